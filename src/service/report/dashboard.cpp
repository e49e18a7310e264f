#include "aftersales/service/report/dashboard.hpp"

#include "aftersales/policy/policy.hpp"
#include "aftersales/store/store.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <functional>

namespace aftersales::service::report {
namespace {

constexpr int weeks_shown = 12;

Result<std::vector<ActivityRow>> rows_of(const Reading& desk, std::vector<Period> periods, Dimension by) {
    return activity(desk.store.statistics(), {.periods = std::move(periods),
                                              .by = by,
                                              .order = order_of(desk.policy, by),
                                              .kind_of = kinds_of(desk.policy),
                                              .now = desk.now});
}

Result<std::vector<AttainmentRow>> clocks_of(const Reading& desk, const Period& period, Dimension by) {
    return attainment(desk.store.statistics(), period, by, order_of(desk.policy, by), desk.now);
}

Result<std::vector<FeedbackRow>> feedback_of(const Reading& desk, const Period& period, Dimension by) {
    return feedback(desk.store.statistics(), {.period = period,
                                              .before = period_before(period, desk.policy.zone()),
                                              .by = by,
                                              .order = order_of(desk.policy, by),
                                              .kind_of = kinds_of(desk.policy),
                                              .low_score = desk.policy.callbacks.low_score});
}

Result<std::vector<CallingRow>> calls_of(const Reading& desk, const Period& period) {
    std::vector<Known> programs;
    for (const auto& program : desk.policy.callbacks.programs) programs.push_back({program.id, program.label});
    const auto staff = known_groups(desk.policy, Dimension::assignee);
    return calling(desk.store.statistics(), period, {programs, staff}, desk.policy.zone());
}

// Of the period alone: a group that only the period before had has no row, as in the report of one period.
Result<Compared<ActivityRow>> compared(const Reading& desk, const Dashboard& page, Dimension by) {
    return Compared<ActivityRow>{.now = TRY(rows_of(desk, {page.period}, by)),
                                 .before = TRY(rows_of(desk, {page.before}, by))};
}

// Whole weeks before the period, from the first on whose first day the desk was at work: weeks without any ticket
// before the first with one say nothing of what is usual, even where a single old ticket was brought along.
Result<std::vector<Period>> history_of(const Reading& desk, const Period& period) {
    const auto& zone = desk.policy.zone();
    auto weeks = TRY(last_periods(PeriodUnit::week, weeks_shown, period.from, zone));
    const auto opened = TRY(desk.store.statistics().opened_range());
    std::erase_if(weeks,
                  [&](const Period& week) { return !opened || week.from + std::chrono::days{1} < opened->first; });
    if (weeks.empty()) return weeks;
    const auto rows = TRY(rows_of(desk, weeks, Dimension::total));
    const auto first = std::ranges::find_if(rows, [](const ActivityRow& row) { return row.tally.opened > 0; });
    weeks.erase(weeks.begin(), weeks.begin() + (first - rows.begin()));
    return weeks;
}

Result<Weekly> weekly(const Reading& desk, const std::vector<Period>& weeks, Dimension by,
                      std::int64_t Tally::*figure) {
    Weekly courses;
    for (const auto& row : TRY(rows_of(desk, weeks, by))) {
        courses[row.group].push_back(static_cast<double>(row.tally.*figure));
    }
    return courses;
}

}  // namespace

Result<std::vector<Period>> weeks_to(const Period& period, Instant now, const calendar::Zone& zone) {
    const auto last = period.to > period.from ? period.to - calendar::seconds{1} : period.from;
    const auto week = TRY(whole_periods(PeriodUnit::week, last, last, zone)).front();
    return last_periods(PeriodUnit::week, weeks_shown, week.to <= now ? week.to : std::min(now, week.from), zone);
}

Result<Dashboard> dashboard(const Reading& desk, const Period& period) {
    const auto& statistics = desk.store.statistics();
    const auto& zone = desk.policy.zone();
    Dashboard page{.period = period, .before = period_before(period, zone), .now = desk.now};
    const auto versions = TRY(desk.store.policies().policy_versions());
    for (const auto& version : versions) page.policy_version = std::max(page.policy_version, version.number);
    page.kpis = {.now = TRY(kpis(statistics, desk.policy, page.period, desk.now)),
                 .before = TRY(kpis(statistics, desk.policy, page.before, desk.now))};
    page.weeks = TRY(rows_of(desk, TRY(weeks_to(period, desk.now, zone)), Dimension::total));
    page.total = TRY(compared(desk, page, Dimension::total));
    page.categories = TRY(compared(desk, page, Dimension::category));
    page.outlets = TRY(compared(desk, page, Dimension::outlet));
    page.outliers =
        TRY(outliers(statistics, {.period = period, .kind_of = kinds_of(desk.policy), .zone = zone, .now = desk.now}));
    page.products = TRY(compared(desk, page, Dimension::product));
    page.clocks = {.now = TRY(clocks_of(desk, page.period, Dimension::priority)),
                   .before = TRY(clocks_of(desk, page.before, Dimension::priority))};
    page.clocks_by_outlet = TRY(clocks_of(desk, page.period, Dimension::outlet));
    page.scores = {.now = TRY(feedback_of(desk, page.period, Dimension::total)),
                   .before = TRY(feedback_of(desk, page.before, Dimension::total))};
    page.scores_by_category = TRY(feedback_of(desk, page.period, Dimension::category));
    page.calls = {.now = TRY(calls_of(desk, page.period)), .before = TRY(calls_of(desk, page.before))};
    page.visits = TRY(visit_figures(desk, page.period, VisitsBy::staff));
    page.parts = TRY(part_figures(desk, page.period, PartsBy::sku));
    std::ranges::stable_sort(page.parts, std::greater<>{}, [](const PartFigures& row) { return row.cost.units; });
    page.deliveries = TRY(delivery_figures(desk, page.period, DeliveriesBy::staff));
    page.returns = TRY(return_figures(desk, page.period, ReturnsBy::reason));
    page.open = TRY(backlog(desk, Dimension::total)).front();
    const auto history = TRY(history_of(desk, period));
    page.opened_by_category = TRY(weekly(desk, history, Dimension::category, &Tally::opened));
    page.faults_by_product = TRY(weekly(desk, history, Dimension::product, &Tally::faults));
    for (const auto& row : TRY(rows_of(desk, history, Dimension::total))) {
        page.escalations.push_back(static_cast<double>(row.tally.escalations));
    }
    return page;
}

}  // namespace aftersales::service::report
