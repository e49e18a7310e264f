#include "wording.hpp"

#include "choice.hpp"

namespace aftersales::cli {

std::string usage(const Parameter& parameter) {
    if (!parameter.positional()) {
        const auto& name = parameter.names.front();
        return parameter.placeholder.empty() ? name : name + " " + parameter.placeholder;
    }
    const auto word = parameter.placeholder + (parameter.repeatable ? "…" : "");
    return parameter.required ? word : "[" + word + "]";
}

std::string usage(const Spec& spec) {
    std::string line = "aftersales " + spec.name;
    bool optional = false;
    for (const auto& parameter : spec.parameters) {
        if (parameter.positional()) continue;
        if (parameter.required) line += " " + usage(parameter);
        optional |= !parameter.required;
    }
    if (optional) line += " [OPTION…]";
    for (const auto& parameter : spec.parameters) {
        if (parameter.positional()) line += " " + usage(parameter);
    }
    return line;
}

std::string described(const Parameter& parameter) {
    auto text = parameter.help;
    if (!parameter.choices.empty()) text += ": " + joined(parameter.choices, ", ");
    std::vector<std::string> notes;
    if (!parameter.default_text.empty()) notes.push_back("default: " + parameter.default_text);
    if (parameter.required && !parameter.positional()) notes.emplace_back("required");
    if (parameter.repeatable && !parameter.positional()) notes.emplace_back("may be repeated");
    switch (parameter.input) {
    case Input::none:
    case Input::file:
    case Input::list:
        break;
    case Input::lines:
        notes.emplace_back("'-' reads them from standard input, one a line");
        break;
    case Input::whole:
        notes.emplace_back("'-' reads it from standard input");
        break;
    }
    return notes.empty() ? text : text + " (" + joined(notes, "; ") + ")";
}

std::vector<std::string> paragraphs(std::string_view text) {
    std::vector<std::string> all;
    while (!text.empty()) {
        const auto end = text.find("\n\n");
        if (end != 0) all.emplace_back(text.substr(0, end));
        if (end == std::string_view::npos) break;
        text.remove_prefix(end + 2);
    }
    return all;
}

std::vector<std::string> sentences(std::string_view paragraph) {
    std::vector<std::string> all;
    std::size_t from = 0;
    const auto capital = [&](std::size_t at) {
        return at < paragraph.size() && paragraph[at] >= 'A' && paragraph[at] <= 'Z';
    };
    for (std::size_t i = 0; i + 1 < paragraph.size(); ++i) {
        const bool stop = paragraph[i] == '.' || paragraph[i] == '?' || paragraph[i] == '!';
        const bool blank = paragraph[i + 1] == ' ' || paragraph[i + 1] == '\n';
        const auto next = paragraph.find_first_not_of(" \n", i + 1);
        if (!stop || !blank || !capital(next)) continue;
        all.emplace_back(paragraph.substr(from, i + 1 - from));
        from = next;
    }
    if (from < paragraph.size()) all.emplace_back(paragraph.substr(from));
    return all;
}

}  // namespace aftersales::cli
