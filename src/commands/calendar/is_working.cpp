#include "aftersales/cli/declare.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/times.hpp"
#include "calendar/calendar.hpp"

namespace aftersales::commands {

namespace calendar_is_working_command {

struct Args {
    std::string when{"today"};
    std::string calendar{};
};

Result<void> run(const Args& args, service::Rules& desk, render::Sink& out) {
    const auto* calendar = TRY(desk.policy.calendar(args.calendar));
    const auto asked = TRY(calendar::read_time(args.when, service::time_scope(desk.policy, desk.now)));
    for (const auto& warning : asked.warnings) out.warning(warning);
    if (!asked.from || !asked.to) {
        return fail(ErrorKind::usage, "'" + args.when + "' has no two ends: expected a day, a period or an instant");
    }
    // An instant is asked about its own second: work ends with an hour's last second, not with its first of none.
    const auto to = asked.precision == calendar::Precision::instant ? *asked.from + calendar::seconds{1} : *asked.to;
    if (calendar->between(*asked.from, to) > calendar::seconds{}) return {};
    return fail(ErrorKind::refused, "");
}

}  // namespace calendar_is_working_command

cli::Command calendar_is_working() {
    using namespace calendar_is_working_command;
    return cli::declare<Args>("calendar is-working", cli::Group::time, "Ask whether there is work on a day")
        .about("Answers by the exit status and prints nothing: 0 where the day, the period or the instant has working "
               "time, 1 where it has none. What cron cannot know, the calendar does: holidays, and the weekends that "
               "are worked instead.")
        .takes("[WHEN]", &Args::when, "the day, the period or the instant", cli::ValueKind::period)
        .by_default("today")
        .takes("--calendar CALENDAR", &Args::calendar, "whose working time, if not the organisation's")
        .example("aftersales calendar is-working && aftersales callback schedule",
                 "Make the list on working days alone.")
        .example("aftersales calendar is-working now", "See whether the desk is open.")
        .see_also({"calendar show", "calendar between"})
        .runs(run);
}

}  // namespace aftersales::commands
