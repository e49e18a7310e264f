#include "aftersales/service/report/outliers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <optional>

namespace aftersales::service::report {
namespace {

// A figure with what it is a figure of: of a count nothing, of a rate or mean the cases it was made of.
struct Sample {
    double value{};
    std::int64_t of{};
};

std::optional<Sample> rate(std::optional<double> value, std::int64_t of) {
    if (!value) return std::nullopt;
    return Sample{*value, of};
}

std::optional<Sample> sample(const OutletWeek& week, Watched figure) {
    const auto& tally = week.tally;
    const auto count = [](std::int64_t n) { return Sample{.value = static_cast<double>(n), .of = 0}; };
    switch (figure) {
    case Watched::opened:
        return count(tally.opened);
    case Watched::faults:
        return count(tally.faults);
    case Watched::claims:
        return count(week.claims);
    case Watched::claim_rate:
        return rate(ratio(week.claims, tally.opened), tally.opened);
    case Watched::complaints:
        return count(tally.complaints);
    case Watched::reopened:
        return count(tally.reopened);
    case Watched::resolve_rate:
        return rate(tally.resolve.rate(), tally.resolve.met + tally.resolve.missed);
    case Watched::score_mean:
        return rate(tally.scores.average(), tally.scores.count);
    }
    return std::nullopt;
}

bool is_count(Watched figure) {
    return figure != Watched::claim_rate && figure != Watched::resolve_rate && figure != Watched::score_mean;
}

// What chance alone moves a figure by, were its true value on the way from the median to it: of counts the square root
// (Poisson) a quarter of the way, of rates that of p(1-p)/n (binomial) halfway, of scores their own spread over that of
// their number. The median of few weeks is itself uncertain, and many figures of many outlets are looked at: hence the
// factor, without which a quiet desk would have an outlier every few weeks.
double chance(Watched figure, const Sample& judged, double median, std::size_t periods, double score_spread) {
    const double usual = std::max(0.0, median);
    const double middle = (judged.value + usual) / 2;
    const double near = (judged.value + 3 * usual) / 4;
    const auto n = static_cast<double>(judged.of);
    constexpr double of_many = 1.25;
    constexpr double anscombe = 0.375;  // steadies the root of small counts
    const double uncertain = of_many * std::sqrt(1 + std::numbers::pi / 2 / static_cast<double>(periods));
    if (is_count(figure)) return std::max(1.0, std::sqrt(near + anscombe)) * uncertain;
    if (figure == Watched::score_mean) return std::max(0.5, score_spread) / std::sqrt(n) * uncertain;
    const double share = (std::min(1.0, middle) * n + 0.5) / (n + 1);
    return std::sqrt(share * (1 - share) / n) * uncertain;
}

// One week judged: what its figures are compared with, all in the unit and at the size of the outlet's own figure.
class Week {
public:
    Week(const OutletCourses& courses, const OutlierRule& rule, std::size_t week)
        : courses_{courses}, rule_{rule}, week_{week}, from_{week - std::min(week, courses.judged)} {
        for (std::size_t figure = 0; figure < watched_words.size(); ++figure) {
            for (const auto& outlet : courses.outlets)
                usual_.at(figure).push_back(usual_of(outlet, static_cast<Watched>(figure)));
        }
    }

    // Nothing where too little is known or the figure does not stand out.
    [[nodiscard]] std::optional<Outlier> judge(const OutletCourse& outlet, Watched figure) const {
        const auto judged = seen(outlet, figure, week_);
        if (!judged) return std::nullopt;
        std::optional<Outlier> found;
        std::string why;
        for (const auto against : {Against::history, Against::region, Against::overall}) {
            const auto distance = compare(figure, *judged, among(outlet, figure, against));
            if (!distance || std::abs(distance->z) < rule_.threshold) continue;
            why += fmt::format("{} {} {:.4g} (z {:.1f})", why.empty() ? " where" : ",", named(against, outlet),
                               distance->median, distance->z);
            if (found && std::abs(distance->z) <= std::abs(found->distance.z)) continue;
            found = Outlier{.outlet = outlet.outlet,
                            .region = outlet.region,
                            .figure = figure,
                            .value = judged->value,
                            .against = against,
                            .distance = *distance,
                            .week = courses_.weeks[week_].name};
        }
        if (found) found->why = fmt::format("{} {:.4g} in {}{}", word(figure), judged->value, found->week, why);
        return found;
    }

private:
    // The figure of a week in which the outlet was there and, of a rate, had cases enough.
    [[nodiscard]] std::optional<Sample> seen(const OutletCourse& outlet, Watched figure, std::size_t week) const {
        if (week < outlet.first) return std::nullopt;
        const auto found = sample(outlet.weeks[week], figure);
        if (found && !is_count(figure) && found->of < rule_.at_least) return std::nullopt;
        return found;
    }

    [[nodiscard]] std::optional<Distance> compare(Watched figure, const Sample& judged,
                                                  const std::vector<double>& values) const {
        const auto middle = median(values);
        if (!middle || std::ssize(values) < rule_.periods) return std::nullopt;
        if (is_count(figure) && std::max(judged.value, *middle) < static_cast<double>(rule_.at_least))
            return std::nullopt;
        return robust_distance(judged.value, values,
                               chance(figure, judged, *middle, values.size(), courses_.score_spread));
    }

