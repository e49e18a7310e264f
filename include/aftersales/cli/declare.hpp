// Says a command once, with typed fields:
//
//     struct Args { std::vector<std::string> ids{}; std::string message{}; std::optional<std::string> at{}; bool
//     told{}; }; Result<void> run(const Args& args, service::Writing& desk, render::Sink& out);
//
//     cli::Command note() {
//         return cli::declare<Args>("ticket note", cli::Group::tickets, "Note progress on a ticket")
//             .about("Paragraphs, separated by an empty line.")
//             .takes("ID…", &Args::ids, "the tickets", cli::ValueKind::ticket).lines()
//             .takes("-m,--message TEXT", &Args::message, "what was done").required()
//             .takes("--at INSTANT", &Args::at, "when it happened, if not now")
//             .takes("--told-customer", &Args::told, "the customer was told")
//             .example("aftersales ticket note 17 -m 'part ordered'", "Note that a part was ordered.")
//             .runs(run);
//     }
//
// Members: std::string, int, std::int64_t, any type with `Result<void> read(std::string_view, T&)` beside it,
// std::optional of these, std::vector of these (repeatable), bool (a flag). What `run` asks for decides what is opened:
// service::Writing& (one transaction around it), service::Reading&, service::Rules& (a policy, no store), cli::Session&
// (the machinery), or no desk. Options `-n -q -v -O -o -C -h` and the long ones of cli.md are global and not declared;
// a command's own option of a global's name (`init --template`, `import --format`) wins over it.
#pragma once

#include "aftersales/cli/spec.hpp"

#include <concepts>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace aftersales::cli {

Result<void> read(std::string_view word, std::string& into);
Result<void> read(std::string_view word, std::int64_t& into);  // ErrorKind::usage where it is no whole number
Result<void> read(std::string_view word, int& into);

// "-s,--subject TEXT", "--flag", "ID", "[ID]", "ID…", "[ID…]" → names, placeholder, kind, required and repeatable.
Parameter parameter(std::string_view declaration, std::string help);

// The failure of reading a value, with the parameter's label in front.
tl::unexpected<Error> about_parameter(const Parameter& parameter, Error error);

template <class Member>
Result<void> read_all(Member& member, const std::vector<std::string>& words) {
    if constexpr (std::same_as<Member, bool>) {
        member = true;
        return {};
    } else if constexpr (requires {
                             typename Member::allocator_type;
                             member.emplace_back();
                         } &&
                         !std::same_as<Member, std::string>) {
        for (const auto& word : words) TRY(read(word, member.emplace_back()));
        return {};
    } else if constexpr (requires {
                             member.emplace();
                             member.has_value();
                         }) {
        return words.empty() ? Result<void>{} : read(words.back(), member.emplace());
    } else {
        return words.empty() ? Result<void>{} : read(words.back(), member);
    }
}

template <class Member>
std::string default_text(const Member& member) {
    if constexpr (std::same_as<Member, std::string>) return member;
    if constexpr (std::same_as<Member, int> || std::same_as<Member, std::int64_t>) {
        return member == 0 ? std::string{} : std::to_string(member);
    }
    return {};
}

template <class>
inline constexpr Needs needs_of = Needs::nothing;
template <>
inline constexpr Needs needs_of<service::Rules> = Needs::rules;
template <>
inline constexpr Needs needs_of<service::Reading> = Needs::reading;
template <>
inline constexpr Needs needs_of<service::Writing> = Needs::writing;
template <>
inline constexpr Needs needs_of<Session> = Needs::session;

template <class Args>
class Declaration {
public:
    Declaration(std::string name, Group group, std::string summary) {
        spec_.name = std::move(name);
        spec_.group = group;
        spec_.summary = std::move(summary);
    }

    Declaration& about(std::string paragraphs) { return spec_.about = std::move(paragraphs), *this; }

    // A parameter; its kind follows from its placeholder (TEXT, FILE, N, INSTANT, DATE, PERIOD, DURATION, STAFF,
    // CATEGORY, PRIORITY, PROGRAM, CALENDAR, TICKET, CUSTOMER, ASSET, CALLBACK) unless it is said. A vector member is
    // repeatable.
    template <class Owner, class Member>
    requires std::derived_from<Args, Owner> Declaration& takes(std::string_view declaration, Member Owner::*member,
                                                               std::string help, std::optional<ValueKind> kind = {}) {
        auto made = parameter(declaration, std::move(help));
        if (kind) made.kind = *kind;
        made.default_text = default_text(Args{}.*member);
        if constexpr (requires(Member & m) { m.emplace_back(); } && !std::same_as<Member, std::string>)
            made.repeatable = true;
        spec_.parameters.push_back(std::move(made));
        readers_.push_back(
            [member](Args& args, const std::vector<std::string>& words) { return read_all(args.*member, words); });
        return *this;
    }

