// History under another policy (cli.md, policy simulate): every clock run that falls due in a period, as it was and as
// it would have been. Streams over all events, a ticket at a time, and writes nothing.
#pragma once

#include "aftersales/domain/ticket/ticket.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/desk.hpp"

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace aftersales::service {

struct Tallied {
    std::int64_t met{};
    std::int64_t missed{};
    std::int64_t escalations{};
};

// Of a clock and a priority; of steps without a clock, no clock. A ticket counts under the priority it has at the end.
struct SimulatedRow {
    std::optional<domain::ClockName> clock{};
    std::string priority{};
    std::size_t rank{};  // of the priority, for sorting
    Tallied before{};
    Tallied after{};
};

// A clock run whose verdict changes; an absent state is a run that is not there.
struct ChangedVerdict {
    domain::TicketId ticket{};
    domain::ClockName clock{};
    int run{};
    std::optional<domain::ClockState> before{};
    std::optional<domain::ClockState> after{};
    std::optional<domain::Instant> due_before{};
    std::optional<domain::Instant> due_after{};
};

struct SimulationQuestion {
    const policy::Policy& policy;  // the other one
    std::optional<std::pair<domain::Instant, domain::Instant>>
        period{};  // [from, to); all of history where there is none
    bool by_clock{true};
    bool by_priority{};
};

// Rows by clock, then by priority in the order of the policies; those without come last.
Result<std::vector<SimulatedRow>> simulate(const Reading& desk, const SimulationQuestion& question,
                                           const std::function<Result<void>(const ChangedVerdict&)>& tell);

// The rows of all clocks together, by priority alone.
std::vector<SimulatedRow> without_clocks(std::vector<SimulatedRow> rows);

// A condition on the outcome that a pipeline may fail on: "respond.missed > +5%".
struct Gate {
    std::string text{};
    std::optional<domain::ClockName> clock{};  // none: all clocks together
    enum class Measure { met, missed, escalations } measure{};
    enum class Comparison { more, at_least, less, at_most } comparison{};
    bool relative{};  // "+5": compared with before; else the figure after
    bool percent{};   // of relative ones, of the figure before; else of met and missed together
    double limit{};
};
// ErrorKind::usage, saying what was expected.
Result<Gate> read_gate(const std::string& text);

struct GateVerdict {
    bool holds{};  // the condition does: the pipeline fails
    std::int64_t before{};
    std::int64_t after{};
};
GateVerdict judge(const Gate& gate, const std::vector<SimulatedRow>& rows);

}  // namespace aftersales::service
