#include "command_line.hpp"

#include "aftersales/cli/declare.hpp"
#include "aftersales/cli/input.hpp"
#include "aftersales/text/unicode.hpp"
#include "ending.hpp"

#include <algorithm>

namespace aftersales::cli {
namespace {

std::vector<std::string> lines(std::string_view all) {
    std::vector<std::string> found;
    while (!all.empty()) {
        const auto end = all.find('\n');
        const auto line = text::trimmed(all.substr(0, end));
        if (!line.empty()) found.emplace_back(line);
        all.remove_prefix(end == std::string_view::npos ? all.size() : end + 1);
    }
    return found;
}

bool names_file(const Parameter& parameter) { return parameter.input == Input::file || parameter.input == Input::list; }

void read_given_ahead(const Parameter& parameter, const Given& given) {
    for (const auto& word : given.words) {
        if (word != "-" && !names_file(parameter)) continue;
        read_ahead(word, parameter.input == Input::list ? most_of_records : most_of_text);
    }
}

// What `-` stands for, in the place where it stood.
Result<void> read_input(const Parameter& parameter, Given& given) {
    std::vector<std::string> words;
    for (auto& word : given.words) {
        if (word != "-") {
            words.push_back(std::move(word));
        } else if (parameter.input == Input::lines) {
            std::ranges::move(lines(TRY(input_text())), std::back_inserter(words));
        } else {
            auto whole = TRY(input_text());
            whole.erase(whole.find_last_not_of("\r\n") + 1);
            words.push_back(std::move(whole));
        }
    }
    given.words = std::move(words);
    return {};
}

// A message that is given says something.
Result<void> check_message(const Parameter& parameter, const Given& given) {
    const bool is_message = std::ranges::any_of(
        parameter.names, [](const std::string& name) { return name == "--message" || name == "--note"; });
    const auto blank = [](const std::string& word) { return text::trimmed(word).empty(); };
    if (!is_message || !given.given || !std::ranges::all_of(given.words, blank)) return {};
    return fail(ErrorKind::usage, label(parameter) + ": the text is empty");
}

}  // namespace

Result<Line> read_line(State& state, const Command& command, Parsed parsed) {
    Line line{.name = command.spec.name};
    if (const auto& actor = parsed.globals.actor; actor && text::trimmed(*actor).empty())
        return fail(ErrorKind::usage, "--actor: who acts has a name");
    line.wishes = TRY(wishes(command.spec, parsed));
    const auto to = state.terminal.output && !parsed.globals.output ? OutputTo::terminal : OutputTo::elsewhere;
    line.colour = coloured(TRY(colour(parsed.globals)), state.environment, to);
    line.now = TRY(state.clock(parsed.globals));
    for (std::size_t i = 0; i < parsed.given.size(); ++i) {
        const auto& parameter = command.spec.parameters[i];
        const bool reads = parameter.input != Input::none && parsed.given[i].given;
        if (reads && names_file(parameter)) {
            if (!state.in_transaction) read_given_ahead(parameter, parsed.given[i]);
        } else if (reads) {
            auto read = read_input(parameter, parsed.given[i]);
            if (!read) return about_parameter(parameter, std::move(read.error()));
        }
        TRY(check_message(parameter, parsed.given[i]));
    }
    line.invocation = TRY(command.read(parsed.given));
    line.globals = std::move(parsed.globals);
    return line;
}

void read_ahead(const Command& command, const Parsed& parsed) {
    for (std::size_t i = 0; i < parsed.given.size(); ++i) {
        const auto& parameter = command.spec.parameters[i];
        if (parameter.input != Input::none && parsed.given[i].given) read_given_ahead(parameter, parsed.given[i]);
    }
}

}  // namespace aftersales::cli
