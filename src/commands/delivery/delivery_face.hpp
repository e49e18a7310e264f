// What the commands on deliveries share.
#pragma once

#include "record/face.hpp"

namespace aftersales::commands {

extern const RecordFace delivery_face;

// The entry of a calendar.
Result<render::Appointment> delivery_appointment(const store::AnyLine& line, const service::Reading& desk);

// The deliveries to a customer or of a unit, by the column that names it: "customer_id", "asset_id".
Result<void> add_deliveries(const service::Reading& desk, std::string_view column, std::int64_t id, Further& further);

// The numbers of deliveries that words name.
Result<std::vector<std::int64_t>> read_deliveries(const service::Reading& desk, const std::vector<std::string>& words);

}  // namespace aftersales::commands
