// A made-up desk of three years under the example's policy, entered as a desk would have: its units are known before
// they are delivered, and every Friday the week's tickets come in, all closed but one in two hundred.
#pragma once

#include <filesystem>
#include <string>

namespace aftersales::bench {

inline constexpr auto first_friday = "2023-03-03T18:00:00+08:00";
inline constexpr auto the_monday = "2026-03-02T09:00:00+08:00";  // on which everything is asked

// In the working directory: aftersales.toml and a store of so many tickets, half as many units and a quarter as many
// customers. Messages go through `true`. Nothing has been scheduled.
void make_large_desk(const std::string& program, const std::filesystem::path& policy, int tickets);

// The clock of every command that is run from now on.
void set_clock(const char* instant);

}  // namespace aftersales::bench
