// A row that comes back needs what it names, and what it alone may have: a reference, a serial number, a phone.
#include "aftersales/service/party/parties.hpp"
#include "aftersales/store/records.hpp"
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
            TRY(check_unique(was, after));
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

Result<void> Undoing::check_unique(const domain::Ticket& was, const domain::Ticket& after) const {
    if (was.reference != after.reference && !after.reference.empty()) {
        const auto other = TRY(store::find<domain::Ticket>(desk_.store, "reference", after.reference));
        if (other && *other != after.id)
            return refuse_taken(run_, {"reference", after.reference, "ticket", other->value});
    }
    return {};
}

Result<void> Undoing::check_unique(const domain::Customer& was, const domain::Customer& after) const {
    if (after.merged_into) return {};
    if (was.phone != after.phone && !after.phone.empty()) {
        const auto other = TRY(find_customer(desk_.store, desk_.policy, {.phone = after.phone}));
        if (other && *other != after.id)
            return refuse_taken(run_, {"phone", after.phone.value, "customer", other->value});
    }
    if (was.email != after.email && !after.email.empty()) {
        const auto other = TRY(find_customer(desk_.store, desk_.policy, {.email = after.email}));
        if (other && *other != after.id)
            return refuse_taken(run_, {"e-mail", after.email.value, "customer", other->value});
    }
    return {};
}

Result<void> Undoing::check_unique(const domain::Asset& was, const domain::Asset& after) const {
    if (was.serial != after.serial && !after.serial.empty()) {
        const auto other = TRY(store::find<domain::Asset>(desk_.store, "serial", after.serial));
        if (other && *other != after.id)
            return refuse_taken(run_, {"serial number", after.serial, "asset", other->value});
    }
    return {};
}

Result<void> Undoing::check_unique(const domain::Product& was, const domain::Product& after) const {
    if (was.model == after.model) return {};
    const auto other = TRY(store::get_by<domain::Product>(desk_.store, "model", after.model));
    if (other && other->id != after.id) return refuse_taken(run_, {"model", after.model, "product", other->id});
    return {};
}

}  // namespace aftersales::service
