#include "run.hpp"

#include "aftersales/cli/session.hpp"
#include "aftersales/store/runs.hpp"
#include "help.hpp"
#include "interrupt.hpp"
#include "policy_file.hpp"
#include "trial.hpp"

#include <filesystem>
#include <system_error>
#include <utility>

namespace aftersales::cli {
namespace {

render::Output output(State& state, const Line& line, render::Destination& destination) {
    return {line.wishes,
            {
                .terminal = destination.terminal(),
                .error_terminal = state.terminal.error,
                .colour = line.colour,
                .columns = state.terminal.columns,
                .unicode = state.environment.utf8,
                .now = line.now,
                .program = version_text(),
                .command = line.name,
                .talk = [&state](std::string_view said) { state.voice.remark(said); },
                .warn = [&state](std::string_view said) { state.voice.warning(said); },
            },
            destination};
}

// Of what was not kept nothing is said but why.
void say_remarks(service::Writing& desk, const Result<void>& done, render::Output& out) {
    if (is_kept(done)) {
        for (const auto& remark : desk.remarks) out.warning(remark);
        if (out.shows_progress())
            for (const auto& each : desk.news) out.remark("aftersales: " + each);
    }
    desk.remarks.clear(), desk.news.clear();
}

Result<void> work(const Line& line, const Desk& desk, render::Output& out) {
    auto done = line.invocation.run(desk, out);
    if (is_kept(done)) TRY(out.finish());
    if (is_kept(done) && line.invocation.needs != Needs::session) TRY(out.check_listed());
    if (const auto* writing = std::get_if<service::Writing*>(&desk)) say_remarks(**writing, done, out);
    return done;
}

Result<void> write(State& state, const Line& line, render::Output& out, render::Destination& destination) {
    const auto& policy = *TRY(state.policy());
    out.set_zone(&policy.zone());
    auto& store = *TRY(state.store());
    service::Writing desk{store, policy, line.now, state.actor(line.globals), state.command_of(line.name)};
    desk.files = TRY(state.attachments(line.globals));
    if (state.in_transaction) {
        TRY(check_dry_run(state, line));
        auto done = work(line, &desk, out);
        state.refusals = std::move(desk.refusals);
        return done;
    }
    TRY(store.begin());
    hold(state, destination);
    // What waited for its turn, or for a text, happens now.
    desk.now = TRY(state.clock(line.globals));
    auto told = state.is_clock_fixed(line.globals) ? Result<void>{} : tell_clock(store, policy, desk.now, out);
    const auto intent = line.globals.dry_run || state.globals().dry_run ? Intent::as_trial : Intent::to_stay;
    auto done = told ? work(line, &desk, out) : std::move(told);
    state.refusals = std::move(desk.refusals);
    return settle(state, std::move(done), intent, destination);
}

// Who types -n 5 of a list wants five rows.
Result<void> check_has_something_to_spare(const Line& line) {
    if (!line.globals.dry_run || line.globals.output) return {};
    return fail(ErrorKind::usage, "-n, --dry-run: this command writes nothing that could be left out",
                {"To see only so many rows: --limit N"});
}

bool is_policy(const State& state, const std::string& path) {
    const auto policy = policy_file(state.globals(), state.environment);
    std::error_code none;
    return policy && std::filesystem::equivalent(path, *policy, none);
}

Result<render::Destination> named_destination(const Globals& globals) {
    if (globals.split && (!globals.output || *globals.output == "-")) {
        return fail(ErrorKind::usage, "--split: where the files go is missing", {"Name a directory: -o DIR"});
    }
    if (!globals.output || *globals.output == "-") return render::Destination::standard_output();
    if (globals.output->empty()) return fail(ErrorKind::usage, "-o, --output: a file has a name");
    if (globals.split) return render::Destination::directory(*globals.output);
    if (auto pattern = file_pattern(globals)) {
        return render::Destination::directory(pattern->directory, std::move(pattern->names));
    }
    return render::Destination::file(*globals.output);
}

}  // namespace

Result<void> tell_clock(const store::Reader& store, const policy::Policy& policy, calendar::Instant now,
                        render::Output& out) {
    const auto last = TRY(store.runs().last_at());
    if (!last || *last <= now + std::chrono::minutes{5}) return {};
    out.warning("this clock says " + policy.zone().print(now) + ", and the last change was at " +
                policy.zone().print(*last));
    return {};
}

Result<render::Destination> destination(const State& state, const Globals& globals) {
    if (globals.output && is_policy(state, *globals.output)) {
        return fail(ErrorKind::usage, "-o, --output: '" + *globals.output + "' is the policy and is not written over");
    }
    auto made = TRY(named_destination(globals));
    if (globals.dry_run || state.globals().dry_run) made.leave_nothing();
    return made;
}

bool is_kept(const Result<void>& done) { return done || done.error().message.empty(); }

Result<void> check_dry_run(const State& state, const Line& line) {
    if (!line.globals.dry_run || state.globals().dry_run) return {};
    return fail(ErrorKind::usage, "-n, --dry-run: stands on the whole batch, not on a line of it");
}

void hold(State& state, render::Destination& destination) {
    destination.hold();
    state.voice.hold();
}

namespace {

// Whatever was to be seen of it.
void forget(State& state, render::Destination& destination) {
    destination.drop();
    state.files.clear();
    state.voice.not_kept();
}

Result<void> prepare(State& state, render::Destination& destination) {
    TRY(destination.prepare());
    for (auto& file : state.files) TRY(file.prepare());
    return {};
}

// Of what is kept.
Result<void> show(State& state, render::Destination& destination) {
    state.voice.kept();
    auto shown = destination.flush();
    for (auto& file : std::exchange(state.files, {})) {
        auto named = file.finish();
        if (shown) shown = std::move(named);
    }
    return shown;
}

// What gates refused is counted when nothing of the step is there any more. A step that is refused fails for that
// alone: what stands in the way of counting is nobody's trouble.
void count_refusals(State& state, store::Store& store) {
    const auto refusals = std::exchange(state.refusals, {});
    if (refusals.empty() || !store.begin()) return;
    for (const auto& refusal : refusals) {
        if (!store.policies().note(refusal)) return store.rollback();
    }
    if (!store.commit()) store.rollback();
}

}  // namespace

Result<void> settle(State& state, Result<void> done, Intent intent, render::Destination& destination) {
    const bool dry = intent == Intent::as_trial;
    auto& store = *TRY(state.store());
    auto ready = is_kept(done) ? prepare(state, destination) : Result<void>{};
    Trial trial;
    if (dry && is_kept(done) && ready) {
        auto told = trial_of(store);
        if (told) trial = std::move(*told);
        if (!told) ready = fail(std::move(told.error()));
    }
    if (!is_kept(done) || !ready || dry) {
        store.rollback();
        if (trial.version && ready) ready = tell_version(store, trial);
        if (is_kept(done) && ready) TRY(show(state, destination));
        forget(state, destination);
        for (const auto& line : trial.lines) {
            if (!state.globals().quiet) talk("aftersales: " + line);
        }
        if (!is_kept(done) && !dry) count_refusals(state, store);
        return ready ? std::move(done) : std::move(ready);
    }
    // Nobody hears of it before it is kept.
    const Uninterrupted whole;
    if (auto kept = store.commit(); !kept) {
        store.rollback();
        forget(state, destination);
        return kept;
    }
    auto shown = show(state, destination);
    if (shown) return done;
    shown.error().message += ", and what was done is kept";
    return shown;
}

Result<void> run(State& state, const Line& line, render::Destination& destination) {
    auto out = output(state, line, destination);
    switch (line.invocation.needs) {
    case Needs::nothing:
        return work(line, std::monostate{}, out);
    case Needs::rules: {
        const auto& policy = *TRY(state.policy());
        out.set_zone(&policy.zone());
        service::Rules desk{policy, line.now};
        return work(line, &desk, out);
    }
    case Needs::reading: {
        TRY(check_has_something_to_spare(line));
        const auto& policy = *TRY(state.policy());
        out.set_zone(&policy.zone());
        service::Reading desk{*TRY(state.reader()), policy, line.now, state.actor(line.globals)};
        return work(line, &desk, out);
    }
    case Needs::writing:
        return write(state, line, out, destination);
    case Needs::session: {
        Session session{state, line, destination, out};
        return work(line, &session, out);
    }
    }
    return {};
}

}  // namespace aftersales::cli
