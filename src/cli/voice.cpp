#include "voice.hpp"

#include "error_text.hpp"

#include <unistd.h>
#include <utility>

namespace aftersales::cli {

void talk(std::string_view line) {
    const auto whole = line.empty() ? std::string{"\n"} : safe_lines(line);
    [[maybe_unused]] const auto written = ::write(STDERR_FILENO, whole.data(), whole.size());
}

void Voice::say(std::string_view line, Kind kind) {
    if (held_)
        waiting_.push_back({kind, std::string{line}});
    else
        talk(line);
}

void Voice::kept() {
    held_ = false;
    for (const auto& each : std::exchange(waiting_, {})) talk(each.line);
}

void Voice::not_kept() {
    held_ = false;
    for (const auto& each : std::exchange(waiting_, {}))
        if (each.kind == Kind::warning) talk(each.line);
}

}  // namespace aftersales::cli
