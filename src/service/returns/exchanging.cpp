// One unit for another: whose it is, what it has of warranty, and what becomes of the calls.
#include "aftersales/service/conditions.hpp"
#include "aftersales/service/naming.hpp"
#include "aftersales/service/party/parties.hpp"
#include "aftersales/store/records.hpp"
#include "aftersales/text/unicode.hpp"
#include "returns/exchanged_warranty.hpp"
#include "returns/return_step.hpp"

#include <fmt/format.h>

namespace aftersales::service {

namespace {

using domain::Asset;
using domain::ProductReturn;

constexpr auto exchanged_place = domain::place_of_act<ProductReturn>("return_exchanged");

Result<void> check_can_be_exchanged(const policy::Policy& policy, const ProductReturn& before) {
    if (before.decision != domain::ReturnDecision::exchange)
        return fail(ErrorKind::refused,
                    fmt::format("return {}: {} was decided, no exchange", return_number(policy, before),
                                domain::word(before.decision.value_or(domain::ReturnDecision::reject))));
    if (before.replacement.empty()) return {};
    return fail(ErrorKind::refused, fmt::format("return {}: '{}' was given instead already",
                                                return_number(policy, before), before.replacement));
}

Result<std::optional<domain::Product>> product_of(const store::Reader& store, const std::string& model) {
    if (model.empty()) return std::optional<domain::Product>{};
    return store::get_by<domain::Product>(store, "model", model);
}

// A unit that is known must be in nobody's hands but the customer's own, and not since before the return.
Result<std::optional<Asset>> known_unit(const store::Reader& store, const std::string& serial,
                                        domain::CustomerId customer, domain::Date applied) {
    auto known = TRY(store::get_by<Asset>(store, "serial", serial));
    if (!known) return known;
    if (known->given_back)
        return fail(
            ErrorKind::refused,
            fmt::format("the unit '{}' was given back on {}", serial, calendar::print(*known->given_back)),
            {fmt::format("Where it is as good as new: aftersales asset edit {} --given-back ''", known->id.value)});
    if (known->customer && known->customer != customer)
        return fail(ErrorKind::refused, fmt::format("the unit '{}' is customer {}'s", serial, known->customer.value),
                    {fmt::format("Look at it: aftersales asset show {}", known->id.value)});
    if (known->delivered && *known->delivered < applied)
        return fail(ErrorKind::refused,
                    fmt::format("the unit '{}' is the customer's since {}", serial, calendar::print(*known->delivered)),
                    {fmt::format("Look at it: aftersales asset show {}", known->id.value)});
    return known;
}

// What goes out to somebody else is not there to be given.
Result<void> check_not_on_its_way(const Writing& desk, const std::string& serial, domain::CustomerId customer) {
    const auto its = all_of({column_is("serial", domain::FieldKind::word, {serial}),
                             column_is("state", domain::FieldKind::word,
                                       {"accepted", "planned", "loaded", "on_the_way", "nobody_home", "damaged"})});
    std::optional<std::int64_t> other;
    TRY(store::list<domain::HomeDelivery>(desk.store, {.filter = its},
                                          [&](const store::DeliveryLine& line) -> Result<bool> {
                                              if (line.delivery.customer != customer || line.delivery.damaged_at)
                                                  other = line.delivery.id;
                                              return !other.has_value();
                                          }));
    if (!other) return {};
    return fail(ErrorKind::refused,
                fmt::format("the unit '{}' is that of delivery {}", serial,
                            number_of(desk.policy, domain::ObjectKind::delivery, *other)),
                {fmt::format("Look at it: aftersales delivery show {}", *other)});
}

// The new unit with what it takes over.
Result<void> give_new_unit(Writing& desk, Asset wanted, const std::optional<Asset>& known, domain::Instant at) {
    if (!known) {
        TRY(add_asset(desk, wanted, at));
        return {};
    }
    const auto day = [](const std::optional<domain::Date>& it) { return it ? calendar::print(*it) : std::string{}; };
    FieldValues values{{"customer", std::to_string(wanted.customer.value)},
                       {"product", wanted.product},
                       {"purchased", day(wanted.purchased)},
                       {"delivered", day(wanted.delivered)},
                       {"warranty", wanted.warranty},
                       {"replaces", wanted.replaces}};
    TRY(edit_asset(desk, known->id, values));
    return {};
}

}  // namespace

Result<domain::AnyRecord> exchange_return(Writing& desk, std::int64_t id, const StepOptions& when, WantedAct wanted,
                                          const ExchangeFor& instead) {
    const std::string serial{text::trimmed(instead.serial)};
    if (serial.empty()) return fail(ErrorKind::usage, "the unit that is given instead needs a serial number");
    const auto stands = TRY(store::get<ProductReturn>(desk.store, id));
    if (stands && stands->replacement == serial) {
        TRY(check_revision({.object = domain::ObjectKind::product_return, .id = id}, stands->revision, when));
        return domain::AnyRecord{*stands};
    }
    auto work = TRY(begin_return_step(desk, id, when, exchanged_place));
    const auto& before = work.before();
    TRY(check_can_be_exchanged(desk.policy, before));
    const auto ticket = TRY(store::get<domain::Ticket>(desk.store, before.ticket));
    const auto given_up = TRY(unit_given_up(desk, before));
    const auto old = given_up ? TRY(store::get<Asset>(desk.store, given_up)) : std::optional<Asset>{};
    if (old && old->serial == serial)
        return fail(ErrorKind::usage, fmt::format("'{}' is the unit that came back", serial));
    const auto customer = old && old->customer ? old->customer : ticket ? ticket->customer : domain::CustomerId{};
    if (!customer)
        return fail(ErrorKind::refused, fmt::format("ticket {} has no customer to give a unit to", before.ticket.value),
                    {fmt::format("Say whose it is: aftersales ticket update {} --customer ID", before.ticket.value)});
    TRY(check_not_on_its_way(desk, serial, customer));
    const auto known = TRY(known_unit(desk.store, serial, customer, desk.policy.zone().date(before.opened_at)));
    const auto model = !instead.product.empty() ? instead.product
                       : known                  ? known->product
                       : old                    ? old->product
                                                : ticket->product;
    const auto day = desk.policy.zone().date(work.at);
    Asset made{.serial = serial, .product = model, .customer = customer, .delivered = day};
    if (old) made.purchase_channel = old->purchase_channel, made.outlet = old->outlet, made.replaces = old->serial;
    const auto warranty = exchanged_warranty({.rule = desk.policy.returns.exchange_warranty,
                                              .old = old,
                                              .old_product = TRY(product_of(desk.store, old ? old->product : "")),
                                              .new_product = TRY(product_of(desk.store, model)),
                                              .day = day});
    made.purchased = warranty.begins, made.warranty = warranty.term;
    TRY(give_new_unit(desk, std::move(made), known, work.at));
    TRY(give_unit_back(desk, given_up, work.at, serial));
    std::get<ProductReturn>(wanted.set).replacement = serial;
    return finish_return_step(std::move(work), std::move(wanted));
}

}  // namespace aftersales::service
