// A row that comes back needs what it names, and what it alone may have: a reference, a serial number, a phone.
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/deliveries.hpp"
#include "aftersales/service/party/contacts.hpp"
#include "aftersales/service/party/parties.hpp"
#include "aftersales/service/visits.hpp"
#include "aftersales/store/records.hpp"
#include "aftersales/text/article.hpp"
#include "aftersales/text/phone.hpp"
#include "aftersales/text/unicode.hpp"
#include "undo/undoing.hpp"

#include <fmt/format.h>

namespace aftersales::service {

namespace {

struct NameTaken {
    std::string_view what{};
    std::string value{};
    std::string_view object{};
    std::int64_t by{};
};

Result<void> refuse_taken(const store::Run& run, const NameTaken& taken) {
    return fail(ErrorKind::refused,
                fmt::format("{} cannot be undone: {} {} has the {} '{}' now", name_of(run), taken.object, taken.by,
                            taken.what, taken.value),
                {"Give that one another first."});
}

Result<void> refuse_missing(const Writing& desk, const store::Run& run, domain::ObjectKind object, std::int64_t id) {
    std::vector<std::string> hints;
    for (const auto& event : TRY(desk.store.history(object, id, 1)))
        hints.push_back(fmt::format("It was taken back itself; to bring it back: aftersales undo {}", event.run));
    return fail(ErrorKind::refused,
                fmt::format("{} cannot be undone: {} {} is not there any more", name_of(run), domain::word(object), id),
                std::move(hints));
}

}  // namespace

Result<void> Undoing::check_comes_back(const Case& it) const {
    return std::visit(
        [&]<class Record>(const Record& after) -> Result<void> {
            const auto* before = it.before ? std::get_if<Record>(&*it.before) : nullptr;
            const auto was = before != nullptr ? *before : Record{};
            const store::RecordName name{.object = domain::object_of<Record>, .id = store::number(after.id)};
            if constexpr (std::is_same_v<Record, domain::Customer>) {
                TRY(check_reachable(was, after));
                // Who was merged keeps the key of who goes on.
                if (after.merged_into) return check_named(domain::RecordView{was}, domain::RecordView{after});
            }
            TRY(check_unique(name, domain::RecordView{was}, domain::RecordView{after}));
            return check_named(domain::RecordView{was}, domain::RecordView{after});
        },
        *it.after);
}

// Every record that it names otherwise than it did, as the table of its kind tells.
Result<void> Undoing::check_named(const domain::RecordView& was, const domain::RecordView& after) const {
    for (const auto& field : domain::fields_beyond_id(after.fields)) {
        if (!field.of) continue;
        const auto id = *std::get<domain::RecordMember>(domain::member_of(field, after)).number;
        if (id == 0 || id == *std::get<domain::RecordMember>(domain::member_of(field, was)).number) continue;
        if (!TRY(desk_.store.get(*field.of, id))) return refuse_missing(desk_, run_, *field.of, id);
    }
    return {};
}

// What names one record alone, as the table of its kind tells.
Result<void> Undoing::check_unique(const store::RecordName& name, const domain::RecordView& was,
                                   const domain::RecordView& after) const {
    for (const auto& field : after.fields) {
        if (!has(field.uses, domain::Use::unique)) continue;
        const auto value = domain::written(field, after);
        if (value.empty() || value == domain::written(field, was)) continue;
        const auto other = TRY(desk_.store.find(name.object, field.name, value));
        if (other && *other != name.id)
            return refuse_taken(run_, {text::spaced(field.name), value, domain::word(name.object), *other});
    }
    return {};
}

Result<void> Undoing::check_reachable(const domain::Customer& was, const domain::Customer& after) const {
    if (after.merged_into) return {};
    if (was.phone != after.phone) {
        for (const auto& key : TRY(text::phone_keys(after.phone.value, desk_.policy.country)))
            if (const auto other = TRY(taker(after.id, domain::ContactKind::phone, key)))
                return refuse_taken(run_, {"phone", after.phone.value, "customer", other->value});
    }
    if (was.email != after.email) {
        const auto key = text::says_none(after.email.value) ? std::string{} : domain::email_key(after.email.value);
        if (const auto other = TRY(taker(after.id, domain::ContactKind::email, key)))
            return refuse_taken(run_, {"e-mail", after.email.value, "customer", other->value});
    }
    return {};
}

// Another customer who has it since the run: who had it along with this one has it along with it again.
Result<std::optional<domain::CustomerId>> Undoing::taker(domain::CustomerId self, domain::ContactKind kind,
                                                         const std::string& key) const {
    const auto field = kind == domain::ContactKind::phone ? "phone_key" : "email_key";
    for (const auto holder : TRY(store::find_all<domain::Customer>(desk_.store, field, key))) {
        auto other = TRY(require_customer(desk_.store, holder));
        while (other.merged_into) other = TRY(require_customer(desk_.store, other.merged_into));
        if (other.id == self || TRY(had_before(holder, kind, key))) continue;
        return std::optional{other.id};
    }
    return std::optional<domain::CustomerId>{};
}

Result<bool> Undoing::had_before(domain::CustomerId customer, domain::ContactKind kind, const std::string& key) const {
    const auto then = TRY(before_run<domain::Customer>(customer.value));
    if (then && (kind == domain::ContactKind::phone ? then->phone_key : then->email_key).value == key) return true;
    for (const auto& each : TRY(contacts_of(desk_.store, customer))) {
        if (each.kind != kind || each.key.value != key) continue;
        const auto contact = TRY(before_run<domain::Contact>(each.id));
        if (contact && !contact->dropped && contact->key.value == key) return true;
    }
    return false;
}

// A record as it was before anything that came after the run.
template <class Record>
Result<std::optional<Record>> Undoing::before_run(std::int64_t id) const {
    auto history = TRY(desk_.store.history(domain::object_of<Record>, id));
    std::size_t count = 0;
    while (count < history.size() && !TRY(is_later(history[count]))) ++count;
    history.resize(count);
    if (history.empty()) return std::optional<Record>{};
    return domain::fold<Record>(history);
}

void Undoing::note_visit(const Case& it) {
    const auto* was = it.before ? std::get_if<domain::SiteVisit>(&*it.before) : nullptr;
    const auto* after = it.after ? std::get_if<domain::SiteVisit>(&*it.after) : nullptr;
    if (after == nullptr || !domain::is_open(after->state)) return;
    const bool same = was != nullptr && domain::is_open(was->state) && was->start == after->start &&
                      was->end == after->end && was->staff == after->staff;
    if (!same) visits_.push_back(*after);
}

void Undoing::note_trip(const Case& it) {
    if (!it.after) return;
    if (const auto* trip = std::get_if<domain::DeliveryTrip>(&*it.after)) {
        const auto* was = it.before ? std::get_if<domain::DeliveryTrip>(&*it.before) : nullptr;
        const bool same =
            was != nullptr && domain::is_open(was->state) && was->staff == trip->staff && was->vehicle == trip->vehicle;
        if (domain::is_open(trip->state) && !same) trips_.push_back(*trip);
    }
    if (const auto* delivery = std::get_if<domain::HomeDelivery>(&*it.after)) {
        const auto* was = it.before ? std::get_if<domain::HomeDelivery>(&*it.before) : nullptr;
        if (delivery->trip && (was == nullptr || was->trip != delivery->trip)) deliveries_.push_back(*delivery);
    }
}

// A person or a vehicle that is on another trip by now; a trip that has set out.
Result<void> Undoing::settle_trips() const {
    const auto reading = reading_of(desk_);
    for (const auto& each : trips_) TRY(check_trip_comes_back(reading, each));
    for (const auto& each : deliveries_) TRY(check_delivery_comes_back(reading, each));
    return {};
}

// An hour that somebody has by now given to another visit. Asked once all is as it will be.
Result<void> Undoing::settle_visits() const {
    const auto reading = reading_of(desk_);
    for (const auto& each : visits_) TRY(check_visit_comes_back(reading, each));
    return {};
}

}  // namespace aftersales::service
