#include "help.hpp"

#include "aftersales/text/width.hpp"
#include "aftersales/text/wrap.hpp"
#include "find.hpp"
#include "globals.hpp"
#include "wording.hpp"

#include <algorithm>

namespace aftersales::cli {
namespace {

constexpr int widest = 100;  // lines longer than this are hard to read
constexpr int indent = 2;

struct Item {
    std::string term{};
    std::string text{};
};

int text_width(int columns) { return std::clamp(columns, 40, widest); }

// Terms at the left, their texts in one column beside them; a term too long for that stands on a line of its own.
std::string listed(const std::vector<Item>& items, int columns) {
    int beside = 0;
    for (const auto& item : items) beside = std::max(beside, text::width(item.term));
    beside = std::min(beside, 28) + 2 * indent;
    std::string all;
    for (const auto& item : items) {
        const auto term = std::string(indent, ' ') + item.term;
        const bool fits = text::width(term) + indent <= beside;
        all += fits ? text::padded(term, beside) : term + "\n" + std::string(static_cast<std::size_t>(beside), ' ');
        all += text::wrapped(item.text, text_width(columns), beside) + "\n";
    }
    return all;
}

std::string section(std::string_view title, const std::vector<Item>& items, int columns) {
    return items.empty() ? std::string{} : "\n" + std::string{title} + "\n" + listed(items, columns);
}

std::string paragraph_lines(std::string_view text, int columns) {
    std::string all;
    for (const auto& paragraph : paragraphs(text)) all += "\n" + text::wrapped(paragraph, text_width(columns)) + "\n";
    return all;
}

std::vector<Item> items(const std::vector<Parameter>& parameters, Parameter::Said said) {
    std::vector<Item> all;
    for (const auto& parameter : parameters) {
        if (parameter.said() != said) continue;
        auto term = parameter.positional() ? usage(parameter) : label(parameter);
        if (!parameter.positional() && !parameter.placeholder.empty()) term += " " + parameter.placeholder;
        all.push_back({std::move(term), described(parameter)});
    }
    return all;
}

std::string examples(const Spec& spec, int columns) {
    if (spec.examples.empty()) return {};
    std::string all = "\nExamples\n";
    for (const auto& example : spec.examples) {
        all += "  " + example.line + "\n      " + text::wrapped(example.what, text_width(columns), 6) + "\n";
    }
    return all;
}

bool below(const Spec& spec, const Topic& topic) { return spec.name.starts_with(std::string{topic.name} + " "); }

}  // namespace

std::vector<Spec> specs(std::span<const Entry> commands) {
    std::vector<Spec> all;
    all.reserve(commands.size());
    for (const auto& entry : commands) all.push_back(entry.make().spec);
    return all;
}

std::string version_text() { return "aftersales " AFTERSALES_VERSION; }

std::string program_help(const Face& face, Extent extent, int columns) {
    std::string all = "usage: aftersales [GLOBAL…] COMMAND [SUBCOMMAND] [OPTION…] [ARGUMENT…]\n";
    const auto known = specs(face.commands);
    for (int group = 0; group <= static_cast<int>(Group::help); ++group) {
        std::vector<Item> found;
        for (const auto& spec : known) {
            const bool wanted =
                spec.tier == Tier::everyday || (spec.tier == Tier::rare && extent == Extent::everything);
            if (wanted && spec.group == static_cast<Group>(group)) found.push_back({spec.name, spec.summary});
        }
        all += section(title(static_cast<Group>(group)), found, columns);
    }
    if (extent == Extent::everything)
        all += section("Options of every command", items(global_parameters(), Parameter::Said::by_name), columns);
    return all + "\naftersales help COMMAND tells more of one; aftersales help lists all commands and options.\n";
}

std::string topic_help(const Face& face, const Topic& topic, int columns) {
    const std::string name{topic.name};
    std::string all =
        "usage: aftersales " + name + " COMMAND [OPTION…] [ARGUMENT…]\n\n" + std::string{topic.summary} + ".\n";
    all += paragraph_lines(topic.about, columns);
    std::vector<Item> found;
    for (const auto& entry : face.commands) {
        if (!entry.name.starts_with(name + " ")) continue;
        const auto spec = entry.make().spec;
        if (below(spec, topic) && spec.tier != Tier::hidden) found.push_back({spec.name, spec.summary});
    }
    return all + section("Commands", found, columns) + "\naftersales help " + name + " COMMAND tells more of one.\n";
}

std::string command_help(const Spec& spec, int columns) {
    auto all = "usage: " + usage(spec) + "\n\n" + spec.summary + ".\n";
    all += paragraph_lines(spec.about, columns);
    all += section("Arguments", items(spec.parameters, Parameter::Said::by_place), columns);
    all += section("Options", items(spec.parameters, Parameter::Said::by_name), columns);
    all += examples(spec, columns);
    if (!spec.see_also.empty()) {
        all += "\nSee also\n";
        for (const auto& name : spec.see_also) all += "  aftersales help " + name + "\n";
    }
    return all + "\nOptions of every command (-O, --columns, -o, -n …): aftersales help\n";
}

Result<std::string> help_on(const Face& face, const std::vector<std::string>& words, int columns) {
    if (words.empty()) return program_help(face, Extent::everything, columns);
    const auto found = TRY(find(face, words));
    if (found.topic != nullptr) return topic_help(face, *found.topic, columns);
    if (found.entry == nullptr || !found.words.empty()) {
        const auto word = found.words.empty() ? words.front() : found.words.front();
        return fail(ErrorKind::usage, "there is no command '" + words.front() + " " + word + "'", {"aftersales help"});
    }
    return command_help(found.entry->make().spec, columns);
}

}  // namespace aftersales::cli
