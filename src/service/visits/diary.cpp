#include "visits/diary.hpp"

#include "aftersales/domain/rule/condition.hpp"
#include "aftersales/service/absences.hpp"
#include "aftersales/service/change/change.hpp"
#include "aftersales/service/change/facts.hpp"
#include "aftersales/service/conditions.hpp"
#include "aftersales/service/naming.hpp"
#include "aftersales/store/records.hpp"
#include "aftersales/text/glob.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace aftersales::service {

namespace {

using domain::FieldKind;
using policy::Staff;
using policy::VisitRule;

constexpr int usual_minutes = 60;

const std::vector<std::string>& open_states() {
    static const std::vector<std::string> all{"planned", "confirmed", "under_way", "on_site"};
    return all;
}

// The lower one of two in the middle: a time that was really enough once.
Result<std::optional<int>> usual_length(const store::Reader& store, const domain::Ticket& ticket) {
    std::optional<int> median;
    if (ticket.product.empty() || ticket.category.empty()) return median;
    std::vector<int> all;
    const auto same =
        all_of({column_is("state", FieldKind::word, {"done"}), column_is("product", FieldKind::word, {ticket.product}),
                column_is("category", FieldKind::word, {ticket.category})});
    TRY(store::list<domain::SiteVisit>(store, {.filter = same}, [&](const store::VisitLine& line) -> Result<bool> {
        const bool counts = line.visit.minutes && *line.visit.minutes > 0 && line.product == ticket.product;
        if (counts) all.push_back(*line.visit.minutes);
        return true;
    }));
    if (all.empty()) return median;
    std::ranges::sort(all);
    return std::optional{all[(all.size() - 1) / 2]};
}

Result<const VisitRule*> rule_for(const Reading& desk, const domain::Ticket& ticket) {
    const VisitRule* none = nullptr;
    if (desk.policy.visit_rules.empty()) return none;
    const auto known = TRY(facts_of(ticket, desk.store, desk.policy));
    for (const auto& rule : desk.policy.visit_rules) {
        const bool holds = domain::holds(rule.when, known.facts);
        TRY(known.check());
        if (holds) return &rule;
    }
    return none;
}

bool is_sent_at_all(const Staff& person) {
    return !person.regions.empty() || !person.home.empty() || !person.calendar.empty() || !person.certificates.empty();
}

bool is_sent_by(const policy::Policy& policy, const Staff& person, const VisitRule& rule) {
    return std::ranges::any_of(rule.by, [&](const domain::Addressee& each) {
        if (each.means == domain::Addressee::Means::staff) return each.name == person.id;
        const auto members = policy.members_of(each.name);
        return std::ranges::find(members, person.id) != members.end();
    });
}

}  // namespace

Result<WantedVisit> wanted_visit(const Reading& desk, domain::TicketId id, std::optional<int> minutes) {
    auto ticket = TRY(store::get<domain::Ticket>(desk.store, id));
    if (!ticket) return fail(ErrorKind::not_found, no_such(domain::ObjectKind::ticket, id.value));
    WantedVisit wanted{.ticket = std::move(*ticket)};
    wanted.rule = TRY(rule_for(desk, wanted.ticket));
    if (!minutes && wanted.rule != nullptr) minutes = wanted.rule->minutes;
    if (!minutes) minutes = TRY(usual_length(desk.store, wanted.ticket));
    wanted.need = {.length = std::chrono::minutes{minutes.value_or(usual_minutes)}, .region = wanted.ticket.region};
    if (wanted.rule != nullptr) wanted.need.travel = wanted.rule->travel;
    return wanted;
}

std::string unfit(const Staff& person, const WantedVisit& wanted) {
    if (wanted.rule != nullptr) {
        for (const auto& each : wanted.rule->certificates)
            if (std::ranges::find(person.certificates, each) == person.certificates.end())
                return fmt::format("lacks the certificate {}", each);
    }
    const auto& region = wanted.ticket.region;
    const auto covers = [&](const std::string& glob) { return text::glob_matches(glob, region); };
    if (!region.empty() && !person.regions.empty() && std::ranges::none_of(person.regions, covers))
        return fmt::format("does not go to {}", region);
    const auto& outlet = wanted.ticket.outlet;
    if (!outlet.empty() && !person.outlet.empty() && person.outlet != outlet)
        return fmt::format("belongs to the outlet {}, not {}", person.outlet, outlet);
    return {};
}

