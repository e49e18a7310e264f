// Hours at which somebody can come, to offer them to the customer.
#include "aftersales/policy/labels.hpp"
#include "aftersales/service/conditions.hpp"
#include "aftersales/service/visits.hpp"
#include "aftersales/store/records.hpp"
#include "visits/diary.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace aftersales::service {

namespace {

using domain::Instant;
using domain::Interval;

// The stretches in which a slot of this length lies within a wish, as instants at which it may begin.
std::vector<Interval> wished_starts(const std::vector<calendar::TimeRange>& wishes, domain::seconds length) {
    std::vector<Interval> starts;
    for (const auto& each : wishes) {
        const auto from = each.from.value_or(Instant::min());
        const auto to = each.to.value_or(Instant::max());
        // An hour that is named is when it should begin.
        if (from == to) starts.push_back({from, from});
        if (to - length >= from) starts.push_back({from, to - length});
    }
    std::ranges::sort(starts);
    return starts;
}

// Nobody is there at once: the road comes first.
std::vector<Interval> not_before(const std::vector<Interval>& starts, Instant first, Instant last) {
    return domain::common_starts(starts, {{first, last}});
}

class Proposing {
public:
    Proposing(const Reading& desk, const VisitQuestion& question, const WantedVisit& wanted)
        : desk_{desk}, question_{question}, wanted_{wanted}, roads_{roads_of(desk.policy)} {}

    void add(const StaffDiary& one) {
        const auto road =
            std::chrono::minutes{roads_.minutes(one.diary.home, wanted_.need.region, wanted_.need.travel)};
        const auto first = std::max(question_.from, desk_.now + road);
        const auto last = question_.to - wanted_.need.length;
        const auto free = not_before(domain::possible_starts(one.diary, wanted_.need, roads_), first, last);
        const auto wished = wished_starts(question_.wishes, wanted_.need.length);
        for (const auto& each : free) {
            const auto fitting = domain::common_starts({each}, wished);
            if (question_.wishes.empty()) {
                offer(one, each, "");
            } else if (fitting.empty()) {
                offer(one, each, "outside the wish");
            } else {
                for (const auto& part : fitting) offer(one, part, "");
            }
        }
    }
    void add_unfit(const policy::Staff& person, const std::string& why) {
        slots_.push_back({.staff = person.id, .outlet = person.outlet, .why_not = why});
    }
    std::vector<VisitProposal> take() {
        std::ranges::sort(slots_, {}, [](const VisitProposal& each) {
            return std::tuple{!each.fits, each.start.value_or(Instant::max()), each.travel, each.staff};
        });
        return std::move(slots_);
    }

private:
    void offer(const StaffDiary& one, const Interval& starts, std::string why_not) {
        const auto start = domain::rounded_start(starts);
        const bool fits = why_not.empty();
        slots_.push_back({.start = start,
                          .end = start + wanted_.need.length,
                          .staff = one.person->id,
                          .outlet = one.person->outlet.empty() ? wanted_.ticket.outlet : one.person->outlet,
                          .travel = domain::road_to(one.diary, start, wanted_.need, roads_),
                          .fits = fits,
                          .why_not = std::move(why_not)});
    }

    const Reading& desk_;
    const VisitQuestion& question_;
    const WantedVisit& wanted_;
    domain::Roads roads_;
    std::vector<VisitProposal> slots_{};
};

// Of the past cases of the same model whose cause is known.
Result<void> find_cause(const store::Reader& store, const domain::Ticket& ticket, VisitProposals& found) {
    if (ticket.product.empty()) return {};
    std::int64_t all = 0;
    std::int64_t most = 0;
    for (const auto& [cause, count] : TRY(store.questions().causes_of(ticket.product))) {
        all += count;
        if (count <= most) continue;
        most = count;
        found.cause = cause;
    }
    if (all > 0) found.share = static_cast<double>(most) / static_cast<double>(all);
    return {};
}

// Nothing that the ticket needs is still to come.
Result<bool> parts_are_ready(const store::Reader& store, const domain::Ticket& ticket) {
    if (ticket.status == domain::Status::waiting_parts) return false;
    const auto queued = all_of({column_is("ticket", domain::FieldKind::id, {std::to_string(ticket.id.value)}),
                                column_is("state", domain::FieldKind::word, {"queued"})});
    return TRY(store::count<domain::Reservation>(store, queued)) == 0;
}

}  // namespace

Result<VisitProposals> propose_visits(const Reading& desk, const VisitQuestion& question) {
    const auto wanted = TRY(wanted_visit(desk, question.ticket, question.minutes));
    const auto staff = TRY(policy::read_staff(desk.policy, question.staff));
    VisitProposals found{.parts_ready = TRY(parts_are_ready(desk.store, wanted.ticket))};
    found.left_open = TRY(left_open_of(desk.store, question.ticket));
    TRY(find_cause(desk.store, wanted.ticket, found));
    Proposing proposing{desk, question, wanted};
    auto people = who_can_be_sent(desk.policy, wanted);
    if (const auto* person = desk.policy.person(staff)) {
        auto why = unfit(*person, wanted);
        if (why.empty()) why = not_sent(desk.policy, *person, wanted);
        if (!why.empty()) {
            proposing.add_unfit(*person, why);
            found.slots = proposing.take();
            return found;
        }
        people = {person};
    }
    for (const auto& each : TRY(diaries_of(desk, people, {question.from, question.to}))) proposing.add(each);
    found.slots = proposing.take();
    return found;
}

}  // namespace aftersales::service
