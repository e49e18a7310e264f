// The only CLI11. It takes options out of the words; what the words mean, and what is said where they mean nothing, is
// ours: its own text is "The following arguments were not expected: x --reson".
#include "parse.hpp"

#include "choice.hpp"
#include "positionals.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <iterator>

namespace aftersales::cli {
namespace {

// One option of the command or of the program.
struct Slot {
    const Parameter* parameter{};
    std::size_t place{};
    bool global{};
    CLI::Option* option{};
};

CLI::Option* add(CLI::App& app, const Parameter& parameter, const std::vector<std::string>& names) {
    const auto spelling = joined(names, ",");
    if (parameter.kind == ValueKind::flag) return app.add_flag(spelling);
    auto* option = app.add_option(spelling);
    // Without this CLI11 takes "[x]" for a list of values.
    return option->multi_option_policy(CLI::MultiOptionPolicy::TakeAll)->allow_extra_args(false);
}

// Whether one of the words may be this option: "-x" also in a cluster, "--name" also with "=value".
bool mentioned(const std::vector<std::string>& names, const std::vector<std::string>& words) {
    return std::ranges::any_of(words, [&](const std::string& word) {
        if (word.size() < 2 || word[0] != '-') return false;
        return std::ranges::any_of(names, [&](const std::string& name) {
            if (name.starts_with("--")) return word.substr(0, word.find('=')) == name;
            return word[1] != '-' && word.find(name[1], 1) != std::string::npos;
        });
    });
}

// The command's own options, then the globals whose names it has not taken for itself; of both only those that the
// words may mean, because CLI11 compares each with all others: the forty of a large command take longer than the rest
// of a short run.
std::vector<Slot> add_all(CLI::App& app, const Spec& spec, const std::vector<std::string>& words) {
    std::vector<Slot> slots;
    std::vector<std::string> taken;
    for (std::size_t i = 0; i < spec.parameters.size(); ++i) {
        const auto& parameter = spec.parameters[i];
        if (parameter.positional() || !mentioned(parameter.names, words)) continue;
        slots.push_back({&parameter, i, false, add(app, parameter, parameter.names)});
        taken.insert(taken.end(), parameter.names.begin(), parameter.names.end());
    }
    const auto& globals = global_parameters();
    for (std::size_t i = 0; i < globals.size(); ++i) {
        if (!mentioned(globals[i].names, words)) continue;
        std::vector<std::string> names;
        std::ranges::copy_if(globals[i].names, std::back_inserter(names),
                             [&](const auto& name) { return std::ranges::find(taken, name) == taken.end(); });
        if (!names.empty()) slots.push_back({&globals[i], i, true, add(app, globals[i], names)});
    }
    return slots;
}

// CLI11 takes the word behind "--name=" for its value, where the value is empty.
std::vector<std::string> with_empty_values_apart(const std::vector<std::string>& words) {
    std::vector<std::string> all;
    for (const auto& word : words) {
        const bool empty_value = word.starts_with("--") && word.find('=') == word.size() - 1;
        all.push_back(empty_value ? word.substr(0, word.size() - 1) : word);
        if (empty_value) all.emplace_back();
    }
    return all;
}

// "-x" and "--x" are options; "-" is standard input, and "-3d" a time.
bool looks_like_option(const std::string& word) {
    return word.size() > 1 && word[0] == '-' && (word[1] < '0' || word[1] > '9');
}

// "-5" is how other programs say how many.
bool is_dashed_number(const std::string& word) {
    return word.size() > 1 && word[0] == '-' && word.find_first_not_of("0123456789", 1) == std::string::npos;
}

tl::unexpected<Error> dashed_number(const Spec& spec, const std::string& word) {
    return fail(ErrorKind::usage, "there is no option '" + word + "' of '" + spec.name + "'",
                {spec.columns.empty() ? "aftersales " + spec.name + " --help"
                                      : "So many at most are asked for with --limit " + word.substr(1) + "."});
}

tl::unexpected<Error> unknown_option(const Spec& spec, const std::string& word) {
    const auto typed = word.substr(0, word.find('='));
    std::vector<std::string> names;
    for (const auto* parameters : {&spec.parameters, &global_parameters()}) {
        for (const auto& parameter : *parameters) std::ranges::copy(parameter.names, std::back_inserter(names));
    }
    std::erase_if(names, [](const auto& name) { return !name.starts_with("--"); });
    auto hints = did_you_mean(typed, names);
    if (hints.empty()) hints.push_back(spec.name.empty() ? "aftersales --help" : "aftersales " + spec.name + " --help");
    const auto of = spec.name.empty() ? std::string{} : " of '" + spec.name + "'";
    return fail(ErrorKind::usage, "there is no option '" + typed + "'" + of, std::move(hints));
}

// CLI11 fails where the last word is an option that waits for its value.
tl::unexpected<Error> missing_value(const std::vector<Slot>& slots, const std::string& word) {
    for (const auto& slot : slots) {
        const auto& parameter = *slot.parameter;
        const bool cluster = word.size() > 2 && !word.starts_with("--");
        const auto name = cluster ? std::string{'-', word.back()} : word;
        if (parameter.kind == ValueKind::flag || std::ranges::find(parameter.names, name) == parameter.names.end())
            continue;
        return fail(ErrorKind::usage, label(parameter) + ": " + parameter.placeholder + " is missing");
    }
    return fail(ErrorKind::usage, "the value of '" + word + "' is missing");
}

Result<void> check_words(const Parameter& parameter, const Given& given) {
    if (parameter.kind == ValueKind::flag) {
        if (std::ranges::all_of(given.words, [](const auto& word) { return word == "true"; })) return {};
        return fail(ErrorKind::usage, label(parameter) + ": takes no value");
    }
    for (const auto& word : given.words) TRY(check_choice(parameter, word));
    return {};
}

Result<void> check_required(const Spec& spec, const std::vector<Given>& given) {
    for (std::size_t i = 0; i < given.size(); ++i) {
        const auto& parameter = spec.parameters[i];
        if (!parameter.required || given[i].given) continue;
        const auto what = parameter.positional() ? label(parameter) : label(parameter) + " " + parameter.placeholder;
        return fail(ErrorKind::usage, "'" + spec.name + "' needs " + what, {"aftersales " + spec.name + " --help"});
    }
    return {};
}

Result<void> collect(const Spec& spec, const std::vector<Slot>& slots, Parsed& parsed) {
    for (const auto& slot : slots) {
        if (slot.option->count() == 0) continue;
        Given given{.given = true, .words = slot.option->results()};
        TRY(check_words(*slot.parameter, given));
        if (slot.global) {
            set(parsed.globals, slot.place, given.words);
        } else {
            parsed.given[slot.place] = std::move(given);
        }
    }
    return check_required(spec, parsed.given);
}

}  // namespace

Result<Parsed> parse(const Spec& spec, const std::vector<std::string>& words) {
    const auto mark = std::ranges::find(words, "--");
    auto options = with_empty_values_apart({words.begin(), mark});
    const auto last = options.empty() ? std::string{} : options.back();

    CLI::App app;
    app.set_help_flag();
    app.allow_extras();
    const auto slots = add_all(app, spec, options);
    std::ranges::reverse(options);
    try {
        app.parse(std::move(options));
    } catch (const CLI::ParseError&) {
        return missing_value(slots, last);
    }
    Parsed parsed{.given = std::vector<Given>(spec.parameters.size())};
    for (const auto& slot : slots) {
        const bool leave = slot.global && slot.option->count() > 0 &&
                           (slot.parameter->names.back() == "--help" || slot.parameter->names.back() == "--version");
        if (leave) set(parsed.globals, slot.place, {});
    }
    if (parsed.globals.help || parsed.globals.version) return parsed;

    auto places = app.remaining();
    const auto unknown = std::ranges::find_if(places, looks_like_option);
    if (unknown != places.end()) return unknown_option(spec, *unknown);
    const auto number = std::ranges::find_if(places, is_dashed_number);
    if (number != places.end()) return dashed_number(spec, *number);
    if (mark != words.end()) places.insert(places.end(), mark + 1, words.end());
    TRY(place(spec, places, parsed.given));
    TRY(collect(spec, slots, parsed));
    return parsed;
}

}  // namespace aftersales::cli
