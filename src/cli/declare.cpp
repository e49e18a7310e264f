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
    KindOfWord{"SKU", ValueKind::part},          KindOfWord{"DELIVERY", ValueKind::delivery},
    KindOfWord{"TRIP", ValueKind::trip},
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

Declared::Declared(std::string name, Group group, std::string summary) {
    spec_.name = std::move(name);
    spec_.group = group;
    spec_.summary = std::move(summary);
}

void Declared::about(std::string paragraphs) { spec_.about = std::move(paragraphs); }

void Declared::take(Parameter made, std::optional<ValueKind> kind, std::string default_text, Reader reader) {
    if (kind) made.kind = *kind;
    made.default_text = std::move(default_text);
    spec_.parameters.push_back(std::move(made));
    readers_.push_back(reader);
}

void Declared::of_choices(std::vector<std::string> words) {
    last().kind = ValueKind::choice;
    last().choices = std::move(words);
}

void Declared::of_fields(std::span<const domain::AskedField> known) {
    last().kind = ValueKind::term;
    last().fields = known;
}

void Declared::by_default(std::string text) { last().default_text = std::move(text); }

void Declared::example(std::string line, std::string what) {
    spec_.examples.push_back({std::move(line), std::move(what)});
}

void Declared::see_also(std::vector<std::string> names) { spec_.see_also = std::move(names); }

void Declared::column(std::string_view name) { spec_.columns.push_back(name); }

void Declared::writes(std::vector<std::string> endings) { spec_.endings = std::move(endings); }

void Declared::add(const Way& way) { ways_.push_back(way); }

Command Declared::made(const Way& otherwise, MakeArgs make) {
    spec_.needs = otherwise.needs;
    add(otherwise);
    auto parameters = spec_.parameters;
    return {std::move(spec_),
            [parameters = std::move(parameters), readers = std::move(readers_), ways = std::move(ways_),
             make](const std::vector<Given>& given) -> Result<Invocation> {
                const auto args = make();
                for (std::size_t i = 0; i < readers.size(); ++i) {
                    if (!given[i].given) continue;
                    auto read = readers[i].read(static_cast<char*>(args.get()) + readers[i].offset, given[i].words);
                    if (!read) return about_parameter(parameters[i], std::move(read.error()));
                }
                for (const auto& way : ways) {
                    if (way.holds != nullptr && !way.ask(way.holds, args.get())) continue;
                    return Invocation{way.needs, [args, way](const Desk& desk, render::Sink& out) {
                                          return way.call(way.run, args.get(), desk, out);
                                      }};
                }
                return fail(ErrorKind::internal, "a command has no way to run");
            }};
}

}  // namespace aftersales::cli
