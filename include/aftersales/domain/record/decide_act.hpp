// Whether an act is possible on a record as it stands. Pure.
#pragma once

#include "aftersales/domain/record/act.hpp"
#include "aftersales/domain/record/any.hpp"
#include "aftersales/result.hpp"

#include <optional>
#include <string>

namespace aftersales::domain {

enum class Possible { yes, so_already };

// The word of the record's state.
std::string state_of(const RecordView& record);
// ErrorKind::refused, naming what is possible instead, where the state allows it not. It is so already where the record
// is in the state that the act leads to.
Result<Possible> check_act(ObjectKind object, const RecordView& record, const Act& act);
// Where an act of that kind is possible, its place in the table.
std::optional<std::size_t> calling_off(ObjectKind object, const RecordView& record);
// The place of a step's act in the table of the kind; the step must be one of it.
std::size_t place_of_step(ObjectKind object, std::string_view step);

}  // namespace aftersales::domain
