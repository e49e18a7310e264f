#include "aftersales/domain/part/used_parts.hpp"

#include <doctest/doctest.h>

namespace used_parts_test {

using namespace aftersales::domain;

TEST_CASE("a quantity of parts is a whole number from 1") {
    CHECK(read_part_quantity("1") == 1);
    CHECK(read_part_quantity("1000000") == most_parts);
    for (const auto* word : {"", "0", "-1", "+1", "1.5", "1000001", "two", "1 ", "99999999999999999999"}) {
        CAPTURE(word);
        CHECK_FALSE(read_part_quantity(word));
    }
}

TEST_CASE("a part and how many of it") {
    CHECK(read_part_count("SEAL-7") == PartCount{"SEAL-7", 1});
    CHECK(read_part_count("SEAL-7=3") == PartCount{"SEAL-7", 3});
    CHECK_FALSE(read_part_count("SEAL-7="));
    CHECK_FALSE(read_part_count("SEAL-7=0"));
    CHECK_FALSE(read_part_count("=3"));
    CHECK_FALSE(read_part_count(""));
    CHECK(print({"SEAL-7", 3}) == "SEAL-7=3");
}

TEST_CASE("what was used stands once for each part, with the sum") {
    std::vector<std::string> parts;
    for (const auto* used : {"A=1", "B=2", "A=3", "AA=1"}) add_used(parts, used);
    CHECK(parts == std::vector<std::string>{"A=4", "B=2", "AA=1"});
}

}  // namespace used_parts_test
