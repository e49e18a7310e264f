#include "aftersales/cli/declare.hpp"
#include "aftersales/service/times.hpp"
#include "aftersales/service/visits.hpp"
#include "record/options.hpp"
#include "ticket/step.hpp"
#include "visit/visit_commands.hpp"
#include "visit/visit_face.hpp"

namespace aftersales::commands {

namespace visit_move_command {

struct Args : TellingArgs {
    std::string to{};
    std::optional<int> minutes{};
    std::vector<std::string> staff{};
};

Result<void> run(const Args& args, service::Writing& desk, render::Sink& out) {
    const service::VisitMove move{.to = TRY(service::read_point(desk.policy, desk.now, args.to)),
                                  .minutes = args.minutes,
                                  .staff = args.staff,
                                  .message = {args.message},
                                  .told = told_by(args)};
    const auto when = TRY(options_of(args, desk));
    for (const auto& word : args.ids) {
        const auto id = TRY(read_id(reading_of(desk), domain::ObjectKind::visit, word));
        const auto visit = TRY(service::move_visit(desk, id, when, move));
        TRY(attach_to_ticket_of(domain::AnyRecord{visit}, args.attach, desk));
        TRY(tell_visit(visit, desk, out));
    }
    return {};
}

}  // namespace visit_move_command

cli::Command visit_move() {
    using namespace visit_move_command;
    return cli::declare<Args>("visit move", cli::Group::service, "Give a visit another hour, or another person")
        .about("What is asked of a new visit is asked again: whoever goes must be free then. It is planned again, and "
               "has to be agreed on anew.")
        .takes("ID…", &Args::ids, "the visits, by their ids or numbers", cli::ValueKind::visit)
        .lines()
        .takes("--to INSTANT", &Args::to, "when it begins from now on")
        .required()
        .takes("--minutes N", &Args::minutes, "how long it takes, if not as long as before")
        .takes("--staff STAFF", &Args::staff, "who goes from now on", cli::ValueKind::person)
        .with(takes_message<Args>("why", Needed::yes))
        .with(takes_told<Args>)
        .with(takes_force<Args>)
        .takes("--attach FILE", &Args::attach, "keep the file with the ticket")
        .takes("--at INSTANT", &Args::at, "when it was agreed, if not now")
        .takes("--if-revision N", &Args::if_revision, "only if the visit is still at this revision, else exit 5")
        .example("aftersales visit move VS-3 --to 'fri 14:00' -m 'The customer is away on Thursday.' --told phone",
                 "Move visit 3 to Friday afternoon.")
        .see_also({"visit propose", "visit confirm"})
        .runs(run);
}

}  // namespace aftersales::commands
