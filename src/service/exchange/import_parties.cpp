#include "aftersales/policy/policy.hpp"
#include "aftersales/service/change/change.hpp"
#include "aftersales/service/conditions.hpp"
#include "aftersales/service/naming.hpp"
#include "aftersales/service/party/contacts.hpp"
#include "aftersales/service/party/given_contact.hpp"
#include "aftersales/service/party/holders.hpp"
#include "aftersales/service/spare_parts.hpp"
#include "aftersales/service/times.hpp"
#include "aftersales/store/records.hpp"
#include "exchange/importers.hpp"
#include "exchange/known_record.hpp"
#include "exchange/named_cells.hpp"
#include "party/unit_days.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace aftersales::service {

Result<std::optional<domain::Customer>> NamedCustomers::find_or_add(Writing& desk, const domain::Customer& party,
                                                                    domain::Instant at) {
    made_ = false;
    if (!names_someone(party)) return std::optional<domain::Customer>{};
    if (auto found = TRY(find_holder(desk.store, desk.policy, party)); found.customer) {
        is_shared_ = !found.shared_by.empty();
        shared_ += is_shared_ ? 1 : 0;
        return std::move(found.customer);
    }
    const bool by_name_alone = !identifies(desk.policy, party.phone.value, party.email.value);
    if (by_name_alone) {
        const auto seen = by_name_.find(party.name.value);
        if (seen != by_name_.end()) return store::get<domain::Customer>(desk.store, seen->second);
    }
    auto added = TRY(add_customer(desk, party, at));
    made_ = true;
    if (by_name_alone) {
        by_name_[party.name.value] = added.id;
        fresh_ = party.name.value;
    }
    return std::optional{std::move(added)};
}

Result<std::optional<domain::Asset>> find_or_add_asset(Writing& desk, const domain::Asset& asset, domain::Instant at) {
    if (asset.serial.empty()) return std::optional<domain::Asset>{};
    if (const auto found = TRY(store::find<domain::Asset>(desk.store, "serial", asset.serial)))
        return store::get<domain::Asset>(desk.store, *found);
    return std::optional{TRY(add_asset(desk, asset, at))};
}

Result<void> read_given(const ImportRow& row, const domain::RecordRef& record) {
    using domain::Holds;
    for (const auto& field : record.fields) {
        if (!has(field.uses, domain::Use::given) || field.holds == Holds::record) continue;
        auto cell = row.text(field.name);
        if (cell.empty()) continue;
        if (field.holds == Holds::date) {
            const auto day = TRY(row.date(field.name));
            cell = day ? calendar::print(*day) : std::string{};
        } else if (field.holds == Holds::words) {
            cell = fmt::format("{}", fmt::join(row.words(field.name), ","));
        } else if (field.holds == Holds::flag) {
            const auto truth = read_truth(cell);
            if (!truth) return row.mistake(field.name, fmt::format("'{}' is neither yes nor no", cell));
            cell = *truth ? "yes" : "no";
        } else if (field.holds == Holds::instant) {
            const auto at = TRY(row.instant(field.name));
            cell = at ? domain::written_instant(*at) : std::string{};
        }
        if (!read_field(field, record, cell)) return row.mistake(field.name, fmt::format("'{}' cannot be read", cell));
    }
    return {};
}

Result<domain::Instant> known_since(const ImportRow& row, domain::Instant now) {
    const auto since = TRY(row.instant("added_at"));
    if (since && *since > now) return row.mistake("added_at", "it lies in the future");
    return since.value_or(now);
}

namespace {

// Since when a customer has the tier, where that was not from the beginning.
Result<void> give_tier(Writing& desk, const domain::Customer& customer, const std::string& tier, domain::Instant at) {
    RecordChange change{desk, customer};
    TRY(change.add(domain::Changed{.field = "tier", .from = {}, .to = {tier}, .message = {}, .by_hand = true}, at));
    return change.save();
}

// The first of several is the customer's own where that is not said apart.
void take_first(const ImportRow& row, std::string_view several, std::string& first, domain::ContactKind kind) {
    const auto& all = row.text(several);
    if (first.empty() && !all.empty()) first = read_reachable(kind, all.substr(0, all.find(','))).value;
}

Result<void> take_contacts(Writing& desk, const ImportRow& row, domain::CustomerId customer) {
    using domain::ContactKind;
    for (const auto& [field, kind] :
         {std::pair{"phones", ContactKind::phone}, std::pair{"emails", ContactKind::email}}) {
        std::string_view rest;
        const auto& all = row.text(field);
        for (rest = all; !rest.empty();) {
            const auto comma = std::min(rest.find(','), rest.size());
            const auto one = read_reachable(kind, rest.substr(0, comma));
            rest.remove_prefix(std::min(comma + 1, rest.size()));
            if (one.value.empty()) continue;
            if (auto added = add_contact(desk, customer, one); !added)
                return row.mistake(field, std::move(added.error()));
        }
    }
    return {};
}

Result<void> check_warranty_cell(const ImportRow& row, const std::string& warranty) {
    if (const auto term = check_warranty(warranty); !term)
        return row.mistake("warranty", term.error().message, term.error().hints);
    return {};
}

}  // namespace

