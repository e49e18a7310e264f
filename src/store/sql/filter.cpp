#include "sql/filter.hpp"

#include "aftersales/text/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <map>

namespace aftersales::store {
namespace {

using domain::Comparison;
using domain::FieldKind;
using domain::Filter;

const ColumnSql* find_column(const ListingSql& listing, std::string_view name) {
    const auto found = std::find_if(listing.columns.begin(), listing.columns.end(),
                                    [&](const ColumnSql& each) { return each.name == name; });
    return found == listing.columns.end() ? nullptr : &*found;
}

tl::unexpected<Error> no_column(const ListingSql& listing, std::string_view name) {
    return fail(ErrorKind::usage, fmt::format("{} have no '{}'", listing.record, name));
}

bool has_wildcard(std::string_view value) { return value.find_first_of("*?") != std::string_view::npos; }

bool is_open_status(const std::string& value) {
    const auto status = domain::read_word<domain::Status>(value);
    return status && domain::is_open(*status);
}

// Exact texts where nothing can be spelled otherwise: phones, e-mails and words of closed sets.
bool is_exact(const Filter& filter, std::string_view value) {
    if (has_wildcard(value)) return false;
    return filter.kind != FieldKind::glob || filter.column.ends_with("_key");
}

bool asks_for_values(const Filter& filter) {
    return filter.node == Filter::Node::test && filter.comparison == Comparison::is && !filter.from && !filter.to &&
           !filter.values.empty();
}

// `tag:a or tag:b` as `tag:a,b`: an engine plans each test, and one for all takes no longer than one.
Filter with_values_together(const Filter& filter) {
    Filter together = filter;
    together.parts.clear();
    std::map<std::pair<std::string, FieldKind>, std::size_t> places;
    for (const auto& part : filter.parts) {
        const auto known = asks_for_values(part) ? places.find({part.column, part.kind}) : places.end();
        if (known == places.end()) {
            if (asks_for_values(part)) places.emplace(std::pair{part.column, part.kind}, together.parts.size());
            together.parts.push_back(part);
        } else {
            auto& values = together.parts[known->second].values;
            values.insert(values.end(), part.values.begin(), part.values.end());
        }
    }
    return together;
}

std::int64_t number(std::string_view value) {
    std::int64_t read{};
    std::from_chars(value.data(), value.data() + value.size(), read);
    return read;
}

}  // namespace

std::string Where::place(std::int64_t value) {
    values_.emplace_back(value);
    return "$" + std::to_string(values_.size());
}

std::string Where::place(std::string text) {
    values_.emplace_back(std::string_view{texts_.emplace_back(std::move(text))});
    return "$" + std::to_string(values_.size());
}

Result<void> Where::add(const Filter& filter, const ListingSql& listing) {
    switch (filter.node) {
    case Filter::Node::all:
        sql_ += "1 = 1";
        return {};
    case Filter::Node::both:
        return join(filter, listing, " AND ");
    case Filter::Node::either:
        return join(with_values_together(filter), listing, " OR ");
    case Filter::Node::negation:
        sql_ += "NOT ";
        return join(filter, listing, " AND ");
    case Filter::Node::test:
        return test(filter, listing);
    case Filter::Node::words:
        words(filter.words, listing);
        return {};
    }
    return {};
}

// An empty `both` holds, an empty `either` does not.
Result<void> Where::join(const Filter& filter, const ListingSql& listing, std::string_view word) {
    if (filter.parts.empty()) {
        sql_ += filter.node == Filter::Node::either ? "1 = 0" : "1 = 1";
        return {};
    }
    return join_between(filter, listing, word, 0, filter.parts.size());
}

// In halves: SQLite counts the depth of an expression, and a row of a thousand terms is a thousand deep.
Result<void> Where::join_between(const Filter& filter, const ListingSql& listing, std::string_view word,
                                 std::size_t from, std::size_t to) {
    sql_ += '(';
    if (to - from == 1) {
        TRY(add(filter.parts[from], listing));
    } else {
        const auto middle = from + (to - from) / 2;
        TRY(join_between(filter, listing, word, from, middle));
        sql_ += word;
        TRY(join_between(filter, listing, word, middle, to));
    }
    sql_ += ')';
    return {};
}

Result<void> Where::test(const Filter& filter, const ListingSql& listing) {
    constexpr std::size_t most = 20'000;  // engines take 32,766 at least, in a million bytes
    if (values_.size() + filter.values.size() > most)
        return fail(ErrorKind::usage, "the filter has more than 20,000 values", {"Ask in parts."});
    if (filter.column == "breached" && &listing == &listing_of(domain::ObjectKind::ticket)) {
        breached(filter);
        return {};
    }
    const bool of_callback = &listing == &listing_of(domain::ObjectKind::callback);
    if (of_callback && (filter.column == "held" || filter.column == "history")) {
        filter.column == "held" ? held(filter) : history(filter);
        return {};
    }
    if (filter.column == "tag" && !listing.tags.empty()) {
        const ColumnSql tag{"tag", "tag", ColumnSql::Empty::never, {}, {}, {}, {}};
        if (filter.comparison == Comparison::empty) sql_ += "NOT ";
        sql_ += listing.tags;
        if (filter.comparison == Comparison::empty)
            sql_ += "1 = 1";
        else
            any_of(filter, tag);
        sql_ += ')';
        return {};
    }
    const auto* column = find_column(listing, filter.column);
    if (!column) return no_column(listing, filter.column);
    if (column->elsewhere.empty()) return own_test(filter, *column);
    const bool empty = filter.comparison == Comparison::empty;
    sql_ += '(';
    TRY(own_test(filter, *column));
    sql_ +=
        fmt::format(" {}EXISTS (SELECT 1 FROM {} AND {}", empty ? "AND NOT " : "OR ", column->elsewhere, column->owner);
    if (empty) {
        sql_ += " AND NOT " + fmt::format(fmt::runtime(column->nobody), "x.key");
    } else {
        sql_ += " AND ";
        one_of(filter, {column->name, "x.key", ColumnSql::Empty::text, {}, {}, {}, {}});
    }
    sql_ += "))";
    return {};
}

Result<void> Where::own_test(const Filter& filter, const ColumnSql& asked) {
    const auto* column = &asked;
    if (filter.comparison == Comparison::empty && !column->nobody.empty())
        sql_ += fmt::format(fmt::runtime(column->nobody), column->sql);
    else if (filter.comparison == Comparison::empty)
        sql_ += column->empty == ColumnSql::Empty::text   ? fmt::format("{} = ''", column->sql)
                : column->empty == ColumnSql::Empty::null ? fmt::format("{} IS NULL", column->sql)
                                                          : "1 = 0";
    else if (filter.comparison == Comparison::matches)
        holds_words(filter, *column);
    else if (filter.from || filter.to)
        range(filter, *column);
    else
        one_of(filter, *column);
    return {};
}

// `from` is when it is asked: a running clock past its due time is missed whatever is recorded.
void Where::breached(const Filter& filter) {
    const auto now = place(filter.from.value_or(0));
    const auto missed = fmt::format("EXISTS (SELECT 1 FROM clock b WHERE b.ticket = t.id AND (b.state = 'missed' OR "
                                    "(b.state = 'running' AND b.due_at < {}))",
                                    now);
    sql_ += '(';
    for (std::size_t i = 0; i < filter.values.size(); ++i) {
        if (i > 0) sql_ += " OR ";
        const auto& value = filter.values[i];
        if (value == "no") sql_ += "NOT ";
        sql_ += missed;
        if (value != "yes" && value != "no") sql_ += fmt::format(" AND b.name = {}", place(value));
        sql_ += ')';
    }
    sql_ += filter.values.empty() ? "1 = 0)" : ")";
}

// An open callback whose customer has an open ticket, where neither its program nor that of a call made together with
// it asks in spite of that.
void Where::held(const Filter& filter) {
    std::string sql = filter.from
                          ? "(k.state = 'open' AND EXISTS (SELECT 1 FROM ticket o WHERE o.customer = k.customer "
                            "AND o.is_open = 1)"
                          : "(1 = 0";
    if (filter.from && !filter.exempt.empty()) {
        std::string programs;
        for (const auto& each : filter.exempt) programs += (programs.empty() ? "" : ", ") + place(each);
        sql += fmt::format(" AND k.program NOT IN ({0}) AND NOT EXISTS (SELECT 1 FROM callback m WHERE m.customer = "
                           "k.customer AND m.merged_into = k.id AND m.state = 'merged' AND m.program IN ({0}))",
                           programs);
    }
    sql += ")";
    sql_ += '(';
    for (const auto& value : filter.values) {
        if (&value != filter.values.data()) sql_ += " OR ";
        sql_ += (value == "no" ? "NOT " : "") + sql;
    }
    sql_ += filter.values.empty() ? "1 = 0)" : ")";
}

void Where::history(const Filter& filter) {
    const ColumnSql category{"history", "h.category", ColumnSql::Empty::never, {}, {}, {}, {}};
    sql_ += "k.customer IN (SELECT h.customer FROM ticket h WHERE h.status NOT IN ('cancelled', 'merged') AND ";
    any_of(filter, category);
    sql_ += ')';
}

// Numbers, flags and texts; a column that can be NULL is asked so that NULL is false.
void Where::one_of(const Filter& filter, const ColumnSql& column) {
    const bool nullable = column.empty == ColumnSql::Empty::null;
    if (filter.column == "status" && std::all_of(filter.values.begin(), filter.values.end(), is_open_status))
        sql_ += "t.is_open = 1 AND ";  // lets the index of open tickets be used
    if (column.sql == "k.state" && filter.values == std::vector<std::string>{"open"})
        sql_ += "k.state = 'open' AND ";  // and that of open callbacks
    sql_ += '(';
    if (nullable) sql_ += fmt::format("{} IS NOT NULL AND (", column.sql);
    any_of(filter, column);
    sql_ += nullable ? "))" : ")";
}

void Where::any_of(const Filter& filter, const ColumnSql& column) {
    std::vector<std::string> exact;
    std::vector<std::string> globs;
    for (const auto& value : filter.values) {
        if (filter.kind == FieldKind::id || filter.kind == FieldKind::integer || filter.kind == FieldKind::money)
            exact.push_back(place(number(value)));
        else if (filter.kind == FieldKind::flag)
            exact.push_back(place(std::int64_t{value == "yes"}));
        else if (column.list)
            // One of its words; of parts with their number, the part alone too.
            for (const auto* end : {"\"*", "=*"})
                globs.push_back(
                    fmt::format("matches_glob({}, {})", place("*\"" + text::folded(value) + end), column.sql));
        else if (is_exact(filter, value))
            exact.push_back(place(value));
        else
            globs.push_back(fmt::format("matches_glob({}, {})", place(text::folded(value)), column.sql));
    }
    if (exact.size() == 1) globs.push_back(fmt::format("{} = {}", column.sql, exact.front()));
    if (exact.size() > 1) globs.push_back(fmt::format("{} IN ({})", column.sql, fmt::join(exact, ", ")));
    if (globs.empty())
        sql_ += "1 = 0";
    else
        any_between(globs, 0, globs.size());
}

void Where::any_between(const std::vector<std::string>& terms, std::size_t from, std::size_t to) {
    if (to - from == 1) {
        sql_ += terms[from];
        return;
    }
    const auto middle = from + (to - from) / 2;
    sql_ += '(';
    any_between(terms, from, middle);
    sql_ += " OR ";
    any_between(terms, middle, to);
    sql_ += ')';
}

// Instants and dates end before `to`, numbers with it.
void Where::range(const Filter& filter, const ColumnSql& column) {
    const bool included =
        filter.kind == FieldKind::integer || filter.kind == FieldKind::money || filter.kind == FieldKind::id;
    sql_ += '(';
    if (column.empty == ColumnSql::Empty::null) sql_ += fmt::format("{} IS NOT NULL AND ", column.sql);
    if (filter.from) sql_ += fmt::format("{} >= {}", column.sql, place(*filter.from));
    if (filter.from && filter.to) sql_ += " AND ";
    if (filter.to) sql_ += fmt::format("{} {} {}", column.sql, included ? "<=" : "<", place(*filter.to));
    sql_ += ')';
}

void Where::holds_words(const Filter& filter, const ColumnSql& column) {
    sql_ += '(';
    for (std::size_t i = 0; i < filter.values.size(); ++i) {
        if (i > 0) sql_ += " OR ";
        sql_ += fmt::format("matches_glob({}, {})", place("*" + text::folded(filter.values[i]) + "*"), column.sql);
    }
    sql_ += filter.values.empty() ? "1 = 0)" : ")";
}

// Every word somewhere in one of the listing's texts.
void Where::words(const std::string& query, const ListingSql& listing) {
    if (listing.texts.empty()) return indexed_words(query);
    std::string_view rest = text::trimmed(query);
    sql_ += rest.empty() ? "(1 = 1" : "(";
    while (!rest.empty()) {
        const auto end = std::min(rest.find(' '), rest.size());
        const auto glob = place("*" + text::folded(rest.substr(0, end)) + "*");
        for (const auto& each : listing.texts)
            sql_ += fmt::format("{}matches_glob({}, {})", &each == listing.texts.data() ? "(" : " OR ", glob, each);
        sql_ += ')';
        rest = text::trimmed(rest.substr(end));
        if (!rest.empty()) sql_ += " AND ";
    }
    sql_ += ')';
}

void Where::indexed_words(const std::string& query) {
    const auto match = match_query(query, dialect_);
    if (match.empty())
        sql_ += text::trimmed(query).empty() ? "1 = 1" : "1 = 0";  // words without a letter or digit are found nowhere
    else if (dialect_ == Dialect::sqlite)
        sql_ += fmt::format("t.id IN (SELECT rowid FROM search WHERE search MATCH {})", place(match));
    else
        sql_ +=
            fmt::format("t.id IN (SELECT ticket FROM search_text WHERE document @@ CAST({} AS tsquery))", place(match));
}

Result<const ColumnSql*> order_column(const ListingSql& listing, std::string_view name) {
    const auto* column = find_column(listing, name);
    if (!column) return no_column(listing, name);
    return column;
}

}  // namespace aftersales::store
