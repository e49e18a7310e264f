#include "calendar/calendar_events.hpp"

#include "aftersales/text/unicode.hpp"

#include <algorithm>
#include <array>
#include <set>

namespace aftersales::policy {

namespace {

using calendar::Date;
using calendar::Hours;
using calendar::seconds;
using std::chrono::days;

constexpr std::string_view tag_of_workdays = "ALTERNATE-WORKDAY";
constexpr std::string_view tag_of_holidays = "WORK-HOLIDAY";
constexpr days longest_event{366};

bool has_any(std::string_view text, const auto& words) {
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view word) { return text.find(word) != std::string_view::npos; });
}

// "Special Non-working Day" is a holiday, and so is a day on which nobody goes to work.
bool says_made_up(const std::string& summary) {
    constexpr std::array not_worked{
        std::string_view{"non-work"},   std::string_view{"non work"}, std::string_view{"nonwork"},
        std::string_view{"not a work"}, std::string_view{"不上班"},   std::string_view{"不用上班"},
        std::string_view{"无需上班"},   std::string_view{"停止上班"}, std::string_view{"停班"}};
    constexpr std::array worked{std::string_view{"班"}, std::string_view{"working day"}, std::string_view{"workday"},
                                std::string_view{"work day"}};
    const auto folded = text::folded(summary);
    return has_any(folded, worked) && !has_any(folded, not_worked);
}

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80; }

// The word alone: a public holiday may tell how to hide "observances".
bool says_observance(const std::string& text) {
    constexpr std::string_view word = "observance";
    const auto folded = text::folded(text);
    for (auto at = folded.find(word); at != std::string::npos; at = folded.find(word, at + 1)) {
        const auto end = at + word.size();
        if (end == folded.size() || !is_letter(folded[end])) return true;
    }
    return folded.starts_with("纪念日") || folded.starts_with("紀念日");
}

enum class EventMeaning { holiday, workday, nothing };

// What one event is about; `why` is told where that is nothing.
struct Meant {
    EventMeaning meaning{EventMeaning::nothing};
    std::string why{};
};

// Where one day of a file has a tag, a day without one means nothing.
enum class TagsInFile { none, some };

Meant meaning_of(const CalendarEvent& event, TagsInFile tags) {
    if (event.tag == tag_of_workdays) return {.meaning = EventMeaning::workday};
    if (event.tag == tag_of_holidays) return {.meaning = EventMeaning::holiday};
    if (!event.tag.empty()) return {.why = "its tag " + event.tag + " is neither of a holiday nor of a working day"};
    if (tags == TagsInFile::some) return {.why = "in a file that tags its days it has no tag"};
    if (says_made_up(event.summary)) return {.meaning = EventMeaning::workday};
    if (says_observance(event.summary) || says_observance(event.description))
        return {.why = "it is an observance, on which people work"};
    return {.meaning = EventMeaning::holiday};
}

// On the wall of the calendar's zone. What names another zone keeps the day that it says.
EventMoment on_the_wall(EventMoment moment, const calendar::Zone& zone) {
    if (!moment.utc || !moment.time) return moment;
    const calendar::Instant instant{(moment.date + *moment.time).time_since_epoch()};
    const auto wall = zone.wall_time(instant);
    const auto date = std::chrono::floor<days>(wall);
    return {.date = date, .time = wall - date};
}

// How long an event lasts from its first day on: whole days, or hours of one.
struct EventExtent {
    days whole{};
    std::optional<Hours> hours{};
    std::string trouble{};
};

EventExtent extent_of(const EventMoment& start, const std::optional<EventMoment>& end) {
    const auto last = end.value_or(EventMoment{.date = start.date + (start.time ? days{0} : days{1})});
    const auto from = start.time.value_or(seconds{0});
    const auto to = last.date - start.date + last.time.value_or(seconds{0});
    // An end on the day of the beginning is that day, as many programs write it.
    if (!start.time && last.date == start.date) return {.whole = days{1}};
    if (to <= from) return {.trouble = "it ends before it begins"};
    if (to > longest_event) return {.trouble = "it is longer than a year"};
    const bool at_midnights = from == seconds{0} && to % calendar::day_length == seconds{0};
    if (at_midnights) return {.whole = std::chrono::duration_cast<days>(to)};
    if (to - from > calendar::day_length) return {.trouble = "its hours are more than a day"};
    return {.hours = Hours{.from = from, .to = to}};
}

std::string event_name(const CalendarEvent& event) {
    std::string text = "'" + event.summary + "'";
    if (event.start) text += " of " + calendar::print(event.start->date);
    return text;
}

class EventTable {
public:
    EventTable(const std::vector<CalendarEvent>& events, const calendar::Zone& zone) : events_{events}, zone_{zone} {
        for (const auto& event : events) {
            if (event.tag == tag_of_workdays || event.tag == tag_of_holidays) tags_ = TagsInFile::some;
            if (event.moved_from && !event.uid.empty())
                moved_.emplace(event.uid, on_the_wall(*event.moved_from, zone).date);
        }
    }

    HolidayTable read() {
        for (const auto& event : events_) take(event);
        if (events_.empty()) table_.remarks.push_back({.line = 1, .text = "it holds no event"});
        return std::move(table_);
    }

private:
    void leave(const CalendarEvent& event, const std::string& why) {
        table_.remarks.push_back({.line = event.line, .text = event_name(event) + " is not taken: " + why});
    }

    void take(const CalendarEvent& event) {
        if (!event.start) return leave(event, "it begins on no day that there is");
        if (event.ends_on_no_day) return leave(event, "it ends on no day that there is");
        if (!event.trouble.empty()) return leave(event, event.trouble);
        if (event.cancelled) return event.moved_from ? void() : leave(event, "it is cancelled");
        const auto [meaning, why] = meaning_of(event, tags_);
        if (meaning == EventMeaning::nothing) return leave(event, why);
        const auto start = on_the_wall(*event.start, zone_);
        const auto extent = extent_of(start, event.end ? std::optional{on_the_wall(*event.end, zone_)} : std::nullopt);
        if (!extent.trouble.empty()) return leave(event, extent.trouble);
        if (extent.hours && meaning == EventMeaning::holiday)
            return leave(event, "it has hours and is no made-up working day");
        const bool workday = meaning == EventMeaning::workday;
        const HolidayTable::Day day{.working = workday, .name = event.summary, .hours = extent.hours};
        add_from(start.date, event, extent, day);
        const auto shift = start.date - event.start->date;  // of an event in UTC
        for (const auto& date : event.recurs_on) add_from(date + shift, event, extent, day);
    }

    void add_from(Date first, const CalendarEvent& event, const EventExtent& extent, HolidayTable::Day day) {
        if (!event.moved_from && moved_.contains({event.uid, first})) return;
        const auto length = extent.hours ? days{1} : extent.whole;
        for (day.date = first; day.date < first + length; day.date += days{1}) table_.days.push_back(day);
        if (event.recurs_for_ever) return;
        const auto covered = end_of_year(first + length - days{1});
        table_.covered_until = std::max(table_.covered_until.value_or(covered), covered);
    }

    const std::vector<CalendarEvent>& events_;
    const calendar::Zone& zone_;
    TagsInFile tags_{TagsInFile::none};
    std::set<std::pair<std::string, Date>> moved_{};  // occurrences that other events stand for
    HolidayTable table_{};
};

}  // namespace

HolidayTable holidays_of(const std::vector<CalendarEvent>& events, const calendar::Zone& zone) {
    return EventTable{events, zone}.read();
}

}  // namespace aftersales::policy
