// Cases of a policy: what is given, what is done, what is expected (policy.md, Policy tests). Each lives through the
// same engine as a stored ticket, without a store.
#pragma once

#include "aftersales/domain/event.hpp"
#include "aftersales/domain/return/return_rule.hpp"
#include "aftersales/domain/rule/classify.hpp"
#include "aftersales/policy/toml.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/change/change.hpp"
#include "aftersales/service/change/course.hpp"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace aftersales::service {

// What a store would have told: "how many tickets in the window, this one counted", and the like.
struct CaseWorld {
    int repeats{1};
    int open_tickets{1};
    domain::WarrantyState warranty{domain::WarrantyState::unknown};
    std::string product_line{};
    bool phone{};                 // whether the customer has one
    bool serial{};                // whether the unit is known by its number
    domain::ReturnFacts goods{};  // what a return of it is judged by, applied for at the opening
};

// A step of a record that hangs on the ticket, as far as the ticket is told of it: `number` counts those of its kind in
// the order in which they begin, from 1; not said, it is the last.
struct CaseRecordStep {
    domain::ObjectKind object{};
    std::string step{};    // "finish"
    std::string result{};  // of a step that leads to several states
    std::optional<int> number{};
    std::optional<domain::Instant> due{};  // of the clock that it starts
    domain::ToldHow told{};
};

struct CaseStep {
    enum class Kind { decisions, classify, sweep, record };
    Kind kind{};
    std::string word{};  // as written in `do`
    domain::Instant at{};
    std::vector<Decide> decisions{};
    bool reset{};  // of classify: what was set by hand is given back to the rules
    std::string actor{};
    std::optional<std::string> force{};  // the reason to pass a gate
    CaseRecordStep record{};
};

// Only what is there is compared.
struct CaseExpectation {
    std::map<std::string, std::string> fields{};  // category priority plan status outlet assignee
    std::optional<std::vector<std::string>> tags{};
    std::optional<std::vector<std::string>> rules{};
    std::map<domain::ClockName, std::optional<domain::Instant>> due{};  // nothing: no due time
    std::map<domain::ClockState, std::vector<domain::ClockName>> states{};
    std::optional<std::vector<std::string>>
        refused{};                                    // what gates find missing at the last step; it is then not taken
    std::optional<std::vector<std::string>> goods{};  // what the rules allow for a return
    std::optional<domain::Money> return_fee{};        // the most that they ask
};

struct Case {
    std::string name{};
    policy::Place place{};
    domain::Instant at{};
    domain::Opened given{};
    CaseWorld world{};
    std::vector<CaseStep> steps{};
    CaseExpectation expected{};
};

// Every mistake at once, each as path:line:column: message (ErrorKind::refused). The policy must outlive the cases.
Result<std::vector<Case>> read_cases(const std::string& text, const std::string& path, const policy::Policy& policy,
                                     domain::Instant now);

struct Mismatch {
    std::string what{};  // "priority", "due.respond", "met", "step 2"
    std::string expected{};
    std::string got{};
};

struct CaseOutcome {
    std::vector<Mismatch> mismatches{};
    domain::Ticket ticket{};
    std::vector<domain::Event> events{};
    std::vector<std::string> refused{};  // what gates found missing at the step that was not taken
    domain::ReturnVerdict goods{};       // where a return is expected to be judged
    domain::Instant now{};               // the latest step's instant: what passed by then is missed
};

// ErrorKind::policy where the policy cannot compute (a calendar's file is gone).
Result<CaseOutcome> run_case(const Case& given, const policy::Policy& policy);

// What a case tells its policy.
Surroundings surroundings_of_case(const CaseWorld& world, const policy::Policy& policy);

}  // namespace aftersales::service
