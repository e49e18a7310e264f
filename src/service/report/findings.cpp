#include "aftersales/service/report/findings.hpp"

#include "findings_rules.hpp"

#include <algorithm>
#include <iterator>

namespace aftersales::service::report {
namespace {

using MaybePlace = std::optional<std::size_t>;

std::vector<ReportFinding> all_of(const Dashboard& page, const Norms& norms) {
    std::vector<ReportFinding> all;
    for (auto&& some :
         {outlets_late(page, norms), outlets_standing_out(page), products_at_fault(page, norms),
          categories_risen(page, norms), calls_missed(page, norms), scores_fallen(page, norms), kpis_missed(page),
          clocks_fallen(page, norms), backlog_grown(page, norms), escalations_risen(page, norms)}) {
        std::ranges::copy(some, std::back_inserter(all));
    }
    std::ranges::stable_sort(all, std::ranges::greater{}, &ReportFinding::steps);
    return all;
}

// The finding that accounts for most of it, and enough. Nothing follows from itself, and no share runs both ways: what
// a share can be of is decided by the concerns alone.
MaybePlace cause_of(std::size_t place, const std::vector<ReportFinding>& all, const Dashboard& page,
                    const KindOf& kind_of, const Norms& norms) {
    MaybePlace cause;
    double greatest = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (i == place) continue;
        const double share = share_of(all[i], all[place], page, kind_of);
        if (share < norms.share || share <= greatest) continue;
        cause = i;
        greatest = share;
    }
    return cause;
}

}  // namespace

std::vector<ReportFinding> findings(const Dashboard& page, const KindOf& kind_of, const Norms& norms) {
    const auto all = all_of(page, norms);
    std::vector<MaybePlace> causes;
    for (std::size_t i = 0; i < all.size(); ++i) causes.push_back(cause_of(i, all, page, kind_of, norms));
    const auto first_cause = [&](std::size_t place) {
        while (causes[place]) place = *causes[place];
        return place;
    };
    std::vector<ReportFinding> found;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (causes[i]) continue;
        found.push_back(all[i]);
        for (std::size_t j = 0; j < all.size(); ++j) {
            if (j != i && first_cause(j) == i) found.back().followed.push_back(all[j]);
        }
    }
    return found;
}

}  // namespace aftersales::service::report
