// The names of files that are half made. A signal that ends the process takes them along (cli/interrupt), at whatever
// moment it comes: a name is listed before the file has it and until it has it no more.
#pragma once

#include <algorithm>
#include <csignal>
#include <string>
#include <unistd.h>
#include <utility>
#include <vector>

namespace aftersales {

// While it lives, what ends a process waits.
class SignalsWait {
public:
    SignalsWait() {
        sigset_t all;
        sigemptyset(&all);
        for (const int each : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&all, each);
        ::sigprocmask(SIG_BLOCK, &all, &before_);
    }
    ~SignalsWait() { ::sigprocmask(SIG_SETMASK, &before_, nullptr); }
    SignalsWait(const SignalsWait&) = delete;
    SignalsWait& operator=(const SignalsWait&) = delete;

private:
    sigset_t before_{};
};

// Changed while signals wait, so that a handler finds it whole.
inline std::vector<std::string> names_half_made{};

class HalfMade {
public:
    HalfMade() = default;
    explicit HalfMade(std::string name) : name_{std::move(name)} {
        const SignalsWait whole;
        names_half_made.push_back(name_);
    }
    HalfMade(HalfMade&& other) noexcept : name_{std::exchange(other.name_, {})} {}
    HalfMade& operator=(HalfMade&& other) noexcept {
        std::swap(name_, other.name_);
        return *this;
    }
    ~HalfMade() {
        if (name_.empty()) return;
        ::unlink(name_.c_str());
        forget();
    }

    // "" where there is none.
    [[nodiscard]] const std::string& name() const { return name_; }
    // It was not made after all, or has another name now.
    void forget() {
        const SignalsWait whole;
        const auto place = std::ranges::find(names_half_made, name_);
        if (place != names_half_made.end()) names_half_made.erase(place);
        name_.clear();
    }

private:
    std::string name_{};
};

// For a handler of signals: calls nothing that may not be called there.
inline void remove_half_made() noexcept {
    for (const auto& each : names_half_made) ::unlink(each.c_str());
}

}  // namespace aftersales
