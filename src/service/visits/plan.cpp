// A visit gets its hour: nobody is in two places, however many plan at once, because what is checked here stands in the
// same transaction as what is written.
#include "aftersales/policy/labels.hpp"
#include "aftersales/service/conditions.hpp"
#include "aftersales/service/naming.hpp"
#include "aftersales/service/references.hpp"
#include "aftersales/service/times.hpp"
#include "aftersales/service/visits.hpp"
#include "aftersales/store/records.hpp"
#include "visits/diary.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aftersales::service {

namespace {

constexpr std::chrono::days looked_ahead{14};  // for times that are free instead
constexpr std::size_t times_named = 3;
constexpr int longest_visit = 24 * 60;

std::string printed_minute(const policy::Policy& policy, domain::Instant at) {
    return policy.zone().print(at).replace(10, 1, " ").substr(0, 16);
}

// Who is to come, by id, each once.
Result<std::vector<const policy::Staff*>> people_named(const policy::Policy& policy,
                                                       const std::vector<std::string>& words) {
    std::vector<const policy::Staff*> people;
    for (const auto& word : words) {
        const auto* person = policy.person(TRY(policy::read_staff(policy, word)));
        if (person != nullptr && std::ranges::find(people, person) == people.end()) people.push_back(person);
    }
    return people;
}

// The next times at which all of them can come, in words.
std::vector<std::string> free_times(const policy::Policy& policy, const std::vector<StaffDiary>& all,
                                    const WantedVisit& wanted, domain::Instant from) {
    const auto roads = roads_of(policy);
    std::vector<domain::Interval> starts{{from, from + looked_ahead}};
    std::vector<std::string> names;
    for (const auto& each : all) {
        starts = domain::common_starts(starts, domain::possible_starts(each.diary, wanted.need, roads));
        names.push_back(each.person->id);
    }
    std::vector<std::string> told;
    for (const auto& each : starts) {
        if (told.size() == times_named) break;
        const auto start = domain::rounded_start(each);
        told.push_back(fmt::format("Free: {} to {}, {}", printed_minute(policy, start),
                                   printed_minute(policy, start + wanted.need.length).substr(11),
                                   fmt::join(names, ", ")));
    }
    if (told.empty()) told.push_back("Nothing is free in the two weeks from then on.");
    return told;
}

// ErrorKind::refused, naming the first who cannot come then and what is free instead.
Result<void> check_free(const Reading& desk, const std::vector<const policy::Staff*>& people, const WantedVisit& wanted,
                        domain::Instant start) {
    for (const auto* person : people) {
        auto why = unfit(*person, wanted);
        if (why.empty()) why = not_sent(desk.policy, *person, wanted);
        if (!why.empty())
            return fail(ErrorKind::refused, fmt::format("'{}' cannot be sent: {} {}", person->id, person->id, why));
    }
    const auto all = TRY(diaries_of(desk, people, {start, start + looked_ahead}));
    const auto roads = roads_of(desk.policy);
    for (const auto& each : all) {
        const auto clash = domain::clash_of(each.diary, start, wanted.need, roads);
        if (clash.what == domain::SlotTrouble::none) continue;
        return fail(ErrorKind::refused,
                    fmt::format("'{}' cannot come at {}: {} {}", each.person->id, printed_minute(desk.policy, start),
                                each.person->id, said_of_clash(desk.policy, clash)),
                    free_times(desk.policy, all, wanted, start));
    }
    return {};
}

// Of those who are free then, who has the shortest road.
Result<const policy::Staff*> somebody_free(const Reading& desk, const WantedVisit& wanted, domain::Instant start) {
    const auto people = who_can_be_sent(desk.policy, wanted);
    if (people.empty())
        return fail(ErrorKind::refused, "there is nobody who can be sent", {"Name somebody: --staff STAFF"});
    const auto all = TRY(diaries_of(desk, people, {start, start + looked_ahead}));
    const auto roads = roads_of(desk.policy);
    const StaffDiary* best = nullptr;
    int shortest = 0;
    std::vector<std::string> why_not;
    for (const auto& each : all) {
        const auto clash = domain::clash_of(each.diary, start, wanted.need, roads);
        if (clash.what != domain::SlotTrouble::none) {
            why_not.push_back(fmt::format("{} {}", each.person->id, said_of_clash(desk.policy, clash)));
            continue;
        }
        const auto road = domain::road_to(each.diary, start, wanted.need, roads);
        if (best == nullptr || road < shortest) best = &each, shortest = road;
    }
    if (best != nullptr) return best->person;
    std::vector<std::pair<domain::Instant, const StaffDiary*>> next;
    for (const auto& each : all)
        for (const auto& free : domain::possible_starts(each.diary, wanted.need, roads))
            if (free.to >= start && free.from < start + looked_ahead)
                next.emplace_back(domain::rounded_start({std::max(free.from, start), free.to}), &each);
    std::ranges::stable_sort(next, {}, [](const auto& each) { return each.first; });
    std::vector<std::string> hints;
    for (const auto& [at, who] : next) {
        if (hints.size() == times_named) break;
        hints.push_back(fmt::format("Free: {} to {}, {}", printed_minute(desk.policy, at),
                                    printed_minute(desk.policy, at + wanted.need.length).substr(11), who->person->id));
    }
    return fail(ErrorKind::refused,
                fmt::format("nobody can come at {}: {}", printed_minute(desk.policy, start), fmt::join(why_not, "; ")),
                std::move(hints));
}

Result<void> check_takes_visit(const domain::Ticket& ticket) {
    if (domain::is_open(ticket.status)) return {};
    return fail(ErrorKind::refused,
                fmt::format("ticket {} is {} and takes no visit", ticket.id.value, domain::word(ticket.status)),
                {fmt::format("Reopen it first: aftersales ticket reopen {} -m WHY", ticket.id.value)});
}

Result<void> check_length(std::optional<int> minutes) {
    if (!minutes || (*minutes > 0 && *minutes <= longest_visit)) return {};
    return fail(ErrorKind::usage, fmt::format("{} is no number of minutes from 1 to {}", *minutes, longest_visit));
}

Result<int> minutes_on_road(const Reading& desk, const policy::Staff& person, const WantedVisit& wanted,
                            domain::Instant start) {
    const auto all = TRY(diaries_of(desk, {&person}, {start, start}));
    return domain::road_to(all.front().diary, start, wanted.need, roads_of(desk.policy));
}

// How long it is to take; nothing where nobody said.
Result<std::optional<int>> minutes_of(const VisitPlan& plan) {
    TRY(check_length(plan.minutes));
    if (!plan.end) return plan.minutes;
    if (plan.minutes) return fail(ErrorKind::usage, "say either --end or --minutes, not both");
    const auto length = std::chrono::duration_cast<std::chrono::minutes>(*plan.end - plan.start).count();
    if (length <= 0) return fail(ErrorKind::usage, "the visit ends before it begins");
    if (length > longest_visit) return fail(ErrorKind::usage, "a visit lasts a day at most");
    return std::optional{static_cast<int>(length)};
}

// The visit as far as the command itself tells it.
Result<domain::SiteVisit> said_of(const policy::Policy& policy, const VisitPlan& plan) {
    domain::SiteVisit said{.ticket = plan.ticket, .start = plan.start, .reference = plan.reference};
    if (plan.end) said.end = *plan.end;
    if (!plan.end && plan.minutes) said.end = plan.start + std::chrono::minutes{*plan.minutes};
    for (const auto* each : TRY(people_named(policy, plan.staff))) said.staff.push_back(each->id);
    said.purpose = plan.purpose, said.parts = plan.parts;
    return said;
}

}  // namespace

