// Callbacks of another program, or of an export: each is scheduled now, so that the schedule knows that it was had, and
// what was tried and said keeps its instants. No step is taken and no ticket opened for it.
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/callbacks.hpp"
#include "aftersales/service/change/change.hpp"
#include "aftersales/service/naming.hpp"
#include "aftersales/service/party/given_contact.hpp"
#include "aftersales/store/records.hpp"
#include "aftersales/text/json.hpp"
#include "callbacks/answers.hpp"
#include "callbacks/attempts.hpp"
#include "callbacks/belonging.hpp"
#include "callbacks/placing.hpp"
#include "exchange/importers.hpp"
#include "exchange/named_cells.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace aftersales::service {

namespace {

using domain::CallbackState;

Result<std::optional<domain::Ticket>> ticket_of(const Writing& desk, const ImportRow& row) {
    const auto& cell = row.text("ticket");
    if (cell.empty()) return std::optional<domain::Ticket>{};
    auto id = TRY(store::find<domain::Ticket>(desk.store, "reference", cell));
    if (!id) {
        const auto named = read_ticket(desk.store, desk.policy, cell);
        if (named) id = *named;
    }
    auto ticket = id ? TRY(store::get<domain::Ticket>(desk.store, *id)) : std::optional<domain::Ticket>{};
    if (!ticket) return row.mistake("ticket", fmt::format("there is no ticket '{}'", cell));
    return ticket;
}

// By reference, phone or e-mail, else by the id that an export has; `owner` of the unit or the ticket where a name
// alone is given; nobody where none is.
Result<domain::CustomerId> customer_of(Writing& desk, const ImportRow& row, domain::CustomerId owner,
                                       NamedCustomers& customers) {
    if (const auto& reference = row.text("reference"); !reference.empty()) {
        if (const auto found = TRY(store::find<domain::Customer>(desk.store, "reference", reference))) return *found;
    }
    domain::Customer party;
    party.name = {row.text("customer_name")};
    party.phone = {row.text("phone")};
    party.email = {row.text("email")};
    party.reference = row.text("reference");
    auto id = row.text("customer");
    const auto is_digit = [](char byte) { return byte >= '0' && byte <= '9'; };
    if (!std::ranges::all_of(id, is_digit)) {
        // A list has the name where an export has the id.
        if (party.name.empty()) party.name = {id};
        id.clear();
    }
    if (owner && id.empty() && !identifies(desk.policy, party.phone.value, party.email.value)) return owner;
    if (id.empty() || !party.phone.empty() || !party.email.empty()) {
        const auto customer = TRY(customers.find_or_add(desk, party, desk.now));
        return customer ? customer->id : domain::CustomerId{};
    }
    const auto number = read_customer(id);
    if (!number) return row.mistake("customer", number.error().message, number.error().hints);
    const auto customer = TRY(store::get<domain::Customer>(desk.store, *number));
    if (!customer) return row.mistake("customer", fmt::format("there is no customer {}", id));
    return customer->id;
}

Result<std::optional<domain::Asset>> unit_of(Writing& desk, const ImportRow& row, domain::CustomerId customer) {
    domain::Asset unit;
    unit.serial = row.text("serial");
    unit.product = row.text("product");
    unit.customer = customer;
    const bool is_new = !unit.serial.empty() && !TRY(store::find<domain::Asset>(desk.store, "serial", unit.serial));
    if (is_new && unit.product.empty()) {
        return row.mistake("serial", fmt::format("there is no unit '{}', and no product to add it with", unit.serial));
    }
    return find_or_add_asset(desk, unit, desk.now);
}

// Whom and what the row is about.
struct CallSubject {
    const domain::Program* program{};
    domain::CustomerId customer{};
    std::optional<domain::Asset> asset{};
    std::optional<domain::Ticket> ticket{};

