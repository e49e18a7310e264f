#include "aftersales/cli/declare.hpp"

#include <array>
#include <charconv>

namespace aftersales::cli {
namespace {

struct KindOfWord {
    std::string_view placeholder{};
    ValueKind kind{};
};

constexpr std::array kinds{
    KindOfWord{"TICKET", ValueKind::ticket},     KindOfWord{"CUSTOMER", ValueKind::customer},
    KindOfWord{"ASSET", ValueKind::asset},       KindOfWord{"CALLBACK", ValueKind::callback},
    KindOfWord{"STAFF", ValueKind::person},      KindOfWord{"CATEGORY", ValueKind::category},
    KindOfWord{"PRIORITY", ValueKind::priority}, KindOfWord{"PROGRAM", ValueKind::program},
    KindOfWord{"CALENDAR", ValueKind::calendar}, KindOfWord{"INSTANT", ValueKind::instant},
    KindOfWord{"DATE", ValueKind::instant},      KindOfWord{"PERIOD", ValueKind::period},
    KindOfWord{"DURATION", ValueKind::duration}, KindOfWord{"FILE", ValueKind::path},
    KindOfWord{"DIR", ValueKind::path},          KindOfWord{"N", ValueKind::number},
    KindOfWord{"LIST", ValueKind::columns},      KindOfWord{"COLUMN", ValueKind::column},
};

ValueKind kind_of(std::string_view placeholder) {
    if (placeholder.empty()) return ValueKind::flag;
    for (const auto& known : kinds) {
        if (known.placeholder == placeholder) return known.kind;
    }
    return ValueKind::text;
}

bool drop_end(std::string_view& text, std::string_view end) {
    if (!text.ends_with(end)) return false;
    text.remove_suffix(end.size());
    return true;
}

template <class Whole>
Result<void> read_whole(std::string_view word, Whole& into) {
    const char* end = word.data() + word.size();
    const auto [rest, trouble] = std::from_chars(word.data(), end, into);
    if (trouble == std::errc{} && rest == end) return {};
    return fail(ErrorKind::usage, "'" + std::string{word} + "' is not a whole number");
}

}  // namespace

Result<void> read(std::string_view word, std::string& into) {
    into = word;
    return {};
}
Result<void> read(std::string_view word, std::int64_t& into) { return read_whole(word, into); }
Result<void> read(std::string_view word, int& into) { return read_whole(word, into); }

Parameter parameter(std::string_view declaration, std::string help) {
    Parameter made{.help = std::move(help)};
    if (declaration.starts_with('-')) {
        const auto blank = declaration.find(' ');
        auto names = declaration.substr(0, blank);
        if (blank != std::string_view::npos) made.placeholder = declaration.substr(blank + 1);
        for (auto comma = names.find(','); comma != std::string_view::npos; comma = names.find(',')) {
            made.names.emplace_back(names.substr(0, comma));
            names.remove_prefix(comma + 1);
        }
        made.names.emplace_back(names);
    } else {
        auto word = declaration;
        made.required = !(word.starts_with('[') && word.ends_with(']'));
        if (!made.required) word = word.substr(1, word.size() - 2);
        made.repeatable = drop_end(word, "…") || drop_end(word, "...");
        made.placeholder = word;
    }
    made.kind = kind_of(made.placeholder);
    return made;
}

tl::unexpected<Error> about_parameter(const Parameter& parameter, Error error) {
    if (!error.message.empty()) error.message = label(parameter) + ": " + error.message;
    return fail(std::move(error));
}

}  // namespace aftersales::cli
