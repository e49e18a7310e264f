#include "findings_rules.hpp"

#include "aftersales/service/report/robust.hpp"

#include <algorithm>
#include <cmath>
#include <functional>

namespace aftersales::service::report {
namespace {

double weeks_of(const Period& period, Instant now) {
    const auto length = std::min(period.to, std::max(now, period.from)) - period.from;
    return std::max(count(length.count()) / (7 * 24 * 3600.0), 1.0 / 7);
}

struct Rise {
    double expected{};
    double steps{};
};

// A week's spread is at least what chance makes of its median; that of several weeks together is the smaller.
std::optional<Rise> rise(std::int64_t cases, const std::vector<double>& weekly, const Period& period, Instant now,
                         const Norms& norms) {
    const auto usual = expected(weekly, period, now, norms);
    if (!usual || count(cases) - *usual < count(norms.least)) return {};
    const double weeks = weeks_of(period, now);
    const double chance = std::sqrt(std::max(*usual / weeks, 0.25));
    const auto distance = robust_distance(count(cases) / weeks, weekly, chance);
    const double steps = distance ? distance->z * std::sqrt(weeks) : 0;
    return steps >= norms.steps ? std::optional{Rise{*usual, steps}} : std::nullopt;
}

// A figure of groups, and what it was in the weeks before.
struct WatchedFigure {
    Concern concern{};
    const std::vector<ActivityRow>& rows;
    const Weekly& weekly;
    std::int64_t Tally::*figure{};
};

// The rows in which a group brought more than its weeks let expect.
std::vector<ReportFinding> risen(const WatchedFigure& watched, const Dashboard& page, const Norms& norms) {
    const auto& [concern, rows, weekly, figure] = watched;
    std::vector<ReportFinding> found;
    // A group that the weeks before do not know brought nothing in them.
    const std::vector<double> nothing(page.escalations.size());
    for (const auto& row : rows) {
        if (row.group.empty()) continue;
        const auto course = weekly.find(row.group);
        const auto cases = row.tally.*figure;
        const auto more = rise(cases, course == weekly.end() ? nothing : course->second, page.period, page.now, norms);
        if (!more) continue;
        found.push_back({.concern = concern,
                         .subject = row.group,
                         .detail = {},
                         .steps = more->steps,
                         .part = cases,
                         .value = count(cases),
                         .before = more->expected});
    }
    return found;
}

// The one value that most of the missed callbacks share; nothing where none does.
std::string most_missed(const std::vector<CallingRow>& rows, std::string CallingRow::*name, std::int64_t all) {
    std::map<std::string, std::int64_t> missed;
    for (const auto& row : rows) missed[row.*name] += row.missed;
    for (const auto& [value, cases] : missed) {
        if (cases * 2 > all) return value;
    }
    return {};
}

CallingRow sum_of(const std::vector<CallingRow>& rows) {
    CallingRow sum;
    for (const auto& row : rows) {
        sum.due += row.due;
        sum.missed += row.missed;
    }
    return sum;
}

}  // namespace

std::optional<double> expected(const std::vector<double>& weekly, const Period& period, Instant now,
                               const Norms& norms) {
    if (weekly.size() < norms.weeks) return {};
    return *median(weekly) * weeks_of(period, now);
}

std::vector<ReportFinding> products_at_fault(const Dashboard& page, const Norms& norms) {
    return risen({Concern::product_faults, page.products.now, page.faults_by_product, &Tally::faults}, page, norms);
}

std::vector<ReportFinding> categories_risen(const Dashboard& page, const Norms& norms) {
    return risen({Concern::category_rise, page.categories.now, page.opened_by_category, &Tally::opened}, page, norms);
}

std::vector<ReportFinding> calls_missed(const Dashboard& page, const Norms& norms) {
    const auto now = sum_of(page.calls.now);
    const auto before = sum_of(page.calls.before);
    const double usual = before.due >= norms.enough ? supposed(before.missed, before.due) : norms.calls_missed;
    const double steps = steps_above(now.missed, now.due, usual);
    const bool few = now.due < norms.enough || count(now.missed) - count(now.due) * usual < count(norms.least);
    if (few || steps < norms.steps) return {};
    return {{.concern = Concern::calls_missed,
             .subject = most_missed(page.calls.now, &CallingRow::program, now.missed),
             .detail = most_missed(page.calls.now, &CallingRow::assignee, now.missed),
             .steps = steps,
             .part = now.missed,
             .whole = now.due,
             .value = ratio(now.missed, now.due),
             .before = ratio(before.missed, before.due)}};
}

std::vector<ReportFinding> scores_fallen(const Dashboard& page, const Norms& norms) {
    constexpr double spread = 2;  // of single scores, 1 to 10
    const auto& now = page.scores.now.front();
    const auto& before = page.scores.before.front();
    if (now.scores.count < norms.enough || before.scores.count < norms.enough) return {};
    const double drop = *before.scores.average() - *now.scores.average();
    const double steps = drop / (spread * std::sqrt(1 / count(now.scores.count) + 1 / count(before.scores.count)));
    if (drop < norms.score_drop || steps < norms.steps) return {};
    return {{.concern = Concern::scores_fell,
             .subject = {},
             .detail = {},
             .steps = steps,
             .part = now.low,
             .whole = now.scores.count,
             .value = now.scores.average(),
             .before = before.scores.average()}};
}

std::vector<ReportFinding> kpis_missed(const Dashboard& page) {
    std::vector<ReportFinding> found;
    for (std::size_t i = 0; i < page.kpis.now.size(); ++i) {
        const auto& row = page.kpis.now[i];
        if (row.ok != false || !row.value || !row.goal_value) continue;
        const bool points = row.measure == policy::Measure::satisfaction;
        const double goal = *row.goal_value;
        const double one = points ? 20 : std::sqrt(std::max(goal * (1 - goal), 0.01));
        const double chance = one / std::sqrt(count(std::max<std::int64_t>(row.of.denominator, 1)));
        found.push_back({.concern = Concern::kpi_missed,
                         .subject = row.id,
                         .detail = {},
                         .steps = std::abs(*row.value - goal) / chance,
                         .part = row.of.numerator,
                         .whole = row.of.denominator,
                         .value = row.value,
                         .before = page.kpis.before[i].value});
    }
    return found;
}

// Of each clock the priority that fell most.
std::vector<ReportFinding> clocks_fallen(const Dashboard& page, const Norms& norms) {
    std::map<domain::ClockName, ReportFinding> worst;
    for (const auto& row : page.clocks.now) {
        const auto before = std::ranges::find_if(page.clocks.before, [&](const AttainmentRow& other) {
            return other.clock == row.clock && other.group == row.group;
        });
        if (before == page.clocks.before.end()) continue;
        const auto whole = row.attained.met + row.attained.missed;
        const auto whole_before = before->attained.met + before->attained.missed;
        if (whole < norms.enough || whole_before < norms.enough) continue;
        const double share = supposed(before->attained.missed, whole_before);
        const double steps = steps_above(row.attained.missed, whole, share);
        const double more = count(row.attained.missed) - count(whole) * share;
        if (steps < norms.steps || more < count(norms.least) || steps <= worst[row.clock].steps) continue;
        worst[row.clock] = {.concern = Concern::clock_fell,
                            .subject = std::string{domain::word(row.clock)},
                            .detail = row.group,
                            .steps = steps,
                            .part = row.attained.missed,
                            .whole = whole,
                            .value = row.attained.rate(),
                            .before = before->attained.rate()};
    }
    std::vector<ReportFinding> found;
    for (auto& [clock, finding] : worst) {
        if (finding.steps > 0) found.push_back(std::move(finding));
    }
    return found;
}

std::vector<ReportFinding> backlog_grown(const Dashboard& page, const Norms& norms) {
    const auto now = page.total.now.front().backlog.value_or(0);
    const auto before = page.total.before.front().backlog.value_or(0);
    const double steps = count(now - before) / std::sqrt(count(std::max<std::int64_t>(before, 4)));
    if (now - before < norms.enough || steps < norms.steps) return {};
    return {{.concern = Concern::backlog_grew,
             .subject = {},
             .detail = {},
             .steps = steps,
             .part = page.open.ages.back(),
             .whole = page.open.open,
             .value = count(now),
             .before = count(before)}};
}

std::vector<ReportFinding> escalations_risen(const Dashboard& page, const Norms& norms) {
    const auto cases = page.total.now.front().tally.escalations;
    const auto more = rise(cases, page.escalations, page.period, page.now, norms);
    if (!more) return {};
    return {{.concern = Concern::escalations_rose,
             .subject = {},
             .detail = {},
             .steps = more->steps,
             .part = cases,
             .value = count(cases),
             .before = more->expected}};
}

}  // namespace aftersales::service::report
