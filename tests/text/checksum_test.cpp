#include "aftersales/text/checksum.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <string>

namespace checksum_test {

using aftersales::text::Checksum;

namespace {

std::int64_t sum_of(const std::string& text, Checksum::Step step = Checksum::Step::word) {
    Checksum sum{step};
    sum.add(std::string_view{text});
    return sum.value();
}

void spoil(std::string& text, std::size_t place) {
    text[place] = static_cast<char>(text[place] ^ *rc::gen::inRange(1, 256));
}

}  // namespace

TEST_CASE("one changed byte changes the checksum, wherever it stands") {
    CHECK(rc::check("sum(text) is another when a byte is", [](const std::string& text) {
        RC_PRE(!text.empty());
        auto changed = text;
        spoil(changed, *rc::gen::inRange<std::size_t>(0, text.size()));
        for (const auto step : {Checksum::Step::byte, Checksum::Step::word})
            RC_ASSERT(sum_of(changed, step) != sum_of(text, step));
    }));
}

TEST_CASE("two changes do not hide each other, also at the same place of two words") {
    CHECK(rc::check("sum(text) is another when two bytes are, eight apart", [] {
        const auto text = *rc::gen::container<std::string>(32, rc::gen::arbitrary<char>());
        auto changed = text;
        const auto place = *rc::gen::inRange<std::size_t>(0, 24);
        spoil(changed, place), spoil(changed, place + 8);
        RC_ASSERT(sum_of(changed) != sum_of(text));
    }));
    std::string text(16, 'x');
    auto changed = text;
    changed[7] = static_cast<char>(changed[7] ^ 0x80), changed[15] = static_cast<char>(changed[15] ^ 0x80);
    CHECK(sum_of(changed) != sum_of(text));
}

TEST_CASE("parts are kept apart, and zeros at the end are seen") {
    for (const auto step : {Checksum::Step::byte, Checksum::Step::word}) {
        Checksum one{step};
        one.add("ab"), one.add("c");
        Checksum other{step};
        other.add("a"), other.add("bc");
        CHECK(one.value() != other.value());
        CHECK(sum_of(std::string("a\0", 2), step) != sum_of("a", step));
        CHECK(sum_of("", step) != Checksum{step}.value());
    }
}

TEST_CASE("the checksums are the same on every machine and in every version, and say which they are") {
    const auto sum_by = [](Checksum::Step step) {
        Checksum sum{step};
        sum.add("opened"), sum.add(std::int64_t{42}), sum.add("洗衣机漏水、地面有积水");
        CHECK(Checksum::step_of(sum.value()) == step);
        return sum.value();
    };
    CHECK(sum_by(Checksum::Step::word) == -6690211419452554323);
    CHECK(sum_by(Checksum::Step::byte) == 113825319987893909);
}

}  // namespace checksum_test
