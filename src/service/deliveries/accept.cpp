// Goods that are to be delivered: to whom, what, when.
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/conditions.hpp"
#include "aftersales/service/naming.hpp"
#include "aftersales/service/party/given_contact.hpp"
#include "aftersales/service/references.hpp"
#include "aftersales/service/times.hpp"
#include "aftersales/store/records.hpp"
#include "aftersales/text/unicode.hpp"
#include "deliveries/at_work.hpp"

#include <fmt/format.h>

namespace aftersales::service {

namespace {

using domain::HomeDelivery;

// The delivery that has the reference, if what came is the same; else a conflict.
Result<std::optional<HomeDelivery>> known_delivery(const Writing& desk, const DeliveryOrder& order) {
    if (order.given.reference.empty()) return std::optional<HomeDelivery>{};
    const auto known = TRY(store::get_by<HomeDelivery>(desk.store, "reference", order.given.reference));
    if (!known) return known;
    auto customer =
        order.customer ? std::optional{order.customer} : TRY(find_customer(desk.store, desk.policy, order.party));
    const auto holder = TRY(surviving_customer(desk.store, known->customer));
    // By a name alone nobody is found; the same name is taken for the same customer here.
    const bool by_name_alone = !identifies(desk.policy, order.party.phone.value, order.party.email.value);
    if (!customer && by_name_alone && holder.name == order.party.name) customer = holder.id;
    if (!customer || TRY(surviving_customer(desk.store, *customer)).id != holder.id)
        return fail(ErrorKind::conflict,
                    fmt::format("the reference '{}' belongs to {}, which has another customer", order.given.reference,
                                said_of(desk.policy, *known)),
                    {fmt::format("Look at it: aftersales delivery show {}", known->id)});
    // As it was taken in: what the customer's record said already was not kept with it.
    auto given = order.given;
    if (given.address == holder.address) given.address = {};
    if (given.region == holder.region) given.region.clear();
    return made_before(desk.store, given);
}

Result<domain::Customer> who_gets_it(Writing& desk, const DeliveryOrder& order,
                                     const std::optional<domain::Asset>& unit, domain::Instant at,
                                     std::string& shared) {
    Request request{.customer = order.customer, .party = order.party, .new_customer = order.new_customer};
    // The order's address and region are a new customer's own.
    request.party.address = order.given.address;
    request.party.region = order.given.region;
    const auto customer = TRY(customer_for(desk, request, unit, at, shared));
    if (!customer)
        return fail(ErrorKind::usage, "nobody was named who gets the goods",
                    {"Say who it is: --customer ID, or --name NAME --phone PHONE."});
    return *customer;
}

Result<void> check_ticket_takes_it(const Writing& desk, domain::TicketId id) {
    if (!id) return {};
    const auto ticket = TRY(store::get<domain::Ticket>(desk.store, id));
    if (!ticket) return fail(ErrorKind::not_found, no_such(domain::ObjectKind::ticket, id.value));
    if (domain::is_open(ticket->status)) return {};
    return fail(ErrorKind::refused,
                fmt::format("ticket {} is {} and takes no delivery", id.value, domain::word(ticket->status)),
                {fmt::format("Reopen it first: aftersales ticket reopen {} -m WHY", id.value)});
}

}  // namespace

Result<void> check_whose(const Writing& desk, const std::optional<domain::Asset>& unit, domain::CustomerId customer) {
    if (!unit || !unit->customer) return {};
    const auto owner = TRY(surviving_customer(desk.store, unit->customer)).id;
    if (owner == customer) return {};
    return fail(another_s(*unit, owner,
                          "Where it changes hands with this: aftersales delivery done ID --serial SN --take-over"));
}

Result<AcceptedDelivery> accept_delivery(Writing& desk, const DeliveryOrder& order) {
    if (text::trimmed(order.given.product).empty())
        return fail(ErrorKind::usage, "a delivery needs a model: --product MODEL");
    const auto at = order.when.at.value_or(desk.now);
    if (at > desk.now)
        return fail(ErrorKind::refused, fmt::format("{} lies in the future", desk.policy.zone().print(at)));
    AcceptedDelivery made;
    for (const auto& each : TRY(nobodies_in(desk.policy, order.party.phone.value, order.party.email.value)))
        made.remarks.push_back(say_nobody(each));
    if (auto known = TRY(known_delivery(desk, order))) {
        made.delivery = std::move(*known);
        made.known = true;
        return made;
    }
    auto given = order.given;
    TRY(check_ticket_takes_it(desk, given.ticket));
    if (order.window) {
        const auto window = TRY(window_of(desk.policy, *order.window, at));
        given.window_from = window.from, given.window_to = window.to, given.promised_at = window.promised;
    }
    const auto unit = TRY(known_asset(desk, {.asset = {.serial = given.serial}}));
    const auto customer = TRY(who_gets_it(desk, order, unit, at, made.shared));
    TRY(check_whose(desk, unit, customer.id));
    TRY(check_goes_out_once(desk, given.serial, 0));
    if (unit && unit->delivered && !unit->given_back)
        desk.remarks.push_back(
            fmt::format("the unit '{}' is the customer's since {}", unit->serial, calendar::print(*unit->delivered)));
    given.customer = customer.id;
    // What the customer's record says already is not told twice.
    if (given.address == customer.address) given.address = {};
    if (given.region == customer.region) given.region.clear();
    made.delivery = TRY(begin_record(desk, std::move(given), {.at = at, .force = order.when.force}));
    return made;
}

Result<HomeDelivery> edit_delivery(Writing& desk, std::int64_t id, const FieldValues& values) {
    auto change = TRY(RecordChange<HomeDelivery>::of(desk, id));
    const auto before = change.record();
    for (const auto& [field, value] : values) {
        const bool of_goods = field == "product" || field == "serial" || field == "collect";
        if (of_goods && before.delivered_at &&
            value != domain::written(domain::field_in(domain::home_delivery_rows, field), domain::RecordView{before}))
            return fail(ErrorKind::refused,
                        fmt::format("{} was handed over: its {} stays", said_of(desk.policy, before), field),
                        {fmt::format("What was wrong: aftersales undo, see aftersales delivery history {}", id)});
        if (field == "product" && text::trimmed(value).empty())
            return fail(ErrorKind::usage, "a delivery keeps a model");
        TRY(change.set(field, value));
    }
    const auto unit = TRY(known_asset(desk, {.asset = {.serial = change.record().serial}}));
    if (change.record().serial != before.serial) {
        TRY(check_whose(desk, unit, before.customer));
        TRY(check_goes_out_once(desk, change.record().serial, id));
    }
    TRY(change.save());
    return std::move(change).record();
}

Result<void> hand_over_deliveries(Writing& desk, domain::CustomerId from, domain::CustomerId into) {
    std::vector<HomeDelivery> all;
    const auto its = column_is("customer_id", domain::FieldKind::id, {std::to_string(from.value)});
    TRY(store::list<HomeDelivery>(desk.store, {.filter = its}, [&](const store::DeliveryLine& line) -> Result<bool> {
        all.push_back(line.delivery);
        return true;
    }));
    for (auto& each : all) {
        RecordChange change{desk, std::move(each)};
        TRY(change.set("customer", std::to_string(into.value)));
        TRY(change.save());
    }
    return {};
}

}  // namespace aftersales::service
