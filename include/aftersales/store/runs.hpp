// Runs: the invocations that wrote something, numbered by the store in the order in which they wrote, whatever the
// clock said. An event carries the name of its run: the number, or, in what older versions wrote, a text of its own.
#pragma once

#include "aftersales/domain/clock/clock.hpp"
#include "aftersales/domain/id.hpp"
#include "aftersales/domain/words.hpp"
#include "aftersales/result.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace aftersales::store {

struct Listing;

struct Run {
    std::int64_t number{};  // the order; those of older versions stand before all others, at 0 and below
    std::string name{};     // what its events carry
    domain::Instant at{};
    std::string actor{};
    std::string command{};   // "ticket close"; "" in what older versions wrote
    std::int64_t records{};  // how many it touched
    std::string undoes{};    // the run that it took back; "" where it is no undo
    std::string undone{};    // the run that took it back; "" where it stands

    bool operator==(const Run&) const = default;
};

// Records with ids from `first` to `last` that a run touched.
struct RecordSpan {
    domain::ObjectKind object{};
    std::int64_t first{};
    std::int64_t last{};

    bool operator==(const RecordSpan&) const = default;
};

// A notice as it was before a run changed it; `state` is "" where the run queued it.
struct NoticeBefore {
    domain::NoticeId notice{};
    std::string state{};
    domain::Instant not_before{};
    int tries{};
    std::string trouble{};

    bool operator==(const NoticeBefore&) const = default;
};

class Runs {
public:
    virtual ~Runs() = default;

    virtual Result<std::optional<Run>> find(const std::string& name) const = 0;
    // Columns: number at actor command records undone.
    virtual Result<void> list(const Listing& listing, const std::function<Result<bool>(const Run&)>& visit) const = 0;
    // The last run of a person that stands; one that took another back only where it was the very last.
    virtual Result<std::optional<Run>> last_of(const std::string& actor) const = 0;
    // When the last run was, by the clock that it had.
    virtual Result<std::optional<domain::Instant>> last_at() const = 0;
    // By object and id.
    virtual Result<std::vector<RecordSpan>> records(std::int64_t number) const = 0;
    virtual Result<std::vector<NoticeBefore>> notices(std::int64_t number) const = 0;
};

struct RunStart {
    domain::Instant at{};
    const std::string& actor;
    const std::string& command;
};

// Only inside a transaction. What is recorded with events of the run is noted by the store itself.
class RunJournal {
public:
    virtual ~RunJournal() = default;

    // The name of this transaction's run, numbered at the first call; the same for the whole transaction.
    virtual Result<std::string> current(const RunStart& start) = 0;
    // This transaction's run changes the notice, which was so before. The first word on a notice stays.
    virtual Result<void> change_notice(const NoticeBefore& before) = 0;
    // This transaction's run takes that one back; what that one had taken back stands again.
    virtual Result<void> undo(const Run& taken) = 0;

    // Of another store (import all): a run as it was there, in the order of their numbers.
    virtual Result<void> add(const Run& run, const std::vector<NoticeBefore>& notices) = 0;
    // The same of what undo() notes.
    virtual Result<void> link(const std::string& undo, const std::string& taken) = 0;
    // Makes runs of what events name and nobody has told, and notes which records runs touched that came with their
    // events.
    virtual Result<void> derive() = 0;
};

// The statements of derive(), the same for every engine: also the migration of stores that knew no runs.
extern const std::string_view derive_runs;

}  // namespace aftersales::store
