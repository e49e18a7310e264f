#include "aftersales/service/report/appraisal.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace aftersales::service::report {
namespace {

bool is_handling(store::Happened what) {
    using enum store::Happened;
    return what == first_answer || what == resolved || what == reopened || what == closed;
}

}  // namespace

std::int64_t Appraisal::mark_count() const {
    std::int64_t count = 0;
    for (const auto& each : marks) count += each.count;
    return count;
}

std::optional<double> Appraisal::mark_mean() const {
    double sum = 0;
    int sources = 0;
    for (const auto by :
         {domain::MarkBy::superior, domain::MarkBy::peer, domain::MarkBy::customer, domain::MarkBy::subordinate}) {
        const auto mean = marks_by(by).average();
        if (!mean) continue;
        sum += *mean;
        ++sources;
    }
    if (sources == 0) return std::nullopt;
    return sum / sources;
}

std::int64_t working_days(const AppraisalQuestion& question) {
    const auto to = std::min(question.period.to, question.now + calendar::seconds{1});
    if (to <= question.period.from) return 0;
    const auto last = question.zone.date(to - calendar::seconds{1});
    std::int64_t count = 0;
    for (auto day = question.zone.date(question.period.from); day <= last; day += std::chrono::days{1}) {
        count += question.calendar.is_working_day(day) ? 1 : 0;
    }
    return count;
}

Result<std::map<std::string, Appraisal>> appraisals(const store::Statistics& statistics,
                                                    const std::vector<domain::StaffMark>& marks,
                                                    const AppraisalQuestion& question) {
    const auto& [name, from, to] = question.period;
    std::map<std::string, Appraisal> people;
    std::set<std::pair<std::string, domain::TicketId>> handled;
    TRY(statistics.moments(from, to, store::Dimension::assignee, [&](const store::Moment& moment) {
        if (is_handling(moment.what)) handled.emplace(moment.group, moment.ticket);
    }));
    for (const auto& [person, ticket] : handled) ++people[person].handled;
    TRY(statistics.clock_runs(from, to, {}, store::Dimension::assignee, [&](const store::ClockRun& run) {
        const auto verdict = verdict_of(run, question.now);
        if (verdict != TargetVerdict::none) people[std::string{run.group}].clocks.add(verdict);
    }));
    TRY(statistics.resolutions(from, to, [&](const store::Resolution& resolution) {
        if (!resolution.actor.empty()) ++people[std::string{resolution.actor}].resolved_own;
    }));
    for (const auto& mark : marks) people[mark.staff].marks.at(static_cast<std::size_t>(mark.by)).add(mark.mark);
    const auto days = working_days(question);
    for (auto& [person, appraisal] : people) appraisal.working_days = days;
    return people;
}

}  // namespace aftersales::service::report
