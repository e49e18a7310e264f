// A time zone as plain data: the transitions of one TZif file (RFC 8536) and the POSIX rule behind them. Pure: whoever
// may read files hands in the bytes. One file costs nothing; date's locate_zone reads the whole list (2 ms a process),
// so it serves as the tests' reference instead.
#pragma once

#include "aftersales/calendar/instant.hpp"
#include "aftersales/result.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aftersales::calendar {

// The POSIX rule at the end of a TZif file: what holds after its last transition ("EST5EDT,M3.2.0,M11.1.0").
struct ZoneRule {
    // When summer time begins or ends. 'J': day 1-365 without leap days; 'D': day 0-365; 'M': the week-th day (0
    // Sunday) of the month, the last where week is 5. 0: there is no summer time.
    struct Change {
        char form{};
        int month{}, week{}, day{};
        std::int64_t time{};  // seconds since that day's midnight; may be negative or pass 24 hours
    };
    std::int64_t standard_offset{};
    std::int64_t summer_offset{};
    Change summer_begins{};
    Change summer_ends{};
};

// A zone as a TZif file holds it. Offsets are seconds east of UTC.
struct ZoneData {
    struct Transition {
        std::int64_t at{};      // seconds since the epoch
        std::int64_t offset{};  // from then on
    };
    std::int64_t first_offset{};            // before the first transition
    std::vector<Transition> transitions{};  // in order of time
    std::optional<ZoneRule> rule{};         // from the last transition on
};

class Zone {
public:
    Zone() = default;  // UTC

    // ErrorKind::policy where the bytes are no TZif of version 2 or later.
    static Result<Zone> from_tzif(std::string name, std::string_view bytes);

    [[nodiscard]] const std::string& name() const { return name_; }
    [[nodiscard]] seconds offset_at(Instant instant) const;
    [[nodiscard]] WallTime wall_time(Instant instant) const;
    [[nodiscard]] Date date(Instant instant) const;

    // A wall time inside a summer-time gap moves forward by the gap; one that comes twice means the earlier (policy.md,
    // Time).
    [[nodiscard]] Instant instant(WallTime wall) const;
    [[nodiscard]] Instant start_of(Date date) const;  // of its 00:00

    [[nodiscard]] std::string print(Instant instant) const;  // RFC 3339 in this zone

private:
    // The stretch of one offset around an instant: [from, until).
    struct Stretch {
        std::int64_t from{};
        std::int64_t until{};
        std::int64_t offset{};
    };
    [[nodiscard]] Stretch stretch_at(std::int64_t at) const;

    std::string name_{"UTC"};
    ZoneData data_{};
};

}  // namespace aftersales::calendar
