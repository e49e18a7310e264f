// What is listed and shown of returns, and their way to us.
#include "aftersales/cli/declare.hpp"
#include "aftersales/service/returns.hpp"
#include "aftersales/service/spare_parts.hpp"
#include "return/return_commands.hpp"
#include "return/return_face.hpp"
#include "words.hpp"

#include <algorithm>

namespace aftersales::commands {

namespace return_goods {

using FurtherWords = std::vector<Words>;

const Words* said_of(const FurtherWords& all, std::string_view option) {
    const auto found = std::ranges::find(all, option, &Words::option);
    return found == all.end() ? nullptr : &*found;
}

std::vector<cli::Parameter> way_options() {
    auto way = cli::parameter("--direction WAY", "in: to us, out: to the customer");
    way.kind = cli::ValueKind::choice;
    way.choices = all_words<domain::ParcelWay>();
    way.default_text = "in";
    return {std::move(way)};
}

Result<domain::AnyRecord> ship(service::Writing& desk, std::int64_t id, const service::StepOptions& when,
                               service::WantedAct wanted, const FurtherWords& further) {
    auto way = domain::ParcelWay::in;
    if (const auto* said = said_of(further, "--direction")) TRY(read(said->words.back(), way));
    return service::ship_return(desk, id, when, std::move(wanted), way);
}

std::vector<cli::Parameter> receipt_options() {
    return {cli::parameter("--quantity N", "how many came; not said, all that are still to come"),
            cli::parameter("--accept-other", "take another unit than was announced")};
}

Result<domain::AnyRecord> receive(service::Writing& desk, std::int64_t id, const service::StepOptions& when,
                                  service::WantedAct wanted, const FurtherWords& further) {
    service::Receipt receipt;
    if (const auto* said = said_of(further, "--quantity"))
        receipt.quantity = TRY(service::read_quantity(said->words.back()));
    if (said_of(further, "--accept-other")) receipt.other = service::OtherUnit::accept;
    return service::receive_return(desk, id, when, std::move(wanted), receipt);
}

constexpr RecordStep approving{
    .face = return_face,
    .step = "approve",
    .message_help = "what was agreed on; with --force why",
    .computed = "voucher rules due_at due_clock",
    .prints = "voucher",
    .take = [](service::Writing& desk, std::int64_t id, const service::StepOptions& when, service::WantedAct wanted,
               const FurtherWords&) { return service::approve_return(desk, id, when, std::move(wanted)); }};
constexpr RecordStep refusing{
    .face = return_face, .step = "refuse", .message = StepMessage::needed, .message_help = "why"};
constexpr RecordStep shipping{.face = return_face,
                              .step = "ship",
                              .message_help = "what there is to know",
                              .needed = "carrier",
                              .options = way_options,
                              .take = ship,
                              .compares = true};
constexpr RecordStep receiving{.face = return_face,
                               .step = "receive",
                               .message_help = "what there is to know",
                               .computed = "received due_at due_clock",
                               .options = receipt_options,
                               .take = receive};
constexpr RecordStep inspecting{
    .face = return_face,
    .step = "inspect",
    .message = StepMessage::needed,
    .message_help = "what was found",
    .needed = "quality",
    .take = [](service::Writing& desk, std::int64_t id, const service::StepOptions& when, service::WantedAct wanted,
               const FurtherWords&) { return service::inspect_return(desk, id, when, std::move(wanted)); }};
constexpr RecordStep cancelling{
    .face = return_face, .step = "cancel", .message = StepMessage::needed, .message_help = "why"};

}  // namespace return_goods

cli::Command return_list() {
    return record_list(
        return_face,
        {.summary = "List returns",
         .about =
             "Terms as for ticket list. Beside the columns the customer's phone and the category of the ticket can "
             "be asked for.",
         .examples = {{"aftersales return list state:received,inspected", "What is to be inspected or decided."},
                      {"aftersales return list due:..now", "What is late."},
                      {"aftersales return list serial:SN1", "How often a unit came back."}},
         .see_also = {"return show", "report returns"}});
}

cli::Command return_show() {
    return record_show(return_face, {.summary = "Show a return and what happened to it",
                                     .about = "Everything that is known of the return, its checklists and its history.",
                                     .examples = {{"aftersales return show RT-3", "Show return 3."}},
                                     .see_also = {"return list", "return history"}});
}

cli::Command return_edit() {
    return record_edit(return_face,
                       {.summary = "Change what was applied for",
                        .about = "Each field that changes is an event with the value before and after. What was "
                                 "decided on stays what it was. return check tells what the rules allow now.",
                        .examples = {{"aftersales return edit RT-3 --proof 'Invoice 4711'", "The invoice was found."}},
                        .see_also = {"return check", "return show"}});
}

cli::Command return_history() {
    return record_history(return_face,
                          {.summary = "Show every event of a return",
                           .about = "Nothing is ever edited: what is shown here is all that ever happened to the "
                                    "return, oldest first.",
                           .examples = {{"aftersales return history RT-3", "Show what happened to return 3."}},
                           .see_also = {"return show"}});
}

cli::Command return_approve() {
    return record_step(
        return_goods::approving,
        {.summary = "Allow goods to come back, and print the voucher",
         .about =
             "Prints the voucher that is to stand on the parcel: RMA, the return's id in six digits or more, and a "
             "check digit by Damm's method, by which a wrong digit and two that changed places are found. Where "
             "the rules of the policy allow nothing it is refused, unless it is forced by whoever may. An expired "
             "return may be approved anew, under the same voucher. [return] send_within starts the clock send.",
         .examples = {{"aftersales return approve RT-3 --told sms", "The customer may send it."}},
         .see_also = {"return check", "return refuse"}});
}

cli::Command return_refuse() {
    return record_step(return_goods::refusing,
                       {.summary = "Say that nothing is to come back",
                        .about = "It is for applications; what came is rejected by return decide.",
                        .examples = {{"aftersales return refuse RT-3 -m 'Bought two years ago.' --told phone",
                                      "The customer keeps it."}},
                        .see_also = {"return check", "return approve"}});
}

cli::Command return_ship() {
    return record_step(
        return_goods::shipping,
        {.summary = "Note which carrier has the goods",
         .about = "To us it stops the clock send. To the customer, with --direction out, it is possible once it is "
                  "decided what becomes of them: what was repaired, given in exchange or rejected.",
         .examples = {{"aftersales return ship RT-3 --carrier SF --tracking SF100", "The customer has sent it."},
                      {"aftersales return ship RT-3 --direction out --carrier SF --tracking SF101",
                       "The repaired unit goes back."}},
         .see_also = {"return receive"}});
}

cli::Command return_receive() {
    return record_step(
        return_goods::receiving,
        {.summary = "Note what came",
         .about = "Several receipts add up, to no more than was announced. Another serial number than was announced is "
                  "refused without --accept-other. Each receipt starts the clock inspect anew.",
         .examples = {{"aftersales return receive RMA-000003-7 --serial SN1", "The parcel with this voucher came."},
                      {"aftersales return receive RT-4 --quantity 2", "Two of three came."}},
         .see_also = {"return inspect"}});
}

cli::Command return_inspect() {
    return record_step(
        return_goods::inspecting,
        {.summary = "Note in which condition the goods are",
         .about =
             "--quality yes: a fault of the product's quality was found; no: it was not, or the damage is another's. "
             "Pictures come with --attach.",
         .examples = {{"aftersales return inspect RT-3 --quality yes -m 'Heater broken.' --attach heater.jpg",
                       "It is the product's fault."}},
         .see_also = {"return decide"}});
}

cli::Command return_cancel() {
    return record_step(return_goods::cancelling,
                       {.summary = "Call a return off",
                        .about = "It is possible until the goods came; what came is decided on. A cancelled ticket "
                                 "takes its returns of which nothing came with it.",
                        .examples = {{"aftersales return cancel RT-3 -m 'It works again.'", "Nothing comes back."}},
                        .see_also = {"return refuse"}});
}

}  // namespace aftersales::commands
