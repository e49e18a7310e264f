// What is wrong in a store, beside what its records' histories tell: its file and schema, its counters, and every row
// that is derived from events, held against a store that was made anew from the same events.
#pragma once

#include "aftersales/result.hpp"
#include "aftersales/store/rewind.hpp"
#include "aftersales/store/store.hpp"

#include <functional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace aftersales::store {

struct Finding {
    std::string_view check{};
    std::string object{};  // "" of the store as a whole
    std::int64_t id{};
    std::string sentence{};
};
using TellFinding = std::function<Result<void>(const Finding&)>;

// One record's whole history after the other; of a record with an event that cannot be read, what is wrong with it.
using SeeHistory = std::function<Result<void>(RecordName name, Result<std::vector<Event>> history)>;
Result<void> each_history(const Reader& store, const SeeHistory& see);

// The file, the keys and the schema as the migrations make it: nothing missing, nothing else.
Result<void> inspect_engine(const Reader& store, const Store& rebuilt, const TellFinding& tell);
// Each counter stands behind the last number that was given, with no gap before it.
Result<void> inspect_counters(const Reader& store, const TellFinding& tell);
// What is noted of runs fits their events and each other: undo and log rest on it.
Result<void> inspect_runs(const Reader& store, const TellFinding& tell);
// Notes of every run which one took it back, as the undos that stand tell; how many were wrong.
Result<std::int64_t> mend_runs(Store& store);
// Every row of the one store is in the other, and the same; of records that are `known` to be wrong nothing is said.
using RecordNames = std::set<std::pair<domain::ObjectKind, std::int64_t>>;
Result<void> inspect_rows(const Reader& store, const Store& rebuilt, const RecordNames& known, const TellFinding& tell);

// Writes every derived row that is missing or wrong as the rebuilt store has it, and takes out those that no event
// leads to; those of records that are `known` to be wrong stay. The agenda's entries of `records` are to be planned
// anew.
struct Mended {
    std::int64_t rows{};    // written
    std::int64_t strays{};  // taken out
    RecordNames records{};  // whose rows were written
};
Result<Mended> mend_rows(Store& store, const Store& rebuilt, const RecordNames& known);

// When the agenda means to look at each ticket again; those that wait for nothing are left out.
Result<std::unordered_map<std::int64_t, Instant>> planned_steps(const Reader& store);

}  // namespace aftersales::store
