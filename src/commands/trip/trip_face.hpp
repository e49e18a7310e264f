// What the commands on trips share.
#pragma once

#include "record/face.hpp"

namespace aftersales::commands {

extern const RecordFace trip_face;

// The numbers of the trips, not yet over, on which a person goes on a day from the first to the last.
Result<std::vector<std::string>> trips_of_person(const service::Reading& desk, const std::string& staff,
                                                 domain::Date first, domain::Date last);

}  // namespace aftersales::commands
