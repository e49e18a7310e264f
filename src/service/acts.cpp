#include "aftersales/service/acts.hpp"

#include "aftersales/policy/policy.hpp"
#include "aftersales/service/naming.hpp"
#include "aftersales/store/records.hpp"
#include "aftersales/text/article.hpp"

#include <fmt/format.h>

namespace aftersales::service {

namespace {

std::string record_name(const store::RecordName& record) {
    return fmt::format("{} {}", text::spaced(domain::word(record.object)), record.id);
}

// What the program found since does not stand in the way of a step that is dated back.
Result<std::optional<domain::Instant>> last_act_of_person(const store::Reader& store, const store::RecordName& record) {
    const auto last = TRY(store.history(record.object, record.id, 1));
    if (last.empty()) return std::optional<domain::Instant>{};
    if (domain::is_by_person(last.back().change)) return std::optional{last.back().at};
    const auto history = TRY(store.history(record.object, record.id));
    for (auto event = history.rbegin(); event != history.rend(); ++event)
        if (domain::is_by_person(event->change)) return std::optional{event->at};
    return std::optional{last.back().at};
}

}  // namespace

Result<domain::Instant> instant_of_act(const Writing& desk, const store::RecordName& record,
                                       const StepOptions& options) {
    const auto then = TRY(last_act_of_person(desk.store, record)).value_or(desk.now);
    // Whose clock is a little behind is not told off for it.
    if (!options.at) return std::max(desk.now, then);
    const auto& zone = desk.policy.zone();
    if (*options.at > desk.now)
        return fail(ErrorKind::refused, fmt::format("{} lies in the future", zone.print(*options.at)));
    if (*options.at < then)
        return fail(ErrorKind::refused, fmt::format("{} lies before what happened to {} last, at {}",
                                                    zone.print(*options.at), record_name(record), zone.print(then)));
    return *options.at;
}

Result<void> check_revision(const store::RecordName& record, std::int64_t revision, const StepOptions& options) {
    if (!options.if_revision || *options.if_revision == revision) return {};
    return fail(ErrorKind::conflict,
                fmt::format("{} is at revision {}, not {}", record_name(record), revision, *options.if_revision),
                {fmt::format("Look again: aftersales {}", look_command(record.object, record.id))});
}

Result<domain::AnyRecord> take_act(Writing& desk, const store::RecordName& record, const StepOptions& options,
                                   WantedAct wanted) {
    auto found = TRY(desk.store.get(record.object, record.id));
    if (!found) return fail(ErrorKind::not_found, no_such(record.object, record.id));
    return std::visit(
        [&]<class Record>(Record& before) -> Result<domain::AnyRecord> {
            if constexpr (domain::Acting<Record>) {
                TRY(check_revision(record, before.revision, options));
                const auto at = TRY(instant_of_act(desk, record, options));
                RecordChange<Record> change{desk, std::move(before)};
                if (options.force) change.force(*options.force);
                TRY(add_act(change, std::move(wanted), at));
                TRY(change.save());
                return domain::AnyRecord{std::move(change).record()};
            } else {
                return fail(ErrorKind::internal, fmt::format("{} has no acts", record_name(record)));
            }
        },
        *found);
}

}  // namespace aftersales::service
