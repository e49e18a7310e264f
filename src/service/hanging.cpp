#include "aftersales/service/hanging.hpp"

#include "aftersales/domain/standing.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/acts.hpp"
#include "aftersales/service/change/ask_gates.hpp"
#include "aftersales/service/change/change.hpp"
#include "aftersales/service/naming.hpp"
#include "aftersales/service/notices.hpp"
#include "aftersales/service/spare_parts.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace aftersales::service {

namespace {

constexpr std::string_view moved_word = "moved";

std::optional<domain::Instant> due_of(const domain::RecordView& record) {
    const auto* field = domain::find_field(record.fields, "due_at");
    if (field == nullptr) return std::nullopt;
    const auto member = domain::member_of(*field, record);
    const auto* due = std::get_if<std::optional<domain::Instant>*>(&member);
    return due == nullptr ? std::nullopt : **due;
}

// How the customer was told of the record when it began, where its kind keeps that.
domain::ToldHow told_of(const domain::RecordView& given) {
    const auto* field = domain::find_field(given.fields, "told");
    return field == nullptr ? std::nullopt : domain::read_word<domain::ToldBy>(domain::written(*field, given));
}

// The clock of the ticket that the record runs at present.
std::optional<domain::ClockName> clock_of(const domain::Ticket& ticket, std::int64_t record,
                                          const domain::RecordPointer& after) {
    const auto target = domain::target_of({.object = after.object(), .number = record});
    for (const auto& clock : ticket.clocks) {
        const bool its = domain::is_of_a_record(clock.name) && clock.target == target && domain::is_going(clock);
        if (!its) continue;
        for (const auto& act : domain::acts_of_kind(after.object()))
            if (act.starts == clock.name) return clock.name;
    }
    return std::nullopt;
}

// "task 4"
std::optional<store::RecordName> named_by_target(std::string_view target) {
    const auto blank = target.rfind(' ');
    if (blank == std::string_view::npos) return std::nullopt;
    const auto object = domain::read_word<domain::ObjectKind>(target.substr(0, blank));
    std::int64_t id{};
    const auto* end = target.data() + target.size();
    const auto [read, error] = std::from_chars(target.data() + blank + 1, end, id);
    if (!object || error != std::errc{} || read != end) return std::nullopt;
    return store::RecordName{.object = *object, .id = id};
}

void take_clocks(domain::RecordStepped& stepped, const domain::Act& act) {
    stepped.starts = act.starts, stepped.stops = act.stops, stepped.ends = act.ends;
}

// Nothing of what does not concern the ticket.
std::optional<domain::RecordStepped> stepped_by(const domain::Event& event, const domain::RecordPointer& after,
                                                const domain::Ticket& ticket) {
    domain::RecordStepped made{
        .object = event.object, .number = event.id, .what = std::string{domain::kind(event.change)}};
    if (domain::given_by(event.change)) {
        take_clocks(made, domain::acts_of_kind(event.object).front());
        made.told = told_of(domain::given_by(event.change)->record);
    } else if (const auto acted = domain::acted_by(event.change)) {
        take_clocks(made, acted->act);
        if (acted->act.ends_going) made.ends = clock_of(ticket, event.id, after);
        made.told = acted->told;
    } else if (const auto* changed = std::get_if<domain::Changed>(&event.change)) {
        if (changed->field != "due_at") return std::nullopt;
        made.starts = clock_of(ticket, event.id, after);
        if (!made.starts) return std::nullopt;
    } else {
        return std::nullopt;
    }
    if (made.starts) made.due = due_of(after.view());
    if (!made.due) made.starts.reset();
    return made;
}

// Goods that came wait for somebody to see to them, and nobody would be told.
Result<void> check_goods_are_not_here(const domain::ProductReturn& it) {
    using enum domain::ReturnState;
    if (it.state != received && it.state != inspected && it.state != decided) return {};
    return fail(ErrorKind::refused,
                fmt::format("the goods of return {} are here: it is {}", it.id, domain::word(it.state)),
                {fmt::format("Look at it: aftersales return show {}", it.id)});
}

template <class Record>
Result<std::vector<domain::Change>> called_off(Writing& desk, Record record, const domain::Ticket& ticket,
                                               domain::Instant at) {
    std::vector<domain::Change> changes;
    if constexpr (std::is_same_v<Record, domain::ProductReturn>) TRY(check_goods_are_not_here(record));
    if constexpr (domain::Acting<Record>) {
        const auto place = domain::calling_off(domain::object_of<Record>, domain::RecordView{record});
        if (!place) return changes;
        RecordChange<Record> change{desk, std::move(record)};
        // Possible it is, and no gate is asked: it follows from the step on the ticket.
        TRY(change.add(domain::acted(domain::AnyRecord{Record{}}, *place, {}, {}), at));
        const auto events = TRY(change.save_alone());
        changes = for_ticket_of(domain::RecordPointer{change.record()}, events, ticket);
    }
    return changes;
}

// The record with its new ticket, and what both tickets are told.
struct Moving {
    std::vector<domain::Change> left{};
    std::vector<domain::Change> come{};
};
template <class Record>
Result<void> move_one(Writing& desk, Record record, const domain::Ticket& merged, Moving& moving) {
    if constexpr (domain::Acting<Record>) {
        const auto id = store::number(record.id);
        RecordChange<Record> change{desk, std::move(record)};
        TRY(change.set("ticket", std::to_string(merged.merged_into.value)));
        TRY(change.save_alone());
        const domain::RecordPointer after{change.record()};
        const domain::RecordStepped moved{
            .object = domain::object_of<Record>, .number = id, .what = std::string{moved_word}};
        const auto clock = clock_of(merged, id, after);
        moving.left.push_back(moved);
        std::get<domain::RecordStepped>(moving.left.back()).ends = clock;
        moving.come.push_back(moved);
        auto& come = std::get<domain::RecordStepped>(moving.come.back());
        come.starts = clock;
        if (clock) come.due = due_of(after.view());
    }
    return {};
}

// Those whose work the record is.
std::vector<std::string> people_of(const policy::Policy& policy, const domain::RecordPointer& record) {
    if (const auto* visit = std::get_if<const domain::SiteVisit*>(&record.to)) return (*visit)->staff;
    const auto* task = std::get_if<const domain::Task*>(&record.to);
    if (task == nullptr) return {};
    if (!(*task)->assignee.empty()) return {(*task)->assignee};
    const auto* team = policy.team((*task)->team);
    return team == nullptr || team->lead.empty() ? std::vector<std::string>{} : std::vector{team->lead};
}

}  // namespace

