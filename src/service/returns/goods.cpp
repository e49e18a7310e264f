// What is allowed, sent, received and found.
#include "aftersales/domain/return/return_voucher.hpp"
#include "aftersales/service/conditions.hpp"
#include "aftersales/store/records.hpp"
#include "aftersales/text/unicode.hpp"
#include "returns/return_step.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aftersales::service {

namespace {

using domain::ProductReturn;

constexpr auto approved_place = domain::place_of_act<ProductReturn>("return_approved");
constexpr auto shipped_place = domain::place_of_act<ProductReturn>("return_shipped");
constexpr auto received_place = domain::place_of_act<ProductReturn>("return_received");
constexpr auto inspected_place = domain::place_of_act<ProductReturn>("return_inspected");
constexpr auto sent_out_place = domain::place_of_act<ProductReturn>("return_sent_out");

std::string said_of_rules(const JudgedReturn& judged) {
    std::string said;
    for (const auto& each : judged.verdict.tried)
        said += fmt::format("{}{} ({})", said.empty() ? "" : ", ", each.rule->id, each.failed_on);
    return said;
}

// Whether the parcel is told again: what is not said of it agrees.
bool is_same_parcel(const std::string& carrier, const std::string& tracking, const ProductReturn& set) {
    return carrier == set.carrier && (set.tracking.empty() || tracking == set.tracking);
}

Result<domain::AnyRecord> ship_to_customer(Writing& desk, std::int64_t id, const StepOptions& when, WantedAct wanted) {
    auto work = TRY(begin_return_step(desk, id, when, sent_out_place));
    const auto& before = work.before();
    if (before.decision == domain::ReturnDecision::refund)
        return fail(ErrorKind::refused,
                    fmt::format("return {} is paid back: the goods stay here", return_number(desk.policy, before)));
    auto set = std::get<ProductReturn>(wanted.set);
    if (is_same_parcel(before.carrier_out, before.tracking_out, set)) return domain::AnyRecord{before};
    set.carrier_out = std::exchange(set.carrier, {}), set.tracking_out = std::exchange(set.tracking, {});
    wanted.place = sent_out_place, wanted.set = std::move(set);
    return finish_return_step(std::move(work), std::move(wanted));
}

Result<int> received_then(const Writing& desk, const ProductReturn& before, const Receipt& receipt) {
    const auto left = before.quantity - before.received;
    const auto now = receipt.quantity.value_or(left);
    if (receipt.quantity && now < 1)
        return fail(ErrorKind::usage, fmt::format("{} is no quantity: at least 1 is received", now));
    if (now <= left) return before.received + now;
    return fail(ErrorKind::refused,
                fmt::format("return {} announces {}, of which {} came: {} more are not announced",
                            return_number(desk.policy, before), before.quantity, before.received, now));
}

Result<void> check_is_announced(const Writing& desk, const ProductReturn& before, const std::string& serial,
                                OtherUnit other) {
    if (serial.empty() || !before.asset) return {};
    const auto asset = TRY(store::get<domain::Asset>(desk.store, before.asset));
    if (!asset || asset->serial == serial || other == OtherUnit::accept) return {};
    return fail(ErrorKind::refused,
                fmt::format("return {} announces the unit '{}', not '{}'", return_number(desk.policy, before),
                            asset->serial, serial),
                {"Take it all the same: --accept-other"});
}

// One unit cannot come with two returns: what is here with one, or was given back, is received with no other.
Result<void> check_not_here(const Writing& desk, const ProductReturn& before) {
    if (!before.asset) return {};
    if (const auto unit = TRY(store::get<domain::Asset>(desk.store, before.asset))) TRY(check_not_given_back(*unit));
    if (before.quantity != 1) return {};
    const auto here =
        all_of({column_is("asset", domain::FieldKind::id, {std::to_string(before.asset.value)}),
                column_is("state", domain::FieldKind::word, {"received", "inspected", "decided", "settled"})});
    std::optional<ProductReturn> other;
    TRY(store::list<ProductReturn>(desk.store, {.filter = here}, [&](const store::ReturnLine& line) -> Result<bool> {
        const bool went_back = line.it.decision == domain::ReturnDecision::repair ||
                               line.it.decision == domain::ReturnDecision::fee ||
                               line.it.decision == domain::ReturnDecision::reject;
        const bool stays = line.it.state != domain::ReturnState::settled || !went_back;
        if (line.it.id != before.id && stays) other = line.it;
        return !other.has_value();
    }));
    if (!other) return {};
    return fail(ErrorKind::refused,
                fmt::format("the unit of return {} is here already, with return {}", return_number(desk.policy, before),
                            return_number(desk.policy, *other)),
                {fmt::format("Look at it: aftersales return show {}", other->id)});
}

}  // namespace

