#include "aftersales/domain/return/return_voucher.hpp"

#include <doctest/doctest.h>

namespace return_voucher_test {

using namespace aftersales::domain;
using aftersales::ErrorKind;

TEST_CASE("a voucher is the return's number with a check digit, and is read back") {
    CHECK(voucher_of(3) == "RMA-000003-7");
    for (const std::int64_t number :
         {std::int64_t{1}, std::int64_t{42}, std::int64_t{999'999}, std::int64_t{12'345'678}})
        CHECK(read_voucher(voucher_of(number)).value() == number);
    for (const auto* word : {"rma-000003-7", "RMA0000037", "RMA 000003 7"}) {
        CHECK(looks_like_voucher(word));
        CHECK(read_voucher(word).value() == 3);
    }
}

TEST_CASE("a voucher that was misread is named") {
    for (const auto* word : {"RMA-000003-8", "RMA-000030-7", "RMA-000004-7"}) {
        CHECK(looks_like_voucher(word));
        const auto read = read_voucher(word);
        REQUIRE_FALSE(read.has_value());
        CHECK(read.error().kind == ErrorKind::usage);
        CHECK(read.error().message.find(word) != std::string::npos);
    }
}

TEST_CASE("ids and numbers are no vouchers") {
    for (const auto* word : {"3", "RT-3", "RMA", "RMA-3", "RMA-00003", "RMA-00000x-7", ""})
        CHECK_MESSAGE(!looks_like_voucher(word), word);
}

}  // namespace return_voucher_test
