// What becomes of the goods: decided, settled, closed; or nothing, because they never came.
#include "aftersales/service/conditions.hpp"
#include "aftersales/service/naming.hpp"
#include "aftersales/store/records.hpp"
#include "returns/return_step.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aftersales::service {

namespace {

using domain::ProductReturn;
using domain::ReturnDecision;

constexpr auto decided_place = domain::place_of_act<ProductReturn>("return_decided");
constexpr auto settled_place = domain::place_of_act<ProductReturn>("return_settled");
constexpr auto closed_place = domain::place_of_act<ProductReturn>("return_closed");
constexpr auto expired_place = domain::place_of_act<ProductReturn>("return_expired");

// Whether what is decided now was decided before; where something else was, ErrorKind::refused.
Result<void> check_same_decision(const policy::Policy& policy, const ProductReturn& before, const ProductReturn& set) {
    const auto agrees = [](const auto& now, const auto& then) { return !now || now == then; };
    if (set.decision == before.decision && agrees(set.refund, before.refund) && agrees(set.fee, before.fee) &&
        agrees(set.decided, before.decided))
        return {};
    auto said = std::string{domain::word(before.decision.value_or(ReturnDecision::reject))};
    if (before.refund) said += ", refund " + domain::print(*before.refund);
    if (before.fee) said += ", fee " + domain::print(*before.fee);
    return fail(ErrorKind::refused,
                fmt::format("return {} was decided already: {}", return_number(policy, before), said),
                {fmt::format("See when and by whom: aftersales return history {}", before.id)});
}

// What goes together, whatever the return is.
Result<void> check_amounts(const ProductReturn& set, FeeAgreed agreed) {
    const bool pays_back = set.decision == ReturnDecision::refund || set.decision == ReturnDecision::exchange;
    if (set.refund && !pays_back)
        return fail(ErrorKind::usage, fmt::format("--refund: nothing is paid back where the decision is {}",
                                                  domain::word(*set.decision)));
    if (set.fee && set.decision == ReturnDecision::reject)
        return fail(ErrorKind::usage, "--fee: nothing is asked for what is rejected");
    if (agreed == FeeAgreed::yes && !set.fee && set.decision != ReturnDecision::fee)
        return fail(ErrorKind::usage, "--agreed: there is no fee to agree to", {"Say how much: --fee AMOUNT"});
    return {};
}

Result<void> check_quantity(Writing& desk, const ProductReturn& before, ProductReturn& set) {
    if (!set.decided) set.decided = before.received;
    if (*set.decided < 1) return fail(ErrorKind::usage, fmt::format("{} is no quantity: at least 1", *set.decided));
    if (*set.decided < before.received)
        desk.remarks.push_back(fmt::format("return {}: {} of the {} that came are not decided on",
                                           return_number(desk.policy, before), before.received - *set.decided,
                                           before.received));
    if (*set.decided <= before.received) return {};
    return fail(ErrorKind::refused, fmt::format("return {}: {} came, so {} cannot be decided on",
                                                return_number(desk.policy, before), before.received, *set.decided));
}

// What goes beyond the rules is refused, unless it is forced.
Result<void> decide_beyond(Writing& desk, const ProductReturn& before, const ProductReturn& set, std::string what,
                           const StepOptions& when) {
    return go_beyond_rules(
        desk, before.ticket,
        {.step = "return.decide",
         .missing = std::string{domain::word(*set.decision)},
         .message = fmt::format("return {}: the rules allow {}", return_number(desk.policy, before), what),
         .hints = {fmt::format("See why: aftersales return check {}", before.id)}},
        when);
}

// Whether the customer pays what is asked: where nothing is said of a fee that is decided, the one of the rules.
Result<void> check_fee(const policy::Policy& policy, const ProductReturn& before, const domain::ReturnVerdict& verdict,
                       ProductReturn& set, FeeAgreed agreed) {
    if (set.decision == ReturnDecision::fee && !set.fee) set.fee = verdict.fee;
    if (set.decision == ReturnDecision::fee && !set.fee)
        return fail(ErrorKind::usage, "how much the customer pays is not said", {"Say it with --fee AMOUNT --agreed."});
    if (!set.fee || agreed == FeeAgreed::yes) return {};
    return fail(ErrorKind::refused,
                fmt::format("return {}: the customer has not agreed to the fee of {}", return_number(policy, before),
                            domain::print(*set.fee)),
                {"Where it was agreed to: --agreed"});
}

// Where the rules allow something that costs the customer nothing, whoever asks for a fee knows it.
void remark_on_fee(Writing& desk, const ProductReturn& before, const domain::ReturnVerdict& verdict,
                   const ProductReturn& set) {
    auto free = verdict.may;
    std::erase(free, ReturnDecision::fee);
    const bool asks = set.fee > domain::Money{};
    if (!asks || free.empty() || verdict.tried.empty()) return;
    desk.remarks.push_back(fmt::format("return {}: without a fee the rules allow {}",
                                       return_number(desk.policy, before), said_decisions(free)));
}

// What the rules allow; what a role may decide by itself is asked here too.
Result<void> check_allowed(Writing& desk, const ProductReturn& before, const domain::ReturnVerdict& verdict,
                           ProductReturn& set, const std::pair<FeeAgreed, const StepOptions&>& said) {
    const auto& [agreed, when] = said;
    const bool allowed = verdict.allows(*set.decision);
    if (!allowed)
        TRY(decide_beyond(desk, before, set,
                          fmt::format("{}, not {}", said_decisions(verdict.may), domain::word(*set.decision)), when));
    if (set.decision == ReturnDecision::refund && !set.refund)
        desk.remarks.push_back(fmt::format("return {}: how much is paid back is not said: it is with the settlement",
                                           return_number(desk.policy, before)));
    TRY(check_fee(desk.policy, before, verdict, set, agreed));
    remark_on_fee(desk, before, verdict, set);
    if (!set.fee || *set.fee <= domain::Money{}) return {};
    const bool with_fee = verdict.allows(ReturnDecision::fee);
    if (allowed && !with_fee)
        return decide_beyond(desk, before, set, fmt::format("{} without a fee", domain::word(*set.decision)), when);
    if (!with_fee || verdict.any_fee || !verdict.fee || *set.fee <= *verdict.fee) return {};
    return decide_beyond(
        desk, before, set,
        fmt::format("a fee of {} at most, not {}", domain::print(*verdict.fee), domain::print(*set.fee)), when);
}

// Where nothing is to be paid back, the way in which nothing was paid is not kept.
void forget_way_of_nothing(Writing& desk, const ProductReturn& before, ProductReturn& set) {
    const bool pays = before.decision == ReturnDecision::refund || before.refund;
    if (pays || (set.paid && *set.paid != domain::Money{})) return;
    if (!set.method.empty())
        desk.remarks.push_back(fmt::format("return {}: nothing is paid back, so that --by says nothing",
                                           return_number(desk.policy, before)));
    set.paid.reset(), set.method.clear();
}

// What is paid back, by what was decided and what is said.
Result<void> check_paid(Writing& desk, const ProductReturn& before, ProductReturn& set) {
    const auto number = return_number(desk.policy, before);
    const bool is_refund = before.decision == ReturnDecision::refund;
    if (!is_refund && !before.refund) {
        if (!set.paid) return {};
        return fail(ErrorKind::refused, fmt::format("return {}: nothing is to be paid back, {} was decided", number,
                                                    domain::word(before.decision.value_or(ReturnDecision::reject))));
    }
    if (!set.paid) set.paid = before.refund;
    if (!set.paid)
        return fail(ErrorKind::usage, fmt::format("return {}: what is paid back is not known", number),
                    {"Say it with --refund AMOUNT --by METHOD."});
    if (set.method.empty() && *set.paid > domain::Money{})
        return fail(ErrorKind::usage,
                    fmt::format("return {}: how {} are paid back is not said", number, domain::print(*set.paid)),
                    {"Say it with --by METHOD."});
    if (!before.refund) set.refund = set.paid;
    if (before.refund && *set.paid < *before.refund)
        desk.remarks.push_back(fmt::format("return {}: {} are paid back, and {} were decided", number,
                                           domain::print(*set.paid), domain::print(*before.refund)));
    if (!before.refund || *set.paid <= *before.refund) return {};
    return fail(ErrorKind::refused, fmt::format("return {}: {} are to be paid back, not {}", number,
                                                domain::print(*before.refund), domain::print(*set.paid)));
}

Result<void> check_can_be_settled(const policy::Policy& policy, const ProductReturn& before) {
    const auto number = return_number(policy, before);
    if (before.decision == ReturnDecision::reject)
        return fail(ErrorKind::refused, fmt::format("return {} was rejected: there is nothing to settle", number),
                    {fmt::format("Send it back and close it: aftersales return close {}", before.id)});
    if (before.decision == ReturnDecision::exchange && before.replacement.empty())
        return fail(ErrorKind::refused, fmt::format("return {}: the unit that is given instead is not known", number),
                    {fmt::format("Say which: aftersales return exchange {} --serial SN", before.id)});
    return {};
}

}  // namespace

