// Whether a row of a history is one that was taken in before, and in which order rows are taken.
#include "aftersales/domain/fold.hpp"
#include "aftersales/domain/standing.hpp"
#include "aftersales/domain/ticket/tags.hpp"
#include "aftersales/store/store.hpp"
#include "exchange/importers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>

namespace aftersales::service {

namespace {

// What a ticket was at one instant: before its events of then, and after each of them.
struct States {
    std::vector<domain::Ticket> all{};
    std::vector<std::string> notes{};

    // Whether it goes on where we say that it was opened again. Behind the last step another such row may be new.
    [[nodiscard]] bool go_on(InHistory moment) const {
        using domain::Status;
        if (moment == InHistory::before) return any(&domain::Ticket::status, Status::reopened);
        return !all.empty() && (all.back().status == Status::reopened || all.front().status == Status::reopened);
    }

    [[nodiscard]] bool any(auto member, const auto& value) const {
        return std::ranges::any_of(all, [&](const domain::Ticket& ticket) { return ticket.*member == value; });
    }
};

// The ticket after the first `count` events, from what it was after fewer of them where that is known.
Result<domain::Ticket> ticket_after(std::span<const domain::Event> history, std::size_t count, domain::Ticket ticket,
                                    std::size_t done) {
    for (; done < count; ++done) TRY(domain::fold_in(ticket, history[done]));
    return ticket;
}

bool tell(const States& states, const ImportRow& row, InHistory moment) {
    const auto says = [&](std::string_view field, auto member) {
        const auto& word = row.text(field);
        return word.empty() || states.any(member, word);
    };
    if (!says("outlet", &domain::Ticket::outlet) || !says("assignee", &domain::Ticket::assignee) ||
        !says("priority", &domain::Ticket::priority) || !says("category", &domain::Ticket::category))
        return false;
    const auto tags = row.words("tags");
    const auto tagged = [&](const domain::Ticket& ticket) {
        return domain::tags_after(ticket.tags, tags) == domain::tags_after(ticket.tags, {});
    };
    if (!tags.empty() && !std::ranges::any_of(states.all, tagged)) return false;
    if (const auto status = domain::read_word<domain::Status>(row.text("status"))) {
        const bool again = *status == domain::Status::in_progress && states.go_on(moment);
        return *status == domain::Status::fresh || again || states.any(&domain::Ticket::status, *status);
    }
    const auto& note = row.text("note");
    return note.empty() || std::ranges::find(states.notes, note) != states.notes.end();
}

}  // namespace

Result<HistoryBefore::Past*> HistoryBefore::past(const store::Reader& store, domain::TicketId id) {
    constexpr std::size_t most_events = 200'000;
    if (const auto found = pasts_.find(id.value); found != pasts_.end()) return &found->second;
    if (events_held_ > most_events) {
        pasts_.clear();
        events_held_ = 0;
    }
    auto& past = pasts_[id.value];
    past.events = domain::without_undone(TRY(store.history(domain::ObjectKind::ticket, id.value)));
    events_held_ += past.events.size();
    return &past;
}

// Rows come by their instants, so that most of the time the ticket is folded on from where it was.
Result<bool> HistoryBefore::told(const store::Reader& store, domain::TicketId id, domain::Instant at,
                                 const ImportRow& row, InHistory moment) {
    auto& past = *TRY(this->past(store, id));
    const std::span<const domain::Event> history{past.events};
    if (past.done > 0 && history[past.done - 1].at >= at) past.done = 0;
    std::size_t before = past.done;
    while (before < history.size() && history[before].at < at) ++before;
    States states;
    if (before > 0) {
        auto from = past.done == 0 ? domain::Ticket{} : std::move(past.ticket);
        past.ticket = TRY(ticket_after(history, before, std::move(from), past.done));
        states.all.push_back(past.ticket);
    }
    past.done = before;
    for (auto i = before; i < history.size() && history[i].at == at; ++i) {
        auto from = states.all.empty() ? domain::Ticket{} : states.all.back();
        states.all.push_back(TRY(ticket_after(history, i + 1, std::move(from), i)));
        if (const auto* noted = std::get_if<domain::Noted>(&history[i].change))
            states.notes.push_back(noted->message.value);
    }
    return tell(states, row, moment);
}

Result<RowOfHistory> HistoryBefore::place(Writing& desk, const domain::Ticket& ticket, domain::Instant at,
                                          const ImportRow& row) {
    const auto until = until_.try_emplace(ticket.id.value, ticket.last_step_at).first->second;
    if (!until || at > *until) return RowOfHistory::next;
    if (TRY(told(desk.store, ticket.id, at, row, at == *until ? InHistory::last : InHistory::before)))
        return RowOfHistory::known;
    return at == *until ? RowOfHistory::next : RowOfHistory::between;
}

void HistoryBefore::changed(domain::TicketId ticket) {
    const auto found = pasts_.find(ticket.value);
    if (found == pasts_.end()) return;
    events_held_ -= found->second.events.size();
    pasts_.erase(found);
}

std::vector<ImportRows::Place> places_by_instant(ImportRows rows) {
    struct Row {
        domain::Instant at{};
        ImportRows::Place place{};
    };
    std::vector<Row> all;
    std::unordered_map<std::string, domain::Instant> last;
    bool in_order = true;
    domain::Instant at{};
    while (true) {
        const auto place = rows.place();
        const auto row = rows.next();
        if (row && !*row) break;
        if (row) {
            // A row that cannot be read is told of where it stands.
            const auto read = (*row)->instant("at");
            if (read && *read) {
                at = **read;
                const auto [before, fresh] = last.try_emplace((*row)->text("reference"), at);
                if (!fresh && at < before->second) in_order = false;
                before->second = at;
            }
        }
        all.push_back({.at = at, .place = place});
    }
    if (in_order) return {};
    std::ranges::stable_sort(all, {}, &Row::at);
    std::vector<ImportRows::Place> places;
    places.reserve(all.size());
    for (const auto& row : all) places.push_back(row.place);
    return places;
}

}  // namespace aftersales::service
