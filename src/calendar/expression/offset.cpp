#include "expression/grammar.hpp"

namespace aftersales::calendar {

namespace {

// Beyond six digits every unit but the minute leaves the years there are.
constexpr std::size_t most_digits = 7;

// Whether it is counted from now or from today (rule 5).
Stretch origin(Unit unit, const ExpressionReading& reading) {
    const bool instant = unit == Unit::minute || unit == Unit::hour;
    return instant ? Stretch::of(reading.scope.now) : Stretch::of(reading.today);
}

// A number and a unit in either language, eaten.
std::optional<Offset> eat_amount(Cursor& cursor) {
    Cursor tried = cursor;
    const auto count = tried.number(1, most_digits);
    if (!count) return std::nullopt;
    tried.eat_gap();
    auto unit = eat_unit(tried);
    if (!unit) unit = eat_chinese_unit(tried);
    if (!unit) return std::nullopt;
    cursor = tried;
    return Offset{.count = *count, .unit = *unit};
}

}  // namespace

Result<std::optional<Offset>> read_offset(Cursor& cursor) {
    Cursor tried = cursor;
    tried.skip_blanks();
    const char sign = tried.peek();
    if (sign != '+' && sign != '-') return std::nullopt;
    tried.skip(1);
    tried.skip_blanks();
    if (!is_digit(tried.peek())) return std::nullopt;
    auto offset = eat_amount(tried);
    if (!offset) {
        const std::string_view digits = tried.rest().substr(0, leading_digits(tried.rest()));
        tried.skip(digits.size());
        tried.skip_blanks();
        if (tried.letters() == "m") return fail(bare_m(digits));
        return std::nullopt;
    }
    offset->sign = sign == '-' ? -1 : 1;
    cursor = tried;
    return offset;
}

MaybeStretch read_distance(Cursor& cursor, ExpressionReading& reading) {
    Cursor tried = cursor;
    const bool ahead = tried.eat("in") && tried.eat_gap();
    if (!ahead) tried = cursor;
    auto offset = eat_amount(tried);
    if (!offset) return std::nullopt;
    if (!ahead) {
        Cursor behind = tried;
        const bool gap = behind.eat_gap();
        if (gap && behind.letters() == "ago") {
            behind.skip(behind.letters().size());
            offset->sign = -1;
        } else if (behind.eat("前")) {
            offset->sign = -1;
        } else if (!behind.eat("后")) {
            return std::nullopt;
        }
        tried = behind;
    }
    cursor = tried;
    return TRY(moved(origin(offset->unit, reading), *offset, reading));
}

}  // namespace aftersales::calendar
