#include "aftersales/store/records.hpp"
#include "schema.hpp"
#include "sql/ddl.hpp"
#include "sqlite.hpp"
#include "tests/store/contract.hpp"

#include <fstream>
#include <map>

namespace schema_test {

using namespace aftersales;
using namespace aftersales::store;

namespace {

// "table.column" -> "integer", "text", with "?" where it may be NULL.
using Catalogue = std::map<std::string, std::string>;

Catalogue catalogue(Connection& connection) {
    const bool sqlite = connection.dialect() == Dialect::sqlite;
    const auto* sql =
        sqlite
            ? "SELECT m.name, c.name, c.type, c.\"notnull\" OR c.pk > 0 FROM sqlite_schema m JOIN "
              "pragma_table_info(m.name) c "
              "WHERE m.type = 'table' AND m.name NOT LIKE 'search%' AND m.name NOT LIKE 'sqlite%'"
            : "SELECT table_name, column_name, data_type, CASE WHEN is_nullable = 'NO' THEN 1 ELSE 0 END "
              "FROM information_schema.columns WHERE table_schema = current_schema() AND table_name <> 'search_text'";
    Catalogue found;
    must(connection.query(sql, {}, [&](const Row& row) -> Result<bool> {
        const bool text = row.text(2) == "TEXT" || row.text(2) == "text";
        found[std::string{row.text(0)} + "." + std::string{row.text(1)}] =
            std::string{text ? "text" : "integer"} + (row.integer(3) ? "" : "?");
        return true;
    }));
    return found;
}

// A connection to a file whose engine knows other migrations than ours.
class Other : public Connection {
public:
    Other(std::unique_ptr<Connection> inner, std::vector<Migration> migrations)
        : inner_(std::move(inner)), migrations_(std::move(migrations)) {}
    Result<std::int64_t> query(std::string_view sql, std::span<const SqlValue> values, const SeeRow& visit) override {
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
    [[nodiscard]] std::span<const Migration> migrations() const override { return migrations_; }
    Result<std::vector<std::string>> self_check() override { return inner_->self_check(); }
    Result<void> back_up(const PartFile& copy) override { return inner_->back_up(copy); }
    [[nodiscard]] std::string path() const override { return inner_->path(); }
    [[nodiscard]] std::string description() const override { return inner_->description(); }

private:
    std::unique_ptr<Connection> inner_;
    std::vector<Migration> migrations_;
};

std::vector<Migration> ours_and(Migration next) {
    const auto ours = engine::sqlite_migrations();
    std::vector<Migration> all{ours.begin(), ours.end()};
    next.number = all.back().number + 1;
    all.push_back(next);
    return all;
}

Result<std::unique_ptr<Store>> open_next(const std::string& path, Access access, Migration next) {
    auto connection = TRY(engine::open_sqlite(path, access, std::chrono::seconds{0}));
    return store::open(std::make_unique<Other>(std::move(connection), ours_and(next)), access);
}

}  // namespace

TEST_CASE("migrations are numbered from one without a gap, the same on both engines") {
    const auto sqlite = engine::sqlite_migrations();
    const auto postgres = engine::postgres_migrations();
    REQUIRE(sqlite.size() == postgres.size());
    for (std::size_t i = 0; i < sqlite.size(); ++i) {
        CHECK(sqlite[i].number == postgres[i].number);
        CHECK(sqlite[i].number == static_cast<int>(i) + 1);
        CHECK(sqlite[i].title == postgres[i].title);
    }
}

TEST_CASE("both engines have the same tables with the same columns") {
    AFTERSALES_NEEDS(InPostgres);
    InFile file;
    InPostgres postgres;
    file.create();
    postgres.create();
    const auto one = catalogue(*must(engine::open_sqlite(file.url(), Access::read, std::chrono::seconds{0})));
    const auto other = catalogue(*must(engine::open_postgres(postgres.url(), std::chrono::seconds{0})));
    CHECK(one.size() > 100);
    for (const auto& [column, kind] : one) {
        CAPTURE(column);
        REQUIRE(other.contains(column));
        CHECK(other.at(column) == kind);
    }
    CHECK(one.size() == other.size());
}

TEST_CASE("an older store is set aside and upgraded by the first who writes") {
    InFile engine;
    {
        const auto store = engine.create();
        must(store->begin());
        a_ticket(*store, 1).recorded(*store);
        must(store->commit());
    }
    const Migration next{.title = "a colour", .sql = "CREATE TABLE colour (id INTEGER PRIMARY KEY) STRICT"};
    const auto reader = open_next(engine.url(), Access::read, next);
    REQUIRE(!reader);
    CHECK(reader.error().kind == ErrorKind::unavailable);
    CHECK(must(store::count<domain::Ticket>(*must(open_next(engine.url(), Access::write, next)), {})) == 1);
    CHECK(must(store::count<domain::Ticket>(*must(open_next(engine.url(), Access::read, next)), {})) == 1);
    const auto ours = engine::sqlite_migrations().back().number;
    const auto aside = engine.url() + ".schema-" + std::to_string(ours);
    REQUIRE(std::filesystem::exists(aside));
    CHECK(must(store::count<domain::Ticket>(*must(engine::open(aside, Access::read, std::chrono::seconds{0})), {})) ==
          1);

    const auto newer = engine::open(engine.url(), Access::write, std::chrono::seconds{0});
    REQUIRE(!newer);
    CHECK(newer.error().kind == ErrorKind::unavailable);
    CHECK(newer.error().message == "the store has schema " + std::to_string(ours + 1) +
                                       ", written by a newer aftersales; this one knows schema " +
                                       std::to_string(ours));
}

TEST_CASE("an upgrade leaves one copy of what it upgraded, and none where it fails") {
    InFile engine;
    {
        const auto store = engine.create();
        must(store->begin());
        a_ticket(*store, 1).recorded(*store);
        must(store->commit());
    }
    const auto aside = engine.url() + ".schema-" + std::to_string(engine::sqlite_migrations().back().number);
    const Migration broken{.title = "a colour", .sql = "INSERT INTO nowhere (id) VALUES (1)"};
    for (int attempt = 0; attempt < 2; ++attempt) {
        CHECK(!open_next(engine.url(), Access::write, broken));
        CHECK(!std::filesystem::exists(aside));
    }
    // As after an upgrade that was killed: its copy stands beside the store as it was.
    const Migration next{.title = "a colour", .sql = "CREATE TABLE colour (id INTEGER PRIMARY KEY) STRICT"};
    must(open_next(engine.url(), Access::write, next));
    REQUIRE(std::filesystem::exists(aside));
    for (const auto* end : {"-wal", "-shm"}) std::filesystem::remove(engine.url() + end);
    std::filesystem::copy_file(aside, engine.url(), std::filesystem::copy_options::overwrite_existing);
    must(open_next(engine.url(), Access::write, next));
    CHECK(!std::filesystem::exists(aside + ".2"));
    // Another store of that name is set aside under another.
    for (const auto* end : {"-wal", "-shm"}) std::filesystem::remove(engine.url() + end);
    std::filesystem::copy_file(aside, engine.url(), std::filesystem::copy_options::overwrite_existing);
    {
        const auto store = engine.again(Access::write);
        must(store->begin());
        a_ticket(*store, 2).recorded(*store);
        must(store->commit());
    }
    must(open_next(engine.url(), Access::write, next));
    CHECK(std::filesystem::exists(aside + ".2"));
}

TEST_CASE(
    "a store of the first schema is brought up to date with what stands in it, each notice with a key of its own") {
    InFile engine;
    {
        auto connection = must(engine::open_sqlite(engine.url(), Access::create, std::chrono::seconds{0}));
        const std::vector first{engine::sqlite_migrations().front()};
        const auto store = must(store::open(std::make_unique<Other>(std::move(connection), first), Access::create));
    }
    {
        const auto raw = must(engine::open_sqlite(engine.url(), Access::write, std::chrono::seconds{0}));
        for (const auto* id : {"1", "2"}) {
            must(raw->script(
                std::string{"INSERT INTO notice (id, key, state, channel, receiver, event, body, created_at, "
                            "not_before, tries, trouble) VALUES ("} +
                id + ", 'step', 'waiting', '', 'staff:mia', 'due', '{}', 60, 60, 0, '')"));
        }
    }
    const auto store = engine.again(Access::write);
    const auto one = must(store->outbox().notice({1}));
    const auto other = must(store->outbox().notice({2}));
    REQUIRE((one && other));
    CHECK(one->to == "staff:mia");
    CHECK(one->state == "waiting");
    CHECK(!one->key.empty());
    CHECK(one->key != other->key);
}

TEST_CASE("whoever reads an older store finds it brought up to date, or a copy of it where nothing can be written") {
    InFile engine;
    {
        auto connection = must(engine::open_sqlite(engine.url(), Access::create, std::chrono::seconds{0}));
        const std::vector first{engine::sqlite_migrations().front()};
        const auto store = must(store::open(std::make_unique<Other>(std::move(connection), first), Access::create));
    }
    const auto copy = must(engine::open(engine.url(), Access::copy, std::chrono::seconds{0}));
    CHECK(must(store::count<domain::Ticket>(*copy, {})) == 0);
    CHECK(!std::filesystem::exists(engine.url() + ".schema-1"));
    CHECK(must(store::count<domain::Ticket>(*engine.again(Access::read), {})) == 0);
    CHECK(std::filesystem::exists(engine.url() + ".schema-1"));
    const auto aside = must(engine::open(engine.url() + ".schema-1", Access::copy, std::chrono::seconds{0}));
    CHECK(must(store::count<domain::Ticket>(*aside, {})) == 0);
}

TEST_CASE("a database with tables of our names that another program made is refused by name") {
    for (const auto* made : {"CREATE TABLE ticket (number INTEGER)",
                             "CREATE TABLE schema_version (version TEXT); CREATE TABLE customer (name TEXT)",
                             "CREATE TABLE schema_version (number INTEGER, title TEXT); INSERT INTO schema_version "
                             "VALUES (3, 'billing'); CREATE TABLE event (name TEXT)"}) {
        CAPTURE(made);
        const InFile engine;
        {
            std::ofstream{engine.url()};
            const auto raw = must(engine::open_sqlite(engine.url(), Access::create, std::chrono::seconds{0}));
            must(raw->script(made));
        }
        for (const auto access : {Access::create, Access::write, Access::read}) {
            const auto refused = engine::open(engine.url(), access, std::chrono::seconds{0});
            REQUIRE(!refused);
            CHECK(refused.error().kind == ErrorKind::unavailable);
        }
    }
}

TEST_CASE("a table of any migration's name is one of ours") {
    for (const std::string table : {"customer", "taken_back", "policy_version", "search_text", "search", "staff_mark",
                                    "contact", "reporter", "run", "run_notice"}) {
        CAPTURE(table);
        const InFile engine;
        {
            std::ofstream{engine.url()};
            const auto raw = must(engine::open_sqlite(engine.url(), Access::create, std::chrono::seconds{0}));
            must(raw->script("CREATE TABLE schema_version (number INTEGER PRIMARY KEY, title TEXT NOT NULL); "
                             "CREATE TABLE " +
                             table + " (number INTEGER)"));
        }
        const auto refused = engine::open(engine.url(), Access::create, std::chrono::seconds{0});
        REQUIRE(!refused);
        CHECK(refused.error().kind == ErrorKind::unavailable);
        CHECK(refused.error().message.ends_with("it has a table " + table));
    }
}

TEST_CASE("an upgrade that fails changes nothing") {
    InFile engine;
    engine.create();
    const Migration broken{.title = "broken",
                           .sql = "CREATE TABLE colour (id INTEGER) STRICT; CREATE TABLE colour (id)"};
    CHECK(!open_next(engine.url(), Access::write, broken));
    CHECK(must(store::count<domain::Ticket>(*engine.again(Access::write), {})) == 0);
}

TEST_CASE("the tables of records have the columns that their descriptions say") {
    InFile file;
    file.create();
    const auto columns = catalogue(*must(engine::open_sqlite(file.url(), Access::read, std::chrono::seconds{0})));
    for (const auto& [object, name] : domain::spellings<domain::ObjectKind>()) {
        for (const auto& field : domain::table_of(object)) {
            const auto declared = column_ddl(field, object, Dialect::sqlite);
            CAPTURE(declared);
            const auto found = columns.find(std::string{name} + "." + declared.substr(0, declared.find(' ')));
            REQUIRE(found != columns.end());
            const bool text = declared.find(" TEXT") != std::string::npos;
            const bool required =
                declared.find("NOT NULL") != std::string::npos || declared.find("PRIMARY KEY") != std::string::npos;
            CHECK(found->second == std::string{text ? "text" : "integer"} + (required ? "" : "?"));
        }
    }
}

namespace {

Result<std::unique_ptr<Connection>> connected(const InFile& engine, Access access) {
    return engine::open_sqlite(engine.url(), access, std::chrono::seconds{0});
}
Result<std::unique_ptr<Connection>> connected(const InPostgres& engine, Access) {
    return engine::open_postgres(engine.url(), std::chrono::seconds{0});
}

// What the released version of schema 4 wrote.
constexpr std::string_view as_written = R"sql(
INSERT INTO customer (id, revision, name, phone, email, gender, age, region, postcode, address, tier, reference,
                      no_contact, erased, added_at, phone_key, email_key)
VALUES (1, 2, '王芳', '13900000002', '', '', '', '', '', '', '', '', 0, 0, 1000, '13900000002', '');
INSERT INTO event (object, id, revision, at, recorded_at, actor, run, kind, body)
VALUES ('customer', 1, 1, 1000, 1000, 'li.na', 'run-1', 'customer_added', '{}'),
       ('customer', 1, 2, 2000, 2000, 'li.na', 'run-2', 'changed', '{"field":"phone"}');
INSERT INTO content (object, id, revision, text)
VALUES ('customer', 1, 1, '{"name":"王芳","phone":"13900000001"}'),
       ('customer', 1, 2, '{"from":"13900000001","to":"13900000002"}');
UPDATE counter SET next = 2 WHERE object = 'customer';
)sql";

// A store as it was when `known` migrations were, filled.
template <class Engine>
void make_older(const Engine& engine, std::size_t known) {
    auto connection = must(connected(engine, Access::create));
    const auto all = connection->migrations();
    const std::vector<Migration> first{all.begin(), all.begin() + static_cast<std::ptrdiff_t>(known)};
    must(store::open(std::make_unique<Other>(std::move(connection), first), Access::create));
    must(must(connected(engine, Access::write))->script(as_written));
}

template <class Engine>
void check_brought_up(std::size_t known) {
    CAPTURE(known);
    Engine engine;
    make_older(engine, known);
    const auto store = must(engine::open(engine.url(), Access::write, std::chrono::seconds{0}));
    CHECK(must(store::find<domain::Customer>(*store, "phone_key", "13900000002")) == domain::CustomerId{1});
    CHECK(must(store::get<domain::Customer>(*store, domain::CustomerId{1}))->phone.value == "13900000002");
    must(store->begin());
    CHECK(must(store->new_id(domain::ObjectKind::contact)) == 1);
    must(store->commit());
    check_sound(*store);
}

constexpr std::size_t first_released = 4;

}  // namespace

TEST_CASE_TEMPLATE("a filled store of each schema since the first release is brought up to date as it was", Engine,
                   InFile, InPostgres) {
    AFTERSALES_NEEDS(Engine);
    const auto last = engine::sqlite_migrations().size();
    for (auto known = first_released; known <= last; ++known) check_brought_up<Engine>(known);
}

}  // namespace schema_test
