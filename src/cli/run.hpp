// Opens what a command needs, runs it and writes what came out. Files are whole before a transaction is committed, but
// for their names: a change whose outcome found no room is not made. Nobody sees anything of a change before it is
// kept.
#pragma once

#include "aftersales/render/destination.hpp"
#include "aftersales/render/output.hpp"
#include "aftersales/result.hpp"
#include "command_line.hpp"
#include "state.hpp"

namespace aftersales::cli {

// Where --output or standard output leads: never to a store or the policy in force; with -n no file stays.
Result<render::Destination> destination(const State& state, const Globals& globals);

// Does not finish the destination.
Result<void> run(State& state, const Line& line, render::Destination& destination);

// True where what a command did and wrote is kept: it succeeded, or failed without a word (spec.hpp, Invocation).
bool is_kept(const Result<void>& done);

// Says so where this clock is more than five minutes behind the store's last run: history would run backwards.
Result<void> tell_clock(const store::Reader& store, const policy::Policy& policy, calendar::Instant now,
                        render::Output& out);

// ErrorKind::usage where the line of a batch is to be a dry run and the others are not.
Result<void> check_dry_run(const State& state, const Line& line);

// From now on nothing is seen of what the store's transaction does, neither output nor talk.
void hold(State& state, render::Destination& destination);
// Whether what is done is to stay, or was only tried.
enum class Intent { to_stay, as_trial };
// Ends the transaction: keeps it where `done` is kept and meant to stay, then shows what was held.
Result<void> settle(State& state, Result<void> done, Intent intent, render::Destination& destination);

}  // namespace aftersales::cli
