#include "aftersales/cli/declare.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/times.hpp"
#include "calendar/calendar.hpp"

namespace aftersales::commands {

namespace calendar_between_command {

struct Args {
    std::string from{};
    std::string to{};
    std::string calendar{};
};

Result<void> run(const Args& args, service::Rules& desk, render::Sink& out) {
    const auto from = TRY(service::read_point(desk.policy, desk.now, args.from));
    const auto to = TRY(service::read_point(desk.policy, desk.now, args.to));
    const auto* calendar = TRY(desk.policy.calendar(args.calendar));
    return out.text(std::to_string(calendar->between(from, to).count()) + "\n");
}

}  // namespace calendar_between_command

cli::Command calendar_between() {
    using namespace calendar_between_command;
    return cli::declare<Args>("calendar between", cli::Group::time, "Count the working seconds between two instants")
        .about("Prints seconds, negative where the second instant is the earlier one.")
        .takes("A", &Args::from, "from here", cli::ValueKind::instant)
        .takes("B", &Args::to, "to here", cli::ValueKind::instant)
        .takes("--calendar CALENDAR", &Args::calendar, "whose working time, if not the organisation's")
        .example("aftersales calendar between '2026-03-06 17:00' '2026-03-09 09:30'", "Count the work over a weekend.")
        .runs(run);
}

}  // namespace aftersales::commands
