#include "ending.hpp"

#include "choice.hpp"

#include <algorithm>

namespace aftersales::cli {
namespace {

const std::vector<std::string> endings_of_records{"csv", "tsv", "json", "jsonl", "xlsx", "ics", "html", "txt"};

// A file of one text whose ending says what it is. A template is a format already, and a directory has none.
bool says_format(const Globals& globals) {
    return globals.output && *globals.output != "-" && !globals.format && !globals.line_template && !globals.split;
}

Given* own_format(const Spec& spec, Parsed& parsed) {
    for (std::size_t i = 0; i < spec.parameters.size(); ++i) {
        if (std::ranges::count(spec.parameters[i].names, "--format") > 0) return &parsed.given[i];
    }
    return nullptr;
}

}  // namespace

std::string ending_of(std::string_view path) {
    const auto slash = path.rfind('/');
    const auto name = path.substr(slash == std::string_view::npos ? 0 : slash + 1);
    const auto dot = name.rfind('.');
    if (dot == std::string_view::npos || dot == 0) return {};
    std::string ending{name.substr(dot + 1)};
    std::ranges::transform(ending, ending.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    return ending;
}

Result<render::Wishes> wishes(const Spec& spec, Parsed& parsed) {
    auto all = TRY(wishes(parsed.globals));
    auto* own = own_format(spec, parsed);
    if (!says_format(parsed.globals) || (own != nullptr && own->given)) return all;
    all.ending = ending_of(*parsed.globals.output);
    if (all.ending.empty()) return all;
    const auto& known = spec.endings.empty() ? endings_of_records : spec.endings;
    if (std::ranges::count(known, any_ending) > 0) {
        all.ending.clear();
        return all;
    }
    if (std::ranges::find(known, all.ending) == known.end()) {
        return fail(ErrorKind::usage,
                    "-o, --output: '" + *parsed.globals.output + "': " + spec.name + " writes no " + all.ending,
                    {"The ending says the format: " + joined(known, ", ") + ". Any other name goes with --format."});
    }
    if (own != nullptr) {
        own->given = true;
        own->words = {all.ending};
    }
    if (!spec.endings.empty()) return all;
    // A table is what nothing asked for looks like on a terminal: ids, charts and pages stay what they are.
    if (all.ending == "txt") {
        all.otherwise = render::Format::table;
        return all;
    }
    parsed.globals.format = all.ending;
    auto named = TRY(wishes(parsed.globals));
    named.ending = all.ending;
    return named;
}

}  // namespace aftersales::cli
