#include "worktime/index.hpp"

#include <algorithm>
#include <cassert>

namespace aftersales::calendar {

WorkYear& WorkCalendar::Index::year(int number) {
    assert(number >= first_year && number <= last_year);
    if (years_.empty()) base_ = number;
    if (number < base_) {
        std::vector<std::unique_ptr<WorkYear>> earlier(static_cast<std::size_t>(base_ - number));
        years_.insert(years_.begin(), std::make_move_iterator(earlier.begin()), std::make_move_iterator(earlier.end()));
        base_ = number;
    }
    const auto place = static_cast<std::size_t>(number - base_);
    if (place >= years_.size()) years_.resize(place + 1);
    if (!years_[place]) years_[place] = std::make_unique<WorkYear>(rules, number);
    return *years_[place];
}

int WorkCalendar::Index::year_of(std::int64_t at) {
    constexpr std::int64_t seconds_of_mean_year = 31556952;
    const std::int64_t guess = 1970 + at / seconds_of_mean_year;
    int number = static_cast<int>(std::clamp<std::int64_t>(guess, first_year, last_year));
    while (number > first_year && at < year(number).from()) --number;
    while (number < last_year && at >= year(number).until()) ++number;
    return number;
}

tl::unexpected<Error> unreachable(const CalendarRules& rules, std::string_view what) {
    return fail(ErrorKind::policy, "calendar '" + rules.name + "' has no " + std::string{what} + " within ten years");
}

}  // namespace aftersales::calendar
