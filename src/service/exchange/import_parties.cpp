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
    found_by_.clear();
    if (!names_someone(party)) return std::optional<domain::Customer>{};
    if (auto found = TRY(find_holder(desk.store, desk.policy, party)); found.customer) {
        is_shared_ = !found.shared_by.empty();
        shared_ += is_shared_ ? 1 : 0;
        found_by_ = std::move(found.by);
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

void NamedCustomers::told_other_owner(const std::string& serial) {
    constexpr std::size_t most = 5;
    ++other_owners_;
    if (units_.size() < most) units_.push_back(serial);
}

std::string NamedCustomers::other_owners() const {
    if (other_owners_ == 0) return {};
    const auto more = std::cmp_greater(other_owners_, units_.size());
    return fmt::format("{} another owner than the unit has, who stays its owner: {}{}",
                       other_owners_ == 1 ? "1 row names" : fmt::format("{} rows name", other_owners_),
                       fmt::join(units_, ", "), more ? ", …" : "");
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

namespace {

Result<domain::Customer> customer_by_number(const Writing& desk, const ImportRow& row) {
    const auto id = read_customer(row.text("customer"));
    if (!id) return row.mistake("customer", id.error().message);
    return require_customer(desk.store, *id);
}

// Whom a row of a unit says that it belongs to.
class OwnerInRow {
public:
    OwnerInRow(Writing& desk, const ImportRow& row, NamedCustomers& customers, OnKnown on_known)
        : desk_{desk}, row_{row}, customers_{customers}, on_known_{on_known}, party_{party_in(row)} {}

    // Of a new unit. What is said of an owner who is known may be left.
    Result<std::optional<domain::Customer>> find_or_add(Agreement& agreement) {
        auto customer = TRY(customers_.find_or_add(desk_, party_, desk_.now));
        if (customer && !customers_.made())
            agreement = TRY(take_said(desk_, *customer, said(customers_.found_by()), on_known_));
        return customer;
    }

    // Of one that is known: who has it where nobody has yet; else another owner is left, or taken on request.
    Result<void> take(const domain::Asset& known, News& news) {
        const bool by_number = !row_.text("customer").empty();
        if (!by_number && !names_someone(party_) && party_.tier.empty()) return {};
        auto owner = std::optional<domain::Customer>{};
        if (known.customer) owner = TRY(surviving_customer(desk_.store, known.customer));
        auto told = by_number ? TRY(by_its_number(owner)) : TRY(by_contacts(owner));
        if (owner && told && told->id == owner->id) return by_number ? Result<void>{} : take_said_of(*told, news);
        if (owner && on_known_ != OnKnown::update) {
            customers_.told_other_owner(known.serial);
            news.differs = true;
            return {};
        }
        return hand_over(std::move(told), news);
    }

private:
    // A number that nobody has names another owner, who cannot be taken.
    Result<std::optional<domain::Customer>> by_its_number(const std::optional<domain::Customer>& owner) {
        auto named = customer_by_number(desk_, row_);
        if (named) return std::optional{TRY(surviving_customer(desk_.store, named->id))};
        const bool is_left = owner && on_known_ != OnKnown::update;
        if (!is_left || !is_of_the_row(named.error().kind)) return fail(std::move(named.error()));
        return std::optional<domain::Customer>{};
    }

    // Nobody where it is somebody new. Of whom nobody else has the phone, the same name is the owner's.
    Result<std::optional<domain::Customer>> by_contacts(const std::optional<domain::Customer>& owner) {
        if (!names_someone(party_) || (owner && is_reached_so(*owner))) return owner;
        auto found = TRY(find_holder(desk_.store, desk_.policy, party_));
        found_by_ = std::move(found.by);
        if (!found.customer && owner && is_named(*owner, party_.name)) return owner;
        return std::move(found.customer);
    }

    // Whether the owner is who the row tells, as far as can be seen without asking: another may have the same phone.
    [[nodiscard]] bool is_reached_so(const domain::Customer& owner) const {
        const auto has = [&](domain::ContactKind kind, const domain::Text& value, const domain::Text& own) {
            const bool says = !value.empty() && !own.empty();
            return says && contact_key(desk_.policy, kind, value.value) == own.value;
        };
        if (!party_.name.empty() && !is_named(owner, party_.name)) return false;
        return has(domain::ContactKind::phone, party_.phone, owner.phone_key) ||
               (party_.phone.empty() && has(domain::ContactKind::email, party_.email, owner.email_key));
    }

    Result<void> hand_over(std::optional<domain::Customer> to, News& news) {
        if (to && row_.text("customer").empty()) TRY(take_said_of(*to, news));
        if (!to) to = TRY(customers_.find_or_add(desk_, party_, desk_.now));
        if (to) news.values.emplace_back("customer", std::to_string(to->id.value));
        return {};
    }

    Result<void> take_said_of(domain::Customer& customer, News& news) {
        const auto before = customer.revision;
        if (TRY(take_said(desk_, customer, said(found_by_), on_known_)) == Agreement::partial) news.differs = true;
        if (customer.revision != before) news.taken_elsewhere = true;
        return {};
    }

    [[nodiscard]] SaidOfCustomer said(const std::string& found_by) const {
        return {.told = party_, .found_by = found_by, .name = NameIs::theirs};
    }

    Writing& desk_;
    const ImportRow& row_;
    NamedCustomers& customers_;
    OnKnown on_known_;
    domain::Customer party_;
    std::string found_by_{};
};

}  // namespace

Result<RowOutcome> import_asset(Writing& desk, const ImportRow& told, OnKnown on_known, NamedCustomers& customers) {
    domain::Asset asset;
    asset.serial = told.text("serial");
    if (asset.serial.empty()) return told.mistake("serial", "an asset has a serial number");
    const auto row = TRY(with_ids(desk.policy, told));
    TRY(read_given(row, domain::RecordRef{asset}));
    if (const auto known = TRY(store::get_by<domain::Asset>(desk.store, "serial", asset.serial))) {
        auto news = news_of(row, domain::RecordView{*known}, domain::RecordView{asset}, on_known);
        OwnerInRow owner{desk, row, customers, on_known};
        TRY(owner.take(*known, news));
        return take_news(news, [&](const FieldValues& values) -> Result<void> {
            TRY(edit_asset(desk, known->id, values));
            return {};
        });
    }
    if (asset.product.empty()) return row.mistake("product", "an asset is a unit of a model");
    TRY(check_warranty_cell(row, asset.warranty));
    if (const auto wrong = wrong_day({asset.purchased, asset.delivered, asset.installed}, today(desk.policy, desk.now)))
        return row.mistake(wrong->field, wrong->what);
    auto agreement = Agreement::full;
    OwnerInRow owner{desk, row, customers, on_known};
    if (!row.text("customer").empty())
        asset.customer = TRY(customer_by_number(desk, row)).id;
    else if (const auto customer = TRY(owner.find_or_add(agreement)))
        asset.customer = customer->id;
    TRY(add_asset(desk, asset, TRY(known_since(row, desk.now))));
    return agreement == Agreement::full ? RowOutcome::yes : RowOutcome::yes_but_differs;
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
    const auto both = was_added(part) || was_added(stock)       ? RowOutcome::yes
                      : was_updated(part) || was_updated(stock) ? RowOutcome::updated
                                                                : RowOutcome::known;
    return says_otherwise(part) || says_otherwise(stock) ? but_differs(both) : both;
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
