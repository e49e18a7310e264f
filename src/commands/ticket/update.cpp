#include "aftersales/domain/ticket/tags.hpp"
#include "aftersales/policy/labels.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/naming.hpp"
#include "aftersales/service/party/parties.hpp"
#include "aftersales/store/records.hpp"
#include "aftersales/text/unicode.hpp"
#include "tag_changes.hpp"
#include "ticket/step.hpp"
#include "ticket/ticket.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aftersales::commands {

namespace ticket_update_command {

struct Args : MessageArgs {
    std::optional<std::string> priority{}, category{}, subject{}, description{}, channel{}, product{}, serial{},
        outlet{}, region{}, customer{}, reference{}, occurred{}, frequency{}, signs{}, steps_tried{}, wants_priority{};
    std::vector<std::string> tags{};
};

using domain::ByHand;

// Fields in the order in which they are changed; what a person sets here no rule moves.
struct WantedChange {
    std::string field{};
    std::string value{};
    ByHand by_hand{};
};

Result<std::vector<WantedChange>> wanted_by(const Args& args, const service::Writing& desk) {
    std::vector<WantedChange> all;
    const auto add = [&](const char* field, const std::optional<std::string>& value, ByHand by_hand = ByHand::no) {
        if (value) all.push_back({field, *value, by_hand});
    };
    std::optional<std::string> category, priority, channel, outlet;
    if (args.category) category = TRY(policy::read_category(desk.policy, *args.category));
    if (args.priority) priority = TRY(policy::read_priority(desk.policy, *args.priority));
    if (args.channel) channel = TRY(policy::read_channel(desk.policy, *args.channel));
    if (args.outlet) outlet = TRY(policy::read_outlet(desk.policy, *args.outlet));
    if (args.priority && args.priority->empty()) return fail(ErrorKind::usage, "a ticket needs a priority");
    if (args.subject && text::trimmed(*args.subject).empty()) return fail(ErrorKind::usage, "a ticket needs a subject");
    if (args.customer) {
        const auto id = TRY(service::read_customer(*args.customer));
        TRY(service::require_customer(desk.store, id));
        all.push_back({"customer", std::to_string(id.value), ByHand::no});
    }
    if (args.serial) {
        const auto asset = TRY(service::read_asset(desk.store, "serial:" + *args.serial));
        all.push_back({"asset", std::to_string(asset.value), ByHand::no});
        if (!args.product) add("product", TRY(service::require_asset(desk.store, asset)).product);
    }
    add("category", category, ByHand::yes);
    add("priority", priority, ByHand::yes);
    add("outlet", outlet, ByHand::yes);
    add("subject", args.subject);
    add("description", args.description);
    add("channel", channel);
    add("product", args.product);
    add("region", args.region);
    add("reference", args.reference);
    add("occurred", args.occurred);
    add("frequency", args.frequency);
    add("signs", args.signs);
    add("steps_tried", args.steps_tried);
    add("wants_priority", args.wants_priority);
    return all;
}

Result<void> check_reference(const Args& args, const service::Writing& desk, const std::vector<domain::TicketId>& ids) {
    if (!args.reference || args.reference->empty()) return {};
    const auto holder = TRY(store::find<domain::Ticket>(desk.store, "reference", *args.reference));
    if (ids.size() == 1 && (!holder || *holder == ids.front())) return {};
    return fail(ErrorKind::refused,
                fmt::format("a reference names one ticket, and '{}' would name several", *args.reference));
}

Result<void> run(const Args& args, service::Writing& desk, render::Sink& out) {
    const auto wanted = TRY(wanted_by(args, desk));
    TRY(check_tag_changes(args.tags));
    if (wanted.empty() && args.tags.empty())
        return fail(ErrorKind::usage, "nothing to change was said", {"Look at: aftersales ticket update --help"});
    std::vector<service::Decide> decisions;
    for (const auto& each : wanted) {
        decisions.emplace_back([&](const domain::Ticket& before) {
            return domain::change_field(before, each.field, each.value, {args.message}, each.by_hand);
        });
    }
    if (!args.tags.empty()) {
        decisions.emplace_back([&](const domain::Ticket& before) {
            return domain::change_field(before, "tags", domain::tags_after(before.tags, args.tags), {args.message},
                                        ByHand::no);
        });
    }
    TRY(check_reference(args, desk, TRY(service::read_tickets(desk.store, desk.policy, args.ids))));
    return take_steps(args, desk, out, std::move(decisions));
}

}  // namespace ticket_update_command

cli::Command ticket_update() {
    using namespace ticket_update_command;
    return cli::declare<Args>("ticket update", cli::Group::tickets, "Change fields of a ticket")
        .about(
            "Each field that changes is an event with the value before and after. Another priority, category, channel "
            "or tag may "
            "bring another SLA plan: running clocks get its targets from their start, replayed through every pause. A "
            "category, priority or outlet set here stays whatever the rules say, until classify --reset.")
        .with(takes_ids<Args>)
        .takes("--priority PRIORITY", &Args::priority, "how fast it must be served")
        .takes("--category CATEGORY", &Args::category, "what it is about")
        .takes("-s,--subject TEXT", &Args::subject, "the request in a line")
        .takes("-d,--description TEXT", &Args::description, "the request in full")
        .takes("--tag +TAG", &Args::tags, "add a tag (+x), or take it away (-x)")
        .takes("--channel CHANNEL", &Args::channel, "how it came")
        .takes("--product MODEL", &Args::product, "the model it is about")
        .takes("--serial SN", &Args::serial, "the unit it is about, which must be known")
        .takes("--outlet OUTLET", &Args::outlet, "the branch or partner that does the field work")
        .takes("--region REGION", &Args::region, "where the customer lives")
        .takes("--customer ID", &Args::customer, "whose request it is", cli::ValueKind::customer)
        .takes("--reference KEY", &Args::reference, "the number it has elsewhere")
        .takes("--occurred TEXT", &Args::occurred, "since when it happens")
        .takes("--frequency TEXT", &Args::frequency, "how often it happens")
        .takes("--signs TEXT", &Args::signs, "sounds or lights that come with it")
        .takes("--steps-tried TEXT", &Args::steps_tried, "what the customer has tried already")
        .takes("--wants-priority YES", &Args::wants_priority, "whether the customer asks for priority handling")
        .choices({"yes", "no"})
        .with(takes_message<Args>("why", Needed::no))
        .with(takes_files_and_when<Args>)
        .example("aftersales ticket update 17 --priority urgent --tag +safety", "Ticket 17 is urgent, and tagged.")
        .runs(run);
}

}  // namespace aftersales::commands
