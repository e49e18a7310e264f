// A notice in the outbox: written in the transaction of what causes it, delivered later (policy.md, Escalation).
#pragma once

#include "aftersales/domain/clock.hpp"
#include "aftersales/domain/id.hpp"
#include "aftersales/domain/text.hpp"

#include <optional>
#include <string>

namespace aftersales::store {

struct Notice {
    domain::NoticeId id{};
    std::string key{};      // stable: the receiver can drop a second delivery
    std::string state{};    // waiting sent failed cancelled
    std::string channel{};  // "" until one is chosen at delivery
    std::string to{};       // staff:ID, customer:ID
    std::string event{};    // what it tells: a step's id, "callback", …
    domain::TicketId ticket{};
    domain::CallbackId callback{};
    domain::Text body{};
    domain::Instant created_at{};
    domain::Instant not_before{};
    int tries{};
    std::optional<domain::Instant> sent_at{};
    std::string trouble{};  // of the last try

    bool operator==(const Notice&) const = default;
};

struct NoticeQuery {
    std::string state{};                      // "" is any
    std::optional<domain::Instant> due_by{};  // not_before at or before
    std::optional<std::int64_t> limit{};
};

}  // namespace aftersales::store
