// Every shape of an event that was ever written must decode for ever: tests/fixture/events holds one of each.
#include "a_change.hpp"
#include "codec/event_codec.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <set>

namespace event_fixture_test {

using namespace aftersales;
using namespace aftersales::store;

namespace {

const std::filesystem::path directory{AFTERSALES_FIXTURES "/events"};

text::JsonValue read(const std::filesystem::path& path) {
    std::ifstream in{path};
    const std::string text{std::istreambuf_iterator<char>{in}, {}};
    auto json = text::read_json(text);
    REQUIRE_MESSAGE(json, path);
    return *json;
}

}  // namespace

TEST_CASE("every event ever written decodes, and is written again with the same members") {
    std::set<std::string> kinds;
    for (const auto& file : std::filesystem::directory_iterator{directory}) {
        const auto stem = file.path().stem().string();
        CAPTURE(stem);
        const auto json = read(file.path());
        const auto* kind = json.find("kind");
        const auto* body = json.find("body");
        const auto* content = json.find("content");
        REQUIRE((kind && body && content));
        const auto decoded = decode_event(kind->text, *body, *content);
        REQUIRE(decoded);
        CHECK(domain::kind(decoded->change) == kind->text);
        EventEncoder encoder;
        encoder.encode(decoded->change, decoded->effects);
        CHECK(text::read_json(encoder.body()) == *body);
        if (!content->is_null()) CHECK(text::read_json(encoder.content()) == *content);
        kinds.insert(kind->text);
    }
    CHECK(kinds.size() == kinds_of_change());
}

}  // namespace event_fixture_test
