#include "completion/completion.hpp"

#include <algorithm>

namespace aftersales::cli {
namespace {

// The words that are neither options nor their values, so that a condition can ask which command is being written.
constexpr std::string_view fish_frame = R"(# fish completion for aftersales

function __aftersales_words
    set -l skip 0
    for word in (commandline -opc)[2..-1]
        if test $skip = 1
            set skip 0
        else if string match -q -- '-*' $word
            contains -- $word $__aftersales_valued; and set skip 1
        else
            echo $word
        end
    end
end

function __aftersales_behind
    set -l words (__aftersales_words)
    test "$words" = "$argv"
end

function __aftersales_in
    set -l words (__aftersales_words)
    set -l count (count $argv)
    test (count $words) -ge $count; and test "$words[1..$count]" = "$argv"
end

function __aftersales_at
    set -l words (__aftersales_words)
    set -l place $argv[1]
    set -l least $argv[2]
    set -e argv[1..2]
    __aftersales_in $argv; or return 1
    set -l at (math (count $words) - (count $argv))
    test $at = $place; and return 0
    test $least = more; and test $at -gt $place
end

# Words of the policy and of the store; behind `--option=` it is the value that is being written.
function __aftersales_complete
    set -l words (__aftersales_words)
    set -l typed (commandline -ct | string replace -r -- '^--[^=]*=' '')
    aftersales complete $argv[1] "$typed" "$words[1..2]" 2>/dev/null
end

complete -c aftersales -f
)";

std::string quoted(std::string_view text) {
    std::string all = "'";
    for (const char c : text) {
        if (c == '\'' || c == '\\') all += '\\';
        all += c;
    }
    return all + "'";
}

// The arguments of `complete` that say which values there are.
std::string argument(const std::string& values) {
    std::string words;
    std::string options;
    std::string_view left = values;
    while (!left.empty()) {
        const auto end = std::min(left.find(' '), left.size());
        const auto kind = left.substr(0, end);
        left.remove_prefix(std::min(end + 1, left.size()));
        if (kind == "path") {
            options = " -F";
        } else if (kind.starts_with('=')) {
            words += (words.empty() ? "" : " ") + std::string{kind.substr(1)};
        } else if (!kind.empty()) {
            words += (words.empty() ? "" : " ") + std::string{"(__aftersales_complete "} + std::string{kind} + ")";
        }
    }
    return words.empty() ? options : options + " -a " + quoted(words);
}

std::string option_line(const Parameter& option, const std::string& condition) {
    std::string line = "complete -c aftersales" + condition;
    for (const auto& name : option.names)
        line += name.starts_with("--") ? " -l " + name.substr(2) : " -s " + name.substr(1);
    // Files are offered where a file is what it takes, and nowhere else.
    const bool file = option.kind == ValueKind::path;
    if (option.kind != ValueKind::flag) line += (file ? " -r" : " -x") + argument(values(option));
    return line + " -d " + quoted(option.help) + "\n";
}

std::string valued(const Completions& all) {
    std::vector<std::string> names;
    const auto add = [&](const std::vector<Parameter>& options) {
        for (const auto& option : options) {
            if (option.kind != ValueKind::flag) names.insert(names.end(), option.names.begin(), option.names.end());
        }
    };
    add(all.globals);
    for (const auto& command : all.commands) add(command.options);
    std::ranges::sort(names);
    names.erase(std::unique(names.begin(), names.end()), names.end());
    std::string line = "set -g __aftersales_valued";
    for (const auto& name : names) line += " " + name;
    return line + "\n";
}

}  // namespace

std::string fish_completion(const Completions& all) {
    std::string text{fish_frame};
    text += valued(all);
    for (const auto& [word, summary] : all.first_words) {
        text += "complete -c aftersales -n __aftersales_behind -a " + quoted(word) + " -d " + quoted(summary) + "\n";
    }
    for (const auto& command : all.commands) {
        const auto blank = command.name.find(' ');
        if (blank != std::string::npos) {
            text += "complete -c aftersales -n " + quoted("__aftersales_behind " + command.name.substr(0, blank)) +
                    " -a " + quoted(command.name.substr(blank + 1)) + " -d " + quoted(command.summary) + "\n";
        }
        for (const auto& option : command.options) {
            text += option_line(option, " -n " + quoted("__aftersales_in " + command.name));
        }
        for (std::size_t i = 0; i < command.places.size(); ++i) {
            const auto given = argument(command.places[i]);
            if (given.empty()) continue;
            const auto* more = i + 1 == command.places.size() ? " more " : " only ";
            text += "complete -c aftersales -n " +
                    quoted("__aftersales_at " + std::to_string(i) + more + command.name) + given + "\n";
        }
    }
    for (const auto& option : all.globals) text += option_line(option, "");
    return text;
}

}  // namespace aftersales::cli
