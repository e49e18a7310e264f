#include "manual/mdoc.hpp"

#include "wording.hpp"

#include <algorithm>
#include <cctype>

namespace aftersales::cli::mdoc {
namespace {

// The day the wording of the pages was last looked over; a page must not depend on when it was made.
constexpr std::string_view date = "March 2, 2026";

std::string upper(std::string text) {
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return text;
}

std::string flag(const std::string& name) { return "Fl " + argument(name.substr(1)); }

std::string placed(const Parameter& parameter) {
    return "Ar " + argument(parameter.placeholder) + (parameter.repeatable ? " ..." : "");
}

}  // namespace

std::string escaped(std::string_view text) {
    std::string all;
    if (text.starts_with('.') || text.starts_with('\'')) all += "\\&";
    for (const char c : text) all += c == '\\' ? std::string{"\\e"} : std::string{c};
    return all;
}

std::string argument(std::string_view text) {
    std::string all;
    bool quoted = text.empty();
    for (const char c : text) {
        if (c == '\\') {
            all += "\\e";
        } else if (c == '"') {
            all += "\\(dq";
        } else {
            all += c;
        }
        quoted |= c == ' ';
    }
    // Two or three letters can be the name of a macro, and a mark by itself is moved out of the argument.
    const bool could_be_macro = text.size() == 1
                                    ? std::ispunct(static_cast<unsigned char>(text[0])) != 0
                                    : text.size() <= 3 && std::isupper(static_cast<unsigned char>(text[0])) != 0;
    if (could_be_macro) all.insert(0, "\\&");
    return quoted ? "\"" + all + "\"" : all;
}

std::string prose(std::string_view text) {
    std::string all;
    for (const auto& paragraph : paragraphs(text)) {
        if (!all.empty()) all += ".Pp\n";
        auto flat = paragraph;
        std::ranges::replace(flat, '\n', ' ');
        for (const auto& line : sentences(flat)) all += escaped(line) + "\n";
    }
    return all;
}

std::string sentence(std::string phrase) {
    if (phrase.empty()) return phrase;
    phrase[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(phrase[0])));
    return phrase + ".";
}

std::string head(const std::string& name, const std::string& summary, const std::string& synopsis) {
    auto phrase = summary;
    if (!phrase.empty()) phrase[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(phrase[0])));
    return ".Dd " + std::string{date} + "\n.Dt " + upper(name) + " 1\n.Os\n.Sh NAME\n.Nm " + name + "\n.Nd " + phrase +
           "\n.Sh SYNOPSIS\n.Nm aftersales\n" + synopsis + ".Sh DESCRIPTION\n";
}

std::string option(const Parameter& parameter) {
    std::string all;
    for (const auto& name : parameter.names) all += (all.empty() ? "" : " , ") + flag(name);
    return parameter.placeholder.empty() ? all : all + " Ar " + argument(parameter.placeholder);
}

std::string list(const std::vector<Parameter>& parameters, Parameter::Said said) {
    std::string all;
    for (const auto& parameter : parameters) {
        if (parameter.said() != said) continue;
        all += ".It " + (parameter.positional() ? placed(parameter) : option(parameter)) + "\n";
        all += escaped(sentence(described(parameter))) + "\n";
    }
    return all.empty() ? all : ".Bl -tag -width Ds\n" + all + ".El\n";
}

}  // namespace aftersales::cli::mdoc
