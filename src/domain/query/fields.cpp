#include "aftersales/domain/query/fields.hpp"

#include "aftersales/domain/record/any.hpp"

#include <algorithm>

namespace aftersales::domain {
namespace {

// Fields that are not the record's own.
struct FieldBeyond {
    ObjectKind object{};
    AskedField field{};
};
constexpr std::array fields_beyond{
    FieldBeyond{ObjectKind::customer, {"ref", "reference", FieldKind::glob, "The same as reference."}},
    FieldBeyond{ObjectKind::asset,
            {"customer_name", "customer_name", FieldKind::glob, "The customer's name, also one of digits."}},
};

FieldKind asked_kind(const Field& field) {
    switch (field.holds) {
    case Holds::flag:
        return FieldKind::flag;
    case Holds::number:
        return FieldKind::integer;
    case Holds::instant:
        return FieldKind::instant;
    case Holds::date:
        return FieldKind::date;
    case Holds::record:
        return FieldKind::id;
    case Holds::word:
        return FieldKind::word;
    case Holds::text:
    case Holds::words:
    case Holds::answers:
        break;
    }
    return FieldKind::glob;
}

// "added" of added_at; a customer is asked for by name too.
AskedField asked_as(const Field& field) {
    auto name = field.term.empty() ? field.name : field.term;
    if (field.holds == Holds::instant && name.ends_with("_at")) name.remove_suffix(3);
    auto column = field.name;
    if (field.holds == Holds::record && column == "customer") column = "customer_id";
    if (field.holds == Holds::words) column = name;
    return {.name = name, .column = column, .kind = asked_kind(field), .about = field.sentence, .set = field.set};
}

std::vector<AskedField> made_of_table(ObjectKind object) {
    if (object == ObjectKind::ticket) return {std::begin(ticket_fields), std::end(ticket_fields)};
    if (object == ObjectKind::callback) return {std::begin(callback_fields), std::end(callback_fields)};
    std::vector<AskedField> fields;
    for (const auto& field : table_of(object)) {
        if (has(field.uses, Use::asked)) fields.push_back(asked_as(field));
    }
    for (const auto& [of, field] : fields_beyond) {
        if (of == object) fields.push_back(field);
    }
    return fields;
}

}  // namespace

std::span<const AskedField> asked_fields(ObjectKind object) {
    static const auto all = [] {
        std::array<std::vector<AskedField>, kinds_of_record> made;
        for (const auto& [kind, name] : spellings<ObjectKind>()) made.at(static_cast<std::size_t>(kind)) = made_of_table(kind);
        return made;
    }();
    return all.at(static_cast<std::size_t>(object));
}

}  // namespace aftersales::domain
