#include "aftersales/domain/fold.hpp"
#include "aftersales/service/doctor.hpp"
#include "aftersales/store/records.hpp"
#include "change/agenda.hpp"

namespace aftersales::service {

namespace {

// A row that cannot even be read is not what its events make of it.
Result<bool> is_as_folded(const store::Reader& store, const domain::AnyRecord& folded) {
    const auto row = store.get(domain::object_of_any(folded), domain::number_of(domain::view_of(folded)));
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
        if (!folded || !*folded || TRY(is_as_folded(desk.store, **folded))) return {};
        const auto* ticket = std::get_if<domain::Ticket>(&**folded);
        TRY(desk.store.rewrite(**folded, ticket ? TRY(next_step(desk, *ticket)) : std::nullopt));
        ++repaired;
        return {};
    };
    TRY(desk.store.events([&](const domain::Event& event) -> Result<bool> {
        const bool another =
            !events.empty() && (events.front().object != event.object || events.front().id != event.id);
        if (another) TRY(settle());
        events.push_back(event);
        return true;
    }));
    TRY(settle());
    return repaired;
}

}  // namespace aftersales::service
