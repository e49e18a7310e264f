#include "aftersales/service/tasks.hpp"

#include "aftersales/policy/labels.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/change/change.hpp"
#include "aftersales/service/references.hpp"
#include "aftersales/store/records.hpp"
#include "aftersales/text/unicode.hpp"

#include <fmt/format.h>

namespace aftersales::service {

namespace {

// Whoever the words of a task mean, by the ids of the policy.
Result<std::string> meant_by(const policy::Policy& policy, std::string_view field, const std::string& word) {
    return field == "team" ? policy::read_team(policy, word) : policy::read_staff(policy, word);
}

Result<domain::Ticket> open_ticket(const Writing& desk, domain::TicketId id, std::string_view what) {
    auto ticket = TRY(store::get<domain::Ticket>(desk.store, id));
    if (!ticket) return fail(ErrorKind::not_found, no_such(domain::ObjectKind::ticket, id.value));
    if (domain::is_open(ticket->status)) return std::move(*ticket);
    return fail(ErrorKind::refused,
                fmt::format("ticket {} is {} and takes no {}", id.value, domain::word(ticket->status), what),
                {fmt::format("Reopen it first: aftersales ticket reopen {} -m WHY", id.value)});
}

}  // namespace

Result<domain::Task> add_task(Writing& desk, domain::Task given, const StepOptions& when) {
    if (text::trimmed(given.text.value).empty()) return fail(ErrorKind::usage, "a task needs a text: -m TEXT");
    given.team = TRY(meant_by(desk.policy, "team", given.team));
    given.assignee = TRY(meant_by(desk.policy, "assignee", given.assignee));
    if (given.team.empty() && given.assignee.empty())
        return fail(ErrorKind::usage, "nobody was named who does it: --to STAFF or --team TEAM");
    if (auto known = TRY(made_before(desk.store, given))) return std::move(*known);
    if (given.assignee.empty()) given.assignee = desk.policy.team(given.team)->lead;
    if (!given.due_at) return fail(ErrorKind::usage, "a task needs a due time: --due TIME");
    if (*given.due_at <= desk.now)
        return fail(ErrorKind::usage,
                    fmt::format("the due time {} has passed", desk.policy.zone().print(*given.due_at)));
    TRY(open_ticket(desk, given.ticket, "task"));
    if (when.at && *when.at > desk.now)
        return fail(ErrorKind::refused, fmt::format("{} lies in the future", desk.policy.zone().print(*when.at)));
    return begin_record(desk, std::move(given), when);
}

Result<domain::Task> edit_task(Writing& desk, std::int64_t id, const FieldValues& values) {
    auto change = TRY(RecordChange<domain::Task>::of(desk, id));
    for (const auto& [field, value] : values) {
        const bool somebody = field == "team" || field == "assignee";
        TRY(change.set(field, somebody ? TRY(meant_by(desk.policy, field, value)) : value));
    }
    const auto& after = change.record();
    if (after.team.empty() && after.assignee.empty())
        return fail(ErrorKind::usage, fmt::format("nobody would do task {}", id));
    if (!after.due_at || text::trimmed(after.text.value).empty())
        return fail(ErrorKind::usage, "a task keeps a due time and a text");
    TRY(change.save());
    return change.record();
}

}  // namespace aftersales::service
