#include "aftersales/cli/declare.hpp"
#include "aftersales/cli/session.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/delivery.hpp"
#include "notify/notify.hpp"

#include <fmt/format.h>

namespace aftersales::commands {

namespace notify_test_command {

struct Args {
    std::string to{};
    std::string channel{};
};

Result<void> run(const Args& args, cli::Session& session, render::Sink& out) {
    const auto& policy = *TRY(session.policy());
    const auto to = args.to == "me" ? session.actor() : args.to;
    const auto how = session.dry_run() ? service::TestRun::compose : service::TestRun::send;
    const auto trial = TRY(service::deliver_trial(policy, session.now(), to, args.channel, how));
    if (session.dry_run()) return out.text(trial.record);
    if (!trial.trouble.empty()) {
        return fail(ErrorKind::refused,
                    fmt::format("[notify.{}] did not deliver to {}: {}", trial.channel, trial.address, trial.trouble));
    }
    return out.text(fmt::format("delivered to {} by [notify.{}]\n", trial.address, trial.channel));
}

}  // namespace notify_test_command

cli::Command notify_test() {
    using namespace notify_test_command;
    return cli::declare<Args>("notify test", cli::Group::upkeep, "Deliver one message at once, to see that it works")
        .about("The message goes to the command as a notice would and says that it is a test. It is no notice: nothing "
               "is written to the store. -n prints what the command would read and starts nothing.")
        .takes("--to WHOM", &Args::to, "me, one of the staff, or an address")
        .required()
        .takes("--channel CHANNEL", &Args::channel, "by this [notify.NAME], not the one a notice would go by")
        .example("aftersales notify test --to me", "See that notices reach me.")
        .example("aftersales notify test --to 13800138000 --channel sms", "See that the gateway takes a message.")
        .see_also({"notify send"})
        .runs(run);
}

}  // namespace aftersales::commands
