#include "aftersales/service/attachments.hpp"
#include "aftersales/service/checklists.hpp"
#include "aftersales/store/store.hpp"
#include "ticket/step.hpp"
#include "ticket/ticket.hpp"

namespace aftersales::commands {

namespace ticket_check_command {

struct Args : MessageArgs {
    std::string id{};
    std::string list{};
    std::vector<std::string> answers{};
};

// The files that answer items come behind the answers, in their order.
using KeptAnswers = std::vector<domain::Attached>;

domain::Decision answer(const Args& args, service::Writing& desk, const domain::Ticket& before, KeptAnswers& kept) {
    const auto subject = service::check_subject(before, desk.store, desk.policy);
    const auto* list = TRY(service::find_list(desk.policy, subject, args.list));
    auto read = TRY(domain::read_checks(*list, args.answers));
    read.change.message = {args.message};
    TRY(domain::check(before, {}));
    kept.clear();
    for (const auto& [item, path] : read.files) {
        kept.push_back(TRY(service::keep_file(desk, path)));
        read.change.items.push_back(item + "=" + kept.back().digest);
    }
    const auto history = TRY(desk.store.history(subject.object, subject.id));
    if (!args.message.empty() || !domain::is_so_already(read.change, domain::check_answers(history)))
        return domain::check(before, std::move(read.change));
    kept.clear();
    return std::nullopt;
}

Result<void> run(const Args& args, service::Writing& desk, render::Sink& out) {
    KeptAnswers kept;
    std::vector<service::Decide> decisions{
        [&](const domain::Ticket& before) { return answer(args, desk, before, kept); }};
    for (std::size_t place = 0; place < args.answers.size(); ++place)
        decisions.emplace_back([&kept, place](const domain::Ticket& before) {
            return place < kept.size() ? domain::attach(before, kept[place]) : domain::Decision{std::nullopt};
        });
    MessageArgs step = args;
    step.ids = {args.id};
    return take_steps(step, desk, out, std::move(decisions));
}

}  // namespace ticket_check_command

cli::Command ticket_check() {
    using namespace ticket_check_command;
    return cli::declare<Args>("ticket check", cli::Group::tickets, "Answer items of a checklist")
        .about("The lists are those of the policy whose conditions hold of the ticket; ticket show tells what is done "
               "and what is open. A later answer stands instead of the one before, and ITEM= takes it back. Where yes "
               "is asked for, a no is kept and leaves the item open. The value of an item that takes a file is the "
               "file's path: it is kept with the ticket.")
        .takes("ID", &Args::id, "the ticket: an id, a number or ref:KEY", cli::ValueKind::ticket)
        .takes("CHECKLIST", &Args::list, "the list", cli::ValueKind::checklist)
        .takes("ITEM=VALUE…", &Args::answers, "what is answered to its items", cli::ValueKind::checklist_item)
        .with(takes_message<Args>("what is to be said of it", Needed::no))
        .with(takes_files_and_when<Args>)
        .example("aftersales ticket check 17 on-site shoe-covers=yes voltage=221",
                 "Answer two items of the list on-site on ticket 17.")
        .see_also({"ticket show", "policy check"})
        .runs(run);
}

}  // namespace aftersales::commands
