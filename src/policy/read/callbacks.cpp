#include "aftersales/domain/callback/care.hpp"
#include "aftersales/domain/callback/rules.hpp"
#include "callback_wording.hpp"
#include "read/readers.hpp"

#include <algorithm>

namespace aftersales::policy {

namespace {

using domain::Anchor;
using domain::CallbackRules;
using domain::Program;

constexpr int most_points = 1'000'000;

calendar::Duration elapsed(std::string_view text) {
    auto read = calendar::read_duration(text);
    return read ? std::move(*read) : calendar::Duration{};
}

// A text with placeholders; nothing where the key is not there.
std::optional<std::string> script_text(PolicyReading& reading, const Section& section, std::string_view key) {
    const TomlNode* node = section.find(key);
    if (node == nullptr) return std::nullopt;
    check_placeholders(reading, *node);
    return node->text;
}

// A name is one column of a list, and scored once.
std::vector<std::string> read_dimensions(PolicyReading& reading, const Section& section) {
    std::vector<std::string> names;
    for (const TomlNode* node : section.nodes("dimensions")) {
        const auto& name = node->text;
        if (name.empty() || name == domain::suggestion_key) {
            reading.mistake(node->place, quoted(name) + " cannot name a dimension");
        } else if (std::find(names.begin(), names.end(), name) != names.end()) {
            reading.mistake(node->place, quoted(name) + " stands twice");
        } else {
            names.push_back(name);
        }
    }
    return names;
}

void read_wording(PolicyReading& reading, const Section& section, CallbackRules& rules) {
    if (auto own = script_text(reading, section, "greeting")) rules.greeting = std::move(*own);
    if (auto own = script_text(reading, section, "closing")) rules.closing = std::move(*own);
    if (auto own = script_text(reading, section, "emergency")) rules.emergency = std::move(*own);
    rules.dimensions = read_dimensions(reading, section);
}

void read_common(PolicyReading& reading, const Section& root, CallbackRules& rules) {
    rules.calendar = reading.policy.default_calendar;
    rules.retry_after = elapsed("1d");
    rules.merge_within = elapsed("0d");
    const auto wording = call_wording(reading.policy.language, caller_of(reading.policy));
    rules.greeting = wording.greeting;
    rules.closing = wording.closing;
    rules.emergency = wording.emergency;
    const TomlNode* table = root.find("callbacks");
    if (table == nullptr) return;
    const Section section{reading, *table, {"callbacks"}};
    if (auto name = read_calendar_name(reading, section); !name.empty()) rules.calendar = std::move(name);
    for (const TomlNode* node : section.nodes("avoid")) {
        const auto hours = calendar::read_hours(node->text);
        if (hours) {
            rules.avoid.push_back(*hours);
        } else {
            reading.mistake(node->place, hours.error());
        }
    }
    rules.notice = section.span("notice");
    rules.max_attempts = section.integer("max_attempts", 1, 1000).value_or(rules.max_attempts);
    if (auto retry = section.duration("retry_after")) rules.retry_after = std::move(*retry);
    rules.low_score = section.integer("low_score", 0, 10);
    if (auto merge = section.duration("merge_within", Section::Zero::allowed)) rules.merge_within = std::move(*merge);
    rules.hold_if_open = section.truth("hold_if_open");
    rules.capacity = section.integer("capacity", 1);
    read_wording(reading, section, rules);
}

std::optional<Anchor> read_anchor(PolicyReading& reading, const TomlNode& node) {
    constexpr std::array anchors{std::pair{"delivered", Anchor::delivered}, std::pair{"purchased", Anchor::purchased},
                                 std::pair{"resolved", Anchor::resolved}, std::pair{"closed", Anchor::closed},
                                 std::pair{"birthday", Anchor::birthday}};
    std::vector<std::string> words;
    for (const auto& [word, anchor] : anchors) {
        if (node.text == word) return anchor;
        words.emplace_back(word);
    }
    known(reading, node, "date a callback can follow", words);
    return std::nullopt;
}

void read_on(PolicyReading& reading, const TomlNode& node, Program& program) {
    program.anchor = Anchor::on;
    program.on = calendar::read_date(node.text);
    if (!program.on) reading.mistake(node.place, quoted(node.text) + " is not a date such as \"2026-02-10\"");
}

void read_every(PolicyReading& reading, const Section& section, Program& program) {
    program.anchor = Anchor::every;
    program.every = section.span("every");
    if (!program.every) return;
    const Place place = section.find("every")->place;
    if (program.every->working_days != 0) reading.mistake(place, "'every' is a span of the calendar, such as \"6mo\"");
    if (program.every->days == 0 && program.every->months == 0 && program.every->working_days == 0) {
        reading.mistake(place, "'every' of [[callback]] is zero: " + quoted(program.every->text));
    }
}

// What the program counts from: exactly one of three keys.
void read_beginning(PolicyReading& reading, const Section& section, Program& program) {
    const TomlNode* after = section.find("after");
    const TomlNode* on = section.find("on");
    const TomlNode* every = section.find("every");
    if (after != nullptr) program.anchor = read_anchor(reading, *after).value_or(Anchor::delivered);
    if (on != nullptr) read_on(reading, *on, program);
    if (every != nullptr) read_every(reading, section, program);
    const int said = int{after != nullptr} + int{on != nullptr} + int{every != nullptr};
    if (said == 0) reading.mistake(section.place(), "[[callback]] has neither 'after' nor 'on' nor 'every'");
    if (said > 1) reading.mistake(section.place(), "[[callback]] has more than one of 'after', 'on' and 'every'");
}

// Spans of different kinds cannot be compared without a day to begin at: check() does.
bool ends_early(const Program& program) {
    const auto& from = program.earliest;
    const auto& to = program.latest;
    const bool working = from.working_days != 0 || to.working_days != 0;
    const bool civil = from.days + from.months + to.days + to.months != 0;
    if (working && civil) return false;
    constexpr int days_a_month = 31;
    const auto length = [](const calendar::CalendarSpan& span) {
        return span.working_days + span.days + span.months * days_a_month;
    };
    return length(to) < length(from);
}

void read_window(PolicyReading& reading, const Section& section, Program& program) {
    const std::vector<const TomlNode*> nodes = section.nodes("window");
    program.earliest.text = program.latest.text = "0d";
    if (section.find("window") == nullptr) return;
    const Place place = section.find("window")->place;
    if (nodes.size() != 2) {
        reading.mistake(place, "a window has two spans, the earliest and the latest day",
                        "Write window = [\"7d\", \"15d\"].");
        return;
    }
    const auto earliest = calendar::read_calendar_span(nodes.front()->text);
    const auto latest = calendar::read_calendar_span(nodes.back()->text);
    if (!earliest) reading.mistake(nodes.front()->place, earliest.error());
    if (!latest) reading.mistake(nodes.back()->place, latest.error());
    if (!earliest || !latest) return;
    program.earliest = *earliest;
    program.latest = *latest;
    if (ends_early(program)) reading.mistake(place, "the window ends before it begins");
}

Program read_program(PolicyReading& reading, const TomlNode& table, const CallbackRules& rules, Ids& ids) {
    const Section section{reading, table, {"callback"}};
    Program program{.id = ids.take(reading, section)};
    program.label = section.text("label", program.id);
    read_beginning(reading, section, program);
    read_window(reading, section, program);
    program.when = read_condition(reading, section, ConditionOf::callback);
    for (const TomlNode* node : section.nodes("script")) {
        check_placeholders(reading, *node);
        program.script.push_back(node->text);
    }
    program.text = script_text(reading, section, "text").value_or(std::string{});
    program.greeting = script_text(reading, section, "greeting");
    program.closing = script_text(reading, section, "closing");
    program.emergency = script_text(reading, section, "emergency");
    program.even_if_open = section.truth("even_if_open");
    program.dimensions = section.find("dimensions") == nullptr ? rules.dimensions : read_dimensions(reading, section);
    return program;
}

// Who asks nothing does not speak of a survey, unless the team wrote what is said in all calls.
void word_care(const policy::Policy& policy, Program& program) {
    if (!domain::is_care(program)) return;
    const auto caller = caller_of(policy);
    const auto usual = call_wording(policy.language, caller);
    const auto care = care_wording(policy.language, caller);
    const auto& rules = policy.callbacks;
    if (!program.greeting && rules.greeting == usual.greeting) program.greeting = care.greeting;
    if (!program.closing && rules.closing == usual.closing) program.closing = care.closing;
}

}  // namespace

void read_callbacks(PolicyReading& reading, const Section& root) {
    CallbackRules& rules = reading.policy.callbacks;
    read_common(reading, root, rules);
    Ids ids{"callback program"};
    for (const TomlNode& table : root.tables("callback")) {
        rules.programs.push_back(read_program(reading, table, rules, ids));
        word_care(reading.policy, rules.programs.back());
    }
    for (const TomlNode& table : root.tables("callback_assign")) {
        const Section section{reading, table, {"callback_assign"}};
        domain::CallbackAssign assign{.when = read_condition(reading, section, ConditionOf::callback)};
        const TomlNode* to = section.find("to");
        if (to != nullptr && known_person_or_role(reading, *to)) assign.to = domain::read_addressee(to->text);
        rules.assign.push_back(std::move(assign));
    }
    for (const TomlNode& table : root.tables("callback_order")) {
        const Section section{reading, table, {"callback_order"}};
        domain::CallbackOrder order{.when = read_condition(reading, section, ConditionOf::callback)};
        order.points = section.integer("points", -most_points, most_points).value_or(0);
        order.label = section.text("label");
        rules.order.push_back(std::move(order));
    }
}

}  // namespace aftersales::policy
