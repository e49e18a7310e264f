#include "sql/statements.hpp"

#include <fmt/format.h>

namespace aftersales::store {
namespace {

// Calls `see` with each name of a comma-separated list and its number from 1.
template <class See>
void each_name(std::string_view list, See see) {
    int number = 0;
    while (!list.empty()) {
        const auto end = std::min(list.find(','), list.size());
        see(list.substr(0, end), ++number);
        list.remove_prefix(std::min(end + 2, list.size()));
    }
}

}  // namespace

std::string_view column_of(const domain::Field& field) { return field.column.empty() ? field.name : field.column; }

std::string column_list(std::span<const domain::Field> fields, std::string_view prefix) {
    std::string out;
    for (const auto& field : fields) {
        if (!out.empty()) out += ", ";
        out.append(prefix).append(column_of(field));
    }
    return out;
}

std::string clock_columns() {
    std::string out;
    const domain::Clock clock{};
    columns(&clock, clock,
            [&](std::string_view name, const auto&) { out.append(out.empty() ? "" : ", ").append(name); });
    return out;
}

std::string nested_ticket_columns(std::string_view prefix) {
    std::string out;
    const domain::Ticket ticket{};
    nested_columns(&ticket, ticket,
                   [&](std::string_view name, const auto&) { out.append(", ").append(prefix).append(name); });
    return out;
}

std::string insert_text(std::string_view table, std::string_view columns) {
    std::string places;
    each_name(columns,
              [&](std::string_view, int number) { places += number == 1 ? "$1" : fmt::format(", ${}", number); });
    return fmt::format("INSERT INTO {} ({}) VALUES ({})", table, columns, places);
}

std::string update_text(std::string_view table, std::string_view columns) {
    std::string changes;
    int last = 0;
    each_name(columns, [&](std::string_view name, int number) {
        if (number > 1) changes += fmt::format("{}{} = ${}", number == 2 ? "" : ", ", name, number);
        last = number;
    });
    return fmt::format("UPDATE {} SET {} WHERE id = $1 AND revision = ${}", table, changes, last + 1);
}

}  // namespace aftersales::store
