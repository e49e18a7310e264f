#include "expression/grammar.hpp"

#include <array>

namespace aftersales::calendar {

namespace {

using std::chrono::days;

struct DayWord {
    std::string_view word{};
    int ahead{};
};
constexpr std::array day_words{
    DayWord{"大后天", 3}, DayWord{"后天", 2},  DayWord{"明天", 1},
    DayWord{"今天", 0},   DayWord{"昨天", -1}, DayWord{"前天", -2},
};

struct UnitWord {
    std::string_view word{};
    Unit unit{};
    int ahead{};
};
constexpr std::array unit_words{
    UnitWord{"本月", Unit::month, 0},      UnitWord{"上月", Unit::month, -1},
    UnitWord{"上个月", Unit::month, -1},   UnitWord{"下月", Unit::month, 1},
    UnitWord{"下个月", Unit::month, 1},    UnitWord{"本季度", Unit::quarter, 0},
    UnitWord{"上季度", Unit::quarter, -1}, UnitWord{"上个季度", Unit::quarter, -1},
    UnitWord{"下季度", Unit::quarter, 1},  UnitWord{"下个季度", Unit::quarter, 1},
    UnitWord{"今年", Unit::year, 0},       UnitWord{"本年", Unit::year, 0},
    UnitWord{"去年", Unit::year, -1},      UnitWord{"明年", Unit::year, 1},
};

// The first or last day of the current unit.
struct EdgeWord {
    std::string_view word{};
    Unit unit{};
    bool last{};
};
constexpr std::array edge_words{
    EdgeWord{"月初", Unit::month, false},
    EdgeWord{"月底", Unit::month, true},
    EdgeWord{"年初", Unit::year, false},
    EdgeWord{"年底", Unit::year, true},
};

// "周", "星期" or "礼拜", eaten.
bool eat_week(Cursor& cursor) { return cursor.eat("周") || cursor.eat("星期") || cursor.eat("礼拜"); }

std::optional<int> eat_weekday(Cursor& cursor) {
    constexpr std::array digits{"一", "二", "三", "四", "五", "六", "日"};
    for (std::size_t i = 0; i < digits.size(); ++i) {
        if (cursor.eat(std::string_view{digits[i]})) return static_cast<int>(i) + 1;
    }
    if (cursor.eat("天")) return 7;
    return std::nullopt;
}

// "本周", "下周五", "上个星期日", and "周五", which is this week's (rule 3).
std::optional<Stretch> eat_week_or_weekday(Cursor& cursor, Date today) {
    Cursor tried = cursor;
    std::optional<int> which{};
    if (tried.eat("上"))
        which = -1;
    else if (tried.eat("下"))
        which = 1;
    else if (tried.eat("本"))
        which = 0;
    if (which) tried.eat("个");
    if (!eat_week(tried)) return std::nullopt;
    const auto weekday = eat_weekday(tried);
    if (!which && !weekday) return std::nullopt;
    cursor = tried;
    const Date monday = unit_start(today, Unit::week, which.value_or(0));
    if (weekday) return Stretch::of(monday + days{*weekday - 1});
    return unit_around(monday, Unit::week);
}

std::optional<Stretch> eat_word(Cursor& cursor, const ExpressionReading& reading) {
    if (cursor.eat("现在")) return Stretch::of(reading.scope.now);
    for (const DayWord& day : day_words) {
        if (cursor.eat(day.word)) return Stretch::of(reading.today + days{day.ahead});
    }
    for (const UnitWord& word : unit_words) {
        if (cursor.eat(word.word)) return unit_around(unit_start(reading.today, word.unit, word.ahead), word.unit);
    }
    for (const EdgeWord& word : edge_words) {
        if (!cursor.eat(word.word)) continue;
        const Stretch whole = unit_around(reading.today, word.unit);
        return Stretch::of(word.last ? whole.last : whole.first);
    }
    return eat_week_or_weekday(cursor, reading.today);
}

}  // namespace

MaybeStretch read_chinese_word(Cursor& cursor, const ExpressionReading& reading) {
    const auto read = eat_word(cursor, reading);
    if (!read) return std::nullopt;
    return TRY(within_reach(*read));
}

}  // namespace aftersales::calendar