    [[nodiscard]] std::vector<double> among(const OutletCourse& outlet, Watched figure, Against against) const {
        switch (against) {
        case Against::history:
            return history(outlet, figure);
        case Against::region:
            return neighbours(outlet, figure);
        case Against::overall:
            return trend(outlet, figure);
        }
        return {};
    }

    // Its own weeks before.
    [[nodiscard]] std::vector<double> history(const OutletCourse& outlet, Watched figure) const {
        std::vector<double> values;
        for (std::size_t week = from_; week < week_; ++week) {
            if (const auto found = seen(outlet, figure, week)) values.push_back(found->value);
        }
        return values;
    }

    // What makes counts of large and small outlets comparable: what is usual for the outlet; of rates 1. Nothing where
    // that is not known.
    [[nodiscard]] std::optional<double> usual_of(const OutletCourse& outlet, Watched figure) const {
        if (!is_count(figure)) return 1;
        const auto values = history(outlet, figure);
        const auto middle = median(values);
        if (std::ssize(values) < rule_.periods || !middle || *middle <= 0) return std::nullopt;
        return middle;
    }
    [[nodiscard]] std::optional<double> usual(const OutletCourse& outlet, Watched figure) const {
        return usual_.at(static_cast<std::size_t>(figure))[static_cast<std::size_t>(&outlet - courses_.outlets.data())];
    }

    // The weeks of the other outlets of its region, this one's among them; counts brought to its own size.
    [[nodiscard]] std::vector<double> neighbours(const OutletCourse& outlet, Watched figure) const {
        const auto own = usual(outlet, figure);
        if (outlet.region.empty() || !own) return {};
        std::vector<double> values;
        std::size_t others = 0;
        for (const auto& other : courses_.outlets) {
            if (&other == &outlet || other.region != outlet.region) continue;
            const auto theirs = usual(other, figure);
            const auto before = values.size();
            for (std::size_t week = from_; theirs && week <= week_; ++week) {
                if (const auto found = seen(other, figure, week)) values.push_back(found->value / *theirs * *own);
            }
            if (values.size() > before) ++others;
        }
        // Of two that differ nobody can say which is the odd one.
        return others < 2 ? std::vector<double>{} : values;
    }

    // How the other outlets fared in a week: of rates their median, of counts that of each over what is usual for it.
    [[nodiscard]] std::optional<double> pace(const OutletCourse& outlet, Watched figure, std::size_t week) const {
        std::vector<double> values;
        for (const auto& other : courses_.outlets) {
            if (&other == &outlet) continue;
            const auto found = seen(other, figure, week);
            const auto theirs = usual(other, figure);
            if (found && theirs) values.push_back(found->value / *theirs);
        }
        if (values.size() < 3) return std::nullopt;
        return median(std::move(values));
    }

    // Its own weeks before, carried to this week by how the others fared then and now. Weeks in which they hardly had
    // any cases tell nothing.
    [[nodiscard]] std::vector<double> trend(const OutletCourse& outlet, Watched figure) const {
        constexpr double hardly_any = 0.25;
        const auto now = pace(outlet, figure, week_);
        std::vector<double> values;
        if (!now || (is_count(figure) && *now < hardly_any)) return values;
        for (std::size_t week = from_; week < week_; ++week) {
            const auto found = seen(outlet, figure, week);
            const auto then = pace(outlet, figure, week);
            if (!found || !then || (is_count(figure) && *then < hardly_any)) continue;
            values.push_back(is_count(figure) ? found->value / *then * *now : found->value - *then + *now);
        }
        return values;
    }

    [[nodiscard]] static std::string named(Against against, const OutletCourse& outlet) {
        switch (against) {
        case Against::history:
            return "its own weeks before have";
        case Against::region:
            return fmt::format("the outlets of {} have", outlet.region);
        case Against::overall:
            return "the trend of all outlets has";
        }
        return "";
    }

    const OutletCourses& courses_;
    const OutlierRule& rule_;
    std::size_t week_{};
    std::size_t from_{};                                                            // the first week of history
    std::array<std::vector<std::optional<double>>, watched_words.size()> usual_{};  // by figure, then outlet
};

}  // namespace

std::vector<Outlier> find_outliers(const OutletCourses& courses, const OutlierRule& rule) {
    std::vector<Outlier> found;
    for (std::size_t week = courses.judged; week < courses.weeks.size(); ++week) {
        const Week judged{courses, rule, week};
        for (const auto& outlet : courses.outlets) {
            for (std::size_t figure = 0; figure < watched_words.size(); ++figure) {
                if (auto outlier = judged.judge(outlet, static_cast<Watched>(figure)))
                    found.push_back(std::move(*outlier));
            }
        }
    }
    std::ranges::stable_sort(found, std::ranges::greater{},
                             [](const Outlier& each) { return std::abs(each.distance.z); });
    return found;
}

Result<std::vector<Outlier>> outliers(const store::Statistics& statistics, const OutletQuestion& question,
                                      const OutlierRule& rule) {
    return find_outliers(TRY(outlet_courses(statistics, question)), rule);
}

}  // namespace aftersales::service::report
