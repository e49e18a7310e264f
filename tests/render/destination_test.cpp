#include "aftersales/render/destination.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <sys/stat.h>

namespace destination_test {

using namespace aftersales;
using aftersales::render::Destination;
namespace fs = std::filesystem;

namespace {

struct TempDir {
    fs::path path{[] {
        auto name = (fs::temp_directory_path() / "destination-XXXXXX").string();
        return ::mkdtemp(name.data()) != nullptr ? fs::path{name} : fs::path{};
    }()};
    ~TempDir() { fs::remove_all(path); }
    [[nodiscard]] std::string operator/(const char* name) const { return (path / name).string(); }
    [[nodiscard]] auto files() const { return std::distance(fs::directory_iterator{path}, fs::directory_iterator{}); }
};

std::string contents(const std::string& path) {
    std::ostringstream all;
    all << std::ifstream{path}.rdbuf();
    return all.str();
}

}  // namespace

TEST_CASE("a file has its name only when it is whole") {
    const TempDir here;
    auto file = Destination::file(here / "out.csv").value();
    CHECK(file.write("a,b\n"));
    CHECK(file.flush());
    CHECK_FALSE(fs::exists(here / "out.csv"));
    CHECK(file.finish());
    CHECK(contents(here / "out.csv") == "a,b\n");
    CHECK(here.files() == 1);
}

TEST_CASE("a file that is not finished leaves what was there alone and nothing behind") {
    const TempDir here;
    std::ofstream{here / "out.csv"} << "old";
    {
        auto file = Destination::file(here / "out.csv").value();
        CHECK(file.write("new"));
        CHECK(file.flush());
    }
    CHECK(contents(here / "out.csv") == "old");
    CHECK(here.files() == 1);
}

TEST_CASE("a file that is replaced keeps its permissions, and a link stays a link") {
    const TempDir here;
    std::ofstream{here / "real"} << "old";
    CHECK(::chmod((here / "real").c_str(), 0640) == 0);
    fs::create_symlink("real", here / "link");
    auto file = Destination::file(here / "link").value();
    CHECK(file.write("new"));
    CHECK(file.finish());
    CHECK(fs::is_symlink(here / "link"));
    CHECK(contents(here / "real") == "new");
    CHECK(fs::status(here / "real").permissions() == static_cast<fs::perms>(0640));
}

TEST_CASE("a new file has the permissions that the mask allows") {
    const TempDir here;
    const auto before = ::umask(027);
    auto file = Destination::file(here / "out").value();
    CHECK(file.finish());
    ::umask(before);
    CHECK(fs::status(here / "out").permissions() == static_cast<fs::perms>(0640));
}

TEST_CASE("a file in a directory that is not there is wrong usage") {
    const auto file = Destination::file("/nowhere/at/all.csv");
    REQUIRE_FALSE(file);
    CHECK(file.error() == Error{.kind = ErrorKind::usage, .message = "/nowhere/at/all.csv: No such file or directory"});
}

TEST_CASE("a full disk is noticed when the bytes leave") {
    auto full = Destination::file("/dev/full").value();
    CHECK(full.write("x"));
    const auto left = full.finish();
    REQUIRE_FALSE(left);
    CHECK(left.error() == Error{.kind = ErrorKind::unavailable, .message = "/dev/full: No space left on device"});
}

TEST_CASE("bytes that are held can be dropped") {
    auto memory = Destination::memory();
    memory.hold();
    CHECK(memory.write("x"));
    memory.drop();
    CHECK(memory.in_memory().empty());
}

TEST_CASE("what belongs to a store is not written over, whether it is there now or not") {
    const TempDir here;
    std::ofstream{here / "desk.db"} << "SQLite format 3" << std::string(100, '\0');
    for (const auto* name : {"desk.db", "desk.db-wal", "desk.db-shm", "desk.db-journal", "desk.db-lock"}) {
        CAPTURE(name);
        const auto refused = Destination::file(here / name);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().kind == ErrorKind::usage);
    }
    CHECK(Destination::file(here / "other-wal"));
}

TEST_CASE("a link that leads nowhere is refused, and a list of a split is written through none") {
    const TempDir here;
    fs::create_symlink(here / "nothing", here / "dangling.csv");
    const auto refused = Destination::file(here / "dangling.csv");
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::usage);
    CHECK_FALSE(fs::exists(here / "nothing"));
    std::ofstream{here / "elsewhere.csv"} << "theirs";
    fs::create_symlink(here / "elsewhere.csv", here / "mia.csv");
    CHECK_FALSE(Destination::plain_file(here / "mia.csv"));
    CHECK(Destination::file(here / "mia.csv"));
}

TEST_CASE("a file that is prepared has its bytes and lacks its name") {
    const TempDir here;
    auto file = Destination::file(here / "out.csv").value();
    file.hold();
    CHECK(file.write("a,b\n"));
    CHECK(file.prepare());
    CHECK_FALSE(fs::exists(here / "out.csv"));
    CHECK(file.finish());
    CHECK(contents(here / "out.csv") == "a,b\n");
}

}  // namespace destination_test
