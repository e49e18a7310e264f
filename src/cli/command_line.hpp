// One command line, read: everything that can be wrong with its words has been found before anything is opened.
#pragma once

#include "aftersales/calendar/instant.hpp"
#include "aftersales/cli/spec.hpp"
#include "aftersales/render/output.hpp"
#include "globals.hpp"
#include "parse.hpp"
#include "state.hpp"

#include <string>
#include <vector>

namespace aftersales::cli {

struct Line {
    std::string name{};
    Globals globals{};
    render::Wishes wishes{};
    bool colour{};
    calendar::Instant now{};
    Invocation invocation{};
};

// From parsed words to what will be done. Reads standard input where a word `-` says so.
Result<Line> read_line(State& state, const Command& command, Parsed parsed);

// What the words let read of a kind that may come slowly is read now, for read_line() and the command.
void read_ahead(const Command& command, const Parsed& parsed);

}  // namespace aftersales::cli
