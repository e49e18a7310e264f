// One record: what is taken back of it, and that nothing stands in the way.
#include "aftersales/domain/standing.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/change/change.hpp"
#include "aftersales/service/change/run_of.hpp"
#include "aftersales/service/spare_parts.hpp"
#include "change/agenda.hpp"
#include "undo/undoing.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace aftersales::service {

namespace {

using domain::Event;
using domain::ObjectKind;

// It alters nothing of its record: what comes later does not build on it.
bool is_quiet(std::span<const Event> history, std::size_t place) {
    const auto& event = history[place];
    if (const auto* undone = std::get_if<domain::Undone>(&event.change)) {
        if (event.effects != domain::Effects{}) return false;
        const auto span = domain::taken_back(*undone, event.revision);
        for (auto each = span.first; each < span.end; ++each) {
            if (!is_quiet(history, each)) return false;
        }
        return true;
    }
    if (event.object != ObjectKind::ticket || !domain::is_only_told(event.change)) return false;
    // Of a record that hangs on the ticket nothing is built upon, but its clocks are to be computed again.
    return event.effects == domain::Effects{} || std::holds_alternative<domain::RecordStepped>(event.change);
}

bool is_of_stock(ObjectKind object) {
    return object == ObjectKind::part || object == ObjectKind::part_move || object == ObjectKind::reservation;
}

bool any_effects(std::span<const Event> history, const Places& places) {
    for (std::size_t place = 0; place < history.size(); ++place)
        if (places[place] && history[place].effects != domain::Effects{}) return true;
    return false;
}

}  // namespace

bool is_built(const Event& event) {
    const auto& change = event.change;
    if (std::holds_alternative<domain::Undone>(change)) return false;
    if (std::holds_alternative<domain::Erased>(change)) return true;
    if (event.object != ObjectKind::callback) return domain::is_by_person(change);
    // A call whose day was corrected is moved by the program, one whose hour was agreed by a person.
    if (const auto* moved = std::get_if<domain::CallbackRescheduled>(&change)) return !moved->due_from;
    return std::holds_alternative<domain::CallbackDone>(change) ||
           std::holds_alternative<domain::CallbackReplaced>(change) ||
           std::holds_alternative<domain::CallbackSkipped>(change);
}

Undoing::Undoing(Writing& desk, const store::Run& run, const TellUndo& tell)
    : desk_{desk}, run_{run}, tell_{tell}, versions_{desk.store} {}

// An undo of an undo brought something back: where that was taken back again since, the later run comes first.
Result<void> Undoing::check_still_back() const {
    bool brought_back = false;
    for (auto next = run_.undoes; !next.empty(); brought_back = !brought_back) {
        const auto taken = TRY(desk_.store.runs().find(next));
        if (!taken) return {};
        if (brought_back && !taken->undone.empty()) {
            return fail(ErrorKind::refused,
                        fmt::format("{} cannot be undone: {}, which it brought back, was undone again by run {}",
                                    name_of(run_), name_of(*taken), taken->undone),
                        {fmt::format("Undo that first: aftersales undo {}", taken->undone)});
        }
        next = taken->undoes;
    }
    return {};
}

// What names another record goes before it, and comes back behind it.
Result<void> Undoing::run() {
    TRY(check_not_final(run_));
    TRY(check_still_back());
    own_ = TRY(run_of(desk_));
    TRY(desk_.store.journal().undo(run_));
    std::vector<ObjectKind> order;
    constexpr std::array named_by_others{ObjectKind::ticket, ObjectKind::asset, ObjectKind::customer,
                                         ObjectKind::product};
    for (const auto& [object, word] : domain::spellings<ObjectKind>()) {
        if (std::ranges::find(named_by_others, object) == named_by_others.end()) order.push_back(object);
    }
    order.insert(order.end(), named_by_others.begin(), named_by_others.end());
    if (!run_.undoes.empty()) std::reverse(order.begin(), order.end());
    const auto spans = TRY(desk_.store.runs().records(run_.number));
    const auto of_run = [this](const Event& event) { return event.run == run_.name; };
    for (const auto object : order) {
        for (const auto& span : spans) {
            for (auto id = span.first; span.object == object && id <= span.last; ++id) TRY(record(object, id, of_run));
        }
    }
    for (const auto id : doomed_) TRY(take_back_call(id));
    TRY(settle_days());
    TRY(settle_gone());
    TRY(settle_visits());
    TRY(settle_trips());
    TRY(withdraw_of_run());
    TRY(withdraw_of_steps());
    if (std::ranges::any_of(spans, [](const auto& span) { return is_of_stock(span.object); }))
        TRY(check_not_overdrawn(desk_.store));
    if (seen_ > 0) return {};
    return fail(ErrorKind::refused, fmt::format("nothing of what {} did stands any more", name_of(run_)),
                {fmt::format("See what it did: aftersales log show {}", run_.name)});
}

Result<void> undo(Writing& desk, const store::Run& run, const TellUndo& tell) { return Undoing{desk, run, tell}.run(); }