Result<domain::AnyRecord> decide_return(Writing& desk, std::int64_t id, const StepOptions& when, WantedAct wanted,
                                        FeeAgreed agreed) {
    auto& set = std::get<ProductReturn>(wanted.set);
    TRY(check_amounts(set, agreed));
    auto work = TRY(begin_return_step(desk, id, when, decided_place));
    const auto& before = work.before();
    if (work.is_so_already()) {
        TRY(check_same_decision(desk.policy, before, set));
        return domain::AnyRecord{before};
    }
    TRY(check_quantity(desk, before, set));
    const auto judged = TRY(verdict_on_return(reading_of(desk), before));
    TRY(check_allowed(desk, before, judged.verdict, set, {agreed, when}));
    set.rules = judged.verdict.rules();
    if (set.decision != ReturnDecision::reject)
        TRY(set_return_due(desk.policy, set, domain::ClockName::settle, work.at));
    return finish_return_step(std::move(work), std::move(wanted));
}

Result<domain::AnyRecord> settle_return(Writing& desk, std::int64_t id, const StepOptions& when, WantedAct wanted) {
    auto& set = std::get<ProductReturn>(wanted.set);
    auto work = TRY(begin_return_step(desk, id, when, settled_place));
    const auto& before = work.before();
    forget_way_of_nothing(desk, before, set);
    if (work.is_so_already()) {
        const bool same = (!set.paid || set.paid == before.paid) && (set.method.empty() || set.method == before.method);
        if (same) return domain::AnyRecord{before};
        return fail(ErrorKind::refused,
                    fmt::format("return {} was settled already: {} paid back{}", return_number(desk.policy, before),
                                before.paid ? domain::print(*before.paid) : "nothing",
                                before.method.empty() ? "" : " by " + before.method));
    }
    TRY(check_can_be_settled(desk.policy, before));
    TRY(check_paid(desk, before, set));
    const auto asset = before.decision == ReturnDecision::refund ? TRY(unit_given_up(desk, before)) : domain::AssetId{};
    const auto at = work.at;
    auto after = TRY(finish_return_step(std::move(work), std::move(wanted)));
    TRY(give_unit_back(desk, asset, at, {}));
    return after;
}

