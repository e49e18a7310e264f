#include "aftersales/domain/ticket/tags.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/change/change.hpp"
#include "aftersales/service/classification.hpp"
#include "aftersales/store/records.hpp"
#include "exchange/importers.hpp"
#include "exchange/named_cells.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace aftersales::service {

namespace {

// A closing without a word needs a reason where the customer has not confirmed.
constexpr auto closed_in_the_log = "imported as closed";

Result<RecordChange<domain::Ticket>> begun(Writing& desk, const ImportRow& row, const std::string& reference,
                                           domain::Instant at, HistoryBefore& before) {
    if (const auto known = TRY(store::find<domain::Ticket>(desk.store, "reference", reference)))
        return RecordChange<domain::Ticket>::of(desk, *known);
    const auto opened_at = TRY(row.instant("opened_at")).value_or(at);
    if (opened_at > at) {
        return row.mistake("opened_at", fmt::format("'{}' lies behind the first change", row.text("opened_at")));
    }
    domain::Opened opened;
    opened.subject = {row.text("subject").empty() ? reference : row.text("subject")};
    opened.reference = reference;
    opened.category = row.text("category");
    opened.priority = row.text("priority");
    opened.assignee = row.text("assignee");
    opened.channel = row.text("channel");
    opened.outlet = row.text("outlet");
    for (const auto& tag : row.words("tags")) {
        if (!tag.starts_with('-')) opened.tags.push_back(tag.starts_with('+') ? tag.substr(1) : tag);
    }
    for (const auto* field : {"category", "priority", "outlet", "assignee"}) {
        if (!row.text(field).empty()) opened.by_hand.emplace_back(field);
    }
    opened.imported_at = desk.now;
    auto change = TRY(RecordChange<domain::Ticket>::fresh(desk));
    before.made_here(change.record().id);
    TRY(classify_opening(desk.store, desk.policy, change.record().id, opened_at, opened));
    TRY(change.add_past(std::move(opened), opened_at));
    return change;
}

Result<void> take_status(RecordChange<domain::Ticket>& change, const ImportRow& row, domain::Instant at) {
    const auto& cell = row.text("status");
    const domain::Text note{row.text("note")};
    if (cell.empty()) {
        if (note.empty()) return {};
        return take(change, domain::note(change.record(), note), at);
    }
    const auto status = domain::read_word<domain::Status>(cell);
    if (!status) {
        return row.mistake(
            "status", fmt::format("'{}' is not a status", cell),
            {"[values.status] of a map says what their words mean: new, in_progress, waiting_customer …"});
    }
    const auto before = change.record().revision;
    TRY(change_status(change, *status, note, at));
    // What was said with a status that it had already is a note.
    if (note.empty() || change.record().revision != before) return {};
    return take(change, domain::note(change.record(), note), at);
}

Result<void> take_row(RecordChange<domain::Ticket>& change, const ImportRow& row, domain::Instant at) {
    const auto& ticket = change.record();
    if (const auto& to = row.text("assignee"); !to.empty()) TRY(take(change, domain::assign(ticket, to, {}), at));
    for (const auto* field : {"priority", "category", "outlet"}) {
        if (const auto& to = row.text(field); !to.empty())
            TRY(take(change, domain::change_field(ticket, field, to, {}, domain::ByHand::yes), at));
    }
    const auto tags = domain::tags_after(ticket.tags, row.words("tags"));
    TRY(take(change, domain::change_field(ticket, "tags", tags, {}, domain::ByHand::yes), at));
    return take_status(change, row, at);
}

// A row that names its field, as one that has a column for it; nothing where we keep no such field.
Result<std::optional<ImportRow>> with_column(ImportRow row) {
    const auto& field = row.text("field");
    if (field.empty() && !row.text("value").empty())
        return row.mistake("value", "a value needs the field that it is of");
    if (field.empty()) return std::optional{std::move(row)};
    static constexpr std::array kept{"status", "assignee", "priority", "category", "outlet", "tags"};
    if (std::find(kept.begin(), kept.end(), field) == kept.end()) return std::optional<ImportRow>{};
    row.cells.set(field, row.ours(field, row.text("value")));
    return std::optional{std::move(row)};
}

}  // namespace

