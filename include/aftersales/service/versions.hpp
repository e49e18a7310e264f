// Policy versions: the file as it stands is in force, and a change that meets one not yet recorded records it as the
// next version in its own transaction (policy.md, Versions).
#pragma once

#include "aftersales/policy/policy.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/desk.hpp"

#include <cstdint>
#include <map>
#include <memory>

namespace aftersales::service {

// The number of the version in force, recorded now if it has to be. A new version's steps move the agenda of open
// tickets.
Result<std::int64_t> version_in_force(Writing& desk);

// A version as it was recorded, with the text of every file it named. ErrorKind::corrupt where there is none of that
// number or it cannot be read any more.
Result<policy::Policy> recorded_policy(const store::Reader& store, std::int64_t number);

// The same, each read once.
class RecordedPolicies {
public:
    explicit RecordedPolicies(const store::Reader& store) : store_{store} {}
    Result<const policy::Policy*> of(std::int64_t number);

private:
    const store::Reader& store_;
    std::map<std::int64_t, std::unique_ptr<policy::Policy>> versions_{};
};

}  // namespace aftersales::service
