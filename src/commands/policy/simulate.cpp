#include "aftersales/cli/declare.hpp"
#include "aftersales/service/report/range.hpp"
#include "aftersales/service/simulation.hpp"
#include "policy/given_policy.hpp"
#include "policy/policy.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace aftersales::commands {

namespace policy_simulate_command {

struct Args {
    std::string file{};
    std::optional<std::string> period{};
    std::string by{"clock"};
    bool tickets{};
    std::vector<std::string> gates{};
};

constexpr std::array columns{
    render::Column{"clock", "Clock", render::Kind::text, "the clock; none for steps that no clock has", true,
                   render::Importance::vital},
    render::Column{"priority", "Priority", render::Kind::text, "the priority, with --by priority", true,
                   render::Importance::high},
    render::Column{"met_before", "Met", render::Kind::number, "runs met, as it was"},
    render::Column{"missed_before", "Missed", render::Kind::number, "runs missed, as it was"},
    render::Column{"met_after", "Met after", render::Kind::number, "runs met under the other policy"},
    render::Column{"missed_after", "Missed after", render::Kind::number, "runs missed under the other policy"},
    render::Column{"escalations_before", "Steps", render::Kind::number, "steps taken, as it was"},
    render::Column{"escalations_after", "Steps after", render::Kind::number,
                   "steps that would have been taken, each at its own instant"},
};

constexpr std::array ticket_columns{
    render::Column{"id", "ID", render::Kind::id, "the ticket's id", true, render::Importance::vital},
    render::Column{"clock", "Clock", render::Kind::text, "the clock whose verdict changes", true,
                   render::Importance::vital},
    render::Column{"run", "Run", render::Kind::number, "which run of it", true, render::Importance::least},
    render::Column{"before", "Before", render::Kind::text, "its state, as it was"},
    render::Column{"after", "After", render::Kind::text, "its state under the other policy"},
    render::Column{"due_before", "Due", render::Kind::instant, "when it was due"},
    render::Column{"due_after", "Due after", render::Kind::instant, "when it would be due"},
};

Result<service::SimulationQuestion> question_of(const Args& args, const policy::Policy& other,
                                                const service::Reading& desk, render::Sink& out) {
    service::SimulationQuestion question{.policy = other, .by_clock = false};
    for (std::size_t from = 0; from <= args.by.size();) {
        const auto comma = std::min(args.by.find(',', from), args.by.size());
        const auto word = args.by.substr(from, comma - from);
        if (word == "clock")
            question.by_clock = true;
        else if (word == "priority")
            question.by_priority = true;
        else
            return fail(ErrorKind::usage, fmt::format("a simulation is not told by '{}'", word),
                        {"Expected clock, priority, or clock,priority."});
        from = comma + 1;
    }
    if (args.period) {
        const auto range = TRY(service::report::read_range(*args.period, desk));
        if (range.instant) return fail(ErrorKind::usage, fmt::format("'{}' is an instant, not a period", *args.period));
        for (const auto& warning : range.warnings) out.warning(warning);
        question.period = {range.period.from, range.period.to};
    }
    return question;
}

render::Value word_of(const std::optional<domain::ClockState>& state) {
    return state ? render::Value{std::string{domain::word(*state)}} : render::Value{};
}

Result<void> print(const std::vector<service::SimulatedRow>& rows, render::Sink& out) {
    TRY(out.table(columns));
    for (const auto& row : rows) {
        const auto clock = row.clock ? render::Value{std::string{domain::word(*row.clock)}} : render::Value{};
        const bool more =
            TRY(out.row({clock, render::text_or_absent(row.priority), row.before.met, row.before.missed, row.after.met,
                         row.after.missed, row.before.escalations, row.after.escalations}));
        if (!more) break;
    }
    return {};
}

Result<void> run(const Args& args, service::Reading& desk, render::Sink& out) {
    std::vector<service::Gate> gates;
    for (const auto& text : args.gates) gates.push_back(TRY(service::read_gate(text)));
    const auto other = TRY(read_policy_file(args.file));
    auto question = TRY(question_of(args, other, desk, out));
    // A gate names a clock, whatever the rows are told by.
    const bool by_clock = question.by_clock;
    if (args.tickets) TRY(out.table(ticket_columns));
    bool wanted = args.tickets;
    const auto tell = [&](const service::ChangedVerdict& it) -> Result<void> {
        if (!wanted) return {};
        wanted = TRY(out.row({it.ticket.value, std::string{domain::word(it.clock)}, it.run, word_of(it.before),
                              word_of(it.after), render::or_absent(it.due_before), render::or_absent(it.due_after)}));
        return {};
    };
    question.by_clock = by_clock || !gates.empty();
    auto rows = TRY(service::simulate(desk, question, tell));
    bool stops = false;
    for (const auto& gate : gates) {
        const auto verdict = service::judge(gate, rows);
        if (!verdict.holds) continue;
        stops = true;
        out.warning(fmt::format("{}: it was {} and would be {}", gate.text, verdict.before, verdict.after));
    }
    if (!args.tickets) TRY(print(by_clock ? rows : service::without_clocks(std::move(rows)), out));
    if (stops) return fail(ErrorKind::refused, "");
    return {};
}

}  // namespace policy_simulate_command

cli::Command policy_simulate() {
    using namespace policy_simulate_command;
    return cli::declare<Args>("policy simulate", cli::Group::policy, "Replay history under another policy")
        .about("Lives through every ticket again under the policy in FILE and tells how many clocks due in the period "
               "were met and missed, and how many steps were taken, before and after. Nothing is written.\n\n"
               "What people did stays as it was: answers, waits, resolutions, and what they set by hand. What rules "
               "decided is decided anew, clocks run by the new plans, and steps are taken each at its own instant, as "
               "by a sweep that runs all the time; those of the past count at their own instants too. A ticket counts "
               "under the priority it ends with.\n\n"
               "With --fail-if the exit status is 1 where the condition holds: CLOCK.met, CLOCK.missed or "
               "CLOCK.escalations (or total.missed), then >, >=, < or <=, then a figure: 10 (after), 5% (of those due, "
               "after), +3 (more than before), +5% (more than before, in parts of it).")
        .takes("FILE", &Args::file, "the other policy", cli::ValueKind::path)
        .required()
        .takes("--period PERIOD", &Args::period, "clocks due in it; all of history if not said")
        .takes("--by WHAT", &Args::by, "clock, priority, or clock,priority")
        .takes("--tickets", &Args::tickets, "list the clocks whose verdict changes instead")
        .takes("--fail-if CONDITION", &Args::gates, "exit with 1 where this holds")
        .lists(policy_simulate_command::columns)
        .example("aftersales policy simulate new.toml --period 2026-W10", "See what new.toml had made of that week.")
        .example("aftersales policy simulate new.toml --fail-if 'respond.missed > +5%'", "Stop a pipeline.")
        .see_also({"policy check", "policy test", "policy diff", "policy apply", "report clocks"})
        .runs(run);
}

}  // namespace aftersales::commands
