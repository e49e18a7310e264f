// Clocks computed again: every due time of a ticket's history under the policy version it was computed with (doctor).
#pragma once

#include "aftersales/domain/event.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/result.hpp"
#include "aftersales/store/store.hpp"

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>

namespace aftersales::service {

class Recomputation {
public:
    explicit Recomputation(const store::Reader& store) : store_{store} {}

    // What differs between the clocks the events hold and those computed from them; nothing where they agree.
    Result<std::optional<std::string>> differs(std::span<const domain::Event> history);

private:
    Result<const policy::Policy*> version(std::int64_t number);

    const store::Reader& store_;
    std::map<std::int64_t, std::unique_ptr<policy::Policy>> versions_{};
};

}  // namespace aftersales::service
