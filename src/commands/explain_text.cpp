#include "explain_text.hpp"

#include "aftersales/domain/clock/timing.hpp"
#include "aftersales/text/width.hpp"
#include "page_text.hpp"
#include "ticket/event_text.hpp"
#include "ticket/ticket_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aftersales::commands {

namespace {

using service::LedgerEntry;

std::string instant_text(domain::Instant instant, const Explained& it) {
    const auto whole = it.zone.print(instant);
    return whole.substr(0, 10) + " " + whole.substr(11, 5);
}

int column_for(std::size_t widest) { return static_cast<int>(std::clamp<std::size_t>(widest, 8, 30)) + 2; }

std::string in_parentheses(const std::string& text) { return text.empty() ? "" : " (" + text + ")"; }

void decided(std::string& out, const Explained& it, const render::View& view) {
    for (const auto& each : it.explanation.decided) {
        out += hanging(fmt::format("{}{}  ", text::padded(each.field, 12), instant_text(each.at, it)),
                       fmt::format("{}: by {}", or_none(each.value), each.by), view);
    }
}

void rules(std::string& out, const Explained& it, const render::View& view) {
    if (it.explanation.rules.empty()) return;
    std::size_t widest = 0;
    for (const auto& each : it.explanation.rules) widest = std::max(widest, each.tried.rule.size());
    out += "\nRules, in the order in which they were tried:\n";
    for (const auto& [tried, wants] : it.explanation.rules) {
        const auto name = "  " + text::padded(tried.rule, column_for(widest));
        const auto became = !tried.matched      ? "did not match: " + tried.failed_on
                            : tried.set.empty() ? std::string{"matched, but all was decided"}
                                                : fmt::format("matched, decided {}", fmt::join(tried.set, ", "));
        out += hanging(name, became + in_parentheses(wants), view);
    }
}

void plans(std::string& out, const Explained& it, const render::View& view) {
    if (it.explanation.plans.empty()) return;
    std::size_t widest = 0;
    for (const auto& each : it.explanation.plans) widest = std::max(widest, each.plan.size());
    out += "\nService plans, the first that holds is taken:\n";
    for (const auto& each : it.explanation.plans) {
        const auto name = "  " + text::padded(each.plan, column_for(widest));
        const auto became = each.holds ? std::string{"holds"} : "does not hold: " + each.failed_on;
        out += hanging(name, became + in_parentheses(each.wants), view);
    }
}

std::string moved(const LedgerEntry& entry, const Explained& it) {
    if (entry.due_before == entry.due_after) return {};
    if (!entry.due_after) return ": no due time while it waits";
    const auto after = instant_text(*entry.due_after, it);
    if (!entry.due_before) return ": due " + after;
    return fmt::format(": due {} instead of {}", after, instant_text(*entry.due_before, it));
}

std::string days(const LedgerEntry& entry, const Explained& it) {
    const auto first = it.zone.print(entry.from).substr(0, 10);
    const auto last = it.zone.print(*entry.to - domain::seconds{1}).substr(0, 10);
    return first == last ? first : first + " to " + last;
}

std::string entry_text(const LedgerEntry& entry, const Explained& it, const render::View& view) {
    const auto from = "  " + instant_text(entry.from, it) + "  ";
    switch (entry.kind) {
    case LedgerEntry::Kind::event:
        return hanging(from, event_text(it.events[entry.event], it.zone) + moved(entry, it), view);
    case LedgerEntry::Kind::counted:
        return hanging(from, fmt::format("to {}: {} counted", instant_text(*entry.to, it), span_text(entry.counted)),
                       view);
    case LedgerEntry::Kind::passed_over:
        return hanging("  " + days(entry, it) + ": ", entry.why, view);
    case LedgerEntry::Kind::paused:
        return hanging(from,
                       entry.to ? fmt::format("to {}: stood still, {}", instant_text(*entry.to, it), entry.why)
                                : fmt::format("stands still since, {}", entry.why),
                       view);
    }
    return {};
}

void clock(std::string& out, const service::ClockLedger& ledger, const Explained& it, const render::View& view) {
    const auto& clock = ledger.clock;
    auto head =
        fmt::format("Clock {}{}: {}, target {}", domain::word(clock.name),
                    clock.run > 1 ? fmt::format(" (run {})", clock.run) : "", domain::word(ledger.state), clock.target);
    const auto target = calendar::read_duration(clock.target);
    const bool works = target && target->kind != calendar::Duration::Kind::elapsed;
    if (works && !clock.calendar.empty()) head += " on calendar " + clock.calendar;
    if (clock.due_at) head += ", due " + instant_text(*clock.due_at, it);
    if (clock.stopped_at) head += ", stopped " + instant_text(*clock.stopped_at, it);
    head += fmt::format(" (policy version {})", ledger.policy_version);
    out += "\n" + hanging("", head, view);
    domain::seconds counted{};
    for (const auto& entry : ledger.entries) {
        counted += entry.counted;
        out += entry_text(entry, it, view);
    }
    out += fmt::format("  counted in all: {}\n", works ? work_text(counted) : span_text(counted));
}

void gates(std::string& out, const Explained& it, const render::View& view) {
    if (it.explanation.gates.empty()) return;
    out += "\nGates in the way of a step:\n";
    for (const auto& gate : it.explanation.gates) {
        const auto who = gate.force.empty() ? std::string{} : fmt::format(", may be forced by {}", gate.force);
        out += hanging("  ", fmt::format("{} (gate {}{})", gate.step, gate.gate, who), view);
        for (const auto& each : gate.missing)
            out += hanging("    ", fmt::format("{}: {}", each.words, each.supply), view);
    }
}

}  // namespace

std::string explanation_text(const Explained& it, const render::View& view) {
    std::string out;
    decided(out, it, view);
    rules(out, it, view);
    if (service::text_of(it.ticket).size() > service::looked_at)
        out += "\nOf what was told the rules look at the first 64 kB.\n";
    plans(out, it, view);
    for (const auto& ledger : it.explanation.clocks) clock(out, ledger, it, view);
    gates(out, it, view);
    return out;
}

}  // namespace aftersales::commands
