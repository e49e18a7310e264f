// What happens with the goods: loaded, handed over, refused, damaged, installed.
#include "aftersales/policy/policy.hpp"
#include "aftersales/policy/tongue.hpp"
#include "aftersales/service/attachments.hpp"
#include "aftersales/service/conditions.hpp"
#include "aftersales/service/naming.hpp"
#include "aftersales/store/records.hpp"
#include "deliveries/at_work.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aftersales::service {

namespace {

using domain::DeliveryState;
using domain::DeliveryTrip;
using domain::FieldKind;
using domain::HomeDelivery;
using domain::ObjectKind;
using domain::TripState;

Result<void> check_possible(const HomeDelivery& delivery, std::string_view step) {
    const auto& act = domain::home_delivery_acts[place_of<HomeDelivery>(step)];
    TRY(domain::check_act(ObjectKind::delivery, domain::RecordView{delivery}, act));
    return {};
}

// The unit that is meant: the one that was announced, or the one that is said.
Result<std::string> meant_serial(const policy::Policy& policy, const HomeDelivery& delivery, const HandOver& what) {
    if (what.serial.empty() || what.serial == delivery.serial) return delivery.serial;
    if (delivery.serial.empty() || what.accept_other) return what.serial;
    return fail(
        ErrorKind::refused,
        fmt::format("{} is of the unit '{}', not '{}'", said_of(policy, delivery), delivery.serial, what.serial),
        {"Where that one is right all the same: --accept-other"});
}

// A day of the unit that follows from a step on its delivery: "delivered", "installed".
struct UnitDay {
    std::string_view field{};
    domain::Instant at{};
};
// The customer's unit, found or made, with the days.
Result<domain::AssetId> unit_with(Writing& desk, const HomeDelivery& delivery, const std::string& serial,
                                  TakeOver take_over, const std::vector<UnitDay>& days) {
    const auto customer = std::optional{TRY(surviving_customer(desk.store, delivery.customer))};
    const Request request{
        .customer = customer->id, .asset = {.serial = serial, .product = delivery.product}, .take_over = take_over};
    auto known = TRY(known_asset(desk, request));
    if (known && !known->product.empty() && known->product != delivery.product)
        return fail(ErrorKind::refused,
                    fmt::format("the unit '{}' is a {}, and {} is of a {}", serial, known->product,
                                said_of(desk.policy, delivery), delivery.product),
                    {fmt::format("Look at it: aftersales asset show serial:{}", serial)});
    // Who had it already keeps its day.
    const bool had_it = known && known->customer == customer->id && known->delivered && !known->given_back;
    const auto unit = TRY(asset_for(desk, request, std::move(known), customer, days.back().at));
    FieldValues values;
    // It goes out anew: to whom it was given back, and by what replaced, is over.
    if (unit->given_back) values.emplace_back("given_back", ""), values.emplace_back("replaced_by", "");
    if (!unit->customer) values.emplace_back("customer", std::to_string(customer->id.value));
    if (unit->product.empty()) values.emplace_back("product", delivery.product);
    for (const auto& [field, at] : days) {
        const auto day = calendar::print(desk.policy.zone().date(at));
        const bool stays = field == "delivered" && had_it;
        if (!stays)
            values.emplace_back(field, day);
        else if (calendar::print(*unit->delivered) != day)
            desk.remarks.push_back(fmt::format("the unit '{}' is the customer's since {}: that day stays", serial,
                                               calendar::print(*unit->delivered)));
    }
    return TRY(edit_asset(desk, unit->id, values)).id;
}

Result<void> keep_files(Writing& desk, RecordChange<HomeDelivery>& change, const std::vector<std::string>& paths,
                        domain::Instant at) {
    for (const auto& path : paths) TRY(change.add(TRY(keep_file(desk, path)), at));
    return {};
}

// What was to be paid is told.
Result<void> check_money(const policy::Policy& policy, const HomeDelivery& delivery, const HandOver& what) {
    const bool to_pay = delivery.collect && *delivery.collect > domain::Money{};
    if (!to_pay || what.collected) return {};
    return fail(ErrorKind::refused,
                fmt::format("{}: {} was to be collected, and nothing is said of it", said_of(policy, delivery),
                            domain::print(*delivery.collect)),
                {fmt::format("Say what was: --collected {}, or --collected 0", domain::print(*delivery.collect))});
}

// Nothing that is known already is told otherwise without a word.
Result<void> check_said_again(const policy::Policy& policy, const HomeDelivery& delivery, const HandOver& what) {
    const bool other_money = what.collected && what.collected != delivery.collected;
    const bool other_name = !what.signed_by.empty() && what.signed_by != delivery.signed_by;
    const bool other_unit = !what.serial.empty() && what.serial != delivery.serial;
    if (!other_money && !other_name && !other_unit) return {};
    return fail(
        ErrorKind::refused, fmt::format("{} was handed over already, and otherwise", said_of(policy, delivery)),
        {fmt::format("Money that came later: aftersales delivery collect {} --collected AMOUNT -m WHY", delivery.id),
         fmt::format("What was wrong: aftersales undo, see aftersales delivery history {}", delivery.id)});
}

tl::unexpected<Error> told_otherwise(const policy::Policy& policy, const HomeDelivery& delivery,
                                     std::string_view what) {
    return fail(ErrorKind::refused, fmt::format("{} was {} already, and otherwise", said_of(policy, delivery), what),
                {fmt::format("What was wrong: aftersales undo, see aftersales delivery history {}", delivery.id)});
}

Result<void> check_installed_so(const policy::Policy& policy, const HomeDelivery& delivery, const HandOver& what) {
    const bool other_unit = !what.serial.empty() && what.serial != delivery.serial;
    const bool other_training = what.trained && what.trained != delivery.trained;
    const bool other_name = !what.signed_by.empty() && what.signed_by != delivery.install_signed;
    if (!other_unit && !other_training && !other_name) return {};
    return told_otherwise(policy, delivery, "installed");
}

Result<void> check_damaged_so(const policy::Policy& policy, const HomeDelivery& delivery, const TransitDamage& what) {
    const bool other_carrier = !what.carrier.empty() && what.carrier != delivery.carrier;
    if (!other_carrier && (!what.claim || what.claim == delivery.claim)) return {};
    return told_otherwise(policy, delivery, "damaged");
}

// "Damaged in transit: WM-100 (DL-3)", in the language of the desk.
std::string damage_subject(const policy::Policy& policy, const HomeDelivery& delivery) {
    const auto number = number_of(policy, ObjectKind::delivery, delivery.id);
    switch (policy::tongue_of(policy.language)) {
    case policy::Tongue::simplified:
        return fmt::format("运输损坏:{}({})", delivery.product, number);
    case policy::Tongue::traditional:
        return fmt::format("運輸損壞:{}({})", delivery.product, number);
    case policy::Tongue::english:
        break;
    }
    return fmt::format("Damaged in transit: {} ({})", delivery.product, number);
}

Result<domain::TicketId> open_damage_ticket(Writing& desk, const HomeDelivery& delivery, const TransitDamage& what,
                                            domain::Instant at) {
    Request request{.subject = {damage_subject(desk.policy, delivery)},
                    .description = what.message,
                    .customer = TRY(surviving_customer(desk.store, delivery.customer)).id,
                    .at = at};
    request.party.region = delivery.region;
    request.asset.product = delivery.product;
    if (const auto unit = TRY(store::get<domain::Asset>(desk.store, delivery.asset)))
        request.asset.serial = unit->serial;
    const auto& categories = desk.policy.classification.categories;
    const auto logistics = std::ranges::find(categories, domain::CategoryKind::logistics, &domain::Category::kind);
    if (logistics != categories.end()) request.category = logistics->id;
    return TRY(open(desk, request)).ticket.id;
}

// What happened at the door says that the goods were there: what the books say otherwise is told.
Result<void> remark_on_door(Writing& desk, const HomeDelivery& before, domain::Instant at) {
    const auto name = said_of(desk.policy, before);
    const auto trip = TRY(trip_of(desk.store, before));
    if (!trip)
        desk.remarks.push_back(fmt::format("{} is on no trip", name));
    else if (before.state == DeliveryState::planned)
        desk.remarks.push_back(fmt::format("{} was not loaded", name));
    const auto day = desk.policy.zone().date(at);
    if (trip && trip->date != day)
        desk.remarks.push_back(fmt::format("{} is of {}, and this was on {}", said_of(desk.policy, *trip),
                                           calendar::print(trip->date), calendar::print(day)));
    return {};
}

}  // namespace

