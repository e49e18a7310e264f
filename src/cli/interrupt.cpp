#include "interrupt.hpp"

#include "exit_status.hpp"

#include <unistd.h>

namespace aftersales::cli {
namespace {

extern "C" void leave(int) {
    constexpr char text[] = "aftersales: interrupted\n";
    [[maybe_unused]] const auto written = ::write(STDERR_FILENO, text, sizeof text - 1);
    ::_exit(exit_status(ErrorKind::interrupted));
}

}  // namespace

void expect_signals() {
    std::signal(SIGPIPE, SIG_IGN);
    // Who started it in the background may have made it deaf on purpose.
    if (std::signal(SIGINT, leave) == SIG_IGN) std::signal(SIGINT, SIG_IGN);
}

Uninterrupted::Uninterrupted() {
    sigset_t interruption;
    sigemptyset(&interruption);
    sigaddset(&interruption, SIGINT);
    ::sigprocmask(SIG_BLOCK, &interruption, &before_);
}

Uninterrupted::~Uninterrupted() { ::sigprocmask(SIG_SETMASK, &before_, nullptr); }

}  // namespace aftersales::cli
