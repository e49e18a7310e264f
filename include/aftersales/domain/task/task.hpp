// A piece of work that a ticket needs of somebody: another department, a colleague. D13.
#pragma once

#include "aftersales/domain/record/act.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace aftersales::domain {

struct Task {
    std::int64_t id{};
    std::int64_t revision{};
    TicketId ticket{};
    std::string team{};  // of the policy; "" where it was given to a person
    std::string assignee{};
    Text text{};
    std::optional<Instant> due_at{};
    TaskState state{};
    std::optional<Instant> done_at{};
    Instant added_at{};
    std::string reference{};

    bool operator==(const Task&) const = default;
};

inline constexpr std::array task_rows{
    field<&Task::id>({"id", "ID", "the task's id", Use::kept | Use::shown | Use::asked | Use::exported | Use::key}),
    field<&Task::revision>(
        {"revision", "Revision", "how many changes it has seen", Use::kept | Use::hidden | Use::asked | Use::exported}),
    field<&Task::ticket>({"ticket", "Ticket", "the ticket that needs it",
                          Use::given | Use::shown | Use::asked | Use::required | Use::once}),
    field<&Task::team>({"team", "Team", "the team that does it", Use::given | Use::shown | Use::asked}),
    field<&Task::assignee>({"assignee", "Assignee", "who does it",
                            Use::given | Use::shown | Use::asked | Use::chosen | Use::vital, "", "", "", "--to STAFF"}),
    field<&Task::text>({"text", "Text", "what is to be done",
                        Use::given | Use::shown | Use::asked | Use::personal | Use::prose | Use::required, "", "", "",
                        "-m,--message TEXT"}),
    field<&Task::due_at>({"due_at", "Due", "by when; a day means its end",
                          Use::given | Use::shown | Use::asked | Use::high | Use::required | Use::deadline, "", "due",
                          "", "--due TIME"}),
    field<&Task::state>({"state", "State", "open, done or dropped", Use::kept | Use::shown | Use::asked | Use::vital}),
    field<&Task::done_at>({"done_at", "Done", "when it was done", Use::kept | Use::shown | Use::asked, "", "done"}),
    field<&Task::added_at>({"added_at", "Added", "when it was asked for",
                            Use::kept | Use::hidden | Use::asked | Use::begins | Use::exported, "", "added"}),
    reference_field<&Task::reference>(),
};
template <>
inline constexpr std::span<const Field> fields_of<Task>{task_rows};

inline constexpr std::array task_acts{
    Act{.word = "task_added", .step = "add", .to = "open", .said = "added", .starts = ClockName::task},
    Act{.word = "task_done",
        .step = "done",
        .from = "open",
        .to = "done",
        .at = "done_at",
        .said = "done",
        .stops = ClockName::task},
    Act{.word = "task_reopened",
        .step = "reopen",
        .from = "done dropped",
        .to = "open",
        .clears = "done_at",
        .said = "reopened",
        .starts = ClockName::task},
    Act{.word = "task_dropped",
        .step = "drop",
        .from = "open",
        .to = "dropped",
        .said = "dropped",
        .ends = ClockName::task,
        .calls_off = true},
};
template <>
inline constexpr std::span<const Act> acts_of<Task>{task_acts};
template <>
inline constexpr std::string_view added_word<Task> = task_acts.front().word;
static_assert(is_sound<Task>());

}  // namespace aftersales::domain