Result<bool> KnownByRow::knows(const Writing& desk, const ImportRow& row, const domain::Customer& party) {
    if (!std::exchange(read_, true)) {
        const auto both = all_of(
            {column_empty("phone_key", domain::FieldKind::glob), column_empty("email_key", domain::FieldKind::glob)});
        TRY(store::list<domain::Customer>(desk.store, {.filter = both},
                                          [this](const domain::Customer& customer) -> Result<bool> {
                                              keep(customer);
                                              return true;
                                          }));
    }
    const auto since = TRY(row.instant("added_at"));
    const auto [first, last] = by_name_.equal_range(party.name.value);
    const bool found = std::any_of(first, last, [&](const auto& each) {
        const auto& known = each.second;
        if (since && *since != known.added_at) return false;
        return std::ranges::all_of(domain::RecordView{party}.fields, [&](const domain::Field& field) {
            if (!has(field.uses, domain::Use::given)) return true;
            return written(field, domain::RecordView{party}) == written(field, domain::RecordView{known});
        });
    });
    known_ += found ? 1 : 0;
    return found;
}

Result<RowOutcome> import_customer(Writing& desk, const ImportRow& told, OnKnown on_known, KnownByRow& known_by_row) {
    const auto row = TRY(with_ids(desk.policy, told));
    domain::Customer party;
    TRY(read_given(row, domain::RecordRef{party}));
    take_first(row, "phones", party.phone.value, domain::ContactKind::phone);
    take_first(row, "emails", party.email.value, domain::ContactKind::email);
    if (party.birthday && *party.birthday > today(desk.policy, desk.now))
        return row.mistake("birthday", fmt::format("{} lies in the future", calendar::print(*party.birthday)));
    auto id = std::optional<domain::CustomerId>{};
    if (!party.reference.empty()) id = TRY(store::find<domain::Customer>(desk.store, "reference", party.reference));
    if (!id) id = TRY(find_customer(desk.store, desk.policy, party));
    if (id) {
        const auto known = TRY(require_customer(desk.store, *id));
        if (known.merged_into) return RowOutcome::known;  // what it said is the other's now
        const auto news = news_of(row, domain::RecordView{known}, domain::RecordView{party}, on_known);
        return take_news(news, [&](const FieldValues& values) -> Result<void> {
            TRY(edit_customer(desk, known.id, values));
            return {};
        });
    }
    const bool by_row = party.reference.empty() && !identifies(desk.policy, party.phone.value, party.email.value);
    if (by_row && TRY(known_by_row.knows(desk, row, party))) return RowOutcome::known;
    if (!names_someone(party)) return row.mistake("name", "a customer has a name, a phone or an e-mail address");
    const auto added_at = TRY(known_since(row, desk.now));
    const auto tier_since = TRY(row.instant("tier_since"));
    const bool later = !party.tier.empty() && tier_since && *tier_since > added_at && *tier_since <= desk.now;
    const auto tier = later ? std::exchange(party.tier, {}) : std::string{};
    const auto customer = TRY(add_customer(desk, party, added_at));
    if (later) TRY(give_tier(desk, customer, tier, *tier_since));
    TRY(take_contacts(desk, row, customer.id));
    if (by_row) known_by_row.keep(customer);
    return RowOutcome::yes;
}

Result<RowOutcome> import_asset(Writing& desk, const ImportRow& told, OnKnown on_known, NamedCustomers& customers) {
    domain::Asset asset;
    asset.serial = told.text("serial");
    if (asset.serial.empty()) return told.mistake("serial", "an asset has a serial number");
    const auto row = TRY(with_ids(desk.policy, told));
    TRY(read_given(row, domain::RecordRef{asset}));
    if (const auto known = TRY(store::get_by<domain::Asset>(desk.store, "serial", asset.serial))) {
        const auto news = news_of(row, domain::RecordView{*known}, domain::RecordView{asset}, on_known);
        return take_news(news, [&](const FieldValues& values) -> Result<void> {
            TRY(edit_asset(desk, known->id, values));
            return {};
        });
    }
    if (asset.product.empty()) return row.mistake("product", "an asset is a unit of a model");
    TRY(check_warranty_cell(row, asset.warranty));
    if (const auto wrong = wrong_day({asset.purchased, asset.delivered, asset.installed}, today(desk.policy, desk.now)))
        return row.mistake(wrong->field, wrong->what);
    if (const auto& number = row.text("customer"); !number.empty()) {
        const auto id = read_customer(number);
        if (!id) return row.mistake("customer", id.error().message);
        asset.customer = TRY(require_customer(desk.store, *id)).id;
    } else {
        domain::Customer party;
        party.name = {row.text("customer_name")};
        party.phone = {row.text("phone")};
        party.email = {row.text("email")};
        party.tier = row.text("tier");
        if (const auto customer = TRY(customers.find_or_add(desk, party, desk.now))) asset.customer = customer->id;
    }
    TRY(add_asset(desk, asset, TRY(known_since(row, desk.now))));
    return RowOutcome::yes;
}

