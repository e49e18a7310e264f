// The options that every command takes (cli.md, Everywhere): one table for parsing, help, manual and completions.
#pragma once

#include "aftersales/cli/spec.hpp"
#include "aftersales/render/output.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aftersales::cli {

// As they were written; a word that stands twice counts as it stood last.
struct Globals {
    std::optional<std::string> directory{};
    std::optional<std::string> policy{};
    std::optional<std::string> store{};
    std::optional<std::string> wait{};
    std::optional<std::string> actor{};
    std::optional<std::string> now{};
    std::optional<std::string> format{};
    std::optional<std::string> output{};
    std::optional<std::string> line_template{};
    std::optional<std::string> columns{};
    std::optional<std::string> limit{};
    std::optional<std::string> sort{};
    std::optional<std::string> split{};
    std::optional<std::string> color{};
    bool no_header{};
    bool count{};
    bool meta{};
    bool excel{};
    bool crlf{};
    bool quiet{};
    bool verbose{};
    bool dry_run{};
    bool help{};
    bool version{};
};

// In the order in which help shows them.
const std::vector<Parameter>& global_parameters();

// Puts what was given for the parameter of that place into its member.
void set(Globals& globals, std::size_t place, const std::vector<std::string>& words);

// What stands in the one, and where it says nothing, in the other.
Globals over(Globals one, const Globals& other);

// `-o 'out/{period}.csv'`: a file for each value of the column in braces.
struct FilePattern {
    std::string directory{};
    std::string column{};
    render::FileNames names{};
};
std::optional<FilePattern> file_pattern(const Globals& globals);

// ErrorKind::usage where a value is none: an unknown format, a limit that is no number, a sort that names nothing.
Result<render::Wishes> wishes(const Globals& globals);

enum class Colour { automatic, always, never };
Result<Colour> colour(const Globals& globals);

}  // namespace aftersales::cli