std::optional<domain::Ticket> stands_for(const policy::Policy& policy, const domain::Ticket& ticket,
                                         const domain::RecordPointer& record) {
    auto people = people_of(policy, record);
    if (people.empty()) return std::nullopt;
    auto meant = ticket;
    meant.assignee = people.front();
    meant.followers.insert(meant.followers.begin(), people.begin() + 1, people.end());
    return meant;
}

void note_receivers(domain::Escalated& made, const domain::Step& step, const domain::Ticket& meant,
                    const policy::Policy& policy) {
    for (std::size_t place = 0; place < step.notify.size(); ++place) {
        const auto& target = step.notify[place];
        const bool nobody = receivers({target}, meant, policy).empty();
        made.actions[place] = (nobody ? "nobody to notify: " : "notify ") + target.written();
    }
}

Result<std::int64_t> revision_of_ticket(const store::Reader& store, domain::TicketId ticket) {
    const auto found = ticket ? TRY(store::get<domain::Ticket>(store, ticket)) : std::optional<domain::Ticket>{};
    return found ? found->revision : std::int64_t{0};
}

Result<std::vector<std::string>> actions_since(const store::Reader& store, domain::TicketId ticket,
                                               std::int64_t revision) {
    std::vector<std::string> all;
    if (!ticket) return all;
    for (const auto& event : TRY(store.history(domain::ObjectKind::ticket, ticket.value))) {
        const auto* taken = std::get_if<domain::Escalated>(&event.change);
        if (taken != nullptr && event.revision > revision)
            all.insert(all.end(), taken->actions.begin(), taken->actions.end());
    }
    return all;
}

std::optional<store::RecordName> record_of_clock(const domain::Ticket& ticket, domain::ClockName name, int run) {
    if (!domain::is_of_a_record(name)) return std::nullopt;
    const auto clock = std::ranges::find_if(
        ticket.clocks, [&](const domain::Clock& each) { return each.name == name && each.run == run; });
    return clock == ticket.clocks.end() ? std::nullopt : named_by_target(clock->target);
}

