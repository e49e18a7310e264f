// The columns of a kind of record as its table has them, and their cells.
#pragma once

#include "record/face.hpp"

namespace aftersales::commands {

// What is shown in the table's order, then what can be asked for; the revision last.
std::vector<render::Column> columns_of(const RecordFace& face);
std::vector<render::Value> cells_of(const RecordFace& face, const store::AnyLine& line, const Join& join);

// The record that was added or changed, with what is joined to it: the columns as members.
Result<render::Record> record_of(const RecordFace& face, const service::Reading& desk, const domain::AnyRecord& record);

render::Value value_of(const domain::Field& field, const domain::RecordView& record);
render::Value money_or_absent(const std::optional<domain::Money>& money);

// The title of a field as the label of a line: "due"
std::string label_of_field(const domain::Field& field);

// "an asset", "asset"
std::string noun_of(domain::ObjectKind object);
std::string with_article(domain::ObjectKind object);

}  // namespace aftersales::commands
