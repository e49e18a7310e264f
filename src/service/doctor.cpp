#include "aftersales/service/doctor.hpp"

#include "aftersales/domain/fold.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/store/store.hpp"
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
        switch (object) {
        case domain::ObjectKind::ticket:
            TRY(ticket(id));
            break;
        case domain::ObjectKind::customer:
            TRY(row(object, id, TRY(store_.customer(domain::CustomerId{id}))));
            break;
        case domain::ObjectKind::asset:
            TRY(row(object, id, TRY(store_.asset(domain::AssetId{id}))));
            break;
        case domain::ObjectKind::product:
            TRY(product(id));
            break;
        case domain::ObjectKind::callback:
            TRY(row(object, id, TRY(store_.callback(domain::CallbackId{id}))));
            break;
        case domain::ObjectKind::staff_mark:
            TRY(row(object, id, TRY(store_.staff_mark(id))));
            break;
        }
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

    template <class Record>
    Result<void> row(domain::ObjectKind object, std::int64_t id, const std::optional<Record>& row) {
        const auto folded = domain::fold<Record>(events_);
        if (!folded) return found("history", object, id, folded.error().message);
        if (!row) return found("orphans", object, id, "there are events but no row");
        if (*row != *folded) return found("projection", object, id, "the row is not what its events make of it");
        return {};
    }

    Result<void> product(std::int64_t id) {
        const auto folded = domain::fold<domain::Product>(events_);
        if (!folded) return found("history", domain::ObjectKind::product, id, folded.error().message);
        return row(domain::ObjectKind::product, id, TRY(store_.product(folded->model)));
    }

    Result<void> ticket(std::int64_t id) {
        const auto found_row = TRY(store_.ticket(domain::TicketId{id}));
        TRY(row(domain::ObjectKind::ticket, id, found_row));
        if (const auto differs = TRY(recomputation_.differs(events_))) {
            TRY(found("clocks", domain::ObjectKind::ticket, id, *differs));
        }
        if (found_row && domain::is_open(found_row->status)) TRY(words(*found_row));
        return {};
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

Result<std::int64_t> repair(Writing& desk) {
    std::int64_t repaired = 0;
    std::vector<domain::Event> events;
    const auto settle = [&]() -> Result<void> {
        if (events.empty()) return {};
        const auto folded = TRY(domain::fold<domain::Ticket>(events));
        const auto row = TRY(desk.store.ticket(folded.id));
        if (!row || *row != folded) {
            TRY(desk.store.rewrite(folded, TRY(next_step(desk, folded))));
            ++repaired;
        }
        events.clear();
        return {};
    };
    TRY(desk.store.events([&](const domain::Event& event) -> Result<bool> {
        if (event.object != domain::ObjectKind::ticket) return true;
        if (!events.empty() && events.front().id != event.id) TRY(settle());
        events.push_back(event);
        return true;
    }));
    TRY(settle());
    return repaired;
}

}  // namespace aftersales::service
