#include "aftersales/domain/visit/slots.hpp"
#include "domain/a_desk.hpp"

#include <doctest/doctest.h>

namespace slots_test {

using namespace aftersales::domain;

namespace {

constexpr std::chrono::minutes hour{60};

// Half an hour between any two places, a quarter within the north, an hour from the south to the north.
Roads the_roads() {
    return {.minutes =
                [](const std::string& from, const std::string& to, std::optional<int> otherwise) {
                    if (from == "north" && to == "north") return 15;
                    if (from == "south" && to == "north") return 60;
                    return otherwise.value_or(30);
                },
            .day =
                [](Instant at) {
                    return std::chrono::floor<std::chrono::days>(
                        aftersales::calendar::WallTime{at.time_since_epoch() + std::chrono::hours{8}});
                },
            .begins = [](Date day) { return Instant{day.time_since_epoch() - std::chrono::hours{8}}; }};
}

// Monday and Tuesday, with an hour at noon.
Diary a_diary(std::vector<DiaryVisit> visits = {}) {
    return {.work = {{on("03-02 09:00"), on("03-02 12:00")},
                     {on("03-02 13:00"), on("03-02 18:00")},
                     {on("03-03 09:00"), on("03-03 12:00")},
                     {on("03-03 13:00"), on("03-03 18:00")}},
            .visits = std::move(visits),
            .home = "south"};
}

DiaryVisit a_visit(std::int64_t id, std::string_view from, std::string_view to, std::string region = "north") {
    return {.visit = id, .at = {on(from), on(to)}, .region = std::move(region)};
}

SlotNeed in_north(std::chrono::minutes length = hour) { return {.length = length, .region = "north"}; }

std::string shown(const std::vector<Interval>& starts) {
    std::string text;
    for (const auto& each : starts)
        text += (text.empty() ? "" : ", ") + aftersales::domain::shown(each.from) + "-" +
                aftersales::domain::shown(each.to).substr(6);
    return text;
}

std::string starts(const Diary& diary, const SlotNeed& need = in_north()) {
    return shown(possible_starts(diary, need, the_roads()));
}

SlotClash clash(const Diary& diary, std::string_view start, const SlotNeed& need = in_north()) {
    return clash_of(diary, on(start), need, the_roads());
}

}  // namespace

TEST_CASE("the hours that two have in common are open on both sides: where one begins when the other ends is none") {
    const std::vector<Interval> one{{on("03-02 09:00"), on("03-02 12:00")}, {on("03-02 13:00"), on("03-02 18:00")}};
    CHECK(shown(common_times(one, {{on("03-02 08:00"), on("03-02 10:00")}, {on("03-02 11:00"), on("03-02 14:00")}})) ==
          "03-02 09:00-10:00, 03-02 11:00-12:00, 03-02 13:00-14:00");
    CHECK(shown(common_times(one, {{on("03-02 12:00"), on("03-02 13:00")}})).empty());
}

TEST_CASE("an empty diary is free wherever the visit lies in one stretch of work") {
    CHECK(starts(a_diary()) == "03-02 09:00-11:00, 03-02 13:00-17:00, 03-03 09:00-11:00, 03-03 13:00-17:00");
    CHECK(starts(a_diary(), in_north(4 * hour)) == "03-02 13:00-14:00, 03-03 13:00-14:00");
    CHECK(starts(a_diary(), in_north(6 * hour)).empty());
    CHECK(clash(a_diary(), "03-02 11:30") == SlotClash{SlotTrouble::not_working, 0});
    CHECK(clash(a_diary(), "03-02 11:00") == SlotClash{});
    CHECK(clash(a_diary(), "03-02 17:00") == SlotClash{});
    CHECK(clash(a_diary(), "03-02 08:59") == SlotClash{SlotTrouble::not_working, 0});
}

TEST_CASE("a visit takes its hour and the road on both sides") {
    const auto diary = a_diary({a_visit(7, "03-02 14:00", "03-02 15:00")});
    CHECK(starts(diary) == "03-02 09:00-11:00, 03-02 15:15-17:00, 03-03 09:00-11:00, 03-03 13:00-17:00");
    CHECK(clash(diary, "03-02 14:30") == SlotClash{SlotTrouble::visit, 7});
    CHECK(clash(diary, "03-02 13:30") == SlotClash{SlotTrouble::visit, 7});
    CHECK(clash(diary, "03-02 15:14") == SlotClash{SlotTrouble::road, 7});
    CHECK(clash(diary, "03-02 15:15") == SlotClash{});
    CHECK(clash(diary, "03-02 12:45", in_north(hour)) == SlotClash{SlotTrouble::not_working, 0});
}

TEST_CASE("the road is told by the pair of regions, each way, else by the rule of the visit that it leads to") {
    const auto from_south = a_diary({a_visit(7, "03-02 14:00", "03-02 15:00", "south")});
    CHECK(clash(from_south, "03-02 15:59") == SlotClash{SlotTrouble::road, 7});
    CHECK(clash(from_south, "03-02 16:00") == SlotClash{});
    auto elsewhere = a_visit(7, "03-02 15:00", "03-02 16:00", "west");
    elsewhere.travel = 45;
    const auto to_west = a_diary({elsewhere});
    const SlotNeed need{.length = hour, .region = "east", .travel = 10};
    CHECK(clash(to_west, "03-02 13:15", need) == SlotClash{});
    CHECK(clash(to_west, "03-02 13:16", need) == SlotClash{SlotTrouble::road, 7});
    CHECK(clash(to_west, "03-02 16:10", need) == SlotClash{});
    CHECK(clash(to_west, "03-02 16:09", need) == SlotClash{SlotTrouble::road, 7});
}

TEST_CASE("between two visits of a day the road is working time, so not at noon") {
    const auto diary = a_diary({a_visit(7, "03-02 11:00", "03-02 12:00", "west")});
    CHECK(clash(diary, "03-02 13:00") == SlotClash{SlotTrouble::road, 7});
    CHECK(clash(diary, "03-02 13:30") == SlotClash{});
    const auto afternoon = a_diary({a_visit(7, "03-02 13:00", "03-02 14:00", "west")});
    CHECK(clash(afternoon, "03-02 10:31") == SlotClash{SlotTrouble::road, 7});
    CHECK(clash(afternoon, "03-02 10:30") == SlotClash{});
}

TEST_CASE("the road to the first visit of a day and from the last need not be working time") {
    const auto diary = a_diary({a_visit(7, "03-02 17:00", "03-02 18:00", "south")});
    CHECK(clash(diary, "03-03 09:00") == SlotClash{});
    CHECK(starts(diary) == "03-02 09:00-11:00, 03-02 13:00-15:30, 03-03 09:00-11:00, 03-03 13:00-17:00");
}

TEST_CASE("work that never ends and passes midnight keeps the road too") {
    const Diary always{.work = {{on("03-01 00:00"), on("03-09 00:00")}},
                       .visits = {a_visit(7, "03-02 23:00", "03-02 23:50")}};
    CHECK(clash(always, "03-03 00:04") == SlotClash{SlotTrouble::road, 7});
    CHECK(clash(always, "03-03 00:05") == SlotClash{});
}

TEST_CASE("who is away is neither there nor on the road") {
    auto diary = a_diary();
    diary.away = {{on("03-02 00:00"), on("03-02 14:00")}};
    diary.work = without_absences(diary.work, diary.away);
    CHECK(starts(diary) == "03-02 14:00-17:00, 03-03 09:00-11:00, 03-03 13:00-17:00");
    CHECK(clash(diary, "03-02 13:30") == SlotClash{SlotTrouble::away, 0});
    CHECK(without_absences({{on("03-02 09:00"), on("03-02 12:00")}}, {{on("03-02 10:00"), on("03-02 11:00")}}) ==
          std::vector<Interval>{{on("03-02 09:00"), on("03-02 10:00")}, {on("03-02 11:00"), on("03-02 12:00")}});
}

TEST_CASE("a visit that is moved does not stand in its own way") {
    const auto diary = a_diary({a_visit(7, "03-02 14:00", "03-02 15:00")});
    auto need = in_north();
    need.but = 7;
    CHECK(clash(diary, "03-02 14:30", need) == SlotClash{});
    CHECK(starts(diary, need) == starts(a_diary()));
}

TEST_CASE("the road to a slot comes from the visit before it on that day, else from home") {
    const auto diary = a_diary({a_visit(7, "03-02 09:00", "03-02 10:00"), a_visit(8, "03-02 16:00", "03-02 17:00")});
    const auto need = in_north();
    CHECK(road_to(diary, on("03-02 13:00"), need, the_roads()) == 15);
    CHECK(road_to(diary, on("03-03 09:00"), need, the_roads()) == 60);
    CHECK(road_to(a_diary(), on("03-02 09:00"), {.length = hour, .region = "west", .travel = 20}, the_roads()) == 20);
}

TEST_CASE("several people can come when each of them can, at a quarter of an hour where there is one") {
    const std::vector<Interval> one{{on("03-02 09:00"), on("03-02 11:00")}, {on("03-02 14:00"), on("03-02 15:00")}};
    const std::vector<Interval> other{{on("03-02 10:50"), on("03-02 14:00")}};
    CHECK(shown(common_starts(one, other)) == "03-02 10:50-11:00, 03-02 14:00-14:00");
    CHECK(rounded_start({on("03-02 10:50"), on("03-02 11:00")}) == on("03-02 11:00"));
    CHECK(rounded_start({on("03-02 10:50"), on("03-02 10:55")}) == on("03-02 10:50"));
    CHECK(rounded_start({on("03-02 10:45"), on("03-02 11:55")}) == on("03-02 10:45"));
}

TEST_CASE("what is offered has no clash, and what is not offered has one") {
    const auto diary =
        a_diary({a_visit(1, "03-02 09:30", "03-02 10:10", "west"), a_visit(2, "03-02 13:40", "03-02 14:05"),
                 a_visit(3, "03-03 16:00", "03-03 17:30", "south")});
    for (const auto length : {20, 45, 60, 95, 180}) {
        const auto need = in_north(std::chrono::minutes{length});
        const auto offered = possible_starts(diary, need, the_roads());
        for (auto at = on("03-02 08:00"); at < on("03-03 19:00"); at += std::chrono::minutes{5}) {
            const bool is_offered =
                std::ranges::any_of(offered, [&](const Interval& each) { return each.from <= at && at <= each.to; });
            const bool is_free = clash_of(diary, at, need, the_roads()).what == SlotTrouble::none;
            CHECK_MESSAGE(is_offered == is_free, aftersales::domain::shown(at), ", ", length, " minutes");
        }
    }
}

}  // namespace slots_test
