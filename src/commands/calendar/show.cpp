#include "aftersales/cli/declare.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/times.hpp"
#include "calendar/calendar.hpp"

#include <array>

namespace aftersales::commands {

namespace calendar_show_command {

struct Args {
    std::string name{};
    std::string period{"this month"};
};

constexpr std::array columns{
    render::Column{"date", "Date", render::Kind::date, "the day", true, render::Importance::vital},
    render::Column{"weekday", "Day", render::Kind::text, "mon to sun"},
    render::Column{"hours", "Hours", render::Kind::list, "when work is done, in the calendar's zone", true,
                   render::Importance::high},
    render::Column{"seconds", "Seconds", render::Kind::number, "how much work that is"},
    render::Column{"why", "Why", render::Kind::prose, "why it is not as the week says", true, render::Importance::high},
};

std::string hours_text(const calendar::Interval& interval, const calendar::Zone& zone) {
    const auto from = zone.print(interval.from);
    auto to = zone.print(interval.to).substr(11, 5);
    if (to == "00:00") to = "24:00";
    return from.substr(11, 5) + "-" + to;
}

std::vector<render::Value> cells(const calendar::WorkCalendar& calendar, calendar::Date date) {
    static constexpr std::array weekdays{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
    const auto& zone = calendar.rules().zone;
    std::vector<std::string> hours;
    calendar::seconds total{};
    for (const auto& interval : calendar.intervals_begun_on(date)) {
        hours.push_back(hours_text(interval, zone));
        total += interval.to - interval.from;
    }
    return {date, weekdays.at(calendar::weekday_number(date) - 1), render::texts(hours), std::int64_t{total.count()},
            render::text_or_absent(calendar.why(date))};
}

Result<void> run(const Args& args, service::Rules& desk, render::Sink& out) {
    const auto* calendar = TRY(desk.policy.calendar(args.name));
    const auto period = TRY(calendar::read_time(args.period, service::time_scope(desk.policy, desk.now)));
    if (!period.from || !period.to) {
        return fail(ErrorKind::usage, "a calendar is shown for a period with two ends", {"Say --period FROM..TO."});
    }
    const auto& zone = desk.policy.zone();
    const auto first = period.first.value_or(zone.date(*period.from));
    const auto last = period.last.value_or(zone.date(*period.to));
    TRY(out.table(columns));
    for (auto date = first; date <= last; date += std::chrono::days{1}) {
        if (!TRY(out.row(cells(*calendar, date)))) break;
    }
    return {};
}

}  // namespace calendar_show_command

cli::Command calendar_show() {
    using namespace calendar_show_command;
    return cli::declare<Args>("calendar show", cli::Group::time, "Show a calendar day by day")
        .about("Each day with its working hours, and why it is not as the week says: a holiday, a made-up working day.")
        .takes("[NAME]", &Args::name, "the calendar, if not the organisation's", cli::ValueKind::calendar)
        .takes("--period PERIOD", &Args::period, "which days")
        .lists(calendar_show_command::columns)
        .example("aftersales calendar show --period 2026-02", "Show February 2026.")
        .runs(run);
}

}  // namespace aftersales::commands
