// The program's own words for notices, in the languages it knows. Customers never read internal notes.
#pragma once

#include "aftersales/domain/clock/escalation.hpp"
#include "aftersales/domain/words.hpp"
#include "aftersales/policy/tongue.hpp"
#include "notify/receiver.hpp"

#include <string_view>

namespace aftersales::service {

using policy::Tongue;
using policy::tongue_of;

std::string_view clock_word(domain::ClockName clock, Tongue tongue);
std::string_view status_word(domain::Status status, Tongue tongue);

// What the program knows an event to be.
enum class Occasion {
    opened,
    unsatisfied,
    recurring,
    warning,
    overdue,
    by_hand,
    callback,
    visit,
    test,
    other,
    assigned,
    heard,
    waiting,
    promised,
    delayed,
    resolved,
    confirmed,
    closed,
    reopened,
    cancelled,
    gate_forced,
    delivery,
    delivery_moved,
    delivery_out,
    delivery_done,
    delivery_late,
};
Occasion occasion_of(const domain::Step& step);

// One line with placeholders, for {what}.
std::string_view what_words(Occasion occasion, Tongue tongue);

struct Wording {
    std::string_view subject{};
    std::string_view text{};
};
Wording own_wording(Occasion occasion, ReceiverKind to, Tongue tongue);
// Of a notice about a trip.
Wording wording_of_trip(Tongue tongue);
// Of a notice about a delivery.
Wording wording_of_delivery(Occasion occasion, ReceiverKind to, Tongue tongue);

}  // namespace aftersales::service