    // Of the parameter taken last:
    Declaration& required() { return last().required = true, *this; }
    Declaration& choices(std::vector<std::string> words) {
        last().kind = ValueKind::choice;
        return last().choices = std::move(words), *this;
    }
    // What terms of a filter may name.
    Declaration& fields(std::span<const domain::AskedField> known) {
        last().kind = ValueKind::term;
        return last().fields = known, *this;
    }
    // … several of which may be joined by commas; how many and which go together is the command's to say.
    Declaration& combinable() { return last().combinable = true, *this; }
    Declaration& by_default(std::string text) { return last().default_text = std::move(text), *this; }  // for help only
    Declaration& lines() {
        return last().input = Input::lines, *this;
    }  // `-`: the lines of standard input, blank ones left out
    Declaration& whole() {
        return last().input = Input::whole, *this;
    }  // `-`: the whole of standard input, as one text

    Declaration& example(std::string line, std::string what) {
        spec_.examples.push_back({std::move(line), std::move(what)});
        return *this;
    }
    Declaration& see_also(std::vector<std::string> names) { return spec_.see_also = std::move(names), *this; }
    // The columns of what it lists, of which completion and the manual tell; said again, more of them.
    template <class Columns>
    Declaration& lists(const Columns& columns) {
        for (const auto& column : columns) spec_.columns.push_back(column.name);
        return *this;
    }
    // What is written is no list of records: the endings that -o takes.
    Declaration& writes(std::vector<std::string> endings) { return spec_.endings = std::move(endings), *this; }
    Declaration& tier(Tier tier) { return spec_.tier = tier, *this; }

    // Options that several commands share: a function that takes this declaration and adds them.
    template <class Add>
    Declaration& with(Add add) {
        add(*this);
        return *this;
    }

    // Another desk where the arguments ask for less: `classify --text` needs no store though `classify` writes. The
    // first that holds is taken; runs() comes last.
    template <class Where>
    Declaration& when(bool (*holds)(const Args&), Result<void> (*run)(const Args&, Where&, render::Sink&)) {
        ways_.push_back({holds, way(run)});
        return *this;
    }
    Declaration& when(bool (*holds)(const Args&), Result<void> (*run)(const Args&, render::Sink&)) {
        ways_.push_back({holds, way(run)});
        return *this;
    }

    template <class Where>
    Command runs(Result<void> (*run)(const Args&, Where&, render::Sink&)) {
        return made(way(run));
    }
    Command runs(Result<void> (*run)(const Args&, render::Sink&)) { return made(way(run)); }

private:
    using Reader = std::function<Result<void>(Args&, const std::vector<std::string>&)>;
    struct Way {
        Needs needs{};
        std::function<Result<void>(const Args&, const Desk&, render::Sink&)> run{};
    };
    struct Case {
        bool (*holds)(const Args&){};
        Way way{};
    };

    Parameter& last() { return spec_.parameters.back(); }

    template <class Where>
    static Way way(Result<void> (*run)(const Args&, Where&, render::Sink&)) {
        using Plain = std::remove_const_t<Where>;
        static_assert(needs_of<Plain> != Needs::nothing, "a desk is Rules, Reading, Writing or Session");
        return {needs_of<Plain>, [run](const Args& args, const Desk& desk, render::Sink& out) {
                    return run(args, *std::get<Plain*>(desk), out);
                }};
    }
    static Way way(Result<void> (*run)(const Args&, render::Sink&)) {
        return {Needs::nothing, [run](const Args& args, const Desk&, render::Sink& out) { return run(args, out); }};
    }

    Command made(Way otherwise) {
        spec_.needs = otherwise.needs;
        ways_.push_back({[](const Args&) { return true; }, std::move(otherwise)});
        auto spec = spec_;
        return {std::move(spec_),
                [parameters = std::move(spec.parameters), readers = std::move(readers_),
                 ways = std::move(ways_)](const std::vector<Given>& given) -> Result<Invocation> {
                    auto args = std::make_shared<Args>();
                    for (std::size_t i = 0; i < readers.size(); ++i) {
                        if (!given[i].given) continue;
                        auto read = readers[i](*args, given[i].words);
                        if (!read) return about_parameter(parameters[i], std::move(read.error()));
                    }
                    for (const auto& [holds, way] : ways) {
                        if (!holds(*args)) continue;
                        return Invocation{way.needs, [args, run = way.run](const Desk& desk, render::Sink& out) {
                                              return run(*args, desk, out);
                                          }};
                    }
                    return fail(ErrorKind::internal, "a command has no way to run");
                }};
    }

    Spec spec_{};
    std::vector<Reader> readers_{};
    std::vector<Case> ways_{};
};

template <class Args>
Declaration<Args> declare(std::string name, Group group, std::string summary) {
    return {std::move(name), group, std::move(summary)};
}

}  // namespace aftersales::cli
