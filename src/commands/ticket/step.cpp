#include "ticket/step.hpp"

#include "aftersales/policy/policy.hpp"
#include "aftersales/service/naming.hpp"
#include "aftersales/service/times.hpp"
#include "aftersales/store/store.hpp"
#include "ticket/record.hpp"

namespace aftersales::commands {

Result<service::StepOptions> options_of(const StepArgs& args, const service::Writing& desk) {
    return service::StepOptions{.at = TRY(service::read_point(desk.policy, desk.now, args.at)),
                                .if_revision = args.if_revision};
}

Result<service::StepOptions> options_of(const MessageArgs& args, const service::Writing& desk) {
    auto options = TRY(options_of(static_cast<const StepArgs&>(args), desk));
    if (!args.force) return options;
    if (args.message.empty()) return fail(ErrorKind::usage, "--force needs a reason", {"Say why with -m WHY."});
    options.force = args.message;
    return options;
}

domain::ToldHow told_by(const TellingArgs& args) {
    if (args.told) return args.told;
    return args.told_customer ? domain::ToldHow{domain::ToldBy::customer} : domain::ToldHow{};
}

Result<void> tell_changed(const domain::Ticket& ticket, const service::Writing& desk, render::Sink& out) {
    if (!out.shows_changes()) return {};
    return out.changed(TRY(ticket_record(ticket, desk.store, desk.policy, desk.now)));
}

Result<void> take_step(const MessageArgs& args, service::Writing& desk, render::Sink& out,
                       const service::Decide& decide) {
    const auto options = TRY(options_of(args, desk));
    for (const auto id : TRY(service::read_tickets(desk.store, desk.policy, args.ids))) {
        TRY(tell_changed(TRY(service::step(desk, id, options, decide)), desk, out));
    }
    return {};
}

}  // namespace aftersales::commands
