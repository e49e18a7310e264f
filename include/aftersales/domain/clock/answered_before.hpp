#pragma once

#include "aftersales/domain/ticket/ticket.hpp"

namespace aftersales::domain {

// An import says that the ticket waits for the customer and not since when: somebody answered, nobody knows when, and
// nobody can be judged by it.
bool was_answered_before_import(const Ticket& ticket);

}  // namespace aftersales::domain
