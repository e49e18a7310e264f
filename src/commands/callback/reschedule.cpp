#include "aftersales/cli/declare.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/naming.hpp"
#include "aftersales/service/times.hpp"
#include "callback/callback.hpp"
#include "callback/callback_page.hpp"

namespace aftersales::commands {

namespace callback_reschedule_command {

struct Args {
    std::vector<std::string> ids{};
    std::string to{};
    std::string message{};
};

// A day alone leaves the hour to us; an hour that nobody may be called at does not.
bool is_moved(domain::Instant wish, domain::Instant got, const policy::Policy& policy) {
    const auto& zone = policy.zone();
    const bool whole_day = wish == zone.start_of(zone.date(wish));
    return whole_day ? zone.date(wish) != zone.date(got) : wish != got;
}

Result<void> run(const Args& args, service::Writing& desk, render::Sink& out) {
    const auto wish = TRY(service::read_point(desk.policy, desk.now, args.to));
    for (const auto& word : args.ids) {
        const auto id = TRY(service::read_callback(word));
        const auto callback = TRY(service::reschedule_callback(desk, id, wish, {args.message}));
        if (is_moved(wish, callback.call_at, desk.policy)) {
            out.warning("nobody is called at " + desk.policy.zone().print(wish) + "; callback " +
                        std::to_string(id.value) + " is at " + desk.policy.zone().print(callback.call_at));
        }
        TRY(tell_changed(callback, desk, out));
    }
    return {};
}

}  // namespace callback_reschedule_command

cli::Command callback_reschedule() {
    using namespace callback_reschedule_command;
    return cli::declare<Args>("callback reschedule", cli::Group::callbacks, "Agree on another time for a call")
        .about("The call goes to the first allowed time at or after the one that was wished, and is listed from the "
               "day of it.")
        .takes("ID…", &Args::ids, "the callbacks", cli::ValueKind::callback)
        .lines()
        .takes("--to INSTANT", &Args::to, "the time that was wished; a day alone means its first allowed time")
        .required()
        .takes("-m,--message TEXT", &Args::message, "why")
        .whole()
        .example("aftersales callback reschedule 3 --to 'tomorrow 15:30'", "The customer asked to be called tomorrow.")
        .see_also({"callback skip"})
        .runs(run);
}

}  // namespace aftersales::commands
