#include "aftersales/service/doctor.hpp"

#include "aftersales/domain/fold.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/store/records.hpp"
#include "change/agenda.hpp"
#include "change/recomputation.hpp"

#include <fmt/format.h>

#include <array>

namespace aftersales::service {

namespace {

constexpr std::array checks{
    Check{"store", "the engine finds its file, schema and foreign keys sound"},
    Check{"history", "revisions run from 1 without a gap, and every event can be read"},
    Check{"projection", "every row equals the fold of its events"},
    Check{"orphans", "no row without events, no events without a row"},
    Check{"clocks", "clocks equal their recomputation under the policy version they were computed with"},
    Check{"policy", "categories, priorities and plans that open tickets have are in the policy"},
};

using Tell = std::function<Result<void>(const Ailment&)>;

// Looks at one record's whole history as it comes by.
class Examination {
public:
    Examination(const store::Reader& store, const policy::Policy& policy, const Tell& tell)
        : store_{store}, policy_{policy}, tell_{tell}, recomputation_{store} {}

    Result<void> see(const domain::Event& event) {
        if (!events_.empty() && (events_.front().object != event.object || events_.front().id != event.id))
            TRY(finish());
        events_.push_back(event);
        return {};
    }

    Result<void> finish() {
        if (events_.empty()) return {};
        const auto object = events_.front().object;
        const auto id = events_.front().id;
        if (TRY(has_gap(object, id))) return events_.clear(), Result<void>{};
        TRY(record(object, id));
        events_.clear();
        return {};
    }

private:
    Result<void> found(std::string_view check, domain::ObjectKind object, std::int64_t id, std::string what) {
        return tell_({.check = check, .object = domain::word(object), .id = id, .finding = std::move(what)});
    }

    Result<bool> has_gap(domain::ObjectKind object, std::int64_t id) {
        for (std::size_t i = 0; i < events_.size(); ++i) {
            if (events_[i].revision == static_cast<std::int64_t>(i) + 1) continue;
            TRY(found("history", object, id,
                      fmt::format("revision {} stands where {} belongs", events_[i].revision, i + 1)));
            return true;
        }
        return false;
    }

    Result<void> record(domain::ObjectKind object, std::int64_t id) {
        const auto folded = domain::fold(object, events_);
        if (!folded) return found("history", object, id, folded.error().message);
        const auto row = TRY(store_.get(object, id));
        if (!row)
            TRY(found("orphans", object, id, "there are events but no row"));
        else if (*row != *folded)
            TRY(found("projection", object, id, "the row is not what its events make of it"));
        if (object != domain::ObjectKind::ticket) return {};
        if (const auto differs = TRY(recomputation_.differs(events_))) TRY(found("clocks", object, id, *differs));
        const auto* ticket = row ? std::get_if<domain::Ticket>(&*row) : nullptr;
        return ticket && domain::is_open(ticket->status) ? words(*ticket) : Result<void>{};
    }

    Result<void> words(const domain::Ticket& ticket) {
        const auto& rules = policy_.classification;
        const auto unknown = [&](std::string_view what, const std::string& word) {
            return found("policy", domain::ObjectKind::ticket, ticket.id.value,
                         fmt::format("its {} '{}' is not in the policy", what, word));
        };
        if (!ticket.category.empty() && rules.category(ticket.category) == nullptr)
            TRY(unknown("category", ticket.category));
        if (rules.priority(ticket.priority) == nullptr) TRY(unknown("priority", ticket.priority));
        if (!ticket.plan.empty() && policy_.plan(ticket.plan) == nullptr) TRY(unknown("plan", ticket.plan));
        return {};
    }

    const store::Reader& store_;
    const policy::Policy& policy_;
    const Tell& tell_;
    Recomputation recomputation_;
    std::vector<domain::Event> events_{};
};

}  // namespace

std::span<const Check> doctor_checks() { return checks; }

Result<void> examine(const store::Reader& store, const policy::Policy& policy, const Tell& tell) {
    for (auto& sentence : TRY(store.self_check())) {
        TRY(tell({.check = "store", .object = {}, .id = 0, .finding = std::move(sentence)}));
    }
    Examination examination{store, policy, tell};
    TRY(store.events([&](const domain::Event& event) -> Result<bool> {
        TRY(examination.see(event));
        return true;
    }));
    return examination.finish();
}

namespace {

// A row that cannot even be read is not what its events make of it.
Result<bool> is_as_folded(const store::Reader& store, const domain::AnyRecord& folded) {
    const auto row =
        store.get(domain::object_of_any(folded), domain::number_of(domain::view_of(folded)));
    if (!row && row.error().kind != ErrorKind::corrupt) return fail(row.error());
    return row && *row && **row == folded;
}

}  // namespace

// What does not fold is left as it is: examine() names it.
Result<std::int64_t> repair(Writing& desk) {
    std::int64_t repaired = 0;
    std::vector<domain::Event> events;
    const auto settle = [&]() -> Result<void> {
        if (events.empty()) return {};
        const auto folded = domain::fold(events.front().object, events);
        events.clear();
        if (!folded || TRY(is_as_folded(desk.store, *folded))) return {};
        const auto* ticket = std::get_if<domain::Ticket>(&*folded);
        TRY(desk.store.rewrite(*folded, ticket ? TRY(next_step(desk, *ticket)) : std::nullopt));
        ++repaired;
        return {};
    };
    TRY(desk.store.events([&](const domain::Event& event) -> Result<bool> {
        const bool another = !events.empty() && (events.front().object != event.object || events.front().id != event.id);
        if (another) TRY(settle());
        events.push_back(event);
        return true;
    }));
    TRY(settle());
    return repaired;
}

}  // namespace aftersales::service
