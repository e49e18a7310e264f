#include "aftersales/cli/main.hpp"

#include "aftersales/text/unicode.hpp"
#include "error_text.hpp"
#include "exit_status.hpp"
#include "find.hpp"
#include "help.hpp"
#include "interrupt.hpp"
#include "parse.hpp"
#include "run.hpp"
#include "state.hpp"
#include "terminal.hpp"

#include <cerrno>
#include <cstring>
#include <exception>
#include <unistd.h>

namespace aftersales::cli {
namespace {

Result<int> say(std::string_view text, int status) {
    auto out = render::Destination::standard_output();
    TRY(out.write(text));
    TRY(out.finish());
    return status;
}

Result<std::vector<std::string>> typed(int argc, char** argv) {
    std::vector<std::string> words;
    for (int i = 1; i < argc; ++i) {
        words.emplace_back(argv[i]);
        if (text::is_utf8(words.back())) continue;
        return fail(ErrorKind::usage, "word " + std::to_string(i) + " of the command line is not UTF-8");
    }
    return words;
}

// No command was named: help where it was asked for, else the short help and the status of wrong usage.
Result<int> without_command(const State& state, const Found& found) {
    const auto parsed = TRY(parse({}, found.words));
    if (parsed.globals.version) return say(version_text() + "\n", 0);
    const int status = parsed.globals.help ? 0 : exit_status(ErrorKind::usage);
    const int columns = state.terminal.columns;
    if (found.topic != nullptr) return say(topic_help(state.face, *found.topic, columns), status);
    return say(program_help(state.face, parsed.globals.help ? Extent::everything : Extent::everyday, columns), status);
}

Result<void> change_directory(const Globals& globals) {
    if (!globals.directory || ::chdir(globals.directory->c_str()) == 0) return {};
    return fail(ErrorKind::usage, "-C: " + *globals.directory + ": " + std::strerror(errno));
}

Result<int> program(State& state) {
    const auto found = TRY(find(state.face, state.words));
    if (found.entry == nullptr) return without_command(state, found);
    const auto command = found.entry->make();
    auto parsed = TRY(parse(command.spec, found.words));
    if (parsed.globals.help) return say(command_help(command.spec, state.terminal.columns), 0);
    if (parsed.globals.version) return say(version_text() + "\n", 0);

    TRY(change_directory(parsed.globals));
    state.start(parsed.globals);
    TRY(state.wait());
    const auto line = TRY(read_line(state, command, std::move(parsed)));
    auto to = TRY(destination(state, line.globals));
    const auto done = run(state, line, to);
    if (!is_kept(done)) return fail(done.error());
    TRY(to.finish());
    return done ? 0 : exit_status(done.error().kind);
}

int failed(const Error& error) {
    const auto text = error_text(error);
    [[maybe_unused]] const auto written = ::write(STDERR_FILENO, text.data(), text.size());
    return exit_status(error.kind);
}

int bug(std::string_view what) {
    return failed({.kind = ErrorKind::internal,
                   .message = "this is a bug of the program, " + std::string{what},
                   .hints = {"Please report it, with the command line and this version: " + version_text() + "."}});
}

}  // namespace

int main(int argc, char** argv, const Face& face, const Openers& openers) {
    fill_standard_streams();
    expect_signals();
    try {
        auto words = typed(argc, argv);
        if (!words) return failed(words.error());
        State state{face, openers, std::move(*words)};
        const auto status = program(state);
        return status ? *status : failed(status.error());
    } catch (const std::exception& exception) {
        return bug(exception.what());
    }
}

}  // namespace aftersales::cli
