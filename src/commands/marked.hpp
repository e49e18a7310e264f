// Where in a ticket's texts the words of a search stand: a stretch of text with the words between brackets.
#pragma once

#include "aftersales/domain/ticket/ticket.hpp"

#include <string>

namespace aftersales::commands {

std::string place_marked(const domain::Ticket& ticket, const std::string& words);

}  // namespace aftersales::commands
