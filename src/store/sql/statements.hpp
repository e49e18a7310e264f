// The statements that follow the column lists (columns.hpp), made once per process. Statements of one place stand where
// they are used.
#pragma once

#include "sql/columns.hpp"

#include <string>
#include <string_view>

namespace aftersales::store {

// "t.id, t.revision, …": the columns of a record, each behind the prefix.
template <class Record>
std::string column_list(std::string_view prefix) {
    std::string out;
    const Record record{};
    columns(static_cast<const Record*>(nullptr), record, [&](std::string_view name, const auto&) {
        if (!out.empty()) out += ", ";
        out.append(prefix).append(name);
    });
    return out;
}

std::string nested_ticket_columns(std::string_view prefix);

// Columns that a row has besides the record's own, computed when it is written.
template <class Record>
constexpr std::string_view derived_columns = "";
template <>
inline constexpr std::string_view derived_columns<domain::Ticket> =
    ", waits, rests, taken, is_open, due_at, due_clock, next_step_at";
template <>
inline constexpr std::string_view derived_columns<domain::Customer> = ", phone_key, email_key";

template <class Record>
constexpr std::string_view table = "";
template <>
inline constexpr std::string_view table<domain::Ticket> = "ticket";
template <>
inline constexpr std::string_view table<domain::Customer> = "customer";
template <>
inline constexpr std::string_view table<domain::Asset> = "asset";
template <>
inline constexpr std::string_view table<domain::Product> = "product";
template <>
inline constexpr std::string_view table<domain::Callback> = "callback";
template <>
inline constexpr std::string_view table<domain::StaffMark> = "staff_mark";

std::string insert_text(std::string_view table, std::string_view columns);
// Sets all columns but the first, the id ($1), where the revision is the parameter behind the columns'.
std::string update_text(std::string_view table, std::string_view columns);

template <class Record>
const std::string& insert_row() {
    static const std::string sql = insert_text(table<Record>, column_list<Record>("").append(derived_columns<Record>));
    return sql;
}
template <class Record>
const std::string& update_row() {
    static const std::string sql = update_text(table<Record>, column_list<Record>("").append(derived_columns<Record>));
    return sql;
}

}  // namespace aftersales::store