domain::TicketId ticket_of(const domain::RecordView& record) {
    const auto* field = domain::find_field(record.fields, "ticket");
    if (field == nullptr || field->of != domain::ObjectKind::ticket) return {};
    const auto member = domain::member_of(*field, record);
    return domain::TicketId{*std::get<domain::RecordMember>(member).number};
}

Result<std::vector<std::string>> pass_gates(Writing& desk, domain::TicketId id, std::string_view step,
                                            const std::optional<std::string>& why) {
    const bool stands = std::ranges::find(desk.policy.gates, step, &domain::StepGate::step) != desk.policy.gates.end();
    if (!id || !stands) return std::vector<std::string>{};
    auto ticket = TRY(RecordChange<domain::Ticket>::of(desk, id));
    const auto around = ticket.around();
    auto answer = TRY(ask_gates({.policy = desk.policy, .around = around, .actor = desk.actor, .why = why},
                                ticket.record(), step, {why.value_or(std::string{})}));
    for (const auto& lack : answer.refused) desk.refusals.push_back({.gate = lack.gate->id, .at = desk.now});
    TRY(answer.refusal());
    if (answer.forced) {
        TRY(ticket.add(std::move(*answer.forced)));
        TRY(ticket.save());
    }
    return std::move(answer.passed);
}

std::vector<store::RecordName> hanging_in(std::span<const domain::Event> history) {
    const auto kept = domain::stands(history);
    std::vector<store::RecordName> names;
    for (std::size_t place = 0; place < history.size(); ++place) {
        const auto* stepped = kept[place] ? std::get_if<domain::RecordStepped>(&history[place].change) : nullptr;
        if (stepped == nullptr) continue;
        const auto is_it = [&](const store::RecordName& each) {
            return each.object == stepped->object && each.id == stepped->number;
        };
        if (std::ranges::none_of(names, is_it)) names.push_back({.object = stepped->object, .id = stepped->number});
    }
    return names;
}

Result<std::vector<domain::AnyRecord>> hanging_on(const store::Reader& store, domain::TicketId ticket) {
    return hanging_on(store, ticket, TRY(store.history(domain::ObjectKind::ticket, ticket.value)));
}

Result<std::vector<domain::AnyRecord>> hanging_on(const store::Reader& store, domain::TicketId ticket,
                                                  std::span<const domain::Event> history) {
    std::vector<domain::AnyRecord> records;
    for (const auto& name : hanging_in(history)) {
        auto found = TRY(store.get(name.object, name.id));
        if (found && ticket_of(domain::view_of(*found)) == ticket) records.push_back(std::move(*found));
    }
    return records;
}

std::vector<domain::Change> for_ticket_of(const domain::RecordPointer& after, std::span<const domain::Event> events,
                                          const domain::Ticket& ticket) {
    std::vector<domain::Change> changes;
    for (const auto& event : events)
        if (auto stepped = stepped_by(event, after, ticket)) changes.emplace_back(std::move(*stepped));
    return changes;
}

Result<void> tell_ticket(Writing& desk, const domain::RecordPointer& after, const std::vector<domain::Event>& events) {
    const auto id = ticket_of(after.view());
    if (!id || events.empty()) return {};
    auto ticket = TRY(RecordChange<domain::Ticket>::of(desk, id));
    // Whose clock is a little behind is not told off for it.
    if (const auto at = events.front().at; at < ticket.record().opened_at && at < desk.now)
        return fail(ErrorKind::refused,
                    fmt::format("{} lies before ticket {} was opened", desk.policy.zone().print(at), id.value));
    for (auto& change : for_ticket_of(after, events, ticket.record()))
        TRY(ticket.add(std::move(change), events.back().at));
    return ticket.save();
}

