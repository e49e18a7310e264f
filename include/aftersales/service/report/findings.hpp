// What went wrong in a period, by stated rules: each finding is farther from what chance makes than `Norms` allows.
// What follows from another finding stands below it, so that a late outlet is one thing and not five. Pure.
#pragma once

#include "aftersales/service/report/dashboard.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aftersales::service::report {

struct Norms {
    double steps{3};            // standard deviations of chance
    std::int64_t least{3};      // cases more than were to be expected
    std::int64_t enough{5};     // fewer cases than these are not judged
    std::size_t weeks{8};       // of history, to expect anything from it
    double score_drop{0.5};     // of the mean score, 1 to 10
    double share{0.5};          // of a finding that another one has to account for, for it to follow from that
    double calls_missed{0.05};  // of those due, where the period before says nothing
};

enum class Concern {
    outlet_late,
    outlet_stands_out,
    product_faults,
    category_rise,
    calls_missed,
    scores_fell,
    kpi_missed,
    clock_fell,
    backlog_grew,
    escalations_rose
};
// In the order of the enum.
inline constexpr std::array<std::string_view, 10> concern_words{
    "outlet_late", "outlet_stands_out", "product_faults", "category_rise", "calls_missed",
    "scores_fell", "kpi_missed",        "clock_fell",     "backlog_grew",  "escalations_rose"};
static_assert(concern_words.size() == static_cast<std::size_t>(Concern::escalations_rose) + 1);
constexpr std::string_view word(Concern concern) { return concern_words.at(static_cast<std::size_t>(concern)); }

struct ReportFinding {
    Concern concern{};
    std::string subject{};  // the outlet, product, category, program, KPI or clock
    std::string detail{};   // of an outlet its clock or figure, of a clock the priority, of callbacks the person
    double steps{};         // how far it is from chance: what findings are sorted by
    std::int64_t part{};    // cases it is about …
    std::int64_t whole{};   // … of so many
    std::optional<double> value{};   // the figure
    std::optional<double> before{};  // what it is compared with: the period before, all others, or what was expected
    std::vector<ReportFinding> followed{};  // what comes of it, the same way sorted
};

// The worst first.
std::vector<ReportFinding> findings(const Dashboard& page, const KindOf& kind_of, const Norms& norms = {});

}  // namespace aftersales::service::report
