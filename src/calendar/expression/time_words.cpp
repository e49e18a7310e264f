#include "expression/time_words.hpp"

#include <array>

namespace aftersales::calendar {

namespace {

struct UnitWords {
    Unit unit{};
    std::string_view short_name{};
    std::string_view singular{};
    std::string_view plural{};
};

constexpr std::array units{
    UnitWords{Unit::minute, "min", "minute", "minutes"},
    UnitWords{Unit::hour, "h", "hour", "hours"},
    UnitWords{Unit::day, "d", "day", "days"},
    UnitWords{Unit::working_day, "bd", "workday", "workdays"},
    UnitWords{Unit::week, "w", "week", "weeks"},
    UnitWords{Unit::month, "mo", "month", "months"},
    UnitWords{Unit::quarter, "q", "quarter", "quarters"},
    UnitWords{Unit::year, "y", "year", "years"},
};

struct UnitSpelling {
    std::string_view word{};
    Unit unit{};
};

// Longer ones stand before those they begin with.
constexpr std::array chinese_units{
    UnitSpelling{"个工作日", Unit::working_day},
    UnitSpelling{"工作日", Unit::working_day},
    UnitSpelling{"个小时", Unit::hour},
    UnitSpelling{"小时", Unit::hour},
    UnitSpelling{"分钟", Unit::minute},
    UnitSpelling{"个星期", Unit::week},
    UnitSpelling{"星期", Unit::week},
    UnitSpelling{"个礼拜", Unit::week},
    UnitSpelling{"礼拜", Unit::week},
    UnitSpelling{"周", Unit::week},
    UnitSpelling{"个月", Unit::month},
    UnitSpelling{"月", Unit::month},
    UnitSpelling{"个季度", Unit::quarter},
    UnitSpelling{"季度", Unit::quarter},
    UnitSpelling{"天", Unit::day},
    UnitSpelling{"日", Unit::day},
    UnitSpelling{"年", Unit::year},
};

constexpr std::array weekdays{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};

// "business days", "working-day": two words for one unit.
bool eat_two_words_for_working_day(Cursor& cursor) {
    Cursor tried = cursor;
    if (!tried.eat("business") && !tried.eat("working")) return false;
    if (!tried.eat_gap()) return false;
    const std::string_view second = tried.letters();
    if (second != "day" && second != "days") return false;
    tried.skip(second.size());
    cursor = tried;
    return true;
}

}  // namespace

std::optional<Unit> eat_unit(Cursor& cursor) {
    if (eat_two_words_for_working_day(cursor)) return Unit::working_day;
    const std::string_view word = cursor.letters();
    for (const UnitWords& unit : units) {
        if (word != unit.short_name && word != unit.singular && word != unit.plural) continue;
        cursor.skip(word.size());
        return unit.unit;
    }
    return std::nullopt;
}

std::optional<Unit> eat_chinese_unit(Cursor& cursor) {
    for (const UnitSpelling& spelling : chinese_units) {
        if (cursor.eat(spelling.word)) return spelling.unit;
    }
    return std::nullopt;
}

std::string_view short_name(Unit unit) { return units[static_cast<std::size_t>(unit)].short_name; }
std::string_view plural(Unit unit) {
    if (unit == Unit::working_day) return "working days";
    return units[static_cast<std::size_t>(unit)].plural;
}

std::optional<int> weekday_named(std::string_view word) {
    for (std::size_t i = 0; i < weekdays.size(); ++i) {
        const std::string_view day = weekdays[i];
        if (word == day || word == day.substr(0, 3)) return static_cast<int>(i) + 1;
    }
    return std::nullopt;
}

const std::vector<std::string>& expression_words() {
    static const std::vector<std::string> words = [] {
        std::vector<std::string> all{"now", "today", "yesterday", "tomorrow", "this", "last", "next", "ago"};
        for (const char edge : {'s', 'e'}) {
            for (const char unit : {'d', 'w', 'm', 'q', 'y'}) all.push_back({edge, 'o', unit});
        }
        for (const std::string_view day : weekdays) all.emplace_back(day);
        for (const UnitWords& unit : units) {
            all.emplace_back(unit.singular);
            all.emplace_back(unit.plural);
        }
        return all;
    }();
    return words;
}

}  // namespace aftersales::calendar
