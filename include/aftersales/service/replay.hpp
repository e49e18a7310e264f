// A ticket's history lived through again under another policy, in memory: what people did stays, what rules, clocks and
// the sweep did is done anew, each step at its own instant. Nothing is written.
#pragma once

#include "aftersales/domain/event.hpp"
#include "aftersales/domain/ticket/ticket.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/change/course.hpp"
#include "aftersales/service/versions.hpp"
#include "aftersales/store/store.hpp"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace aftersales::service {

struct Replayed {
    domain::Ticket ticket{};
    std::vector<domain::Event> events{};
};

// Policy, store and versions must outlive it.
class Replay {
public:
    Replay(const policy::Policy& policy, const store::Reader& store, RecordedPolicies& versions, domain::Instant now)
        : policy_{policy}, store_{store}, versions_{versions}, now_{now}, asks_assets_{asks_about_assets(policy)},
          asks_open_{asks_about_open_tickets(policy)} {}

    // The whole history of one ticket, by revision.
    Result<Replayed> of(std::span<const domain::Event> history);

private:
    struct Span {
        domain::Instant from{};
        domain::Instant to{};
        domain::TicketId ticket{};
    };

    Result<std::optional<domain::Change>> translated(const domain::Event& event, const Course& course, bool erased);
    Result<domain::Change> opened(domain::Opened opened, const domain::Event& event, const Course& course, bool erased);
    Result<std::optional<domain::Change>> classified(domain::Classified classified, const Course& course);
    Result<TicketFacts> facts(const domain::Ticket& ticket);
    Result<std::string> assignee(const domain::Ticket& ticket, const std::string& target) const;
    Result<int> open_tickets(const domain::Ticket& ticket);

    const policy::Policy& policy_;
    const store::Reader& store_;
    RecordedPolicies& versions_;
    domain::Instant now_{};
    bool asks_assets_{};
    bool asks_open_{};
    FoldedText text_{};  // of the ticket at hand
    std::optional<std::pair<domain::AssetId, std::optional<domain::Asset>>> asset_{};
    std::map<std::string, std::optional<domain::Product>> products_{};
    std::optional<std::map<domain::CustomerId, std::vector<Span>>> open_{};  // of all tickets, when first asked
};

// The events that stand: those taken back by Undone left out, and Undone itself.
std::vector<const domain::Event*> standing(std::span<const domain::Event> history);

}  // namespace aftersales::service
