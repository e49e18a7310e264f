// The words of time expressions: every unit and weekday is spelt in this file's tables and nowhere else.
#pragma once

#include "expression/cursor.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aftersales::calendar {

enum class Unit { minute, hour, day, working_day, week, month, quarter, year };

// The unit at the cursor ("mo", "business days"), eaten; nothing where there is none, also for the bare "m".
std::optional<Unit> eat_unit(Cursor& cursor);
// The unit in Chinese at the cursor ("天", "个月"), eaten.
std::optional<Unit> eat_chinese_unit(Cursor& cursor);

// The shortest way to write it: "min", "h", "d", "bd" …
std::string_view short_name(Unit unit);
// "minutes", "working days" …
std::string_view plural(Unit unit);

// 1 Monday … 7 Sunday, of "mon" or "monday".
std::optional<int> weekday_named(std::string_view word);

// Every English word that may stand in an expression, for did-you-mean.
const std::vector<std::string>& expression_words();

}  // namespace aftersales::calendar
