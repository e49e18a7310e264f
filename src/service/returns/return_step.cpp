#include "returns/return_step.hpp"

#include "aftersales/service/change/ask_gates.hpp"
#include "aftersales/service/naming.hpp"
#include "aftersales/service/party/parties.hpp"
#include "aftersales/store/records.hpp"

#include <fmt/format.h>

namespace aftersales::service {

namespace {

const std::optional<calendar::Duration>& limit_of(const domain::ReturnRules& rules, domain::ClockName clock) {
    if (clock == domain::ClockName::send) return rules.send_within;
    return clock == domain::ClockName::inspect ? rules.inspect_within : rules.settle_within;
}

}  // namespace

Result<ReturnAtWork> begin_return_step(Writing& desk, std::int64_t id, const StepOptions& when, std::size_t place) {
    const store::RecordName name{.object = domain::ObjectKind::product_return, .id = id};
    ReturnAtWork work{.change = TRY(RecordChange<domain::ProductReturn>::of(desk, id))};
    if (when.force) work.change.force(*when.force);
    TRY(check_revision(name, work.before().revision, when));
    work.at = TRY(instant_of_act(desk, name, when));
    work.possible =
        TRY(domain::check_act(name.object, domain::RecordView{work.before()}, domain::product_return_acts.at(place)));
    return work;
}

Result<domain::AnyRecord> finish_return_step(ReturnAtWork&& work, WantedAct wanted) {
    TRY(add_act(work.change, std::move(wanted), work.at));
    TRY(work.change.save());
    return domain::AnyRecord{std::move(work.change).record()};
}

std::string return_number(const policy::Policy& policy, const domain::ProductReturn& it) {
    return number_of(policy, domain::ObjectKind::product_return, it.id);
}

std::string said_decisions(const std::vector<domain::ReturnDecision>& all) {
    std::string said;
    for (const auto each : all) said += (said.empty() ? "" : ", ") + std::string{domain::word(each)};
    return said.empty() ? "nothing" : said;
}

Result<void> set_return_due(const policy::Policy& policy, domain::ProductReturn& set, domain::ClockName clock,
                            domain::Instant at) {
    const auto& limit = limit_of(policy.returns, clock);
    if (!limit) return {};
    if (limit->kind == calendar::Duration::Kind::elapsed)
        set.due_at = at + calendar::seconds{limit->amount};
    else
        set.due_at = TRY(TRY(policy.calendar(""))->add(at, *limit));
    set.due_clock = clock;
    return {};
}

Result<void> go_beyond_rules(Writing& desk, domain::TicketId id, const BeyondRules& beyond, const StepOptions& when) {
    const auto& who = desk.policy.returns.force;
    const bool may = who.empty() || may_force(who, desk.policy, desk.actor);
    if (!when.force || !may) {
        desk.refusals.push_back({.gate = std::string{return_gate}, .at = desk.now});
        auto hints = beyond.hints;
        hints.push_back(who.empty() ? std::string{"May be passed with --force -m WHY."}
                                    : fmt::format("May be passed with --force -m WHY by {}.", who.written()));
        return fail(ErrorKind::refused, beyond.message, std::move(hints));
    }
    auto ticket = TRY(RecordChange<domain::Ticket>::of(desk, id));
    TRY(ticket.add(domain::GateForced{.step = beyond.step,
                                      .gates = {std::string{return_gate}},
                                      .missing = {beyond.missing},
                                      .message = {*when.force}}));
    return ticket.save();
}

Result<void> check_not_given_back(const domain::Asset& unit) {
    if (!unit.given_back) return {};
    return fail(ErrorKind::refused,
                fmt::format("the unit '{}' was given back on {}", unit.serial, calendar::print(*unit.given_back)),
                {fmt::format("Look at it: aftersales asset show {}", unit.id.value)});
}

Result<domain::AssetId> unit_that_came(const store::Reader& store, const domain::ProductReturn& it) {
    if (it.received_serial.empty()) return it.asset;
    const auto came = TRY(store::get_by<domain::Asset>(store, "serial", it.received_serial));
    if (!came) return domain::AssetId{};
    const auto announced = it.asset ? TRY(store::get<domain::Asset>(store, it.asset)) : std::optional<domain::Asset>{};
    const bool the_customers = !announced || announced->customer == came->customer;
    return the_customers ? came->id : domain::AssetId{};
}

Result<domain::AssetId> unit_given_up(Writing& desk, const domain::ProductReturn& it) {
    const auto came = TRY(unit_that_came(desk.store, it));
    const auto announced =
        it.asset ? TRY(store::get<domain::Asset>(desk.store, it.asset)) : std::optional<domain::Asset>{};
    if (!announced || came == announced->id) return came;
    const auto number = return_number(desk.policy, it);
    if (came) {
        desk.remarks.push_back(
            fmt::format("return {}: '{}' came instead of '{}', which stays the customer's, with its calls", number,
                        it.received_serial, announced->serial));
        return came;
    }
    desk.remarks.push_back(
        fmt::format("return {}: '{}' came, which is no unit of the customer's: '{}' counts as given back", number,
                    it.received_serial, announced->serial));
    return announced->id;
}

Result<void> give_unit_back(Writing& desk, domain::AssetId asset, domain::Instant at, const std::string& replaced_by) {
    if (!asset) return {};
    const auto day = calendar::print(desk.policy.zone().date(at));
    FieldValues values{{"given_back", day}};
    if (!replaced_by.empty()) values.emplace_back("replaced_by", replaced_by);
    TRY(edit_asset(desk, asset, values));
    return {};
}

}  // namespace aftersales::service
