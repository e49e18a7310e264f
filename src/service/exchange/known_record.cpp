#include "exchange/known_record.hpp"

#include "aftersales/domain/party/customer.hpp"
#include "aftersales/domain/ticket/tags.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/party/contacts.hpp"
#include "aftersales/service/party/given_contact.hpp"
#include "aftersales/service/party/holders.hpp"
#include "aftersales/service/party/untaken.hpp"
#include "aftersales/text/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aftersales::service {

namespace {

// The same phone or address, however it is written.
bool is_same_contact(std::string_view field, const std::string& one, const std::string& other) {
    if (field == "phone") return !domain::phone_key(one).empty() && domain::phone_key(one) == domain::phone_key(other);
    return field == "email" && text::folded(one) == text::folded(other);
}

// The tags of a record with those that the row adds.
std::string with_tags(std::string_view tags, const std::vector<std::string>& added) {
    std::vector<std::string> all;
    while (!tags.empty()) {
        const auto end = std::min(tags.find(','), tags.size());
        all.emplace_back(tags.substr(0, end));
        tags.remove_prefix(std::min(end + 1, tags.size()));
    }
    return domain::tags_after(std::move(all), added);
}

}  // namespace

News news_of(const ImportRow& row, const domain::RecordView& known, const domain::RecordView& said, OnKnown on_known) {
    using domain::Holds;
    News news;
    for (const auto& field : said.fields) {
        const bool told = !row.text(field.name).empty() && has(field.uses, domain::Use::given);
        if (!told || field.holds == Holds::record) continue;
        const auto is = domain::written(field, known);
        auto says = domain::written(field, said);
        if (field.holds == Holds::words) says = with_tags(is, row.words(field.name));
        if (says.empty() || says == is || is_same_contact(field.name, says, is)) continue;
        const bool lowered = field.holds == Holds::flag && says == "no";
        const bool taken = is.empty() || on_known == OnKnown::update;
        if (taken && !lowered)
            news.values.emplace_back(field.name, std::move(says));
        else
            news.differs = true;
    }
    return news;
}

Result<RowOutcome> take_news(const News& news, const std::function<Result<void>(const FieldValues&)>& edit) {
    if (!news.values.empty()) TRY(edit(news.values));
    const bool none = news.values.empty() && !news.taken_elsewhere;
    const auto outcome = none ? RowOutcome::known : RowOutcome::updated;
    return news.differs ? but_differs(outcome) : outcome;
}

