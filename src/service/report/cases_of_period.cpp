#include "aftersales/service/report/cases_of_period.hpp"

#include "aftersales/store/records.hpp"

namespace aftersales::service::report {
namespace {

using domain::Filter;

Filter in_period(const std::string& column, const Period& period) {
    return {.node = Filter::Node::test,
            .column = column,
            .kind = domain::FieldKind::instant,
            .comparison = domain::Comparison::is,
            .from = period.from.time_since_epoch().count(),
            .to = period.to.time_since_epoch().count()};
}

Filter one_of(const std::vector<std::string>& categories) {
    return {.node = Filter::Node::test,
            .column = "category",
            .kind = domain::FieldKind::word,
            .comparison = domain::Comparison::is,
            .values = categories};
}

}  // namespace

Result<void> cases(const Reading& desk, const std::string& instant, const Period& period,
                   const std::vector<std::string>& categories,
                   const std::function<Result<void>(const domain::Ticket&)>& see) {
    if (categories.empty()) return {};
    const Filter both{.node = Filter::Node::both, .parts = {in_period(instant, period), one_of(categories)}};
    return store::list<domain::Ticket>(desk.store, {.filter = both, .whole = true},
                                       [&](const store::TicketLine& line) -> Result<bool> {
                                           TRY(see(line.ticket));
                                           return true;
                                       });
}

}  // namespace aftersales::service::report
