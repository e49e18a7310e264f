// What scheduling callbacks reads: whom programs may call, with what their conditions ask.
#include "tests/store/contract.hpp"

namespace contract_calling_test {

using namespace aftersales;
using namespace aftersales::store;
using domain::AssetId;
using domain::CallbackId;
using domain::CustomerId;
using domain::TicketId;

namespace {

Story<domain::Callback> a_call(Store& store, domain::CallbackScheduled scheduled) {
    Story<domain::Callback> call{must(store.new_id(domain::ObjectKind::callback))};
    scheduled.callback = {must(store.next_id(domain::ObjectKind::callback)) - 1};
    scheduled.call_at = minute(100), scheduled.assignee = "li.na";
    return call.then(10, std::move(scheduled)).recorded(store);
}

domain::CustomerId born(Store& store, std::string name, const char* birthday, std::string tier = {}) {
    Story<domain::Customer> story{must(store.new_id(domain::ObjectKind::customer))};
    domain::Customer added{.name = {std::move(name)}};
    added.birthday = calendar::read_date(birthday);
    added.tier = std::move(tier);
    return story.then(0, domain::Added<domain::Customer>{added}).recorded(store).row().id;
}

std::vector<std::int64_t> customers(const Store& store, const CustomerQuery& query, const std::string& program = "p") {
    std::vector<std::int64_t> ids;
    must(store.calls().customers_to_call(query, {.program = program}, [&](const AnchorLine& line) -> Result<bool> {
        ids.push_back(line.customer.value);
        return true;
    }));
    return ids;
}

domain::Date date(int month, int day, int year = 2026) { return domain::Date{std::chrono::year{year} / month / day}; }

using Ids = std::vector<std::int64_t>;

}  // namespace

TEST_CASE_TEMPLATE("birthdays are found by month and day, over the end of a year too", Engine, InMemory, InPostgres) {
    AFTERSALES_NEEDS(Engine);
    Engine engine;
    const auto store = engine.create();
    must(store->begin());
    born(*store, "March", "1990-03-03");
    born(*store, "Leap", "1992-02-29");
    born(*store, "December", "1960-12-30");
    born(*store, "January", "2001-01-02");
    a_customer(*store, "unknown");
    must(store->commit());
    const auto between = [&](domain::Date from, domain::Date to) {
        return customers(*store, {.by = CustomerQuery::By::birthday, .from = from, .to = to});
    };
    CHECK(between(date(3, 1), date(3, 3)) == Ids{1});
    CHECK(between(date(2, 20), date(2, 28)) == Ids{2});
    CHECK(between(date(12, 25), date(1, 5, 2027)) == Ids{3, 4});
    CHECK(between(date(1, 1), date(12, 31, 2027)) == Ids{1, 2, 3, 4});
}

TEST_CASE_TEMPLATE("customers to call are those of a tier, not called about the day yet", Engine, InMemory,
                   InPostgres) {
    AFTERSALES_NEEDS(Engine);
    Engine engine;
    const auto store = engine.create();
    must(store->begin());
    const auto first = born(*store, "One", "1990-03-03", "vip");
    born(*store, "Two", "1990-03-03", "gold");
    born(*store, "Three", "1990-03-03");
    a_call(*store, {.program = "p", .customer = first, .anchor = date(3, 3)});
    must(store->commit());
    using By = CustomerQuery::By;
    CHECK(customers(*store, {.by = By::tier}) == Ids{1, 2});
    CHECK(customers(*store, {.by = By::all, .tiers = {"vip", "gold"}}) == Ids{1, 2});
    CHECK(customers(*store, {.by = By::all}) == Ids{1, 2, 3});
    CHECK(customers(*store, {.by = By::all, .anchor = date(3, 3)}) == Ids{2, 3});
    CHECK(customers(*store, {.by = By::all, .anchor = date(3, 3)}, "other") == Ids{1, 2, 3});
}

TEST_CASE_TEMPLATE("an anchor tells what conditions ask about it", Engine, InMemory, InPostgres) {
    AFTERSALES_NEEDS(Engine);
    Engine engine;
    const auto store = engine.create();
    must(store->begin());
    Story<domain::Product> product{must(store->new_id(domain::ObjectKind::product))};
    product.then(0, domain::Added<domain::Product>{{.model = "WM-1", .line = "washers"}}).recorded(*store);
    const auto customer = born(*store, "One", "1990-03-03", "vip");
    const auto asset =
        an_asset(*store,
                 {.serial = "S", .product = "WM-1", .customer = customer, .delivered = day(1), .outlet = "east"})
            .row()
            .id;
    a_ticket(*store, 1, {.customer = customer, .asset = asset, .region = "north", .category = "fault"})
        .then(5, domain::Resolved{})
        .then(6, domain::Confirmed{.score = 4})
        .then(7, domain::Closed{})
        .recorded(*store);
    a_ticket(*store, 9, {.customer = customer}).recorded(*store);
    must(store->commit());
    const AnchorQuery query{.program = "p", .asked = {.lines = true, .tickets = true, .scores = true, .open = true}};
    std::vector<AnchorLine> lines;
    const auto keep = [&](const AnchorLine& line) -> Result<bool> {
        lines.push_back(line);
        return true;
    };
    must(store->calls().assets_by_day(domain::Anchor::delivered, day(1), day(1), query, keep));
    must(store->calls().tickets_by_end(domain::Anchor::closed, minute(7), minute(7), query, keep));
    must(store->calls().customers_to_call({.by = CustomerQuery::By::all, .with_assets = true}, query, keep));
    REQUIRE(lines.size() == 3);
    for (const auto& line : lines) {
        CHECK(line.customer == customer);
        CHECK(line.asset == asset);
        CHECK(line.facts.tier == "vip");
        CHECK(line.facts.product == "WM-1");
        CHECK(line.facts.product_line == "washers");
        CHECK(line.facts.outlet == "east");
        CHECK(line.facts.last_ticket_at == minute(9));
        CHECK(line.facts.last_score == 4);
        CHECK(line.facts.open_tickets == 1);
    }
    CHECK(lines[1].ticket == TicketId{1});
    CHECK(lines[1].facts.category == "fault");
    CHECK(lines[1].facts.region == "north");
    CHECK(lines[2].day == date(3, 3, 1990));
}

TEST_CASE_TEMPLATE("a score was given when it was, not when its ticket was last touched", Engine, InMemory,
                   InPostgres) {
    AFTERSALES_NEEDS(Engine);  // found: T21
    Engine engine;
    const auto store = engine.create();
    must(store->begin());
    const auto customer = born(*store, "One", "1990-03-03", "vip");
    a_ticket(*store, 1, {.customer = customer})
        .then(5, domain::Resolved{})
        .then(6, domain::Confirmed{.score = 9})
        .recorded(*store);
    auto second = a_ticket(*store, 2, {.customer = customer});
    second.then(7, domain::Resolved{}).then(8, domain::Confirmed{.score = 3}).recorded(*store);
    must(store->commit());
    CHECK(must(store->questions().last_score(customer)) == 3);
    must(store->begin());
    auto first = a_ticket(*store, 3, {.customer = customer});
    first.then(10, domain::Resolved{}).then(11, domain::Confirmed{.score = 8}).recorded(*store);
    second.then(12, domain::Reopened{}).then(20, domain::Noted{}).recorded(*store);
    must(store->commit());
    CHECK(must(store->questions().last_score(customer)) == 8);
    std::optional<int> judged;
    must(store->calls().customers_to_call({.by = CustomerQuery::By::all}, {.program = "p", .asked = {.scores = true}},
                                          [&](const AnchorLine& line) -> Result<bool> {
                                              judged = line.facts.last_score;
                                              return true;
                                          }));
    CHECK(judged == 8);
}

TEST_CASE_TEMPLATE("merged programs come by the open call they are done with", Engine, InMemory, InPostgres) {
    AFTERSALES_NEEDS(Engine);
    Engine engine;
    const auto store = engine.create();
    must(store->begin());
    const auto customer = a_customer(*store, "One").row().id;
    a_call(*store, {.program = "d7", .customer = customer});
    for (const auto* program : {"d30", "d90"})
        a_call(*store, {.program = program, .customer = customer})
            .then(11, domain::CallbackMerged{.callback = {}, .into = {1}})
            .recorded(*store);
    a_call(*store, {.program = "other", .customer = customer})
        .then(50, domain::CallbackDone{.callback = {}, .reached = true})
        .recorded(*store);
    must(store->commit());
    std::vector<std::pair<std::int64_t, std::string>> merged;
    must(store->calls().merged_programs(
        [&](CallbackId into, const std::string& program) { merged.emplace_back(into.value, program); }));
    CHECK(merged == decltype(merged){{1, "d30"}, {1, "d90"}});
    CHECK(must(store->calls().calls_done_by("li.na", minute(50), minute(51))) == 1);
    CHECK(must(store->calls().calls_done_by("li.na", minute(0), minute(50))) == 0);
    check_sound(*store);
}

}  // namespace contract_calling_test
