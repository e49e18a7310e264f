// The life of a ticket as a row tells it: instants, a score, the status that they leave open, and steps one by one.
#pragma once

#include "aftersales/calendar/instant.hpp"
#include "aftersales/domain/ticket/ticket.hpp"
#include "exchange/rows.hpp"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace aftersales::service {

// The instants of a ticket's history, in the order in which steps follow each other.
struct Life {
    domain::Instant opened{};
    std::optional<domain::Instant> responded{}, diagnosed{}, proposed{}, resolved{}, closed{};
    std::optional<domain::Instant> reopened{};  // nothing where it ended again since
    std::optional<int> score{};
    std::string status{};
};

// ErrorKind::refused, naming the column, where the instants do not fit each other, the status, or `now`. Where steps
// are told, their order counts, and what they lead to.
Result<Life> life_of(const ImportRow& row, domain::Instant now);
// ErrorKind::refused where the status is one that an instant tells, or that the instants rule out. What our own export
// says is believed: it may have been answered while it was new.
Result<void> check_left_open(const ImportRow& row, const Life& life);

// One of the steps that a row tells (told_steps.hpp) in its parts: "2026-01-05T09:00:00+08:00 worked repair
// minutes=20".
struct WrittenStep {
    std::string text{};  // as it stands
    std::string at{};
    std::string word{};
    std::string rest{};                                       // behind the word, what has no name
    std::map<std::string, std::string, std::less<>> named{};  // what has one
};
std::vector<WrittenStep> written_steps(std::string_view cell);

// Whether the last of the steps that end a ticket, or begin it again, ends it. Their order tells it where their seconds
// do not.
bool ends_for_good(std::string_view steps);

// The row as it was when the ticket was opened: what changed later stands there as it was before.
ImportRow at_opening(ImportRow row);
// What its fields became later: (field, value).
std::vector<std::pair<std::string, std::string>> later_values(const ImportRow& row);
// The status that the ticket was opened with, where it was taken in with one; else "".
std::string status_at_opening(const ImportRow& row);

// Whether the steps tell what a column of an export sums up: "minutes", "team".
bool tell_column(std::string_view steps, std::string_view column);

}  // namespace aftersales::service
