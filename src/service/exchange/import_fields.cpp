#include "aftersales/service/exchange/import_fields.hpp"

#include "aftersales/domain/record/any.hpp"

#include <array>

namespace aftersales::service {

namespace {

using domain::ObjectKind;
using domain::Use;

// What an import takes of a record besides the fields of its table.
struct TakenBeyond {
    ObjectKind object{};
    std::string_view name{};
};
constexpr std::array taken_beyond{
    TakenBeyond{ObjectKind::ticket, "serial"},
    TakenBeyond{ObjectKind::ticket, "customer_name"},
    TakenBeyond{ObjectKind::ticket, "phone"},
    TakenBeyond{ObjectKind::ticket, "email"},
    TakenBeyond{ObjectKind::ticket, "reopened_at"},  // of one that was resolved again since it tells nothing
    TakenBeyond{ObjectKind::ticket, "steps"},        // of one that waited or was opened again: as an export tells them
    TakenBeyond{ObjectKind::customer, "phones"},     // all of them, each as PHONE or PHONE=LABEL
    TakenBeyond{ObjectKind::customer, "emails"},
    TakenBeyond{ObjectKind::asset, "customer_name"},
    TakenBeyond{ObjectKind::asset, "phone"},
    TakenBeyond{ObjectKind::asset, "email"},
    TakenBeyond{ObjectKind::asset, "tier"},
    TakenBeyond{ObjectKind::callback, "reference"},  // of the customer
    TakenBeyond{ObjectKind::callback, "customer_name"},
    TakenBeyond{ObjectKind::callback, "phone"},
    TakenBeyond{ObjectKind::callback, "email"},
    TakenBeyond{ObjectKind::callback, "serial"},
    TakenBeyond{ObjectKind::callback, "product"},  // of a unit that is new
    TakenBeyond{ObjectKind::callback, "suggestion"},
    TakenBeyond{ObjectKind::delivery, "customer_name"},
    TakenBeyond{ObjectKind::delivery, "phone"},
    TakenBeyond{ObjectKind::delivery, "email"},
    TakenBeyond{ObjectKind::delivery, "window_from"},
    TakenBeyond{ObjectKind::delivery, "window_to"},
    TakenBeyond{ObjectKind::delivery, "promised_at"},  // a day, where no hours are known
};

// Rows of a history are changes of tickets. `field` and `value` are of a log that names what changed.
constexpr std::array taken_of_history{"reference", "at",        "status",  "assignee", "priority",
                                      "category",  "subject",   "actor",   "note",     "field",
                                      "value",     "opened_at", "channel", "outlet",   "tags"};

// The customer and the unit of a ticket are told by what they are known by.
bool is_taken(ObjectKind object, const domain::Field& field) {
    if (object == ObjectKind::ticket && field.holds == domain::Holds::record) return false;
    return has(field.uses, Use::given) || has(field.uses, Use::imported);
}

// What a record is known by elsewhere comes first.
std::vector<std::string> names_of_table(ObjectKind object) {
    std::vector<std::string> names;
    const auto add = [&](const auto& wanted) {
        for (const auto& field : domain::table_of(object)) {
            if (is_taken(object, field) && wanted(field)) names.emplace_back(field.name);
        }
    };
    add([](const auto& field) { return has(field.uses, Use::foremost); });
    add([](const auto& field) { return !has(field.uses, Use::foremost); });
    for (const auto& [of, name] : taken_beyond) {
        if (of == object) names.emplace_back(name);
    }
    return names;
}

}  // namespace

std::vector<std::string> import_field_names(Importable what) {
    switch (what) {
    case Importable::tickets:
        return names_of_table(ObjectKind::ticket);
    case Importable::customers:
        return names_of_table(ObjectKind::customer);
    case Importable::assets:
        return names_of_table(ObjectKind::asset);
    case Importable::products:
        return names_of_table(ObjectKind::product);
    case Importable::callbacks:
        return names_of_table(ObjectKind::callback);
    case Importable::deliveries:
        return names_of_table(ObjectKind::delivery);
    case Importable::history:
        return {taken_of_history.begin(), taken_of_history.end()};
    case Importable::orders:
        return names_of_table(ObjectKind::part_order);
    case Importable::visits:
        return names_of_table(ObjectKind::visit);
    case Importable::parts: {
        auto names = names_of_table(ObjectKind::part);
        names.insert(names.end(), {"place", "on_hand"});
        return names;
    }
    }
    return {};
}

}  // namespace aftersales::service
