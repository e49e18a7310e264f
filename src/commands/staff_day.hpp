// A person and a day, of commands that show what somebody has to do on it.
#pragma once

#include "aftersales/cli/declare.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/desk.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace aftersales::commands {

struct StaffDayArgs {
    std::optional<std::string> staff{};
    std::optional<std::string> day{};
};

struct AskedDay {
    std::string staff{};
    calendar::Date day{};
};
// One word is a person, "all", or else a day. Who asks and is of the staff is meant where nobody is named.
Result<AskedDay> asked_day(const StaffDayArgs& args, const service::Reading& desk);

// One more line of what is told of an appointment; an empty one is none.
void add_line(std::string& text, std::string_view line);

void takes_staff_and_day(cli::Declaration<StaffDayArgs>& declaration);

}  // namespace aftersales::commands
