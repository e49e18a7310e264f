// Outlets: late against all others, or far from what is usual for them.
#include "findings_rules.hpp"

namespace aftersales::service::report {
namespace {

struct Late {
    domain::ClockName clock{};
    Attained Tally::*attained{};
};
constexpr std::array late_clocks{Late{domain::ClockName::respond, &Tally::respond},
                                 Late{domain::ClockName::resolve, &Tally::resolve}};

std::optional<ReportFinding> late(const ActivityRow& row, const Attained& all, const Late& clock, const Norms& norms) {
    const auto& own = row.tally.*clock.attained;
    const auto whole = own.met + own.missed;
    const Attained others{.met = all.met - own.met, .missed = all.missed - own.missed};
    if (whole < norms.enough || others.met + others.missed < norms.enough) return {};
    const double share = supposed(others.missed, others.met + others.missed);
    const double steps = steps_above(own.missed, whole, share);
    if (steps < norms.steps || count(own.missed) - count(whole) * share < count(norms.least)) return {};
    return ReportFinding{.concern = Concern::outlet_late,
                         .subject = row.group,
                         .detail = std::string{domain::word(clock.clock)},
                         .steps = steps,
                         .part = own.missed,
                         .whole = whole,
                         .value = own.rate(),
                         .before = others.rate()};
}

// More of a good thing, and fewer requests, need no attention.
bool is_bad(const Outlier& outlier) {
    switch (outlier.figure) {
    case Watched::opened:
    case Watched::faults:
    case Watched::claims:
    case Watched::claim_rate:
    case Watched::complaints:
    case Watched::reopened:
        return outlier.distance.z > 0;
    case Watched::resolve_rate:
    case Watched::score_mean:
        return outlier.distance.z < 0;
    }
    return false;
}

}  // namespace

std::vector<ReportFinding> outlets_late(const Dashboard& page, const Norms& norms) {
    std::vector<ReportFinding> found;
    for (const auto& row : page.outlets.now) {
        if (row.group.empty()) continue;
        std::optional<ReportFinding> worst;
        for (const auto& clock : late_clocks) {
            auto one = late(row, page.total.now.front().tally.*clock.attained, clock, norms);
            if (one && (!worst || one->steps > worst->steps)) worst = std::move(one);
        }
        if (worst) found.push_back(std::move(*worst));
    }
    return found;
}

// Of each outlet the figure that is farthest: they come so sorted.
std::vector<ReportFinding> outlets_standing_out(const Dashboard& page) {
    std::vector<ReportFinding> found;
    for (const auto& outlier : page.outliers) {
        if (!is_bad(outlier) || std::ranges::find(found, outlier.outlet, &ReportFinding::subject) != found.end())
            continue;
        found.push_back({.concern = Concern::outlet_stands_out,
                         .subject = outlier.outlet,
                         .detail = std::string{word(outlier.figure)},
                         .steps = std::abs(outlier.distance.z),
                         .value = outlier.value,
                         .before = outlier.distance.median});
    }
    return found;
}

}  // namespace aftersales::service::report
