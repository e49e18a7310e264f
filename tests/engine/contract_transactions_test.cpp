#include "aftersales/store/atomically.hpp"
#include "aftersales/store/records.hpp"
#include "tests/store/contract.hpp"

namespace contract_transactions_test {

using namespace aftersales;
using namespace aftersales::store;

TEST_CASE_TEMPLATE("what is rolled back was never there", Engine, InMemory, InFile, InPostgres) {
    AFTERSALES_NEEDS(Engine);
    Engine engine;
    const auto store = engine.create();
    must(store->begin());
    a_ticket(*store, 1, {.subject = {"leak"}}).recorded(*store);
    store->rollback();
    CHECK(must(store::get<domain::Ticket>(*store, {1})) == std::nullopt);
    CHECK(must(store->next_id(domain::ObjectKind::ticket)) == 1);
    CHECK(must(store->words().search("leak", 9)).empty());
    check_sound(*store);
}

TEST_CASE_TEMPLATE("parts of a transaction are dropped or kept one by one, also inside another", Engine, InMemory,
                   InFile, InPostgres) {
    AFTERSALES_NEEDS(Engine);
    Engine engine;
    const auto store = engine.create();
    must(store->begin());
    const auto part = [&](bool keep, auto inside) {
        must(store->begin(store::Scope::part));
        a_ticket(*store, 1).recorded(*store);
        inside();
        if (keep)
            must(store->commit(store::Scope::part));
        else
            store->rollback(store::Scope::part);
    };
    part(true, [&] { part(false, [] {}); });
    part(false, [&] { part(true, [] {}); });
    part(true, [] {});
    must(store->commit());
    CHECK(must(store::count<domain::Ticket>(*store, {})) == 2);
    CHECK(must(store->next_id(domain::ObjectKind::ticket)) == 3);
    check_sound(*store);
}

TEST_CASE_TEMPLATE("numbers of a part that is dropped are given again", Engine, InMemory, InFile, InPostgres) {
    AFTERSALES_NEEDS(Engine);
    Engine engine;
    const auto store = engine.create();
    const auto take = [&] { return must(store->new_id(domain::ObjectKind::ticket)); };
    must(store->begin());
    must(store->begin(store::Scope::part));
    CHECK(take() == 1);
    store->rollback(store::Scope::part);
    CHECK(take() == 1);
    must(store->begin(store::Scope::part));
    CHECK(take() == 2);
    must(store->begin(store::Scope::part));
    CHECK(take() == 3);
    CHECK(must(store->new_id(domain::ObjectKind::asset)) == 1);
    store->rollback(store::Scope::part);
    CHECK(take() == 3);
    must(store->commit(store::Scope::part));
    CHECK(must(store->next_id(domain::ObjectKind::ticket)) == 4);
    must(store->reserve_id(domain::ObjectKind::ticket, 10));
    CHECK(take() == 10);
    must(store->commit());
    CHECK(must(store->next_id(domain::ObjectKind::ticket)) == 11);
    CHECK(must(store->next_id(domain::ObjectKind::asset)) == 1);
    CHECK(take() == 11);
    CHECK(take() == 12);
}

TEST_CASE_TEMPLATE("a failed statement inside a part leaves the rest of the transaction usable", Engine, InMemory,
                   InFile, InPostgres) {
    AFTERSALES_NEEDS(Engine);
    Engine engine;
    const auto store = engine.create();
    must(store->begin());
    a_ticket(*store, 1, {.reference = "R"}).recorded(*store);
    must(store->begin(store::Scope::part));
    Story<domain::Ticket> twice{9};
    twice.then(1, domain::Opened{.reference = "R"});
    CHECK(!store->record(twice.fresh(), twice.row(), {}));
    store->rollback(store::Scope::part);
    a_ticket(*store, 1).recorded(*store);
    must(store->commit());
    CHECK(must(store::count<domain::Ticket>(*store, {})) == 2);
    check_sound(*store);
}

TEST_CASE_TEMPLATE("work done atomically is kept whole or not at all", Engine, InMemory, InFile, InPostgres) {
    AFTERSALES_NEEDS(Engine);
    Engine engine;
    const auto store = engine.create();
    const auto id = must(atomically(*store, [&] { return store->new_id(domain::ObjectKind::ticket); }));
    CHECK(id == 1);
    const auto failed = atomically(*store, [&]() -> Result<void> {
        must(store->new_id(domain::ObjectKind::ticket));
        return fail(ErrorKind::refused, "no");
    });
    CHECK(failed.error().message == "no");
    CHECK(must(store->next_id(domain::ObjectKind::ticket)) == 2);
}

TEST_CASE_TEMPLATE("a second writer waits its turn and is told when the wait is over", Engine, InFile, InPostgres) {
    AFTERSALES_NEEDS(Engine);
    Engine engine;
    const auto first = engine.create();
    const auto second = engine.again(Access::write);
    must(first->begin());
    const auto refused = second->begin();
    REQUIRE(!refused);
    CHECK(refused.error().kind == ErrorKind::busy);
    a_ticket(*first, 1).recorded(*first);
    must(first->commit());
    must(second->begin());
    CHECK(a_ticket(*second, 1).recorded(*second).row().id.value == 2);
    must(second->commit());
    check_sound(*first);
}

TEST_CASE_TEMPLATE("a reader waits for no writer and sees the store as it was when it came", Engine, InFile,
                   InPostgres) {
    AFTERSALES_NEEDS(Engine);
    Engine engine;
    const auto writer = engine.create();
    must(writer->begin());
    a_ticket(*writer, 1).recorded(*writer);
    const auto during = engine.again(Access::read);
    CHECK(must(store::count<domain::Ticket>(*during, {})) == 0);
    must(writer->commit());
    CHECK(must(store::count<domain::Ticket>(*during, {})) == 0);
    CHECK(must(store::count<domain::Ticket>(*engine.again(Access::read), {})) == 1);
    CHECK(must(store::count<domain::Ticket>(*writer, {})) == 1);
}

TEST_CASE_TEMPLATE("a reader cannot write", Engine, InFile, InPostgres) {
    AFTERSALES_NEEDS(Engine);
    Engine engine;
    engine.create();
    const auto reader = engine.again(Access::read);
    CHECK(!reader->new_id(domain::ObjectKind::ticket));
}

TEST_CASE_TEMPLATE("a visitor may ask other things of the store, also the same", Engine, InMemory, InFile, InPostgres) {
    AFTERSALES_NEEDS(Engine);
    Engine engine;
    const auto store = engine.create();
    must(store->begin());
    for (int i = 0; i < 3; ++i) a_ticket(*store, i, {.subject = {"leak"}}).recorded(*store);
    must(store->commit());
    int seen = 0;
    must(store::list<domain::Ticket>(*store, {}, [&](const TicketLine& outer) -> Result<bool> {
        must(store::list<domain::Ticket>(*store, {}, [&](const TicketLine& inner) -> Result<bool> {
            seen +=
                must(store::get<domain::Ticket>(*store, inner.ticket.id)) && inner.ticket.id <= outer.ticket.id ? 1 : 0;
            return true;
        }));
        return true;
    }));
    CHECK(seen == 6);
    int events = 0;
    must(store->events([&](const domain::Event& event) -> Result<bool> {
        events += int(must(store->history(event.object, event.id, 0)).size());
        return events < 2;
    }));
    CHECK(events == 2);
}

TEST_CASE_TEMPLATE("creating a store that is there leaves it alone; opening one that is not says so", Engine, InFile,
                   InPostgres) {
    AFTERSALES_NEEDS(Engine);
    Engine engine;
    const auto none = engine::open(engine.url(), Access::write, std::chrono::seconds{0});
    REQUIRE(!none);
    CHECK(none.error().kind == ErrorKind::unavailable);
    CHECK(none.error().hints == std::vector<std::string>{"Create one: aftersales init"});
    const auto store = engine.create();
    must(store->begin());
    a_ticket(*store, 1).recorded(*store);
    must(store->commit());
    CHECK(must(store::count<domain::Ticket>(*engine.create(), {})) == 1);
    CHECK(must(store::count<domain::Ticket>(*engine.again(Access::write), {})) == 1);
}

}  // namespace contract_transactions_test
