#include "aftersales/cli/declare.hpp"
#include "aftersales/service/delivery.hpp"
#include "aftersales/store/store.hpp"
#include "notify/columns.hpp"
#include "notify/ids.hpp"
#include "notify/notify.hpp"

namespace aftersales::commands {

namespace notify_retry_command {

struct Args {
    std::vector<std::string> ids{};
    bool failed{};
};

Result<std::vector<domain::NoticeId>> all_failed(const store::Store& store) {
    std::vector<domain::NoticeId> ids;
    TRY(store.outbox().notices({.state = "failed"}, [&](const store::Notice& notice) -> Result<bool> {
        ids.push_back(notice.id);
        return true;
    }));
    return ids;
}

Result<void> run(const Args& args, service::Writing& desk, render::Sink& out) {
    auto ids = TRY(read_notices(args.ids));
    if (args.failed) {
        for (const auto id : TRY(all_failed(desk.store))) ids.push_back(id);
    }
    for (const auto id : ids) TRY(out.changed(notice_record(TRY(service::retry_notice(desk, id)))));
    return {};
}

}  // namespace notify_retry_command

cli::Command notify_retry() {
    using namespace notify_retry_command;
    return cli::declare<Args>("notify retry", cli::Group::upkeep, "Let notices be sent once more")
        .about("Notices that have failed, were cancelled or wait for their next try become due at once, with all their "
               "tries. `notify send` sends them. One that was sent is not sent again.")
        .takes("[ID…]", &Args::ids, "the notices")
        .lines()
        .takes("--failed", &Args::failed, "all that have failed")
        .example("aftersales notify retry --failed && aftersales notify send",
                 "Try everything once more when the gateway works again.")
        .see_also({"notify list", "notify send"})
        .runs(run);
}

}  // namespace aftersales::commands
