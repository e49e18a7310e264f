#include "aftersales/policy/import_map.hpp"
#include "aftersales/service/exchange/import_fields.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>

namespace import_maps_test {

using namespace aftersales;

namespace {

using service::Importable;

Result<policy::ImportMap> read(std::string_view text, Importable what = Importable::tickets) {
    return policy::read_import_map(text, "map.toml", service::import_field_names(what));
}

}  // namespace

TEST_CASE("every map that ships with the project is one") {
    int maps = 0;
    for (const auto& file : std::filesystem::directory_iterator{AFTERSALES_EXAMPLES "/maps"}) {
        if (!file.is_regular_file()) continue;
        const bool history = file.path().stem().string().ends_with("-history");
        std::ifstream in{file.path()};
        const std::string text{std::istreambuf_iterator<char>{in}, {}};
        const auto map = read(text, history ? Importable::history : Importable::tickets);
        CAPTURE(file.path().string());
        if (!map)
            FAIL_CHECK(map.error().message);
        else
            CHECK(map->columns.contains(history ? "at" : "opened_at"));
        ++maps;
    }
    CHECK(maps >= 7);
}

TEST_CASE("a map tells every mistake at its place") {
    const auto map = read("nul = []\n[map]\nsubjct = \"Title\"\n[time]\nformat = \"%Q\"\nzone = \"Mars\"\n");
    REQUIRE_FALSE(map);
    CHECK(map.error().message.find("map.toml:1:1: 'nul' is no key of a map (did you mean 'null'?)") !=
          std::string::npos);
    CHECK(map.error().message.find("map.toml:3:1: 'subjct' is no field (did you mean 'subject'?)") !=
          std::string::npos);
    CHECK(map.error().message.find("map.toml:5:10: '%Q' is no format of strptime(3)") != std::string::npos);
    CHECK(map.error().message.find("map.toml:6:8: ") != std::string::npos);
}

TEST_CASE("a format of which no date can come is told from one that is none") {
    const auto said = [](const std::string& format) {
        const auto map = read("[time]\nformat = \"" + format + "\"\n");
        return map ? std::string{} : map.error().message;
    };
    for (const auto* format : {"%A", "%H:%M", "%Y", "%Y-%m", "%Y %d", "%d %b"}) {
        CAPTURE(format);
        CHECK(said(format).find("tells no date: it needs the year, the month and the day") != std::string::npos);
    }
    for (const auto* format : {"%Q", "%", "%Y%"})
        CHECK(said(format).find("is no format of strptime(3)") != std::string::npos);
    for (const auto* format : {"%Y-%m-%d", "%d/%b/%y %I:%M %p", "%F %T", "%s", "%Y-%j", "%A, %d %B %Y"})
        CHECK(said(format) == "");
}

TEST_CASE("a map may say what stands between cells") {
    CHECK(read("separator = \";\"\n")->separator == ';');
    CHECK(!read("")->separator);
    CHECK_FALSE(read("separator = \"::\"\n"));
    CHECK(read("[csv]\nseparator = \"|\"\nskip_lines = 2\n")->separator == '|');
    CHECK(read("[csv]\nskip_lines = 2\n")->skip_lines == 2);
    CHECK_FALSE(read("[csv]\nskip_lines = -1\n"));
    CHECK_FALSE(read("[csv]\nskip = 1\n"));
}

TEST_CASE("a map may give several forms of times, and the serial days of a spreadsheet") {
    const auto map = read("[time]\nformat = [\"%Y/%m/%d %p %I:%M\", \"%d.%m.%Y\"]\nexcel = true\n");
    REQUIRE(map);
    CHECK(map->time_formats.size() == 2);
    CHECK(map->serial_days);
    CHECK_FALSE(read("[time]\nformat = [1]\n"));
    CHECK_FALSE(read("[time]\nexcel = \"yes\"\n"));
}

TEST_CASE(
    "a column may go by several names, and a map tells what stands between tags and what counts from the opening") {
    const auto map = read("tag_separator = \" \"\n[map]\nsubject = [\"Title\", \"Subject\"]\ntags = \"Tags\"\n"
                          "[after_opening]\nresponded_at = \"min\"\n");
    REQUIRE(map);
    CHECK(map->columns.at("subject") == std::vector<std::string>{"Title", "Subject"});
    CHECK(map->columns.at("tags") == std::vector<std::string>{"Tags"});
    CHECK(map->tag_separator == " ");
    CHECK(map->after_opening.at("responded_at") == std::chrono::seconds{60});
    CHECK_FALSE(read("tag_separator = \"\"\n"));
    CHECK_FALSE(read("[map]\nsubject = []\n"));
    CHECK_FALSE(read("[map]\nsubject = [\"Title\", 3]\n"));
    CHECK_FALSE(read("[after_opening]\nresponded_at = \"minutes\"\n"));
}

}  // namespace import_maps_test
