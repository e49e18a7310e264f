// The only file that knows libical. It is opened at first need and not linked: its loading (with ICU behind it) would
// cost every command milliseconds, and most policies name no iCalendar file.
#include "calendar/calendar_events.hpp"

#include <libical/ical.h>

#include <algorithm>
#include <charconv>
#include <dlfcn.h>
#include <memory>
#include <set>
#include <string_view>

namespace aftersales::policy {

namespace {

using calendar::Date;
using calendar::seconds;

// Recurring events count up to here; due times lie at most ten years ahead.
constexpr int last_year{2099};
// The steps that all rules of a file may take together: eighty years of a yearly holiday are 80, of a daily one
// 29,000. Some 2 µs each.
constexpr std::int64_t most_steps{400'000};

// The functions used, with libical's own types.
struct Library {
    decltype(&::icalparser_parse_string) parse{};
    decltype(&::icalcomponent_free) release{};
    decltype(&::icalcomponent_isa) kind{};
    decltype(&::icalcomponent_get_first_component) first{};
    decltype(&::icalcomponent_get_next_component) next{};
    decltype(&::icalcomponent_get_first_property) first_property{};
    decltype(&::icalcomponent_get_next_property) next_property{};
    decltype(&::icalproperty_get_value_as_string) value{};
    decltype(&::icalproperty_get_x_name) x_name{};
    decltype(&::icalproperty_get_rrule) rule{};
    decltype(&::icalproperty_get_duration) duration{};
    decltype(&::icaldurationtype_as_int) duration_in_seconds{};
    decltype(&::icalrecur_iterator_new) begin_recurrence{};
    decltype(&::icalrecur_iterator_next) next_recurrence{};
    decltype(&::icalrecur_iterator_free) end_recurrence{};
    decltype(&::icalerror_set_errors_are_fatal) set_fatal{};
};

template <class Function>
bool look_up(void* handle, const char* name, Function& function) {
    function = reinterpret_cast<Function>(::dlsym(handle, name));
    return function != nullptr;
}

Result<Library> open_library() {
    const auto missing = [] {
        return fail(ErrorKind::policy, "libical, which reads iCalendar files, is not installed",
                    {"Install it, as with: apt install libical3"});
    };
    void* handle = ::dlopen("libical.so.3", RTLD_NOW | RTLD_LOCAL);
    if (handle == nullptr) return missing();
    Library ical;
    const bool whole = look_up(handle, "icalparser_parse_string", ical.parse) &&
                       look_up(handle, "icalcomponent_free", ical.release) &&
                       look_up(handle, "icalcomponent_isa", ical.kind) &&
                       look_up(handle, "icalcomponent_get_first_component", ical.first) &&
                       look_up(handle, "icalcomponent_get_next_component", ical.next) &&
                       look_up(handle, "icalcomponent_get_first_property", ical.first_property) &&
                       look_up(handle, "icalcomponent_get_next_property", ical.next_property) &&
                       look_up(handle, "icalproperty_get_value_as_string", ical.value) &&
                       look_up(handle, "icalproperty_get_x_name", ical.x_name) &&
                       look_up(handle, "icalproperty_get_rrule", ical.rule) &&
                       look_up(handle, "icalproperty_get_duration", ical.duration) &&
                       look_up(handle, "icaldurationtype_as_int", ical.duration_in_seconds) &&
                       look_up(handle, "icalrecur_iterator_new", ical.begin_recurrence) &&
                       look_up(handle, "icalrecur_iterator_next", ical.next_recurrence) &&
                       look_up(handle, "icalrecur_iterator_free", ical.end_recurrence) &&
                       look_up(handle, "icalerror_set_errors_are_fatal", ical.set_fatal);
    if (!whole) return missing();
    ical.set_fatal(0);
    return ical;
}

std::optional<int> whole_number(std::string_view text) {
    int number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size() || text.front() == '-') return std::nullopt;
    return number;
}

// "20261001", "20261001T090000" or "20261001T010000Z"; nothing where that is no day or no time of one.
std::optional<EventMoment> read_moment(std::string_view text) {
    namespace chrono = std::chrono;
    if (text.size() < 8) return std::nullopt;
    const auto year = whole_number(text.substr(0, 4));
    const auto month = whole_number(text.substr(4, 2));
    const auto day = whole_number(text.substr(6, 2));
    if (!year || !month || !day) return std::nullopt;
    const chrono::year_month_day date{chrono::year{*year}, chrono::month{static_cast<unsigned>(*month)},
                                      chrono::day{static_cast<unsigned>(*day)}};
    if (!date.ok()) return std::nullopt;
    EventMoment moment{.date = Date{chrono::local_days{date}}};
    if (text.size() == 8) return moment;
    moment.utc = text.ends_with('Z');
    if (moment.utc) text.remove_suffix(1);
    if (text.size() != 15 || text[8] != 'T') return std::nullopt;
    const auto hour = whole_number(text.substr(9, 2));
    const auto minute = whole_number(text.substr(11, 2));
    const auto second = whole_number(text.substr(13, 2));
    if (!hour || !minute || !second || *hour > 23 || *minute > 59 || *second > 60) return std::nullopt;
    moment.time = chrono::hours{*hour} + chrono::minutes{*minute} + seconds{*second};
    return moment;
}

EventMoment later_by(EventMoment moment, seconds length) {
    if (!moment.time) return {.date = moment.date + std::chrono::ceil<std::chrono::days>(length)};
    const auto wall = moment.date + *moment.time + length;
    moment.date = std::chrono::floor<std::chrono::days>(wall);
    moment.time = wall - moment.date;
    return moment;
}

// The lines of a file at which its events begin, and their rules: libical tells neither.
struct EventLines {
    int begin{};
    int rule{};
};
std::vector<EventLines> lines_of_events(std::string_view text) {
    std::vector<EventLines> all;
    int number = 0;
    while (!text.empty()) {
        ++number;
        const auto end = text.find('\n');
        const auto line = text.substr(0, end);
        if (line.starts_with("BEGIN:VEVENT")) all.push_back({.begin = number, .rule = number});
        if (line.starts_with("RRULE") && !all.empty()) all.back().rule = number;
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return all;
}

int how_many(const short* values) {
    int count = 0;
    while (values[count] != ICAL_RECURRENCE_ARRAY_MAX) ++count;
    return count;
}

bool is_finer_than_a_day(const icalrecurrencetype& rule) {
    return rule.freq == ICAL_SECONDLY_RECURRENCE || rule.freq == ICAL_MINUTELY_RECURRENCE ||
           rule.freq == ICAL_HOURLY_RECURRENCE || how_many(rule.by_hour) > 1 || how_many(rule.by_minute) > 1 ||
           how_many(rule.by_second) > 1;
}

// How many steps libical takes at most to come to the end of a rule, whether or not they are days of it.
std::int64_t steps_of(const icalrecurrencetype& rule, int first_year) {
    const int until = rule.until.year != 0 ? std::min(rule.until.year, last_year) : last_year;
    const std::int64_t years = std::max(until - first_year, 0) + 1;
    constexpr std::int64_t days_a_year = 366;
    constexpr std::int64_t weeks_a_year = 53;
    constexpr std::int64_t months_a_year = 12;
    const bool every_step_fits = how_many(rule.by_day) + how_many(rule.by_month_day) + how_many(rule.by_month) +
                                     how_many(rule.by_year_day) + how_many(rule.by_week_no) ==
                                 0;
    if (rule.count != 0 && every_step_fits) return rule.count;
    if (rule.freq == ICAL_DAILY_RECURRENCE) return years * days_a_year;
    if (rule.freq == ICAL_WEEKLY_RECURRENCE) return years * weeks_a_year * std::max(1, how_many(rule.by_day));
    if (rule.freq == ICAL_MONTHLY_RECURRENCE) return years * months_a_year * std::max(1, how_many(rule.by_month_day));
    return years * std::max({1, how_many(rule.by_month_day), how_many(rule.by_year_day)});
}

// Reads the events of one file, in its order.
class EventReader {
public:
    EventReader(const Library& ical, const std::string& text) : ical_{ical}, lines_{lines_of_events(text)} {}

    Result<void> read(icalcomponent* root) {
        for (auto* event = ical_.first(root, ICAL_VEVENT_COMPONENT); event != nullptr;
             event = ical_.next(root, ICAL_VEVENT_COMPONENT)) {
            TRY(add(event));
        }
        return {};
    }

    std::vector<CalendarEvent> done() { return std::move(events_); }

private:
    template <class See>
    void each_property(icalcomponent* component, icalproperty_kind kind, See see) const {
        for (auto* property = ical_.first_property(component, kind); property != nullptr;
             property = ical_.next_property(component, kind)) {
            see(property);
        }
    }

    [[nodiscard]] std::string text_of(icalproperty* property) const {
        const char* value = ical_.value(property);
        return value == nullptr ? std::string{} : std::string{value};
    }

    [[nodiscard]] std::string text_of(icalcomponent* component, icalproperty_kind kind) const {
        std::string all;
        each_property(component, kind,
                      [&](icalproperty* property) { all += (all.empty() ? "" : "\n") + text_of(property); });
        return all;
    }

    [[nodiscard]] std::string tag_of(icalcomponent* component) const {
        std::string tag;
        each_property(component, ICAL_X_PROPERTY, [&](icalproperty* property) {
            const char* name = ical_.x_name(property);
            if (name != nullptr && std::string_view{name} == "X-APPLE-SPECIAL-DAY") tag = text_of(property);
        });
        return tag;
    }

    Result<void> add(icalcomponent* component) {
        const auto lines = events_.size() < lines_.size() ? lines_[events_.size()] : EventLines{};
        CalendarEvent event{.line = lines.begin};
        event.uid = text_of(component, ICAL_UID_PROPERTY);
        event.summary = text_of(component, ICAL_SUMMARY_PROPERTY);
        event.description =
            text_of(component, ICAL_DESCRIPTION_PROPERTY) + "\n" + text_of(component, ICAL_CATEGORIES_PROPERTY);
        event.tag = tag_of(component);
        event.cancelled = text_of(component, ICAL_STATUS_PROPERTY) == "CANCELLED";
        event.start = read_moment(text_of(component, ICAL_DTSTART_PROPERTY));
        event.moved_from = read_moment(text_of(component, ICAL_RECURRENCEID_PROPERTY));
        if (const auto end = text_of(component, ICAL_DTEND_PROPERTY); !end.empty()) {
            event.end = read_moment(end);
            event.ends_on_no_day = !event.end;
        } else if (auto* lasts = ical_.first_property(component, ICAL_DURATION_PROPERTY); lasts && event.start) {
            event.end = later_by(*event.start, seconds{ical_.duration_in_seconds(ical_.duration(lasts))});
        }
        TRY(take_errors(component, event, lines.rule));
        if (event.start) TRY(add_recurrences(component, event, lines.rule));
        events_.push_back(std::move(event));
        return {};
    }

    // libical takes away what it cannot read and leaves a remark in its place.
    Result<void> take_errors(icalcomponent* component, CalendarEvent& event, int line) const {
        std::string rule;
        each_property(component, ICAL_XLICERROR_PROPERTY, [&](icalproperty* property) {
            const auto said = text_of(property);
            const auto is_about = [&](std::string_view name) { return said.find(name) != std::string::npos; };
            if (is_about("in RRULE property")) rule = said.substr(said.rfind(": ") + 2);
            for (const auto* name : {"EXDATE", "RDATE", "DTEND", "DURATION", "RECURRENCE-ID"})
                if (is_about(std::string{"in "} + name + " property"))
                    event.trouble = std::string{"its "} + name + " cannot be read";
        });
        if (rule.empty()) return {};
        return fail(ErrorKind::policy, "line " + std::to_string(line) + ": a rule that cannot be read: " + rule);
    }

    Result<void> add_recurrences(icalcomponent* component, CalendarEvent& event, int line) {
        std::set<Date> dates;
        each_property(component, ICAL_RDATE_PROPERTY, [&](icalproperty* property) {
            if (const auto date = read_moment(text_of(property))) dates.insert(date->date);
        });
        std::vector<icalrecurrencetype> rules;
        each_property(component, ICAL_RRULE_PROPERTY,
                      [&](icalproperty* property) { rules.push_back(ical_.rule(property)); });
        for (const auto& rule : rules) {
            event.recurs_for_ever = event.recurs_for_ever || (rule.until.year == 0 && rule.count == 0);
            TRY(expand(rule, event, line, dates));
        }
        bool starts_out = false;  // the first day may itself be an exception
        each_property(component, ICAL_EXDATE_PROPERTY, [&](icalproperty* property) {
            const auto date = read_moment(text_of(property));
            if (!date) return;
            dates.erase(date->date);
            starts_out = starts_out || date->date == event.start->date;
        });
        dates.erase(event.start->date);
        if (starts_out) {
            if (dates.empty()) return event.cancelled = true, Result<void>{};
            move_to(event, *dates.begin());
            dates.erase(dates.begin());
        }
        event.recurs_on.assign(dates.begin(), dates.end());
        return {};
    }

    static void move_to(CalendarEvent& event, Date date) {
        const auto shift = date - event.start->date;
        event.start->date += shift;
        if (event.end) event.end->date += shift;
    }

    Result<void> expand(icalrecurrencetype rule, CalendarEvent& event, int line, std::set<Date>& dates) {
        const auto mistake = [&](const char* what) {
            return fail(ErrorKind::policy, "line " + std::to_string(line) + ": " + what);
        };
        if (is_finer_than_a_day(rule)) return mistake("a rule that recurs more than once a day");
        const std::chrono::year_month_day first{event.start->date};
        steps_ += steps_of(rule, static_cast<int>(first.year()));
        if (steps_ > most_steps) return mistake("the rules of the file recur on too many days; end them with UNTIL");
        // Beyond the last year nobody asks; of a rule that never fits libical would look for centuries.
        if (rule.until.year == 0 || rule.until.year > last_year) {
            rule.until = {};
            rule.until.year = last_year, rule.until.month = 12, rule.until.day = 31, rule.until.is_date = 1;
        }
        icaltimetype day{};
        day.year = static_cast<int>(first.year());
        day.month = static_cast<int>(static_cast<unsigned>(first.month()));
        day.day = static_cast<int>(static_cast<unsigned>(first.day()));
        day.is_date = 1;
        const std::unique_ptr<icalrecur_iterator, decltype(ical_.end_recurrence)> each{
            ical_.begin_recurrence(rule, day), ical_.end_recurrence};
        if (!each) return event.trouble = "its rule fits no day", Result<void>{};
        for (auto next = ical_.next_recurrence(each.get()); next.year != 0 && next.year <= last_year;
             next = ical_.next_recurrence(each.get())) {
            namespace chrono = std::chrono;
            dates.insert(
                Date{chrono::local_days{chrono::year{next.year} / chrono::month{static_cast<unsigned>(next.month)} /
                                        chrono::day{static_cast<unsigned>(next.day)}}});
        }
        return {};
    }

    const Library& ical_;
    std::vector<EventLines> lines_;
    std::vector<CalendarEvent> events_{};
    std::int64_t steps_{};
};

}  // namespace

Result<HolidayTable> read_icalendar(const std::string& text, const calendar::Zone& zone) {
    const Library ical = TRY(open_library());
    const std::unique_ptr<icalcomponent, decltype(ical.release)> root{ical.parse(text.c_str()), ical.release};
    if (!root) return fail(ErrorKind::policy, "it is not iCalendar");
    EventReader reader{ical, text};
    TRY(reader.read(root.get()));
    // Several calendars in one file come wrapped in a component of no name.
    if (ical.kind(root.get()) == ICAL_XROOT_COMPONENT) {
        for (icalcomponent* part = ical.first(root.get(), ICAL_VCALENDAR_COMPONENT); part != nullptr;
             part = ical.next(root.get(), ICAL_VCALENDAR_COMPONENT)) {
            TRY(reader.read(part));
        }
    }
    return holidays_of(reader.done(), zone);
}

}  // namespace aftersales::policy
