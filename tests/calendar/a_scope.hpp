// A desk in Shanghai on Wednesday, 2026-06-17 at 14:20, in ISO week 25, with the Dragon Boat Festival ahead: what the
// tests of expressions read them against.
#pragma once

#include "a_calendar.hpp"
#include "aftersales/calendar/expression.hpp"

namespace aftersales::calendar {

class AScope {
public:
    explicit AScope(std::string_view now = "2026-06-17T14:20:00+08:00", const std::string& zone = "Asia/Shanghai")
        : zone_{zone_named(zone)}, calendar_{dragon_boat_festival(zone)}, now_{at(now)} {}

    AScope& field(std::string name, FieldValue value) {
        fields_.emplace_back(std::move(name), value);
        return *this;
    }

    [[nodiscard]] TimeScope scope() const {
        return {.now = now_,
                .zone = &zone_,
                .working_days = [this]() -> Result<const WorkCalendar*> { return &calendar_; },
                .field = [this](std::string_view name) -> std::optional<FieldValue> {
                    for (const auto& [known, value] : fields_) {
                        if (known == name) return value;
                    }
                    return std::nullopt;
                }};
    }

    // "2026-06-17T14:20:00+08:00" of an instant, "FROM TO precision" of a period (bare dates where they are midnights,
    // "-" of an open side), or "refused: " and the message.
    [[nodiscard]] std::string read(std::string_view expression) const {
        const auto read = read_time(expression, scope());
        if (!read) return "refused: " + read.error().message;
        if (read->precision == Precision::instant) return zone_.print(*read->from);
        constexpr const char* names[] = {"instant", "day", "week", "month", "quarter", "year", "range"};
        return side(read->from) + " " + side(read->to) + " " + names[static_cast<std::size_t>(read->precision)];
    }

    // What is refused: kind and hints checked, the message and the hints returned.
    [[nodiscard]] std::string refusal(std::string_view expression) const {
        const auto read = read_time(expression, scope());
        REQUIRE_MESSAGE(!read.has_value(), std::string{expression});
        CHECK(read.error().kind == ErrorKind::usage);
        CHECK(read.error().hints.size() <= 2);
        std::string text = read.error().message;
        for (const auto& hint : read.error().hints) text += " | " + hint;
        return text;
    }

    [[nodiscard]] const Zone& zone() const { return zone_; }

private:
    static WorkCalendar dragon_boat_festival(const std::string& zone) {
        auto rules =
            a_calendar(zone).weekdays({"09:00-18:00"}).free("2026-06-19").free("2026-06-20").free("2026-06-21").rules();
        rules.exceptions[day("2026-06-27")].hours = {hours("09:00-12:00")};
        rules.covered_until = day("2026-12-31");
        return WorkCalendar{std::move(rules)};
    }

    [[nodiscard]] std::string side(const std::optional<Instant>& instant) const {
        if (!instant) return "-";
        const Date date = zone_.date(*instant);
        return zone_.start_of(date) == *instant ? print(date) : zone_.print(*instant);
    }

    Zone zone_;
    WorkCalendar calendar_;
    Instant now_;
    std::vector<std::pair<std::string, FieldValue>> fields_{};
};

}  // namespace aftersales::calendar
