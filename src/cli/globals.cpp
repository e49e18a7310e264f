#include "globals.hpp"

#include "aftersales/cli/declare.hpp"
#include "choice.hpp"

#include <algorithm>
#include <array>
#include <variant>

namespace aftersales::cli {
namespace {

using GlobalMember = std::variant<bool Globals::*, std::optional<std::string> Globals::*>;

struct Global {
    std::string_view declaration{};
    GlobalMember member{};
    std::string_view help{};
};

constexpr std::array table{
    Global{"-C DIR", &Globals::directory, "work as if started in DIR"},
    Global{"--policy FILE", &Globals::policy, "the policy, if not the nearest aftersales.toml"},
    Global{"--store URL", &Globals::store, "the store, if not the one the policy names"},
    Global{"--wait DURATION", &Globals::wait, "how long to wait for a busy store"},
    Global{"--actor NAME", &Globals::actor, "who acts, if not the login name"},
    Global{"--now INSTANT", &Globals::now, "the clock, for tests and re-runs"},
    Global{"-O,--format FMT", &Globals::format, "how records are written"},
    Global{"-o,--output FILE", &Globals::output,
           "write the output to FILE, whole or not at all; of '{period}.csv' a file for each value of that column"},
    Global{"--template T", &Globals::line_template, "a line a record, such as '{id}\\t{customer}'"},
    Global{"--columns LIST", &Globals::columns, "the columns to write, separated by commas"},
    Global{"--no-header", &Globals::no_header, "leave the header out"},
    Global{"--limit N", &Globals::limit, "write at most N records"},
    Global{"--sort COLUMN", &Globals::sort, "sort by a column; COLUMN:desc for the last first"},
    Global{"--split COLUMN", &Globals::split, "a file for each value of a column, in the directory -o names"},
    Global{"--count", &Globals::count, "write only how many records there are"},
    Global{"--meta", &Globals::meta, "wrap json with the number of its format"},
    Global{"--excel", &Globals::excel, "csv as spreadsheets need it"},
    Global{"--crlf", &Globals::crlf, "csv with lines that end as on Windows"},
    Global{"--color WHEN", &Globals::color, "when to colour"},
    Global{"-q,--quiet", &Globals::quiet, "no remarks; of a list, the ids alone"},
    Global{"-v,--verbose", &Globals::verbose, "more remarks"},
    Global{"-n,--dry-run", &Globals::dry_run, "say what would be done, write nothing"},
    Global{"-h,--help", &Globals::help, "show help"},
    Global{"--version", &Globals::version, "show the version"},
};

const std::vector<std::string> formats{"table", "tsv", "csv", "json", "jsonl", "ics", "xlsx", "html"};
const std::vector<std::string> colours{"auto", "always", "never"};

Result<render::Order> order(const std::string& word) {
    const auto colon = word.rfind(':');
    if (colon == std::string::npos) return render::Order{.column = word};
    const auto direction = word.substr(colon + 1);
    if (direction != "desc" && direction != "asc") {
        return fail(ErrorKind::usage, "--sort: '" + direction + "' is not one of asc, desc");
    }
    return render::Order{.column = word.substr(0, colon), .descending = direction == "desc"};
}

std::vector<std::string> names(std::string_view list) {
    std::vector<std::string> all;
    while (true) {
        const auto comma = list.find(',');
        all.emplace_back(list.substr(0, comma));
        if (comma == std::string_view::npos) return all;
        list.remove_prefix(comma + 1);
    }
}

Result<std::int64_t> limit(const std::string& word) {
    std::int64_t value{};
    if (read(word, value) && value >= 0) return value;
    return fail(ErrorKind::usage, "--limit: '" + word + "' is not a number of records");
}

}  // namespace

const std::vector<Parameter>& global_parameters() {
    static const auto made = [] {
        std::vector<Parameter> all;
        for (const auto& global : table) {
            auto& added = all.emplace_back(parameter(global.declaration, std::string{global.help}));
            if (added.placeholder == "FMT") added.choices = formats;
            if (added.placeholder == "WHEN") added.choices = colours;
            if (!added.choices.empty()) added.kind = ValueKind::choice;
        }
        return all;
    }();
    return made;
}

Globals over(Globals one, const Globals& other) {
    for (const auto& global : table) {
        if (const auto* flag = std::get_if<bool Globals::*>(&global.member)) {
            one.** flag = one.**flag || other.**flag;
        } else {
            const auto text = std::get<std::optional<std::string> Globals::*>(global.member);
            if (!(one.*text)) one.*text = other.*text;
        }
    }
    return one;
}

void set(Globals& globals, std::size_t place, const std::vector<std::string>& words) {
    const auto& member = table.at(place).member;
    if (const auto* flag = std::get_if<bool Globals::*>(&member)) {
        globals.** flag = true;
    } else {
        globals.*std::get<std::optional<std::string> Globals::*>(member) = words.back();
    }
}

std::optional<FilePattern> file_pattern(const Globals& globals) {
    if (!globals.output || globals.split) return std::nullopt;
    const std::string_view path = *globals.output;
    const auto slash = path.rfind('/');
    const auto name = path.substr(slash == std::string_view::npos ? 0 : slash + 1);
    const auto open = name.find('{');
    const auto close = name.find('}', open);
    if (close == std::string_view::npos || close == open + 1) return std::nullopt;
    return FilePattern{
        .directory =
            std::string{slash == std::string_view::npos ? "." : path.substr(0, std::max<std::size_t>(slash, 1))},
        .column = std::string{name.substr(open + 1, close - open - 1)},
        .names = {.before = std::string{name.substr(0, open)}, .after = std::string{name.substr(close + 1)}}};
}

Result<render::Wishes> wishes(const Globals& globals) {
    render::Wishes all{
        .line_template = globals.line_template,
        .no_header = globals.no_header,
        .count = globals.count,
        .meta = globals.meta,
        .excel = globals.excel,
        .crlf = globals.crlf,
        .split = globals.split,
        .quiet = globals.quiet,
    };
    if (const auto pattern = file_pattern(globals)) {
        all.split = pattern->column;
        if (pattern->names.after.find('{') != std::string::npos) {
            return fail(ErrorKind::usage,
                        "-o, --output: '" + *globals.output + "' names more than one column in braces");
        }
    }
    if (globals.format) {
        all.format = static_cast<render::Format>(TRY(choice("-O, --format", *globals.format, formats)));
    }
    if (all.format == render::Format::xlsx && !globals.output) {
        return fail(ErrorKind::usage, "--format xlsx: a workbook is written to a file",
                    {"Name it with -o FILE; -o - is a pipe."});
    }
    if (globals.columns) all.columns = names(*globals.columns);
    if (globals.limit) all.limit = TRY(limit(*globals.limit));
    if (globals.sort) all.order = TRY(order(*globals.sort));
    TRY(render::check(all));
    return all;
}

Result<Colour> colour(const Globals& globals) {
    if (!globals.color) return Colour::automatic;
    return static_cast<Colour>(TRY(choice("--color", *globals.color, colours)));
}

}  // namespace aftersales::cli
