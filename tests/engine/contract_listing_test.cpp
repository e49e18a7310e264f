#include "aftersales/store/records.hpp"
#include "tests/store/contract.hpp"

namespace contract_listing_test {

using namespace aftersales;
using namespace aftersales::store;
using domain::ClockName;
using domain::ClockState;
using domain::Comparison;
using domain::FieldKind;
using domain::Filter;

namespace {

Filter test(std::string column, FieldKind kind, std::vector<std::string> values) {
    return {.node = Filter::Node::test,
            .column = std::move(column),
            .kind = kind,
            .comparison = Comparison::is,
            .values = std::move(values)};
}
Filter empty(std::string column, FieldKind kind = FieldKind::glob) {
    return {.node = Filter::Node::test, .column = std::move(column), .kind = kind, .comparison = Comparison::empty};
}
Filter between(std::string column, FieldKind kind, std::optional<std::int64_t> from, std::optional<std::int64_t> to) {
    return {.node = Filter::Node::test, .column = std::move(column), .kind = kind, .from = from, .to = to};
}
Filter words(std::string text) { return {.node = Filter::Node::words, .words = std::move(text)}; }
Filter negated(Filter part) { return {.node = Filter::Node::negation, .parts = {std::move(part)}}; }
Filter both(Filter a, Filter b) { return {.node = Filter::Node::both, .parts = {std::move(a), std::move(b)}}; }
Filter either(Filter a, Filter b) { return {.node = Filter::Node::either, .parts = {std::move(a), std::move(b)}}; }
std::int64_t at(std::int64_t minutes) { return minute(minutes).time_since_epoch().count(); }

using Ids = std::vector<std::int64_t>;

Ids found(const Store& store, Listing listing) {
    Ids ids;
    must(store::list<domain::Ticket>(store, listing, [&](const TicketLine& line) -> Result<bool> {
        ids.push_back(line.ticket.id.value);
        return true;
    }));
    CHECK(must(store::count<domain::Ticket>(store, listing.filter)) == std::int64_t(ids.size()));
    return ids;
}
Ids found(const Store& store, Filter filter) { return found(store, Listing{.filter = std::move(filter)}); }

// 1: 王芳's washer, answered, due at 90; 2: Wang's phone, missed; 3: nobody's, resolved; 4: cancelled.
void fill(Store& store) {
    must(store.begin());
    const auto fang = a_customer(store, "王芳", "138 0013 8000");
    const auto wang = a_customer(store, "Wang Lei", "139");
    Story<domain::Product> product{must(store.new_id(domain::ObjectKind::product))};
    product.then(0, domain::Added<domain::Product>{{.model = "WM-800", .line = "washers"}}).recorded(store);
    const auto asset = an_asset(store, {.serial = "SN-1", .product = "WM-800", .customer = fang.row().id});
    auto first = a_ticket(store, 10,
                          {.subject = {"洗衣机漏水"},
                           .channel = "Phone",
                           .customer = fang.row().id,
                           .asset = asset.row().id,
                           .product = "WM-800",
                           .assignee = "li.na",
                           .category = "fault",
                           .priority = "urgent",
                           .tags = {"leak", "vip"}});
    first.then(11, domain::Responded{.message = {"on our way"}}, due(ClockName::resolve, 90)).recorded(store);
    auto second = a_ticket(store, 20,
                           {.subject = {"no sound"},
                            .channel = "email",
                            .customer = wang.row().id,
                            .product = "TV-1",
                            .category = "fault",
                            .priority = "normal",
                            .tags = {"vip"}});
    second.then(21, domain::Noted{}, due(ClockName::respond, 40, ClockState::missed)).recorded(store);
    auto third = a_ticket(store, 30, {.subject = {"question 100%_x"}, .reference = "R-3", .priority = "normal"});
    third.then(31, domain::Resolved{.message = {"answered"}}).then(32, domain::Confirmed{.score = 9}).recorded(store);
    auto fourth = a_ticket(store, 40, {.subject = {"twice"}, .priority = "low"});
    fourth.then(41, domain::Cancelled{}).recorded(store);
    must(store.commit());
}

}  // namespace

TEST_CASE_TEMPLATE("filters find what they say", Engine, InMemory, InPostgres) {
    AFTERSALES_NEEDS(Engine);
    Engine engine;
    const auto store = engine.create();
    fill(*store);
    const auto word = FieldKind::word;
    const auto glob = FieldKind::glob;

    CHECK(found(*store, Filter{}) == Ids{1, 2, 3, 4});
    CHECK(found(*store, test("status", word, {"new", "in_progress"})) == Ids{1, 2});
    CHECK(found(*store, test("status", word, {"resolved"})) == Ids{3});
    CHECK(found(*store, test("priority", word, {"urgent", "low"})) == Ids{1, 4});
    CHECK(found(*store, test("priority", word, {"n*"})) == Ids{2, 3});
    CHECK(found(*store, negated(test("category", word, {"fault"}))) == Ids{3, 4});
    CHECK(found(*store, empty("category", word)) == Ids{3, 4});
    CHECK(found(*store, empty("assignee", word)) == Ids{2, 3, 4});
    CHECK(found(*store, empty("customer_id", FieldKind::id)) == Ids{3, 4});
    CHECK(found(*store, test("customer_id", FieldKind::id, {"1", "77"})) == Ids{1});
    CHECK(found(*store, negated(test("customer_id", FieldKind::id, {"1"}))) == Ids{2, 3, 4});
    CHECK(found(*store, test("customer_name", glob, {"王*"})) == Ids{1});
    CHECK(found(*store, test("customer_name", glob, {"wang le?"})) == Ids{2});
    CHECK(found(*store, test("customer_name", glob, {"wang"})) == Ids{});
    CHECK(found(*store, test("phone_key", glob, {"13800138000"})) == Ids{1});
    CHECK(found(*store, test("serial", glob, {"sn-?"})) == Ids{1});
    CHECK(found(*store, test("product", glob, {"wm-*"})) == Ids{1});
    CHECK(found(*store, test("product", glob, {"wm.*"})) == Ids{});
    CHECK(found(*store, test("product_line", glob, {"washers"})) == Ids{1});
    CHECK(found(*store, test("channel", glob, {"phone", "EMAIL"})) == Ids{1, 2});
    CHECK(found(*store, test("tag", glob, {"vip"})) == Ids{1, 2});
    CHECK(found(*store, both(test("tag", glob, {"vip"}), negated(test("tag", glob, {"le*"})))) == Ids{2});
    CHECK(found(*store, empty("tag")) == Ids{3, 4});
    CHECK(found(*store, empty("score", FieldKind::integer)) == Ids{1, 2, 4});
    CHECK(found(*store, between("score", FieldKind::integer, {}, 9)) == Ids{3});
    CHECK(found(*store, negated(between("score", FieldKind::integer, {}, 9))) == Ids{1, 2, 4});
    CHECK(found(*store, between("opened_at", FieldKind::instant, at(20), at(40))) == Ids{2, 3});
    CHECK(found(*store, between("due_at", FieldKind::instant, {}, at(90))) == Ids{2});
    CHECK(found(*store, either(test("tag", glob, {"leak"}), between("id", FieldKind::id, 4, {}))) == Ids{1, 4});
    CHECK(found(*store, test("subject", FieldKind::text, {})) == Ids{});
    Filter subject{.node = Filter::Node::test,
                   .column = "subject",
                   .kind = FieldKind::text,
                   .comparison = Comparison::matches,
                   .values = {"衣机"}};
    CHECK(found(*store, subject) == Ids{1});
    subject.values = {"100%_"};
    CHECK(found(*store, subject) == Ids{3});
}

TEST_CASE_TEMPLATE("filters may have thousands of terms and values, but no more than engines take", Engine, InMemory,
                   InPostgres) {
    AFTERSALES_NEEDS(Engine);
    Engine engine;
    const auto store = engine.create();
    fill(*store);
    Filter none{.node = Filter::Node::both};
    Filter ids = test("id", FieldKind::id, {});
    for (int id = 3; id < 3000; ++id) {
        none.parts.push_back(negated(test("id", FieldKind::id, {std::to_string(id)})));
        ids.values.push_back(std::to_string(id));
    }
    CHECK(found(*store, none) == Ids{1, 2});
    CHECK(found(*store, ids) == Ids{3, 4});
    ids.values.resize(20'001, "1");
    const auto refused = store::count<domain::Ticket>(*store, ids);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::usage);
}

TEST_CASE_TEMPLATE("breached asks the clocks as of an instant", Engine, InMemory, InPostgres) {
    AFTERSALES_NEEDS(Engine);
    Engine engine;
    const auto store = engine.create();
    fill(*store);
    auto breached = test("breached", FieldKind::flag, {"yes"});
    breached.from = at(90);
    CHECK(found(*store, breached) == Ids{2});
    breached.from = at(91);
    CHECK(found(*store, breached) == Ids{1, 2});
    breached.values = {"no"};
    CHECK(found(*store, breached) == Ids{3, 4});
    breached.values = {"respond", "update"};
    CHECK(found(*store, breached) == Ids{2});
}

TEST_CASE_TEMPLATE("bare words are full text", Engine, InMemory, InPostgres) {
    AFTERSALES_NEEDS(Engine);
    Engine engine;
    const auto store = engine.create();
    fill(*store);
    CHECK(found(*store, words("漏水")) == Ids{1});
    CHECK(found(*store, words("水")) == Ids{1});
    CHECK(found(*store, words("水漏")) == Ids{});
    CHECK(found(*store, words("SOU")) == Ids{2});
    CHECK(found(*store, words("wang sound")) == Ids{2});
    CHECK(found(*store, words("王芳")) == Ids{1});
    CHECK(found(*store, words("way")) == Ids{1});
    CHECK(found(*store, words("answered")) == Ids{3});
    CHECK(found(*store, words("sn-1")) == Ids{1});
    CHECK(found(*store, words("\"'*() & | : <->")) == Ids{});
    CHECK(found(*store, words(" ")) == Ids{1, 2, 3, 4});
    CHECK(found(*store, both(negated(words("漏")), test("tag", FieldKind::glob, {"vip"}))) == Ids{2});
}

TEST_CASE_TEMPLATE("orders put what has no value last and break ties by id", Engine, InMemory, InPostgres) {
    AFTERSALES_NEEDS(Engine);
    Engine engine;
    const auto store = engine.create();
    fill(*store);
    const auto ordered = [&](std::string column, bool down, std::optional<std::int64_t> limit = {}) {
        Ids ids;
        must(store::list<domain::Ticket>(*store, {.order = column, .descending = down, .limit = limit},
                                         [&](const TicketLine& line) -> Result<bool> {
                                             ids.push_back(line.ticket.id.value);
                                             return true;
                                         }));
        return ids;
    };
    CHECK(ordered("due_at", false) == Ids{2, 1, 3, 4});
    CHECK(ordered("due_at", true) == Ids{1, 2, 3, 4});
    CHECK(ordered("id", true, 2) == Ids{4, 3});
    CHECK(ordered("priority", false) == Ids{4, 2, 3, 1});
    CHECK(ordered("updated_at", true, 1) == Ids{4});
    CHECK(ordered("subject", false) == Ids{2, 3, 4, 1});
    const auto unknown = store::list<domain::Ticket>(*store, {.order = "colour"},
                                                     [](const TicketLine&) -> Result<bool> { return true; });
    REQUIRE(!unknown);
    CHECK(unknown.error().kind == ErrorKind::usage);
}

TEST_CASE_TEMPLATE("a line has what is joined to the ticket, and all of it when asked", Engine, InMemory, InPostgres) {
    AFTERSALES_NEEDS(Engine);
    Engine engine;
    const auto store = engine.create();
    fill(*store);
    for (const bool whole : {false, true}) {
        must(store::list<domain::Ticket>(*store, {.limit = 1, .whole = whole},
                                         [&](const TicketLine& line) -> Result<bool> {
                                             CHECK(line.customer_name.value == "王芳");
                                             CHECK(line.serial == "SN-1");
                                             CHECK(line.due_at == minute(90));
                                             CHECK(line.due_clock == ClockName::resolve);
                                             CHECK(line.ticket.clocks.size() == (whole ? 1 : 0));
                                             if (whole)
                                                 CHECK(line.ticket == must(store::get<domain::Ticket>(*store, {1})));
                                             return true;
                                         }));
    }
}

TEST_CASE_TEMPLATE("customers, assets, products and callbacks are listed and filtered", Engine, InMemory, InPostgres) {
    AFTERSALES_NEEDS(Engine);
    Engine engine;
    const auto store = engine.create();
    fill(*store);
    must(store->begin());
    Story<domain::Callback> call{must(store->new_id(domain::ObjectKind::callback))};
    call.then(50, domain::CallbackScheduled{.callback = {1},
                                            .program = "d7",
                                            .customer = {1},
                                            .asset = {1},
                                            .anchor = day(0),
                                            .due_from = day(7),
                                            .due_to = day(9),
                                            .call_at = minute(9000)})
        .recorded(*store);
    must(store->commit());
    Ids ids;
    const auto take = [&](std::int64_t id) -> Result<bool> {
        ids.push_back(id);
        return true;
    };
    must(store::list<domain::Customer>(*store, {.filter = words("wang")},
                                       [&](const domain::Customer& it) { return take(it.id.value); }));
    must(store::list<domain::Asset>(*store, {.filter = test("customer_name", FieldKind::glob, {"王?"})},
                                    [&](const AssetLine& line) {
                                        CHECK(line.customer_name.value == "王芳");
                                        return take(line.asset.id.value);
                                    }));
    must(store::list<domain::Product>(*store, {.order = "model"},
                                      [&](const domain::Product& it) { return take(it.id); }));
    must(store::list<domain::Callback>(
        *store,
        {.filter = both(between("due_from", FieldKind::date, {}, day(8).time_since_epoch().count()),
                        test("reached", FieldKind::flag, {"no"}))},
        [&](const CallbackLine& line) { return take(line.callback.id.value); }));
    CHECK(ids == Ids{2, 1, 1});
    must(store::list<domain::Callback>(*store, {.filter = negated(test("reached", FieldKind::flag, {"yes"}))},
                                       [&](const CallbackLine& line) {
                                           CHECK(line.phone.value == "138 0013 8000");
                                           CHECK(line.product == "WM-800");
                                           CHECK(line.serial == "SN-1");
                                           CHECK(line.callback == call.row());
                                           return take(line.callback.id.value);
                                       }));
    CHECK(ids.size() == 4);
    // What a call is about, what its customer has had, and what holds it.
    const auto calls = [&](const Filter& filter) {
        int count = 0;
        must(store::list<domain::Callback>(*store, {.filter = filter}, [&](const CallbackLine&) -> Result<bool> {
            ++count;
            return true;
        }));
        return count;
    };
    auto held = test("held", FieldKind::flag, {"yes"});
    CHECK(calls(held) == 0);
    held.from = 1;
    CHECK(calls(held) == 1);
    CHECK(calls(negated(held)) == 0);
    held.exempt = {"d7"};
    CHECK(calls(held) == 0);
    CHECK(calls(test("history", FieldKind::word, {"usage", "fault"})) == 1);
    CHECK(calls(test("history", FieldKind::word, {"usage"})) == 0);
    CHECK(calls(empty("purchased", FieldKind::date)) == 1);
    CHECK(calls(between("delivered", FieldKind::date, 0, {})) == 0);
    CHECK(calls(test("outlet", FieldKind::glob, {"*"})) == 1);
    CHECK(calls(empty("category", FieldKind::word)) == 1);
    CHECK(calls(test("tag", FieldKind::glob, {"x"})) == 0);
    CHECK(calls(between("last_ticket_at", FieldKind::instant, at(10), at(11))) == 1);
}

TEST_CASE_TEMPLATE("hits come best first and follow what is written", Engine, InMemory, InPostgres) {
    AFTERSALES_NEEDS(Engine);
    Engine engine;
    const auto store = engine.create();
    must(store->begin());
    auto customer = a_customer(*store, "王芳");
    a_ticket(*store, 1, {.subject = {"pump and a long story about other things"}}).recorded(*store);
    auto second = a_ticket(*store, 2, {.subject = {"pump pump pump"}, .customer = customer.row().id}).recorded(*store);
    must(store->commit());
    auto hits = must(store->words().search("pump", 9));
    REQUIRE(hits.size() == 2);
    CHECK(hits[0].line.ticket.id.value == 2);
    CHECK(hits[0].rank >= hits[1].rank);
    CHECK(must(store->words().search("pump", 1)).size() == 1);
    CHECK(must(store->words().search("  ", 9)).empty());

    must(store->begin());
    second.then(3, domain::Changed{.field = "subject", .from = {"pump pump pump"}, .to = {"valve"}}).recorded(*store);
    second.then(4, domain::Heard{.message = {"阀门 broke"}}).recorded(*store);
    customer.then(5, domain::Changed{.field = "name", .from = {"王芳"}, .to = {"李娜"}}).recorded(*store);
    must(store->commit());
    CHECK(must(store->words().search("pump", 9)).size() == 1);
    CHECK(must(store->words().search("valve 阀门", 9)).size() == 1);
    CHECK(must(store->words().search("王芳", 9)).empty());
    CHECK(must(store->words().search("李", 9)).size() == 1);
    check_sound(*store);
}

}  // namespace contract_listing_test
