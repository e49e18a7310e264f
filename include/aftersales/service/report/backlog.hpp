// `report backlog`: the tickets that are open at an instant, by group and age, and what is due next.
#pragma once

#include "aftersales/result.hpp"
#include "aftersales/service/desk.hpp"
#include "aftersales/service/report/groups.hpp"
#include "aftersales/service/report/periods.hpp"
#include "aftersales/store/store.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace aftersales::service::report {

// Upper bounds of the age bands in days of 24 hours; older tickets are in one more.
inline constexpr std::array age_bounds{1, 3, 7, 14, 30};

struct BacklogRow {
    std::string group{};
    std::int64_t open{};
    std::array<std::int64_t, age_bounds.size() + 1> ages{};
    std::optional<Instant> oldest{};    // when the oldest was opened
    std::int64_t overdue{};             // a clock of theirs is past due and not stopped
    std::optional<Instant> next_due{};  // the earliest due time to come, of any clock
    domain::TicketId next_ticket{};
    std::string next_assignee{};
    GroupName parts{};  // what `group` joins
};

// The band of an age: the first whose bound is above it.
std::size_t band_of(calendar::seconds age);

// As it stands now.
Result<std::vector<BacklogRow>> backlog(const Reading& desk, Grouping by);

// As it stood at an instant that is past, by what has happened: groups and due times are those of today, as in the
// periodic reports.
Result<std::vector<BacklogRow>> backlog_at(const Reading& desk, Grouping by, Instant at);

}  // namespace aftersales::service::report
