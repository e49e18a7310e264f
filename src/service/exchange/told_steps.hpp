// The steps of a ticket whose instants alone do not tell its life, as one text: it waited, was opened again, changed
// its priority. Written by the export of tickets, read by their import: "2026-01-05T09:00:00+08:00 waiting parts
// until=2026-01-09; 2026-01-06T09:00:00+08:00 resolved". What has blanks in it stands in quotes.
#pragma once

#include "aftersales/domain/ticket/decide.hpp"
#include "aftersales/domain/ticket/ticket.hpp"
#include "aftersales/store/store.hpp"
#include "exchange/rows.hpp"

#include <functional>
#include <string>
#include <vector>

namespace aftersales::service {

// "" of a ticket whose instants tell all there is.
Result<std::string> told_steps(const store::Reader& store, const domain::Ticket& ticket, const calendar::Zone& zone);

using DecideTold = std::function<domain::Decision(const domain::Ticket&)>;

struct ToldStep {
    domain::Instant at{};
    std::string word{};  // as it was written, for messages
    DecideTold decide{};
};

// What a row tells beside the instants of its steps.
struct ToldTexts {
    domain::Diagnosed diagnosis{};
    domain::Text plan{};
    domain::Text solution{};
};
// ErrorKind::refused, naming the column, where a word is none.
Result<ToldTexts> texts_of(const ImportRow& row);

// Those of the cell `steps`, in their order; each has what the row tells of it. ErrorKind::refused, naming the
// column.
Result<std::vector<ToldStep>> read_told_steps(const ImportRow& row, domain::Instant now);

}  // namespace aftersales::service
