// How many of a part lie where: kept beside the moves and the reservations as these are recorded, taken back and
// counted anew.
#include "aftersales/store/stock.hpp"
#include "tests/store/contract.hpp"

namespace contract_stock_test {

using namespace aftersales;
using namespace aftersales::store;

namespace {

Story<domain::PartMove> moved(Store& store, std::string from, std::string to, int quantity) {
    Story<domain::PartMove> move{must(store.new_id(domain::ObjectKind::part_move))};
    return move
        .then(0,
              domain::Added<domain::PartMove>{
                  .record = {.sku = "SEAL-7", .from = std::move(from), .to = std::move(to), .quantity = quantity}})
        .recorded(store);
}

domain::Change need_act(std::string_view word, domain::Reservation set = {}) {
    constexpr auto acts = domain::acts_of<domain::Reservation>;
    const auto found = std::ranges::find(acts, word, &domain::Act::word);
    return domain::acted(set, static_cast<std::size_t>(found - acts.begin()), {}, {});
}

Story<domain::Reservation> wanted(Store& store, int quantity) {
    Story<domain::Reservation> need{must(store.new_id(domain::ObjectKind::reservation))};
    return need
        .then(0,
              domain::Added<domain::Reservation>{
                  .record = {.ticket = {1}, .sku = "SEAL-7", .quantity = quantity, .place = "main"}})
        .recorded(store);
}

StockLine at_main(std::int64_t on_hand, std::int64_t reserved, std::int64_t queued) {
    return {.sku = "SEAL-7", .place = "main", .on_hand = on_hand, .reserved = reserved, .queued = queued};
}

}  // namespace

TEST_CASE_TEMPLATE("stock is the sum of moves, and what needs reserve of it", Engine, InMemory, InPostgres) {
    AFTERSALES_NEEDS(Engine);
    Engine engine;
    const auto store = engine.create();
    must(store->begin());
    const auto& stock = store->stock();
    CHECK(must(stock.at("SEAL-7", "main")) == at_main(0, 0, 0));
    auto came = moved(*store, "", "main", 10);
    moved(*store, "main", "van:wang.lei", 3);
    CHECK(must(stock.at("SEAL-7", "main")) == at_main(7, 0, 0));
    CHECK(must(stock.places_of("SEAL-7")).size() == 2);
    CHECK(must(stock.all_at("van:wang.lei")).front().on_hand == 3);

    auto need = wanted(*store, 5);
    CHECK(must(stock.at("SEAL-7", "main")) == at_main(7, 0, 5));
    need.then(1, need_act("part_arrived")).recorded(*store);
    CHECK(must(stock.at("SEAL-7", "main")) == at_main(7, 5, 0));
    need.then(2, need_act("part_issued_partly", {.issued = 2})).recorded(*store);
    CHECK(must(stock.at("SEAL-7", "main")) == at_main(7, 3, 0));
    need.then(3, need_act("part_requeued")).recorded(*store);
    CHECK(must(stock.at("SEAL-7", "main")) == at_main(7, 0, 3));
    need.then(4, need_act("part_released")).recorded(*store);
    CHECK(must(stock.at("SEAL-7", "main")) == at_main(7, 0, 0));
    CHECK_FALSE(must(stock.overdrawn()));

    // Taken back wholly, it counts no more; a place with nothing has no row.
    const domain::Event undone{.object = domain::ObjectKind::part_move,
                               .id = came.row().id,
                               .revision = 2,
                               .at = minute(5),
                               .recorded_at = minute(5),
                               .run = "run-2",
                               .change = domain::Undone{.run_undone = "run-1", .back_to = 0, .last = 1}};
    must(store->record(std::span{&undone, 1}, std::nullopt));
    CHECK(must(stock.at("SEAL-7", "main")) == at_main(-3, 0, 0));
    CHECK(must(stock.overdrawn()) == at_main(-3, 0, 0));
    moved(*store, "", "main", 3);
    CHECK(must(stock.places_of("SEAL-7")).size() == 1);
    must(store->commit());
}

TEST_CASE_TEMPLATE("parts are listed over all places that give them out, or place by place", Engine, InMemory,
                   InPostgres) {
    AFTERSALES_NEEDS(Engine);
    Engine engine;
    const auto store = engine.create();
    must(store->begin());
    Story<domain::Part> part{must(store->new_id(domain::ObjectKind::part))};
    part.then(0, domain::Added<domain::Part>{.record = {.sku = "SEAL-7", .reorder = 5}}).recorded(*store);
    Story<domain::PartOrder> order{must(store->new_id(domain::ObjectKind::part_order))};
    order
        .then(0,
              domain::Added<domain::PartOrder>{
                  .record = {.sku = "SEAL-7", .quantity = 4, .place = "main", .expected = day(9)}})
        .recorded(*store);
    moved(*store, "", "main", 5), moved(*store, "", "north", 2), moved(*store, "", "quarantine", 8);
    must(store->commit());

    std::vector<PartLine> lines;
    const auto list_where = [&](std::string_view column, const std::string& value, domain::FieldKind kind) {
        lines.clear();
        const domain::Filter filter{.node = domain::Filter::Node::test,
                                    .column = std::string{column},
                                    .kind = kind,
                                    .comparison = domain::Comparison::is,
                                    .values = {value}};
        must(list<domain::Part>(*store, {.filter = filter, .order = "sku_place"},
                                [&](const PartLine& line) -> Result<bool> {
                                    lines.push_back(line);
                                    return true;
                                }));
    };
    list_where("low", "no", domain::FieldKind::flag);
    REQUIRE(lines.size() == 1);
    CHECK(lines.front().on_hand == 7);
    CHECK(lines.front().on_order == 4);
    CHECK(lines.front().expected_on == day(9));
    list_where("place", "*", domain::FieldKind::glob);
    REQUIRE(lines.size() == 3);
    CHECK(lines.front().place == "main");
    CHECK(lines.front().low);
    CHECK(lines.front().on_order == 4);
    CHECK(lines.back().place == "quarantine");
    CHECK(lines.back().on_order == 0);
    list_where("free", "2", domain::FieldKind::integer);
    CHECK(lines.empty());
}

}  // namespace contract_stock_test
