// A person who presses Ctrl-C gets status 130 at once, whatever the program waits for: a transaction that is not
// committed and a file that has no name yet vanish with the process, and so does what is half made beside a store, also
// where another signal ends it.
#pragma once

#include <csignal>

namespace aftersales::cli {

// Also lets a write to a closed pipe fail instead of killing the process.
void expect_signals();

// While it lives nothing is interrupted: what it guards is kept by then, and a status that is not 0 would deny it.
class Uninterrupted {
public:
    Uninterrupted();
    ~Uninterrupted();
    Uninterrupted(const Uninterrupted&) = delete;
    Uninterrupted& operator=(const Uninterrupted&) = delete;

private:
    sigset_t before_{};
};

}  // namespace aftersales::cli
