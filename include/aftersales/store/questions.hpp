// What rules, assignment and the sweep ask about tickets: counts and single numbers.
#pragma once

#include "aftersales/domain/clock/clock.hpp"
#include "aftersales/domain/event.hpp"
#include "aftersales/domain/id.hpp"
#include "aftersales/domain/words.hpp"
#include "aftersales/result.hpp"
#include "aftersales/store/visit.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aftersales::store {

using domain::AssetId;
using domain::CustomerId;
using domain::Instant;
using domain::TicketId;

struct RecordName {
    domain::ObjectKind object{};
    std::int64_t id{};
};

class Stock;

class Questions {
public:
    virtual ~Questions() = default;

    // Counts of tickets opened in [from, to], cancelled and merged ones left out; `category` "" is any;
    // `but` is left out.
    virtual Result<int> tickets_of_asset(AssetId asset, Instant from, Instant to, const std::string& category,
                                         TicketId but) const = 0;
    virtual Result<int> tickets_of_customer(CustomerId customer, Instant from, Instant to, const std::string& category,
                                            TicketId but) const = 0;
    virtual Result<int> open_tickets_of(CustomerId customer) const = 0;
    virtual Result<int> open_tickets_assigned_to(const std::string& staff) const = 0;
    virtual Result<std::optional<TicketId>> newest_open_ticket_of(AssetId asset) const = 0;
    virtual Result<std::optional<Instant>> last_ticket_opened(CustomerId customer,
                                                              AssetId asset) const = 0;  // either, the later
    virtual Result<std::optional<int>> last_score(CustomerId customer) const = 0;  // on tickets and callbacks, by time
    virtual Result<std::vector<TicketId>> open_tickets(CustomerId customer) const = 0;
    virtual Result<std::vector<TicketId>> merged_into(TicketId ticket) const = 0;  // by id
    // Of resolved and closed tickets of the model, how often each cause was found.
    virtual Result<std::map<std::string, std::int64_t>> causes_of(const std::string& product) const = 0;

    // Whether a ticket, or of assignees a callback, has it: assignee, category or priority.
    virtual Result<bool> is_used(std::string_view column, const std::string& value) const = 0;

    // The sweep's agenda: tickets whose next step may be due at or before `until`, by that instant, then id.
    virtual Result<std::vector<TicketId>> agenda(Instant until, std::int64_t limit) const = 0;

    // The events that added a file, by record and revision, those that were taken back among them.
    virtual Result<void> attached(const Visit<domain::Event>& visit) const = 0;
    // What lies where of spare parts (stock.hpp).
    [[nodiscard]] virtual const Stock& stock() const = 0;

    // A record whose row names this one (a ticket its customer …); calls first, nothing where there is none.
    virtual Result<std::optional<RecordName>> naming(const RecordName& record) const = 0;
};

}  // namespace aftersales::store