namespace {

using domain::ContactKind;
using domain::Customer;

// A field that is said to be something else than it is.
void take_or_leave(News& news, std::string field, const std::string& is, const std::string& says, OnKnown on_known) {
    if (says.empty() || says == is) return;
    if (is.empty() || on_known == OnKnown::update)
        news.values.emplace_back(std::move(field), says);
    else
        news.differs = true;
}

bool names_reporter(const Customer& known, const SaidOfCustomer& said) {
    const bool other_name = !said.told.name.empty() && !known.name.empty() && !is_named(known, said.told.name);
    return other_name && said.name == NameIs::whoever_reported;
}

// What a ticket says of its region it keeps itself.
News news_of_customer(const Customer& known, const SaidOfCustomer& said, OnKnown on_known) {
    const auto& told = said.told;
    News news;
    if (names_reporter(known, said))
        news.differs = true;
    else if (!is_named(known, told.name))
        take_or_leave(news, "name", known.name.value, told.name.value, on_known);
    take_or_leave(news, "tier", known.tier, told.tier, on_known);
    if (known.region.empty()) take_or_leave(news, "region", {}, told.region, on_known);
    return news;
}

// Phones and e-mail addresses that are told and are none of the customer's, and that somebody is found by.
Result<std::vector<Reachable>> new_contacts(const Writing& desk, const Customer& known, const SaidOfCustomer& said) {
    const auto& phone = said.told.phone.value;
    const auto& email = said.told.email.value;
    const auto is_new = [&](ContactKind kind, const std::string& value) {
        return contact_key(desk.policy, kind, value) != said.found_by;
    };
    Customer asked;
    if (identifies(desk.policy, phone, {}) && is_new(ContactKind::phone, phone)) asked.phone = {phone};
    if (identifies(desk.policy, {}, email) && is_new(ContactKind::email, email)) asked.email = {email};
    std::vector<Reachable> all;
    for (const auto& [kind, value] : TRY(strange_contacts(desk.store, desk.policy, asked, known)))
        all.push_back({.kind = kind, .value = value, .label = {}});
    return all;
}

Result<bool> is_anothers(const Writing& desk, domain::CustomerId self, const Reachable& contact) {
    Customer party;
    (contact.kind == ContactKind::phone ? party.phone : party.email) = {contact.value};
    const auto holder = TRY(find_customer(desk.store, desk.policy, party));
    return holder && *holder != self;
}

// Gives those that are to be kept: numbers beside one that is the customer's, and what another takes the place of.
Result<std::vector<Reachable>> take_contacts(const Writing& desk, const Customer& known, const SaidOfCustomer& said,
                                             OnKnown on_known, News& news) {
    std::vector<Reachable> kept;
    const auto is_as_known = [](const domain::Text& told, const domain::Text& is) {
        return told.empty() || told == is;
    };
    if (is_as_known(said.told.phone, known.phone) && is_as_known(said.told.email, known.email)) return kept;
    const auto beside = TRY(further_phones(desk.store, desk.policy, said.told, known));
    // What is empty is filled; where somebody else is named, nothing takes the place of what is the customer's.
    const bool replaces = on_known == OnKnown::update && !names_reporter(known, said);
    for (const auto& number : beside) {
        const Reachable further{.kind = ContactKind::phone, .value = number, .label = {}};
        if (!replaces || TRY(is_anothers(desk, known.id, further)))
            news.differs = true;
        else
            kept.push_back(further);
    }
    for (const auto& each : TRY(new_contacts(desk, known, said))) {
        const auto& first = each.kind == ContactKind::phone ? known.phone : known.email;
        if (each.kind == ContactKind::phone && !beside.empty()) continue;
        const bool may = !names_reporter(known, said) && (first.empty() || replaces);
        if (!may || TRY(is_anothers(desk, known.id, each))) {
            news.differs = true;
            continue;
        }
        news.values.emplace_back(domain::word(each.kind), each.value);
        if (!first.empty()) kept.push_back({.kind = each.kind, .value = first.value, .label = {}});
    }
    return kept;
}

}  // namespace

domain::Customer party_in(const ImportRow& row) {
    domain::Customer party;
    party.name = {row.text("customer_name")};
    party.phone = {row.text("phone")};
    party.email = {row.text("email")};
    party.region = row.text("region");
    party.tier = row.text("tier");
    return party;
}

Result<Agreement> take_said(Writing& desk, Customer& known, const SaidOfCustomer& said, OnKnown on_known) {
    if (known.merged_into || known.erased) return Agreement::full;
    auto news = news_of_customer(known, said, on_known);
    const auto kept = TRY(take_contacts(desk, known, said, on_known, news));
    if (!news.values.empty()) known = TRY(edit_customer(desk, known.id, news.values));
    for (const auto& each : kept) TRY(keep_contact(desk, known.id, each));
    return news.differs ? Agreement::partial : Agreement::full;
}

Result<Agreement> take_said(Writing& desk, domain::Asset& known, const domain::Asset& told, OnKnown on_known) {
    News news;
    take_or_leave(news, "product", known.product, told.product, on_known);
    if (!known.customer && told.customer) news.values.emplace_back("customer", std::to_string(told.customer.value));
    if (!news.values.empty()) known = TRY(edit_asset(desk, known.id, news.values));
    return news.differs ? Agreement::partial : Agreement::full;
}

}  // namespace aftersales::service