    [[nodiscard]] Belonging belonging() const {
        using enum domain::Anchor;
        if (ticket && (program->anchor == closed || program->anchor == resolved)) return {.ticket = ticket->id};
        if (asset && (program->anchor == delivered || program->anchor == purchased)) return {.asset = asset->id};
        return {.customer = customer};
    }
};

Result<CallSubject> about(Writing& desk, const ImportRow& row, NamedCustomers& customers) {
    CallSubject it;
    const auto& program = row.text("program");
    if (program.empty()) return row.mistake("program", "a callback belongs to a program");
    it.program = desk.policy.callbacks.program(program);
    it.ticket = TRY(ticket_of(desk, row));
    const auto known = TRY(store::get_by<domain::Asset>(desk.store, "serial", row.text("serial")));
    const auto owner = known && known->customer ? known->customer
                       : it.ticket              ? it.ticket->customer
                                                : domain::CustomerId{};
    it.customer = TRY(customer_of(desk, row, owner, customers));
    it.asset = TRY(unit_of(desk, row, it.customer));
    if (!it.customer && it.asset) it.customer = it.asset->customer;
    if (!it.customer && it.ticket) it.customer = it.ticket->customer;
    if (!it.customer) return row.mistake("phone", "nothing tells which customer it is");
    if (it.ticket && it.ticket->customer && it.ticket->customer != it.customer) {
        return row.mistake("ticket", fmt::format("ticket {} is another customer's", it.ticket->id.value));
    }
    if (!it.asset && it.ticket && it.ticket->asset)
        it.asset = TRY(store::get<domain::Asset>(desk.store, it.ticket->asset));
    return it;
}

// The day that the program counts from, as far as our records tell it.
std::optional<domain::Date> day_of(const CallSubject& about, const calendar::Zone& zone) {
    const auto day = [&](const std::optional<domain::Instant>& at) {
        return at ? std::optional{zone.date(*at)} : std::nullopt;
    };
    switch (about.program->anchor) {
    case domain::Anchor::delivered:
        return about.asset ? about.asset->delivered : std::nullopt;
    case domain::Anchor::purchased:
        return about.asset ? about.asset->purchased : std::nullopt;
    case domain::Anchor::resolved:
        return about.ticket ? day(about.ticket->resolved_at) : std::nullopt;
    case domain::Anchor::closed:
        return about.ticket ? day(about.ticket->closed_at) : std::nullopt;
    case domain::Anchor::on:
        return about.program->on;
    case domain::Anchor::birthday:
    case domain::Anchor::every:
        return std::nullopt;
    }
    return std::nullopt;
}

Result<domain::CallbackScheduled> scheduled(const Writing& desk, const ImportRow& row, const CallSubject& about) {
    domain::CallbackScheduled it{.callback = {}, .program = about.program->id, .customer = about.customer};
    if (about.asset) it.asset = about.asset->id;
    if (about.ticket) it.ticket = about.ticket->id;
    it.assignee = row.text("assignee");
    auto from = TRY(row.date("due_from"));
    const auto said = TRY(row.date("anchor"));
    const auto anchor = said ? said : day_of(about, desk.policy.zone());
    if (!from && !anchor) {
        return row.mistake("due_from", "neither the window nor the day it counts from is known");
    }
    it.anchor = anchor ? *anchor : *from;
    domain::Window window{.from = from.value_or(it.anchor), .to = from.value_or(it.anchor)};
    if (!from) {
        window = TRY(
            domain::window_of(*about.program, it.anchor, *TRY(desk.policy.calendar(desk.policy.callbacks.calendar))));
    }
    window.to = TRY(row.date("due_to")).value_or(window.to);
    if (window.to < window.from) return row.mistake("due_to", "the window ends before it begins");
    it.due_from = window.from;
    it.due_to = window.to;
    const auto call_at = TRY(row.instant("call_at"));
    it.call_at = call_at ? *call_at : TRY(first_time(desk.policy, window, std::nullopt)).call_at;
    return it;
}

// "answers" as JSON has it: a score is a number.
Result<std::vector<domain::Answer>> answers_of(const ImportRow& row) {
    std::vector<domain::Answer> all;
    if (const auto& cell = row.text("answers"); !cell.empty()) {
        const auto json = text::read_json(cell);
        if (!json || json->type != text::JsonValue::Type::object) {
            return row.mistake("answers", "is not a JSON object of what was answered");
        }
        for (const auto& [key, value] : json->members) {
            const auto score = value.integer();
            if (score && (*score < 1 || *score > 10)) {
                return row.mistake("answers", fmt::format("{}: {} is not a score from 1 to 10", key, *score));
            }
            if (score)
                all.push_back({.key = key, .score = static_cast<int>(*score)});
            else
                all.push_back({.key = key, .score = {}, .text = {value.text}});
        }
        std::stable_partition(all.begin(), all.end(), [](const auto& each) { return each.score.has_value(); });
    }
    const auto& suggestion = row.text("suggestion");
    const bool told = std::ranges::any_of(all, [](const auto& each) { return each.key == domain::suggestion_key; });
    if (!told) add_suggestions(all, suggestion);
    return all;
}

Result<std::optional<bool>> reached_of(const ImportRow& row) {
    const auto& cell = row.text("reached");
    if (cell.empty()) return std::optional<bool>{};
    const auto reached = read_truth(cell);
    if (!reached) return row.mistake("reached", fmt::format("'{}' is neither yes nor no", cell));
    return reached;
}

Result<CallbackState> state_of(const ImportRow& row, std::optional<bool> reached) {
    const auto& cell = row.text("state");
    if (cell.empty()) return reached ? *reached ? CallbackState::done : CallbackState::unreached : CallbackState::open;
    const auto state = domain::read_word<CallbackState>(cell);
    if (!state) {
        return row.mistake("state", fmt::format("'{}' is not a state", cell),
                           {"Expected open, done, unreached, skipped, missed, dropped or merged."});
    }
    const bool fits = *state == CallbackState::done ? reached.value_or(true) : !reached.value_or(false);
    if (!fits) return row.mistake("reached", fmt::format("'{}' does not fit the state {}", row.text("reached"), cell));
    return *state;
}

Result<int> attempts_of(const ImportRow& row, CallbackState state, std::optional<bool> reached) {
    const bool ended = state == CallbackState::done || state == CallbackState::unreached;
    const auto& cell = row.text("attempts");
    if (cell.empty()) return ended || reached ? 1 : 0;
    int attempts{};
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), attempts);
    if (error != std::errc{} || end != cell.data() + cell.size() || attempts < 0 || attempts > 1000) {
        return row.mistake("attempts", fmt::format("'{}' is no number of attempts", cell));
    }
    return ended ? std::max(1, attempts) : attempts;
}

