// The tables of records as their descriptions have them: the same for every engine, but for its words of types.
#pragma once

#include "aftersales/domain/record/any.hpp"
#include "aftersales/store/connection.hpp"

#include <string>
#include <vector>

namespace aftersales::store {

// "name TEXT NOT NULL": how a column of the table is declared.
std::string column_ddl(const domain::Field& field, domain::ObjectKind object, Dialect dialect);

// The fields of the columns that are listed. ErrorKind::internal for a column that no such record has.
Result<std::vector<const domain::Field*>> fields_named(const TableColumns& table);
enum class Made { table, columns };
// Makes the table with its counter where it is not there, else adds the columns.
Result<Made> make_table(Connection& connection, const TableColumns& table);

}  // namespace aftersales::store
