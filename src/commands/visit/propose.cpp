#include "aftersales/cli/declare.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/naming.hpp"
#include "aftersales/service/times.hpp"
#include "aftersales/service/visits.hpp"
#include "visit/visit_commands.hpp"

#include <fmt/format.h>

#include <array>

namespace aftersales::commands {

namespace visit_propose_command {

using render::Importance;
using render::Kind;

struct Args {
    std::string ticket{};
    std::optional<std::string> from{}, to{};
    std::vector<std::string> wishes{};
    std::string staff{};
    std::optional<int> minutes{};
    int limit{5};
};

constexpr std::array proposed_columns{
    render::Column{"start", "Start", Kind::instant, "when a visit could begin", true, Importance::vital},
    render::Column{"end", "End", Kind::instant, "when it would end", true, Importance::high},
    render::Column{"staff", "Staff", Kind::text, "who would go", true, Importance::vital},
    render::Column{"outlet", "Outlet", Kind::text, "the outlet that would go", true, Importance::low},
    render::Column{"travel", "Travel", Kind::number, "minutes on the road to it"},
    render::Column{"fits", "Fits", Kind::text, "yes or no: it is as the customer wishes", true, Importance::high},
    render::Column{"why_not", "Why not", Kind::text, "why it is not"},
    render::Column{"parts_ready", "Parts ready", Kind::text, "yes or no: the ticket waits for no parts", true,
                   Importance::low},
    render::Column{"cause", "Cause", Kind::text, "the likeliest of the same model's past cases", true, Importance::low},
    render::Column{"share", "Share", Kind::number, "how often it was that", true, Importance::low},
};

// From now on, or from the beginning of a day that is named.
Result<service::VisitQuestion> question_of(const Args& args, const service::Reading& desk) {
    constexpr std::chrono::days usual{14};
    service::VisitQuestion question{.ticket = TRY(service::read_ticket(desk.store, desk.policy, args.ticket))};
    const auto from = TRY(service::read_point(desk.policy, desk.now, args.from));
    question.from = std::max(desk.now, from.value_or(desk.now));
    question.to = args.to ? TRY(service::read_deadline(desk.policy, desk.now, *args.to)) : question.from + usual;
    if (question.to <= question.from) return fail(ErrorKind::usage, "there is no time between --from and --to");
    for (const auto& wish : args.wishes)
        question.wishes.push_back(TRY(service::read_window(desk.policy, desk.now, wish)));
    question.staff = args.staff;
    question.minutes = args.minutes;
    if (args.minutes && *args.minutes <= 0) return fail(ErrorKind::usage, "a visit lasts a minute at least");
    return question;
}

Result<void> run(const Args& args, service::Reading& desk, render::Sink& out) {
    if (args.limit < 1) return fail(ErrorKind::usage, "--limit is a number from 1 on");
    const auto question = TRY(question_of(args, desk));
    const auto found = TRY(service::propose_visits(desk, question));
    if (found.left_open)
        out.remark(fmt::format("aftersales: visit {} left this open: {}",
                               service::number_of(desk.policy, domain::ObjectKind::visit, found.left_open->id),
                               found.left_open->why.empty() ? std::string{domain::word(found.left_open->state)}
                                                            : found.left_open->why.value));
    TRY(out.table(proposed_columns));
    int told = 0;
    for (const auto& each : found.slots) {
        if (told++ == args.limit) break;
        const bool goes_on =
            TRY(out.row({render::or_absent(each.start), render::or_absent(each.end), each.staff,
                         render::text_or_absent(each.outlet), render::or_absent(each.travel), each.fits,
                         render::text_or_absent(each.why_not), found.parts_ready, render::text_or_absent(found.cause),
                         found.share ? render::Value{render::Share{*found.share}} : render::Value{}}));
        if (!goes_on) break;
    }
    if (found.slots.empty()) out.remark("aftersales: nobody can come in that time");
    return {};
}

}  // namespace visit_propose_command

cli::Command visit_propose() {
    using namespace visit_propose_command;
    return cli::declare<Args>("visit propose", cli::Group::service, "Find hours at which somebody can come")
        .about(
            "Lists hours that are free, those that fit the wish first, then the soonest; the earliest of each stretch "
            "of free time. Working time, absences, the visits that are planned already with the road on both sides, "
            "certificates, regions and outlets count. Nothing is kept for anybody: visit plan looks again.")
        .takes("--ticket TICKET", &Args::ticket, "the ticket that it is for")
        .required()
        .takes("--from DATE", &Args::from, "not before")
        .by_default("now")
        .takes("--to DATE", &Args::to, "until then")
        .by_default("two weeks later")
        .takes("--wish PERIOD", &Args::wishes, "when the customer would like it", cli::ValueKind::period)
        .takes("--staff STAFF", &Args::staff, "one person", cli::ValueKind::person)
        .takes("--minutes N", &Args::minutes, "how long it takes, if not as the policy says")
        .takes("--limit N", &Args::limit, "how many hours are listed")
        .by_default("5")
        .lists(proposed_columns)
        .example("aftersales visit propose --ticket 17 --wish 'sat 09:00..12:00'",
                 "See who can come on Saturday morning.")
        .see_also({"visit plan"})
        .runs(run);
}

}  // namespace aftersales::commands
