#include "tests/store/contract.hpp"

#include <map>
#include <set>
#include <string>
#include <utility>

namespace contract_statistics_test {

using namespace aftersales;
using namespace aftersales::store;
using domain::ClockName;
using domain::ClockState;

namespace {

std::vector<Moment> moments(const Store& store, std::int64_t from, std::int64_t to, Happened what) {
    std::vector<Moment> seen;
    must(store.statistics().moments(minute(from), minute(to), Dimension::total, [&](const Moment& moment) {
        CHECK(moment.at >= minute(from));
        CHECK(moment.at < minute(to));
        if (moment.what == what) seen.push_back(moment);
    }));
    return seen;
}

std::map<std::string, std::int64_t> backlog(const Store& store, std::int64_t at, Dimension by) {
    std::map<std::string, std::int64_t> out;
    for (const auto& each : must(store.statistics().backlog(minute(at), by))) out[each.group] = each.open;
    return out;
}

// 1 runs its whole life and once more, 2 is undone back to open, 3 was cancelled before it came, 4 is merged, 5 is
// forced shut.
void fill(Store& store) {
    must(store.begin());
    a_ticket(store, 10, {.assignee = "li", .category = "fault"})
        .then(20, domain::Noted{.told_customer = true})
        .then(30, domain::Resolved{})
        .then(40, domain::Confirmed{.score = 6})
        .then(50, domain::Closed{.score = 8})
        .then(60, domain::Reopened{})
        .then(70, domain::Resolved{})
        .then(80, domain::Confirmed{.score = 3, .satisfied = false})
        .then(90, domain::Escalated{.step = "unsatisfied"})
        .recorded(store);
    auto second = a_ticket(store, 15, {.category = "question"}).recorded(store);
    second.then(25, domain::Resolved{}).then(26, domain::Confirmed{.score = 1}).recorded(store);
    second.then(100, domain::Undone{.run_undone = "run-1", .back_to = 1}).recorded(store);
    a_ticket(store, 16, {.category = "fault", .status = "cancelled"}).recorded(store);
    a_ticket(store, 17, {.category = "fault"}).then(35, domain::Merged{.into = 1}).recorded(store);
    a_ticket(store, 18, {.assignee = "li", .category = "fault"})
        .then(45, domain::Closed{.forced = true})
        .recorded(store);
    must(store.commit());
}

}  // namespace

TEST_CASE_TEMPLATE("moments are counted by their instants, and what was undone never happened", Engine, InMemory,
                   InPostgres) {
    AFTERSALES_NEEDS(Engine);
    Engine engine;
    const auto store = engine.create();
    fill(*store);
    CHECK(moments(*store, 0, 999, Happened::opened).size() == 5);
    CHECK(moments(*store, 10, 16, Happened::opened).size() == 2);
    const auto resolved = moments(*store, 0, 999, Happened::resolved);
    REQUIRE(resolved.size() == 2);
    CHECK(resolved[1].at == minute(70));
    CHECK(resolved[1].opened_at == minute(10));
    CHECK(resolved[1].open_change == -1);
    CHECK(moments(*store, 0, 999, Happened::first_answer).size() == 1);
    CHECK(moments(*store, 0, 999, Happened::first_answer)[0].at == minute(20));
    CHECK(moments(*store, 0, 999, Happened::closed).size() == 2);
    CHECK(moments(*store, 0, 999, Happened::reopened).size() == 2);
    CHECK(moments(*store, 0, 999, Happened::gone).size() == 1);
    CHECK(moments(*store, 0, 999, Happened::gone)[0].left_out);
    CHECK(moments(*store, 0, 999, Happened::escalated).size() == 1);
}

TEST_CASE_TEMPLATE("a score given at closing takes the place of the confirmation's", Engine, InMemory, InPostgres) {
    AFTERSALES_NEEDS(Engine);
    Engine engine;
    const auto store = engine.create();
    fill(*store);
    const auto confirmed = moments(*store, 0, 999, Happened::confirmed);
    REQUIRE(confirmed.size() == 2);
    CHECK(confirmed[0].score == 6);
    CHECK(confirmed[0].score_replaced);
    CHECK(confirmed[1].score == 3);
    CHECK(!confirmed[1].score_replaced);
    CHECK(moments(*store, 0, 999, Happened::closed)[1].score == 8);
}

// found: T23 and T21
TEST_CASE_TEMPLATE("a closing's score replaces that of its own resolution alone, and a score is as old as its giving",
                   Engine, InMemory, InPostgres) {
    AFTERSALES_NEEDS(Engine);
    Engine engine;
    const auto store = engine.create();
    must(store->begin());
    const auto customer = a_customer(*store, "王芳").row().id;
    a_ticket(*store, 10, {.customer = customer, .category = "fault"})
        .then(20, domain::Resolved{})
        .then(30, domain::Confirmed{.score = 3})
        .then(40, domain::Reopened{})
        .then(50, domain::Resolved{})
        .then(60, domain::Closed{.score = 9, .forced = true})
        .recorded(*store);
    a_ticket(*store, 100, {.customer = customer})
        .then(110, domain::Resolved{})
        .then(120, domain::Confirmed{.score = 5})
        .recorded(*store);
    // Nobody gave anything here: it was merely opened again and worked on.
    a_ticket(*store, 5, {.customer = customer})
        .then(6, domain::Resolved{})
        .then(7, domain::Confirmed{.score = 2})
        .then(130, domain::Reopened{})
        .then(140, domain::Noted{})
        .recorded(*store);
    must(store->commit());
    for (const auto& each : moments(*store, 0, 999, Happened::confirmed)) CHECK(!each.score_replaced);
    CHECK(must(store->questions().last_score(customer)) == 5);
}

// found: T5
TEST_CASE_TEMPLATE("what is counted begins with the first opening or call", Engine, InMemory, InPostgres) {
    AFTERSALES_NEEDS(Engine);
    Engine engine;
    const auto store = engine.create();
    CHECK(!must(store->statistics().first_counted()));
    must(store->begin());
    const auto customer = a_customer(*store, "王芳").row().id;
    a_ticket(*store, 500).recorded(*store);
    Story<domain::Callback> call{must(store->new_id(domain::ObjectKind::callback))};
    call.then(90, domain::CallbackScheduled{.program = "d7",
                                            .customer = customer,
                                            .anchor = day(0),
                                            .due_from = day(7),
                                            .due_to = day(9),
                                            .call_at = minute(200),
                                            .assignee = "li"});
    call.recorded(*store);
    must(store->commit());
    CHECK(must(store->statistics().first_counted()) == minute(200));
    must(store->begin());
    call.then(150, domain::CallbackDone{.reached = true, .score = 7}).recorded(*store);
    must(store->commit());
    CHECK(must(store->statistics().first_counted()) == minute(150));
}

TEST_CASE_TEMPLATE("the backlog at any instant is the sum of what had changed it", Engine, InMemory, InPostgres) {
    AFTERSALES_NEEDS(Engine);
    Engine engine;
    const auto store = engine.create();
    fill(*store);
    for (std::int64_t at = 0; at <= 110; ++at) {
        CAPTURE(at);
        std::int64_t sum = 0;
        must(store->statistics().moments(minute(0), minute(at), Dimension::total,
                                         [&](const Moment& moment) { sum += moment.open_change; }));
        CHECK(backlog(*store, at, Dimension::total)[""] == sum);
    }
    CHECK(backlog(*store, 999, Dimension::category) ==
          std::map<std::string, std::int64_t>{{"fault", 1}, {"question", 1}});
    CHECK(backlog(*store, 20, Dimension::assignee) == std::map<std::string, std::int64_t>{{"", 2}, {"li", 2}});
    CHECK(backlog(*store, 10, Dimension::total).empty());
}

TEST_CASE_TEMPLATE("a ticket with two tags is in the groups of both, beside another dimension too", Engine, InMemory,
                   InPostgres) {
    AFTERSALES_NEEDS(Engine);
    Engine engine;
    const auto store = engine.create();
    must(store->begin());
    a_ticket(*store, 10, {.category = "fault", .tags = {"cold", "hot"}}).recorded(*store);
    a_ticket(*store, 11, {.category = "fault"}).recorded(*store);
    a_ticket(*store, 12, {.category = "question", .tags = {"hot"}}).recorded(*store);
    must(store->commit());

    using Pairs = std::multiset<std::pair<std::string, std::string>>;
    const auto seen = [&](Grouping by) {
        Pairs all;
        must(store->statistics().moments(minute(0), minute(99), by,
                                         [&](const Moment& moment) { all.emplace(moment.group, moment.second); }));
        return all;
    };
    CHECK(seen(Dimension::tag) == Pairs{{"cold", ""}, {"hot", ""}, {"", ""}, {"hot", ""}});
    CHECK(seen({Dimension::category, Dimension::tag}) ==
          Pairs{{"fault", "cold"}, {"fault", "hot"}, {"fault", ""}, {"question", "hot"}});
    CHECK(backlog(*store, 99, Dimension::tag) == std::map<std::string, std::int64_t>{{"", 1}, {"cold", 1}, {"hot", 2}});
    Pairs open;
    for (const auto& each : must(store->statistics().backlog(minute(99), {Dimension::tag, Dimension::category}))) {
        open.emplace(each.group, each.second);
        CHECK(each.open == 1);
    }
    CHECK(open == Pairs{{"", "fault"}, {"cold", "fault"}, {"hot", "fault"}, {"hot", "question"}});
}

TEST_CASE_TEMPLATE("clock runs come by due time, without paused and ended ones", Engine, InMemory, InPostgres) {
    AFTERSALES_NEEDS(Engine);
    Engine engine;
    const auto store = engine.create();
    must(store->begin());
    for (const auto state : {ClockState::running, ClockState::met, ClockState::missed, ClockState::ended}) {
        const auto at = 100 - 10 * std::int64_t(state);  // missed 70, met 80, running 100
        auto ticket = a_ticket(*store, 1, {.priority = "urgent"});
        ticket.then(2, domain::Noted{}, due(ClockName::respond, at, state))
            .then(2, domain::Noted{}, due(ClockName::resolve, at, state))
            .recorded(*store);
    }
    must(store->commit());
    std::vector<std::int64_t> seen;
    const auto see = [&](const ClockRun& run) {
        CHECK(run.group == "urgent");
        seen.push_back((run.due_at - minute(0)).count() / 60);
    };
    must(store->statistics().clock_runs(minute(0), minute(100), {ClockName::resolve}, Dimension::priority, see));
    CHECK(seen == std::vector<std::int64_t>{70, 80});
    seen.clear();
    must(store->statistics().clock_runs(minute(0), minute(101), {}, Dimension::priority, see));
    CHECK(std::is_sorted(seen.begin(), seen.end()));
    CHECK(seen.size() == 6);
}

TEST_CASE_TEMPLATE("calls are told twice: when they are due and when they were recorded", Engine, InMemory,
                   InPostgres) {
    AFTERSALES_NEEDS(Engine);
    Engine engine;
    const auto store = engine.create();
    must(store->begin());
    const auto customer = a_customer(*store, "王芳").row().id;
    a_ticket(*store, 1).then(2, domain::Resolved{}).recorded(*store);
    const auto call = [&](std::int64_t at) {
        Story<domain::Callback> story{must(store->new_id(domain::ObjectKind::callback))};
        return story.then(0, domain::CallbackScheduled{.program = "d7",
                                                       .customer = customer,
                                                       .anchor = day(0),
                                                       .due_from = day(7),
                                                       .due_to = day(9),
                                                       .call_at = minute(at),
                                                       .assignee = "li"});
    };
    call(100)
        .then(150,
              domain::CallbackDone{.reached = true,
                                   .score = 7,
                                   .answers = {{"speed", 9, {}}, {"noise", {}, {"none"}}, {"suggestion", {}, {"ring"}}},
                                   .note = {"friendly"},
                                   .problem = {"again"},
                                   .problem_ticket = {1}})
        .recorded(*store);
    call(110).then(120, domain::CallbackSkipped{}).recorded(*store);
    call(300).recorded(*store);
    must(store->commit());
    std::vector<Call> due, done;
    must(store->statistics().calls(minute(100), minute(200), Dimension::assignee, [&](const Call& each) {
        CHECK(each.group == "li");
        (each.due ? due : done).push_back(each);
    }));
    REQUIRE(due.size() == 2);
    CHECK(due[0].counts_as_due);
    CHECK(!due[1].counts_as_due);
    CHECK(due[0].due_to == day(9));
    REQUIRE(done.size() == 1);
    CHECK(done[0].at == minute(150));
    CHECK(done[0].score == 7);
    CHECK(done[0].reached);
    CHECK(done[0].problem);
    CHECK(done[0].problem_settled);

    std::vector<std::string> said;
    must(store->statistics().said(minute(100), minute(200), Dimension::assignee, [&](const Said& each) {
        CHECK(each.group == "li");
        CHECK(each.program == "d7");
        CHECK(each.at == minute(150));
        CHECK((each.kind == Said::Kind::score) == each.score.has_value());
        said.push_back(std::string{each.key} + ":" + std::to_string(each.score.value_or(0)) + std::string{each.text});
    }));
    CHECK(said == std::vector<std::string>{"speed:9", "noise:0none", ":0ring", ":0friendly", ":0again"});
    must(store->statistics().said(minute(151), minute(200), Dimension::total, [&](const Said&) { CHECK(false); }));
}

TEST_CASE_TEMPLATE("cases are told with their units, and resolutions with who recorded them", Engine, InMemory,
                   InPostgres) {
    AFTERSALES_NEEDS(Engine);
    Engine engine;
    const auto store = engine.create();
    const auto& statistics = store->statistics();
    must(store->begin());
    const auto asset = an_asset(*store, {.serial = "S", .product = "WM", .delivered = day(1), .warranty = "1y"});
    Story<domain::Product> product{must(store->new_id(domain::ObjectKind::product))};
    product.then(0, domain::Added<domain::Product>{{.model = "WM", .warranty = "2y"}}).recorded(*store);
    a_ticket(*store, 10,
             {.asset = asset.row().id,
              .product = "WM",
              .outlet = "north",
              .region = "East",
              .assignee = "wang",
              .category = "fault",
              .tags = {"leak", "pump"}})
        .then(20, domain::Resolved{})
        .recorded(*store);
    a_ticket(*store, 30).then(40, domain::Resolved{}).recorded(*store);
    must(store->commit());
    int cases = 0;
    must(statistics.cases(minute(10), minute(11), [&](const WarrantyCase& told) {
        ++cases;
        CHECK(told.asset == asset.row().id);
        CHECK(told.outlet == "north");
        CHECK(told.region == "East");
        CHECK(told.product == "WM");
        CHECK(told.category == "fault");
        CHECK_FALSE(told.cause.has_value());
        CHECK(told.delivered == day(1));
        CHECK_FALSE(told.purchased.has_value());
        CHECK(told.warranty == "1y");
        CHECK(told.product_warranty == "2y");
        CHECK(told.tags == std::vector<std::string>{"leak", "pump"});
        CHECK_FALSE(told.left_out);
    }));
    CHECK(cases == 1);
    std::vector<std::string> resolved;
    must(statistics.resolutions(minute(0), minute(40), [&](const Resolution& each) {
        CHECK(each.at == minute(20));
        resolved.push_back(std::string{each.actor} + ">" + std::string{each.assignee});
    }));
    CHECK(resolved == std::vector<std::string>{"li.na>wang"});
    const auto units = must(statistics.units_delivered_before(day(2)));
    REQUIRE(units.size() == 1);
    CHECK(units[0].product == "WM");
    CHECK(units[0].count == 1);
    CHECK(must(statistics.units_delivered_before(day(1))).empty());
}

TEST_CASE_TEMPLATE("a history recorded at once changes the backlog as one recorded step by step", Engine, InMemory,
                   InPostgres) {
    AFTERSALES_NEEDS(Engine);
    Engine engine;
    const auto store = engine.create();
    must(store->begin());
    const auto step = [&](bool each) {
        auto ticket = a_ticket(*store, 10);
        const auto done = [&] {
            if (each) ticket.recorded(*store);
        };
        done();
        ticket.then(20, domain::Resolved{}), done();
        ticket.then(30, domain::Undone{.run_undone = "run-1", .back_to = 1}), done();
        ticket.then(40, domain::Resolved{}), done();
        ticket.then(50, domain::Reopened{}).recorded(*store);
    };
    step(true);
    step(false);
    must(store->commit());
    std::map<std::int64_t, std::vector<std::pair<Happened, int>>> told;
    must(store->statistics().moments(minute(0), minute(99), Dimension::total, [&](const Moment& moment) {
        if (moment.open_change != 0) told[moment.ticket.value].emplace_back(moment.what, moment.open_change);
    }));
    using enum Happened;
    CHECK(told[1] == std::vector<std::pair<Happened, int>>{{opened, 1}, {resolved, -1}, {reopened, 1}});
    CHECK(told[2] == told[1]);
    CHECK(backlog(*store, 45, Dimension::total).empty());
    CHECK(backlog(*store, 60, Dimension::total)[""] == 2);
}

}  // namespace contract_statistics_test
