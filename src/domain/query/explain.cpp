#include "aftersales/domain/money.hpp"
#include "aftersales/domain/query/query.hpp"
#include "query/phones.hpp"

#include <fmt/format.h>

namespace aftersales::domain {

namespace {

using Node = Filter::Node;
using calendar::Date;
using calendar::Instant;
using calendar::seconds;

bool is_joint(std::string_view word) {
    return word == "and" || word == "AND" || word == "or" || word == "OR" || word == "not" || word == "NOT" ||
           word == "*";
}

// Full-width signs are read as their ASCII ones, so they need the quotes as well.
bool has_full_width(std::string_view text) {
    return text.find("\xEF\xBC") != std::string_view::npos || text.find("\u3000") != std::string_view::npos;
}

std::string in_quotes(std::string_view text) {
    std::string quoted{"\""};
    for (const char c : text) {
        if (c == '"' || c == '\\') quoted += '\\';
        quoted += c;
    }
    return quoted + "\"";
}

std::string value_words(const std::string& value) {
    const bool plain =
        !value.empty() && value.find_first_of(" \t\r\n,\"()\\") == std::string::npos && !has_full_width(value);
    return plain ? value : in_quotes(value);
}

std::string one_word(const std::string& word) {
    const bool other = is_joint(word) || is_number_word(word) || word.starts_with('+') || has_full_width(word);
    const bool plain = !other && word.find_first_of("\t\r\n\"():<>=!\\") == std::string::npos;
    return plain ? word : in_quotes(word);
}

std::string bare_words(const std::string& words) {
    std::string all;
    for (std::size_t from = 0; from <= words.size();) {
        const auto blank = std::min(words.find(' ', from), words.size());
        if (blank > from) all += (all.empty() ? "" : " ") + one_word(words.substr(from, blank - from));
        from = blank + 1;
    }
    return all;
}

// Spells the numbers of a time test: whole days as dates, all else as instants.
struct Times {
    FieldKind kind;
    const calendar::Zone& zone;

    [[nodiscard]] Date day(std::int64_t number) const {
        return kind == FieldKind::date ? Date{std::chrono::days{number}} : zone.date(Instant{seconds{number}});
    }
    [[nodiscard]] bool begins_day(std::int64_t number) const {
        return kind == FieldKind::date || zone.start_of(day(number)) == Instant{seconds{number}};
    }
    // The first of a stretch.
    [[nodiscard]] std::string at(std::int64_t number) const {
        return begins_day(number) ? calendar::print(day(number)) : zone.print(Instant{seconds{number}});
    }
    // The last of a stretch that ends before `number`.
    [[nodiscard]] std::string before(std::int64_t number) const {
        return begins_day(number) ? calendar::print(day(number) - std::chrono::days{1})
                                  : zone.print(Instant{seconds{number - 1}});
    }
    [[nodiscard]] std::string within(std::int64_t from, std::int64_t to) const {
        if (kind == FieldKind::instant && to == from + 1) return zone.print(Instant{seconds{from}});
        const auto first = at(from);
        const auto last = before(to);
        return first == last ? first : first + ".." + last;
    }
};

std::string time_words(const Filter& filter, const calendar::Zone& zone) {
    const Times times{.kind = filter.kind, .zone = zone};
    const auto& name = filter.column;
    if (filter.from && filter.to) return name + ":" + times.within(*filter.from, *filter.to);
    if (filter.from && filter.comparison == Comparison::greater) return name + ">" + times.before(*filter.from);
    if (filter.from) return name + ">=" + times.at(*filter.from);
    if (filter.to && filter.comparison == Comparison::less) return name + "<" + times.at(*filter.to);
    if (filter.to) return name + "<=" + times.before(*filter.to);
    return name + ":";
}

std::string number_words(const Filter& filter) {
    const auto& name = filter.column;
    const auto said = [&](std::int64_t number) {
        return filter.kind == FieldKind::money ? print(Money{number}) : std::to_string(number);
    };
    if (filter.from && filter.to) {
        return *filter.from == *filter.to ? fmt::format("{}:{}", name, said(*filter.from))
                                          : fmt::format("{}:{}..{}", name, said(*filter.from), said(*filter.to));
    }
    return filter.from ? fmt::format("{}>={}", name, said(*filter.from))
                       : fmt::format("{}<={}", name, said(filter.to.value_or(0)));
}

std::string test_words(const Filter& filter, const calendar::Zone& zone) {
    if (filter.comparison == Comparison::empty) return filter.column + ":";
    if (!filter.values.empty()) {
        std::string values;
        for (const auto& each : filter.values) values += (values.empty() ? "" : ",") + value_words(each);
        return filter.column + ":" + values;
    }
    const bool is_time = filter.kind == FieldKind::instant || filter.kind == FieldKind::date;
    return is_time ? time_words(filter, zone) : number_words(filter);
}

enum class AsPart { bare, bracketed };
std::string spelled(const Filter& filter, const calendar::Zone& zone, AsPart part);

std::string joined(const Filter& filter, const calendar::Zone& zone, std::string_view joint) {
    std::string all;
    for (const auto& each : filter.parts) {
        const bool grouped = each.node == Node::either || (filter.node != Node::either && each.node == Node::both);
        all +=
            (all.empty() ? "" : std::string{joint}) + spelled(each, zone, grouped ? AsPart::bracketed : AsPart::bare);
    }
    return all;
}

std::string ungrouped(const Filter& filter, const calendar::Zone& zone) {
    switch (filter.node) {
    case Node::all:
        return "*";
    case Node::both:
        return joined(filter, zone, " ");
    case Node::either:
        return joined(filter, zone, " or ");
    case Node::negation: {
        const auto& inner = filter.parts.front();
        const bool several = inner.node == Node::words && inner.words.find(' ') != std::string::npos;
        const bool grouped = several || inner.node == Node::both || inner.node == Node::either;
        return "not " + spelled(inner, zone, grouped ? AsPart::bracketed : AsPart::bare);
    }
    case Node::test:
        return test_words(filter, zone);
    case Node::words:
        return bare_words(filter.words);
    }
    return "";
}

std::string spelled(const Filter& filter, const calendar::Zone& zone, AsPart part) {
    const auto words = ungrouped(filter, zone);
    return part == AsPart::bracketed ? "(" + words + ")" : words;
}

}  // namespace

std::string explain(const Filter& filter, const calendar::Zone& zone) { return spelled(filter, zone, AsPart::bare); }

}  // namespace aftersales::domain
