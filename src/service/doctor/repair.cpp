#include "aftersales/policy/policy.hpp"
#include "aftersales/service/doctor.hpp"
#include "aftersales/service/versions.hpp"
#include "aftersales/store/records.hpp"
#include "change/agenda.hpp"
#include "doctor/remaking.hpp"

#include <optional>
#include <utility>

namespace aftersales::service {

namespace {

// The agenda is a promise of the newest recorded version, as the examination has it.
Result<void> plan_anew(Writing& desk, const store::RecordNames& records) {
    const auto newest = TRY(desk.store.policies().newest_policy());
    std::optional<policy::Policy> recorded;
    if (newest)
        if (auto read = recorded_policy(desk.store, newest->number)) recorded = std::move(*read);
    const Writing by_record{
        .store = desk.store, .policy = recorded ? *recorded : desk.policy, .now = desk.now, .actor = {}, .command = {}};
    for (const auto& [object, id] : records) {
        if (object != domain::ObjectKind::ticket) continue;
        const auto ticket = TRY(store::get<domain::Ticket>(desk.store, {id}));
        if (ticket) TRY(desk.store.plan_next_step({id}, TRY(next_step(by_record, *ticket))));
    }
    return {};
}

}  // namespace

// What cannot be made of its events is left as it is: examine() names it.
Result<Repaired> repair(Writing& desk, store::Store& rebuilt) {
    Repaired repaired;
    store::RecordNames late;
    const auto note_late = [&](const Ailment& ailment) -> Result<void> {
        if (ailment.check == "agenda") late.emplace(domain::ObjectKind::ticket, ailment.id);
        return {};
    };
    TRY(examine_records({.store = desk.store, .policy = nullptr, .rebuilt = rebuilt, .now = desk.now, .only = {}},
                        note_late, [&](const store::RecordNames& wrong) -> Result<void> {
                            auto mended = TRY(store::mend_rows(desk.store, rebuilt, wrong));
                            repaired = {.rows = mended.rows, .strays = mended.strays};
                            for (const auto& ticket : late)
                                if (mended.records.insert(ticket).second) ++repaired.rows;
                            return plan_anew(desk, mended.records);
                        }));
    repaired.rows += TRY(store::mend_runs(desk.store));
    return repaired;
}

}  // namespace aftersales::service
