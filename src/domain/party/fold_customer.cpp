// Customers, one event at a time: what goes beyond their fields. D1, D24.
#include "aftersales/domain/fold.hpp"
#include "fold_check.hpp"

namespace aftersales::domain {
namespace {

bool gives_tier(const Change& change) {
    const auto* changed = std::get_if<Changed>(&change);
    return std::holds_alternative<Added<Customer>>(change) || (changed && changed->field == "tier");
}

// Events of before the keys were kept have none.
Text kept_key(const Text& kept, std::string computed) { return kept.empty() ? Text{std::move(computed)} : kept; }

void keep_keys(Customer& customer, const Change& change) {
    const auto* changed = std::get_if<Changed>(&change);
    const bool added = std::holds_alternative<Added<Customer>>(change);
    if (added || (changed && changed->field == "phone"))
        customer.phone_key = kept_key(added ? customer.phone_key : changed->key, phone_key(customer.phone.value));
    if (added || (changed && changed->field == "email"))
        customer.email_key = kept_key(added ? customer.email_key : changed->key, email_key(customer.email.value));
}

}  // namespace

// A tier counts from when it was given; none counts from nowhere.
Result<void> fold_in(Customer& customer, const Event& event) {
    if (const auto* merged = std::get_if<Merged>(&event.change)) {
        TRY(check_follows(event, {ObjectKind::customer, customer.id.value, customer.revision}, HistoryPlace::later));
        customer.merged_into = CustomerId{merged->into};
        customer.revision = event.revision;
        return {};
    }
    TRY(apply_told(RecordRef{customer}, ObjectKind::customer, event));
    keep_keys(customer, event.change);
    if (gives_tier(event.change)) customer.tier_since = customer.tier.empty() ? std::nullopt : std::optional{event.at};
    if (std::holds_alternative<Erased>(event.change)) customer.erased = true;
    return {};
}

}  // namespace aftersales::domain