Result<domain::CallbackDone> result_of(const ImportRow& row, CallbackState state) {
    domain::CallbackDone done{.callback = {}, .reached = state == CallbackState::done};
    done.given_up = !done.reached;
    if (const auto& cell = row.text("score"); !cell.empty()) {
        const auto score = read_score(cell);
        if (!score) return row.mistake("score", score.error().message);
        if (!done.reached) return row.mistake("score", "only somebody who was reached gives a score");
        done.score = *score;
    }
    if (done.reached) done.answers = TRY(answers_of(row));
    done.note = {row.text("note")};
    done.problem = {row.text("problem")};
    return done;
}

enum class WasCalled { no, yes };

// What a call brought, where none is told that could have brought it.
Result<void> check_told(const ImportRow& row, CallbackState state, WasCalled called) {
    const bool reached = state == CallbackState::done;
    for (const auto* field : {"score", "answers", "suggestion"})
        if (!reached && !row.text(field).empty())
            return row.mistake(field, fmt::format("only somebody who was reached gives {}",
                                                  field == std::string_view{"score"} ? "a score" : "an answer"));
    for (const auto* field : {"note", "problem"}) {
        // Why it was left out is a note.
        const bool says_why = field == std::string_view{"note"} && state == CallbackState::skipped;
        if (called == WasCalled::no && !says_why && !row.text(field).empty())
            return row.mistake(field, "nobody was called who could have said it",
                               {"A call that was made is told by its state, by reached or by the number of attempts."});
    }
    return {};
}

// What happened to it after it was scheduled.
Result<void> go_on(RecordChange<domain::Callback>& change, const ImportRow& row, const Writing& desk) {
    const auto reached = TRY(reached_of(row));
    const auto state = TRY(state_of(row, reached));
    const auto attempts = TRY(attempts_of(row, state, reached));
    const auto done_at = TRY(row.instant("done_at"));
    if (done_at && *done_at > desk.now) {
        return row.mistake("done_at", fmt::format("'{}' lies in the future", row.text("done_at")));
    }
    const auto call_at = change.record().call_at;
    const auto at = done_at.value_or(std::min(call_at, desk.now));
    const bool ended = state == CallbackState::done || state == CallbackState::unreached;
    const int tries = attempts - int{ended};
    const bool is_new = change.record().attempts == 0;
    if (is_new) TRY(check_told(row, state, ended || tries > 0 ? WasCalled::yes : WasCalled::no));
    for (int i = change.record().attempts; i < tries; ++i) {
        domain::CallbackDone tried{.callback = {}, .reached = false, .given_up = false, .call_at = call_at};
        // Of several nothing tells of which it was said: it is what stands now.
        if (!ended && i + 1 == tries) {
            if (state != CallbackState::skipped) tried.note = {row.text("note")};
            tried.problem = {row.text("problem")};
        }
        TRY(change.add(tried, std::min(at, call_at)));
    }
    switch (state) {
    case CallbackState::open:
        return {};
    case CallbackState::done:
    case CallbackState::unreached:
        return change.add(TRY(result_of(row, state)), at);
    case CallbackState::skipped:
        return change.add(domain::CallbackSkipped{.callback = {}, .message = {row.text("note")}}, at);
    case CallbackState::missed:
        return change.add(domain::CallbackMissed{}, at);
    case CallbackState::dropped:
        return change.add(domain::CallbackDropped{.callback = {}, .reason = "imported as dropped"}, at);
    case CallbackState::merged:
        // With which one it was made, the row does not tell; it counts as had.
        return change.add(domain::CallbackSkipped{.callback = {}, .message = {"imported as merged"}}, at);
    }
    return {};
}

