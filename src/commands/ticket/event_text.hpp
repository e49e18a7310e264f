// An event in a line for people: what happened, and what was said.
#pragma once

#include "aftersales/calendar/zone.hpp"
#include "aftersales/domain/event.hpp"

#include <string>

namespace aftersales::commands {

// What is read where a value may be missing.
std::string or_none(const std::string& value);

// `undone_by`: the Undone that took it back, where one did.
std::string event_text(const domain::Event& event, const calendar::Zone& zone,
                       const domain::Event* undone_by = nullptr);

}  // namespace aftersales::commands
