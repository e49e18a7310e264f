// return check: what the rules allow; with a list behind the id, answers to its items.
#include "aftersales/cli/declare.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/checklists.hpp"
#include "aftersales/service/naming.hpp"
#include "aftersales/service/returns.hpp"
#include "aftersales/service/times.hpp"
#include "aftersales/text/article.hpp"
#include "record/columns.hpp"
#include "record/options.hpp"
#include "return/return_commands.hpp"
#include "return/return_face.hpp"

#include <fmt/format.h>

#include <array>

namespace aftersales::commands {

namespace return_check_command {

struct Args {
    std::string id{};
    std::string list{};
    std::vector<std::string> answers{};
    std::string message{};
    std::optional<std::string> at{};
    std::optional<std::int64_t> if_revision{};
};

constexpr std::array columns{
    render::Column{"rule", "Rule", render::Kind::text, "the [[return_rule]]; empty where the policy has none", true,
                   render::Importance::vital},
    render::Column{"holds", "Holds", render::Kind::text, "yes or no", true, render::Importance::vital},
    render::Column{"failed_on", "Failed on", render::Kind::text, "the first condition that does not hold"},
    render::Column{"may", "Allows", render::Kind::list, "what it allows"},
    render::Column{"fee", "Fee", render::Kind::number, "the most that it asks, where it allows a fee"},
    render::Column{"when", "When", render::Kind::prose, "its conditions", false},
};

std::string days_ago(std::string_view what, const std::optional<domain::Date>& day, domain::Date applied) {
    if (!day) return fmt::format("{}: not known", what);
    return fmt::format("{} {} ({} days before)", what, calendar::print(*day), (applied - *day).count());
}

// What it was judged by.
void tell_facts(const service::JudgedReturn& judged, render::Sink& out) {
    out.remark(fmt::format("aftersales: judged on {}: {}, {}", calendar::print(judged.applied),
                           days_ago("delivered", judged.delivered, judged.applied),
                           days_ago("purchased", judged.purchased, judged.applied)));
    std::string tickets;
    for (const auto& each : judged.repairs)
        if (each.repaired) tickets += fmt::format("{}{}", tickets.empty() ? ", ticket " : ", ", each.ticket.value);
    out.remark(fmt::format("aftersales: repaired {} times before{}; {} days in repair", judged.in_all.times, tickets,
                           domain::begun_days(judged.in_all.lasted)));
}

std::vector<std::string> words_of(const std::vector<domain::ReturnDecision>& all) {
    std::vector<std::string> words;
    for (const auto each : all) words.emplace_back(domain::word(each));
    return words;
}

Result<void> judge(const Args& args, service::Reading& desk, render::Sink& out) {
    if (args.at || args.if_revision || !args.message.empty())
        return fail(ErrorKind::usage, "-m, --at and --if-revision go with answers to a checklist");
    const auto id = TRY(read_id(desk, domain::ObjectKind::product_return, args.id));
    const auto it = TRY(store::get<domain::ProductReturn>(desk.store, id));
    if (!it) return fail(ErrorKind::not_found, service::no_such(domain::ObjectKind::product_return, id));
    const auto judged = TRY(service::verdict_on_return(desk, *it));
    TRY(out.table(columns));
    if (judged.verdict.tried.empty()) TRY(out.row({{}, true, {}, render::texts(words_of(judged.verdict.may)), {}, {}}));
    for (const auto& [rule, failed_on] : judged.verdict.tried) {
        const auto fee = rule->fee ? render::Value{domain::print(*rule->fee)} : render::Value{};
        TRY(out.row({rule->id, failed_on.empty(), render::text_or_absent(failed_on), render::texts(words_of(rule->may)),
                     fee, render::text_or_absent(domain::describe(rule->when))}));
    }
    if (out.shows_progress()) tell_facts(judged, out);
    if (!judged.verdict.may.empty()) return {};
    // A failure with words of its own would take the rows back.
    out.remark(fmt::format("aftersales: the rules allow nothing for return {}",
                           service::number_of(desk.policy, domain::ObjectKind::product_return, id)));
    out.hint(fmt::format("to approve it all the same: aftersales return approve {} --force -m WHY", id));
    return fail(ErrorKind::refused, "");
}

Result<void> answer(const Args& args, service::Writing& desk, render::Sink& out) {
    if (args.answers.empty())
        return fail(ErrorKind::usage, fmt::format("nothing is answered of the list '{}'", args.list),
                    {fmt::format("Answer its items: aftersales return check {} {} ITEM=VALUE", args.id, args.list)});
    const auto id = TRY(read_id(reading_of(desk), domain::ObjectKind::product_return, args.id));
    const auto after = TRY(service::check_record(
        desk, {.object = domain::ObjectKind::product_return, .id = id},
        {.at = TRY(service::read_point(desk.policy, desk.now, args.at)), .if_revision = args.if_revision},
        {.list = args.list, .answers = args.answers, .message = {args.message}}));
    if (!out.shows_changes()) return {};
    return out.changed(TRY(record_of(return_face, reading_of(desk), after)));
}

}  // namespace return_check_command

cli::Command return_check() {
    using namespace return_check_command;
    return cli::declare<Args>("return check", cli::Group::service, "Tell what the rules allow for a return")
        .about("Prints each [[return_rule]] of the policy: whether it holds for the return, on which condition it "
               "fails, and what it allows; all that hold add up. It is judged on the day of the application, whenever "
               "it is asked. The exit status is 1 where nothing is allowed.\n\n"
               "With a list behind the return, items of a checklist of the policy are answered instead, as by visit "
               "check; return show tells what is done and what is open.")
        .takes("ID", &Args::id, "the return's id, its number or its voucher", cli::ValueKind::product_return)
        .takes("[CHECKLIST]", &Args::list, "the list", cli::ValueKind::checklist)
        .takes("[ITEM=VALUE…]", &Args::answers, "what is answered to its items", cli::ValueKind::checklist_item)
        .takes("-m,--message TEXT", &Args::message, "what is to be said of the answers")
        .whole()
        .takes("--at INSTANT", &Args::at, "when they were answered, if not now")
        .takes("--if-revision N", &Args::if_revision, "only if the return is still at this revision, else exit 5")
        .lists(return_check_command::columns)
        .example("aftersales return check RT-3", "See what the customer of return 3 has a right to.")
        .example("aftersales return check RT-3 goods accessories=yes", "Answer an item of the list goods.")
        .see_also({"return approve", "policy test"})
        .when<service::Reading>([](const Args& args) { return args.list.empty(); }, judge)
        .runs(answer);
}

}  // namespace aftersales::commands
