#include "aftersales/domain/callback/rules.hpp"

#include <fmt/format.h>

namespace aftersales::domain {

namespace {

// "0bd" differs from "0d" in its text alone.
bool is_working(const calendar::CalendarSpan& span) {
    return span.working_days != 0 || std::string_view{span.text}.ends_with("bd");
}

Result<Date> after(Date anchor, const calendar::CalendarSpan& span, const calendar::WorkCalendar& calendar) {
    if (is_working(span)) return calendar.working_day(anchor, span.working_days);
    return calendar::add(anchor, span);
}

// The end of the avoided stretch that an instant lies in; one begun the evening before may reach into its day.
std::optional<Instant> avoided_until(Instant instant, const std::vector<calendar::Hours>& avoid,
                                     const calendar::Zone& zone) {
    const auto today = zone.date(instant);
    std::optional<Instant> until;
    for (const auto& hours : avoid) {
        for (const auto day : {today - std::chrono::days{1}, today}) {
            const auto from = zone.instant(calendar::WallTime{day} + hours.from);
            const auto to = zone.instant(calendar::WallTime{day} + hours.to);
            if (from <= instant && instant < to) until = std::max(until.value_or(to), to);
        }
    }
    return until;
}

Date on_day_of(Date birthday, std::chrono::year year) {
    const std::chrono::year_month_day born{birthday};
    const std::chrono::year_month_day day{year, born.month(), born.day()};
    return Date{day.ok() ? day : std::chrono::year_month_day{year / born.month() / std::chrono::day{28}}};
}

}  // namespace

const Program* CallbackRules::program(std::string_view id) const {
    const auto found = std::find_if(programs.begin(), programs.end(), [&](const auto& each) { return each.id == id; });
    return found == programs.end() ? nullptr : &*found;
}

Result<Window> window_of(const Program& program, Date anchor, const calendar::WorkCalendar& calendar) {
    const auto from = TRY(after(anchor, program.earliest, calendar));
    const auto to = TRY(after(anchor, program.latest, calendar));
    return Window{.from = from, .to = std::max(from, to)};
}

std::vector<Date> anniversaries(Date birthday, Date from, Date to) {
    std::vector<Date> days;
    const auto last = std::chrono::year_month_day{to}.year();
    for (auto year = std::chrono::year_month_day{std::max(from, birthday)}.year(); year <= last; ++year) {
        const auto day = on_day_of(birthday, year);
        if (std::max(from, birthday) <= day && day <= to) days.push_back(day);
    }
    return days;
}

std::vector<Date> recurrences(Date since, const calendar::CalendarSpan& every, Date from, Date to) {
    std::vector<Date> days;
    if (every.months <= 0 && every.days <= 0) return days;
    for (int k = 1;; ++k) {
        // Always from the beginning: a month too short for the day must not shift the months after it.
        const auto day =
            calendar::add(since, {.days = every.days * k, .months = every.months * k, .working_days = 0, .text = ""});
        if (day > to) return days;
        if (day >= from) days.push_back(day);
    }
}

Result<Instant> allowed_from(Instant wish, const std::vector<calendar::Hours>& avoid,
                             const calendar::WorkCalendar& calendar) {
    const auto& rules = calendar.rules();
    const auto limit = wish + std::chrono::years{10};
    for (auto at = wish; at < limit;) {
        at = TRY(calendar.next_open(at));
        const auto end = avoided_until(at, avoid, rules.zone);
        if (!end) return at;
        at = *end;
    }
    return fail(ErrorKind::policy,
                fmt::format("calendar '{}' has no working time within ten years of {} that callbacks do not avoid",
                            rules.name, rules.zone.print(wish)),
                {"Leave some working time free in [callbacks] avoid."});
}

Result<CallTime> call_time(const Window& window, std::optional<Instant> not_before,
                           const std::vector<calendar::Hours>& avoid, const calendar::WorkCalendar& calendar) {
    const auto& zone = calendar.rules().zone;
    const auto opens = zone.start_of(window.from);
    const auto at = TRY(allowed_from(std::max(opens, not_before.value_or(opens)), avoid, calendar));
    return CallTime{.at = at, .late = at >= zone.start_of(window.to + std::chrono::days{1})};
}

CallTurn turn_of(const std::vector<CallbackOrder>& order, const Facts& facts) {
    CallTurn turn;
    for (const auto& each : order) {
        if (!holds(each.when, facts)) continue;
        turn.points += each.points;
        const auto label = each.label.empty() ? describe(each.when) : each.label;
        if (!label.empty()) turn.reason += (turn.reason.empty() ? "" : "; ") + label;
    }
    return turn;
}

Addressee assigned_to(const std::vector<CallbackAssign>& assign, const Facts& facts) {
    const auto found =
        std::find_if(assign.begin(), assign.end(), [&](const auto& each) { return holds(each.when, facts); });
    return found == assign.end() ? Addressee{} : found->to;
}

Date listed_until(const Callback& callback, const calendar::Zone& zone) {
    return std::max(callback.due_to, zone.date(callback.call_at)) + std::chrono::days{7};
}

}  // namespace aftersales::domain
