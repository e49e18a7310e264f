// Policy versions: the file as it stands is in force, and a change that meets one not yet recorded records it as the
// next version in its own transaction (policy.md, Versions).
#pragma once

#include "aftersales/result.hpp"
#include "aftersales/service/desk.hpp"

#include <cstdint>

namespace aftersales::service {

// The number of the version in force, recorded now if it has to be. A new version's steps move the agenda of open
// tickets.
Result<std::int64_t> version_in_force(Writing& desk);

// A version as it was recorded, with the text of every file it named. ErrorKind::corrupt where there is none of that
// number or it cannot be read any more.
Result<policy::Policy> recorded_policy(const store::Reader& store, std::int64_t number);

}  // namespace aftersales::service
