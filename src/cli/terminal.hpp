// What is a terminal, how wide it is, and whether to colour. Asked once; everybody else gets numbers.
#pragma once

#include "environment.hpp"
#include "globals.hpp"

namespace aftersales::cli {

struct Terminal {
    bool input{};
    bool output{};
    bool error{};
    int columns{80};  // at least 20, however narrow it is
};

// Fills standard streams that were closed with one that nothing can be read from or written to: a file that is opened
// later must not take their place and get what is meant for them.
void fill_standard_streams();

Terminal terminal(const Environment& environment);

enum class OutputTo { terminal, elsewhere };

// Colour::automatic: NO_COLOR forbids, CLICOLOR_FORCE wants it, else a terminal gets it that can show it.
bool coloured(Colour wish, const Environment& environment, OutputTo to);

}  // namespace aftersales::cli
