// What the program says on standard error. While a transaction is open all of it waits: afterwards what was said of
// what is kept follows in its order, and of what is not kept the warnings alone, because the rest has not happened.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace aftersales::cli {

class Voice {
public:
    void remark(std::string_view line) { say(line, Kind::remark); }
    // Also what mends it: a hint.
    void warning(std::string_view line) { say(line, Kind::warning); }

    void hold() { held_ = true; }
    void kept();
    void not_kept();

private:
    enum class Kind { remark, warning };
    struct Said {
        Kind kind{};
        std::string line{};
    };
    void say(std::string_view line, Kind kind);

    std::vector<Said> waiting_{};
    bool held_{};
};

// A line for standard error, at once. Nothing in it steers a terminal.
void talk(std::string_view line);

}  // namespace aftersales::cli
