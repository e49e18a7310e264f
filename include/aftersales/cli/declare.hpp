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
#include <cstddef>
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

// What a declaration says, without the type of its Args: made once, not once for each command. Values are read and
// commands run through functions that know the type behind the pointer.
class Declared {
protected:
    struct Reader {
        std::ptrdiff_t offset{};  // of the member in Args
        Result<void> (*read)(void* member, const std::vector<std::string>& words){};
    };
    // A function of any type; only who knows which calls it.
    using Function = void (*)();
    struct Way {
        Needs needs{};
        Function run{};
        Result<void> (*call)(Function run, const void* args, const Desk& desk, render::Sink& out){};
        Function holds{};  // none: always
        bool (*ask)(Function holds, const void* args){};
    };
    using MakeArgs = std::shared_ptr<void> (*)();

    Declared(std::string name, Group group, std::string summary);
    void about(std::string paragraphs);
    void take(Parameter made, std::optional<ValueKind> kind, std::string default_text, Reader reader);
    Parameter& last() { return spec_.parameters.back(); }
    void of_choices(std::vector<std::string> words);
    void of_fields(std::span<const domain::AskedField> known);
    void by_default(std::string text);
    void example(std::string line, std::string what);
    void see_also(std::vector<std::string> names);
    void column(std::string_view name);
    void writes(std::vector<std::string> endings);
    void tier(Tier tier) { spec_.tier = tier; }
    void add(const Way& way);
    Command made(const Way& otherwise, MakeArgs make);

private:
    Spec spec_{};
    std::vector<Reader> readers_{};
    std::vector<Way> ways_{};
};

template <class Member>
Result<void> read_member(void* member, const std::vector<std::string>& words) {
    return read_all(*static_cast<Member*>(member), words);
}

template <class Args>
class Declaration : Declared {
public:
    Declaration(std::string name, Group group, std::string summary)
        : Declared{std::move(name), group, std::move(summary)} {}

    Declaration& about(std::string paragraphs) { return Declared::about(std::move(paragraphs)), *this; }

    // A parameter; its kind follows from its placeholder (TEXT, FILE, N, INSTANT, DATE, PERIOD, DURATION, STAFF,
    // CATEGORY, PRIORITY, PROGRAM, CALENDAR, TICKET, CUSTOMER, ASSET, CALLBACK) unless it is said. A vector member is
    // repeatable.
    template <class Owner, class Member>
    requires std::derived_from<Args, Owner> Declaration& takes(std::string_view declaration, Member Owner::*member,
                                                               std::string help, std::optional<ValueKind> kind = {}) {
        const Member& untouched = defaults_.*member;
        constexpr bool repeatable = requires(Member & m) { m.emplace_back(); }
        &&!std::same_as<Member, std::string>;
        const auto offset = reinterpret_cast<const char*>(&untouched) - reinterpret_cast<const char*>(&defaults_);
        auto made = parameter(declaration, std::move(help));
        made.repeatable |= repeatable;
        take(std::move(made), kind, default_text(untouched), {offset, read_member<Member>});
        return *this;
    }

    // Of the parameter taken last:
    Declaration& required() { return last().required = true, *this; }
    Declaration& choices(std::vector<std::string> words) { return of_choices(std::move(words)), *this; }
    // What terms of a filter may name.
    Declaration& fields(std::span<const domain::AskedField> known) { return of_fields(known), *this; }
    // … several of which may be joined by commas; how many and which go together is the command's to say.
    Declaration& combinable() { return last().combinable = true, *this; }
    Declaration& by_default(std::string text) { return Declared::by_default(std::move(text)), *this; }  // for help only
    Declaration& lines() {
        return last().input = Input::lines, *this;
    }  // `-`: the lines of standard input, blank ones left out
    Declaration& whole() {
        return last().input = Input::whole, *this;
    }  // `-`: the whole of standard input, as one text
    // It names a text, or a file with a record a line, that the command reads.
    Declaration& file() { return last().input = Input::file, *this; }
    Declaration& list() { return last().input = Input::list, *this; }

    Declaration& example(std::string line, std::string what) {
        return Declared::example(std::move(line), std::move(what)), *this;
    }
    Declaration& see_also(std::vector<std::string> names) { return Declared::see_also(std::move(names)), *this; }
    // The columns of what it lists, of which completion and the manual tell; said again, more of them.
    template <class Columns>
    Declaration& lists(const Columns& columns) {
        for (const auto& each : columns) column(each.name);
        return *this;
    }
    // What is written is no list of records: the endings that -o takes.
    Declaration& writes(std::vector<std::string> endings) { return Declared::writes(std::move(endings)), *this; }
    Declaration& tier(Tier tier) { return Declared::tier(tier), *this; }

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
        return add(where(holds, way(run))), *this;
    }
    Declaration& when(bool (*holds)(const Args&), Result<void> (*run)(const Args&, render::Sink&)) {
        return add(where(holds, way(run))), *this;
    }

    template <class Where>
    Command runs(Result<void> (*run)(const Args&, Where&, render::Sink&)) {
        return made(way(run), make_args);
    }
    Command runs(Result<void> (*run)(const Args&, render::Sink&)) { return made(way(run), make_args); }

private:
    static std::shared_ptr<void> make_args() { return std::make_shared<Args>(); }

    static Way where(bool (*holds)(const Args&), Way way) {
        way.holds = reinterpret_cast<Function>(holds);
        way.ask = [](Function function, const void* args) {
            return reinterpret_cast<bool (*)(const Args&)>(function)(*static_cast<const Args*>(args));
        };
        return way;
    }
    template <class Where>
    static Way way(Result<void> (*run)(const Args&, Where&, render::Sink&)) {
        using Plain = std::remove_const_t<Where>;
        static_assert(needs_of<Plain> != Needs::nothing, "a desk is Rules, Reading, Writing or Session");
        return {.needs = needs_of<Plain>,
                .run = reinterpret_cast<Function>(run),
                .call = [](Function function, const void* args, const Desk& desk, render::Sink& out) {
                    return reinterpret_cast<Result<void> (*)(const Args&, Where&, render::Sink&)>(function)(
                        *static_cast<const Args*>(args), *std::get<Plain*>(desk), out);
                }};
    }
    static Way way(Result<void> (*run)(const Args&, render::Sink&)) {
        return {.needs = Needs::nothing,
                .run = reinterpret_cast<Function>(run),
                .call = [](Function function, const void* args, const Desk&, render::Sink& out) {
                    return reinterpret_cast<Result<void> (*)(const Args&, render::Sink&)>(function)(
                        *static_cast<const Args*>(args), out);
                }};
    }

    Args defaults_{};
};

template <class Args>
Declaration<Args> declare(std::string name, Group group, std::string summary) {
    return {std::move(name), group, std::move(summary)};
}

}  // namespace aftersales::cli
