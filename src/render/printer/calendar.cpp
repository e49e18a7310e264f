// ics: an iCalendar object (RFC 5545) with an event for each row. Times are UTC, lines are folded at 75 octets and end
// in CRLF.
#include "appointment.hpp"
#include "printer/printer.hpp"

#include <fmt/format.h>

#include <array>

namespace aftersales::render {
namespace {

constexpr std::string_view line_end = "\r\n";

// 2026-02-03T09:30:00+00:00 as 20260203T093000Z.
std::string stamp(calendar::Instant instant) {
    static const calendar::Zone utc{};
    std::string digits;
    for (const char each : utc.print(instant).substr(0, 19)) {
        if (each != '-' && each != ':') digits += each;
    }
    return digits + "Z";
}

std::string stamp(calendar::Date day) {
    auto digits = calendar::print(day);
    std::erase(digits, '-');
    return digits;
}

constexpr std::array<std::string_view, 3> states{"CONFIRMED", "TENTATIVE", "CANCELLED"};

// A text as the value of a property: what would end it is escaped, what no text may hold is left out.
std::string escaped(std::string_view text) {
    std::string all;
    for (const char byte : text) {
        const auto code = static_cast<unsigned char>(byte);
        if (byte == '\n') {
            all += "\\n";
        } else if (byte == '\\' || byte == ';' || byte == ',') {
            all += '\\';
            all += byte;
        } else if (byte == '\t' || (code >= 0x20 && code != 0x7f)) {
            all += byte;
        }
    }
    return all;
}

// No line is longer than 75 octets without its end; a character is never cut in two.
std::string folded(std::string_view line) {
    constexpr std::size_t longest = 75;
    std::string all;
    std::size_t room = longest;
    while (line.size() > room) {
        auto cut = room;
        while (cut > 1 && (static_cast<unsigned char>(line[cut]) & 0xc0) == 0x80) --cut;
        all.append(line.substr(0, cut)).append(line_end).append(" ");
        line.remove_prefix(cut);
        room = longest - 1;
    }
    return all.append(line).append(line_end);
}

class CalendarPrinter : public Printer {
public:
    explicit CalendarPrinter(const PrintJob& paper) : paper_{paper} {}

    Result<void> begin(const std::vector<Heading>&) override {
        if (std::exchange(open_, true)) return {};
        return paper_.destination.write("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" +
                                        folded("PRODID:-//aftersales//" + paper_.surroundings.program + "//EN") +
                                        "CALSCALE:GREGORIAN\r\n");
    }

    Result<void> row(const std::vector<Value>& cells) override {
        const auto it = appointment_of(cells.front());
        std::string all = "BEGIN:VEVENT\r\n";
        all += folded("UID:" + escaped(it.uid));
        all += folded("DTSTAMP:" + stamp(paper_.surroundings.now));
        if (it.day) {
            all += folded("DTSTART;VALUE=DATE:" + stamp(*it.day));
            all += folded("DTEND;VALUE=DATE:" + stamp(*it.day + std::chrono::days{it.days}));
        } else {
            all += folded("DTSTART:" + stamp(it.from));
            all += folded("DTEND:" + stamp(it.from + std::chrono::minutes{it.minutes}));
        }
        all += folded(fmt::format("SEQUENCE:{}", it.sequence));
        all += folded("SUMMARY:" + escaped(it.summary));
        if (!it.description.empty()) all += folded("DESCRIPTION:" + escaped(it.description));
        if (!it.location.empty()) all += folded("LOCATION:" + escaped(it.location));
        std::string categories;
        for (const auto& each : it.categories) categories += (categories.empty() ? "" : ",") + escaped(each);
        if (!categories.empty()) all += folded("CATEGORIES:" + categories);
        all += fmt::format("STATUS:{}\r\n", states[static_cast<std::size_t>(it.state)]);
        return paper_.destination.write(all + "END:VEVENT\r\n");
    }

    Result<void> end() override { return {}; }

    Result<void> finish() override {
        TRY(begin({}));
        return paper_.destination.write("END:VCALENDAR\r\n");
    }

private:
    PrintJob paper_;
    bool open_{};
};

// The members of an appointment, in the order of their values.
enum AppointmentMember : std::size_t {
    uid,
    from,
    minutes,
    day,
    days,
    summary,
    description,
    location,
    categories,
    sequence,
    state
};

}  // namespace

Value value_of(const Appointment& it) {
    List words;
    for (const auto& each : it.categories) words.emplace_back(each);
    return List{it.uid,
                it.from,
                it.minutes,
                it.day ? Value{*it.day} : Value{},
                it.days,
                it.summary,
                it.description,
                it.location,
                std::move(words),
                it.sequence,
                static_cast<std::int64_t>(it.state)};
}

Appointment appointment_of(const Value& value) {
    const auto& members = std::get<List>(value.is);
    Appointment it{.uid = std::get<std::string>(members[uid].is),
                   .from = std::get<calendar::Instant>(members[from].is),
                   .minutes = std::get<std::int64_t>(members[minutes].is),
                   .day = {},
                   .days = std::get<std::int64_t>(members[days].is),
                   .summary = std::get<std::string>(members[summary].is),
                   .description = std::get<std::string>(members[description].is),
                   .location = std::get<std::string>(members[location].is),
                   .categories = {},
                   .sequence = std::get<std::int64_t>(members[sequence].is),
                   .state = static_cast<AppointmentState>(std::get<std::int64_t>(members[state].is))};
    if (const auto* first = std::get_if<calendar::Date>(&members[day].is)) it.day = *first;
    for (const auto& each : std::get<List>(members[categories].is))
        it.categories.push_back(std::get<std::string>(each.is));
    return it;
}

std::unique_ptr<Printer> calendar_printer(const PrintJob& paper) { return std::make_unique<CalendarPrinter>(paper); }

}  // namespace aftersales::render
