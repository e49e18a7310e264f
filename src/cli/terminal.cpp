#include "terminal.hpp"

#include <algorithm>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace aftersales::cli {

void fill_standard_streams() {
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(stream, F_GETFD) >= 0) continue;
        // The lowest number that is free is the one that is missing.
        if (::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY) < 0) return;
    }
}

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
    // In less there is no room for anything but its own explanation: such a terminal breaks the lines itself.
    constexpr int narrowest = 20;
    found.columns = std::max(found.columns, narrowest);
    return found;
}

bool coloured(Colour wish, const Environment& environment, OutputTo to) {
    switch (wish) {
    case Colour::always:
        return true;
    case Colour::never:
        return false;
    case Colour::automatic:
        break;
    }
    if (environment.no_color) return false;
    return environment.force_color || (to == OutputTo::terminal && !environment.dumb);
}

}  // namespace aftersales::cli