Result<domain::AnyRecord> load_delivery(Writing& desk, std::int64_t id, const StepOptions& when, WantedAct wanted) {
    auto [change, at] = TRY(at_work<HomeDelivery>(desk, id, when));
    auto trip = TRY(trip_of(desk.store, change.record()));
    const bool is_out = trip && !(trip->state == TripState::planned || trip->state == TripState::loading);
    if (is_out && change.record().state == DeliveryState::planned)
        return fail(ErrorKind::refused, fmt::format("{} is {} and takes nothing more", said_of(desk.policy, *trip),
                                                    domain::word(trip->state)));
    TRY(add_act(change, std::move(wanted), at));
    TRY(change.save());
    if (trip && trip->state == TripState::planned)
        TRY(step_trip(desk, std::move(*trip), {.place = domain::trip_loading_place, .set = DeliveryTrip{}}, at));
    return domain::AnyRecord{std::move(change).record()};
}

Result<domain::AnyRecord> step_at_door(Writing& desk, std::int64_t id, const StepOptions& when, WantedAct wanted) {
    auto [change, at] = TRY(at_work<HomeDelivery>(desk, id, when));
    const auto before = change.record();
    const auto took = TRY(add_act(change, std::move(wanted), at));
    if (took == Took::nothing) return domain::AnyRecord{std::move(change).record()};
    TRY(remark_on_door(desk, before, at));
    TRY(let_out(desk, change.record(), at));
    TRY(change.save());
    return domain::AnyRecord{std::move(change).record()};
}

