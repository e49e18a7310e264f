#include "codec/event_codec.hpp"
#include "store/a_change.hpp"

#include <doctest/doctest.h>

namespace event_codec_test {

using namespace aftersales;
using namespace aftersales::store;

TEST_CASE("every change of every kind is decoded as it was encoded") {
    for (std::size_t kind = 0; kind < kinds_of_change(); ++kind) {
        const auto word = domain::kind(change_of(kind));
        CAPTURE(word);
        CHECK(rc::check([&] {
            const auto change = a_change(kind);
            const auto effects = some_effects();
            EventEncoder encoder;
            encoder.encode(change, effects);
            const auto decoded = decode_event(word, encoder.body(), encoder.content());
            RC_ASSERT(decoded.has_value());
            RC_ASSERT(decoded->change == change);
            RC_ASSERT(decoded->effects == effects);
        }));
    }
}

TEST_CASE("without its content a change is the same but for its personal texts") {
    EventEncoder encoder;
    encoder.encode(domain::Noted{.message = {"secret"}, .told_customer = true}, {});
    CHECK(encoder.body() == R"({"told_customer":true})");
    CHECK(encoder.content() == R"({"message":"secret"})");
    const auto decoded = decode_event("noted", encoder.body(), "");
    REQUIRE(decoded);
    CHECK(std::get<domain::Noted>(decoded->change) == domain::Noted{.told_customer = true});
}

TEST_CASE("a changed field keeps its values with the event unless they are personal") {
    EventEncoder encoder;
    encoder.encode(domain::Changed{.field = "priority", .from = {"low"}, .to = {"urgent"}}, {});
    CHECK(encoder.body() == R"({"field":"priority","from":"low","to":"urgent"})");
    CHECK(encoder.content().empty());
    encoder.encode(domain::Changed{.field = "name", .from = {"王"}, .to = {"李"}}, {});
    CHECK(encoder.body() == R"({"field":"name"})");
    CHECK(encoder.content() == R"({"from":"王","to":"李"})");
}

TEST_CASE("a field that became personal later is read from where its older events keep it") {
    const auto old = decode_event("changed", R"({"field":"name","from":"王","to":"李"})", "");
    REQUIRE(old);
    CHECK(std::get<domain::Changed>(old->change) == domain::Changed{.field = "name", .from = {"王"}, .to = {"李"}});
    const auto erased = decode_event("changed", R"({"field":"name"})", "");
    REQUIRE(erased);
    CHECK(std::get<domain::Changed>(erased->change) == domain::Changed{.field = "name"});
}

TEST_CASE("a kind that is not known names the newer version") {
    const auto decoded = decode_event("teleported", "{}", "");
    REQUIRE(!decoded);
    CHECK(decoded.error().kind == ErrorKind::unavailable);
    CHECK(decoded.error().message ==
          "this store was written by a newer aftersales: it holds an event of the kind 'teleported'");
}

TEST_CASE("members that are not what they should be are damage, not surprise") {
    for (const auto* body : {R"({"for":"godot"})", R"({"for":7})", R"({})", R"({"for":"parts","until":"soon"})",
                             R"({"for":"parts","clocks":[["respond"]]})", "[", ""}) {
        CAPTURE(body);
        const auto decoded = decode_event("waiting", body, "");
        REQUIRE(!decoded);
        CHECK(decoded.error().kind == ErrorKind::corrupt);
    }
    CHECK(!decode_event("noted", R"({"told_customer":"yes"})", ""));
    CHECK(!decode_event("noted", "{}", R"({"message":7})"));
}

TEST_CASE("members that are not known are passed over") {
    const auto decoded = decode_event("noted", R"({"mood":"good","told_customer":true})", "");
    REQUIRE(decoded);
    CHECK(std::get<domain::Noted>(decoded->change).told_customer);
}

}  // namespace event_codec_test
