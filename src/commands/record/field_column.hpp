// A field of a record as a column of lists: what the record's table says of it.
#pragma once

#include "aftersales/domain/record/field.hpp"
#include "aftersales/render/sink.hpp"
#include "aftersales/render/value.hpp"

#include <span>
#include <string_view>

namespace aftersales::commands {

constexpr render::Kind kind_of_column(const domain::Field& field) {
    using domain::Holds;
    using domain::Use;
    if (field.name == "id" || field.holds == Holds::record) return render::Kind::id;
    if (has(field.uses, Use::key)) return render::Kind::key;
    if (has(field.uses, Use::phone)) return render::Kind::phone;
    if (has(field.uses, Use::prose)) return render::Kind::prose;
    if (field.holds == Holds::number || field.holds == Holds::money) return render::Kind::number;
    if (field.holds == Holds::instant) return render::Kind::instant;
    if (field.holds == Holds::date) return render::Kind::date;
    return field.holds == Holds::words ? render::Kind::list : render::Kind::text;
}

constexpr render::Importance importance_of(const domain::Field& field) {
    using domain::Use;
    if (has(field.uses, Use::vital)) return render::Importance::vital;
    if (has(field.uses, Use::high)) return render::Importance::high;
    return has(field.uses, Use::low) ? render::Importance::low : render::Importance::normal;
}

constexpr render::Column field_column(const domain::Field& field) {
    return {
        field.name,          field.title, kind_of_column(field), field.sentence, has(field.uses, domain::Use::shown),
        importance_of(field)};
}

// The columns of a list that computes some by itself: its own kind of column, that shows a field, as it is or, with a
// value of its own, as the list says it.
template <class ListColumn>
constexpr ListColumn list_field(std::span<const domain::Field> table, std::string_view name,
                                decltype(ListColumn::value) value) {
    const auto& field = domain::field_in(table, name);
    return {.column = field_column(field), .value = value, .field = &field};
}
// One that stands in the list without being asked for.
template <class ListColumn>
constexpr ListColumn shown_list_field(std::span<const domain::Field> table, std::string_view name,
                                      render::Importance importance, decltype(ListColumn::value) value) {
    auto made = list_field<ListColumn>(table, name, value);
    made.column.shown = true, made.column.importance = importance;
    return made;
}

}  // namespace aftersales::commands
