// Which run is meant, and whether a run can be taken back at all.
#include "aftersales/domain/standing.hpp"
#include "aftersales/service/undo.hpp"
#include "aftersales/store/runs.hpp"
#include "aftersales/store/store.hpp"
#include "undo/undoing.hpp"

#include <fmt/format.h>

#include <array>

namespace aftersales::service {

namespace {

// What these did is not in the records alone.
struct Final {
    std::string_view command{};
    std::string_view why{};
};
constexpr std::array final_commands{
    Final{"notify send", "what was sent stays sent"},
    Final{"policy apply", "a policy that was put to work is replaced by another, not taken back"},
    Final{"import all", "a store that was taken in is the store of before: restore a backup instead"},
    Final{"customer erase", "what was erased is not there any more"},
    Final{"retention apply", "what was erased is not there any more"},
};

}  // namespace

std::string name_of(const store::Run& run) {
    return run.command.empty() ? fmt::format("run {}", run.name) : fmt::format("run {} ({})", run.name, run.command);
}

Result<store::Run> require_run(const store::Reader& store, const std::string& name) {
    auto found = TRY(store.runs().find(name));
    if (!found) {
        return fail(ErrorKind::not_found, fmt::format("there is no run '{}'", name),
                    {"List what was done: aftersales log"});
    }
    return std::move(*found);
}

Result<store::Run> last_run_of(const store::Reader& store, const std::string& actor) {
    auto found = TRY(store.runs().last_of(actor));
    if (!found) {
        return fail(ErrorKind::not_found, fmt::format("'{}' has done nothing that could be undone", actor),
                    {"Name a run: aftersales log"});
    }
    return std::move(*found);
}

Result<UndoOutcome> outcome_of(const store::Reader& store, const store::Run& taken) {
    UndoOutcome outcome{.run = taken, .stands = false};
    while (!outcome.run.undoes.empty()) {
        outcome.run = TRY(require_run(store, outcome.run.undoes));
        outcome.stands = !outcome.stands;
    }
    return outcome;
}

Result<void> check_not_final(const store::Run& run) {
    for (const auto& each : final_commands) {
        if (each.command != run.command) continue;
        return fail(ErrorKind::refused, fmt::format("{} cannot be undone: {}", name_of(run), each.why),
                    {"Name another run: aftersales log"});
    }
    if (run.undone.empty()) return {};
    return fail(ErrorKind::refused, fmt::format("{} was undone already, by run {}", name_of(run), run.undone),
                {fmt::format("Bring it back: aftersales undo {}", run.undone)});
}

Result<void> changes_of(const store::Reader& store, const store::Run& run, const SeeChange& visit) {
    for (const auto& span : TRY(store.runs().records(run.number))) {
        for (auto id = span.first; id <= span.last; ++id) {
            const auto history = TRY(store.history(span.object, id));
            const auto kept = domain::stands(history);
            for (std::size_t place = 0; place < history.size(); ++place) {
                if (history[place].run != run.name) continue;
                if (!TRY(visit(history[place], kept[place] ? Stands::yes : Stands::no))) return {};
            }
        }
    }
    return {};
}

}  // namespace aftersales::service
