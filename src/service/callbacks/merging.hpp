// One call instead of two: a call soon after an earlier one of the same customer is merged into it (`merge_within`).
#pragma once

#include "aftersales/domain/callback/callback.hpp"
#include "aftersales/domain/event.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/desk.hpp"
#include "callbacks/due.hpp"

#include <map>
#include <optional>
#include <vector>

namespace aftersales::service {

// The calls of customers that new ones may be done with, while those are planned in order of time.
class Merging {
public:
    explicit Merging(const Writing& desk) : desk_{desk} {}

    // A call that is there already, or one planned in this run, by its place.
    struct Leader {
        domain::CallbackId id{};
        std::size_t planned{};
    };
    // The last one not after the call and near enough, where there is one: open, or made since what the call is about;
    // one whose hour was agreed also from behind. Else the call leads others itself.
    Result<std::optional<Leader>> leader_of(const DueCallback& due, std::size_t place);

private:
    struct Call {
        domain::Instant at{};
        std::optional<domain::Instant> made_at{};
        bool agreed{};  // with the customer, who counts on that hour
        Leader leader{};
    };
    Result<std::vector<Call>*> calls_of(domain::CustomerId customer);
    [[nodiscard]] Result<bool> covers(const Call& call, const DueCallback& due) const;

    const Writing& desk_;
    std::map<domain::CustomerId, std::vector<Call>> calls_{};
};

// Merges the customer's open calls that lie soon after this one into it, but for those whose hour was agreed.
Result<void> merge_later_calls(Writing& desk, const domain::Callback& callback);
// What was merged into a call that is dropped must be promised again: it is dropped too. Gives the changes that belong
// to the ticket whose history the caller writes.
Result<std::vector<domain::Change>> drop_merged_into(Writing& desk, const domain::Callback& dropped,
                                                     domain::TicketId written);

}  // namespace aftersales::service
