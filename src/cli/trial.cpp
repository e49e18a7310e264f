#include "trial.hpp"

#include "aftersales/domain/event.hpp"
#include "aftersales/domain/words.hpp"
#include "aftersales/store/outbox.hpp"
#include "aftersales/store/runs.hpp"

#include <fmt/format.h>

#include <map>
#include <string_view>
#include <utility>

namespace aftersales::cli {
namespace {

constexpr std::int64_t most_trial_lines = 20;

Result<std::string> record_line(const store::Reader& store, domain::ObjectKind object, std::int64_t id,
                                const std::string& run) {
    std::vector<std::pair<std::string_view, int>> kinds;  // with how many of it stand in a row
    for (const auto& event : TRY(store.history(object, id))) {
        if (event.run != run) continue;
        const auto kind = domain::kind(event.change);
        if (kinds.empty() || kinds.back().first != kind) kinds.emplace_back(kind, 0);
        ++kinds.back().second;
    }
    std::string told;
    for (const auto& [kind, times] : kinds) {
        told += (told.empty() ? "" : ", ") + std::string{kind};
        if (times > 1) told += fmt::format(" ({} times)", times);
    }
    return fmt::format("would write {} {}: {}", domain::word(object), id, told);
}

Result<void> add_records(const store::Store& store, const store::Run& run, std::vector<std::string>& lines) {
    const auto spans = TRY(store.runs().records(run.number));
    std::map<domain::ObjectKind, std::int64_t> counts;
    std::int64_t all = 0;
    for (const auto& span : spans) {
        counts[span.object] += span.last - span.first + 1;
        all += span.last - span.first + 1;
    }
    if (all > most_trial_lines) {
        for (const auto& [object, count] : counts) {
            lines.push_back(fmt::format("would write {} records of kind {}", count, domain::word(object)));
        }
        return {};
    }
    for (const auto& span : spans) {
        for (auto id = span.first; id <= span.last; ++id) {
            lines.push_back(TRY(record_line(store, span.object, id, run.name)));
        }
    }
    return {};
}

Result<void> add_notices(const store::Store& store, const store::Run& run, std::vector<std::string>& lines) {
    const auto notices = TRY(store.runs().notices(run.number));
    if (static_cast<std::int64_t>(notices.size()) > most_trial_lines) {
        lines.push_back(fmt::format("would queue or change {} notices", notices.size()));
        return {};
    }
    for (const auto& before : notices) {
        const auto notice = TRY(store.outbox().notice(before.notice));
        if (!notice) continue;
        lines.push_back(fmt::format("would {} a notice to {}: {}", before.state.empty() ? "queue" : "change",
                                    notice->to, notice->event));
    }
    return {};
}

}  // namespace

Result<Trial> trial_of(store::Store& store) {
    Trial trial;
    const std::string nobody;
    const auto name = TRY(store.journal().current({.at = {}, .actor = nobody, .command = nobody}));
    const auto run = TRY(store.runs().find(name));
    if (!run) return trial;
    if (const auto newest = TRY(store.policies().newest_policy())) trial.version = newest->number;
    TRY(add_records(store, *run, trial.lines));
    TRY(add_notices(store, *run, trial.lines));
    return trial;
}

Result<void> tell_version(const store::Store& store, Trial& trial) {
    const auto newest = TRY(store.policies().newest_policy());
    if (newest && newest->number == trial.version) return {};
    trial.lines.insert(trial.lines.begin(), fmt::format("would record the policy as version {}", *trial.version));
    return {};
}

}  // namespace aftersales::cli
