#include "aftersales/cli/declare.hpp"
#include "aftersales/service/delivery.hpp"
#include "notify/columns.hpp"
#include "notify/ids.hpp"
#include "notify/notify.hpp"

namespace aftersales::commands {

namespace notify_cancel_command {

struct Args {
    std::vector<std::string> ids{};
    std::string message{};
};

Result<void> run(const Args& args, service::Writing& desk, render::Sink& out) {
    for (const auto id : TRY(read_notices(args.ids)))
        TRY(out.changed(notice_record(TRY(service::cancel_notice(desk, id, args.message)))));
    return {};
}

}  // namespace notify_cancel_command

cli::Command notify_cancel() {
    using namespace notify_cancel_command;
    return cli::declare<Args>("notify cancel", cli::Group::upkeep, "Take notices back that were not sent yet")
        .about("A notice that is cancelled stays in the list with the reason, and can be sent after all with `notify "
               "retry`.")
        .takes("ID…", &Args::ids, "the notices")
        .lines()
        .takes("-m,--message WHY", &Args::message, "why they are not to be sent")
        .required()
        .example("aftersales notify list -q state:waiting ticket:17 | aftersales notify cancel - -m 'settled by phone'",
                 "Take back what waits about a ticket.")
        .see_also({"notify list", "notify retry"})
        .runs(run);
}

}  // namespace aftersales::commands