Result<std::optional<domain::SiteVisit>> left_open_of(const store::Reader& store, domain::TicketId ticket) {
    std::optional<domain::SiteVisit> last;
    const auto its = all_of({column_is("ticket", domain::FieldKind::id, {std::to_string(ticket.value)})});
    TRY(store::list<domain::SiteVisit>(store, {.filter = its}, [&](const store::VisitLine& line) -> Result<bool> {
        if (line.visit.state != domain::VisitState::cancelled) last = line.visit;
        return true;
    }));
    const bool open = last && !domain::is_open(last->state) && last->state != domain::VisitState::done;
    return open ? last : std::nullopt;
}

Result<domain::SiteVisit> plan_visit(Writing& desk, const VisitPlan& plan) {
    const auto minutes = TRY(minutes_of(plan));
    if (auto known = TRY(made_before(desk.store, TRY(said_of(desk.policy, plan))))) return std::move(*known);
    const auto at = plan.when.at.value_or(desk.now);
    if (at > desk.now)
        return fail(ErrorKind::refused, fmt::format("{} lies in the future", desk.policy.zone().print(at)));
    if (plan.start < at)
        return fail(ErrorKind::usage,
                    fmt::format("{} has passed: a visit is planned ahead", printed_minute(desk.policy, plan.start)));
    const auto reading = reading_of(desk);
    const auto wanted = TRY(wanted_visit(reading, plan.ticket, minutes));
    TRY(check_takes_visit(wanted.ticket));
    auto people = TRY(people_named(desk.policy, plan.staff));
    if (people.empty()) people.push_back(TRY(somebody_free(reading, wanted, plan.start)));
    TRY(check_free(reading, people, wanted, plan.start));
    domain::SiteVisit given{.ticket = plan.ticket,
                            .start = plan.start,
                            .end = plan.start + wanted.need.length,
                            .reference = plan.reference};
    for (const auto* each : people) given.staff.push_back(each->id);
    given.outlet = people.front()->outlet.empty() ? wanted.ticket.outlet : people.front()->outlet;
    given.purpose = plan.purpose, given.parts = plan.parts, given.told = plan.told;
    if (wanted.rule != nullptr) given.rule = wanted.rule->id;
    given.travel = TRY(minutes_on_road(reading, *people.front(), wanted, plan.start));
    if (const auto before = TRY(left_open_of(desk.store, plan.ticket))) {
        given.follows = before->id;
        if (given.purpose.empty()) given.purpose = before->why.empty() ? before->purpose : before->why;
        const bool came_to_nothing = before->state != domain::VisitState::partly;
        if (given.parts.empty() && came_to_nothing) given.parts = before->parts;
    }
    return begin_record(desk, std::move(given), {.at = at, .force = plan.when.force});
}

