#include "read/readers.hpp"

#include <fmt/format.h>

namespace aftersales::policy {

namespace {

using domain::ClockName;

void read_targets(PolicyReading& reading, const Section& section, domain::Plan& plan) {
    const TomlNode* table = section.find("targets");
    if (table == nullptr) return;
    const Section targets{reading, *table, {"sla.targets"}};
    for (const TomlEntry* entry : targets.entries()) {
        const auto clock = domain::read_word<ClockName>(entry->key);
        auto target = targets.duration(entry->key);
        if (clock && target) plan.targets.emplace(*clock, std::move(*target));
    }
}

// "waiting_customer": the status of the wait that pauses.
std::optional<domain::WaitFor> read_wait(PolicyReading& reading, const TomlNode& node) {
    constexpr std::string_view prefix = "waiting_";
    if (node.text.starts_with(prefix)) {
        if (const auto wait = domain::read_word<domain::WaitFor>(std::string_view{node.text}.substr(prefix.size()))) {
            return wait;
        }
    }
    std::vector<std::string> words;
    for (const auto& each : domain::spellings<domain::WaitFor>())
        words.push_back("waiting_" + std::string{each.second});
    known(reading, node, "status of a waiting ticket", words);
    return std::nullopt;
}

void read_clock(PolicyReading& reading, const TomlEntry& entry) {
    const Section section{reading, entry.value, {"clock.NAME"}, entry.key};
    const auto clock = domain::read_word<ClockName>(entry.key);
    if (!clock) {
        std::vector<std::string> words;
        for (const auto& each : domain::spellings<ClockName>()) words.emplace_back(each.second);
        reading.mistake(entry.place, quoted(entry.key) + " is not a clock", suggestion(entry.key, words));
        return;
    }
    if (domain::runs_to_an_instant(*clock)) {
        const auto* to = domain::is_of_a_record(*clock) ? "instant of its record"
                         : *clock == ClockName::promise ? "promised day"
                                                        : "named day";
        reading.mistake(entry.place, fmt::format("the clock '{}' runs to the {} and cannot be changed", entry.key, to));
        return;
    }
    domain::ClockRule& rule = reading.policy.clocks.at(static_cast<std::size_t>(*clock));
    if (const auto* starts = section.find("starts"); starts != nullptr && *clock == ClockName::progress)
        reading.mistake(starts->place, "the clock 'progress' starts with each assignment, which cannot be changed");
    rule.starts = section.word<domain::Milestone>("starts", "step a clock starts with").value_or(rule.starts);
    if (section.find("pauses") != nullptr) {
        rule.pauses.clear();
        for (const TomlNode* node : section.nodes("pauses")) {
            if (const auto wait = read_wait(reading, *node)) rule.pauses.push_back(*wait);
        }
    }
    const TomlNode* reopen = section.find("reopen");
    if (reopen == nullptr || !known(reading, *reopen, "way to reopen", {"continue", "restart"})) return;
    rule.on_reopen = reopen->text == "restart" ? domain::OnReopen::restart : domain::OnReopen::proceed;
}

}  // namespace

void read_plans(PolicyReading& reading, const Section& root) {
    Ids ids{"plan"};
    for (const TomlNode& table : root.tables("sla")) {
        const Section section{reading, table, {"sla"}};
        domain::Plan plan{.id = ids.take(reading, section)};
        plan.when = read_condition(reading, section, ConditionOf::plan);
        plan.calendar = read_calendar_name(reading, section);
        if (plan.calendar.empty()) plan.calendar = reading.policy.default_calendar;
        read_targets(reading, section, plan);
        reading.policy.plans.push_back(std::move(plan));
    }
    reading.policy.clocks = domain::default_clock_rules();
    const TomlNode* clocks = root.find("clock");
    if (clocks == nullptr) return;
    for (const TomlEntry& entry : clocks->members) read_clock(reading, entry);
}

}  // namespace aftersales::policy
