// The statements that follow the column lists (further_columns.hpp), made once per process. Statements of one place
// stand where they are used.
#pragma once

#include "aftersales/domain/record/any.hpp"
#include "sql/further_columns.hpp"

#include <string>
#include <string_view>

namespace aftersales::store {

// "t.id, t.revision, …": the columns of a record, each behind the prefix.
std::string_view column_of(const domain::Field& field);
std::string column_list(std::span<const domain::Field> fields, std::string_view prefix);
std::string clock_columns();

std::string nested_ticket_columns(std::string_view prefix);

std::string insert_text(std::string_view table, std::string_view columns);
// Sets all columns but the first, the id ($1), where the revision is the parameter behind the columns'.
std::string update_text(std::string_view table, std::string_view columns);

}  // namespace aftersales::store
