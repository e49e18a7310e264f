#include "aftersales/domain/rule/condition.hpp"

#include "aftersales/text/glob.hpp"
#include "aftersales/text/unicode.hpp"
#include "pattern.hpp"
#include "read/readers.hpp"

#include <algorithm>

namespace aftersales::policy {

namespace {

using domain::Condition;

using text::is_glob;

// Names of a closed set, or globs that some of them match.
std::vector<std::string> read_names(PolicyReading& reading, const Section& when, std::string_view key,
                                    const std::vector<std::string>& names) {
    std::vector<std::string> list;
    for (const TomlNode* node : when.nodes(key)) {
        list.push_back(node->text);
        if (!is_glob(node->text)) {
            known(reading, *node, key, names);
            continue;
        }
        const auto matches = [&](const std::string& name) { return text::glob_matches(node->text, name); };
        if (!std::any_of(names.begin(), names.end(), matches)) {
            reading.mistake(node->place, quoted(node->text) + " matches no " + std::string{key});
        }
    }
    return list;
}

template <class Word>
std::vector<Word> read_words(const Section& when, std::string_view key, std::string_view what) {
    std::vector<Word> list;
    for (const TomlNode* node : when.nodes(key)) {
        if (const auto word = when.word_of<Word>(*node, what)) list.push_back(*word);
    }
    return list;
}

void read_text(PolicyReading& reading, const Section& when, Condition& condition) {
    for (const TomlNode* node : when.nodes("text")) {
        std::string folded = text::folded(node->text);
        if (folded.empty()) reading.mistake(node->place, "an empty text is part of every text");
        condition.text.push_back(std::move(folded));
    }
    if (const TomlNode* node = when.find("pattern")) {
        if (const auto mistake = pattern_mistake(node->text)) {
            reading.mistake(node->place, "the pattern " + quoted(node->text) + " does not compile: " + *mistake);
        } else {
            condition.pattern = make_pattern(node->text);
        }
    }
}

void read_repeat(PolicyReading& reading, const Section& when, Condition& condition) {
    const TomlNode* table = when.find("repeat");
    if (table == nullptr) return;
    const Section section{reading, *table, {"when.repeat"}};
    domain::Repeat repeat{};
    if (const TomlNode* same = section.find("same")) {
        if (known(reading, *same, "thing to repeat on", {"asset", "customer"}))
            repeat.same_customer = same->text == "customer";
    }
    if (auto within = section.duration("within")) repeat.within = std::move(*within);
    repeat.at_least = section.integer("at_least", 1).value_or(repeat.at_least);
    if (const TomlNode* category = section.find("category")) {
        repeat.category = category->text;
        if (category->text != "same") known(reading, *category, "category", reading.names.categories);
    }
    condition.repeat = std::move(repeat);
}

// "<= 7d": a sign, and a span of the calendar that needs no working days.
std::optional<domain::DaysSince> read_bound(PolicyReading& reading, const TomlNode& node) {
    const std::string_view text = node.text;
    const auto digit = std::min(text.find_first_not_of("<>= "), text.size());
    const auto sign = text.substr(0, std::min(text.find_first_not_of("<>="), text.size()));
    const auto bound = domain::read_word<domain::SpanBound>(sign);
    auto span = calendar::read_calendar_span(text.substr(digit));
    if (bound && span && span->working_days == 0) return domain::DaysSince{.bound = *bound, .span = std::move(*span)};
    reading.mistake(node.place, quoted(text) + " is no bound of days",
                    "Write it as \"<= 7d\", \"< 2w\", \">= 15d\" or \"> 1mo\".");
    return std::nullopt;
}

void read_of_return(PolicyReading& reading, const Section& when, Condition& condition) {
    if (const TomlNode* table = when.find("days_since")) {
        const Section days{reading, *table, {"when.days_since"}};
        for (const TomlEntry* entry : days.entries()) {
            auto bound = read_bound(reading, entry->value);
            const auto since = domain::read_word<domain::SinceDay>(entry->key);
            if (!bound || !since) continue;
            bound->since = *since;
            condition.days_since.push_back(std::move(*bound));
        }
        if (table->members.empty()) reading.mistake(table->place, "'days_since' names no day");
    }
    if (when.find("proof") != nullptr) condition.proof = when.truth("proof");
    condition.repairs_at_least = when.integer("repairs_at_least", 1);
    condition.same_category = when.truth("same_category");
    if (condition.same_category && when.find("repairs_at_least") == nullptr)
        reading.mistake(when.find("same_category")->place, "'same_category' does nothing without 'repairs_at_least'");
    condition.in_repair_at_least = when.duration("in_repair_at_least");
    if (condition.in_repair_at_least && condition.in_repair_at_least->kind != calendar::Duration::Kind::elapsed)
        reading.mistake(when.find("in_repair_at_least")->place,
                        "'in_repair_at_least' is elapsed time, such as \"30d\"");
}

// A key that is there and names nothing holds for nothing: surely not meant.
void check_empty_lists(PolicyReading& reading, const Section& when) {
    for (const TomlEntry* entry : when.entries()) {
        if (entry->value.type == TomlNode::Type::array && entry->value.items.empty()) {
            reading.mistake(entry->value.place, quoted(entry->key) + " lists nothing, so it would never hold");
        }
    }
}

Condition read_keys(PolicyReading& reading, const Section& when) {
    Condition condition{};
    read_text(reading, when, condition);
    read_repeat(reading, when, condition);
    condition.channel = when.texts("channel");
    condition.category = read_names(reading, when, "category", reading.names.categories);
    condition.priority = read_names(reading, when, "priority", reading.names.priorities);
    condition.tier = when.texts("tier");
    condition.product = when.texts("product");
    condition.product_line = when.texts("product_line");
    condition.outlet = when.texts("outlet");
    condition.tag = when.texts("tag");
    condition.region = when.texts("region");
    condition.kind = read_words<domain::CategoryKind>(when, "kind", "kind of category");
    condition.warranty = read_words<domain::WarrantyState>(when, "warranty", "state of the warranty");
    if (when.find("wants_priority") != nullptr) condition.wants_priority = when.truth("wants_priority");
    condition.open_at_least = when.integer("open_at_least", 1);
    condition.ticket_within = when.duration("ticket_within");
    condition.last_score_at_most = when.integer("last_score_at_most", 1, 10);
    check_empty_lists(reading, when);
    return condition;
}

}  // namespace

Condition read_condition(PolicyReading& reading, const Section& section, ConditionOf of) {
    const TomlNode* table = section.find("when");
    if (table == nullptr) return {};
    switch (of) {
    case ConditionOf::ticket:
        return read_keys(reading, Section{reading, *table, {"when", "when of rules and steps"}});
    case ConditionOf::plan:
        return read_keys(reading, Section{reading, *table, {"when"}});
    case ConditionOf::callback:
        return read_keys(reading, Section{reading, *table, {"when", "when of callbacks"}});
    case ConditionOf::goods: {
        const Section when{reading, *table, {"when", "when of returns"}};
        auto condition = read_keys(reading, when);
        read_of_return(reading, when, condition);
        return condition;
    }
    }
    return {};
}

}  // namespace aftersales::policy
