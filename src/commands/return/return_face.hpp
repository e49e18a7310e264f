// What the commands on returns share.
#pragma once

#include "record/face.hpp"

namespace aftersales::commands {

extern const RecordFace return_face;

// The returns of a customer or of a unit, by the column that names it: "customer_id", "asset_id".
Result<void> add_returns(const service::Reading& desk, std::string_view column, std::int64_t id, Further& further);

}  // namespace aftersales::commands
