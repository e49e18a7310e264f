#include "aftersales/service/report/voices.hpp"

#include <algorithm>
#include <map>

namespace aftersales::service::report {
namespace {

using SaidKind = store::Said::Kind;

SaidKind kind_of(VoiceKind voice) { return voice == VoiceKind::suggestion ? SaidKind::suggestion : SaidKind::note; }

}  // namespace

std::optional<double> DimensionRow::change() const {
    const auto now = scores.average();
    const auto then = before.average();
    if (!now || !then) return std::nullopt;
    return *now - *then;
}

Result<std::vector<DimensionRow>> dimension_scores(const store::Statistics& statistics, const Period& period,
                                                   const Period& before, const std::vector<Known>& dimensions) {
    std::map<std::string, DimensionRow> found;
    const auto add = [&](const Period& stretch, Scores DimensionRow::*scores) {
        return statistics.said(stretch.from, stretch.to, Dimension::total, [&](const store::Said& said) {
            if (said.score) (found[std::string{said.key}].*scores).add(*said.score);
        });
    };
    TRY(add(period, &DimensionRow::scores));
    TRY(add(before, &DimensionRow::before));
    for (const auto& each : dimensions) found.try_emplace(each.id);
    std::vector<std::string> names;
    for (const auto& [name, row] : found) names.push_back(name);
    sort_groups(names, dimensions);
    std::vector<DimensionRow> rows;
    for (const auto& name : names) {
        rows.push_back(found[name]);
        rows.back().dimension = name;
    }
    return rows;
}

Result<std::vector<VoiceRow>> voices(const store::Statistics& statistics, const Period& period, VoiceKind voice) {
    const auto kind = kind_of(voice);
    const Grouping by{Dimension::product, Dimension::category};
    std::vector<VoiceRow> rows;
    TRY(statistics.said(period.from, period.to, by, [&](const store::Said& said) {
        if (said.kind != kind || said.text.empty()) return;
        rows.push_back({.at = said.at,
                        .callback = said.callback,
                        .ticket = {},
                        .product = std::string{said.group},
                        .category = std::string{said.second},
                        .score = {},
                        .text = std::string{said.text}});
    }));
    if (voice == VoiceKind::comment) {
        TRY(statistics.confirmations(period.from, period.to, [&](const store::Confirmation& said) {
            rows.push_back({.at = said.at,
                            .callback = {},
                            .ticket = said.ticket,
                            .product = std::string{said.product},
                            .category = std::string{said.category},
                            .score = said.score,
                            .text = std::string{said.text}});
        }));
    }
    std::ranges::stable_sort(rows, {}, &VoiceRow::at);
    return rows;
}

}  // namespace aftersales::service::report