Result<HandedOver> hand_over_delivery(Writing& desk, std::int64_t id, const StepOptions& when, const HandOver& what) {
    auto [change, at] = TRY(at_work<HomeDelivery>(desk, id, when));
    const auto before = change.record();
    if (domain::is_handed_over(before)) {
        TRY(check_said_again(desk.policy, before, what));
        return HandedOver{.delivery = before};
    }
    TRY(check_possible(before, "done"));
    TRY(check_money(desk.policy, before, what));
    HomeDelivery set{.serial = TRY(meant_serial(desk.policy, before, what)),
                     .collected = what.collected,
                     .signed_by = what.signed_by};
    if (!set.serial.empty()) set.asset = TRY(unit_with(desk, before, set.serial, what.take_over, {{"delivered", at}}));
    if (what.take_over == TakeOver::no) TRY(check_goes_out_once(desk, set.serial, before.id));
    const bool without_serial = set.serial.empty();
    TRY(add_act(
        change,
        {.place = place_of<HomeDelivery>("done"), .set = std::move(set), .message = what.message, .told = what.told},
        at));
    TRY(keep_files(desk, change, what.files, at));
    TRY(remark_on_door(desk, before, at));
    TRY(let_out(desk, before, at));
    TRY(change.save());
    return HandedOver{.delivery = std::move(change).record(), .without_serial = without_serial};
}

Result<HandedOver> install_delivery(Writing& desk, std::int64_t id, const StepOptions& when, const HandOver& what) {
    auto [change, at] = TRY(at_work<HomeDelivery>(desk, id, when));
    const auto before = change.record();
    if (before.installed_at) {
        TRY(check_installed_so(desk.policy, before, what));
        return HandedOver{.delivery = before};
    }
    const bool later = before.state == DeliveryState::settled;
    if (!later) TRY(check_possible(before, "install"));
    if (!before.delivered_at || before.damaged_at)
        return fail(ErrorKind::refused, fmt::format("{} {}", said_of(desk.policy, before),
                                                    before.damaged_at ? "was damaged" : "was not handed over"));
    HomeDelivery set{.serial = TRY(meant_serial(desk.policy, before, what)),
                     .trained = what.trained,
                     .install_signed = what.signed_by};
    if (set.serial.empty())
        return fail(ErrorKind::usage, fmt::format("no unit is known of {}: --serial SN", said_of(desk.policy, before)));
    set.asset = TRY(
        unit_with(desk, before, set.serial, what.take_over, {{"delivered", *before.delivered_at}, {"installed", at}}));
    if (what.take_over == TakeOver::no) TRY(check_goes_out_once(desk, set.serial, before.id));
    TRY(add_act(change,
                {.place = later ? domain::delivery_installed_later_place : place_of<HomeDelivery>("install"),
                 .set = std::move(set),
                 .message = what.message,
                 .told = what.told},
                at));
    TRY(keep_files(desk, change, what.files, at));
    TRY(change.save());
    return HandedOver{.delivery = std::move(change).record()};
}

