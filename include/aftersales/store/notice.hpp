// A notice in the outbox: written in the transaction of what causes it, delivered later (policy.md, Escalation). While
// a sender holds it, it is claimed: by whom, and until when at most.
#pragma once

#include "aftersales/domain/clock/clock.hpp"
#include "aftersales/domain/id.hpp"
#include "aftersales/domain/text.hpp"

#include <optional>
#include <string>
#include <vector>

namespace aftersales::store {

struct Notice {
    domain::NoticeId id{};
    std::string key{};      // unique, and the same over all tries: the receiver can drop a second delivery
    std::string state{};    // waiting sending sent failed cancelled
    std::string channel{};  // the one it should go by, or went; "" until one is chosen at delivery
    std::string to{};       // staff:ID, customer:ID
    std::string event{};    // what it tells: a step's id, "callback", …
    domain::TicketId ticket{};
    domain::CallbackId callback{};
    domain::Text body{};
    domain::Instant created_at{};
    domain::Instant not_before{};
    int tries{};
    std::optional<domain::Instant> sent_at{};
    std::string trouble{};     // of the last try
    std::string claimed_by{};  // "" where nobody is sending it
    std::optional<domain::Instant> claimed_until{};
    std::string run{};   // that queued it; its key is made of it. "" of notices that older versions queued
    bool adopted{true};  // false: it came with an import, and is not sent before somebody says so (notify adopt)

    bool operator==(const Notice&) const = default;
};

// Without a time by id, with one by not_before, then id.
struct NoticeQuery {
    std::string state{};                      // "" is any
    std::optional<domain::Instant> due_by{};  // not_before at or before, and adopted
    std::optional<bool> adopted{};
    std::optional<std::int64_t> limit{};
    domain::CallbackId callback{};
    std::optional<std::string> channel{};
    std::optional<std::vector<std::string>> in_no_channel_of{};
};

struct Claim {
    std::string by{};
    domain::Instant until{};
    bool operator==(const Claim&) const = default;
};

}  // namespace aftersales::store