Result<domain::AnyRecord> approve_return(Writing& desk, std::int64_t id, const StepOptions& when, WantedAct wanted) {
    auto work = TRY(begin_return_step(desk, id, when, approved_place));
    const auto& before = work.before();
    if (work.is_so_already()) return domain::AnyRecord{before};
    const auto judged = TRY(verdict_on_return(reading_of(desk), before));
    if (judged.verdict.may.empty())
        TRY(go_beyond_rules(desk, before.ticket,
                            {.step = "return.approve",
                             .missing = before.want ? std::string{domain::word(*before.want)} : "approval",
                             .message = fmt::format("the rules allow nothing for return {}: {}",
                                                    return_number(desk.policy, before), said_of_rules(judged)),
                             .hints = {fmt::format("See why: aftersales return check {}", id)}},
                            when));
    auto& set = std::get<ProductReturn>(wanted.set);
    set.voucher = domain::voucher_of(id), set.rules = judged.verdict.rules();
    TRY(set_return_due(desk.policy, set, domain::ClockName::send, work.at));
    return finish_return_step(std::move(work), std::move(wanted));
}

Result<domain::AnyRecord> ship_return(Writing& desk, std::int64_t id, const StepOptions& when, WantedAct wanted,
                                      domain::ParcelWay way) {
    if (text::trimmed(std::get<ProductReturn>(wanted.set).carrier).empty())
        return fail(ErrorKind::usage, "who brings it is not said", {"Say it with --carrier CARRIER."});
    if (way == domain::ParcelWay::out) return ship_to_customer(desk, id, when, std::move(wanted));
    auto work = TRY(begin_return_step(desk, id, when, shipped_place));
    const auto& before = work.before();
    if (is_same_parcel(before.carrier, before.tracking, std::get<ProductReturn>(wanted.set)))
        return domain::AnyRecord{before};
    return finish_return_step(std::move(work), std::move(wanted));
}

Result<domain::AnyRecord> receive_return(Writing& desk, std::int64_t id, const StepOptions& when, WantedAct wanted,
                                         const Receipt& receipt) {
    auto work = TRY(begin_return_step(desk, id, when, received_place));
    const auto& before = work.before();
    auto& set = std::get<ProductReturn>(wanted.set);
    const auto received = TRY(received_then(desk, before, receipt));
    if (received == before.received) return domain::AnyRecord{before};
    TRY(check_is_announced(desk, before, set.received_serial, receipt.other));
    if (before.received == 0) TRY(check_not_here(desk, before));
    set.received = received;
    TRY(set_return_due(desk.policy, set, domain::ClockName::inspect, work.at));
    return finish_return_step(std::move(work), std::move(wanted));
}

Result<domain::AnyRecord> inspect_return(Writing& desk, std::int64_t id, const StepOptions& when, WantedAct wanted) {
    auto work = TRY(begin_return_step(desk, id, when, inspected_place));
    const auto& before = work.before();
    const auto& set = std::get<ProductReturn>(wanted.set);
    if (!work.is_so_already()) return finish_return_step(std::move(work), std::move(wanted));
    if (set.quality == before.quality && (set.inspected.empty() || set.inspected == before.inspected))
        return domain::AnyRecord{before};
    return fail(ErrorKind::refused,
                fmt::format("return {} was inspected: quality {}", return_number(desk.policy, before),
                            domain::word(before.quality.value_or(domain::FaultFound::no))),
                {"What was recorded wrongly is taken back by aftersales undo."});
}

}  // namespace aftersales::service
