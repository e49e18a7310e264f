#include "aftersales/store/inspection.hpp"
#include "aftersales/store/records.hpp"
#include "aftersales/store/staff_marks.hpp"
#include "tests/store/contract.hpp"

namespace contract_record_test {

using namespace aftersales;
using namespace aftersales::store;
using domain::ClockName;
using domain::ClockState;
using domain::Text;

TEST_CASE_TEMPLATE("what is recorded is read back, row and history", Engine, InMemory, InFile, InPostgres) {
    AFTERSALES_NEEDS(Engine);
    Engine engine;
    const auto store = engine.create();
    must(store->begin());
    const auto customer = a_customer(*store, "王芳", "138 0013 8000");
    const auto asset = an_asset(*store, {.serial = "SN-1",
                                         .product = "WM-800",
                                         .customer = customer.row().id,
                                         .delivered = day(-30),
                                         .warranty = "3y"});
    Story<domain::Product> product{must(store->new_id(domain::ObjectKind::product))};
    product.then(0, domain::Added<domain::Product>{{.model = "WM-800", .line = "washers", .warranty = "2y"}})
        .recorded(*store);
    auto ticket = a_ticket(*store, 1,
                           {.subject = {"洗衣机漏水"},
                            .description = {"since \"Monday\"\n\\ 'it' leaks"},
                            .wants_priority = true,
                            .customer = customer.row().id,
                            .asset = asset.row().id,
                            .product = "WM-800",
                            .reference = "R-1",
                            .category = "fault",
                            .priority = "urgent",
                            .tags = {"leak", "早"},
                            .by_hand = {"priority"},
                            .rules = {"r1"},
                            .imported_at = minute(500)});
    ticket.next_step = minute(60);
    ticket.recorded(*store);
    ticket.then(2, domain::Responded{.message = {"on our way"}}, due(ClockName::resolve, 90))
        .then(3, domain::Waiting{.reason = domain::WaitFor::parts, .until = day(3), .message = {"pump"}})
        .then(4, domain::Resumed{})
        .then(5, domain::Escalated{.step = "s1",
                                   .clock = ClockName::resolve,
                                   .run = 1,
                                   .due_at = minute(4),
                                   .actions = {"notify role:supervisor"},
                                   .tags = {"late"}})
        .then(6, domain::Resolved{.message = {"new pump"}}, due(ClockName::resolve, 90, ClockState::met))
        .recorded(*store);
    ticket.then(7, domain::Confirmed{.score = 9, .message = {"thanks"}})
        .then(8, domain::Closed{.score = 10})
        .recorded(*store);
    Story<domain::Callback> callback{must(store->new_id(domain::ObjectKind::callback))};
    callback
        .then(9, domain::CallbackScheduled{.callback = {1},
                                           .program = "d7",
                                           .customer = customer.row().id,
                                           .ticket = ticket.row().id,
                                           .anchor = day(0),
                                           .due_from = day(7),
                                           .due_to = day(9),
                                           .call_at = minute(10'000),
                                           .reason = "vip"})
        .then(10, domain::CallbackDone{.callback = {1},
                                       .reached = true,
                                       .score = 8,
                                       .answers = {{"speed", 9, {}}, {"noise", {}, {"没有"}}, {"noise", {}, {"9"}}},
                                       .note = {"friendly"}})
        .recorded(*store);
    must(store->commit());

    CHECK(must(store::get<domain::Ticket>(*store, ticket.row().id)) == ticket.row());
    CHECK(must(store::get<domain::Customer>(*store, customer.row().id)) == customer.row());
    CHECK(must(store::get<domain::Asset>(*store, asset.row().id)) == asset.row());
    CHECK(must(store::get_by<domain::Product>(*store, "model", "WM-800")) == product.row());
    CHECK(must(store::get<domain::Callback>(*store, {1})) == callback.row());
    CHECK(must(store->history(domain::ObjectKind::ticket, 1, 0)) == ticket.events());
    CHECK(must(store->history(domain::ObjectKind::callback, 1, 0)) == callback.events());
    const auto newest = must(store->history(domain::ObjectKind::ticket, 1, 2));
    REQUIRE(newest.size() == 2);
    CHECK(newest[0] == ticket.events()[6]);
    CHECK(must(store->history(domain::ObjectKind::ticket, 1, 99)).size() == 8);

    CHECK(must(store::find<domain::Ticket>(*store, "reference", "R-1")) == ticket.row().id);
    CHECK(must(store::find<domain::Ticket>(*store, "reference", "")) == std::nullopt);
    CHECK(must(store::find<domain::Customer>(*store, "phone_key", "13800138000")) == customer.row().id);
    CHECK(must(store::find<domain::Asset>(*store, "serial", "SN-1")) == asset.row().id);
    CHECK(must(store::get<domain::Ticket>(*store, {99})) == std::nullopt);
    CHECK(must(store->history(domain::ObjectKind::ticket, 99, 0)).empty());
    CHECK(must(store->questions().agenda(minute(60), 10)) == std::vector{ticket.row().id});
    check_sound(*store);
}

TEST_CASE_TEMPLATE("a change that builds on an older revision is a conflict and changes nothing", Engine, InMemory,
                   InFile, InPostgres) {
    AFTERSALES_NEEDS(Engine);
    Engine engine;
    const auto store = engine.create();
    must(store->begin());
    auto ticket = a_ticket(*store, 1, {.subject = {"leak"}}).recorded(*store);
    auto other = ticket;
    ticket.then(2, domain::Responded{}).recorded(*store);
    must(store->commit());

    must(store->begin());
    other.then(3, domain::Cancelled{.message = {"late"}});
    const auto refused = store->record(other.fresh(), other.row(), {});
    REQUIRE(!refused);
    CHECK(refused.error().kind == ErrorKind::conflict);
    store->rollback();
    CHECK(must(store::get<domain::Ticket>(*store, {1})) == ticket.row());
    check_sound(*store);
}

TEST_CASE_TEMPLATE("a number or a reference is given once", Engine, InMemory, InFile, InPostgres) {
    AFTERSALES_NEEDS(Engine);
    Engine engine;
    const auto store = engine.create();
    must(store->begin());
    a_ticket(*store, 1, {.reference = "R-1"}).recorded(*store);
    a_ticket(*store, 1, {}).recorded(*store);
    must(store->commit());
    for (const auto id : {std::int64_t{2}, std::int64_t{3}}) {
        must(store->begin());
        Story<domain::Ticket> twice{id};
        twice.then(2, domain::Opened{.reference = id == 3 ? "R-1" : ""});
        const auto refused = store->record(twice.fresh(), twice.row(), {});
        REQUIRE(!refused);
        CHECK(refused.error().kind == ErrorKind::conflict);
        store->rollback();
    }
    check_sound(*store);
}

TEST_CASE_TEMPLATE("an undone invocation leaves the row, its clocks and its tags as they were", Engine, InMemory,
                   InFile, InPostgres) {
    AFTERSALES_NEEDS(Engine);
    Engine engine;
    const auto store = engine.create();
    must(store->begin());
    auto ticket = a_ticket(*store, 1, {.category = "fault", .tags = {"a", "b"}}).recorded(*store);
    ticket.then(2, domain::Classified{.category = "question", .tags = {"b", "c"}}, due(ClockName::respond, 60))
        .then(3, domain::Resolved{}, due(ClockName::feedback, 99))
        .recorded(*store);
    ticket.then(4, domain::Undone{.run_undone = "run-1", .back_to = 1}).recorded(*store);
    must(store->commit());
    CHECK(must(store::get<domain::Ticket>(*store, {1}))->clocks.empty());
    check_sound(*store);
    domain::Filter tagged{.node = domain::Filter::Node::test,
                          .column = "tag",
                          .kind = domain::FieldKind::glob,
                          .comparison = domain::Comparison::is,
                          .values = {"c"}};
    CHECK(must(store::count<domain::Ticket>(*store, tagged)) == 0);
    tagged.values = {"a"};
    CHECK(must(store::count<domain::Ticket>(*store, tagged)) == 1);
}

TEST_CASE_TEMPLATE("erasing empties every personal text and leaves the history whole", Engine, InMemory, InFile,
                   InPostgres) {
    AFTERSALES_NEEDS(Engine);
    Engine engine;
    const auto store = engine.create();
    must(store->begin());
    auto customer = a_customer(*store, "王芳", "13800138000");
    auto ticket = a_ticket(*store, 1, {.subject = {"漏水"}, .customer = customer.row().id}).recorded(*store);
    ticket.then(2, domain::Noted{.message = {"secretive"}}).recorded(*store);
    must(store->outbox().queue_notice({.key = "k", .state = "waiting", .ticket = {1}, .body = {"dear 王芳"}}));
    ticket.then(3, domain::Erased{.reason = "asked"}).recorded(*store);
    customer.then(3, domain::Erased{.reason = "asked"}).recorded(*store);
    must(store->commit());

    const auto history = must(store->history(domain::ObjectKind::ticket, 1, 0));
    REQUIRE(history.size() == 3);
    CHECK(std::get<domain::Noted>(history[1].change).message.empty());
    CHECK(must(store::get<domain::Ticket>(*store, {1}))->subject.empty());
    CHECK(must(store::find<domain::Customer>(*store, "phone_key", "13800138000")) == std::nullopt);
    for (const auto* word : {"漏水", "secretive", "王芳"}) CHECK(must(store->words().search(word, 9)).empty());
    must(store->outbox().notices({}, [](const Notice& notice) -> Result<bool> {
        CHECK(notice.body.empty());
        return true;
    }));
    check_sound(*store);
}

TEST_CASE_TEMPLATE("rows are put right from a store that was made anew from the same events", Engine, InMemory, InFile,
                   InPostgres) {
    AFTERSALES_NEEDS(Engine);
    Engine engine;
    const auto store = engine.create();
    must(store->begin());
    auto ticket = a_ticket(*store, 1, {.subject = {"leak"}, .tags = {"a"}}).recorded(*store);
    ticket.then(2, domain::Responded{}, due(ClockName::resolve, 90)).recorded(*store);
    const auto rebuilt = InMemory{}.create();
    must(rebuilt->begin());
    Story<domain::Ticket> other{1};
    other.then(1, domain::Opened{.subject = {"other"}, .tags = {"z"}}).then(2, domain::Responded{}).recorded(*rebuilt);
    // What the events lead to is what the other store has: here, what is none of ours.
    const auto mended = must(mend_rows(*store, *rebuilt, {}));
    CHECK(mended.rows == 3);    // the ticket, its tag, its words
    CHECK(mended.strays == 2);  // its clock, its other tag
    CHECK(mended.records == RecordNames{{domain::ObjectKind::ticket, 1}});
    CHECK(must(store::get<domain::Ticket>(*store, {1})) == other.row());
    CHECK(must(store->words().search("other", 9)).size() == 1);
    CHECK(must(store->words().search("leak", 9)).empty());
    CHECK(must(mend_rows(*store, *rebuilt, {})).rows == 0);
    const auto again = InMemory{}.create();
    must(again->begin());
    must(again->record(ticket.events(), ticket.row(), {}));
    CHECK(must(mend_rows(*store, *again, {{domain::ObjectKind::ticket, 1}})).rows == 0);
    CHECK(must(mend_rows(*store, *again, {})).rows == 4);
    must(store->commit());
    again->rollback();
    rebuilt->rollback();
    CHECK(must(store->words().search("leak", 9)).size() == 1);
    CHECK(must(store->words().search("other", 9)).empty());
    check_sound(*store);
}

TEST_CASE_TEMPLATE("only a field that holds a text is looked up by one", Engine, InMemory, InPostgres) {
    AFTERSALES_NEEDS(Engine);
    Engine engine;
    const auto store = engine.create();
    for (const auto* field : {"nothing", "name = name OR name", "opened_at", ""}) {
        CAPTURE(field);
        const auto found = store::find<domain::Ticket>(*store, field, "x");
        REQUIRE(!found);
        CHECK(found.error().kind == ErrorKind::internal);
        CHECK(found.error().message.find("SQL") == std::string::npos);
    }
    CHECK(must(store::find<domain::Ticket>(*store, "reference", "x")) == std::nullopt);
}

TEST_CASE_TEMPLATE("marks of the staff are read back by person and by when they were given", Engine, InMemory,
                   InPostgres) {
    AFTERSALES_NEEDS(Engine);
    Engine engine;
    const auto store = engine.create();
    must(store->begin());
    const auto give = [&](std::int64_t at, std::string staff, int value) {
        Story<domain::StaffMark> story{must(store->new_id(domain::ObjectKind::staff_mark))};
        return story
            .then(at, domain::Added<domain::StaffMark>{{.staff = std::move(staff),
                                                        .by = domain::MarkBy::customer,
                                                        .mark = value,
                                                        .aspect = "tone",
                                                        .note = {"很耐心"}}})
            .recorded(*store)
            .row();
    };
    const auto late = give(30, "li", 9);
    const auto early = give(10, "li", 3);
    give(20, "wang", 5);
    must(store->commit());
    std::vector<domain::StaffMark> seen;
    const auto take = [&](const domain::StaffMark& mark) -> Result<bool> {
        seen.push_back(mark);
        return true;
    };
    must(store::staff_marks(*store, minute(0), minute(99), "li", take));
    CHECK(seen == std::vector{early, late});
    seen.clear();
    must(store::staff_marks(*store, minute(10), minute(30), "", take));
    CHECK(seen.size() == 2);
    CHECK(must(store::get<domain::StaffMark>(*store, late.id)) == late);
    CHECK_FALSE(must(store::get<domain::StaffMark>(*store, 99)).has_value());
    check_sound(*store);
}

}  // namespace contract_record_test
