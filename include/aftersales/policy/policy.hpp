// The policy: an organisation's service rules as validated, immutable data (policy.md). Code never asks what the file
// says but what the rules are. Zones, calendars and patterns are built when first asked for, because most commands need
// none.
#pragma once

#include "aftersales/calendar/worktime.hpp"
#include "aftersales/calendar/zone.hpp"
#include "aftersales/domain/addressee.hpp"
#include "aftersales/domain/callback/rules.hpp"
#include "aftersales/domain/checklist.hpp"
#include "aftersales/domain/clock/clock.hpp"
#include "aftersales/domain/clock/escalation.hpp"
#include "aftersales/domain/return/return_rule.hpp"
#include "aftersales/domain/rule/classify.hpp"
#include "aftersales/domain/rule/step_gate.hpp"
#include "aftersales/result.hpp"

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace aftersales::policy {

struct Staff {
    std::string id{};
    std::string name{};
    std::vector<std::string> roles{};
    std::string email{};
    std::string phone{};
    std::string language{};               // "" is the organisation's
    std::vector<std::string> channels{};  // that reach the person, the best first; none: those that have an address
    // Where and when the person can be sent (D27).
    std::string calendar{};                   // "" is the organisation's
    std::string outlet{};                     // "" for all
    std::vector<std::string> regions{};       // none: all; * and ? allowed
    std::string home{};                       // the region where a day begins
    std::vector<std::string> certificates{};  // what the person may do by proof
};

// A branch or partner that does the field work (D29).
struct Outlet {
    std::string id{};
    std::string label{};
    std::string region{};    // where the day of its people begins who have no home of their own; "" for nowhere
    std::string calendar{};  // when it sends anybody; "" is whenever its people work
};

// How a visit is planned: the first whose conditions hold (D27).
struct VisitRule {
    std::string id{};
    domain::Condition when{};
    std::optional<int> minutes{};             // on the spot; else the median of what was
    std::optional<int> travel{};              // where no pair of regions says another
    std::vector<std::string> certificates{};  // without which nobody is sent
    std::vector<domain::Addressee> by{};      // roles and persons who can be sent; none: those who can be sent at all
    calendar::Duration late_after{};
    std::optional<calendar::CalendarSpan> notice{};   // the customer is told so long ahead
    std::map<std::string, std::string> checklists{};  // before, onsite, after
};

// Minutes on the road between two regions, either way unless the other way is told too.
struct RegionPair {
    std::string from{};
    std::string to{};
    int minutes{};
};

// Several people who can do the same work (D13).
struct Team {
    std::string id{};
    std::string label{};
    std::vector<domain::Addressee> members{};  // roles and persons
    std::string lead{};                        // has what came to the team until somebody takes it; "" for nobody
};

struct Channel {  // how a notice leaves: argv, no shell
    std::string name{};
    domain::AddressKind address{};  // what {to} is
    std::vector<std::string> command{};
    std::optional<calendar::Duration> time_out{};
    int max_parallel{4};
    int tries{8};
    std::string message_template{};  // "" for the program's own wording
};

// What a notice says. What is not said fits all; the first that fits is taken.
struct Template {
    std::string event{};
    std::string language{};
    std::string channel{};
    std::string to{};  // staff or customer
    std::string subject{};
    std::string text{};
};

enum class Measure {
    responded_within,
    resolved_within_of_response,
    satisfaction,
    complaint_handled_within,
    repeat_repair_rate,
    failure_rate,
    closure_rate,
    handling_within
};

enum class GoalSign { at_least, more_than, at_most, less_than };

struct Goal {
    GoalSign comparison{};
    double value{};      // a fraction of 1 for rates ("80%" is 0.8), 0-100 for satisfaction
    std::string text{};  // as written
    [[nodiscard]] bool met_by(double figure) const;
};

struct Kpi {
    std::string id{};
    std::string label{};
    Measure measure{};
    std::optional<calendar::Duration> within{};
    std::optional<Goal> goal{};
};

// One text a version holds: the policy itself or a file it names.
struct SourceFile {
    std::string path{};  // as the policy names it; of the policy itself, ""
    std::string text{};
};

// Reads a file named by the policy; injected, so that a recorded version is read from the store instead of the disk.
using ReadFile = std::function<Result<std::string>(const std::string& path)>;

class Policy {
public:
    Policy();
    ~Policy();
    Policy(Policy&&) noexcept;
    Policy& operator=(Policy&&) noexcept;

    std::string organization{};
    std::string zone_name{};
    std::string language{};
    std::string currency{};  // what amounts are in: three letters of ISO 4217
    std::string country{};   // whose numbers are written without a code: two letters of text::phone_countries()
    std::string default_calendar{};
    std::string store_url{};  // as written; relative paths are relative to the policy file
    std::string files{};      // as written, relative to the policy file; "" for beside the store
    std::int64_t file_limit{std::int64_t{20} << 20U};
    std::string ticket_prefix{};
    std::vector<std::string> intake_channels{};  // none: any word is one
    domain::ClassificationRules classification{};
    std::vector<domain::Plan> plans{};
    domain::ClockRules clocks{};
    std::vector<domain::Step> steps{};
    std::vector<domain::StepGate> gates{};
    domain::CallbackRules callbacks{};
    std::vector<Staff> staff{};
    std::vector<Team> teams{};
    std::vector<Outlet> outlets{};  // none: any word is one
    std::vector<VisitRule> visit_rules{};
    std::vector<RegionPair> roads{};
    domain::ReturnRules returns{};
    std::optional<calendar::CalendarSpan> delivery_notice{};  // so long ahead; else as of calls
    std::vector<std::string> vehicles{};                      // none: any word is one
    std::map<domain::ObjectKind, std::string> numbers{};      // what stands before the number of a record
    std::vector<Channel> channels{};                          // by name
    std::vector<Template> templates{};
    std::vector<Kpi> kpis{};
    std::vector<domain::Checklist> checklists{};
    std::map<std::string, std::string> queries{};                         // [queries]
    std::map<std::string, std::map<std::string, std::string>> reports{};  // [report.NAME]: option -> value
    std::optional<calendar::CalendarSpan> retention{};

    std::string path{};                               // of the file; "" where it was read from the store
    std::string text{};                               // of the file, as it is
    std::vector<std::string> calendar_names() const;  // in the file's order, "24x7" last

    // The organisation's zone. Read when the policy is: an unknown name is a mistake of the policy.
    [[nodiscard]] const calendar::Zone& zone() const;
    // ErrorKind::policy where a file it names cannot be read; ErrorKind::usage, with did-you-mean, for an unknown name.
    // "" is the default calendar.
    [[nodiscard]] Result<const calendar::WorkCalendar*> calendar(const std::string& name) const;
    [[nodiscard]] domain::FindCalendar find_calendar() const;

    [[nodiscard]] const domain::Plan* plan(std::string_view id) const;
    [[nodiscard]] const Staff* person(std::string_view id) const;
    [[nodiscard]] const Channel* channel(std::string_view name) const;
    [[nodiscard]] const domain::Checklist* checklist(std::string_view id) const;
    [[nodiscard]] std::vector<std::string> members_of(std::string_view role) const;  // staff ids, by id
    [[nodiscard]] const Team* team(std::string_view id) const;
    [[nodiscard]] const Outlet* outlet(std::string_view id) const;
    [[nodiscard]] std::vector<std::string> members_of(const Team& team) const;  // staff ids, by id; the lead too
    [[nodiscard]] const VisitRule* visit_rule(std::string_view id) const;
    // Minutes on the road: of the pair of regions, else `otherwise`, else 30.
    [[nodiscard]] int travel(std::string_view from, std::string_view to, std::optional<int> otherwise) const;
    // "AS-", "VS-": "" where a kind of record has none.
    [[nodiscard]] std::string prefix_of(domain::ObjectKind object) const;

    // The policy's own text, without passwords, and the text of every file it names, for a recorded version.
    [[nodiscard]] Result<std::vector<SourceFile>> sources() const;
    // SHA-256 over the sources, in order: equal exactly where two policies mean the same to the byte.
    [[nodiscard]] Result<std::string> fingerprint() const;

    struct Calendars;                      // policy/calendars.cpp
    std::unique_ptr<Calendars> calendars;  // filled by read()
};

}  // namespace aftersales::policy
