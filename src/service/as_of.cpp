#include "aftersales/service/as_of.hpp"

#include "aftersales/domain/fold.hpp"
#include "aftersales/service/versions.hpp"
#include "aftersales/store/rewind.hpp"
#include "aftersales/store/statistics.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace aftersales::service {
namespace {

using domain::Event;

// Steps still to come are the sweep's affair, which never looks at the past. Of what was taken back wholly nothing is
// there but its history. Where the clock had gone back, what was recorded behind the first later event came later too,
// whatever its time says: a history has no gap.
Result<void> record_until(calendar::Instant then, store::Store& into, std::vector<Event> events) {
    const auto later = std::ranges::find_if(events, [&](const Event& event) { return event.recorded_at > then; });
    events.erase(later, events.end());
    if (events.empty()) return {};
    const auto after = TRY(domain::fold(events.front().object, events));
    return after ? into.record(events, *after) : into.record(events, std::nullopt);
}

// What changed later is taken out of the copy and recorded again as far as it had come: the rest is as it was.
Result<void> take_back(const store::Reader& from, store::Store& copy, calendar::Instant then) {
    for (const auto& touched : TRY(store::forget_changed_after(copy, then))) {
        TRY(record_until(then, copy, TRY(from.history(touched.object, touched.id))));
    }
    return {};
}

Result<void> replay(const store::Reader& from, store::Store& into, calendar::Instant then) {
    for (auto& version : TRY(from.policies().policy_versions())) {
        if (version.recorded_at <= then) TRY(into.policies().record_policy(std::move(version)));
    }
    std::vector<store::GateRefusal> refusals;
    TRY(from.statistics().gates(calendar::Instant::min(), then + calendar::seconds{1},
                                [&](const store::GateMoment& each) {
                                    if (each.what == store::GateMoment::What::refused)
                                        refusals.push_back({std::string{each.gate}, each.at});
                                }));
    for (const auto& refusal : refusals) TRY(into.policies().note(refusal));
    TRY(into.bulk(store::Bulk::begins));
    std::vector<Event> events;
    TRY(from.events([&](const Event& event) -> Result<bool> {
        const bool another =
            !events.empty() && (events.front().object != event.object || events.front().id != event.id);
        if (another) TRY(record_until(then, into, std::exchange(events, {})));
        events.push_back(event);
        return true;
    }));
    TRY(record_until(then, into, std::move(events)));
    return into.bulk(store::Bulk::ends);
}

Result<std::unique_ptr<store::Store>> store_of(const store::Reader& from, calendar::Instant then,
                                               const MakeStore& make) {
    auto made = TRY(store::private_copy(from));
    const bool copied = made != nullptr;
    if (!copied) made = TRY(make());
    TRY(made->begin());
    TRY(copied ? take_back(from, *made, then) : replay(from, *made, then));
    TRY(made->commit());
    return made;
}

}  // namespace

Result<std::unique_ptr<Past>> as_of(const Reading& present, calendar::Instant then, const MakeStore& make) {
    if (then > present.now) {
        return fail(ErrorKind::usage, "--as-of: " + present.policy.zone().print(then) + " is still to come",
                    {"It says how things stood at an instant of the past."});
    }
    auto store = TRY(store_of(present.store, then, make));
    std::shared_ptr<const policy::Policy> recorded;
    if (const auto version = TRY(store->policies().newest_policy())) {
        recorded = std::make_shared<policy::Policy>(TRY(recorded_policy(*store, version->number)));
    }
    return std::make_unique<Past>(std::move(store), std::move(recorded), present.policy, then, present.actor);
}

}  // namespace aftersales::service
