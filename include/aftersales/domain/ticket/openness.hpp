// The changes with which a ticket ceases to be open, and those with which it is open again.
#pragma once

#include "aftersales/domain/event.hpp"

namespace aftersales::domain {

inline bool ends_open(const Change& change) {
    return std::holds_alternative<Resolved>(change) || std::holds_alternative<Closed>(change) ||
           std::holds_alternative<Cancelled>(change) || std::holds_alternative<Merged>(change);
}

// A confirmation that is not satisfied reopens, too.
inline bool reopens(const Change& change) {
    const auto* confirmed = std::get_if<Confirmed>(&change);
    return std::holds_alternative<Reopened>(change) || (confirmed != nullptr && !confirmed->satisfied);
}

}  // namespace aftersales::domain
