#include "aftersales/service/report/outlet_courses.hpp"

#include "aftersales/domain/party/customer.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>

namespace aftersales::service::report {
namespace {

// The standard deviation of single scores, by their sums.
class ScoreSpread {
public:
    void add(int score) {
        ++count_;
        sum_ += score;
        squares_ += std::int64_t{score} * score;
    }
    [[nodiscard]] double value() const {
        if (count_ < 2) return 0;
        const auto n = static_cast<double>(count_);
        const double mean = static_cast<double>(sum_) / n;
        return std::sqrt(std::max(0.0, static_cast<double>(squares_) / n - mean * mean));
    }

private:
    std::int64_t count_{}, sum_{}, squares_{};
};

class GatheringCourses {
public:
    GatheringCourses(const OutletQuestion& question, const std::vector<Period>& weeks)
        : question_{question}, weeks_{weeks} {}

    Result<void> read(const store::Statistics& statistics) {
        const auto from = weeks_.front().from;
        const auto to = weeks_.back().to;
        const auto by = Dimension::outlet;
        TRY(statistics.moments(from, to, by, [&](const store::Moment& moment) {
            add(moment.group, moment.at, [&](OutletWeek& week) {
                week.tally.add(moment, question_.kind_of(moment.category));
                if (const auto score = score_of(moment)) scores_.add(*score);
            });
        }));
        TRY(statistics.clock_runs(from, to, {domain::ClockName::resolve}, by, [&](const store::ClockRun& run) {
            if (verdict_of(run, question_.now) == TargetVerdict::none) return;
            add(run.group, run.due_at, [&](OutletWeek& week) { week.tally.add(run, question_.now); });
        }));
        TRY(statistics.calls(from, to, by, [&](const store::Call& call) {
            if (call.due) return;
            add(call.group, call.at, [&](OutletWeek& week) {
                week.tally.add(call);
                if (call.score) scores_.add(*call.score);
            });
        }));
        const auto& period = question_.period;
        return statistics.cases(std::min(from, period.from), std::max(to, period.to),
                                [&](const store::WarrantyCase& told) { add(told); });
    }

    std::vector<OutletCourse> outlets() {
        std::vector<OutletCourse> all;
        all.reserve(courses_.size());
        for (auto& [name, course] : courses_) {
            course.region = region_of(name);
            all.push_back(std::move(course));
        }
        return all;
    }
    [[nodiscard]] double score_spread() const { return scores_.value(); }

private:
    void add(std::string_view outlet, Instant at, const std::function<void(OutletWeek&)>& change) {
        const auto week = period_at(weeks_, at);
        if (outlet.empty() || !week) return;
        auto& course = course_of(outlet);
        course.first = std::min(course.first, *week);
        change(course.weeks[*week]);
    }

    void add(const store::WarrantyCase& told) {
        if (told.outlet.empty()) return;
        const bool claim = is_claim(told, question_.kind_of, question_.zone);
        add(told.outlet, told.opened_at, [&](OutletWeek& week) { week.claims += claim ? 1 : 0; });
        if (!told.region.empty()) ++regions_[std::string{told.outlet}][std::string{told.region}];
        if (told.opened_at < question_.period.from || told.opened_at >= question_.period.to) return;
        auto& course = course_of(told.outlet);
        ++course.opened;
        course.claims += claim ? 1 : 0;
    }

    OutletCourse& course_of(std::string_view outlet) {
        const auto found = courses_.find(outlet);
        if (found != courses_.end()) return found->second;
        auto& course = courses_.emplace(outlet, OutletCourse{}).first->second;
        course.outlet = outlet;
        course.first = weeks_.size();
        course.weeks.resize(weeks_.size());
        return course;
    }

    [[nodiscard]] std::string region_of(const std::string& outlet) const {
        const auto found = regions_.find(outlet);
        if (found == regions_.end()) return "";
        return std::ranges::max_element(found->second, {}, [](const auto& each) { return each.second; })->first;
    }

    const OutletQuestion& question_;
    const std::vector<Period>& weeks_;
    std::map<std::string, OutletCourse, std::less<>> courses_{};
    std::map<std::string, std::map<std::string, std::int64_t>> regions_{};
    ScoreSpread scores_{};
};

// Weeks on the wall of the desk; there is nothing to judge in those before anything was opened.
Result<std::vector<Period>> judged_weeks(const OutletQuestion& question, std::optional<Instant> first_opened) {
    const auto& period = question.period;
    const auto last = std::min(period.to, question.now);
    const auto from = first_opened ? std::max(period.from, *first_opened) : period.from;
    std::vector<Period> judged;
    if (from < last) {
        for (auto& week : TRY(whole_periods(PeriodUnit::week, from, last, question.zone))) {
            if (week.to <= last) judged.push_back(std::move(week));
        }
    }
    if (judged.empty()) judged = TRY(last_periods(PeriodUnit::week, 1, last, question.zone));
    return judged;
}

}  // namespace

bool is_claim(const store::WarrantyCase& told, const KindOf& kind_of, const calendar::Zone& zone) {
    if (!told.asset || kind_of(told.category) != domain::CategoryKind::fault) return false;
    domain::Asset unit{.id = told.asset, .warranty = std::string{told.warranty}};
    unit.purchased = told.purchased;
    unit.delivered = told.delivered;
    const domain::Product product{.warranty = std::string{told.product_warranty}};
    return domain::warranty_state(&unit, &product, zone.date(told.opened_at)) == domain::WarrantyState::in;
}

Result<OutletCourses> outlet_courses(const store::Statistics& statistics, const OutletQuestion& question) {
    OutletCourses courses;
    const auto opened = TRY(statistics.opened_range());
    const auto judged = TRY(judged_weeks(question, opened ? std::optional{opened->first} : std::nullopt));
    courses.weeks = TRY(last_periods(PeriodUnit::week, question.history, judged.front().from, question.zone));
    courses.judged = courses.weeks.size();
    courses.weeks.insert(courses.weeks.end(), judged.begin(), judged.end());
    GatheringCourses gathering{question, courses.weeks};
    TRY(gathering.read(statistics));
    courses.outlets = gathering.outlets();
    courses.score_spread = gathering.score_spread();
    return courses;
}

}  // namespace aftersales::service::report
