#include "ticket/step.hpp"

#include "aftersales/domain/record/decide_act.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/attachments.hpp"
#include "aftersales/service/hanging.hpp"
#include "aftersales/service/naming.hpp"
#include "aftersales/service/times.hpp"
#include "aftersales/store/store.hpp"
#include "aftersales/text/article.hpp"
#include "record/columns.hpp"
#include "ticket/record.hpp"

#include <fmt/format.h>

namespace aftersales::commands {

namespace {

// Kept once what comes before is allowed, so that a refusal leaves no file.
std::vector<service::Decide> attachments(const std::vector<std::string>& paths, service::Writing& desk) {
    std::vector<service::Decide> decisions;
    for (const auto& path : paths)
        decisions.emplace_back([&](const domain::Ticket& before) -> domain::Decision {
            return domain::attach(before, TRY(service::keep_file(desk, path)));
        });
    return decisions;
}

}  // namespace

Result<service::StepOptions> options_of(const StepArgs& args, const service::Writing& desk) {
    return service::StepOptions{.at = TRY(service::read_point(desk.policy, desk.now, args.at)),
                                .if_revision = args.if_revision};
}

Result<void> check_message_of_gate(const MessageArgs& args) {
    if (args.message.empty() || args.force) return {};
    return fail(ErrorKind::usage, "-m says why a gate is passed, and none is: --force passes one");
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

Result<void> attach_files(const std::vector<std::string>& paths, domain::Ticket& ticket, service::Writing& desk) {
    if (paths.empty()) return {};
    ticket =
        TRY(service::steps(desk, ticket.id, {.at = ticket.last_step_at, .if_revision = {}}, attachments(paths, desk)));
    return {};
}

Result<void> tell_changed(const domain::Ticket& ticket, const service::Writing& desk, render::Sink& out) {
    if (!out.shows_changes()) return {};
    return out.changed(TRY(ticket_record(ticket, desk.store, desk.policy, desk.now)));
}

Result<void> take_step(const MessageArgs& args, service::Writing& desk, render::Sink& out,
                       const service::Decide& decide) {
    return take_steps(args, desk, out, {decide});
}

Result<void> take_steps(const MessageArgs& args, service::Writing& desk, render::Sink& out,
                        std::vector<service::Decide> decisions) {
    const auto options = TRY(options_of(args, desk));
    for (auto& each : attachments(args.attach, desk)) decisions.push_back(std::move(each));
    for (const auto id : TRY(service::read_tickets(desk.store, desk.policy, args.ids)))
        TRY(tell_changed(TRY(service::steps(desk, id, options, decisions)), desk, out));
    return {};
}

Result<void> warn_of_hanging(const StepArgs& args, const service::Writing& desk, render::Sink& out) {
    for (const auto ticket : TRY(service::read_tickets(desk.store, desk.policy, args.ids))) {
        for (const auto& any : TRY(service::hanging_on(desk.store, ticket))) {
            const auto object = domain::object_of_any(any);
            const auto record = domain::view_of(any);
            if (!domain::calling_off(object, record)) continue;
            out.warning(fmt::format("ticket {}: {} {} is still {}", ticket.value, noun_of(object),
                                    service::number_of(desk.policy, object, domain::number_of(record)),
                                    text::spaced(domain::state_of(record))));
        }
    }
    return {};
}

}  // namespace aftersales::commands
