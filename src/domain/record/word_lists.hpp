// The fields of a ticket that a Changed can name: the one table that says how each is written and read back.
#pragma once

#include "aftersales/domain/ticket/ticket.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aftersales::domain {

struct TicketField {
    std::string_view name{};
    std::string (*write)(const Ticket&){};
    bool (*read)(Ticket&, std::string_view){};  // false where the text is no value of the field
};

// nullptr where a ticket has no such field.
const TicketField* ticket_field(std::string_view name);

// Lists as Changed writes them: joined by commas. Empty entries and repetitions are dropped when read.
std::string join(const std::vector<std::string>& words);
std::vector<std::string> split(std::string_view words);

// Adds the word where it is not there yet.
void add_word(std::vector<std::string>& words, const std::string& word);

}  // namespace aftersales::domain
