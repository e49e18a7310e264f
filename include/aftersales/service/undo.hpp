// Undo and log: what one invocation did is taken back by compensating events, and may be taken back in turn. Nothing is
// edited: an Undone event says which events of its record do not stand any more, and the row is the fold of those that
// do (src/README.md, Undo).
#pragma once

#include "aftersales/domain/event.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/desk.hpp"
#include "aftersales/store/notice.hpp"
#include "aftersales/store/runs.hpp"
#include "aftersales/store/store.hpp"

#include <functional>
#include <string>

namespace aftersales::service {

// By its number, or by the text that an older version gave it. ErrorKind::not_found.
Result<store::Run> require_run(const store::Reader& store, const std::string& name);
// What a person would take back without saying: their last run that stands, an undo only right after it.
// ErrorKind::not_found.
Result<store::Run> last_run_of(const store::Reader& store, const std::string& actor);

// "run 7 (ticket close)": how messages name it.
std::string name_of(const store::Run& run);

// What comes of taking a run back: the run that is done again, or not any more, behind all that took it back before.
struct UndoOutcome {
    store::Run run{};
    bool stands{};
};
Result<UndoOutcome> outcome_of(const store::Reader& store, const store::Run& taken);

struct TellUndo {
    std::function<Result<void>(const domain::Event&)> taken_back;  // it does not stand any more
    std::function<Result<void>(const domain::Event&)> standing;    // it stands again
    std::function<Result<void>(const store::Notice&)> withdrawn;   // it will not be sent
    std::function<Result<void>(const store::Notice&)> sent;        // it was sent, or is being sent, and stays so
};

// Takes back what the run did, with the steps that the program took because of it; the run of this undo can be undone.
// ErrorKind::refused where that cannot be: a run that was taken back already, one whose effects are outside the store,
// and one that something later by a person built on, which is named.
Result<void> undo(Writing& desk, const store::Run& run, const TellUndo& tell);

enum class Stands { no, yes };

// The events of a run, record by record, and whether each stands.
using SeeChange = std::function<Result<bool>(const domain::Event& event, Stands stands)>;
Result<void> changes_of(const store::Reader& store, const store::Run& run, const SeeChange& visit);

}  // namespace aftersales::service
