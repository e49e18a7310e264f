// What the commands on customers have beyond the table of a customer.
#pragma once

#include "record/face.hpp"

namespace aftersales::commands {

extern const RecordFace customer_face;

}  // namespace aftersales::commands
