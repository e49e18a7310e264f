// A time zone as plain data: the transitions of one TZif file (RFC 8536) and the POSIX rule behind them. Pure: whoever may read
// files hands in the bytes. One file costs nothing; date's locate_zone reads the whole list (2 ms a process), so it serves as the
// tests' reference instead.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "aftersales/calendar/instant.hpp"
#include "aftersales/result.hpp"

namespace aftersales::calendar {

class Zone {
public:
    Zone() = default;  // UTC

    // ErrorKind::policy where the bytes are no TZif of version 2 or later.
    static Result<Zone> from_tzif(std::string name, std::string_view bytes);

    [[nodiscard]] const std::string& name() const { return name_; }
    [[nodiscard]] seconds offset_at(Instant instant) const;
    [[nodiscard]] WallTime wall_time(Instant instant) const;
    [[nodiscard]] Date date(Instant instant) const;

    // A wall time inside a summer-time gap moves forward by the gap; one that comes twice means the earlier (policy.md, Time).
    [[nodiscard]] Instant instant(WallTime wall) const;
    [[nodiscard]] Instant start_of(Date date) const;  // of its 00:00

    [[nodiscard]] std::string print(Instant instant) const;  // RFC 3339 in this zone

private:
    struct Transition {
        std::int64_t at{};      // seconds since the epoch
        std::int64_t offset{};  // from then on
    };
    // One end of a POSIX rule ("M3.2.0/2"): kind J, day or month form.
    struct Change {
        char form{};  // 'J', 'D' (zero-based day) or 'M'; 0 where there is none
        int month{}, week{}, day{};
        std::int64_t time{};
    };

    std::string name_{"UTC"};
    std::vector<Transition> transitions_{};
    std::int64_t first_offset_{};
    std::int64_t standard_offset_{};
    std::int64_t summer_offset_{};
    Change summer_begins_{};
    Change summer_ends_{};
};

}  // namespace aftersales::calendar
