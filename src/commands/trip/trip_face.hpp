// What the commands on trips share.
#pragma once

#include "record/face.hpp"

namespace aftersales::commands {

extern const RecordFace trip_face;

}  // namespace aftersales::commands