Result<void> Undoing::record(ObjectKind object, std::int64_t id, const IsMeant& meant) {
    Case it{.object = object, .id = id, .history = TRY(desk_.store.history(object, id))};
    it.kept = domain::stands(it.history);
    it.taken.resize(it.history.size());
    // What a run took back of its own must not stand again when that goes.
    const auto by = domain::taken_back_by(it.history);
    for (std::size_t place = it.history.size(); place > 0; --place) {
        const bool counts = it.kept[place - 1] || meant(*by[place - 1]);
        it.taken[place - 1] = counts && meant(it.history[place - 1]);
        if (it.taken[place - 1]) it.first = place - 1;
    }
    if (std::none_of(it.taken.begin(), it.taken.end(), [](bool each) { return each; })) return {};
    ++seen_;
    it.quiet = true;
    for (std::size_t place = 0; place < it.history.size(); ++place) {
        if (it.taken[place]) it.quiet = it.quiet && is_quiet(it.history, place);
    }
    TRY(check_nothing_built(it));
    it.before = TRY(domain::fold(object, it.history));
    if (it.taken.front())
        take_all(it);
    else if (object == ObjectKind::ticket && (!it.quiet || any_effects(it.history, it.taken)))
        TRY(live_again(it));
    TRY(compensate(it));
    if (it.after) TRY(check_comes_back(it));
    TRY(check_tier(it));
    TRY(write(it));
    return tell_all(it);
}

Result<void> Undoing::check_nothing_built(const Case& it) const {
    if (it.quiet) return {};
    for (std::size_t place = it.first + 1; place < it.history.size(); ++place) {
        if (it.kept[place] && !it.taken[place] && is_built(it.history[place])) return refuse(it.history[place]);
    }
    return {};
}

// A record whose first event goes is gone with all that followed, in one stretch; what the program wanted to tell of it
// goes too.
void Undoing::take_all(Case& it) {
    it.taken.assign(it.history.size(), true);
    for (std::size_t place = 0; place < it.history.size(); ++place) {
        const auto& event = it.history[place];
        const auto* step = std::get_if<domain::Escalated>(&event.change);
        if (step == nullptr || step->step.empty() || !it.kept[place] || event.run == run_.name) continue;
        steps_.push_back({.run = event.run,
                          .ticket = domain::TicketId{it.id},
                          .step = step->step,
                          .recorded_at = event.recorded_at});
    }
}

Result<void> Undoing::refuse(const Event& event) const {
    const auto when = desk_.policy.zone().print(event.at);
    const auto by = event.actor.empty() ? std::string{} : ", by " + event.actor;
    return fail(ErrorKind::refused,
                fmt::format("{} cannot be undone: {} {} was changed since: {}{}, {}, run {}", name_of(run_),
                            domain::word(event.object), event.id, domain::kind(event.change), by, when, event.run),
                {fmt::format("Undo that first: aftersales undo {}", event.run)});
}

Result<void> Undoing::compensate(Case& it) {
    it.undone.clear();
    auto revision = static_cast<std::int64_t>(it.history.size());
    for (auto& undone : domain::undones_of(it.taken, run_.name)) {
        it.undone.push_back(TRY(event_for(desk_, {.object = it.object, .id = it.id, .revision = ++revision}, desk_.now,
                                          std::move(undone))));
    }
    auto all = it.history;
    all.insert(all.end(), it.undone.begin(), it.undone.end());
    it.after = TRY(domain::fold(it.object, all));
    if (!it.wanted || !it.after) return {};
    it.undone.back().effects = difference(std::get<domain::Ticket>(*it.after), *it.wanted);
    if (it.undone.back().effects == domain::Effects{}) return {};
    all.back() = it.undone.back();
    it.after = TRY(domain::fold(it.object, all));
    return {};
}

Result<void> Undoing::write(const Case& it) {
    if (it.after) {
        const auto* ticket = std::get_if<domain::Ticket>(&*it.after);
        TRY(desk_.store.record(it.undone, *it.after,
                               ticket != nullptr ? TRY(next_step(desk_, *ticket)) : std::nullopt));
    } else {
        TRY(desk_.store.record(it.undone, std::nullopt));
        if (it.before) gone_.push_back({.object = it.object, .id = it.id});
    }
    const auto* before = it.before ? std::get_if<domain::Asset>(&*it.before) : nullptr;
    const auto* after = it.after ? std::get_if<domain::Asset>(&*it.after) : nullptr;
    if (before != nullptr && after != nullptr) note_days(*before, *after);
    note_visit(it);
    note_trip(it);
    return {};
}

// In the order of the history; what stands again was taken back by an undo that is taken back now.
Result<void> Undoing::tell_all(const Case& it) {
    auto all = it.history;
    all.insert(all.end(), it.undone.begin(), it.undone.end());
    const auto kept = domain::stands(all);
    for (std::size_t place = 0; place < it.history.size(); ++place) {
        const auto& event = it.history[place];
        if (std::holds_alternative<domain::Undone>(event.change) || kept[place] == it.kept[place]) continue;
        TRY(kept[place] ? tell_.standing(event) : tell_.taken_back(event));
    }
    return {};
}

// What stands once the places are taken back.
Places Undoing::kept_without(const std::vector<Event>& history, const Places& taken) {
    auto all = history;
    for (auto& undone : domain::undones_of(taken, {})) {
        all.push_back({.revision = static_cast<std::int64_t>(all.size()) + 1, .change = undone});
    }
    auto kept = domain::stands(all);
    kept.resize(history.size());
    return kept;
}

}  // namespace aftersales::service