// One per program and unit, ticket, or customer and day; one that was dropped counts on its day alone.
Result<std::optional<domain::Callback>> same_as(const Writing& desk, const CallSubject& about,
                                                const domain::CallbackScheduled& it) {
    const auto where = about.belonging();
    for (const auto& line : TRY(callbacks_of(desk.store, where, std::nullopt))) {
        const auto& other = line.callback;
        if (other.program != it.program) continue;
        const bool counts = !where.customer && other.state != CallbackState::dropped;
        if (other.due_from == it.due_from || counts) return std::optional{other};
    }
    return std::optional<domain::Callback>{};
}

// The row stands instead of what was recorded last, where it says otherwise.
Result<RowOutcome> replace(Writing& desk, const ImportRow& row, const domain::Callback& known, CallbackState state,
                           const std::string& why) {
    if (state != CallbackState::done && state != CallbackState::unreached) return RowOutcome::differs;
    const auto attempts = service::attempts_of(TRY(desk.store.history(domain::ObjectKind::callback, known.id.value)));
    if (attempts.empty()) return RowOutcome::differs;
    const auto& last = attempts.back();
    auto done = TRY(result_of(row, state));
    const auto at = TRY(row.instant("done_at")).value_or(last.at);
    if (at > desk.now) return row.mistake("done_at", fmt::format("'{}' lies in the future", row.text("done_at")));
    const CallOutcome outcome{.reached = done.reached,
                              .score = done.score,
                              .answers = done.answers,
                              .note = done.note,
                              .problem = done.problem};
    if (at == last.at && says_the_same(last, outcome)) return RowOutcome::known;
    if (!done.problem.empty()) done.problem_ticket = known.problem_ticket;
    RecordChange change{desk, known};
    change.of_the_past();
    TRY(change.add(domain::CallbackReplaced{.done = std::move(done), .message = {why}}, at));
    TRY(change.save());
    return RowOutcome::updated;
}

// Why it was left out is no note of its own.
Result<std::string> note_of(const Writing& desk, const domain::Callback& known) {
    std::string note = known.note.value;
    if (known.state != CallbackState::skipped) return note;
    for (const auto& event : TRY(desk.store.history(domain::ObjectKind::callback, known.id.value)))
        if (const auto* skipped = std::get_if<domain::CallbackSkipped>(&event.change)) note = skipped->message.value;
    return note;
}

// An open one takes what the row says came of it, where that is asked for; one that is over stays as it is.
Result<RowOutcome> known_callback(Writing& desk, const ImportRow& row, const domain::Callback& known,
                                  const ImportSource& source) {
    const auto reached = TRY(reached_of(row));
    const auto state = TRY(state_of(row, reached));
    const bool recorded = known.state == CallbackState::done || known.state == CallbackState::unreached;
    if (recorded && !source.replaces.empty()) return replace(desk, row, known, state, source.replaces);
    const auto says = [&](std::string_view field, const std::string& is) {
        const auto& cell = row.text(field);
        return cell.empty() || cell == is;
    };
    const bool untold = row.text("state").empty() && !reached;
    // One that was made with another comes back as one that was left out.
    const bool left_out = state == CallbackState::merged && known.state == CallbackState::skipped;
    const bool same = (untold || left_out || known.state == state) &&
                      (says("note", known.note.value) || says("note", TRY(note_of(desk, known)))) &&
                      says("score", known.score ? std::to_string(*known.score) : std::string{});
    if (same || left_out) return RowOutcome::known;
    if (source.on_known != OnKnown::update || known.state != CallbackState::open) return RowOutcome::differs;
    RecordChange change{desk, known};
    change.of_the_past();
    TRY(go_on(change, row, desk));
    const bool changed = change.changed();
    TRY(change.save());
    return changed ? RowOutcome::updated : RowOutcome::differs;
}

}  // namespace

Result<RowOutcome> import_callback(Writing& desk, const ImportRow& told, const ImportSource& source,
                                   NamedCustomers& customers) {
    const auto row = TRY(with_ids(desk.policy, told));
    const auto whom = TRY(about(desk, row, customers));
    const auto first = TRY(scheduled(desk, row, whom));
    if (const auto known = TRY(same_as(desk, whom, first))) return known_callback(desk, row, *known, source);
    auto change = TRY(RecordChange<domain::Callback>::fresh(desk));
    change.of_the_past();
    TRY(change.add(first, desk.now));
    TRY(go_on(change, row, desk));
    TRY(change.save());
    return RowOutcome::yes;
}

}  // namespace aftersales::service
