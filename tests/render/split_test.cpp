// A file for each value of a column (--split).
#include "folder.hpp"
#include "page.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

namespace split_test {

using namespace aftersales;
using namespace aftersales::render;
namespace fs = std::filesystem;

namespace {

struct TempDir {
    fs::path path{[] {
        auto name = (fs::temp_directory_path() / "split-XXXXXX").string();
        return ::mkdtemp(name.data()) != nullptr ? fs::path{name} : fs::path{};
    }()};
    ~TempDir() { fs::remove_all(path); }
    [[nodiscard]] std::string contents(const std::string& name) const {
        std::ostringstream all;
        all << std::ifstream{path / name}.rdbuf();
        return all.str();
    }
    void put(const std::string& name, const std::string& bytes) const { std::ofstream{path / name} << bytes; }
    [[nodiscard]] std::set<std::string> files() const {
        std::set<std::string> names;
        for (const auto& each : fs::directory_iterator{path}) names.insert(each.path().filename().string());
        return names;
    }
};

using Calls = std::vector<std::pair<int, std::string>>;  // id and who calls

Result<void> split(const TempDir& here, const Calls& calls, Wishes wishes = {},
                   const char* now = "2026-03-02T01:00:00Z") {
    wishes.split = "who";
    auto directory = TRY(Destination::directory(here.path.string()));
    Output out{wishes, {.now = at(now)}, directory};
    TRY(out.agenda(std::vector<Column>{{.name = "id", .kind = Kind::id}, {.name = "who"}}));
    for (const auto& [id, who] : calls) {
        const auto made = [id = id]() -> Result<Appointment> {
            return Appointment{
                .uid = std::to_string(id), .from = at("2026-03-09T01:00:00Z"), .minutes = 15, .summary = "s"};
        };
        TRY(out.row({id, text_or_absent(who)}, made));
    }
    TRY(out.finish());
    return directory.finish();
}

using Names = std::set<std::string>;

}  // namespace

TEST_CASE("each value has a file that is a whole list") {
    const TempDir here;
    REQUIRE(split(here, {{1, "li.na"}, {2, "王磊"}, {3, "li.na"}, {4, ""}}));
    CHECK(here.files() == Names{".aftersales-split", "li.na.csv", "none.csv", "王磊.csv"});
    CHECK(here.contents("li.na.csv") == "id,who\n1,li.na\n3,li.na\n");
    CHECK(here.contents("王磊.csv") == "id,who\n2,王磊\n");
    CHECK(here.contents("none.csv") == "id,who\n4,\n");
}

TEST_CASE("under names of one's own files stand side by side, and an unchanged one is not written again") {
    const TempDir here;
    const auto write = [&](const std::string& period, int id) -> Result<void> {
        auto files = Destination::directory(here.path.string(), {.before = "week-", .after = ".csv"});
        Output out{{.split = "period"}, {.now = at("2026-03-02T01:00:00Z")}, files};
        TRY(out.table(std::vector<Column>{{.name = "period"}, {.name = "id", .kind = Kind::id}}));
        TRY(out.row({period, id}));
        TRY(out.finish());
        return files.finish();
    };
    REQUIRE(write("2026-W09", 1));
    fs::last_write_time(here.path / "week-2026-W09.csv", fs::file_time_type{});
    REQUIRE(write("2026-W10", 2));
    REQUIRE(write("2026-W09", 1));
    CHECK(here.files() == Names{"week-2026-W09.csv", "week-2026-W10.csv"});
    CHECK(here.contents("week-2026-W10.csv") == "period,id\n2026-W10,2\n");
    CHECK(fs::last_write_time(here.path / "week-2026-W09.csv") == fs::file_time_type{});
    REQUIRE(write("2026-W09", 3));
    CHECK(here.contents("week-2026-W09.csv") == "period,id\n2026-W09,3\n");
}

TEST_CASE("columns, order and limit hold for the whole list, and the column split by need not be written") {
    const TempDir here;
    REQUIRE(split(here, {{1, "a"}, {2, "b"}, {3, "a"}, {4, "a"}},
                  {.columns = {"id"}, .order = Order{.column = "id", .descending = true}, .limit = 3}));
    CHECK(here.contents("a.csv") == "id\n4\n3\n");
    CHECK(here.contents("b.csv") == "id\n2\n");
}

TEST_CASE("the format decides how the files end") {
    const TempDir here;
    REQUIRE(split(here, {{1, "a"}}, {.format = Format::jsonl}));
    REQUIRE(split(here, {{1, "a"}}, {.format = Format::json}));
    REQUIRE(split(here, {{1, "a"}}, {.format = Format::ics}));
    REQUIRE(split(here, {{1, "a"}}, {.line_template = "{id}"}));
    CHECK(here.contents("a.jsonl") == "{\"id\":1,\"who\":\"a\"}\n");
    CHECK(here.contents("a.json") == "[{\"id\":1,\"who\":\"a\"}]\n");
    CHECK(here.contents("a.ics").find("UID:1\r\n") != std::string::npos);
    CHECK(here.contents("a.txt") == "1\n");
}

TEST_CASE("a file is left alone where nothing changed, a calendar also where only its stamp would") {
    const TempDir here;
    const auto old = fs::file_time_type::clock::now() - std::chrono::hours{1};
    for (const auto format : {Format::csv, Format::ics}) {
        const auto name = here.path / (format == Format::csv ? "a.csv" : "a.ics");
        REQUIRE(split(here, {{1, "a"}}, {.format = format}));
        fs::last_write_time(name, old);
        REQUIRE(split(here, {{1, "a"}}, {.format = format}, "2026-03-02T09:00:00Z"));
        CHECK(fs::last_write_time(name) == old);
        REQUIRE(split(here, {{2, "a"}}, {.format = format}));
        CHECK(fs::last_write_time(name) != old);
    }
}

TEST_CASE("who has no rows any more gets an empty list; what others left is not touched") {
    const TempDir here;
    here.put("notes.csv", "mine");
    REQUIRE(split(here, {{1, "a"}, {2, "b"}, {3, "c"}}));
    here.put("a.txt", "mine");
    fs::remove(here.path / "c.csv");
    REQUIRE(split(here, {{2, "b"}}));
    CHECK(here.contents("a.csv") == "id,who\n");
    CHECK(here.contents("b.csv") == "id,who\n2,b\n");
    CHECK(here.contents("notes.csv") == "mine");
    CHECK(here.contents("a.txt") == "mine");
    CHECK_FALSE(fs::exists(here.path / "c.csv"));
    REQUIRE(split(here, {}));
    CHECK(here.contents("b.csv") == "id,who\n");
    REQUIRE(split(here, {{1, "a"}}, {.format = Format::jsonl}));
    CHECK(here.contents("a.csv") == "id,who\n");
    CHECK(here.contents("a.jsonl") == "{\"id\":1,\"who\":\"a\"}\n");
}

TEST_CASE("a note that somebody spoilt leads nowhere else") {
    const TempDir here;
    const TempDir elsewhere;
    elsewhere.put("x.csv", "theirs");
    here.put(".aftersales-split", "../" + elsewhere.path.filename().string() + "/x.csv\n\n.hidden.csv\n");
    here.put(".hidden.csv", "mine");
    REQUIRE(split(here, {{1, "a"}}));
    CHECK(elsewhere.contents("x.csv") == "theirs");
    CHECK(here.contents(".hidden.csv") == "mine");
}

TEST_CASE("a failure names the file and leaves the others whole") {
    const TempDir here;
    fs::create_directory(here.path / "b.csv");
    const auto done = split(here, {{1, "a"}, {2, "b"}});
    REQUIRE(!done);
    CHECK(done.error().message.find("b.csv: ") != std::string::npos);
    CHECK(here.files() == Names{"b.csv"});
}

TEST_CASE("what is not a directory, and what is not a list, cannot be split") {
    const TempDir here;
    here.put("file", "x");
    CHECK(Destination::directory((here.path / "file").string()).error().kind == ErrorKind::usage);
    CHECK(Destination::directory((here.path / "no/where").string()).error().kind == ErrorKind::usage);
    auto directory = Destination::directory((here.path / "made").string());
    REQUIRE(directory);
    CHECK(fs::is_directory(here.path / "made"));
    Output out{{.split = "who"}, {}, *directory};
    CHECK_FALSE(out.text("a text"));
    CHECK(out.table(std::vector<Column>{{.name = "whom"}}).error().message == "there is no column 'who'");
    CHECK_FALSE(check({.count = true, .split = "who"}));
}

TEST_CASE("a value becomes a name that every file system takes") {
    CHECK(file_name("wang.lei") == "wang.lei");
    CHECK(file_name("王磊") == "王磊");
    CHECK(file_name("") == "none");
    CHECK(file_name("  ") == "none");
    CHECK(file_name("../etc/passwd") == "_._etc_passwd");
    CHECK(file_name(".hidden") == "_hidden");
    CHECK(file_name("a\\b:c*?\"<>|\n") == "a_b_c______");
    CHECK(file_name("ends.") == "ends_");
    CHECK(file_name("CON") == "_CON");
    CHECK(file_name("com1.x") == "_com1.x");
    CHECK(file_name("comet") == "comet");
    CHECK(rc::check([](const std::string& value) {
        const auto name = file_name(value + "字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字字"
                                            "字字字字字字字字字字字字字字字字");
        RC_ASSERT(name.find('/') == std::string::npos);
        RC_ASSERT(name.front() != '.');
        RC_ASSERT(name.size() <= 161);
        RC_ASSERT((static_cast<unsigned char>(name.back()) & 0xc0) != 0xc0);
    }));
}

TEST_CASE("two values that are one name to some file systems have two files") {
    const TempDir here;
    REQUIRE(split(here, {{1, "Li"}, {2, "li"}, {3, "a/b"}, {4, "a_b"}, {5, ""}, {6, "none"}}));
    CHECK(here.files() ==
          Names{".aftersales-split", "Li.csv", "li-2.csv", "a_b.csv", "a_b-2.csv", "none.csv", "none-2.csv"});
}

}  // namespace split_test
