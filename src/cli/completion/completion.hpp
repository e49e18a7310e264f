// Completion scripts, read off the specs. Ids and names are asked of `aftersales complete KIND PREFIX` when they are
// needed: a line a word, with a tab and what it is behind it.
#pragma once

#include "aftersales/cli/spec.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace aftersales::cli {

// Of "bash", "zsh" or "fish".
std::string completion(std::string_view shell, const Face& face);

// What the scripts say, whatever the shell.
struct Completed {
    std::string name{};  // "ticket open"; of the words before a subcommand, "ticket" or ""
    std::string summary{};
    std::vector<Parameter> options{};
    // What may stand at each place; beyond the last, what may stand there. One word a value: "ticket", "path", "=open"
    // for a choice; several are blank-separated.
    std::vector<std::string> places{};
};

struct Completions {
    std::vector<Completed> commands{};                               // without hidden ones
    std::vector<std::pair<std::string, std::string>> first_words{};  // word and summary
    std::vector<Parameter> globals{};
};
Completions completions(const Face& face);

// What may stand as the value of a parameter, written as in Completed::places; empty where nothing is known.
std::string values(const Parameter& parameter);

std::string bash_completion(const Completions& all);
std::string zsh_completion(const Completions& all);
std::string fish_completion(const Completions& all);

}  // namespace aftersales::cli
