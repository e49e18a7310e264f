#include "aftersales/domain/rule/condition.hpp"

#include "aftersales/text/glob.hpp"

namespace aftersales::domain {

namespace {

// What is absent has no value, so that "*" asks for its being there and "" for its absence.
bool glob_holds(const std::string& pattern, const std::string& value) {
    return pattern.empty() || value.empty() ? pattern == value : text::glob_matches(pattern, value);
}

bool any_glob(const std::vector<std::string>& patterns, const std::string& value) {
    return std::any_of(patterns.begin(), patterns.end(), [&](const auto& each) { return glob_holds(each, value); });
}

bool any_tag(const std::vector<std::string>& patterns, const std::vector<std::string>& tags) {
    if (tags.empty()) return any_glob(patterns, "");
    return std::any_of(tags.begin(), tags.end(), [&](const auto& tag) { return any_glob(patterns, tag); });
}

template <class Value>
bool any_equal(const std::vector<Value>& wanted, const Value& value) {
    return std::find(wanted.begin(), wanted.end(), value) != wanted.end();
}

bool any_literal(const std::vector<std::string>& literals, const std::string& text) {
    return std::any_of(literals.begin(), literals.end(),
                       [&](const auto& each) { return text.find(each) != std::string::npos; });
}

std::string joined(const std::vector<std::string>& words) {
    std::string all;
    for (const auto& each : words) all += (all.empty() ? "" : ",") + each;
    return all;
}

template <class Word>
std::vector<std::string> spelled(const std::vector<Word>& values) {
    std::vector<std::string> words;
    for (const auto each : values) words.emplace_back(word(each));
    return words;
}

// Whether a key is asked and does not hold; a list that is empty is not asked.
struct Judge {
    const Condition& condition;
    const Facts& facts;

