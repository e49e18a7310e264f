#include "query/term_values.hpp"

#include <fmt/format.h>

namespace aftersales::domain {

namespace {

using calendar::Precision;
using calendar::TimeRange;

// A period as the numbers its column holds: seconds since the epoch of instants, days of dates; `end` is the first
// after it.
struct Edges {
    std::optional<std::int64_t> start{};
    std::optional<std::int64_t> end{};
};

// An instant is one second of what is stored, and a range includes its end (dates.md, Model).
Edges instants(const TimeRange& period) {
    Edges edges;
    if (period.from) edges.start = period.from->time_since_epoch().count();
    if (!period.to) return edges;
    const bool to_the_second =
        period.precision == Precision::instant || (period.precision == Precision::range && !period.last);
    edges.end = period.to->time_since_epoch().count() + (to_the_second ? 1 : 0);
    return edges;
}

Edges days(const TimeRange& period, const calendar::Zone& zone) {
    const auto day = [&](const std::optional<calendar::Date>& date,
                         const std::optional<calendar::Instant>& instant) -> std::optional<std::int64_t> {
        if (!date && !instant) return std::nullopt;
        return (date ? *date : zone.date(*instant)).time_since_epoch().count();
    };
    Edges edges{.start = day(period.first, period.from), .end = day(period.last, period.to)};
    if (edges.end) ++*edges.end;
    return edges;
}

Result<Edges> edges_of(const AskedTerm& asked, const FilterScope& scope) {
    auto period = calendar::read_time(asked.values[0], scope.time);
    if (!period) {
        auto error = std::move(period.error());
        error.message = fmt::format("{}: {}", asked.field.name, error.message);
        return fail(std::move(error));
    }
    if (asked.field.kind == FieldKind::instant) return instants(*period);
    return scope.time.zone ? days(*period, *scope.time.zone) : days(*period, calendar::Zone{});
}

Result<std::int64_t> edge(const std::optional<std::int64_t>& given, const AskedTerm& asked) {
    if (given) return *given;
    return fail(ErrorKind::usage, fmt::format("'{}' is open on the side that '{}{}' asks for", asked.values[0],
                                              asked.field.name, asked.sign));
}

// The edge that each sign picks (dates.md, Model).
Result<Filter> bounded(const AskedTerm& asked, const Edges& edges) {
    Filter made{.node = Filter::Node::test, .column = std::string{asked.field.column}, .kind = asked.field.kind};
    if (asked.sign == ":") {
        made.comparison = Comparison::is;
        made.from = edges.start;
        made.to = edges.end;
    } else if (asked.sign == ">=") {
        made.comparison = Comparison::at_least;
        made.from = TRY(edge(edges.start, asked));
    } else if (asked.sign == "<=") {
        made.comparison = Comparison::at_most;
        made.to = TRY(edge(edges.end, asked));
    } else if (asked.sign == "<") {
        made.comparison = Comparison::less;
        made.to = TRY(edge(edges.start, asked));
    } else {
        made.comparison = Comparison::greater;
        made.from = TRY(edge(edges.end, asked));
    }
    return made;
}

AskedTerm of_column(const AskedTerm& asked, std::string_view column, std::string sign) {
    return {.field = {.name = asked.field.name, .column = column, .kind = FieldKind::date},
            .sign = std::move(sign),
            .values = asked.values};
}

}  // namespace

Result<Filter> time_test(const AskedTerm& asked, const FilterScope& scope) {
    return bounded(asked, TRY(edges_of(asked, scope)));
}

Result<Filter> window_test(const AskedTerm& asked, const FilterScope& scope) {
    const auto edges = TRY(edges_of(asked, scope));
    if (asked.sign[0] == '<') return bounded(of_column(asked, "due_from", asked.sign), edges);
    if (asked.sign[0] == '>') return bounded(of_column(asked, "due_to", asked.sign), edges);
    std::vector<Filter> parts;
    if (edges.end) parts.push_back(TRY(bounded(of_column(asked, "due_from", "<="), edges)));
    if (edges.start) parts.push_back(TRY(bounded(of_column(asked, "due_to", ">="), edges)));
    return all_of(std::move(parts));
}

}  // namespace aftersales::domain
