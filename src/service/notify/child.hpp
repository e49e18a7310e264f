// One command at work: started without a shell in a process group of its own, its input a file in memory, its output
// thrown away, the end of what it said on standard error kept. Whoever has it polls said() and asks ended().
#pragma once

#include "aftersales/result.hpp"

#include <chrono>
#include <optional>
#include <string>
#include <sys/types.h>
#include <vector>

namespace aftersales::service {

struct ChildCommand {
    std::vector<std::string> words{};  // the program and its arguments
    std::string input{};
    std::string directory{};  // where it is started; "" for here
    std::chrono::milliseconds time_out{};
};

struct Ending {
    bool in_time{true};
    int status{};  // of an exit, else -1
    int signal{};  // that ended it
    std::string said{};
};

class Child {
public:
    using Moment = std::chrono::steady_clock::time_point;

    // ErrorKind::unavailable where it cannot be started: there is no such program, or no means left to start one.
    static Result<Child> start(const ChildCommand& order, Moment now);
    ~Child();
    Child(Child&& other) noexcept;
    Child& operator=(Child&& other) noexcept;

    [[nodiscard]] int said() const { return said_; }         // to poll for reading; -1 once it is closed
    [[nodiscard]] Moment deadline() const { return next_; }  // when keep_time() has something to do
    void listen();                                           // reads what there is to read
    // Ends what takes too long: asks the group to end, then makes it.
    void keep_time(Moment now);
    // Ends it before its time.
    void stop(Moment now);
    // Nothing while it still runs.
    std::optional<Ending> ended();

private:
    Child(pid_t pid, int said, Moment until) : pid_{pid}, said_{said}, next_{until} {}
    void close_said();

    pid_t pid_{};
    int said_{-1};
    Moment next_{};
    int asked_to_end_{};
    bool stopped_{};
    std::string text_{};
};

}  // namespace aftersales::service
