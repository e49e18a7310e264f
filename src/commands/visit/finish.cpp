#include "aftersales/cli/declare.hpp"
#include "aftersales/service/spare_parts.hpp"
#include "aftersales/service/visits.hpp"
#include "aftersales/store/records.hpp"
#include "part/part_words.hpp"
#include "record/options.hpp"
#include "ticket/step.hpp"
#include "visit/visit_commands.hpp"
#include "visit/visit_face.hpp"
#include "words.hpp"

#include <fmt/format.h>

namespace aftersales::commands {

namespace visit_finish_command {

struct Args : TellingArgs {
    domain::VisitResult result{};
    std::string why{}, advice{}, signed_by{}, fee{};
    std::optional<domain::WorkAction> action{};
    std::optional<domain::TestResult> test{};
    std::vector<std::string> parts{}, serials{};
    bool resolve{};
};

Result<void> run(const Args& args, service::Writing& desk, render::Sink& out) {
    service::VisitEnd end{.result = args.result,
                          .why = {args.why},
                          .action = args.action,
                          .steps = {args.message},
                          .test = args.test,
                          .advice = {args.advice},
                          .signed_by = {args.signed_by},
                          .parts = TRY(service::read_parts(desk.store, args.parts)),
                          .serials = args.serials,
                          .resolve = args.resolve,
                          .told = told_by(args)};
    TRY(check_parts_named(end.parts, args.serials));
    if (!args.fee.empty()) {
        end.fee = domain::read_money(args.fee);
        if (!end.fee) return fail(ErrorKind::usage, fmt::format("'{}' is no amount: expected 12 or 12.50", args.fee));
    }
    const auto when = TRY(options_of(args, desk));
    for (const auto& word : args.ids) {
        const auto id = TRY(read_id(reading_of(desk), domain::ObjectKind::visit, word));
        const auto visit = TRY(service::finish_visit(desk, id, when, end));
        TRY(attach_to_ticket_of(domain::AnyRecord{visit}, args.attach, desk));
        TRY(tell_visit(visit, desk, out));
    }
    return {};
}

}  // namespace visit_finish_command

cli::Command visit_finish() {
    using namespace visit_finish_command;
    return cli::declare<Args>("visit finish", cli::Group::service, "Say how a visit came out")
        .about("Writes the work report of the ticket, with the minutes since the arrival, for the first of those who "
               "went; where nothing was done and nothing is said, none. What is done only partly, or not at all, stays "
               "open: visit propose and visit plan go on with it. Who finds nobody at home need not have told the "
               "arrival: "
               "it is that instant.")
        .takes("ID…", &Args::ids, "the visits, by their ids or numbers", cli::ValueKind::visit)
        .lines()
        .takes("RESULT", &Args::result, "how it came out")
        .choices(all_words<domain::VisitResult>())
        .takes("--why TEXT", &Args::why, "why it is not done, and what is left")
        .with(takes_message<Args>("the steps that were taken", Needed::no))
        .takes("--action ACTION", &Args::action, "what was done")
        .choices(all_words<domain::WorkAction>())
        .by_default("repair; where nothing could be done, inspect")
        .takes("--test RESULT", &Args::test, "how the test came out")
        .choices(all_words<domain::TestResult>())
        .takes("--advice TEXT", &Args::advice, "what the customer was advised")
        .takes("--part SKU[=N]", &Args::parts,
               "a part that was used, and how many if not one: taken as by aftersales ticket work",
               cli::ValueKind::part)
        .with(takes_part_serials<Args>)
        .takes("--signed NAME", &Args::signed_by, "who signed for it")
        .takes("--fee AMOUNT", &Args::fee, "what it costs the customer: 12 or 12.50")
        .takes("--resolve", &Args::resolve, "the ticket is solved by it")
        .with(takes_told<Args>)
        .with(takes_force<Args>)
        .takes("--attach FILE", &Args::attach, "keep the file with the ticket")
        .takes("--at INSTANT", &Args::at, "when it was over, if not now")
        .takes("--if-revision N", &Args::if_revision, "only if the visit is still at this revision, else exit 5")
        .example("aftersales visit finish VS-3 done -m 'New door seal.' --test passed --signed 'Mr Wang' --resolve",
                 "The work is done, and the ticket solved.")
        .example("aftersales visit finish VS-3 done -m 'New pump.' --part PUMP-2 --test passed",
                 "The same with the pump that it took.")
        .example("aftersales visit finish VS-3 partly -m 'Pump out.' --why 'The pump was not on the van.'",
                 "Somebody has to come again.")
        .see_also({"visit propose", "ticket work"})
        .runs(run);
}

}  // namespace aftersales::commands