Result<RowOutcome> import_product(Writing& desk, const ImportRow& row, OnKnown on_known) {
    domain::Product product;
    TRY(read_given(row, domain::RecordRef{product}));
    if (product.model.empty()) return row.mistake("model", "a product has a model");
    if (const auto known = TRY(store::get_by<domain::Product>(desk.store, "model", product.model))) {
        const auto news = news_of(row, domain::RecordView{*known}, domain::RecordView{product}, on_known);
        return take_news(news, [&](const FieldValues& values) -> Result<void> {
            TRY(edit_product(desk, known->id, values));
            return {};
        });
    }
    TRY(check_warranty_cell(row, product.warranty));
    TRY(add_product(desk, product, TRY(known_since(row, desk.now))));
    return RowOutcome::yes;
}

namespace {

// How many of the part the row says lie at its place; nothing where it does not say.
struct StockCell {
    std::string place{};
    std::int64_t on_hand{};
};
Result<std::optional<StockCell>> stock_cell(const Writing& desk, const ImportRow& row) {
    const auto& cell = row.text("on_hand");
    auto place = read_place(reading_of(desk), row.text("place"));
    if (!place) return row.mistake("place", place.error().message);
    if (cell.empty()) return std::optional<StockCell>{};
    if (cell == "0") return std::optional{StockCell{place->empty() ? std::string{main_place} : *place, 0}};
    const auto quantity = domain::read_part_quantity(cell);
    if (!quantity) return row.mistake("on_hand", fmt::format("'{}' is no quantity", cell));
    return std::optional{StockCell{place->empty() ? std::string{main_place} : *place, *quantity}};
}

Result<bool> ever_came(const store::Reader& store, const std::string& sku, const std::string& place) {
    const auto came =
        all_of({column_is("sku", domain::FieldKind::word, {sku}), column_is("to", domain::FieldKind::word, {place})});
    return TRY(store::count<domain::PartMove>(store, came)) > 0;
}

Result<RowOutcome> import_stock(Writing& desk, const domain::Part& part, const StockCell& cell, OnKnown on_known) {
    const auto there = TRY(desk.store.stock().at(part.sku, cell.place)).on_hand;
    if (there == cell.on_hand) return RowOutcome::known;
    const bool first = !TRY(ever_came(desk.store, part.sku, cell.place));
    if (!first && on_known != OnKnown::update) return RowOutcome::differs;
    TRY(count_parts(desk, cell.place, {{.part = part, .counted = cell.on_hand}}, {}));
    return first ? RowOutcome::yes : RowOutcome::updated;
}

// Of what became of a row's part and of its stock what says more.
RowOutcome both_of(RowOutcome part, RowOutcome stock) {
    for (const auto outcome : {RowOutcome::yes, RowOutcome::updated, RowOutcome::differs})
        if (part == outcome || stock == outcome) return outcome;
    return RowOutcome::known;
}

}  // namespace

Result<RowOutcome> import_part(Writing& desk, const ImportRow& row, OnKnown on_known) {
    domain::Part part;
    TRY(read_given(row, domain::RecordRef{part}));
    if (part.sku.empty()) return row.mistake("sku", "a part has an article number");
    const auto cell = TRY(stock_cell(desk, row));
    auto outcome = RowOutcome::yes;
    if (auto known = TRY(store::get_by<domain::Part>(desk.store, "sku", part.sku))) {
        const auto news = news_of(row, domain::RecordView{*known}, domain::RecordView{part}, on_known);
        outcome = TRY(take_news(news, [&](const FieldValues& values) -> Result<void> {
            TRY(edit_part(desk, known->id, values));
            return {};
        }));
        part = std::move(*known);
    } else {
        part = TRY(add_part(desk, std::move(part)));
    }
    if (!cell) return outcome;
    return both_of(outcome, TRY(import_stock(desk, part, *cell, on_known)));
}

}  // namespace aftersales::service
