#include "aftersales/cli/declare.hpp"
#include "aftersales/cli/session.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/change/run_of.hpp"
#include "aftersales/service/delivery.hpp"
#include "aftersales/store/outbox.hpp"
#include "aftersales/store/store.hpp"
#include "aftersales/text/distance.hpp"
#include "notify/columns.hpp"
#include "notify/notify.hpp"

#include <fmt/format.h>

namespace aftersales::commands {

namespace notify_send_command {

struct Args {
    std::optional<std::int64_t> limit{};
    std::string channel{};
};

Result<void> check_channel(const policy::Policy& policy, const std::string& name) {
    if (name.empty() || policy.channel(name) != nullptr) return {};
    std::vector<std::string> names;
    for (const auto& channel : policy.channels) names.push_back(channel.name);
    std::vector<std::string> hints;
    if (const auto near = text::nearest(name, names)) hints.push_back(fmt::format("Did you mean '{}'?", *near));
    return fail(ErrorKind::usage, fmt::format("'{}' is not a channel of the policy", name), std::move(hints));
}

Result<void> show_plan(const service::Delivery& wanted, cli::Session& session, render::Sink& out) {
    return session.in_one_transaction([&]() -> Result<void> {
        TRY(out.table(delivery_columns()));
        return service::plan_delivery(*TRY(session.store()), *TRY(session.policy()), session.now(), wanted,
                                      [&](const store::Notice& notice) -> Result<void> {
                                          TRY(out.row(delivery_cells(notice)));
                                          return {};
                                      });
    });
}

// Where the policy has no channel, notices wait for one.
Result<void> tell_waiting(cli::Session& session, render::Sink& out) {
    std::int64_t waiting = 0;
    TRY(TRY(session.reader())
            ->outbox()
            .notices({.state = "waiting", .adopted = true}, [&](const store::Notice&) -> Result<bool> {
                ++waiting;
                return true;
            }));
    TRY(session.expect_changes(delivery_columns()));
    if (waiting > 0) {
        out.remark(fmt::format("aftersales: {} {} for a channel: the policy has no [notify.NAME] to send by", waiting,
                               waiting == 1 ? "notice waits" : "notices wait"));
    }
    return {};
}

Result<void> tell(const store::Notice& notice, render::Sink& out) {
    if (notice.state == "failed") {
        out.warning(fmt::format("notice {} to {} ({}) has failed: {}", notice.id.value, notice.to, notice.event,
                                notice.trouble));
    }
    return out.changed(delivery_record(notice));
}

// So that the log has it. What was sent is sent, whether or not this finds its turn.
void note_run(cli::Session& session) {
    static_cast<void>(session.in_one_transaction([&]() -> Result<void> {
        auto desk = TRY(session.writing());
        TRY(service::run_of(desk));
        return {};
    }));
}

Result<void> run(const Args& args, cli::Session& session, render::Sink& out) {
    if (args.limit && *args.limit < 0) return fail(ErrorKind::usage, "--limit: a number of notices is not negative");
    const auto& policy = *TRY(session.policy());
    TRY(check_channel(policy, args.channel));
    const service::Delivery wanted{.limit = args.limit, .channel = args.channel};
    if (policy.channels.empty()) return tell_waiting(session, out);
    if (session.dry_run()) return show_plan(wanted, session, out);
    if (session.in_transaction()) {
        return fail(ErrorKind::usage, "notify send is not part of a transaction",
                    {"Run it on its own, or the batch with --each."});
    }
    TRY(session.expect_changes(delivery_columns()));
    const auto done = TRY(service::deliver_notices(
        *TRY(session.store()), policy, [&] { return session.clock(); }, wanted,
        [&](const store::Notice& notice) { return tell(notice, out); }));
    if (done.sent > 0) note_run(session);
    if (done.interrupted) return fail(ErrorKind::interrupted, "");
    if (done.failed > 0) return fail(ErrorKind::refused, "");
    if (done.again > 0) return fail(ErrorKind::busy, "");
    return {};
}

}  // namespace notify_send_command

cli::Command notify_send() {
    using namespace notify_send_command;
    return cli::declare<Args>("notify send", cli::Group::upkeep, "Deliver the notices that are due")
        .about(
            "For cron. Every notice that is due is given to the command of its channel ([notify.NAME] of the policy), "
            "until nothing is due. Staff are reached by e-mail, else by phone, or by the channels that [[staff]] "
            "names; "
            "customers by short message, else by e-mail. Who wants no contact gets none.\n\n"
            "A command that ends with status 0 has sent the notice. 65 and 67 (sysexits: the data or the user) mean "
            "that "
            "it can never be sent; after any other status, a time-out or a start that failed it is tried again after "
            "1m, "
            "5m, 15m, 1h, then every 4h, a fifth more or less, and has failed after the channel's tries.\n\n"
            "Any number of senders may run at once: a notice is claimed by one. It is delivered at least once: of what "
            "a "
            "killed sender had sent but not recorded, the next one sends again, with the same key.\n\n"
            "Nothing is printed where all goes well; a notice that has failed is a line on standard error, and with "
            "--format every notice handled is a row. Exit status: 0 all sent or nothing due; 75 some will be tried "
            "again; 1 some have failed for good. An interruption begins nothing more, waits for what runs and records "
            "it (130); a second one ends what runs.")
        .takes("--limit N", &Args::limit, "send at most so many")
        .takes("--channel CHANNEL", &Args::channel, "send by this [notify.NAME] alone")
        .example("aftersales notify send", "Send what is due; cron runs this every minute.")
        .example("aftersales notify send -n", "See what would be sent.")
        .see_also({"notify list", "notify retry", "notify test", "escalate"})
        .runs(run);
}

}  // namespace aftersales::commands
