// A connection that fails at its n-th statement: whatever n, the store is afterwards as it was, or all is done.
#include "aftersales/store/atomically.hpp"
#include "aftersales/store/records.hpp"
#include "sqlite.hpp"
#include "tests/store/contract.hpp"

namespace fault_test {

using namespace aftersales;
using namespace aftersales::store;

namespace {

class Failing : public Connection {
public:
    Failing(std::unique_ptr<Connection> inner, int& left) : inner_(std::move(inner)), left_(left) {}
    Result<std::int64_t> query(std::string_view sql, std::span<const SqlValue> values, const SeeRow& visit) override {
        if (left_-- == 0) return fail(ErrorKind::unavailable, "the disk is gone");
        return inner_->query(sql, values, visit);
    }
    Result<void> script(std::string_view sql) override {
        if (left_-- == 0) return fail(ErrorKind::unavailable, "the disk is gone");
        return inner_->script(sql);
    }
    Result<void> begin(Purpose purpose) override {
        if (left_-- == 0) return fail(ErrorKind::unavailable, "the disk is gone");
        return inner_->begin(purpose);
    }
    Result<void> commit() override {
        if (left_-- == 0) return fail(ErrorKind::unavailable, "the disk is gone");
        return inner_->commit();
    }
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
    int& left_;
};

std::unique_ptr<Connection> connect(const std::string& path) {
    return must(engine::open_sqlite(path, Access::create, std::chrono::seconds{0}));
}

// Tries `work` with one statement more each time until it succeeds; gives how many it took.
template <class Work>
int until_it_succeeds(const std::string& path, Work work) {
    for (int n = 0;; ++n) {
        REQUIRE(n < 200);
        const auto reference = must(engine::open(path, Access::read, std::chrono::seconds{0}));
        std::vector<domain::Event> before;
        must(reference->events([&](const domain::Event& event) -> Result<bool> {
            before.push_back(event);
            return true;
        }));
        int left = 1'000'000;
        const auto store = must(store::open(std::make_unique<Failing>(connect(path), left), Access::create));
        left = n;
        const auto done = work(*store);
        left = 1'000'000;
        check_sound(*store);
        if (done) return n;
        CHECK(done.error().kind == ErrorKind::unavailable);
        std::vector<domain::Event> after;
        must(store->events([&](const domain::Event& event) -> Result<bool> {
            after.push_back(event);
            return true;
        }));
        CHECK(after == before);
    }
}

}  // namespace

TEST_CASE("a ticket's steps are kept whole or not at all, whichever statement fails") {
    InFile engine;
    {
        const auto store = engine.create();
        must(store->begin());
        a_customer(*store, "王芳", "138");
        must(store->commit());
    }
    Story<domain::Ticket> story{1};
    story.then(1, domain::Opened{.subject = {"漏水"}, .customer = {1}, .tags = {"a"}},
               due(domain::ClockName::respond, 9));
    const auto record = [&](Store& store) {
        return atomically(store, [&] { return store.record(story.fresh(), story.row(), minute(9)); });
    };
    CHECK(until_it_succeeds(engine.url(), record) > 6);
    CHECK(must(store::get<domain::Ticket>(*engine.again(Access::read), {1})) == story.row());
    story
        .then(2, domain::Responded{.message = {"on our way"}},
              due(domain::ClockName::respond, 9, domain::ClockState::met))
        .then(3, domain::Resolved{.message = {"pump"}})
        .then(4, domain::Classified{.tags = {"b"}});
    const auto steps = [&](Store& store) {
        return atomically(store, [&] { return store.record(story.fresh().subspan(1), story.row(), {}); });
    };
    CHECK(until_it_succeeds(engine.url(), steps) > 10);
    const auto undo = [&](Store& store) {
        return atomically(store, [&] { return store.record(story.fresh().subspan(4), story.row(), {}); });
    };
    story.then(5, domain::Undone{.run_undone = "run-1", .back_to = 2}).then(6, domain::Erased{.reason = "asked"});
    CHECK(until_it_succeeds(engine.url(), undo) > 10);
}

TEST_CASE("a new store is made whole or not at all, and a second try makes it") {
    for (int n = 0;; ++n) {
        REQUIRE(n < 200);  // each table takes a few statements
        const InFile engine;
        int left = n;
        const auto first = store::open(std::make_unique<Failing>(connect(engine.url()), left), Access::create);
        if (first) break;
        const auto second = must(engine::open(engine.url(), Access::create, std::chrono::seconds{0}));
        CHECK(must(store::count<domain::Ticket>(*second, {})) == 0);
        check_sound(*second);
    }
}

TEST_CASE("bulk that fails anywhere can be rolled back and done again") {
    InFile engine;
    engine.create();
    Story<domain::Ticket> story{1};
    story.then(1, domain::Opened{.subject = {"漏水"}});
    const auto bulk = [&](Store& store) {
        return atomically(store, [&]() -> Result<void> {
            TRY(store.bulk(store::Bulk::begins));
            TRY(store.record(story.fresh(), story.row(), {}));
            return store.bulk(store::Bulk::ends);
        });
    };
    CHECK(until_it_succeeds(engine.url(), bulk) > 20);
    CHECK(must(engine.again(Access::read)->words().search("漏水", 9)).size() == 1);
}

}  // namespace fault_test
