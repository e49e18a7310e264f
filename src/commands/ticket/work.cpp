#include "aftersales/policy/labels.hpp"
#include "aftersales/service/naming.hpp"
#include "aftersales/service/spare_parts.hpp"
#include "part/part_words.hpp"
#include "ticket/step.hpp"
#include "ticket/ticket.hpp"
#include "words.hpp"

#include <fmt/format.h>

namespace aftersales::commands {

namespace ticket_work_command {

struct Args : MessageArgs {
    domain::WorkAction action{};
    std::optional<int> minutes{};
    std::optional<domain::TestResult> test{};
    std::string advice{}, fee{}, by{};
    std::vector<std::string> parts{}, serials{};
};

Result<domain::Worked> report_of(const Args& args, const std::vector<domain::PartCount>& parts,
                                 const service::Writing& desk) {
    domain::Worked report{.action = args.action,
                          .message = {args.message},
                          .minutes = args.minutes,
                          .test = args.test,
                          .advice = {args.advice},
                          .fee = {},
                          .by = desk.actor};
    for (const auto& each : parts) report.parts.push_back(domain::print(each));
    constexpr int most_minutes = 100'000;
    if (args.minutes && (*args.minutes < 0 || *args.minutes > most_minutes))
        return fail(ErrorKind::usage,
                    fmt::format("{} is no number of minutes from 0 to {}", *args.minutes, most_minutes));
    if (!args.by.empty()) report.by = TRY(policy::read_staff(desk.policy, args.by));
    if (args.fee.empty()) return report;
    report.fee = domain::read_money(args.fee);
    if (!report.fee) return fail(ErrorKind::usage, fmt::format("'{}' is no amount: expected 12 or 12.50", args.fee));
    return report;
}

Result<void> run(const Args& args, service::Writing& desk, render::Sink& out) {
    const auto parts = TRY(service::read_parts(desk.store, args.parts));
    const auto report = TRY(report_of(args, parts, desk));
    TRY(take_step(args, desk, out, [&](const domain::Ticket& before) { return domain::work(before, report); }));
    if (parts.empty() && args.serials.empty()) return {};
    TRY(check_parts_named(parts, args.serials));
    const auto when = TRY(options_of(args, desk));
    for (const auto id : TRY(service::read_tickets(desk.store, desk.policy, args.ids)))
        TRY(service::use_parts(desk, id, parts, report.by,
                               {.at = when.at, .serials = args.serials, .force = when.force}));
    return {};
}

}  // namespace ticket_work_command

cli::Command ticket_work() {
    using namespace ticket_work_command;
    return cli::declare<Args>("ticket work", cli::Group::tickets, "Report the work that was done")
        .about(
            "What was done on the spot, at the bench or on the phone. A ticket may have several reports; minutes and "
            "fees add up, the last test and the last advice stand.")
        .with(takes_ids<Args>)
        .takes("--action ACTION", &Args::action, "what was done")
        .choices(all_words<domain::WorkAction>())
        .required()
        .with(takes_message<Args>("the steps that were taken", Needed::yes))
        .takes("--part SKU[=N]", &Args::parts,
               "a part that was used, and how many if not one: what is issued to the ticket, then what is reserved "
               "for it, then what the van of whoever did it has, and the rest out of main",
               cli::ValueKind::part)
        .with(takes_part_serials<Args>)
        .takes("--minutes N", &Args::minutes, "how long it took")
        .takes("--test RESULT", &Args::test, "how the test came out")
        .choices(all_words<domain::TestResult>())
        .takes("--advice TEXT", &Args::advice, "what the customer was advised")
        .takes("--fee AMOUNT", &Args::fee, "what it costs the customer: 12 or 12.50")
        .takes("--by STAFF", &Args::by, "who did it, if not the actor", cli::ValueKind::person)
        .with(takes_files_and_when<Args>)
        .with(takes_force<Args>)
        .example("aftersales ticket work 17 --action replace -m 'New door seal.' --minutes 45 --test passed --fee 120",
                 "Report a repair on ticket 17.")
        .example("aftersales ticket work 17 --action replace -m 'New pump.' --part PUMP-2 --part SEAL-7=2",
                 "Report what it took.")
        .runs(run);
}

}  // namespace aftersales::commands
