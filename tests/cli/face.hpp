// A small program to try the command line on: two topics, a few commands, none of which needs a store.
#pragma once

#include "aftersales/cli/builtin.hpp"
#include "aftersales/cli/declare.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace aftersales::cli::sample {

enum class Cause { own, user };
inline Result<void> read(std::string_view word, Cause& into) {
    if (word != "own" && word != "user") return fail(ErrorKind::usage, "'" + std::string{word} + "' is no cause");
    into = word == "own" ? Cause::own : Cause::user;
    return {};
}

struct NoteArgs {
    std::vector<std::string> ids{};
    std::string message{};
    std::optional<std::string> at{};
    std::optional<Cause> cause{};
    std::vector<std::string> tags{};
    std::int64_t score{5};
    bool told{};
    std::string person{};
};

// Says what it understood.
inline Result<void> print(const NoteArgs& args, render::Sink& out) {
    std::string all;
    for (const auto& id : args.ids) all += id + " ";
    all += "| " + args.message + " | at " + args.at.value_or("-");
    all += args.cause ? (*args.cause == Cause::own ? " | own" : " | user") : " | -";
    for (const auto& tag : args.tags) all += " #" + tag;
    return out.text(all + " | " + std::to_string(args.score) + (args.told ? " told" : "") + " " + args.person + "\n");
}

inline Command note() {
    return declare<NoteArgs>("ticket note", Group::tickets, "Note progress on a ticket")
        .about("What was done is kept with the ticket. It may be told to the customer.\n\nNothing else changes.")
        .takes("ID…", &NoteArgs::ids, "the tickets", ValueKind::ticket)
        .lines()
        .takes("-m,--message TEXT", &NoteArgs::message, "what was done")
        .required()
        .takes("--at INSTANT", &NoteArgs::at, "when it happened, if not now")
        .takes("--cause WORD", &NoteArgs::cause, "who caused it")
        .choices({"own", "user"})
        .takes("--tag TAG", &NoteArgs::tags, "a tag to add")
        .takes("--score N", &NoteArgs::score, "how well it went")
        .takes("--told-customer", &NoteArgs::told, "the customer was told")
        .example("aftersales ticket note 17 -m 'part ordered'", "Note that a part was ordered.")
        .see_also({"ticket assign"})
        .runs(print);
}

inline Command assign() {
    return declare<NoteArgs>("ticket assign", Group::tickets, "Hand a ticket over")
        .takes("ID…", &NoteArgs::ids, "the tickets", ValueKind::ticket)
        .takes("STAFF", &NoteArgs::person, "who gets them")
        .example("aftersales ticket assign 17 li.na", "Hand ticket 17 to Li Na.")
        .runs(print);
}

struct ImportArgs {
    std::string what{};
    std::optional<std::string> file{};
    std::string format{"csv"};
};

inline Command import() {
    return declare<ImportArgs>("import", Group::data, "Read records from a file")
        .takes("WHAT", &ImportArgs::what, "what is in it")
        .choices({"tickets", "customers"})
        .takes("[FILE]", &ImportArgs::file, "the file")
        .takes("--format FMT", &ImportArgs::format, "how it is written")
        .choices({"csv", "jsonl"})
        .example("aftersales import tickets old.csv", "Read the tickets in old.csv.")
        .runs(+[](const ImportArgs& args, render::Sink& out) -> Result<void> {
            return out.text(args.what + " " + args.file.value_or("-") + " " + args.format + "\n");
        });
}

inline constexpr std::array commands{
    Entry{"completion", completion}, Entry{"help", help},        Entry{"import", import}, Entry{"manual", manual},
    Entry{"ticket assign", assign},  Entry{"ticket note", note},
};
inline constexpr std::array topics{
    Topic{"ticket", "Work on tickets", "A ticket is a customer's request. It is worked on in steps."},
};
inline Face face() { return {commands, topics}; }

}  // namespace aftersales::cli::sample
