#include "ticket/record.hpp"

#include "aftersales/domain/clock/timing.hpp"
#include "aftersales/domain/record/decide_act.hpp"
#include "aftersales/domain/standing.hpp"
#include "aftersales/service/checklists.hpp"
#include "aftersales/service/hanging.hpp"
#include "aftersales/service/naming.hpp"
#include "aftersales/service/reporters.hpp"
#include "aftersales/store/records.hpp"
#include "checklist_page.hpp"
#include "record/columns.hpp"

namespace aftersales::commands {

namespace {

using render::id_or_absent;
using render::List;
using render::or_absent;
using render::Record;
using render::text_or_absent;
using render::Value;

Result<Value> customer_of(const domain::Ticket& ticket, const store::Reader& store) {
    if (!ticket.customer) return Value{};
    const auto found = TRY(store::get<domain::Customer>(store, ticket.customer));
    if (!found) return Value{Record{{"id", ticket.customer.value}}};
    return Value{Record{{"id", found->id.value},
                        {"name", text_or_absent(found->name.value)},
                        {"phone", text_or_absent(found->phone.value)},
                        {"email", text_or_absent(found->email.value)},
                        {"region", text_or_absent(found->region)},
                        {"tier", text_or_absent(found->tier)}}};
}

Result<Value> asset_of(const domain::Ticket& ticket, const store::Reader& store, domain::Date opened) {
    if (!ticket.asset && ticket.product.empty()) return Value{};
    std::optional<domain::Asset> found;
    if (ticket.asset) found = TRY(store::get<domain::Asset>(store, ticket.asset));
    const auto model = TRY(store::get_by<domain::Product>(store, "model", ticket.product));
    const auto state = domain::warranty_state(found ? &*found : nullptr, model ? &*model : nullptr, opened);
    return Value{Record{{"id", id_or_absent(ticket.asset)},
                        {"serial", found ? text_or_absent(found->serial) : Value{}},
                        {"product", text_or_absent(ticket.product)},
                        {"purchased", found ? or_absent(found->purchased) : Value{}},
                        {"delivered", found ? or_absent(found->delivered) : Value{}},
                        {"warranty", Value{std::string{domain::word(state)}}}}};
}

Result<Value> clocks_of(const domain::Ticket& ticket, const policy::Policy& policy, domain::Instant now) {
    List clocks;
    for (const auto& clock : ticket.clocks) clocks.emplace_back(TRY(clock_record(clock, policy, now)));
    return Value{std::move(clocks)};
}

// What hangs on it, each in short.
Result<Value> hanging_records(const domain::Ticket& ticket, const std::vector<domain::Event>& history,
                              const store::Reader& store) {
    List all;
    for (const auto& each : TRY(service::hanging_on(store, ticket.id, history))) {
        const auto view = domain::view_of(each);
        Record record{{"object", std::string{domain::word(domain::object_of_any(each))}},
                      {"id", domain::number_of(view)},
                      {"state", domain::state_of(view)}};
        if (const auto* due = domain::find_field(view.fields, "due_at"))
            record.emplace_back("due_at", value_of(*due, view));
        all.emplace_back(std::move(record));
    }
    return Value{std::move(all)};
}

}  // namespace

Result<Record> clock_record(const domain::Clock& clock, const policy::Policy& policy, domain::Instant now) {
    const auto left = TRY(domain::left_at(clock, now, policy.find_calendar()));
    const auto resumed = TRY(domain::due_if_resumed(clock, now, policy.find_calendar()));
    return Record{{"clock", std::string{domain::word(clock.name)}},
                  {"run", clock.run},
                  {"state", std::string{domain::word(domain::state_at(clock, now))}},
                  {"target", clock.target},
                  {"started_at", clock.started_at},
                  {"due_at", or_absent(clock.due_at)},
                  {"stopped_at", or_absent(clock.stopped_at)},
                  {"paused_at", or_absent(clock.paused_at)},
                  {"left_seconds", left ? Value{std::int64_t{left->count()}} : Value{}},
                  {"due_if_resumed", or_absent(resumed)}};
}

Result<Record> ticket_record(const domain::Ticket& ticket, const store::Reader& store, const policy::Policy& policy,
                             domain::Instant now) {
    const auto handling = domain::handling_time(ticket);
    Record record{{"id", ticket.id.value},
                  {"number", service::number_of(policy, ticket.id)},
                  {"revision", ticket.revision},
                  {"status", std::string{domain::word(ticket.status)}},
                  {"category", text_or_absent(ticket.category)},
                  {"priority", text_or_absent(ticket.priority)},
                  {"tags", render::texts(ticket.tags)},
                  {"plan", text_or_absent(ticket.plan)},
                  {"subject", ticket.subject.value},
                  {"description", text_or_absent(ticket.description.value)},
                  {"channel", text_or_absent(ticket.channel)},
                  {"occurred", text_or_absent(ticket.occurred.value)},
                  {"frequency", text_or_absent(ticket.frequency.value)},
                  {"signs", text_or_absent(ticket.signs.value)},
                  {"wants_priority", ticket.wants_priority},
                  {"recurring", ticket.recurring}};
    record.emplace_back("customer", TRY(customer_of(ticket, store)));
    record.emplace_back("asset", TRY(asset_of(ticket, store, policy.zone().date(ticket.opened_at))));
    const auto add = [&](std::string_view name, Value value) {
        record.emplace_back(std::string{name}, std::move(value));
    };
    add("outlet", text_or_absent(ticket.outlet));
    add("assignee", text_or_absent(ticket.assignee));
    add("reference", text_or_absent(ticket.reference));
    add("opened_at", ticket.opened_at);
    add("responded_at", or_absent(ticket.responded_at));
    add("diagnosed_at", or_absent(ticket.diagnosed_at));
    add("proposed_at", or_absent(ticket.proposed_at));
    add("resolved_at", or_absent(ticket.resolved_at));
    add("confirmed_at", or_absent(ticket.confirmed_at));
    add("closed_at", or_absent(ticket.closed_at));
    add("updated_at", ticket.updated_at);
    add("score", or_absent(ticket.score));
    add("solution", text_or_absent(ticket.solution.value));
    add("promised_at", or_absent(ticket.promised_at));
    add("handling_seconds", handling ? Value{std::int64_t{handling->count()}} : Value{});
    add("clocks", TRY(clocks_of(ticket, policy, now)));
    const auto history = TRY(store.history(domain::ObjectKind::ticket, ticket.id.value));
    add("events", event_records(history));
    add("cause", ticket.cause ? Value{std::string{domain::word(*ticket.cause)}} : Value{});
    add("merged_into", id_or_absent(ticket.merged_into));
    add("region", text_or_absent(ticket.region));
    add("rules", render::texts(ticket.rules));
    add("by_hand", render::texts(ticket.by_hand));
    add("policy_version", ticket.policy_version);
    const auto reporter = TRY(service::reporter_of(store, ticket.id));
    add("reporter",
        reporter ? Value{Record{{"name", text_or_absent(reporter->name.value)},
                                {"phone", text_or_absent(reporter->phone.value)},
                                {"role", reporter->role ? Value{std::string{domain::word(*reporter->role)}} : Value{}}}}
                 : Value{});
    const domain::RecordView view{ticket};
    for (const auto& field : domain::ticket_rows) {
        if (has(field.uses, domain::Use::found)) add(field.name, value_of(field, view));
    }
    List merged;
    for (const auto id : TRY(store.questions().merged_into(ticket.id))) merged.emplace_back(id.value);
    add("merged_from", std::move(merged));
    add("records", TRY(hanging_records(ticket, history, store)));
    const auto lists = TRY(service::list_faces(policy, service::check_subject(ticket, store, policy), history));
    add("checklists", checklist_records(lists));
    return record;
}

namespace {

// Writes each field of a change as a value: the visitor of fields().
class Members {
public:
    Members(Record& into, domain::ObjectKind object) : into_{into}, object_{object} {}

