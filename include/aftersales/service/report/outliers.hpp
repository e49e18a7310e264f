// Outlets to be looked at (D30): figures of a week that lie far from the outlet's own history, from the outlets of its
// region, or from where the trend of all outlets would have it. The test is the robust z-score of robust.hpp over at
// least eight weeks, its spread never less than 1.25 times what chance alone makes. Pure but for `outliers`, which
// reads.
#pragma once

#include "aftersales/result.hpp"
#include "aftersales/service/report/outlet_courses.hpp"
#include "aftersales/service/report/robust.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace aftersales::service::report {

enum class Watched { opened, faults, claims, claim_rate, complaints, reopened, resolve_rate, score_mean };
enum class Against { history, region, overall };

// In the order of the enums: the names of columns, and the words of `against`.
inline constexpr std::array<std::string_view, 8> watched_words{"opened",     "faults",   "claims",       "claim_rate",
                                                               "complaints", "reopened", "resolve_rate", "score_mean"};
inline constexpr std::array<std::string_view, 3> against_words{"history", "region", "overall"};
constexpr std::string_view word(Watched figure) { return watched_words.at(static_cast<std::size_t>(figure)); }
constexpr std::string_view word(Against against) { return against_words.at(static_cast<std::size_t>(against)); }

struct OutlierRule {
    double threshold{3.5};     // |z| from which a figure stands out
    std::int64_t periods{8};   // fewer values than these are compared with nothing
    std::int64_t at_least{5};  // cases: neither fewer of them nor a rate of fewer is judged
};

// A figure of an outlet in one week that stands out, by the comparison in which it does so most.
struct Outlier {
    std::string outlet{};
    std::string region{};
    Watched figure{};
    double value{};
    Against against{};
    Distance distance{};  // its median and spread are in the figure's own unit
    std::string why{};    // one sentence with every comparison in which it stands out
    std::string week{};
};

// Farthest first.
std::vector<Outlier> find_outliers(const OutletCourses& courses, const OutlierRule& rule);

// Reads and finds.
Result<std::vector<Outlier>> outliers(const store::Statistics& statistics, const OutletQuestion& question,
                                      const OutlierRule& rule = {});

}  // namespace aftersales::service::report
