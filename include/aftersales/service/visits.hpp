// Visits: who goes to a customer and when, planned so that nobody has to be in two places, and what came of it (D27).
#pragma once

#include "aftersales/calendar/expression.hpp"
#include "aftersales/domain/part/used_parts.hpp"
#include "aftersales/domain/visit/site_visit.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/acts.hpp"
#include "aftersales/service/desk.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace aftersales::service {

// What is said of a visit that is planned. Nobody named: whoever is free then and has the shortest road.
struct VisitPlan {
    domain::TicketId ticket{};
    domain::Instant start{};
    std::optional<domain::Instant> end{};
    std::optional<int> minutes{};
    std::vector<std::string> staff{};
    domain::Text purpose{};
    std::vector<std::string> parts{};
    domain::ToldHow told{};
    std::string reference{};
    StepOptions when{};
};
// ErrorKind::refused where somebody cannot be there, with the next times that are free.
Result<domain::SiteVisit> plan_visit(Writing& desk, const VisitPlan& plan);

struct VisitMove {
    domain::Instant to{};
    std::optional<int> minutes{};      // else as long as before
    std::vector<std::string> staff{};  // else those who were to come
    domain::Text message{};
    domain::ToldHow told{};
};
Result<domain::SiteVisit> move_visit(Writing& desk, std::int64_t id, const StepOptions& when, const VisitMove& move);

// Notes how late it is.
Result<domain::AnyRecord> arrive_visit(Writing& desk, std::int64_t id, const StepOptions& when, WantedAct wanted);

struct VisitEnd {
    domain::VisitResult result{};
    domain::Text why{};
    std::optional<domain::WorkAction> action{};
    domain::Text steps{};
    std::optional<domain::TestResult> test{};
    domain::Text advice{};
    domain::Text signed_by{};
    std::optional<domain::Money> fee{};
    std::vector<domain::PartCount> parts{};  // that were used
    std::vector<std::string> serials{};      // of those whose pieces have them
    bool resolve{};
    domain::ToldHow told{};
};
// Writes the work report of the ticket with the parts it took, as `ticket work` does, and resolves it where that is
// said.
Result<domain::SiteVisit> finish_visit(Writing& desk, std::int64_t id, const StepOptions& when, const VisitEnd& end);

// The last visit to the ticket, where it left something open that no later one has taken up.
Result<std::optional<domain::SiteVisit>> left_open_of(const store::Reader& store, domain::TicketId ticket);

struct VisitQuestion {
    domain::TicketId ticket{};
    domain::Instant from{};
    domain::Instant to{};
    std::vector<calendar::TimeRange> wishes{};
    std::string staff{};  // "" for all who can be sent
    std::optional<int> minutes{};
};
struct VisitProposal {
    std::optional<domain::Instant> start{};  // nothing where the person cannot come at all
    std::optional<domain::Instant> end{};
    std::string staff{};
    std::string outlet{};
    std::optional<int> travel{};
    bool fits{};
    std::string why_not{};
};
struct VisitProposals {
    std::vector<VisitProposal> slots{};  // those that fit the wish first, then the soonest
    bool parts_ready{};
    std::string cause{};                           // the likeliest of the same model's past cases …
    std::optional<double> share{};                 // … and how often it was it
    std::optional<domain::SiteVisit> left_open{};  // an earlier visit that is to be gone on with
};
Result<VisitProposals> propose_visits(const Reading& desk, const VisitQuestion& question);

// Visits at which nobody has arrived so long after their beginning as the policy says; each is told once.
struct LateVisit {
    domain::TicketId ticket{};
    domain::Instant due_at{};
    std::int64_t visit{};
    std::vector<std::string> actions{};  // of the steps that were taken at it
};
// From when on nobody who has not arrived is in time.
domain::Instant late_from(const policy::Policy& policy, const domain::SiteVisit& visit);
Result<void> mark_late_visits(Writing& desk, const std::function<Result<void>(const LateVisit&)>& tell);

// What is to be taken along: what was said when it was planned, and what is kept for its ticket or was handed out and
// not yet used; each part once, the larger of the two.
Result<std::vector<domain::PartCount>> to_load(const store::Reader& store, const domain::SiteVisit& visit);

// Of visits that are still to come or are going on, those that a person is to make in [from, to).
Result<std::vector<domain::SiteVisit>> open_visits_of(const store::Reader& store, const std::string& staff,
                                                      domain::Instant from, domain::Instant to);

// ErrorKind::refused where an open visit would come to stand where those who make it cannot be: it comes back after an
// undo.
Result<void> check_visit_comes_back(const Reading& desk, const domain::SiteVisit& visit);

}  // namespace aftersales::service
