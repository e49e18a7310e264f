#include "calendar/holiday_file.hpp"

#include "aftersales/text/json.hpp"

#include <algorithm>
#include <chrono>

namespace aftersales::policy {

namespace {

using text::JsonValue;

Result<HolidayTable::Day> read_day(const JsonValue& item) {
    const JsonValue* date = item.find("date");
    const JsonValue* off = item.find("isOffDay");
    const JsonValue* name = item.find("name");
    const auto day = date == nullptr ? std::nullopt : calendar::read_date(date->text);
    if (!day || off == nullptr || off->type != JsonValue::Type::boolean) {
        return fail(ErrorKind::policy, "a day has no 'date' or no 'isOffDay'");
    }
    return HolidayTable::Day{.date = *day, .working = !off->truth, .name = name == nullptr ? "" : name->text};
}

std::optional<calendar::Date> last_day_of(std::int64_t year) {
    if (year < 1 || year > 9999) return std::nullopt;
    const std::chrono::year named{static_cast<int>(year)};
    return calendar::Date{std::chrono::local_days{named / std::chrono::December / 31}};
}

Result<HolidayTable> read_holiday_cn(const std::string& text) {
    const auto json = text::read_json(text);
    if (!json) return fail(ErrorKind::policy, "it is neither holiday-cn JSON nor iCalendar: " + json.error().message);
    const JsonValue* days = json->find("days");
    if (days == nullptr || days->type != JsonValue::Type::array)
        return fail(ErrorKind::policy, "it has no list of 'days'");
    HolidayTable table;
    for (const JsonValue& item : days->items) {
        table.days.push_back(TRY(read_day(item)));
        const auto end = end_of_year(table.days.back().date);
        table.covered_until = std::max(table.covered_until.value_or(end), end);
    }
    // A notice's year, where it is told: its first days may lie in the year before. An empty table is one not out yet.
    const JsonValue* year = json->find("year");
    const auto number = year == nullptr ? std::nullopt : year->integer();
    if (number) table.covered_until = last_day_of(table.days.empty() ? *number - 1 : *number);
    return table;
}

}  // namespace

calendar::Date end_of_year(calendar::Date date) {
    const std::chrono::year_month_day parts{date};
    return calendar::Date{std::chrono::local_days{parts.year() / std::chrono::December / 31}};
}

Result<HolidayTable> read_holiday_file(const std::string& text, const calendar::Zone& zone) {
    const std::size_t first = text.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
    if (first != std::string::npos && text.compare(first, 15, "BEGIN:VCALENDAR") == 0)
        return read_icalendar(text, zone);
    return read_holiday_cn(first == std::string::npos ? text : text.substr(first));
}

}  // namespace aftersales::policy
