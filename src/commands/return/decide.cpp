// What becomes of the goods: return decide, exchange, settle and close.
#include "aftersales/cli/declare.hpp"
#include "aftersales/service/returns.hpp"
#include "record/face.hpp"
#include "return/return_commands.hpp"
#include "return/return_face.hpp"
#include "words.hpp"

#include <algorithm>

namespace aftersales::commands {

namespace return_ends {

using FurtherWords = std::vector<Words>;

const Words* words_named(const FurtherWords& all, std::string_view option) {
    const auto found = std::ranges::find(all, option, &Words::option);
    return found == all.end() ? nullptr : &*found;
}

std::string word_of(const FurtherWords& all, std::string_view option) {
    const auto* found = words_named(all, option);
    return found == nullptr || found->words.empty() ? std::string{} : found->words.back();
}

std::vector<cli::Parameter> decision_options() {
    auto decision = cli::parameter("DECISION", "what becomes of it");
    decision.kind = cli::ValueKind::choice;
    decision.choices = all_words<domain::ReturnDecision>();
    return {std::move(decision), cli::parameter("--agreed", "the customer agreed to the fee")};
}

Result<domain::AnyRecord> decide(service::Writing& desk, std::int64_t id, const service::StepOptions& when,
                                 service::WantedAct wanted, const FurtherWords& further) {
    domain::ReturnDecision decision{};
    TRY(read(word_of(further, "DECISION"), decision));
    std::get<domain::ProductReturn>(wanted.set).decision = decision;
    const auto agreed = words_named(further, "--agreed") ? service::FeeAgreed::yes : service::FeeAgreed::no;
    return service::decide_return(desk, id, when, std::move(wanted), agreed);
}

std::vector<cli::Parameter> exchange_options() {
    auto serial = cli::parameter("--serial SN", "the unit that is given instead");
    serial.required = true;
    return {std::move(serial), cli::parameter("--product MODEL", "its model, if not the same")};
}

Result<domain::AnyRecord> exchange(service::Writing& desk, std::int64_t id, const service::StepOptions& when,
                                   service::WantedAct wanted, const FurtherWords& further) {
    return service::exchange_return(desk, id, when, std::move(wanted),
                                    {.serial = word_of(further, "--serial"), .product = word_of(further, "--product")});
}

constexpr RecordStep deciding{.face = return_face,
                              .step = "decide",
                              .message_help = "why",
                              .computed = "decision rules due_at due_clock",
                              .options = decision_options,
                              .take = decide};
constexpr RecordStep exchanging{.face = return_face,
                                .step = "exchange",
                                .message_help = "what there is to know",
                                .computed = "replacement",
                                .options = exchange_options,
                                .take = exchange};
constexpr RecordStep settling{
    .face = return_face,
    .step = "settle",
    .message_help = "what there is to know",
    .computed = "refund",
    .take = [](service::Writing& desk, std::int64_t id, const service::StepOptions& when, service::WantedAct wanted,
               const FurtherWords&) { return service::settle_return(desk, id, when, std::move(wanted)); },
    .compares = true};
constexpr RecordStep closing{
    .face = return_face,
    .step = "close",
    .message_help = "what there is to know",
    .take = [](service::Writing& desk, std::int64_t id, const service::StepOptions& when, service::WantedAct wanted,
               const FurtherWords&) { return service::close_return(desk, id, when, std::move(wanted)); }};

}  // namespace return_ends

cli::Command return_decide() {
    return record_step(
        return_ends::deciding,
        {.summary = "Decide what becomes of goods that came back",
         .about =
             "refund, exchange, repair, fee (a repair that the customer pays for) or reject. What the rules of the "
             "policy do not allow is refused, unless it is forced by whoever may. A fee needs the customer's word: "
             "--agreed; where none is said for the decision fee it is that of the rule. It is decided on all that "
             "were received, or on --quantity of them, once.",
         .examples = {{"aftersales return decide RT-3 refund --refund 1299 --told phone", "The price is paid back."},
                      {"aftersales return decide RT-3 fee --fee 80 --agreed", "The customer pays for the repair."}},
         .see_also = {"return check", "return exchange", "return settle"}});
}

cli::Command return_exchange() {
    return record_step(
        return_ends::exchanging,
        {.summary = "Say which unit is given instead",
         .about = "The new unit becomes the customer's, delivered that day, with the warranty that [return] "
                  "exchange_warranty says: where the days of the old one are not known, it counts from the exchange. "
                  "The old one is given back: its open callbacks end, and those of the new one begin. Each names the "
                  "other.",
         .examples = {{"aftersales return exchange RT-3 --serial SN2", "SN2 was handed over instead."}},
         .see_also = {"return settle", "asset show"}});
}

cli::Command return_settle() {
    return record_step(
        return_ends::settling,
        {.summary = "Say that what was decided is done",
         .about =
             "Of a refund what was paid back, and how; not said, it is what was decided. A unit whose price is paid "
             "back is the customer's no more. An exchange needs the unit that was given first.",
         .examples = {{"aftersales return settle RT-3 --refund 1299 --by transfer --told sms", "The money is paid."}},
         .see_also = {"return close"}});
}

cli::Command return_close() {
    return record_step(return_ends::closing, {.summary = "Close a return that is settled",
                                              .about = "What was rejected is closed without a settlement.",
                                              .examples = {{"aftersales return close RT-3 --told phone",
                                                            "The customer knows, and it is over."}},
                                              .see_also = {"return settle"}});
}

}  // namespace aftersales::commands
