// What happens at a visit, and what of it the ticket is told.
#include "aftersales/domain/ticket/decide.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/conditions.hpp"
#include "aftersales/service/spare_parts.hpp"
#include "aftersales/service/visits.hpp"
#include "aftersales/store/records.hpp"
#include "aftersales/text/unicode.hpp"
#include "visits/diary.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace aftersales::service {

namespace {

using domain::FieldKind;
using domain::SiteVisit;
using domain::VisitResult;

// Where nothing was done and nothing is said, there is nothing to report.
bool is_reported(const VisitEnd& end) {
    const bool worked = end.result == VisitResult::done || end.result == VisitResult::partly;
    return worked || !end.steps.empty() || end.test || !end.advice.empty() || end.fee || !end.parts.empty();
}

domain::Worked report_of(const SiteVisit& visit, const VisitEnd& end, const std::string& actor) {
    const bool looked_only = end.result == VisitResult::not_possible || end.result == VisitResult::nobody_home;
    std::vector<std::string> parts;
    for (const auto& each : end.parts) parts.push_back(domain::print(each));
    return {.action = end.action.value_or(looked_only ? domain::WorkAction::inspect : domain::WorkAction::repair),
            .message = end.steps,
            .minutes = visit.minutes,
            .test = end.test,
            .advice = end.advice,
            .fee = end.fee,
            .by = visit.staff.empty() ? actor : visit.staff.front(),
            .parts = std::move(parts)};
}

// Who finds nobody at the door is there at that instant, whether or not it was told before.
Result<void> arrive_at_door(RecordChange<SiteVisit>& change, domain::Instant at) {
    constexpr auto arrives = domain::place_of_act<SiteVisit>("visit_arrived");
    const auto& visit = change.record();
    const bool is_to_come = visit.state == domain::VisitState::planned ||
                            visit.state == domain::VisitState::confirmed ||
                            visit.state == domain::VisitState::under_way;
    if (!is_to_come) return {};
    // It is no step of its own: gates at arriving are not asked.
    domain::AnyRecord set = SiteVisit{.late_minutes = whole_minutes(visit.start, at)};
    return change.add(domain::acted(set, arrives, {}, {}), at);
}

// Nobody is on the spot twice.
Result<void> remark_on_elsewhere(Writing& desk, const SiteVisit& visit) {
    const auto on_site = column_is("state", FieldKind::word, {"on_site"});
    return store::list<SiteVisit>(desk.store, {.filter = on_site}, [&](const store::VisitLine& line) -> Result<bool> {
        const auto& other = line.visit;
        for (const auto& who : visit.staff)
            if (other.id != visit.id && std::ranges::find(other.staff, who) != other.staff.end())
                desk.remarks.push_back(fmt::format("{} is on site at visit {} still", who,
                                                   number_of(desk.policy, domain::ObjectKind::visit, other.id)));
        return true;
    });
}

}  // namespace

int whole_minutes(domain::Instant from, domain::Instant to) {
    return static_cast<int>(
        std::max<std::int64_t>(0, std::chrono::duration_cast<std::chrono::minutes>(to - from).count()));
}

Result<domain::AnyRecord> arrive_visit(Writing& desk, std::int64_t id, const StepOptions& when, WantedAct wanted) {
    const store::RecordName name{.object = domain::ObjectKind::visit, .id = id};
    const auto visit = TRY(store::get<SiteVisit>(desk.store, id));
    if (!visit) return fail(ErrorKind::not_found, no_such(name.object, id));
    const auto at = TRY(instant_of_act(desk, name, when));
    std::get<SiteVisit>(wanted.set).late_minutes = whole_minutes(visit->start, at);
    const auto& zone = desk.policy.zone();
    if (const auto day = zone.date(at); day != zone.date(visit->start))
        desk.remarks.push_back(fmt::format("visit {} is of {}, and this was on {}",
                                           number_of(desk.policy, name.object, id),
                                           calendar::print(zone.date(visit->start)), calendar::print(day)));
    TRY(remark_on_elsewhere(desk, *visit));
    auto exactly = when;
    exactly.at = at;
    return take_act(desk, name, exactly, std::move(wanted));
}

