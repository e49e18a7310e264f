#include "terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

namespace aftersales::cli {

Terminal terminal(const Environment& environment) {
    Terminal found{
        .input = ::isatty(STDIN_FILENO) == 1,
        .output = ::isatty(STDOUT_FILENO) == 1,
        .error = ::isatty(STDERR_FILENO) == 1,
    };
    winsize size{};
    if (environment.columns > 0) {
        found.columns = environment.columns;
    } else if (found.output && ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
        found.columns = size.ws_col;
    }
    return found;
}

bool coloured(Colour wish, const Environment& environment, bool output_is_terminal) {
    switch (wish) {
    case Colour::always:
        return true;
    case Colour::never:
        return false;
    case Colour::automatic:
        break;
    }
    if (environment.no_color) return false;
    return environment.force_color || (output_is_terminal && !environment.dumb);
}

}  // namespace aftersales::cli
