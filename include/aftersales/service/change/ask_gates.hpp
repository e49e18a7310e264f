// Gates as the one write path asks them (service.md 0.3): a step that lacks something is refused with all that is
// missing, unless the actor may force it and says why.
#pragma once

#include "aftersales/domain/event.hpp"
#include "aftersales/domain/rule/step_gate.hpp"
#include "aftersales/domain/ticket/gate_need.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/change/course.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aftersales::service {

struct GateQuestion {
    const policy::Policy& policy;
    const Surroundings& around;
    const std::string& actor;
    const std::optional<std::string>& why;  // of --force; nothing where nobody forces
};

// A gate that lacks something, and what.
struct GateLack {
    const domain::StepGate* gate{};
    std::vector<domain::NamedNeed> missing{};
};

struct GateAnswer {
    domain::Ticket ticket{};  // that was asked, for the words of a refusal
    std::string step{};
    std::vector<std::string> passed{};           // ids of gates that lack nothing
    std::vector<GateLack> refused{};             // that lack something and are not forced
    std::optional<domain::GateForced> forced{};  // what is to be recorded before the step

    // ErrorKind::refused with all that is missing, and the commands that supply it; nothing where nothing refuses.
    [[nodiscard]] Result<void> refusal() const;
    // What is missing at the gates that refuse, each once: "diagnosis".
    [[nodiscard]] std::vector<std::string> missing() const;
};

// Whether the actor is who may force.
bool may_force(const domain::Addressee& who, const policy::Policy& policy, const std::string& actor);

// The gates at a step of a ticket, judged on what the step leaves: what it brings counts.
Result<GateAnswer> ask_gates(const GateQuestion& asked, const domain::Ticket& before, const domain::Change& change);

// The same of a step of another record that hangs on the ticket, by its name ("visit.finish"), on the ticket as it is.
Result<GateAnswer> ask_gates(const GateQuestion& asked, const domain::Ticket& ticket, std::string_view step,
                             const domain::Text& message);

// What lacks something at each gate whose conditions hold, whatever its step: for explain.
Result<std::vector<GateLack>> standing_gates(const policy::Policy& policy, const domain::Ticket& ticket,
                                             const Surroundings& around);

}  // namespace aftersales::service
