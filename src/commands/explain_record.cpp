#include "aftersales/domain/clock/timing.hpp"
#include "explain_text.hpp"
#include "ticket/event_text.hpp"

namespace aftersales::commands {

namespace {

using render::Record;
using service::LedgerEntry;

render::List fields(const Explained& it) {
    render::List all;
    for (const auto& each : it.explanation.decided) {
        all.push_back(Record{
            {"field", each.field}, {"value", render::text_or_absent(each.value)}, {"at", each.at}, {"by", each.by}});
    }
    return all;
}

render::List rules(const Explained& it) {
    render::List all;
    for (const auto& [tried, wants] : it.explanation.rules) {
        all.push_back(Record{{"rule", tried.rule},
                             {"matched", tried.matched},
                             {"failed_on", render::text_or_absent(tried.failed_on)},
                             {"set", render::texts(tried.set)},
                             {"when", render::text_or_absent(wants)}});
    }
    return all;
}

render::List plans(const Explained& it) {
    render::List all;
    for (const auto& each : it.explanation.plans) {
        all.push_back(Record{{"plan", each.plan},
                             {"holds", each.holds},
                             {"failed_on", render::text_or_absent(each.failed_on)},
                             {"when", render::text_or_absent(each.wants)}});
    }
    return all;
}

std::string kind_of(LedgerEntry::Kind kind) {
    switch (kind) {
    case LedgerEntry::Kind::event:
        return "event";
    case LedgerEntry::Kind::counted:
        return "counted";
    case LedgerEntry::Kind::passed_over:
        return "passed_over";
    case LedgerEntry::Kind::paused:
        return "paused";
    }
    return {};
}

Record entry_record(const LedgerEntry& entry, const Explained& it) {
    const bool is_event = entry.kind == LedgerEntry::Kind::event;
    const bool counts = entry.kind == LedgerEntry::Kind::counted;
    const auto what = is_event ? event_text(it.events[entry.event], it.zone) : entry.why;
    return {{"kind", kind_of(entry.kind)},
            {"from", entry.from},
            {"to", render::or_absent(entry.to)},
            {"seconds", counts ? render::Value{std::int64_t{entry.counted.count()}} : render::Value{}},
            {"what", render::text_or_absent(what)},
            {"due_before", render::or_absent(entry.due_before)},
            {"due_after", render::or_absent(entry.due_after)}};
}

render::List clocks(const Explained& it) {
    render::List all;
    for (const auto& ledger : it.explanation.clocks) {
        render::List entries;
        for (const auto& entry : ledger.entries) entries.push_back(entry_record(entry, it));
        const auto& clock = ledger.clock;
        all.push_back(Record{{"clock", std::string{domain::word(clock.name)}},
                             {"run", clock.run},
                             {"state", std::string{domain::word(ledger.state)}},
                             {"target", clock.target},
                             {"calendar", render::text_or_absent(clock.calendar)},
                             {"started_at", clock.started_at},
                             {"due_at", render::or_absent(clock.due_at)},
                             {"stopped_at", render::or_absent(clock.stopped_at)},
                             {"policy_version", ledger.policy_version},
                             {"ledger", std::move(entries)}});
    }
    return all;
}

render::List gates(const Explained& it) {
    render::List all;
    for (const auto& gate : it.explanation.gates) {
        render::List missing;
        for (const auto& each : gate.missing)
            missing.push_back(Record{{"need", each.need}, {"missing", each.words}, {"supply", each.supply}});
        all.push_back(Record{{"gate", gate.gate},
                             {"step", gate.step},
                             {"force", render::text_or_absent(gate.force)},
                             {"missing", std::move(missing)}});
    }
    return all;
}

}  // namespace

render::Record explanation_record(const Explained& it) {
    return {{"category", render::text_or_absent(it.ticket.category)},
            {"priority", render::text_or_absent(it.ticket.priority)},
            {"tags", render::texts(it.ticket.tags)},
            {"fields", fields(it)},
            {"rules", rules(it)},
            {"plan", render::text_or_absent(it.ticket.plan)},
            {"plans", plans(it)},
            {"policy_version", it.ticket.policy_version},
            {"clocks", clocks(it)},
            {"gates", gates(it)}};
}

}  // namespace aftersales::commands
