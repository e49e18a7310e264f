#include "aftersales/service/times.hpp"

#include "aftersales/policy/labels.hpp"
#include "aftersales/store/store.hpp"

#include <fmt/format.h>

namespace aftersales::service {

calendar::TimeScope time_scope(const policy::Policy& policy, calendar::Instant now) {
    return {.now = now,
            .zone = &policy.zone(),
            .working_days = [&policy] { return policy.calendar(policy.default_calendar); },
            .field = {}};
}

Reading reading_of(const Writing& desk) {
    return {.store = desk.store, .policy = desk.policy, .now = desk.now, .actor = desk.actor};
}

Result<calendar::Instant> read_point(const policy::Policy& policy, calendar::Instant now, const std::string& text) {
    return calendar::read_point(text, time_scope(policy, now));
}

Result<std::optional<calendar::Instant>> read_point(const policy::Policy& policy, calendar::Instant now,
                                                    const std::optional<std::string>& text) {
    if (!text) return std::optional<calendar::Instant>{};
    return std::optional{TRY(read_point(policy, now, *text))};
}

Result<std::optional<calendar::Date>> read_day(const policy::Policy& policy, calendar::Instant now,
                                               const std::optional<std::string>& text) {
    if (!text) return std::optional<calendar::Date>{};
    return std::optional{TRY(calendar::read_day(*text, time_scope(policy, now)))};
}

Result<calendar::Instant> read_deadline(const policy::Policy& policy, calendar::Instant now, const std::string& text) {
    const auto range = TRY(calendar::read_time(text, time_scope(policy, now)));
    if (range.precision == calendar::Precision::instant) return read_point(policy, now, text);
    const auto day = TRY(calendar::read_day(text, time_scope(policy, now)));
    return policy.zone().start_of(day + std::chrono::days{1});
}

Result<calendar::TimeRange> read_window(const policy::Policy& policy, calendar::Instant now, const std::string& text) {
    const auto scope = time_scope(policy, now);
    const auto dots = text.find("..");
    if (dots == std::string::npos || dots == 0) return calendar::read_time(text, scope);
    const auto day = calendar::read_time(text.substr(0, dots), scope);
    if (!day || !day->from) return calendar::read_time(text, scope);
    const auto same_day = calendar::print(policy.zone().date(*day->from)) + " " + text.substr(dots + 2);
    const auto end = calendar::read_time(same_day, scope);
    if (!end || end->precision != calendar::Precision::instant || !end->from) return calendar::read_time(text, scope);
    if (*end->from <= *day->from) return fail(ErrorKind::usage, fmt::format("'{}' ends before it begins", text));
    return calendar::TimeRange{.from = day->from, .to = end->from, .precision = calendar::Precision::range};
}

calendar::Date today(const policy::Policy& policy, calendar::Instant now) { return policy.zone().date(now); }

domain::FilterScope filter_scope(const policy::Policy& policy, calendar::Instant now, const std::string& me) {
    domain::FilterScope scope{.time = time_scope(policy, now),
                              .me = me,
                              .query = [&policy](std::string_view name) -> std::optional<std::string> {
                                  const auto found = policy.queries.find(std::string{name});
                                  if (found == policy.queries.end()) return std::nullopt;
                                  return found->second;
                              },
                              .prefixes = {},
                              .categories = {},
                              .priorities = {},
                              .staff = {},
                              .named = {},
                              .country = policy.country,
                              .not_held = {}};
    for (const auto& [object, word] : domain::spellings<domain::ObjectKind>())
        scope.prefixes[object] = policy.prefix_of(object);
    for (const auto& category : policy.classification.categories) scope.categories.push_back(category.id);
    for (const auto& priority : policy.classification.priorities) scope.priorities.push_back(priority.id);
    for (const auto& person : policy.staff) scope.staff.push_back(person.id);
    scope.named = policy::named_by_column(policy);
    if (policy.callbacks.hold_if_open) scope.not_held = policy::programs_never_held(policy);
    return scope;
}

domain::FilterScope filter_scope(const Reading& desk) {
    auto scope = filter_scope(desk.policy, desk.now, desk.actor);
    scope.is_used = [&store = desk.store](std::string_view column, const std::string& value) {
        return store.questions().is_used(column, value);
    };
    return scope;
}

}  // namespace aftersales::service
