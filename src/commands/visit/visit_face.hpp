// What the commands on visits share.
#pragma once

#include "record/face.hpp"

namespace aftersales::commands {

extern const RecordFace visit_face;

// The entry of a calendar.
Result<render::Appointment> visit_appointment(const store::AnyLine& line, const service::Reading& desk);

// The visits to a customer or a unit, by the column that names it: "customer_id", "asset_id".
Result<void> add_visits(const service::Reading& desk, std::string_view column, std::int64_t id, Further& further);

// A visit that was changed: nothing, or the visit where a format was asked for.
Result<void> tell_visit(const domain::SiteVisit& visit, const service::Writing& desk, render::Sink& out);

}  // namespace aftersales::commands
