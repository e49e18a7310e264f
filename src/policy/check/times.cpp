// What calendars can and cannot reach. Only here are all files of a policy read at once.
#include "aftersales/domain/callback/rules.hpp"
#include "calendar/holiday_file.hpp"
#include "calendar/source.hpp"
#include "check/checking.hpp"

#include <algorithm>

namespace aftersales::policy {

namespace {

using calendar::Date;
using calendar::Duration;

// Holiday tables are published once a year, about two months before they are needed.
constexpr std::chrono::days notice_of_end{60};

// The end of the last year that a list of the calendar speaks of, its own or a file's; nothing where it has none.
std::optional<Date> lists_end(const CalendarSource& source, const calendar::WorkCalendar& built) {
    auto end = built.rules().covered_until;
    for (const auto* entries : {&source.holidays, &source.workdays}) {
        for (const DayEntry& entry : *entries) end = std::max(end.value_or(entry.last), end_of_year(entry.last));
    }
    return end;
}

std::string end_of_lists(const std::string& name, Date covered) {
    return "the holiday tables of [calendar." + name + "] end on " + calendar::print(covered);
}

int last_line(const TomlNode& node) {
    int line = node.place.line;
    for (const TomlNode& item : node.items) line = std::max(line, last_line(item));
    for (const TomlEntry& member : node.members) line = std::max(line, last_line(member.value));
    return line;
}

// The calendar, where nothing in its section is wrong: else its hours are not those meant.
const calendar::WorkCalendar* sound_calendar(const Checking& checking, const std::string& name) {
    const TomlNode* sections = checking.file.find("calendar");
    const TomlEntry* section = sections == nullptr ? nullptr : sections->entry(name);
    if (section != nullptr) {
        const int from = section->place.line;
        const int to = last_line(section->value);
        for (const PolicyRemark& finding : checking.known) {
            if (!finding.warning && finding.line >= from && finding.line <= to) return nullptr;
        }
    }
    const auto found = checking.policy.calendar(name);
    return found ? *found : nullptr;
}

calendar::Instant beginning(const Checking& checking) { return checking.policy.zone().start_of(checking.today); }

bool reaches(const Checking& checking, const calendar::WorkCalendar& calendar, const Duration& duration) {
    return duration.kind == Duration::Kind::elapsed || calendar.add(beginning(checking), duration).has_value();
}

void report(Checking& checking, Place place, const Duration& duration, const std::string& calendar) {
    checking.mistake(place, "'" + duration.text + "' cannot be reached within ten years on the calendar '" + calendar +
                                "', which has too little working time");
}

void check_targets(Checking& checking, std::size_t index) {
    const domain::Plan& plan = checking.policy.plans[index];
    const auto* calendar = sound_calendar(checking, plan.calendar);
    if (calendar == nullptr) return;
    for (const auto& [clock, target] : plan.targets) {
        if (reaches(checking, *calendar, target)) continue;
        report(checking, checking.place("sla", index, "targets", domain::word(clock)), target, plan.calendar);
    }
}

// A step runs on the calendar of the ticket's plan: of all that have its clock the first that cannot is named.
void check_step(Checking& checking, std::size_t index) {
    const domain::Step& step = checking.policy.steps[index];
    if (!step.clock) return;
    for (const domain::Plan& plan : checking.policy.plans) {
        if (!plan.targets.contains(*step.clock)) continue;
        const auto* calendar = sound_calendar(checking, plan.calendar);
        if (calendar == nullptr) continue;
        const auto& offset = step.at.offset;
        const bool out = offset && !step.at.before && !reaches(checking, *calendar, *offset);
        if (out) report(checking, checking.place("escalation", index, "at"), *offset, plan.calendar);
        const bool over = step.repeat && !reaches(checking, *calendar, *step.repeat);
        if (over) report(checking, checking.place("escalation", index, "repeat"), *step.repeat, plan.calendar);
        if (out || over) return;
    }
}

void check_calls(Checking& checking) {
    const domain::CallbackRules& rules = checking.policy.callbacks;
    if (rules.programs.empty()) return;
    const auto* calendar = sound_calendar(checking, rules.calendar);
    if (calendar == nullptr || domain::allowed_from(beginning(checking), rules.avoid, *calendar)) return;
    const Place place =
        rules.avoid.empty() ? checking.place("callbacks", "calendar") : checking.place("callbacks", "avoid");
    checking.mistake(place.line == 0 ? checking.place("callback", 0) : place,
                     "no call can be made: the calendar '" + rules.calendar +
                         "' has no working time that is not avoided");
}

bool is_free_by_the_week(const CalendarSource& source, Date date) {
    return source.week.at(calendar::weekday_number(date) - 1).empty();
}

// A holiday that takes nothing away, all its days being free by the week: as a whole, for most lists name weekends too.
std::vector<HolidayTable::Day> without_effect(const CalendarSource& source, const HolidayTable& table) {
    std::vector<HolidayTable::Day> found;
    const auto& days = table.days;
    for (std::size_t first = 0, next = 0; first < days.size(); first = next) {
        const auto goes_on = [&](std::size_t i) {
            return days[i].name == days[first].name && days[i].working == days[first].working &&
                   days[i].date == days[i - 1].date + std::chrono::days{1};
        };
        for (next = first + 1; next < days.size() && goes_on(next);) ++next;
        const bool all_free = std::all_of(days.begin() + static_cast<std::ptrdiff_t>(first),
                                          days.begin() + static_cast<std::ptrdiff_t>(next),
                                          [&](const auto& day) { return is_free_by_the_week(source, day.date); });
        if (!days[first].working && all_free) found.push_back(days[first]);
    }
    return found;
}

void tell_of_table(Checking& checking, const CalendarSource& source, const NamedFile& file) {
    const auto table = holiday_table(file, source, checking.policy.calendars->read_file);
    if (!table) return;
    for (const auto& remark : table->remarks)
        checking.warn(file.place, "'" + file.path + "', line " + std::to_string(remark.line) + ": " + remark.text);
    for (const auto& day : without_effect(source, *table)) {
        if (day.date < checking.today) continue;
        checking.warn(file.place, "'" + file.path + "': '" + day.name + "' of " + calendar::print(day.date) +
                                      " is a day that is free anyway");
    }
}

// The last day that a due time of today's tickets falls on.
Date last_due(const Checking& checking, const std::string& name, const calendar::WorkCalendar& calendar) {
    Date last = checking.today;
    for (const domain::Plan& plan : checking.policy.plans) {
        if (plan.calendar != name) continue;
        for (const auto& [clock, target] : plan.targets) {
            const auto due = calendar.add(beginning(checking), target);
            if (due && target.kind != Duration::Kind::elapsed) last = std::max(last, calendar.rules().zone.date(*due));
        }
    }
    return last;
}

}  // namespace

void check_files(Checking& checking) {
    const ReadFile& read_file = checking.policy.calendars->read_file;
    for (const CalendarSource& source : checking.policy.calendars->sources) {
        for (const NamedFile& file : source.files) {
            const auto table = holiday_table(file, source, read_file);
            if (table) continue;
            const auto& hints = table.error().hints;
            checking.mistake(file.place, table.error().message, hints.empty() ? std::string{} : hints.front());
        }
    }
}

std::vector<std::string> holiday_lists_that_end(const Policy& policy, Date today) {
    std::vector<std::string> all;
    for (const CalendarSource& source : policy.calendars->sources) {
        const auto built = policy.calendar(source.name);
        const auto covered = built ? lists_end(source, **built) : std::nullopt;
        if (covered && *covered < today + notice_of_end) all.push_back(end_of_lists(source.name, *covered));
    }
    return all;
}

void check_reach(Checking& checking) {
    for (std::size_t i = 0; i < checking.policy.plans.size(); ++i) check_targets(checking, i);
    for (std::size_t i = 0; i < checking.policy.steps.size(); ++i) check_step(checking, i);
    check_calls(checking);
}

void check_tables(Checking& checking) {
    for (const CalendarSource& source : checking.policy.calendars->sources) {
        const auto built = checking.policy.calendar(source.name);
        if (!built) continue;
        for (const NamedFile& file : source.files) tell_of_table(checking, source, file);
        const auto covered = lists_end(source, **built);
        if (covered && *covered < std::max(checking.today + notice_of_end, last_due(checking, source.name, **built))) {
            const char* list = source.files.empty() ? "holidays" : "files";
            checking.warn(checking.place("calendar", source.name, list), end_of_lists(source.name, *covered),
                          source.files.empty() ? "Add the days of the next year." : "Add the file of the next year.");
        }
        const bool whole_workdays = std::any_of(source.workdays.begin(), source.workdays.end(),
                                                [](const DayEntry& entry) { return !entry.hours; });
        if (source.workday_hours.empty() && (whole_workdays || !source.files.empty())) {
            checking.warn(source.place, "made-up working days of [calendar." + source.name + "] have no hours",
                          "Add workday_hours: Monday, whose hours they have, is a day off.");
        }
    }
}

void check_callbacks(Checking& checking) {
    const domain::CallbackRules& rules = checking.policy.callbacks;
    const auto built = checking.policy.calendar(rules.calendar);
    for (std::size_t i = 0; built && i < rules.programs.size(); ++i) {
        const domain::Program& program = rules.programs[i];
        if (!program.on) continue;
        const auto window = domain::window_of(program, *program.on, **built);
        if (!window || window->to < checking.today) continue;
        const auto call = domain::call_time(*window, std::nullopt, rules.avoid, **built);
        if (call && call->late) {
            checking.warn(checking.place("callback", i, "window"),
                          "no working time lies in the window of '" + program.id + "', " +
                              calendar::print(window->from) + " to " + calendar::print(window->to));
        }
    }
    const bool may_be_told = checking.policy.channel("sms") != nullptr || checking.policy.channel("email") != nullptr;
    // Without any channel nobody is told of anything yet, and all notices wait.
    if (rules.notice && !may_be_told && !checking.policy.channels.empty()) {
        checking.warn(checking.place("callbacks", "notice"),
                      "notices of callbacks go through [notify.sms], which is not there");
    }
}

void check_retention(Checking& checking) {
    if (!checking.policy.retention) return;
    checking.warn(checking.place("retention", "keep"), "'keep' of [retention] does nothing yet: all records are kept");
}

}  // namespace aftersales::policy
