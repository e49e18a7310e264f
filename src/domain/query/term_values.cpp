#include "query/term_values.hpp"

#include "aftersales/domain/money.hpp"
#include "aftersales/text/unicode.hpp"

#include <fmt/format.h>

#include <charconv>
#include <unordered_set>

namespace aftersales::domain {

namespace {

using WordList = std::vector<std::string>;

bool any_is_glob(const WordList& values) { return std::any_of(values.begin(), values.end(), is_glob); }

bool is_number(std::string_view value) {
    return !value.empty() && std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
}

Filter test(const AskedField& field, FieldKind kind, Comparison comparison, WordList values = {}) {
    return {.node = Filter::Node::test,
            .column = std::string{field.column},
            .kind = kind,
            .comparison = comparison,
            .values = std::move(values)};
}

// "17", or "AS-17" where the field names a ticket, "TR-4" where it names a trip.
std::optional<std::string> id_value(const std::string& value, const AskedField& field, const FilterScope& scope) {
    const auto plain = text::folded(value);
    const auto found = scope.prefixes.find(field.of.value_or(ObjectKind::ticket));
    const auto prefix = found == scope.prefixes.end() ? std::string{} : text::folded(found->second);
    const auto digits = !prefix.empty() && plain.starts_with(prefix) ? plain.substr(prefix.size()) : plain;
    std::int64_t number{};
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (!is_number(digits) || error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
    return std::to_string(number);
}

// What is no number is a name.
Filter customers(const AskedTerm& asked) {
    WordList ids, names;
    for (const auto& value : asked.values) (is_number(value) ? ids : names).push_back(value);
    std::vector<Filter> parts;
    if (!ids.empty()) parts.push_back(test(asked.field, FieldKind::id, Comparison::is, std::move(ids)));
    const AskedField named{.name = "customer_name", .column = "customer_name", .kind = FieldKind::glob};
    if (!names.empty()) parts.push_back(test(named, FieldKind::glob, Comparison::is, std::move(names)));
    return any_of(std::move(parts));
}

Result<Filter> ids(const AskedTerm& asked, const FilterScope& scope) {
    if (asked.field.column == "customer_id") return customers(asked);
    WordList read;
    std::unordered_set<std::string> seen;
    for (const auto& value : asked.values) {
        auto number = id_value(value, asked.field, scope);
        if (!number)
            return fail(ErrorKind::usage, fmt::format("'{}' is not a number of '{}'", value, asked.field.name));
        if (seen.insert(*number).second) read.push_back(std::move(*number));
    }
    return test(asked.field, FieldKind::id, Comparison::is, std::move(read));
}

// Of an amount the smallest units.
Result<std::int64_t> integer(std::string_view value, const AskedTerm& asked, const FilterScope& scope) {
    if (asked.field.kind == FieldKind::money) {
        if (const auto amount = read_money(text::folded(value))) return amount->units;
        return fail(ErrorKind::usage, fmt::format("'{}' is not an amount, which '{}' takes", value, asked.field.name),
                    {"Expected a number such as 12 or 12.50."});
    }
    const auto plain =
        asked.field.kind == FieldKind::id ? id_value(std::string{value}, asked.field, scope) : text::folded(value);
    std::int64_t number{};
    if (plain && !plain->empty()) {
        const auto [end, error] = std::from_chars(plain->data(), plain->data() + plain->size(), number);
        if (error == std::errc{} && end == plain->data() + plain->size()) return number;
    }
    return fail(ErrorKind::usage, fmt::format("'{}' is not a whole number, which '{}' takes", value, asked.field.name));
}

Result<Filter> integer_test(const AskedTerm& asked, const std::string& value, const FilterScope& scope) {
    auto made = test(asked.field, asked.field.kind, Comparison::is);
    if (asked.sign == ":") {
        const auto dots = value.find("..");
        const auto low = value.substr(0, dots);
        const auto high = dots == std::string::npos ? value : value.substr(dots + 2);
        if (!low.empty() || high.empty()) made.from = TRY(integer(low, asked, scope));
        if (!high.empty()) made.to = TRY(integer(high, asked, scope));
        if (made.from && made.to && *made.to < *made.from) {
            return fail(ErrorKind::usage, fmt::format("the range '{}' ends before it begins", value));
        }
        return made;
    }
    const auto number = TRY(integer(value, asked, scope));
    const bool strict = asked.sign.size() == 1;
    if (asked.sign[0] == '>') {
        made.comparison = strict ? Comparison::greater : Comparison::at_least;
        made.from = strict && number < INT64_MAX ? number + 1 : number;
    } else {
        made.comparison = strict ? Comparison::less : Comparison::at_most;
        made.to = strict && number > INT64_MIN ? number - 1 : number;
    }
    return made;
}

bool may_be_compared(const AskedField& field) {
    return field.kind == FieldKind::instant || field.kind == FieldKind::date || field.kind == FieldKind::integer ||
           field.kind == FieldKind::money || field.column == "id";
}

bool may_be_empty(const AskedField& field) {
    return field.kind != FieldKind::flag && field.column != "id" && field.column != "status" &&
           field.column != "state" && field.column != "notice_state" && field.column != "revision" &&
           field.column != "history";
}

Result<void> check_sign(const AskedTerm& asked) {
    const auto name = asked.field.name;
    if (asked.sign == "=" || asked.sign == "!=") {
        return fail(ErrorKind::usage, fmt::format("'{}' is asked with ':', not with '{}'", name, asked.sign),
                    {fmt::format("Write {}{}:VALUE.", asked.sign == "=" ? "" : "not ", name)});
    }
    if (asked.sign == ":") return {};
    if (!may_be_compared(asked.field)) {
        return fail(ErrorKind::usage, fmt::format("'{}' has no order, so '{}' cannot be asked of it", name, asked.sign),
                    {fmt::format("Write {}:VALUE, or several values with commas.", name)});
    }
    if (asked.values.size() != 1 || asked.values[0].empty()) {
        return fail(ErrorKind::usage, fmt::format("'{}{}' needs one value", name, asked.sign));
    }
    return {};
}

// `confirmed:yes`: of an instant or a day whether there is one.
std::optional<Filter> whether_known(const AskedTerm& asked, const std::string& value) {
    const bool is_time = asked.field.kind == FieldKind::instant || asked.field.kind == FieldKind::date;
    if (!is_time || asked.sign != ":" || !may_be_empty(asked.field)) return std::nullopt;
    const auto word = text::folded(value);
    if (word != "yes" && word != "no" && word != "true" && word != "false") return std::nullopt;
    const auto column = asked.field.column == "due_window" ? std::string_view{"due_from"} : asked.field.column;
    auto none = test({.name = asked.field.name, .column = column, .kind = asked.field.kind}, asked.field.kind,
                     Comparison::empty);
    if (word == "no" || word == "false") return none;
    return Filter{.node = Filter::Node::negation, .parts = {std::move(none)}};
}

Result<Filter> each_value(const AskedTerm& asked, const FilterScope& scope) {
    std::vector<Filter> parts;
    for (const auto& value : asked.values) {
        if (auto known = whether_known(asked, value)) {
            parts.push_back(std::move(*known));
            continue;
        }
        const AskedTerm one{.field = asked.field, .sign = asked.sign, .values = {value}};
        if (asked.field.column == "due_window") {
            parts.push_back(TRY(window_test(one, scope)));
        } else if (asked.field.kind == FieldKind::instant || asked.field.kind == FieldKind::date) {
            parts.push_back(TRY(time_test(one, scope)));
        } else {
            parts.push_back(TRY(integer_test(one, value, scope)));
        }
    }
    return any_of(std::move(parts));
}

Result<Filter> valued_test(const AskedTerm& asked, const FilterScope& scope) {
    const auto& field = asked.field;
    switch (field.kind) {
    case FieldKind::word: {
        auto read = TRY(words_of(asked, scope));
        const auto kind = any_is_glob(read) ? FieldKind::glob : FieldKind::word;
        return test(field, kind, Comparison::is, std::move(read));
    }
    case FieldKind::glob:
        return test(field, field.kind, Comparison::is, TRY(words_of(asked, scope)));
    case FieldKind::text:
        return test(field, field.kind, Comparison::matches, asked.values);
    case FieldKind::flag: {
        auto made = test(field, field.kind, Comparison::is, TRY(words_of(asked, scope)));
        if (field.column == "breached") made.from = scope.time.now.time_since_epoch().count();
        if (field.column == "held" && scope.not_held) {
            made.from = 1;
            made.exempt = *scope.not_held;
        }
        return made;
    }
    case FieldKind::id:
        if (asked.sign == ":" && asked.values[0].find("..") == std::string::npos) return ids(asked, scope);
        return each_value(asked, scope);
    case FieldKind::integer:
    case FieldKind::money:
    case FieldKind::instant:
    case FieldKind::date:
        return each_value(asked, scope);
    }
    return fail(ErrorKind::internal, fmt::format("field '{}' has a kind that filters do not know", field.name));
}

// `assignee:` and `assignee:none` alike.
WordList without_empties(const AskedTerm& asked) {
    WordList values;
    for (const auto& each : asked.values) {
        const bool none = each.empty() || (asked.field.column == "assignee" && each == "none");
        if (!none) values.push_back(each);
    }
    return values;
}

}  // namespace

Result<Filter> test_of(const AskedTerm& asked, const FilterScope& scope) {
    TRY(check_sign(asked));
    AskedTerm valued{.field = asked.field, .sign = asked.sign, .values = without_empties(asked)};
    std::vector<Filter> parts;
    if (valued.values.size() < std::max<std::size_t>(asked.values.size(), 1)) {
        if (!may_be_empty(asked.field)) {
            return fail(ErrorKind::usage,
                        fmt::format("'{0}' is never empty; a value is expected right after '{0}:'", asked.field.name));
        }
        const auto column = asked.field.column == "due_window" ? std::string_view{"due_from"} : asked.field.column;
        const AskedField field{.name = asked.field.name, .column = column, .kind = asked.field.kind};
        parts.push_back(test(field, field.kind, Comparison::empty));
    }
    if (!valued.values.empty()) parts.push_back(TRY(valued_test(valued, scope)));
    return any_of(std::move(parts));
}

}  // namespace aftersales::domain
