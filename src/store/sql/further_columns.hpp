// The columns of what is no record of its own, listed once: statements, binding and reading follow these lists, as they
// follow the tables of records (domain/record/field.hpp).
#pragma once

#include "aftersales/domain/ticket/ticket.hpp"

namespace aftersales::store {

// What only a whole ticket is read with.
template <class Self, class See>
void nested_columns(const domain::Ticket*, Self& it, See&& see) {
    see("waits", it.waits), see("rests", it.rests), see("taken", it.taken);
}

// A clock stands in a table of its own, under its ticket. "left" is a word of SQL.
template <class Self, class See>
void columns(const domain::Clock*, Self& it, See&& see) {
    see("name", it.name), see("run", it.run), see("state", it.state), see("target", it.target);
    see("calendar", it.calendar), see("started_at", it.started_at), see("due_at", it.due_at);
    see("stopped_at", it.stopped_at), see("paused_at", it.paused_at), see("remaining", it.left);
}

}  // namespace aftersales::store
