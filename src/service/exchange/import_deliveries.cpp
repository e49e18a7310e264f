// Orders of another program become goods that are to be delivered; a row is known again by its reference.
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/change/change.hpp"
#include "aftersales/service/deliveries.hpp"
#include "aftersales/service/naming.hpp"
#include "aftersales/store/records.hpp"
#include "deliveries/at_work.hpp"
#include "exchange/importers.hpp"
#include "exchange/known_record.hpp"

#include <fmt/format.h>

namespace aftersales::service {

namespace {

using domain::HomeDelivery;

Result<domain::CustomerId> receiver_in(Writing& desk, const ImportRow& row, NamedCustomers& customers,
                                       const HomeDelivery& given) {
    if (const auto& number = row.text("customer"); !number.empty()) {
        const auto id = read_customer(number);
        if (!id) return row.mistake("customer", id.error().message);
        auto found = TRY(store::get<domain::Customer>(desk.store, *id));
        if (!found) return row.mistake("customer", fmt::format("there is no customer {}", number));
        return TRY(surviving_customer(desk.store, *id)).id;
    }
    domain::Customer party;
    party.name = {row.text("customer_name")};
    party.phone = {row.text("phone")};
    party.email = {row.text("email")};
    party.address = given.address;
    party.region = given.region;
    const auto customer = TRY(customers.find_or_add(desk, party, desk.now));
    if (!customer) return row.mistake("customer_name", "nothing tells who gets the goods");
    return customer->id;
}

// From, until and the day; what has passed is taken as it was promised.
Result<void> read_promise(const Writing& desk, const ImportRow& row, HomeDelivery& given) {
    given.window_from = TRY(row.instant("window_from"));
    given.window_to = TRY(row.instant("window_to"));
    given.promised_at = TRY(row.date("promised_at"));
    if (given.window_from.has_value() != given.window_to.has_value())
        return row.mistake(given.window_from ? "window_to" : "window_from", "a window has a beginning and an end");
    if (!given.window_from) return {};
    if (*given.window_to < *given.window_from) return row.mistake("window_to", "it lies before the beginning");
    const auto day = desk.policy.zone().date(
        *given.window_to > *given.window_from ? *given.window_to - domain::seconds{1} : *given.window_to);
    if (given.promised_at && *given.promised_at != day)
        return row.mistake("promised_at", fmt::format("the window ends on {}", calendar::print(day)));
    given.promised_at = day;
    return {};
}

Result<void> read_ticket_of_row(const Writing& desk, const ImportRow& row, HomeDelivery& given) {
    const auto& cell = row.text("ticket");
    if (cell.empty()) return {};
    const auto id = read_ticket(desk.store, desk.policy, cell);
    if (!id) return row.mistake("ticket", id.error().message);
    if (!TRY(store::get<domain::Ticket>(desk.store, *id)))
        return row.mistake("ticket", fmt::format("there is no ticket '{}'", cell));
    given.ticket = *id;
    return {};
}

}  // namespace

Result<RowOutcome> import_delivery(Writing& desk, const ImportRow& row, OnKnown on_known, NamedCustomers& customers) {
    HomeDelivery given;
    TRY(read_given(row, domain::RecordRef{given}));
    if (given.reference.empty())
        return row.mistake("reference", "a delivery is known by its reference: the number of the order will do");
    if (given.product.empty()) return row.mistake("product", "a delivery is of a model");
    if (const auto known = TRY(store::get_by<HomeDelivery>(desk.store, "reference", given.reference))) {
        const auto news = news_of(row, domain::RecordView{*known}, domain::RecordView{given}, on_known);
        return take_news(news, [&](const FieldValues& values) -> Result<void> {
            TRY(edit_delivery(desk, known->id, values));
            return {};
        });
    }
    TRY(read_promise(desk, row, given));
    TRY(read_ticket_of_row(desk, row, given));
    given.customer = TRY(receiver_in(desk, row, customers, given));
    const auto customer = TRY(store::get<domain::Customer>(desk.store, given.customer));
    if (customer && given.address == customer->address) given.address = {};
    if (customer && given.region == customer->region) given.region.clear();
    const auto unit = TRY(store::get_by<domain::Asset>(desk.store, "serial", given.serial));
    TRY(or_mistake(row, "serial", check_whose(desk, unit, given.customer)));
    TRY(or_mistake(row, "serial", check_goes_out_once(desk, given.serial, 0)));
    TRY(begin_record(desk, std::move(given)));
    return RowOutcome::yes;
}

}  // namespace aftersales::service