Result<HomeDelivery> damage_delivery(Writing& desk, std::int64_t id, const StepOptions& when,
                                     const TransitDamage& what) {
    auto [change, at] = TRY(at_work<HomeDelivery>(desk, id, when));
    const auto before = change.record();
    if (before.state == DeliveryState::damaged) {
        TRY(check_damaged_so(desk.policy, before, what));
        return before;
    }
    TRY(check_possible(before, "damage"));
    if (before.damaged_at)
        return fail(ErrorKind::refused, fmt::format("the damage of {} is settled", said_of(desk.policy, before)),
                    {fmt::format("See aftersales delivery show {}", id)});
    const auto ticket = TRY(open_damage_ticket(desk, before, what, at));
    HomeDelivery set{.claim = what.claim, .carrier = what.carrier, .damage_ticket = ticket};
    if (!before.ticket) set.ticket = ticket;
    TRY(add_act(
        change,
        {.place = place_of<HomeDelivery>("damage"), .set = std::move(set), .message = what.message, .told = what.told},
        at));
    TRY(keep_files(desk, change, what.files, at));
    TRY(change.save());
    return std::move(change).record();
}

Result<domain::AnyRecord> correct_money(Writing& desk, std::int64_t id, const StepOptions& when, WantedAct wanted) {
    const auto& paid = std::get<HomeDelivery>(wanted.set).collected;
    if (!paid) return fail(ErrorKind::usage, "what was paid was not said: --collected AMOUNT");
    auto [change, at] = TRY(at_work<HomeDelivery>(desk, id, when));
    if (change.record().collected == paid) return domain::AnyRecord{std::move(change).record()};
    if (change.record().settled_at)
        return fail(ErrorKind::refused, fmt::format("{} is settled: its money was counted with its trip",
                                                    said_of(desk.policy, change.record())));
    TRY(add_act(change, std::move(wanted), at));
    TRY(change.save());
    return domain::AnyRecord{std::move(change).record()};
}

Result<domain::AnyRecord> settle_damage(Writing& desk, std::int64_t id, const StepOptions& when, WantedAct wanted) {
    auto [change, at] = TRY(at_work<HomeDelivery>(desk, id, when));
    const auto& before = change.record();
    const bool by_trip = before.state == DeliveryState::delivered || before.state == DeliveryState::installed;
    if (by_trip)
        return fail(ErrorKind::refused, fmt::format("{} is settled with its trip", said_of(desk.policy, before)),
                    {fmt::format("aftersales trip settle {} --money AMOUNT --slips N", before.trip.value)});
    const auto claim = before.claim.value_or(domain::Money{});
    if (const auto& paid = std::get<HomeDelivery>(wanted.set).paid; paid && *paid > claim)
        desk.remarks.push_back(fmt::format("{}: {} were paid, and {} claimed", said_of(desk.policy, before),
                                           domain::print(*paid), before.claim ? domain::print(claim) : "nothing was"));
    TRY(add_act(change, std::move(wanted), at));
    TRY(change.save());
    return domain::AnyRecord{std::move(change).record()};
}

std::optional<domain::Instant> late_from(const policy::Policy& policy, const HomeDelivery& delivery) {
    if (!delivery.promised_at) return std::nullopt;
    const bool hour_alone = delivery.window_to && delivery.window_from == delivery.window_to;
    if (delivery.window_to && !hour_alone) return delivery.window_to;
    return policy.zone().start_of(*delivery.promised_at + std::chrono::days{1});
}

Result<void> mark_late_deliveries(Writing& desk, const std::function<Result<void>(const LateDelivery&)>& tell) {
    std::vector<HomeDelivery> waiting;
    const auto open = all_of({column_is("state", FieldKind::word, {"accepted", "planned", "loaded", "on_the_way"}),
                              column_empty("late_at", FieldKind::instant)});
    TRY(store::list<HomeDelivery>(desk.store, {.filter = open, .order = "promised_at"},
                                  [&](const store::DeliveryLine& line) -> Result<bool> {
                                      if (line.delivery.promised_at) waiting.push_back(line.delivery);
                                      return true;
                                  }));
    for (auto& each : waiting) {
        const auto due = *late_from(desk.policy, each);
        if (due > desk.now) continue;
        const auto before = TRY(revision_of_ticket(desk.store, each.ticket));
        RecordChange<HomeDelivery> change{desk, std::move(each)};
        TRY(add_act(change, {.place = domain::delivery_late_place, .set = HomeDelivery{}}, desk.now));
        TRY(change.save());
        auto actions = TRY(actions_since(desk.store, change.record().ticket, before));
        TRY(tell({.delivery = change.record(), .due_at = due, .actions = std::move(actions)}));
    }
    return {};
}

}  // namespace aftersales::service