Result<domain::SiteVisit> move_visit(Writing& desk, std::int64_t id, const StepOptions& when, const VisitMove& move) {
    const store::RecordName name{.object = domain::ObjectKind::visit, .id = id};
    auto change = TRY(RecordChange<domain::SiteVisit>::of(desk, id));
    if (when.force) change.force(*when.force);
    const auto& before = change.record();
    TRY(check_revision(name, before.revision, when));
    TRY(check_length(move.minutes));
    const auto at = TRY(instant_of_act(desk, name, when));
    const auto place = domain::place_of_step(domain::ObjectKind::visit, "move");
    TRY(domain::check_act(domain::ObjectKind::visit, domain::RecordView{before}, domain::site_visit_acts[place]));
    const auto kept =
        static_cast<int>(std::chrono::duration_cast<std::chrono::minutes>(before.end - before.start).count());
    const auto reading = reading_of(desk);
    const auto wanted = [&]() -> Result<WantedVisit> {
        auto made = TRY(wanted_visit(reading, before.ticket, move.minutes.value_or(kept)));
        made.need.but = id;
        return made;
    }();
    if (!wanted) return fail(wanted.error());
    const auto people = TRY(people_named(desk.policy, move.staff.empty() ? before.staff : move.staff));
    domain::SiteVisit set{.start = move.to, .end = move.to + wanted->need.length};
    for (const auto* each : people) set.staff.push_back(each->id);
    if (set.start == before.start && set.end == before.end && set.staff == before.staff) return before;
    if (move.to < at)
        return fail(ErrorKind::usage,
                    fmt::format("{} has passed: a visit is planned ahead", printed_minute(desk.policy, move.to)));
    TRY(check_free(reading, people, *wanted, move.to));
    set.outlet = people.front()->outlet;
    set.travel = TRY(minutes_on_road(reading, *people.front(), *wanted, move.to));
    set.moved = before.moved + 1;
    TRY(add_act(change, {.place = place, .set = std::move(set), .message = move.message, .told = move.told}, at));
    TRY(change.save());
    return std::move(change).record();
}

Result<void> check_visit_comes_back(const Reading& desk, const domain::SiteVisit& visit) {
    if (!TRY(store::get<domain::Ticket>(desk.store, visit.ticket))) return {};
    const auto kept =
        static_cast<int>(std::chrono::duration_cast<std::chrono::minutes>(visit.end - visit.start).count());
    auto wanted = TRY(wanted_visit(desk, visit.ticket, kept));
    wanted.need.but = visit.id;
    const auto roads = roads_of(desk.policy);
    std::vector<const policy::Staff*> people;
    for (const auto& each : visit.staff)
        if (const auto* person = desk.policy.person(each)) people.push_back(person);
    for (const auto& each : TRY(diaries_of(desk, people, {visit.start, visit.end}))) {
        const auto clash = domain::clash_of(each.diary, visit.start, wanted.need, roads);
        const bool taken = clash.what == domain::SlotTrouble::visit || clash.what == domain::SlotTrouble::road;
        if (taken)
            return fail(ErrorKind::refused,
                        fmt::format("visit {} cannot come back: {} {}",
                                    number_of(desk.policy, domain::ObjectKind::visit, visit.id), each.person->id,
                                    said_of_clash(desk.policy, clash)),
                        {"Move that one first."});
    }
    return {};
}

}  // namespace aftersales::service
