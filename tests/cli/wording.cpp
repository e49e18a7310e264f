#include "wording.hpp"

#include "aftersales/text/width.hpp"
#include "globals.hpp"
#include "help.hpp"

#include <algorithm>
#include <cctype>
#include <map>

namespace aftersales::cli {
namespace {

bool upper(char c) { return std::isupper(static_cast<unsigned char>(c)) != 0; }

void check_phrase(std::vector<std::string>& mistakes, const std::string& where, const std::string& summary) {
    if (summary.empty() || !upper(summary.front())) mistakes.push_back(where + ": the summary begins with a capital");
    if (summary.ends_with('.')) mistakes.push_back(where + ": the summary has no full stop");
    if (text::width(summary) > 60) mistakes.push_back(where + ": the summary is longer than 60 columns");
}

void check_parameter(std::vector<std::string>& mistakes, const std::string& where, const Parameter& parameter) {
    const auto place = where + ", " + label(parameter);
    if (parameter.help.empty()) mistakes.push_back(place + ": has no help");
    if (parameter.help.ends_with('.')) mistakes.push_back(place + ": the help has no full stop");
    if (!parameter.help.empty() && upper(parameter.help[0]) && parameter.help.size() > 1 && !upper(parameter.help[1])) {
        mistakes.push_back(place + ": the help begins in lower case");
    }
    if (parameter.kind == ValueKind::choice && parameter.choices.empty())
        mistakes.push_back(place + ": has no choices");
}

void check_spec(std::vector<std::string>& mistakes, const Spec& spec) {
    check_phrase(mistakes, spec.name, spec.summary);
    if (spec.examples.empty() && spec.tier != Tier::hidden) mistakes.push_back(spec.name + ": has no example");
    for (const auto& example : spec.examples) {
        if (example.line.find("aftersales") == std::string::npos)
            mistakes.push_back(spec.name + ": an example does not run it");
        if (!example.what.ends_with('.')) mistakes.push_back(spec.name + ": what an example does is a sentence");
    }
    for (const auto& parameter : spec.parameters) check_parameter(mistakes, spec.name, parameter);
    if (std::ranges::any_of(spec.name, upper)) mistakes.push_back(spec.name + ": the name is lower-case");
    if (std::ranges::count(spec.name, ' ') > 1) mistakes.push_back(spec.name + ": the name has more than two words");
}

// A letter stands for one long name.
void check_letters(std::vector<std::string>& mistakes, const std::vector<Spec>& all) {
    std::map<std::string, std::string> meanings;
    const auto learn = [&](const std::string& where, const Parameter& parameter) {
        if (parameter.names.size() < 2 || parameter.names.front().starts_with("--")) return;
        const auto [known, added] = meanings.try_emplace(parameter.names.front(), parameter.names.back());
        if (!added && known->second != parameter.names.back()) {
            mistakes.push_back(where + ": " + known->first + " means " + known->second + " elsewhere");
        }
    };
    for (const auto& parameter : global_parameters()) learn("the globals", parameter);
    for (const auto& spec : all) {
        for (const auto& parameter : spec.parameters) learn(spec.name, parameter);
    }
}

}  // namespace

std::vector<std::string> wording_mistakes(const Face& face) {
    std::vector<std::string> mistakes;
    const auto all = specs(face.commands);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::string name{face.commands[i].name};
        if (name != all[i].name) mistakes.push_back(name + ": the list calls it otherwise than itself");
        if (i > 0 && !(face.commands[i - 1].name < name)) mistakes.push_back(name + ": out of order, or there twice");
        check_spec(mistakes, all[i]);
        for (const auto& other : all[i].see_also) {
            if (std::ranges::find(face.commands, other, &Entry::name) == face.commands.end()) {
                mistakes.push_back(name + ": see also '" + other + "', which there is not");
            }
        }
        const auto blank = name.find(' ');
        if (blank != std::string::npos &&
            std::ranges::find(face.topics, name.substr(0, blank), &Topic::name) == face.topics.end()) {
            mistakes.push_back(name + ": its first word is no topic");
        }
    }
    for (const auto& topic : face.topics) check_phrase(mistakes, std::string{topic.name}, std::string{topic.summary});
    check_letters(mistakes, all);
    return mistakes;
}

}  // namespace aftersales::cli
