#include "aftersales/cli/declare.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/times.hpp"
#include "calendar/calendar.hpp"

namespace aftersales::commands {

namespace calendar_parse_command {

struct Args {
    std::string expression{};
};

Result<void> run(const Args& args, service::Rules& desk, render::Sink& out) {
    const auto read = TRY(calendar::read_time(args.expression, service::time_scope(desk.policy, desk.now)));
    for (const auto& warning : read.warnings) out.warning(warning);
    const auto& zone = desk.policy.zone();
    const auto print = [&](const std::optional<calendar::Instant>& side) {
        return side ? zone.print(*side) : std::string{};
    };
    if (read.precision == calendar::Precision::instant) return out.text(print(read.from) + "\n");
    return out.text(print(read.from) + "\t" + print(read.to) + "\n");
}

}  // namespace calendar_parse_command

cli::Command calendar_parse() {
    using namespace calendar_parse_command;
    return cli::declare<Args>("calendar parse", cli::Group::time, "Show how a time expression is read")
        .about("Prints the instant, or the first instant of a period and the first one after it, with a tab between.")
        .takes("EXPR", &Args::expression, "the expression", cli::ValueKind::period)
        .example("aftersales calendar parse 2026-W07", "Show the days of an ISO week.")
        .example("aftersales calendar parse 下周五", "Chinese is read as well.")
        .runs(run);
}

}  // namespace aftersales::commands