    [[nodiscard]] bool fails_globs(const std::vector<std::string>& patterns, const std::string& value) const {
        return !patterns.empty() && !any_glob(patterns, value);
    }
    [[nodiscard]] bool fails_words(const std::vector<std::string>& wanted, const std::string& value) const {
        return !wanted.empty() && !any_equal(wanted, value);
    }
    [[nodiscard]] std::optional<std::string> first_failing_word() const {
        if (!condition.text.empty() && !any_literal(condition.text, facts.text)) return "text";
        if (fails_globs(condition.channel, facts.channel)) return "channel";
        if (fails_words(condition.category, facts.category)) return "category";
        if (fails_words(condition.priority, facts.priority)) return "priority";
        if (fails_globs(condition.tier, facts.tier)) return "tier";
        if (fails_globs(condition.product, facts.product)) return "product";
        if (fails_globs(condition.product_line, facts.product_line)) return "product_line";
        if (fails_globs(condition.outlet, facts.outlet)) return "outlet";
        if (!condition.tag.empty() && !any_tag(condition.tag, facts.tags)) return "tag";
        if (fails_globs(condition.region, facts.region)) return "region";
        return std::nullopt;
    }
    [[nodiscard]] std::optional<std::string> first_failing_state() const {
        if (!condition.kind.empty() && !(facts.kind && any_equal(condition.kind, *facts.kind))) return "kind";
        if (!condition.warranty.empty() && !any_equal(condition.warranty, facts.warranty)) return "warranty";
        if (condition.wants_priority && *condition.wants_priority != facts.wants_priority) return "wants_priority";
        return std::nullopt;
    }
    [[nodiscard]] std::optional<std::string> first_failing_call() const {
        if (const auto& within = condition.ticket_within) {
            if (!facts.since_last_ticket) return "ticket_within";
            const auto unit = within->kind == calendar::Duration::Kind::working_days ? 86400 : 1;
            if (*facts.since_last_ticket > calendar::seconds{within->amount * unit}) return "ticket_within";
        }
        if (const auto& most = condition.last_score_at_most) {
            if (!facts.last_score || *facts.last_score > *most) return "last_score_at_most";
        }
        return std::nullopt;
    }
    // Of what is unknown nothing holds.
    [[nodiscard]] static bool has_passed(const DaysSince& asked, const ReturnFacts& known) {
        const auto& since = asked.since == SinceDay::delivered ? known.delivered : known.purchased;
        if (!since || known.applied < *since) return false;
        const auto day = calendar::add(*since, asked.span) + std::chrono::days{known.days_left_out};
        switch (asked.bound) {
        case SpanBound::at_most:
            return known.applied <= day;
        case SpanBound::less_than:
            return known.applied < day;
        case SpanBound::at_least:
            return known.applied >= day;
        case SpanBound::more_than:
            return known.applied > day;
        }
        return false;
    }
    [[nodiscard]] std::optional<std::string> first_failing_return() const {
        const auto& known = facts.of_return;
        for (const auto& each : condition.days_since)
            if (!known || !has_passed(each, *known)) return "days_since." + std::string{word(each.since)};
        if (condition.proof && (!known || known->proof != *condition.proof)) return "proof";
        const bool counts = condition.repairs_at_least || condition.in_repair_at_least;
        if (!counts) return std::nullopt;
        const bool can_tell = known && known->repairs;
        const auto of = condition.same_category ? RepairsOf::one_category : RepairsOf::any_category;
        if (const auto& least = condition.repairs_at_least; least && (!can_tell || known->repairs(of).times < *least))
            return "repairs_at_least";
        if (const auto& least = condition.in_repair_at_least;
            least && (!can_tell || known->repairs(RepairsOf::any_category).lasted < calendar::seconds{least->amount}))
            return "in_repair_at_least";
        return std::nullopt;
    }
    // Last, because they cost a pattern's compilation or a look into the store.
    [[nodiscard]] std::optional<std::string> first_failing_costly() const {
        if (condition.pattern && !condition.pattern->matches(facts.plain_text)) return "pattern";
        if (const auto& least = condition.open_at_least) {
            if (!facts.open_tickets || facts.open_tickets() < *least) return "open_at_least";
        }
        if (const auto& repeat = condition.repeat) {
            if (!facts.repeats || facts.repeats(*repeat, facts.category) < repeat->at_least) return "repeat";
        }
        return std::nullopt;
    }
};

}  // namespace

std::optional<std::string> first_failing(const Condition& condition, const Facts& facts) {
    const Judge judge{condition, facts};
    if (auto failing = judge.first_failing_word()) return failing;
    if (auto failing = judge.first_failing_state()) return failing;
    if (auto failing = judge.first_failing_call()) return failing;
    if (auto failing = judge.first_failing_return()) return failing;
    return judge.first_failing_costly();
}

bool holds(const Condition& condition, const Facts& facts) { return !first_failing(condition, facts); }

bool depends_on_others(const Condition& condition) {
    return !condition.warranty.empty() || condition.repeat || condition.open_at_least ||
           !condition.product_line.empty() || !condition.region.empty();
}

std::string describe(const Condition& condition) {
    std::string said;
    const auto say = [&](const std::string& key, const std::string& value) {
        if (!value.empty()) said += (said.empty() ? "" : "; ") + key + " " + value;
    };
    say("text", joined(condition.text));
    if (condition.pattern) say("pattern", condition.pattern->text);
    say("channel", joined(condition.channel));
    say("category", joined(condition.category));
    say("priority", joined(condition.priority));
    say("tier", joined(condition.tier));
    say("product", joined(condition.product));
    say("product line", joined(condition.product_line));
    say("outlet", joined(condition.outlet));
    say("tag", joined(condition.tag));
    say("region", joined(condition.region));
    say("kind", joined(spelled(condition.kind)));
    say("warranty", joined(spelled(condition.warranty)));
    if (condition.wants_priority) say("wants priority", *condition.wants_priority ? "yes" : "no");
    if (const auto& repeat = condition.repeat) {
        const std::string same = repeat->same_customer ? "customer" : "asset";
        say("repeat", std::to_string(repeat->at_least) + " on the " + same + " within " + repeat->within.text);
    }
    if (condition.open_at_least) say("open tickets", std::to_string(*condition.open_at_least) + " or more");
    if (condition.ticket_within) say("ticket within", condition.ticket_within->text);
    if (condition.last_score_at_most) say("last score", std::to_string(*condition.last_score_at_most) + " or less");
    for (const auto& each : condition.days_since)
        say("days since " + std::string{word(each.since)}, std::string{word(each.bound)} + " " + each.span.text);
    if (condition.proof) say("proof", *condition.proof ? "yes" : "no");
    if (condition.repairs_at_least)
        say("repairs", std::to_string(*condition.repairs_at_least) + " or more" +
                           (condition.same_category ? " of one category" : ""));
    if (condition.in_repair_at_least) say("in repair", condition.in_repair_at_least->text + " or more");
    return said;
}

}  // namespace aftersales::domain
