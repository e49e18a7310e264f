// Whether a row of a history is one that was taken in before, and in which order rows are taken.
#include "aftersales/domain/fold.hpp"
#include "aftersales/domain/ticket/tags.hpp"
#include "aftersales/store/store.hpp"
#include "exchange/importers.hpp"

#include <algorithm>

namespace aftersales::service {

namespace {

// What a ticket was at one instant: before its events of then, and after each of them.
struct States {
    std::vector<domain::Ticket> all{};
    std::vector<std::string> notes{};

    [[nodiscard]] bool any(auto member, const auto& value) const {
        return std::ranges::any_of(all, [&](const domain::Ticket& ticket) { return ticket.*member == value; });
    }
};

Result<States> states_at(const store::Reader& store, domain::TicketId id, domain::Instant at) {
    States states;
    const auto history = TRY(store.history(domain::ObjectKind::ticket, id.value));
    for (std::size_t i = 0; i < history.size(); ++i) {
        if (history[i].at != at) continue;
        const auto until = [&](std::size_t count) {
            return domain::fold<domain::Ticket>(std::span{history}.first(count));
        };
        if (i > 0 && states.all.empty()) states.all.push_back(TRY(until(i)));
        states.all.push_back(TRY(until(i + 1)));
        if (const auto* noted = std::get_if<domain::Noted>(&history[i].change)) {
            states.notes.push_back(noted->message.value);
        }
    }
    return states;
}

bool tell(const States& states, const ImportRow& row) {
    const auto says = [&](std::string_view field, auto member) {
        const auto word = row.text(field);
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
        return *status == domain::Status::fresh || states.any(&domain::Ticket::status, *status);
    }
    const auto note = row.text("note");
    return note.empty() || std::ranges::find(states.notes, note) != states.notes.end();
}

}  // namespace

Result<bool> HistoryBefore::tells(Writing& desk, const domain::Ticket& ticket, domain::Instant at,
                                  const ImportRow& row) {
    const auto until = until_.try_emplace(ticket.id.value, ticket.last_step_at).first->second;
    if (!until || at > *until) return false;
    // Nothing can be put in before the last step, so that what lies there counts as known.
    if (at < *until) return true;
    return tell(TRY(states_at(desk.store, ticket.id, at)), row);
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