    void operator()(std::string_view name, const std::string& value) { add(name, text_or_absent(value)); }
    void operator()(std::string_view name, const domain::Text& value) { add(name, text_or_absent(value.value)); }
    void operator()(std::string_view name, bool value) { add(name, value); }
    void operator()(std::string_view name, int value) { add(name, value); }
    void operator()(std::string_view name, std::int64_t value) { add(name, value); }
    void operator()(std::string_view name, domain::Instant value) { add(name, value); }
    void operator()(std::string_view name, domain::Date value) { add(name, value); }
    void operator()(std::string_view name, domain::Money value) { add(name, domain::print(value)); }
    void operator()(std::string_view name, const std::vector<std::string>& value) { add(name, render::texts(value)); }
    template <class Word>
    requires std::is_enum_v<Word>
    void operator()(std::string_view name, Word value) { add(name, std::string{domain::word(value)}); }
    void operator()(std::string_view name, const std::vector<domain::Answer>& value) {
        Record members;
        for (const auto& [key, score, text] : value) {
            members.emplace_back(key, score ? Value{*score} : Value{text.value});
        }
        add(name, std::move(members));
    }
    template <class Tag>
    void operator()(std::string_view name, domain::Id<Tag> value) {
        add(name, id_or_absent(value));
    }
    template <class Kept>
    void operator()(std::string_view name, const std::optional<Kept>& value) {
        if (value)
            (*this)(name, *value);
        else
            add(name, Value{});
    }

private:
    // A field that has the name of something that every event tells is the record's own: "contact_kind".
    void add(std::string_view name, Value value) {
        const bool taken = std::ranges::find(into_, name, &Record::value_type::first) != into_.end();
        into_.emplace_back(taken ? fmt::format("{}_{}", domain::word(object_), name) : std::string{name},
                           std::move(value));
    }
    Record& into_;
    domain::ObjectKind object_;
};

}  // namespace

Record event_record(const domain::Event& event) {
    Record record{{"seq", event.revision},
                  {"at", event.at},
                  {"actor", text_or_absent(event.actor)},
                  {"kind", std::string{domain::kind(event.change)}}};
    std::visit(
        [&]<class Change>(const Change& change) {
            domain::fields(static_cast<Change*>(nullptr), change, Members{record, event.object});
        },
        event.change);
    record.emplace_back("recorded_at", event.recorded_at);
    record.emplace_back("run", text_or_absent(event.run));
    return record;
}

List event_records(const std::vector<domain::Event>& history) {
    const auto undone = domain::taken_back_by(history);
    List events;
    for (std::size_t place = 0; place < history.size(); ++place) {
        auto record = event_record(history[place]);
        if (undone[place] != nullptr) record.emplace_back("undone", undone[place]->run);
        events.emplace_back(std::move(record));
    }
    return events;
}

}  // namespace aftersales::commands
