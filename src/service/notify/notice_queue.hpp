// The outbox as a sender works it, one short transaction a question: which notices are its own to send, and what became
// of them. Two senders never hold the same notice; what a sender that is gone held is taken again.
#pragma once

#include "aftersales/policy/policy.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/delivery.hpp"
#include "aftersales/store/store.hpp"
#include "notify/child.hpp"

#include <chrono>
#include <string>
#include <vector>

namespace aftersales::service {

// A claimed notice and how to send it.
struct Ready {
    store::Notice notice{};
    ChildCommand order{};
};

// What a look at the outbox gave: notices to send, and those that ended without being sent.
struct TakenNotices {
    std::vector<Ready> ready{};
    std::vector<store::Notice> settled{};  // failed or cancelled
    bool more{};                           // there may be further ones
    bool moved{};                          // one goes by another channel now
};

class NoticeQueue {
public:
    NoticeQueue(store::Store& store, const policy::Policy& policy, const TimeSource& clock, std::string sender)
        : store_{store}, policy_{policy}, clock_{clock}, sender_{std::move(sender)} {}

    // What others held and lost waits again: their time has run out, or they are gone.
    Result<void> release_lost();
    // Chooses the channel of due notices that have none of the policy's.
    Result<TakenNotices> route(std::int64_t limit);
    // Claims due notices of a channel, for as long as sending them all may take.
    Result<TakenNotices> claim(const policy::Channel& channel, std::int64_t limit);
    // Records what became of claimed notices; gives those that another sender has not taken over meanwhile.
    Result<std::vector<store::Notice>> settle(const std::vector<store::Notice>& notices);

    // The steps themselves, for whoever has a transaction.
    Result<void> release_lost_here();
    Result<TakenNotices> route_here(std::int64_t limit);
    Result<TakenNotices> claim_here(const policy::Channel& channel, std::int64_t limit);

private:
    Result<std::vector<store::Notice>> due(const store::NoticeQuery& query) const;
    Result<void> claim_one(store::Notice notice, const policy::Channel& channel, TakenNotices& taken);
    Result<void> route_one(store::Notice notice, TakenNotices& taken);
    Result<void> end(store::Notice notice, std::string_view state, std::string trouble, TakenNotices& taken);

    store::Store& store_;
    const policy::Policy& policy_;
    const TimeSource& clock_;
    std::string sender_;
    std::int64_t claims_{};
};

// "": it can be sent. Else why nobody wants it any more.
Result<std::string> why_unwanted(const store::Reader& store, const policy::Policy& policy, domain::Instant now,
                                 const store::Notice& notice);

std::chrono::seconds time_out_of(const policy::Channel& channel);
// Where commands are started, so that relative paths are relative to the policy's file. "" for here.
std::string directory_of(const policy::Policy& policy);

}  // namespace aftersales::service