Result<SiteVisit> finish_visit(Writing& desk, std::int64_t id, const StepOptions& when, const VisitEnd& end) {
    const store::RecordName name{.object = domain::ObjectKind::visit, .id = id};
    if (end.resolve && end.result != VisitResult::done)
        return fail(ErrorKind::usage, fmt::format("a visit that ends {} resolves nothing", domain::word(end.result)));
    if (end.resolve && text::trimmed(end.steps.value).empty())
        return fail(ErrorKind::usage, "--resolve needs to be told what was done", {"Say it with -m STEPS."});
    auto change = TRY(RecordChange<SiteVisit>::of(desk, id));
    if (when.force) change.force(*when.force);
    TRY(check_revision(name, change.record().revision, when));
    const auto at = TRY(instant_of_act(desk, name, when));
    if (end.result == VisitResult::nobody_home) TRY(arrive_at_door(change, at));
    const auto& before = change.record();
    SiteVisit set{.result = end.result, .fee = end.fee, .signed_by = end.signed_by, .why = end.why};
    if (before.arrived_at) set.minutes = whole_minutes(*before.arrived_at, at);
    const auto took = TRY(add_act(
        change, {.place = domain::place_of(end.result), .set = std::move(set), .message = end.steps, .told = end.told},
        at));
    if (took == Took::nothing) return std::move(change).record();
    TRY(change.save());
    auto visit = std::move(change).record();
    std::vector<Decide> told;
    if (is_reported(end)) {
        auto report = report_of(visit, end, desk.actor);
        TRY(use_parts(desk, visit.ticket, end.parts, report.by,
                      {.at = at, .serials = end.serials, .force = when.force}));
        told.emplace_back(
            [report = std::move(report)](const domain::Ticket& ticket) { return domain::work(ticket, report); });
    }
    if (end.resolve)
        told.emplace_back([&end](const domain::Ticket& ticket) { return domain::resolve(ticket, end.steps); });
    if (!told.empty()) TRY(steps(desk, visit.ticket, {.at = at, .force = when.force}, told));
    return visit;
}

domain::Instant late_from(const policy::Policy& policy, const SiteVisit& visit) {
    constexpr std::chrono::minutes usual{15};
    const auto* rule = policy.visit_rule(visit.rule);
    return visit.start + (rule != nullptr ? domain::seconds{rule->late_after.amount} : domain::seconds{usual});
}

Result<void> mark_late_visits(Writing& desk, const std::function<Result<void>(const LateVisit&)>& tell) {
    const auto begun =
        all_of({column_is("state", FieldKind::word, {"planned", "confirmed", "under_way"}),
                column_before("start", FieldKind::instant, desk.now), column_empty("late_at", FieldKind::instant)});
    std::vector<SiteVisit> visits;
    TRY(store::list<SiteVisit>(desk.store, {.filter = begun, .order = "start"},
                               [&](const store::VisitLine& line) -> Result<bool> {
                                   visits.push_back(line.visit);
                                   return true;
                               }));
    for (auto& visit : visits) {
        LateVisit late{
            .ticket = visit.ticket, .due_at = late_from(desk.policy, visit), .visit = visit.id, .actions = {}};
        if (late.due_at > desk.now) continue;
        const auto before = TRY(revision_of_ticket(desk.store, late.ticket));
        RecordChange<SiteVisit> change{desk, std::move(visit)};
        TRY(add_act(change, {.place = domain::visit_late_place, .set = SiteVisit{}}, desk.now));
        TRY(change.save());
        late.actions = TRY(actions_since(desk.store, late.ticket, before));
        TRY(tell(late));
    }
    return {};
}

Result<std::vector<domain::PartCount>> to_load(const store::Reader& store, const SiteVisit& visit) {
    std::vector<domain::PartCount> load;
    for (const auto& word : visit.parts)
        if (auto said = domain::read_part_count(word)) load.push_back(std::move(*said));
    std::map<std::string, int> kept;
    const auto its = all_of({column_is("ticket", FieldKind::id, {std::to_string(visit.ticket.value)})});
    TRY(store::list<domain::Reservation>(store, {.filter = its}, [&](const auto& need) -> Result<bool> {
        const bool reserved = need.state == domain::ReservationState::reserved;
        const auto count = std::max(domain::in_hand(need), 0) + (reserved ? domain::open_quantity(need) : 0);
        if (count > 0) kept[need.sku] += count;
        return true;
    }));
    for (const auto& [sku, quantity] : kept) {
        const auto said = std::ranges::find(load, sku, &domain::PartCount::sku);
        if (said == load.end())
            load.push_back({.sku = sku, .quantity = quantity});
        else
            said->quantity = std::max(said->quantity, quantity);
    }
    return load;
}

Result<std::vector<SiteVisit>> open_visits_of(const store::Reader& store, const std::string& staff,
                                              domain::Instant from, domain::Instant to) {
    std::vector<domain::Filter> tests{
        column_is("state", FieldKind::word, {"planned", "confirmed", "under_way", "on_site"}),
        column_from("end", FieldKind::instant, from + domain::seconds{1}),
        column_before("start", FieldKind::instant, to)};
    if (!staff.empty()) tests.push_back(column_is("staff", FieldKind::word, {staff}));
    std::vector<SiteVisit> found;
    TRY(store::list<SiteVisit>(store, {.filter = all_of(std::move(tests)), .order = "start"},
                               [&](const store::VisitLine& line) -> Result<bool> {
                                   found.push_back(line.visit);
                                   return true;
                               }));
    return found;
}

}  // namespace aftersales::service
