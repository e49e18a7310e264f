// The life of a ticket as a row tells it: instants, a score, and the status that they leave open.
#pragma once

#include "aftersales/calendar/instant.hpp"
#include "aftersales/domain/ticket/ticket.hpp"
#include "exchange/rows.hpp"

#include <optional>
#include <string>

namespace aftersales::service {

// The instants of a ticket's history, in the order in which steps follow each other.
struct Life {
    domain::Instant opened{};
    std::optional<domain::Instant> responded{}, diagnosed{}, proposed{}, resolved{}, closed{};
    std::optional<domain::Instant> reopened{};  // nothing where it ended again since
    std::optional<int> score{};
    std::string status{};
};

// ErrorKind::refused, naming the column, where the instants do not fit each other, the status, or `now`.
Result<Life> life_of(const ImportRow& row, domain::Instant now);

}  // namespace aftersales::service
