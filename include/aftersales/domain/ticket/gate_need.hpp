// What a gate may need: one row a word. A family adds its rows to the table in gate_need.cpp and nothing else: the
// policy knows the word, the step is refused for it, and the refusal tells how to supply it.
#pragma once

#include "aftersales/domain/ticket/ticket.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace aftersales::domain {

struct GateNeed {
    // Who tells whether it is there: the ticket itself (`told`), its customer's or unit's record, or the records of a
    // kind that hang on the ticket: one must be there, or none may be in the states named.
    enum class JudgedBy { ticket, phone, serial, some, none, checklist };

    std::string_view word{};     // "diagnosis"; one that ends in ':' takes a name behind it
    std::string_view missing{};  // "no diagnosis"; {} is the name
    std::string_view supply{};   // the command that supplies it: {0} the ticket, {1} the name, {2} its customer
    JudgedBy judge{JudgedBy::ticket};
    bool (*told)(const Ticket& ticket, std::string_view name){};
    ObjectKind of{};            // of some and none
    std::string_view states{};  // of none: those in which a record is still open, joined by blanks
};

std::span<const GateNeed> gate_needs();

// A need as a gate names it: its row, and the name behind the word.
struct NamedNeed {
    const GateNeed* need{};
    std::string name{};
    std::vector<std::string> open{};      // the records that are in its way, where they are known: "VS-3"
    std::vector<std::string> supplies{};  // the commands that supply it just here, instead of the table's
    [[nodiscard]] std::string word() const { return std::string{need->word} + name; }
};
// Nothing where the table has no such word, or the word lacks its name.
std::optional<NamedNeed> read_need(std::string_view text);
// For did-you-mean.
std::vector<std::string> need_words();

// Why no gate can stand at what is written like a step, "part.receive" or "product.add": it is of a record that hangs
// on no ticket. "" where that is not so.
std::string why_no_gate(std::string_view step);

// What ends a record of this kind that is in this state: "aftersales task done 3, or task drop 3"; `number` as people
// write it. "" where nothing is known.
std::string ending_command(ObjectKind object, std::string_view state, std::string_view number);

// "no diagnosis", "a visit is open: VS-3"; and the command: "aftersales ticket diagnose 17 -m TEXT". What is possible
// only later says so.
std::string missing_words(const NamedNeed& need);
std::string supplying(const NamedNeed& need, const Ticket& ticket);

}  // namespace aftersales::domain
