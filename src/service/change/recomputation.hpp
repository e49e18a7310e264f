// Clocks computed again: every due time of a ticket's history under the policy version it was computed with (doctor).
#pragma once

#include "aftersales/domain/event.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/versions.hpp"

#include <optional>
#include <span>
#include <string>

namespace aftersales::service {

class Recomputation {
public:
    explicit Recomputation(const store::Reader& store) : versions_{store} {}

    // What differs between the clocks the events hold and those computed from them; nothing where they agree.
    Result<std::optional<std::string>> differs(std::span<const domain::Event> history);

private:
    RecordedPolicies versions_;
};

}  // namespace aftersales::service
