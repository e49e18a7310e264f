#include "aftersales/cli/declare.hpp"
#include "aftersales/service/naming.hpp"
#include "aftersales/service/returns.hpp"
#include "record/columns.hpp"
#include "record/known_under.hpp"
#include "record/options.hpp"
#include "return/return_commands.hpp"
#include "return/return_face.hpp"
#include "ticket/step.hpp"

namespace aftersales::commands {

namespace return_open_command {

struct Args : TellingArgs {
    std::optional<std::string> ticket{};
    std::string serial{}, reason{}, proof{}, condition{}, reference{};
    std::optional<domain::ReturnWish> want{};
    int quantity{1};
};

Result<void> run(const Args& args, service::Writing& desk, render::Sink& out) {
    TRY(check_message_of_gate(args));
    service::ReturnRequest request{.serial = args.serial,
                                   .reason = {args.reason},
                                   .proof = {args.proof},
                                   .condition = {args.condition},
                                   .want = args.want,
                                   .quantity = args.quantity,
                                   .reference = args.reference,
                                   .told = told_by(args),
                                   .when = TRY(options_of(args, desk))};
    if (args.ticket) request.ticket = TRY(service::read_ticket(desk.store, desk.policy, *args.ticket));
    const auto opened = TRY(service::open_return(desk, request));
    if (!opened.known) TRY(attach_to_ticket_of(domain::AnyRecord{opened.made}, args.attach, desk));
    if (opened.known)
        say_known({.object = domain::ObjectKind::product_return, .reference = args.reference, .id = opened.made.id},
                  out);
    for (const auto& each : opened.remarks) out.remark("aftersales: " + each);
    if (!out.shows_changes()) return out.created(opened.made.id, {});
    return out.created(opened.made.id, TRY(record_of(return_face, reading_of(desk), domain::AnyRecord{opened.made})));
}

}  // namespace return_open_command

cli::Command return_open() {
    using namespace return_open_command;
    return cli::declare<Args>("return open", cli::Group::service, "Take up that goods are to come back")
        .about("Prints the return's id. With --serial alone it hangs on the newest open ticket of the unit, and where "
               "there is none one is opened about the reason; what was taken is said. The unit must be the "
               "customer's. return check tells what the rules of the policy allow.")
        .takes("--ticket TICKET", &Args::ticket, "the ticket that it is for")
        .takes("--serial SN", &Args::serial, "the unit, if not that of the ticket")
        .takes("--reason REASON", &Args::reason, "why it comes back; one of [return] reasons where the policy has some")
        .required()
        .takes("--proof TEXT", &Args::proof, "what proves the purchase, such as the invoice's number")
        .takes("--condition TEXT", &Args::condition, "how the customer describes it")
        .takes("--want WISH", &Args::want, "what the customer wishes")
        .choices({"refund", "exchange", "repair"})
        .takes("--quantity N", &Args::quantity, "how many come back")
        .with(takes_message<Args>("why a gate is passed", Needed::no))
        .with(takes_told<Args>)
        .with(takes_force<Args>)
        .with(takes_reference<Args>)
        .takes("--attach FILE", &Args::attach, "keep the file with the ticket")
        .takes("--at INSTANT", &Args::at, "when it was asked for, if not now")
        .example("aftersales return open --serial SN1 --reason 'does not heat' --proof 'invoice 8841' --want refund",
                 "A unit is to come back.")
        .example("aftersales return open --ticket 17 --reason 'wrong colour' --quantity 3",
                 "Three pieces that no serial number names.")
        .see_also({"return check", "return approve"})
        .runs(run);
}

}  // namespace aftersales::commands