std::string not_sent(const policy::Policy& policy, const Staff& person, const WantedVisit& wanted) {
    const bool named = wanted.rule != nullptr && !wanted.rule->by.empty();
    if (!named || is_sent_by(policy, person, *wanted.rule)) return {};
    return fmt::format("is none of those whom [[visit]] {} sends", wanted.rule->id);
}

std::vector<const Staff*> who_can_be_sent(const policy::Policy& policy, const WantedVisit& wanted) {
    const bool named = wanted.rule != nullptr && !wanted.rule->by.empty();
    const bool some_are = std::ranges::any_of(policy.staff, is_sent_at_all);
    std::vector<const Staff*> people;
    for (const auto& person : policy.staff) {
        const bool may = named ? is_sent_by(policy, person, *wanted.rule) : !some_are || is_sent_at_all(person);
        if (may && unfit(person, wanted).empty()) people.push_back(&person);
    }
    std::ranges::sort(people, {}, [](const Staff* each) { return each->id; });
    return people;
}

Result<std::vector<StaffDiary>> diaries_of(const Reading& desk, const std::vector<const Staff*>& people,
                                           const domain::Interval& around) {
    constexpr std::chrono::days margin{2};  // what lies on the days beside it is on the way
    const domain::Interval range{around.from - margin, around.to + margin};
    std::vector<StaffDiary> all;
    std::map<std::string, domain::Diary*> by_id;
    all.reserve(people.size());
    for (const auto* person : people) {
        StaffDiary one{.person = person};
        const auto* outlet = desk.policy.outlet(person->outlet);
        one.diary.home = person->home.empty() && outlet != nullptr ? outlet->region : person->home;
        for (const auto& gone : TRY(absences(desk.store, person->id, range.from, range.to)))
            one.diary.away.push_back({gone.from, gone.to});
        const auto* calendar = TRY(desk.policy.calendar(person->calendar));
        auto work = calendar->intervals(range.from, range.to);
        if (outlet != nullptr && !outlet->calendar.empty()) {
            const auto* open = TRY(desk.policy.calendar(outlet->calendar));
            work = domain::common_times(work, open->intervals(range.from, range.to));
        }
        one.diary.work = domain::without_absences(std::move(work), one.diary.away);
        all.push_back(std::move(one));
        by_id[person->id] = &all.back().diary;
    }
    const auto open =
        all_of({column_is("state", FieldKind::word, open_states()), column_from("end", FieldKind::instant, range.from),
                column_before("start", FieldKind::instant, range.to)});
    TRY(store::list<domain::SiteVisit>(
        desk.store, {.filter = open, .order = "start"}, [&](const store::VisitLine& line) -> Result<bool> {
            const auto* rule = desk.policy.visit_rule(line.visit.rule);
            const domain::DiaryVisit entry{.visit = line.visit.id,
                                           .at = {line.visit.start, line.visit.end},
                                           .region = line.region,
                                           .travel = rule != nullptr ? rule->travel : std::nullopt};
            for (const auto& each : line.visit.staff)
                if (const auto found = by_id.find(each); found != by_id.end()) found->second->visits.push_back(entry);
            return true;
        }));
    return all;
}

domain::Roads roads_of(const policy::Policy& policy) {
    return {.minutes = [&policy](const std::string& from, const std::string& to,
                                 std::optional<int> otherwise) { return policy.travel(from, to, otherwise); },
            .day = [&policy](domain::Instant at) { return policy.zone().date(at); },
            .begins = [&policy](domain::Date day) { return policy.zone().start_of(day); }};
}

std::string said_of_clash(const policy::Policy& policy, const domain::SlotClash& clash) {
    switch (clash.what) {
    case domain::SlotTrouble::none:
        break;
    case domain::SlotTrouble::not_working:
        return "does not work then";
    case domain::SlotTrouble::away:
        return "is away then";
    case domain::SlotTrouble::visit:
        return fmt::format("is at visit {} then", number_of(policy, domain::ObjectKind::visit, clash.visit));
    case domain::SlotTrouble::road:
        return fmt::format("is on the road to or from visit {} then",
                           number_of(policy, domain::ObjectKind::visit, clash.visit));
    }
    return {};
}

}  // namespace aftersales::service
