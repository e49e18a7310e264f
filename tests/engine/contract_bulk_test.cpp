#include "aftersales/store/records.hpp"
#include "tests/store/contract.hpp"

namespace contract_bulk_test {

using namespace aftersales;
using namespace aftersales::store;

namespace {

void fill(Store& store, bool bulk) {
    must(store.begin());
    if (bulk) must(store.bulk(store::Bulk::begins));
    auto customer = a_customer(store, "王芳", "138");
    for (int i = 0; i < 20; ++i) {
        auto ticket = a_ticket(store, i,
                               {.subject = {"漏水 " + std::to_string(i)},
                                .customer = customer.row().id,
                                .reference = "R" + std::to_string(i),
                                .tags = {"t"}});
        ticket.next_step = minute(i + 5);
        ticket.recorded(store);
        ticket.then(i + 1, domain::Responded{.message = {"pump"}}, due(domain::ClockName::resolve, i + 9))
            .recorded(store);
    }
    customer.then(99, domain::Changed{.field = "name", .from = {"王芳"}, .to = {"李娜"}}).recorded(store);
    if (bulk) must(store.bulk(store::Bulk::ends));
    must(store.commit());
}

}  // namespace

TEST_CASE_TEMPLATE("what came in bulk is found as what came one by one", Engine, InMemory, InFile, InPostgres) {
    AFTERSALES_NEEDS(Engine);
    for (const bool bulk : {false, true}) {
        CAPTURE(bulk);
        Engine engine;
        const auto store = engine.create();
        fill(*store, bulk);
        CHECK(must(store->words().search("漏水 pump 李娜", 99)).size() == 20);
        CHECK(must(store->words().search("王芳", 99)).empty());
        CHECK(must(store->questions().agenda(minute(9), 99)).size() == 5);
        CHECK(must(store::find<domain::Ticket>(*store, "reference", "R7")) == domain::TicketId{8});
        check_sound(*store);

        // A store that is not empty takes more of it too.
        must(store->begin());
        must(store->bulk(store::Bulk::begins));
        a_ticket(*store, 50, {.subject = {"漏水"}}).recorded(*store);
        must(store->bulk(store::Bulk::ends));
        must(store->commit());
        CHECK(must(store->words().search("漏水", 99)).size() == 21);
        check_sound(*store);
    }
}

TEST_CASE_TEMPLATE("bulk that is rolled back leaves every index in its place", Engine, InFile, InPostgres) {
    AFTERSALES_NEEDS(Engine);
    Engine engine;
    {
        const auto store = engine.create();
        must(store->begin());
        must(store->bulk(store::Bulk::begins));
        a_ticket(*store, 1, {.subject = {"leak"}}).recorded(*store);
        store->rollback();
        must(store->begin());
        a_ticket(*store, 1, {.subject = {"leak"}}).recorded(*store);
        must(store->commit());
    }
    const auto store = engine.again(Access::read);
    CHECK(must(store->words().search("leak", 9)).size() == 1);
    check_sound(*store);
}

}  // namespace contract_bulk_test
