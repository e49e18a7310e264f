// The parts of the grammar (dates.md), each its own function. A part that is not at the cursor leaves it where it was
// and gives nothing; one that is there but cannot be meant is ErrorKind::usage.
#pragma once

#include "expression/cursor.hpp"
#include "expression/stretch.hpp"

#include <optional>
#include <string_view>

namespace aftersales::calendar {

using MaybeStretch = Result<std::optional<Stretch>>;

// True where a date, a word or a unit may end: nothing behind it, or an offset, a time, a blank.
bool at_boundary(const Cursor& cursor);

// "2026-02-13", "2026-W07", "Q1", "2026年2月", "@1348569850" …
MaybeStretch read_absolute(Cursor& cursor, const ExpressionReading& reading);
// "now", "sow", "next fri", "last 7 days", and a record's field.
MaybeStretch read_word(Cursor& cursor, const ExpressionReading& reading);
// "明天", "上个月", "本周五", "月底" …
MaybeStretch read_chinese_word(Cursor& cursor, const ExpressionReading& reading);
// "3 days ago", "in 2h", "3天前".
MaybeStretch read_distance(Cursor& cursor, ExpressionReading& reading);

// "+7d": one offset.
Result<std::optional<Offset>> read_offset(Cursor& cursor);

// "09:30", "T24:00:00.5Z", "14:00 +08:00", and the blank or T in front of it.
struct ClockTime {
    seconds time{};                   // since midnight, 24:00 included
    std::optional<seconds> offset{};  // of the zone written behind it
};
Result<std::optional<ClockTime>> read_clock(Cursor& cursor);
Instant on_clock(Date day, const ClockTime& clock, const Zone& zone);

// Why the point `text` cannot be read, of which `rest` is not understood.
Error refusal(std::string_view text, std::string_view rest);
Error bare_m(std::string_view digits);

}  // namespace aftersales::calendar
