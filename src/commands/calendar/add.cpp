#include "aftersales/calendar/duration.hpp"
#include "aftersales/cli/declare.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/times.hpp"
#include "calendar/calendar.hpp"

namespace aftersales::commands {

namespace calendar_add_command {

struct Args {
    std::string start{};
    std::string duration{};
    std::string calendar{};
};

Result<void> run(const Args& args, service::Rules& desk, render::Sink& out) {
    const auto start = TRY(service::read_point(desk.policy, desk.now, args.start));
    const auto duration = TRY(calendar::read_duration(args.duration));
    const auto* calendar = TRY(desk.policy.calendar(args.calendar));
    const auto due = TRY(calendar->add(start, duration));
    return out.text(calendar->rules().zone.print(due) + "\n");
}

}  // namespace calendar_add_command

cli::Command calendar_add() {
    using namespace calendar_add_command;
    return cli::declare<Args>("calendar add", cli::Group::time, "Tell when a duration has passed")
        .about("Elapsed durations (30s 15m 8h 3d 2w) run always; 30bm, 8bh and 3bd are working time on the calendar.")
        .takes("START", &Args::start, "the instant it counts from", cli::ValueKind::instant)
        .takes("DURATION", &Args::duration, "how long")
        .takes("--calendar CALENDAR", &Args::calendar, "whose working time, if not the organisation's")
        .example("aftersales calendar add '2026-03-06 17:00' 90bm", "Tell when 90 working minutes have passed.")
        .runs(run);
}

}  // namespace aftersales::commands
