#include "interrupt.hpp"

#include "aftersales/half_made.hpp"
#include "exit_status.hpp"

#include <unistd.h>

namespace aftersales::cli {
namespace {

extern "C" void leave(int) {
    constexpr char text[] = "aftersales: interrupted\n";
    [[maybe_unused]] const auto written = ::write(STDERR_FILENO, text, sizeof text - 1);
    remove_half_made();
    ::_exit(exit_status(ErrorKind::interrupted));
}

// Ends as if nobody had listened.
extern "C" void end(int signal) {
    remove_half_made();
    std::signal(signal, SIG_DFL);
    ::raise(signal);
}

// Who started it in the background may have made it deaf on purpose.
void expect(int signal, void (*handler)(int)) {
    if (std::signal(signal, handler) == SIG_IGN) std::signal(signal, SIG_IGN);
}

}  // namespace

void expect_signals() {
    std::signal(SIGPIPE, SIG_IGN);
    expect(SIGINT, leave);
    expect(SIGTERM, end);
    expect(SIGHUP, end);
}

Uninterrupted::Uninterrupted() {
    sigset_t interruption;
    sigemptyset(&interruption);
    sigaddset(&interruption, SIGINT);
    ::sigprocmask(SIG_BLOCK, &interruption, &before_);
}

// One that came meanwhile came too late.
Uninterrupted::~Uninterrupted() {
    auto* const handler = std::signal(SIGINT, SIG_IGN);
    ::sigprocmask(SIG_SETMASK, &before_, nullptr);
    std::signal(SIGINT, handler);
}

}  // namespace aftersales::cli
