// The zones held against Howard Hinnant's date library, which knows the system's files up to 2037.
#include "zone_file.hpp"

#include <date/tz.h>
#include <doctest/doctest.h>

#include <cstdlib>

namespace zone_reference_test {

using namespace aftersales::calendar;

namespace {

constexpr const char* names[] = {"Asia/Shanghai",    "Asia/Taipei",         "Asia/Kathmandu",   "Europe/Berlin",
                                 "Europe/London",    "Europe/Dublin",       "America/New_York", "America/Sao_Paulo",
                                 "America/St_Johns", "Australia/Lord_Howe", "Pacific/Apia",     "Africa/Casablanca",
                                 "Asia/Gaza",        "Pacific/Chatham",     "Etc/UTC"};

const Instant first = Instant{std::chrono::sys_days{std::chrono::year{1950} / 1 / 1}};
const Instant last = Instant{std::chrono::sys_days{std::chrono::year{2037} / 1 / 1}};

// Every transition and a few seconds and hours around it, and each month's beginning.
std::vector<Instant> probes(const date::time_zone& reference) {
    std::vector<Instant> found;
    for (Instant instant = first; instant < last;) {
        const auto info = reference.get_info(instant);
        for (const int away : {-90000, -7200, -3600, -1800, -1, 0, 1, 1800, 3600, 7200, 90000}) {
            found.push_back(instant + seconds{away});
        }
        instant = std::chrono::time_point_cast<seconds>(std::min(info.end, last + std::chrono::hours{1}));
    }
    for (Instant instant = first; instant < last; instant += std::chrono::hours{731}) found.push_back(instant);
    return found;
}

Instant resolved(const date::time_zone& reference, WallTime wall) {
    const date::local_seconds local{wall.time_since_epoch()};
    const auto info = reference.get_info(local);
    // In a gap the offset before it, of two the earlier.
    return Instant{local.time_since_epoch() - info.first.offset};
}

}  // namespace

TEST_CASE("offsets agree with date's around every transition from 1950 to 2037") {
    for (const std::string name : names) {
        CAPTURE(name);
        const Zone zone = zone_named(name);
        const auto* reference = date::locate_zone(name);
        for (const Instant instant : probes(*reference)) {
            if (zone.offset_at(instant) != reference->get_info(instant).offset) {
                FAIL_CHECK(print(instant, seconds{0}) << " " << zone.offset_at(instant).count());
            }
        }
    }
}

TEST_CASE("wall times resolve as date's around every transition") {
    for (const std::string name : names) {
        CAPTURE(name);
        const Zone zone = zone_named(name);
        const auto* reference = date::locate_zone(name);
        for (const Instant instant : probes(*reference)) {
            // The instant read as a wall time falls into gaps and folds too.
            for (const WallTime wall : {WallTime{instant.time_since_epoch()}, zone.wall_time(instant)}) {
                for (const int away : {-3600, -1800, 0, 1800, 3600}) {
                    const Instant ours = zone.instant(wall + seconds{away});
                    if (ours != resolved(*reference, wall + seconds{away}))
                        FAIL_CHECK(print(instant, seconds{0}) << " " << away);
                }
            }
        }
    }
}

TEST_CASE("from 2038 to 2060 the rules repeat after 28 years") {
    // The weekdays of a year come again after 28 years (until 2100), so date's answers for 2010 on serve as reference.
    constexpr seconds cycle{10227LL * 86400};
    for (const std::string name : {"Asia/Shanghai", "Europe/Berlin", "Europe/Dublin", "America/New_York",
                                   "Australia/Lord_Howe", "Pacific/Chatham"}) {
        CAPTURE(name);
        const Zone zone = zone_named(name);
        const auto* reference = date::locate_zone(name);
        for (const Instant instant : probes(*reference)) {
            if (instant < at("2010-01-01T00:00:00Z") || instant > at("2032-12-31T00:00:00Z")) continue;
            if (zone.offset_at(instant + cycle) != reference->get_info(instant).offset) {
                FAIL_CHECK(print(instant + cycle, seconds{0}));
            }
        }
    }
}

}  // namespace zone_reference_test
