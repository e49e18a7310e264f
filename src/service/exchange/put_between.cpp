// A step of a ticket's history that comes late, put in where it belongs.
#include "aftersales/domain/fold.hpp"
#include "aftersales/domain/standing.hpp"
#include "aftersales/store/runs.hpp"
#include "aftersales/store/store.hpp"
#include "exchange/importers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <utility>

namespace aftersales::service {

namespace {

using domain::Event;

// Which of the events that stand come behind the instant. ErrorKind::refused where it lies before the opening, or where
// one that stands came from somewhere else: what was done then was done without the step.
Result<std::vector<bool>> behind(const store::Store& store, const std::vector<Event>& history, domain::Instant at) {
    auto taken = domain::stands(history);
    std::map<std::string, bool> from_histories;  // by run
    for (std::size_t place = 0; place < history.size(); ++place) {
        const auto& event = history[place];
        const bool stands = taken[place] && !std::holds_alternative<domain::Undone>(event.change);
        taken[place] = stands && event.at > at;
        if (!stands) continue;
        const auto [known, fresh] = from_histories.try_emplace(event.run);
        if (fresh) {
            const auto run = TRY(store.runs().find(event.run));
            known->second = run && run->command == "import history";
        }
        if (!known->second) {
            return fail(ErrorKind::refused, fmt::format("revision {} ({}) comes from no history", event.revision,
                                                        domain::kind(event.change)));
        }
    }
    if (taken.front()) return fail(ErrorKind::refused, "it lies before the opening");
    return taken;
}

domain::Text message_of(const domain::Change& change) {
    return std::visit(
        []<class It>(const It& it) {
            if constexpr (requires { it.message; })
                return domain::Text{it.message};
            else
                return domain::Text{};
        },
        change);
}

// What the event did, as a log would tell it: that a step led to a status, not by which step.
Result<void> again(RecordChange<domain::Ticket>& change, const Event& event, domain::Status status) {
    const auto& ticket = change.record();
    if (const auto* noted = std::get_if<domain::Noted>(&event.change)) {
        auto told = noted->told;
        if (noted->told_customer && !told) told = domain::ToldBy::customer;
        if (noted->replaces == domain::Replaces::diagnosis)
            return take(change,
                        domain::diagnose(ticket, {.message = noted->message,
                                                  .cause = noted->cause,
                                                  .verdict = noted->verdict,
                                                  .verified = noted->verified,
                                                  .told = told}),
                        event.at);
        if (noted->replaces == domain::Replaces::offer)
            return take(change, domain::propose(ticket, noted->message, told), event.at);
        return take(change, domain::note(ticket, noted->message, told), event.at);
    }
    if (const auto* assigned = std::get_if<domain::Assigned>(&event.change))
        return take(change, domain::assign(ticket, assigned->to, assigned->message), event.at);
    if (const auto* changed = std::get_if<domain::Changed>(&event.change))
        return take(
            change,
            domain::change_field(ticket, changed->field, changed->to.value, changed->message, domain::ByHand::yes),
            event.at);
    // A log says of one that is opened again that work goes on.
    const bool goes_on = status == domain::Status::reopened && domain::is_open(ticket.status);
    return change_status(change, goes_on ? domain::Status::in_progress : status, message_of(event.change), event.at);
}

// A reopening that the log left out, before the step that told of it.
bool is_left_out(const std::vector<Event>& history, const std::vector<bool>& taken, std::size_t place) {
    const bool followed = place + 1 < history.size() && taken[place + 1] && history[place + 1].at == history[place].at;
    return followed && std::holds_alternative<domain::Reopened>(history[place].change);
}

// What the ticket was after each of the events that are taken back, which stand: by place.
Result<std::vector<domain::Status>> statuses_of(const std::vector<Event>& history, const std::vector<bool>& taken) {
    auto so_far = domain::stands(history);
    for (std::size_t place = 0; place < history.size(); ++place) so_far[place] = so_far[place] && !taken[place];
    auto ticket = std::get<domain::Ticket>(*TRY(domain::fold(domain::ObjectKind::ticket, history, so_far)));
    std::vector<domain::Status> statuses(history.size());
    for (std::size_t place = 0; place < history.size(); ++place) {
        if (!taken[place]) continue;
        auto event = history[place];
        event.revision = ticket.revision + 1;
        TRY(domain::fold_in(ticket, event));
        statuses[place] = ticket.status;
    }
    return statuses;
}

}  // namespace

Result<bool> put_between(Writing& desk, domain::TicketId ticket, domain::Instant at,
                         const std::function<Result<void>(RecordChange<domain::Ticket>&)>& step) {
    const auto history = TRY(desk.store.history(domain::ObjectKind::ticket, ticket.value));
    const auto taken = TRY(behind(desk.store, history, at));
    const auto statuses = TRY(statuses_of(history, taken));
    const auto actor = std::exchange(desk.actor, desk.by);
    auto change = TRY(RecordChange<domain::Ticket>::without(desk, history, taken));
    desk.actor = actor;
    const auto before = change.record().revision;
    TRY(step(change));
    if (change.record().revision == before) return false;
    for (std::size_t place = 0; place < history.size(); ++place) {
        const bool stays_open = domain::is_open(change.record().status) && is_left_out(history, taken, place);
        if (!taken[place] || stays_open) continue;
        desk.actor = history[place].actor;
        auto done = again(change, history[place], statuses[place]);
        desk.actor = actor;
        if (!done && !is_of_the_row(done.error().kind)) return fail(std::move(done.error()));
        if (!done)
            return fail(ErrorKind::refused,
                        fmt::format("revision {} ({}) does not fit behind it: {}", history[place].revision,
                                    domain::kind(history[place].change), done.error().message));
    }
    TRY(change.save());
    return true;
}

}  // namespace aftersales::service