domain::Decision towards(const domain::Ticket& ticket, domain::Status status, const domain::Text& note) {
    using domain::Status;
    if (ticket.status == status) return std::optional<domain::Change>{};
    switch (status) {
    case Status::fresh:
        return std::optional<domain::Change>{};
    case Status::in_progress:
        if (domain::is_waiting(ticket.status)) return domain::resume(ticket, note);
        if (!domain::is_open(ticket.status)) return domain::reopen(ticket, note);
        return domain::respond(ticket, note);
    case Status::waiting_customer:
        return domain::wait(ticket, {.reason = domain::WaitFor::customer, .until = {}, .message = note});
    case Status::waiting_parts:
        return domain::wait(ticket, {.reason = domain::WaitFor::parts, .until = {}, .message = note});
    case Status::waiting_third_party:
        return domain::wait(ticket, {.reason = domain::WaitFor::third_party, .until = {}, .message = note});
    case Status::resolved:
        return domain::resolve(ticket, note);
    case Status::reopened:
        return domain::reopen(ticket, note);
    case Status::closed:
        return domain::close(ticket, {}, ticket.confirmed_at ? domain::Force::no : domain::Force::yes,
                             note.empty() && !ticket.confirmed_at ? domain::Text{closed_in_the_log} : note);
    case Status::cancelled:
        return domain::cancel(ticket, note);
    case Status::merged:
        break;
    }
    return fail(ErrorKind::refused, "a merged ticket needs the ticket it went on as");
}

Result<void> change_status(RecordChange<domain::Ticket>& change, domain::Status status, const domain::Text& note,
                           domain::Instant at) {
    using domain::Status;
    const auto is = change.record().status;
    // A log may leave out that the ticket was opened again.
    const bool again =
        status != Status::closed && status != Status::fresh && status != is && status != Status::reopened;
    const bool ended = is == Status::resolved || is == Status::closed;
    if (ended && again && status != Status::in_progress) TRY(take(change, domain::reopen(change.record(), {}), at));
    return take(change, towards(change.record(), status, note), at);
}

Result<RowOutcome> import_change(Writing& desk, const ImportRow& told, HistoryBefore& before, Assignees& assignees) {
    auto wide = TRY(with_column(told));
    if (!wide) return RowOutcome::no;
    if (const auto said = wide->text("assignee"); !said.empty())
        wide->cells.set("assignee", assignees.id_of(desk.policy, said));
    const auto row = TRY(with_ids(desk.policy, *wide));
    const auto& reference = row.text("reference");
    if (reference.empty()) return row.mistake("reference", "a change names its ticket");
    const auto at = TRY(row.instant("at"));
    if (!at) return row.mistake("at", "a change has an instant at which it happened");
    auto by_them = desk;
    by_them.by = desk.actor;
    if (const auto& actor = row.text("actor"); !actor.empty()) by_them.actor = actor;
    auto change = TRY(begun(by_them, row, reference, *at, before));
    const auto place = TRY(before.place(desk, change.record(), *at, row));
    if (place == RowOfHistory::known) return RowOutcome::known;
    if (place == RowOfHistory::between) {
        auto put = put_between(by_them, change.record().id, *at,
                               [&](RecordChange<domain::Ticket>& it) { return take_row(it, row, *at); });
        if (!put) {
            put.error().hints = {"Take the whole history into a store of its own."};
            return row.mistake(
                "at", std::move(put.error()),
                fmt::format("'{}' lies before steps of the ticket that are recorded, and it is none of them: ",
                            row.text("at")));
        }
        before.changed(change.record().id);
        return *put ? RowOutcome::yes : RowOutcome::no;
    }
    TRY(domain::check_date(change.record(), *at, desk.now, desk.policy.zone()));
    TRY(take_row(change, row, *at));
    const bool changed = change.changed();
    TRY(change.save());
    return changed ? RowOutcome::yes : RowOutcome::no;
}

}  // namespace aftersales::service
