// What filters are read against in these tests: Friday 2026-02-13 10:00 in Shanghai, a few words of a policy, and short
// ways to say what came out.
#pragma once

#include "aftersales/domain/query/query.hpp"
#include "tests/calendar/a_calendar.hpp"

#include <doctest/doctest.h>

#include <map>

namespace aftersales::domain {

inline const calendar::WorkCalendar& scope_calendar() {
    static const auto built = calendar::an_office().built();
    return built;
}

inline FilterScope a_scope(std::map<std::string, std::string, std::less<>> queries = {}) {
    FilterScope scope;
    scope.time.now = *calendar::read_instant("2026-02-13T10:00:00+08:00");
    scope.time.zone = &scope_calendar().rules().zone;
    scope.time.working_days = []() -> Result<const calendar::WorkCalendar*> { return &scope_calendar(); };
    scope.me = "li.na";
    scope.query = [queries = std::move(queries)](std::string_view name) -> std::optional<std::string> {
        const auto found = queries.find(name);
        if (found == queries.end()) return std::nullopt;
        return found->second;
    };
    scope.prefixes[ObjectKind::ticket] = "AS-";
    scope.categories = {"fault", "usage", "complaint"};
    scope.priorities = {"urgent", "major", "general"};
    scope.staff = {"li.na", "wang.lei"};
    return scope;
}

using Terms = std::vector<std::string>;

inline std::string shown(const Result<Filter>& filter) {
    return filter ? explain(*filter, scope_calendar().rules().zone) : "error: " + filter.error().message;
}
inline std::string ticket(const Terms& terms) { return shown(read_ticket_filter(terms, a_scope())); }

// The one test that a term is read as.
inline Filter one_test(const std::string& term) {
    auto filter = read_ticket_filter({term}, a_scope());
    REQUIRE_MESSAGE(filter.has_value(), shown(filter));
    REQUIRE(filter->node == Filter::Node::test);
    return *filter;
}

inline Error refused(const Result<Filter>& filter) {
    REQUIRE_FALSE_MESSAGE(filter.has_value(), shown(filter));
    return filter.error();
}
inline Error refused(const std::string& term) { return refused(read_ticket_filter({term}, a_scope())); }

}  // namespace aftersales::domain
