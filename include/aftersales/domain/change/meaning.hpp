// What a kind of change means to those who do not look inside: told once, beside its struct, and asked everywhere. A
// kind without a meaning does not compile (event.cpp). Where it depends on what a change says, meaning_of() beside the
// struct tells it.
#pragma once

namespace aftersales::domain {

// What it does to being open, of a ticket.
enum class Openness { stays, opens, ends };

struct Meaning {
    // Done by a person: its date bounds the next step's, and an undo does not go behind it.
    bool by_person{true};
    // It only stands in the ticket's history, for those who read it.
    bool only_told{};
    Openness openness{Openness::stays};
    // Counted by reports at its instant.
    bool counted{};
    // Another plan may hold, or other tags, after it; what full text finds may be another.
    bool may_move_plan{};
    bool may_tag{};
    bool alters_facts{};

    bool operator==(const Meaning&) const = default;
};

}  // namespace aftersales::domain
