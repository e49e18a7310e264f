#include "aftersales/domain/clock/escalation.hpp"
#include "aftersales/domain/event.hpp"
#include "aftersales/domain/ticket/tags.hpp"
#include "read/readers.hpp"

#include <algorithm>
#include <charconv>

namespace aftersales::policy {

namespace {

using domain::Step;
using domain::StepAt;

constexpr int most_percent = 10'000;

std::optional<int> read_percent(std::string_view text) {
    int percent = 0;
    const auto end = std::from_chars(text.data(), text.data() + text.size(), percent);
    const bool whole = end.ec == std::errc{} && std::string_view{end.ptr, text.data() + text.size()} == "%";
    if (!whole || percent < 0 || percent > most_percent) return std::nullopt;
    return percent;
}

std::optional<StepAt::Kind> read_event(std::string_view text) {
    if (text == "opened") return StepAt::Kind::opened;
    if (text == "unsatisfied") return StepAt::Kind::unsatisfied;
    if (text == "recurring") return StepAt::Kind::recurring;
    return std::nullopt;
}

void report_no_step(PolicyReading& reading, const TomlNode& node) {
    std::vector<std::string> words{"opened", "unsatisfied", "recurring", "due"};
    words.insert(words.end(), domain::all_occasions().begin(), domain::all_occasions().end());
    std::string hint = suggestion(node.text, words);
    if (hint.empty()) {
        hint =
            "Write opened, unsatisfied, recurring, an event such as assigned or delayed, due, due-30m, due+1h or 75%.";
    }
    reading.mistake(node.place, quoted(node.text) + " is not a time of a step", std::move(hint));
}

std::optional<StepAt> read_at(PolicyReading& reading, const TomlNode& node) {
    StepAt at{.text = node.text};
    const std::string_view text = node.text;
    if (const auto event = read_event(text)) {
        at.kind = *event;
    } else if (const auto& known = domain::all_occasions();
               std::find(known.begin(), known.end(), text) != known.end()) {
        at.kind = StepAt::Kind::happened;
        at.event = node.text;
    } else if (const auto percent = read_percent(text)) {
        at.kind = StepAt::Kind::percent;
        at.percent = *percent;
    } else if (text == "due") {
        at.kind = StepAt::Kind::due;
    } else if (text.starts_with("due-") || text.starts_with("due+")) {
        auto offset = calendar::read_duration(text.substr(4));
        if (!offset) {
            reading.mistake(node.place, offset.error());
            return std::nullopt;
        }
        at.kind = StepAt::Kind::due;
        at.before = text[3] == '-';
        if (offset->amount != 0) at.offset = std::move(*offset);
    } else {
        report_no_step(reading, node);
        return std::nullopt;
    }
    return at;
}

bool is_on_clock(const StepAt& at) { return at.kind == StepAt::Kind::percent || at.kind == StepAt::Kind::due; }

void read_time(PolicyReading& reading, const Section& section, Step& step) {
    step.clock = section.word<domain::ClockName>("clock", "clock");
    const TomlNode* node = section.find("at");
    if (node == nullptr) return;
    const auto at = read_at(reading, *node);
    if (!at) return;
    step.at = *at;
    const TomlNode* clock = section.find("clock");
    if (is_on_clock(*at) && clock == nullptr) {
        reading.mistake(node->place, "a step at " + quoted(at->text) + " needs a clock",
                        "Add clock = \"respond\" or another.");
    }
    if (!is_on_clock(*at) && clock != nullptr) {
        reading.mistake(clock->place, "a step at " + quoted(at->text) + " is on no clock",
                        "Leave out the key 'clock'.");
    }
}

void read_repetition(PolicyReading& reading, const Section& section, Step& step) {
    step.repeat = section.duration("repeat");
    const TomlNode* repeat = section.find("repeat");
    if (repeat != nullptr && !is_on_clock(step.at) && section.find("at") != nullptr) {
        reading.mistake(repeat->place, "a step at " + quoted(step.at.text) + " is taken once and cannot repeat");
    }
    const auto times = section.integer("times", 1);
    step.times = times.value_or(step.repeat ? 0 : 1);
    if (times && *times > 1 && repeat == nullptr) {
        reading.mistake(section.find("times")->place, "'times' needs 'repeat'",
                        "Add repeat = \"4bh\" or another duration.");
    }
    const TomlNode* hold = section.find("hold");
    step.hold_until_working = hold != nullptr && known(reading, *hold, "way to hold a notice", {"working"});
}

void read_actions(PolicyReading& reading, const Section& section, Step& step) {
    using Means = domain::Addressee::Means;
    for (const TomlNode* node : section.nodes("notify")) {
        auto to = domain::read_addressee(node->text);
        const bool of_ticket = to.means == Means::assignee || to.means == Means::its_customer;
        if (of_ticket || known_person_or_role(reading, *node)) step.notify.push_back(std::move(to));
    }
    const TomlNode* channel = section.find("channel");
    if (channel != nullptr && known(reading, *channel, "channel", channel_names(reading.policy)))
        step.channel = channel->text;
    const TomlNode* assign = section.find("assign");
    if (assign != nullptr && known_person_or_role(reading, *assign)) step.assign = domain::read_addressee(assign->text);
    step.raise = section.integer("raise", 1, most_levels).value_or(0);
    step.tags = domain::tags_in(section.texts("tag"));
}

}  // namespace

void read_steps(PolicyReading& reading, const Section& root) {
    Ids ids{"step"};
    for (const TomlNode& table : root.tables("escalation")) {
        const Section section{reading, table, {"escalation"}};
        Step step{.id = ids.take(reading, section)};
        step.when = read_condition(reading, section, ConditionOf::ticket);
        read_time(reading, section, step);
        read_repetition(reading, section, step);
        read_actions(reading, section, step);
        reading.policy.steps.push_back(std::move(step));
    }
}

}  // namespace aftersales::policy
