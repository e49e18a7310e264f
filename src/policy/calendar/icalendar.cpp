// The only file that knows libical. It is opened at first need and not linked: its loading (with ICU behind it) would
// cost every command milliseconds, and most policies name no iCalendar file.
#include "calendar/holiday_file.hpp"

#include <libical/ical.h>

#include <dlfcn.h>
#include <memory>
#include <string_view>

namespace aftersales::policy {

namespace {

using calendar::Date;

// Recurring events count up to here; due times lie at most ten years ahead.
constexpr std::chrono::year last_year{2099};

// The functions used, with libical's own types.
struct Library {
    decltype(&::icalparser_parse_string) parse{};
    decltype(&::icalcomponent_free) release{};
    decltype(&::icalcomponent_isa) kind{};
    decltype(&::icalcomponent_get_first_component) first{};
    decltype(&::icalcomponent_get_next_component) next{};
    decltype(&::icalcomponent_get_first_property) property{};
    decltype(&::icalcomponent_get_summary) summary{};
    decltype(&::icalcomponent_get_status) status{};
    decltype(&::icalcomponent_get_dtstart) start{};
    decltype(&::icalcomponent_get_dtend) end{};
    decltype(&::icalcomponent_foreach_recurrence) each_recurrence{};
    decltype(&::icaltime_from_day_of_year) day_of_year{};
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
                       look_up(handle, "icalcomponent_get_first_property", ical.property) &&
                       look_up(handle, "icalcomponent_get_summary", ical.summary) &&
                       look_up(handle, "icalcomponent_get_status", ical.status) &&
                       look_up(handle, "icalcomponent_get_dtstart", ical.start) &&
                       look_up(handle, "icalcomponent_get_dtend", ical.end) &&
                       look_up(handle, "icalcomponent_foreach_recurrence", ical.each_recurrence) &&
                       look_up(handle, "icaltime_from_day_of_year", ical.day_of_year) &&
                       look_up(handle, "icalerror_set_errors_are_fatal", ical.set_fatal);
    if (!whole) return missing();
    ical.set_fatal(0);
    return ical;
}

Date date_of(const icaltimetype& time) {
    namespace chrono = std::chrono;
    const auto month = chrono::month{static_cast<unsigned>(time.month)};
    return Date{chrono::local_days{chrono::year{time.year} / month / chrono::day{static_cast<unsigned>(time.day)}}};
}

bool is_made_up(std::string_view summary) { return summary.starts_with("上班") || summary.starts_with("补班"); }

// One all-day event, from which its days and those of its recurrences come.
struct Event {
    HolidayTable& table;
    std::string name{};
    bool working{};
    std::chrono::days length{1};

    void add(Date first) const {
        for (Date date = first; date < first + length; date += std::chrono::days{1}) {
            table.days.push_back({.date = date, .working = working, .name = name});
        }
    }
};

void add_recurrence(icalcomponent*, struct icaltime_span* span, void* event) {
    // All-day events carry no zone: libical counts their midnights in UTC.
    const auto day = std::chrono::floor<std::chrono::days>(calendar::Instant{calendar::seconds{span->start}});
    static_cast<const Event*>(event)->add(Date{day.time_since_epoch()});
}

bool recurs(const Library& ical, icalcomponent* component) {
    return ical.property(component, ICAL_RRULE_PROPERTY) != nullptr ||
           ical.property(component, ICAL_RDATE_PROPERTY) != nullptr;
}

void add_event(const Library& ical, icalcomponent* component, HolidayTable& table) {
    const icaltimetype start = ical.start(component);
    if (start.is_date == 0 || start.year == 0 || ical.status(component) == ICAL_STATUS_CANCELLED) return;
    const char* summary = ical.summary(component);
    Event event{.table = table, .name = summary == nullptr ? "" : summary};
    event.working = is_made_up(event.name);
    const icaltimetype end = ical.end(component);
    if (end.year != 0 && date_of(end) > date_of(start)) event.length = date_of(end) - date_of(start);
    if (!recurs(ical, component)) {
        event.add(date_of(start));
        const Date covered = end_of_year(table.days.back().date);
        table.covered_until = std::max(table.covered_until.value_or(covered), covered);
        return;
    }
    const icaltimetype limit = ical.day_of_year(365, static_cast<int>(last_year));
    ical.each_recurrence(component, start, limit, &add_recurrence, &event);
}

void add_events(const Library& ical, icalcomponent* root, HolidayTable& table) {
    for (icalcomponent* event = ical.first(root, ICAL_VEVENT_COMPONENT); event != nullptr;
         event = ical.next(root, ICAL_VEVENT_COMPONENT)) {
        add_event(ical, event, table);
    }
}

}  // namespace

Result<HolidayTable> read_icalendar(const std::string& text) {
    const Library ical = TRY(open_library());
    const std::unique_ptr<icalcomponent, decltype(ical.release)> root{ical.parse(text.c_str()), ical.release};
    if (!root) return fail(ErrorKind::policy, "it is not iCalendar");
    HolidayTable table;
    add_events(ical, root.get(), table);
    // Several calendars in one file come wrapped in a component of no name.
    if (ical.kind(root.get()) == ICAL_XROOT_COMPONENT) {
        for (icalcomponent* part = ical.first(root.get(), ICAL_VCALENDAR_COMPONENT); part != nullptr;
             part = ical.next(root.get(), ICAL_VCALENDAR_COMPONENT)) {
            add_events(ical, part, table);
        }
    }
    return table;
}

}  // namespace aftersales::policy
