// What is asked once for each record of an import, or of its undo, is served by an index: a statement that walks a
// table costs the square of the records.
#include "aftersales/store/records.hpp"
#include "aftersales/store/runs.hpp"
#include "sqlite.hpp"
#include "tests/store/contract.hpp"

#include <algorithm>
#include <set>

namespace plans_test {

using namespace aftersales;
using namespace aftersales::store;

namespace {

// Notes what it is asked.
class Listening : public Connection {
public:
    Listening(std::unique_ptr<Connection> inner, std::set<std::string>& heard)
        : inner_(std::move(inner)), heard_(heard) {}
    Result<std::int64_t> query(std::string_view sql, std::span<const SqlValue> values, const SeeRow& visit) override {
        heard_.emplace(sql);
        return inner_->query(sql, values, visit);
    }
    Result<void> script(std::string_view sql) override { return inner_->script(sql); }
    Result<void> begin(Purpose purpose) override { return inner_->begin(purpose); }
    Result<void> commit() override { return inner_->commit(); }
    void rollback() noexcept override { inner_->rollback(); }
    Result<void> begin_part() override { return inner_->begin_part(); }
    Result<void> commit_part() override { return inner_->commit_part(); }
    void rollback_part() noexcept override { inner_->rollback_part(); }
    [[nodiscard]] Dialect dialect() const override { return inner_->dialect(); }
    [[nodiscard]] std::span<const Migration> migrations() const override { return inner_->migrations(); }
    Result<std::vector<std::string>> self_check() override { return inner_->self_check(); }
    Result<void> back_up(const PartFile& copy) override { return inner_->back_up(copy); }
    [[nodiscard]] std::string path() const override { return inner_->path(); }
    [[nodiscard]] std::string description() const override { return inner_->description(); }

private:
    std::unique_ptr<Connection> inner_;
    std::set<std::string>& heard_;
};

// The first step of the plan that walks a whole table; "" where there is none.
std::string walk_in_plan(Connection& connection, const std::string& sql) {
    const auto last = std::ranges::count(sql, '$') == 0 ? 0 : [&] {
        int most = 0;
        for (auto at = sql.find('$'); at != std::string::npos; at = sql.find('$', at + 1))
            most = std::max(most, std::atoi(sql.c_str() + at + 1));
        return most;
    }();
    const std::vector<SqlValue> values(static_cast<std::size_t>(last));
    std::string walk;
    must(connection.query("EXPLAIN QUERY PLAN " + sql, values, [&](const Row& row) -> Result<bool> {
        const std::string step{row.text(3)};
        const bool walks = step.starts_with("SCAN") && step.find("CONSTANT ROW") == std::string::npos &&
                           step.find("VIRTUAL TABLE") == std::string::npos;
        if (walks && walk.empty()) walk = step;
        return true;
    }));
    return walk;
}

template <class Record>
void take_back_wholly(Store& store, const Story<Record>& story) {
    auto undone = story.events().front();
    undone.revision = static_cast<std::int64_t>(story.events().size()) + 1;
    undone.change = domain::Undone{.run_undone = "1"};
    must(store.record(std::span{&undone, 1}, std::nullopt));
}

}  // namespace

TEST_CASE("no statement that is run once for each record walks a table") {
    const InFile engine;
    std::set<std::string> heard;
    const auto connect = [&] {
        return must(engine::open_sqlite(engine.url(), Access::create, std::chrono::seconds{0}));
    };
    {
        const auto store = must(store::open(std::make_unique<Listening>(connect(), heard), Access::create));
        heard.clear();
        must(store->begin());
        const std::string actor{"li.na"};
        const std::string command{"import tickets"};
        must(store->journal().current({.at = minute(0), .actor = actor, .command = command}));
        Story<domain::Customer> customer{must(store->new_id(domain::ObjectKind::customer))};
        customer.then(0, domain::Added<domain::Customer>{{.name = {"Ann"}, .phone = {"138"}, .tags = {"a", "b"}}})
            .recorded(*store);
        auto asset = an_asset(*store, {.serial = "S1", .customer = customer.row().id});
        auto ticket =
            a_ticket(*store, 1, {.subject = {"leak"}, .customer = {1}, .asset = {1}, .tags = {"a"}}).recorded(*store);
        ticket.then(2, domain::Responded{.message = {"we come"}}, due(domain::ClockName::resolve, 90)).recorded(*store);
        ticket.then(3, domain::Resolved{.message = {"pump"}}).recorded(*store);
        must(store->outbox().queue_notice({.key = "k", .state = "waiting", .ticket = {1}, .body = {"dear Ann"}}));
        must(store->journal().change_notice({.notice = {1}, .state = "waiting", .not_before = minute(1)}));
        for (const auto object : {domain::ObjectKind::ticket, domain::ObjectKind::asset, domain::ObjectKind::customer})
            must(store->questions().naming({.object = object, .id = 1}));
        must(store->questions().open_tickets({1}));
        must(store->outbox().notices({.state = "waiting", .callback = {1}},
                                     [](const Notice&) -> Result<bool> { return true; }));
        must(store->runs().find("1"));
        must(store->runs().records(1));
        must(store->runs().notices(1));
        customer.then(4, domain::Changed{.field = "name", .from = {"Ann"}, .to = {"Bea"}}).recorded(*store);
        take_back_wholly(*store, ticket);
        take_back_wholly(*store, asset);
        take_back_wholly(*store, customer);
        must(store->commit());
        CHECK_FALSE(must(store->get(domain::ObjectKind::ticket, 1)).has_value());
        CHECK_FALSE(must(store->get(domain::ObjectKind::customer, 1)).has_value());
    }
    const auto connection = connect();
    CHECK(must(connection->query("SELECT tag FROM ticket_tag UNION ALL SELECT tag FROM customer_tag", {}, nullptr)) ==
          0);
    CHECK(heard.size() > 20);
    for (const auto& sql : heard) {
        CAPTURE(sql);
        CHECK(walk_in_plan(*connection, sql) == "");
    }
}

}  // namespace plans_test
