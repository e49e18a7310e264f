// The versions of the policy that ran here, in the order in which they were recorded.
#pragma once

#include "aftersales/domain/clock/clock.hpp"
#include "aftersales/result.hpp"
#include "aftersales/store/gate_refusal.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace aftersales::store {

struct PolicyVersion {
    std::int64_t number{};
    std::string fingerprint{};
    std::string sources{};  // JSON: [[path, text], …]
    std::string actor{};
    domain::Instant recorded_at{};
};

class Policies {
public:
    virtual ~Policies() = default;

    virtual Result<std::optional<PolicyVersion>> newest_policy() const = 0;
    virtual Result<std::optional<PolicyVersion>> policy_version(std::int64_t number) const = 0;
    virtual Result<std::vector<PolicyVersion>> policy_versions() const = 0;

    virtual Result<std::int64_t> record_policy(PolicyVersion version) = 0;  // number 0: the next one
    // Counts what a gate of the policy refused, in a transaction after that of the step, of which nothing is kept.
    virtual Result<void> note(const GateRefusal& refusal) = 0;
};

}  // namespace aftersales::store
