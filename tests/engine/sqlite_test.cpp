#include "aftersales/store/records.hpp"
#include "sqlite.hpp"
#include "tests/store/contract.hpp"

#include <fstream>
#include <set>
#include <sys/stat.h>

namespace sqlite_test {

using namespace aftersales;
using namespace aftersales::store;

namespace {

std::string bytes(const std::filesystem::path& path) {
    std::ifstream in{path, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

std::set<std::string> names(const std::filesystem::path& directory) {
    std::set<std::string> out;
    for (const auto& each : std::filesystem::directory_iterator{directory}) out.insert(each.path().filename().string());
    return out;
}

auto open(const std::string& path, Access access) { return engine::open(path, access, std::chrono::seconds{0}); }

}  // namespace

TEST_CASE("a reader changes no file and leaves none behind") {
    InFile engine;
    {
        const auto store = engine.create();
        must(store->begin());
        a_ticket(*store, 1).recorded(*store);
        must(store->commit());
    }
    const std::filesystem::path path = engine.url();
    const auto before = names(path.parent_path());
    const auto content = bytes(path);
    CHECK(must(store::count<domain::Ticket>(*engine.again(Access::read), {})) == 1);
    CHECK(names(path.parent_path()) == before);
    CHECK(bytes(path) == content);
    CHECK(std::filesystem::file_size(engine.url() + "-wal") == 0);
}

TEST_CASE("a file copied alone is a whole store once no process has it open") {
    InFile engine;
    {
        const auto store = engine.create();
        must(store->begin());
        a_ticket(*store, 1).recorded(*store);
        must(store->commit());
    }
    const TempDirectory elsewhere;
    const auto copy = elsewhere / "copy of it?#%.db";
    std::filesystem::copy_file(engine.url(), copy);
    CHECK(must(store::count<domain::Ticket>(*must(open(copy, Access::read)), {})) == 1);
}

TEST_CASE("what is no store is told from one that is damaged or missing") {
    const TempDirectory directory;
    const auto path = (directory / "x.db").string();
    CHECK(open(path, Access::read).error().kind == ErrorKind::unavailable);
    CHECK(open(path, Access::read).error().message == "there is no store at " + path);
    CHECK(!std::filesystem::exists(path));
    std::ofstream{path} << std::string(5000, 'x');
    CHECK(open(path, Access::read).error().kind == ErrorKind::corrupt);
    CHECK(open(path, Access::write).error().kind == ErrorKind::corrupt);
    CHECK(open((directory / "none").string() + "/x.db", Access::create).error().kind == ErrorKind::unavailable);
    CHECK(open((directory / "").string(), Access::read).error().kind == ErrorKind::unavailable);
    std::ofstream{path, std::ios::trunc};
    CHECK(open(path, Access::read).error().kind == ErrorKind::unavailable);
}

TEST_CASE("a database of another program is neither taken over nor changed") {
    InFile engine;
    const std::filesystem::path path = engine.url() + ".other";
    { std::ofstream{path}; }
    const auto file = must(engine::open_sqlite(path.string(), Access::create, std::chrono::seconds{0}));
    must(file->script("PRAGMA journal_mode = DELETE; CREATE TABLE invoice (number INTEGER)"));
    const auto content = bytes(path);
    for (const auto access : {Access::create, Access::write, Access::read}) {
        const auto refused = open(path.string(), access);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().kind == ErrorKind::unavailable);
    }
    CHECK(bytes(path) == content);
}

TEST_CASE("a backup is made while others write, is whole, and replaces nothing") {
    InFile engine;
    const auto writer = engine.create();
    must(writer->begin());
    a_ticket(*writer, 1, {.subject = {"leak"}}).recorded(*writer);
    must(writer->commit());
    must(writer->begin());
    a_ticket(*writer, 1).recorded(*writer);
    const TempDirectory elsewhere;
    const auto copy = (elsewhere / "backup.db").string();
    const auto reader = engine.again(Access::read);
    {
        auto part = must(PartFile::beside(copy));
        must(reader->back_up(part));
        must(part.take_name(copy));
        const auto again = part.take_name(copy);
        REQUIRE(!again);
        CHECK(again.error().kind == ErrorKind::refused);
    }
    CHECK(must(store::count<domain::Ticket>(*reader, {})) == 1);
    CHECK(names(elsewhere / "") == std::set<std::string>{"backup.db"});
    const auto nowhere = (elsewhere / "missing" / "backup.db").string();
    const auto refused = PartFile::beside(nowhere);
    REQUIRE(!refused);
    CHECK(refused.error().kind == ErrorKind::unavailable);
    CHECK(refused.error().message.starts_with(nowhere));
    must(writer->commit());
    const auto restored = must(open(copy, Access::read));
    CHECK(must(store::count<domain::Ticket>(*restored, {})) == 1);
    check_sound(*restored);
    CHECK(names(elsewhere / "") == std::set<std::string>{"backup.db"});  // and reading it leaves nothing beside it
}

TEST_CASE("a store and its copy are for their owner alone, whatever the mask says") {
    InFile engine;
    const auto mask = ::umask(0);
    const auto store = engine.create();
    must(store->begin());
    a_ticket(*store, 1).recorded(*store);
    must(store->commit());
    const auto copy = engine.url() + ".copy";
    auto part = must(PartFile::beside(copy));
    must(store->back_up(part));
    must(part.take_name(copy));
    ::umask(mask);
    for (const auto& path : {engine.url(), engine.url() + "-wal", engine.url() + "-lock", copy}) {
        CAPTURE(path);
        CHECK(std::filesystem::status(path).permissions() ==
              (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
    }
}

TEST_CASE("what a killed process left half made is removed by the next, and what a living one makes is not") {
    const TempDirectory directory;
    const auto target = (directory / "b.db").string();
    for (const auto* name : {"a.db.12345.part", "a.db.12345.part-journal"})
        std::ofstream{directory / name} << "SQLite format 3";
    std::ofstream{directory / "film.12345.part"} << "a film";
    auto first = must(PartFile::beside((directory / "c.db").string()));
    const auto second = must(PartFile::beside(target));
    CHECK(names(directory / "") == std::set<std::string>{"film.12345.part",
                                                         std::filesystem::path{first.path()}.filename().string(),
                                                         std::filesystem::path{second.path()}.filename().string()});
}

TEST_CASE("events cannot be edited or deleted, not even by replacing them") {
    InFile engine;
    {
        const auto store = engine.create();
        must(store->begin());
        a_ticket(*store, 1).recorded(*store);
        must(store->commit());
    }
    const auto connection = must(engine::open_sqlite(engine.url(), Access::write, std::chrono::seconds{0}));
    for (const auto* sql :
         {"UPDATE event SET actor = 'x'", "DELETE FROM event", "INSERT OR REPLACE INTO event SELECT * FROM event",
          "REPLACE INTO event SELECT * FROM event"})
        CHECK(!connection->script(sql));
}

TEST_CASE("parameters are told by their number wherever they stand, also twice") {
    const auto connection = must(engine::open_sqlite(":memory:", Access::create, std::chrono::seconds{0}));
    const SqlValue values[] = {std::int64_t{1}, std::string_view{"two"}, std::monostate{}};
    std::string seen;
    must(connection->query("SELECT $2, $1, $3, $1", values, [&](const Row& row) -> Result<bool> {
        CHECK(row.is_null(2));
        seen = std::string{row.text(0)} + std::to_string(row.integer(1)) + std::string{row.text(3)};
        return true;
    }));
    CHECK(seen == "two11");
}

TEST_CASE("damage is found by the self check") {
    InFile engine;
    {
        const auto store = engine.create();
        must(store->begin());
        a_ticket(*store, 1).recorded(*store);
        must(store->commit());
    }
    {
        const auto connection = must(engine::open_sqlite(engine.url(), Access::write, std::chrono::seconds{0}));
        must(connection->script("PRAGMA foreign_keys = OFF; UPDATE ticket SET customer = 77"));
    }
    const auto found = must(engine.again(Access::read)->self_check());
    REQUIRE(found.size() == 1);
    CHECK(found[0] == "ticket 1 names a customer that is not there");
}

TEST_CASE("a transaction begins once, and a part ends that has begun") {
    const InFile engine;
    const auto connection = must(engine::open_sqlite(engine.url(), Access::create, std::chrono::seconds{0}));
    CHECK(connection->commit_part().error().kind == ErrorKind::internal);
    CHECK(connection->commit().error().kind == ErrorKind::internal);
    must(connection->begin(Purpose::writing));
    must(connection->script("CREATE TABLE kept (id INTEGER)"));
    const auto again = connection->begin(Purpose::writing);
    REQUIRE(!again);
    CHECK(again.error().kind == ErrorKind::internal);
    CHECK(connection->commit_part().error().kind == ErrorKind::internal);
    must(connection->commit());
    CHECK(must(connection->query("SELECT 1 FROM sqlite_schema WHERE name = 'kept'", {}, nullptr)) == 1);
}

}  // namespace sqlite_test