Result<domain::AnyRecord> close_return(Writing& desk, std::int64_t id, const StepOptions& when, WantedAct wanted) {
    auto work = TRY(begin_return_step(desk, id, when, closed_place));
    const auto& before = work.before();
    if (work.is_so_already()) return domain::AnyRecord{before};
    if (before.state == domain::ReturnState::decided && before.decision != ReturnDecision::reject)
        return fail(ErrorKind::refused,
                    fmt::format("return {} is decided and not settled", return_number(desk.policy, before)),
                    {fmt::format("Settle it first: aftersales return settle {}", id)});
    const auto ticket = TRY(store::get<domain::Ticket>(desk.store, before.ticket));
    if (ticket && domain::is_open(ticket->status) && ticket->status != domain::Status::resolved)
        desk.news.push_back(
            fmt::format("ticket {} is still {}", number_of(desk.policy, ticket->id), domain::word(ticket->status)));
    return finish_return_step(std::move(work), std::move(wanted));
}

Result<void> expire_returns(Writing& desk, const std::function<Result<void>(const ExpiredReturn&)>& tell) {
    const auto run_out = all_of({column_is("state", domain::FieldKind::word, {"approved"}),
                                 column_before("due_at", domain::FieldKind::instant, desk.now)});
    std::vector<ProductReturn> returns;
    TRY(store::list<ProductReturn>(desk.store, {.filter = run_out}, [&](const store::ReturnLine& line) -> Result<bool> {
        returns.push_back(line.it);
        return true;
    }));
    for (auto& it : returns) {
        ExpiredReturn expired{.ticket = it.ticket, .record = it.id, .due_at = *it.due_at, .actions = {}};
        const auto before = TRY(revision_of_ticket(desk.store, expired.ticket));
        RecordChange<ProductReturn> change{desk, std::move(it)};
        TRY(add_act(change, {.place = expired_place, .set = ProductReturn{}}, desk.now));
        TRY(change.save());
        expired.actions = TRY(actions_since(desk.store, expired.ticket, before));
        TRY(tell(expired));
    }
    return {};
}

}  // namespace aftersales::service
