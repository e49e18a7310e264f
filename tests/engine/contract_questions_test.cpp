#include "aftersales/store/records.hpp"
#include "tests/store/contract.hpp"

namespace contract_questions_test {

using namespace aftersales;
using namespace aftersales::store;
using domain::AssetId;
using domain::CustomerId;
using domain::TicketId;

TEST_CASE_TEMPLATE("rules are told how often, how many and when", Engine, InMemory, InPostgres) {
    AFTERSALES_NEEDS(Engine);
    Engine engine;
    const auto store = engine.create();
    must(store->begin());
    const auto customer = a_customer(*store, "王芳", "138").row().id;
    const auto asset = an_asset(*store, {.serial = "S", .customer = customer}).row().id;
    const auto open = [&](std::int64_t at, std::string category) {
        return a_ticket(*store, at, {.customer = customer, .asset = asset, .assignee = "li.na", .category = category});
    };
    open(10, "fault").recorded(*store);
    open(20, "question").recorded(*store);
    open(20, "fault").then(21, domain::Cancelled{}).recorded(*store);
    open(30, "fault").then(31, domain::Resolved{}).then(32, domain::Confirmed{.score = 4}).recorded(*store);
    must(store->commit());

    CHECK(must(store->questions().tickets_of_asset(asset, minute(10), minute(30), "", {})) == 3);
    CHECK(must(store->questions().tickets_of_asset(asset, minute(10), minute(30), "fault", {1})) == 1);
    CHECK(must(store->questions().tickets_of_customer(customer, minute(11), minute(20), "", {})) == 1);
    CHECK(must(store->questions().open_tickets_of(customer)) == 2);
    CHECK(must(store->questions().open_tickets_of({})) == 0);
    CHECK(must(store->questions().open_tickets_assigned_to("li.na")) == 2);
    CHECK(must(store->questions().newest_open_ticket_of(asset)) == TicketId{2});
    CHECK(must(store->questions().newest_open_ticket_of({77})) == std::nullopt);
    CHECK(must(store->questions().last_ticket_opened(customer, {})) == minute(30));
    CHECK(must(store->questions().last_ticket_opened({}, asset)) == minute(30));
    CHECK(must(store->questions().last_ticket_opened({}, {})) == std::nullopt);
    CHECK(must(store->questions().last_score(customer)) == 4);
    CHECK(must(store->questions().last_score({77})) == std::nullopt);
    CHECK(must(store->questions().open_tickets(customer)) == std::vector{TicketId{1}, TicketId{2}});
}

TEST_CASE_TEMPLATE("the agenda comes by instant, then by id, and moves alone", Engine, InMemory, InPostgres) {
    AFTERSALES_NEEDS(Engine);
    Engine engine;
    const auto store = engine.create();
    must(store->begin());
    for (const int at : {50, 40, 40, 90}) {
        auto ticket = a_ticket(*store, 1);
        ticket.next_step = minute(at);
        ticket.recorded(*store);
    }
    CHECK(must(store->questions().agenda(minute(50), 9)) == std::vector{TicketId{2}, TicketId{3}, TicketId{1}});
    CHECK(must(store->questions().agenda(minute(50), 1)) == std::vector{TicketId{2}});
    must(store->plan_next_step({2}, {}));
    must(store->plan_next_step({3}, minute(60)));
    CHECK(must(store->questions().agenda(minute(60), 9)) == std::vector{TicketId{1}, TicketId{3}});
    must(store->commit());
    check_sound(*store);
}

TEST_CASE_TEMPLATE("scheduling is shown the anchors that a program has not had", Engine, InMemory, InPostgres) {
    AFTERSALES_NEEDS(Engine);
    Engine engine;
    const auto store = engine.create();
    must(store->begin());
    const auto customer = a_customer(*store, "王芳").row().id;
    for (int i = 0; i < 3; ++i)
        an_asset(*store, {.serial = "S" + std::to_string(i), .customer = customer, .delivered = day(i)});
    auto ticket = a_ticket(*store, 1, {.customer = customer});
    ticket.then(5, domain::Resolved{}).then(6, domain::Confirmed{}).then(7, domain::Closed{}).recorded(*store);
    const auto schedule = [&](domain::CallbackScheduled scheduled) {
        Story<domain::Callback> call{must(store->new_id(domain::ObjectKind::callback))};
        scheduled.callback = {must(store->next_id(domain::ObjectKind::callback)) - 1};
        scheduled.customer = customer, scheduled.call_at = minute(100), scheduled.assignee = "li.na";
        return call.then(10, scheduled).recorded(*store);
    };
    const auto assets = [&](std::string program) {
        std::vector<std::int64_t> ids;
        must(store->calls().assets_by_day(domain::Anchor::delivered, day(0), day(1), {.program = program},
                                          [&](const AnchorLine& line) -> Result<bool> {
                                              CHECK(line.customer == customer);
                                              CHECK(line.day == day(static_cast<int>(line.asset.value) - 1));
                                              ids.push_back(line.asset.value);
                                              return true;
                                          }));
        return ids;
    };
    CHECK(assets("d7") == std::vector<std::int64_t>{1, 2});
    auto call = schedule({.program = "d7", .asset = {1}, .anchor = day(0)});
    CHECK(assets("d7") == std::vector<std::int64_t>{2});
    CHECK(assets("d30") == std::vector<std::int64_t>{1, 2});
    call.then(11, domain::CallbackDropped{.callback = {1}, .reason = "taken away"}).recorded(*store);
    CHECK(assets("d7") == std::vector<std::int64_t>{1, 2});

    const auto tickets = [&](domain::Anchor end) {
        int count = 0;
        must(store->calls().tickets_by_end(end, minute(0), minute(7), {.program = "after"},
                                           [&](const AnchorLine& line) -> Result<bool> {
                                               CHECK(line.ticket == TicketId{1});
                                               CHECK(line.customer == customer);
                                               CHECK(line.event_at == minute(end == domain::Anchor::closed ? 7 : 5));
                                               ++count;
                                               return true;
                                           }));
        return count;
    };
    CHECK(tickets(domain::Anchor::closed) == 1);
    CHECK(tickets(domain::Anchor::resolved) == 1);
    schedule({.program = "after", .ticket = {1}, .anchor = day(0)});
    CHECK(tickets(domain::Anchor::closed) == 0);
    schedule({.program = "birthday", .anchor = day(3)});
    CHECK(must(store->calls().has_callback("birthday", customer, day(3))));
    CHECK(!must(store->calls().has_callback("birthday", customer, day(4))));
    CHECK(must(store->calls().open_callbacks_of_day("li.na", minute(100), minute(101))) == 2);
    CHECK(must(store->calls().open_callbacks_of_day("li.na", minute(101), minute(200))) == 0);
    must(store->commit());
    check_sound(*store);
}

TEST_CASE_TEMPLATE("of two customers with one phone the one is found that was not merged into another", Engine,
                   InMemory, InPostgres) {
    AFTERSALES_NEEDS(Engine);
    Engine engine;
    const auto store = engine.create();
    must(store->begin());
    auto old = a_customer(*store, "王芳", "138");
    a_customer(*store, "王小芳", "139");
    a_customer(*store, "王芳", "138");
    old.then(1, domain::Merged{.into = 2}).recorded(*store);
    must(store->commit());
    CHECK(must(store::find<domain::Customer>(*store, "phone_key", "138")) == CustomerId{3});
    CHECK(must(store::find<domain::Customer>(*store, "phone_key", "139")) == CustomerId{2});
    CHECK(must(store::find<domain::Customer>(*store, "phone_key", "")) == std::nullopt);
    check_sound(*store);
}

TEST_CASE_TEMPLATE("policy versions are numbered, notices wait, numbers can be reserved", Engine, InMemory,
                   InPostgres) {
    AFTERSALES_NEEDS(Engine);
    Engine engine;
    const auto store = engine.create();
    must(store->begin());
    CHECK(must(store->policies().newest_policy()) == std::nullopt);
    const PolicyVersion version{.fingerprint = "f", .sources = "[]", .actor = "li.na", .recorded_at = minute(1)};
    CHECK(must(store->policies().record_policy(version)) == 1);
    CHECK(must(store->policies().record_policy(version)) == 2);
    CHECK(must(store->policies().newest_policy())->number == 2);
    CHECK(must(store->policies().policy_version(1))->sources == "[]");
    CHECK(must(store->policies().policy_version(9)) == std::nullopt);
    CHECK(must(store->policies().policy_versions()).size() == 2);

    Notice notice{.key = "k1",
                  .state = "waiting",
                  .to = "staff:li.na",
                  .event = "s1",
                  .ticket = {},
                  .body = {"b"},
                  .created_at = minute(1),
                  .not_before = minute(5)};
    must(store->outbox().queue_notice(notice));
    notice.key = "k2", notice.not_before = minute(9);
    must(store->outbox().queue_notice(notice));
    const auto waiting = [&](NoticeQuery query) {
        std::vector<Notice> seen;
        must(store->outbox().notices(query, [&](const Notice& each) -> Result<bool> {
            seen.push_back(each);
            return true;
        }));
        return seen;
    };
    CHECK(waiting({.state = "waiting", .due_by = minute(5)}).size() == 1);
    auto first = waiting({}).front();
    CHECK(first.id.value == 1);
    first.state = "sent", first.channel = "mail", first.tries = 1, first.sent_at = minute(6);
    must(store->outbox().update_notice(first));
    CHECK(waiting({.state = "sent"}).front() == first);
    CHECK(waiting({.limit = 1}).size() == 1);
    first.id = {77};
    CHECK(store->outbox().update_notice(first).error().kind == ErrorKind::not_found);

    must(store->reserve_id(domain::ObjectKind::asset, 100));
    must(store->reserve_id(domain::ObjectKind::asset, 50));
    CHECK(must(store->new_id(domain::ObjectKind::asset)) == 100);
    CHECK(must(store->next_id(domain::ObjectKind::asset)) == 101);
    must(store->commit());
}

}  // namespace contract_questions_test
