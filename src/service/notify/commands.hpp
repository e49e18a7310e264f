// The commands that run at a time, waited for together in one place. While it lives interruptions do not end the
// process: they are told, and whoever asks decides.
#pragma once

#include "notify/child.hpp"

#include <csignal>
#include <cstdint>
#include <map>
#include <vector>

namespace aftersales::service {

class Commands {
public:
    Commands();
    ~Commands();
    Commands(const Commands&) = delete;
    Commands& operator=(const Commands&) = delete;

    // `tag` names it when it ends.
    Result<void> start(std::int64_t tag, const ChildCommand& order);
    [[nodiscard]] std::size_t running() const { return children_.size(); }
    [[nodiscard]] bool runs(std::int64_t tag) const { return children_.contains(tag); }

    struct Ended {
        std::int64_t tag{};
        Ending ending{};
    };
    // Those that have ended, as soon as one has, a signal came or the time is over; at once where nothing runs.
    std::vector<Ended> wait(std::chrono::milliseconds at_most);

    // How often somebody asked this process to stop (SIGINT, SIGTERM).
    [[nodiscard]] int interruptions();
    void stop_all();

private:
    void read_signals();
    [[nodiscard]] std::chrono::milliseconds until_deadline(std::chrono::milliseconds at_most) const;

    std::map<std::int64_t, Child> children_{};
    sigset_t before_{};
    struct sigaction child_before_ {};
    int signals_{-1};
    int interruptions_{};
};

}  // namespace aftersales::service
