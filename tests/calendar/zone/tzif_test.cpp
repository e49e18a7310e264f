#include "calendar/a_tzif.hpp"
#include "calendar/zone_file.hpp"
#include "zone/tzif.hpp"

#include <doctest/doctest.h>

namespace tzif_test {

using namespace aftersales;
using namespace aftersales::calendar;

namespace {

std::string trouble(std::string_view bytes) {
    const auto read = read_tzif(bytes);
    REQUIRE_FALSE(read.has_value());
    CHECK(read.error().kind == ErrorKind::policy);
    return read.error().message;
}

}  // namespace

TEST_CASE("the 64-bit part and the footer are read") {
    const auto data = read_tzif(ATzif{}.bytes());
    REQUIRE(data.has_value());
    CHECK(data->first_offset == 0);
    REQUIRE(data->transitions.size() == 1);
    CHECK(data->transitions[0].at == 1000);
    CHECK(data->transitions[0].offset == 3600);
    REQUIRE(data->rule.has_value());
    CHECK(data->rule->standard_offset == 3600);
}

TEST_CASE("a zone holds the first offset before, the last one behind its transitions") {
    auto file = ATzif{};
    file.footer = "\n\n";
    const auto zone = Zone::from_tzif("Test/One", file.bytes());
    REQUIRE(zone.has_value());
    CHECK(zone->name() == "Test/One");
    CHECK(zone->offset_at(Instant{seconds{-1'000'000}}) == seconds{0});
    CHECK(zone->offset_at(Instant{seconds{999}}) == seconds{0});
    CHECK(zone->offset_at(Instant{seconds{1000}}) == seconds{3600});
    CHECK(zone->offset_at(Instant{seconds{10'000'000'000}}) == seconds{3600});
}

TEST_CASE("the rule holds from the last transition on and not before it") {
    auto file = ATzif{};
    // Summer time from the first day of the year to the last: already in 1970, but only behind the transition.
    file.footer = "\nAAA0BBB-3,0/0,J365/24\n";
    const auto zone = Zone::from_tzif("Test/Rule", file.bytes());
    REQUIRE(zone.has_value());
    CHECK(zone->offset_at(Instant{seconds{999}}) == seconds{0});
    CHECK(zone->offset_at(Instant{seconds{1000}}) == seconds{3 * 3600});
    CHECK(zone->offset_at(at("1970-12-31T20:59:59Z")) == seconds{3 * 3600});
    CHECK(zone->offset_at(at("1970-12-31T21:00:00Z")) == seconds{0});
    CHECK(zone->offset_at(at("1970-12-31T23:59:59Z")) == seconds{0});
    CHECK(zone->offset_at(at("1971-01-01T00:00:00Z")) == seconds{3 * 3600});
}

TEST_CASE("a rule of summer all year round has no winter at New Year") {
    auto file = ATzif{};
    file.footer = "\nXXX3EDT4,0/0,J365/23\n";
    const auto zone = Zone::from_tzif("Test/Summer", file.bytes());
    REQUIRE(zone.has_value());
    for (const std::string text :
         {"2026-01-01T02:59:59Z", "2026-01-01T03:00:00Z", "2026-07-01T00:00:00Z", "2028-12-31T23:00:00Z"}) {
        CAPTURE(text);
        CHECK(zone->offset_at(at(text)) == seconds{-4 * 3600});
    }
}

TEST_CASE("bytes that are no TZif say what is wrong with them") {
    CHECK(trouble("") == "the zone file does not begin as TZif does");
    CHECK(trouble(std::string(100, 'x')) == "the zone file does not begin as TZif does");
    auto first_version = ATzif{};
    first_version.version = '\0';
    CHECK(trouble(first_version.bytes()).find("version 1") != std::string::npos);
    auto leaping = ATzif{};
    leaping.leap_seconds = 1;
    CHECK(trouble(leaping.bytes()).find("leap seconds") != std::string::npos);
    auto untyped = ATzif{};
    untyped.type_indices = "\x02";
    CHECK(trouble(untyped.bytes()).find("type") != std::string::npos);
    auto disordered = ATzif{};
    disordered.transitions = big_endian(1000, 8) + big_endian(1000, 8);
    disordered.type_indices = std::string{"\x01\x00", 2};
    CHECK(trouble(disordered.bytes()).find("out of order") != std::string::npos);
    auto odd = ATzif{};
    odd.footer = "\nnonsense!\n";
    CHECK(trouble(odd.bytes()) == "the zone file's footer 'nonsense!' is no POSIX rule");
    const auto zone = Zone::from_tzif("Mars/Base", "");
    REQUIRE_FALSE(zone.has_value());
    CHECK(zone.error().message == "time zone 'Mars/Base': the zone file does not begin as TZif does");
}

TEST_CASE("a file that is cut off anywhere is refused, never read past its end") {
    const std::string bytes = ATzif{}.bytes();
    for (std::size_t length = 0; length < bytes.size(); ++length) {
        CAPTURE(length);
        CHECK_FALSE(read_tzif(std::string_view{bytes}.substr(0, length)).has_value());
    }
    CHECK(read_tzif(bytes).has_value());
}

TEST_CASE("counts larger than the file are refused") {
    std::string bytes = ATzif{}.bytes();
    for (const std::size_t field : {20U, 24U, 28U, 32U, 36U, 40U}) {
        for (const std::size_t header : {std::size_t{0}, std::size_t{54}}) {
            std::string spoilt = bytes;
            spoilt.replace(header + field, 4, "\xff\xff\xff\xff", 4);
            CAPTURE(field);
            CAPTURE(header);
            CHECK_FALSE(read_tzif(spoilt).has_value());
        }
    }
}

}  // namespace tzif_test
