// Named filters are read as `query:NAME` would be: a name may serve any of the lists.
#include "aftersales/domain/query/query.hpp"
#include "aftersales/policy/labels.hpp"
#include "check/checking.hpp"

namespace aftersales::policy {

namespace {

domain::FilterScope scope_of(const Policy& policy, calendar::Instant now) {
    domain::FilterScope scope{};
    scope.me = policy.staff.empty() ? "whoever asks" : policy.staff.front().id;
    scope.time.now = now;
    scope.time.zone = &policy.zone();
    scope.time.working_days = [&policy] { return policy.calendar(""); };
    scope.query = [&policy](std::string_view name) -> std::optional<std::string> {
        const auto found = policy.queries.find(std::string{name});
        if (found == policy.queries.end()) return std::nullopt;
        return found->second;
    };
    scope.prefixes[domain::ObjectKind::ticket] = policy.ticket_prefix;
    for (const auto& category : policy.classification.categories) scope.categories.push_back(category.id);
    for (const auto& priority : policy.classification.priorities) scope.priorities.push_back(priority.id);
    for (const Staff& person : policy.staff) scope.staff.push_back(person.id);
    scope.named = named_by_column(policy);
    scope.country = policy.country;
    return scope;
}

}  // namespace

void check_queries(Checking& checking) {
    if (checking.policy.queries.empty()) return;
    const auto scope = scope_of(checking.policy, checking.policy.zone().start_of(checking.today));
    for (const auto& [name, query] : checking.policy.queries) {
        const auto filter = domain::read_ticket_filter({query}, scope);
        const bool elsewhere =
            std::ranges::any_of(domain::spellings<domain::ObjectKind>(),
                                [&, &query = query](const auto& kind) {
                                    return domain::read_filter(kind.first, {query}, scope).has_value();
                                }) ||
            domain::read_notice_filter({query}, scope);
        if (filter || elsewhere) continue;
        const auto& hints = filter.error().hints;
        checking.mistake(checking.place("queries", name),
                         "the query '" + name + "' cannot be read: " + filter.error().message,
                         hints.empty() ? std::string{} : hints.front());
    }
}

}  // namespace aftersales::policy