namespace {

// Where a list of the kind is answered; nothing of the ticket's own.
std::optional<domain::ObjectKind> checked_on(domain::ChecklistOn on) {
    return domain::read_word<domain::ObjectKind>(domain::word(on));
}

// The last record of the kind that hangs on the ticket and was not called off; of trips the one of a delivery.
Result<std::int64_t> last_hanging(const store::Reader& store, const domain::Ticket& ticket, domain::ObjectKind object) {
    std::int64_t last = 0;
    for (const auto& record : TRY(hanging_on(store, ticket.id))) {
        const auto view = domain::view_of(record);
        const auto* delivery = std::get_if<domain::HomeDelivery>(&record);
        if (object == domain::ObjectKind::trip && delivery != nullptr && delivery->trip) last = delivery->trip.value;
        const bool is_it = domain::object_of_any(record) == object && domain::state_of(view) != "cancelled";
        if (is_it) last = domain::number_of(view);
    }
    return last;
}

Result<void> note_list(const store::Reader& store, const policy::Policy& policy, const domain::Ticket& ticket,
                       domain::NamedNeed& named) {
    const auto* list = policy.checklist(named.name);
    const auto object = list == nullptr ? std::nullopt : checked_on(list->on);
    if (!object) return {};
    const auto word = domain::word(*object);
    const bool is_own = *object == domain::ObjectKind::ticket;
    const auto id = is_own ? ticket.id.value : TRY(last_hanging(store, ticket, *object));
    const auto number = is_own ? std::to_string(id) : number_of(policy, *object, id);
    if (id != 0) {
        named.supplies = {fmt::format("aftersales {} check {} {} ITEM=VALUE", word, number, named.name)};
        return {};
    }
    // A trip is planned for deliveries.
    if (*object == domain::ObjectKind::trip) {
        const auto delivery = TRY(last_hanging(store, ticket, domain::ObjectKind::delivery));
        named.supplies = {delivery == 0 ? fmt::format("a trip is wanted first, for a delivery: aftersales delivery add "
                                                      "--ticket {}",
                                                      ticket.id.value)
                                        : fmt::format("a trip is wanted first: aftersales delivery plan {} --date DATE "
                                                      "--staff STAFF",
                                                      number_of(policy, domain::ObjectKind::delivery, delivery))};
        return {};
    }
    named.supplies = {fmt::format("a {} is wanted first: aftersales {} {} --ticket {}", word, word,
                                  domain::acts_of_kind(*object).front().step, ticket.id.value)};
    return {};
}

}  // namespace

Result<void> note_in_the_way(const store::Reader& store, const policy::Policy& policy, const domain::Ticket& ticket,
                             domain::NamedNeed& named) {
    const auto& need = *named.need;
    if (need.judge == domain::GateNeed::JudgedBy::checklist) return note_list(store, policy, ticket, named);
    if (need.judge != domain::GateNeed::JudgedBy::none) return {};
    for (const auto& record : TRY(hanging_on(store, ticket.id))) {
        const auto view = domain::view_of(record);
        const auto state = domain::state_of(view);
        if (domain::object_of_any(record) != need.of || !domain::lists(need.states, state)) continue;
        const auto id = domain::number_of(view);
        named.open.push_back(name_of(policy, need.of, id));
        auto command = domain::ending_command(need.of, state, number_of(policy, need.of, id));
        if (!command.empty()) named.supplies.push_back(std::move(command));
    }
    return {};
}

Result<std::vector<domain::Change>> call_off_hanging(Writing& desk, const domain::Ticket& cancelled,
                                                     domain::Instant at) {
    std::vector<domain::Change> all;
    const auto records = TRY(hanging_on(desk.store, cancelled.id));
    for (const auto& record : records) {
        auto changes = TRY(std::visit([&](const auto& it) { return called_off(desk, it, cancelled, at); }, record));
        for (auto& each : changes) all.push_back(std::move(each));
    }
    for (const auto& record : records) {
        if (const auto* need = std::get_if<domain::Reservation>(&record))
            TRY(serve_queue(desk, need->sku, need->place));
    }
    return all;
}

Result<std::vector<domain::Change>> move_hanging(Writing& desk, const domain::Ticket& merged, domain::Instant at) {
    Moving moving;
    for (auto& record : TRY(hanging_on(desk.store, merged.id)))
        TRY(std::visit([&](auto& it) { return move_one(desk, std::move(it), merged, moving); }, record));
    if (!moving.come.empty()) {
        auto other = TRY(RecordChange<domain::Ticket>::of(desk, merged.merged_into));
        for (auto& change : moving.come) TRY(other.add(std::move(change), at));
        TRY(other.save());
        TRY(wait_for_queued(desk, merged.merged_into));
    }
    return std::move(moving.left);
}

}  // namespace aftersales::service
