// What KPIs ask of a store: the lives of tickets, faults that came again, units in service.
#include "tests/store/contract.hpp"

#include <set>

namespace contract_lives_test {

using namespace aftersales;
using namespace aftersales::store;

TEST_CASE_TEMPLATE("lives, faults and assets are what KPIs ask", Engine, InMemory, InPostgres) {
    AFTERSALES_NEEDS(Engine);
    Engine engine;
    const auto store = engine.create();
    const auto& statistics = store->statistics();
    CHECK(must(statistics.opened_range()) == std::nullopt);
    must(store->begin());
    const auto asset = an_asset(*store, {.serial = "S", .delivered = day(1)}).row().id;
    a_ticket(*store, 10, {.asset = asset, .category = "fault"}).then(20, domain::Resolved{}).recorded(*store);
    a_ticket(*store, 30, {.asset = asset, .category = "fault"}).recorded(*store);
    a_ticket(*store, 40, {.asset = asset, .category = "fault"}).then(41, domain::Cancelled{}).recorded(*store);
    must(store->commit());
    const auto lives = [&](LifeBy by, std::int64_t from, std::int64_t to) {
        int count = 0;
        must(statistics.lives(by, minute(from), minute(to), Dimension::total, [&](const TicketLife& life) {
            CHECK(life.asset == asset);
            ++count;
        }));
        return count;
    };
    CHECK(lives(LifeBy::opened, 0, 99) == 2);
    CHECK(lives(LifeBy::opened, 10, 30) == 1);
    CHECK(lives(LifeBy::resolved, 0, 99) == 1);
    CHECK(lives(LifeBy::responded, 0, 99) == 1);
    CHECK(must(statistics.opened_range()) == std::pair{minute(10), minute(40)});
    CHECK(must(statistics.fault_after(asset, minute(20), minute(30), {1}, {"fault"})));
    CHECK(!must(statistics.fault_after(asset, minute(20), minute(30), {2}, {"fault"})));
    CHECK(!must(statistics.fault_after(asset, minute(30), minute(99), {1}, {"fault"})));
    CHECK(!must(statistics.fault_after(asset, minute(20), minute(30), {1}, {"question"})));
    CHECK(must(statistics.assets_delivered_before(day(1))) == 0);
    CHECK(must(statistics.assets_delivered_before(day(2))) == 1);
    CHECK(must(statistics.assets_with_ticket(minute(0), minute(99), day(2), {"fault", "question"})) == 1);
    CHECK(must(statistics.assets_with_ticket(minute(0), minute(99), day(1), {"fault", "question"})) == 0);
    CHECK(must(statistics.assets_not_delivered_before(day(2))).empty());
    CHECK(must(statistics.assets_not_delivered_before(day(1))) == std::set{asset});
    CHECK(must(statistics.assets_with_ticket(minute(40), minute(99), day(2), {"fault"})) == 0);
}

}  // namespace contract_lives_test
