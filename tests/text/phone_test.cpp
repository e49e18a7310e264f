#include "aftersales/text/phone.hpp"
#include "phone/library.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <algorithm>

namespace phone_test {

using namespace aftersales::text;

namespace {

std::vector<Phone> phones_in(std::string_view text, std::string_view country = "CN") {
    auto read = read_phones(text, country);
    REQUIRE(read);
    return *read;
}

std::string key_in(std::string_view text, std::string_view country = "CN") {
    const auto phones = phones_in(text, country);
    REQUIRE(phones.size() == 1);
    return phones[0].key;
}

std::string extension_in(std::string_view text) {
    const auto phones = phones_in(text);
    REQUIRE(phones.size() == 1);
    CHECK(phones[0].key == "+861066880001");
    return phones[0].extension;
}

std::vector<std::string> keys_in(std::string_view text) {
    std::vector<std::string> keys;
    for (const auto& each : phones_in(text)) keys.push_back(each.key);
    return keys;
}

const std::string first = "+8613800138000";
const std::string second = "+8613900010001";
const std::string office = "+861066880001";

}  // namespace

TEST_CASE("a number has one key however it is written") {  // found: P3
    for (const auto* each :
         {"010-66880001", "+86 10 66880001", "86-10-66880001", "0086 10 66880001", "(010)66880001", "010 6688 0001",
          "+86(0)10-66880001", "０１０－６６８８０００１", "010—66880001", "Tel: 010-66880001", "010/66880001"}) {
        CAPTURE(each);
        CHECK(key_in(each) == office);
    }
    for (const auto* each : {"13800138000", "138 0013 8000", "+86 138-0013-8000", "8613800138000", "(86)13800138000",
                             "０１３８ ００１３ ８０００", "1３８00138000", "13800138000.0", "13800138000.00",
                             "张伟 13800138000", "tel:+86-138-0013-8000"}) {
        CAPTURE(each);
        CHECK(key_in(each) == first);
    }
    CHECK(key_in("+1 415 555 2671") == "+14155552671");
    CHECK(key_in("001 415 555 2671") == "+14155552671");
    CHECK(key_in("95588") == "95588");
}

TEST_CASE("a number is read as its country writes it") {
    CHECK(key_in("(650) 253-0000", "US") == "+16502530000");
    CHECK(key_in("1-800-FLOWERS", "US") == "+18003569377");
    CHECK(key_in("02-2345-6789", "TW") == "+886223456789");
    CHECK(key_in("0912345678", "TW") == "+886912345678");
    CHECK(key_in("+86 13800138000", "US") == first);
    CHECK(key_in("13800138000", "US") != first);
}

TEST_CASE("what anybody may have given is nobody's") {  // found: P1
    for (const auto* each : {"0",           "1",   "1234", "0000", "00000000000", "11111",   "+86 00000000000",
                             "88888888",    "无",  "無",   "没有", "none",        "None",    "N/A",
                             "n/a",         "-",   "--",   "—",    "?",           "无/没有", "139****0001",
                             "139xxxx0001", "未知"}) {
        CAPTURE(each);
        CHECK(key_in(each).empty());
        CHECK(phone_keys(each, "CN")->empty());
    }
    CHECK(key_in("12345") == "12345");
    CHECK(phones_in("").empty());
    CHECK(phones_in("  ").empty());
}

TEST_CASE("a text without a digit that does not say none is no number") {  // found: P1
    for (const auto* each : {"abc", "张伟", "phone", "see above"}) {
        CAPTURE(each);
        const auto read = read_phones(each, "CN");
        REQUIRE(!read);
        CHECK(read.error().kind == aftersales::ErrorKind::usage);
        CHECK(read.error().message.find(each) != std::string::npos);
    }
}

TEST_CASE("several numbers in one text are several") {  // found: P4
    using Keys = std::vector<std::string>;
    for (const auto* sign : {"/", "、", ";", "；", ",", "，", " ", "  ", "\n", " / ", "／", "|", "或", " or "}) {
        CAPTURE(sign);
        CHECK(keys_in(std::string{"13800138000"} + sign + "13900010001") == Keys{first, second});
    }
    CHECK(keys_in("010 66880001 13800138000") == Keys{office, first});
    CHECK(keys_in("+86 138 0013 8000 +86 139 0001 0001") == Keys{first, second});
    CHECK(keys_in("13800138000(张伟)、13900010001(李娜)") == Keys{first, second});
    CHECK(keys_in("13800138000/无") == Keys{first});
    CHECK(phones_in("13800138000(张伟)、13900010001")[0].given == "13800138000(张伟)");
    CHECK(phones_in("010-66880001/2") == std::vector{Phone{"010-66880001/2", office, ""}});
}

TEST_CASE("an extension is no part of the key") {  // found: P4
    for (const auto* each : {"010-66880001 分机 21", "010-66880001分机21", "010-66880001转21", "010-66880001 轉 21",
                             "010-66880001 ext. 21", "010-66880001 EXT 21", "010-66880001x21", "010-66880001#21",
                             "010-66880001-21", "010-66880001(分机21)"}) {
        CAPTURE(each);
        CHECK(extension_in(each) == "21");
    }
    CHECK(extension_in("010-6688-0001").empty());
    CHECK(phones_in("010-66880001转21")[0].given == "010-66880001转21");
}

TEST_CASE("a number is looked up by what older stores keep of it too") {
    const auto keys = *phone_keys("+86 10 66880001", "CN");
    CHECK(keys.front() == office);
    for (const auto* each : {"01066880001", "1066880001", "861066880001"}) {
        CHECK(std::ranges::find(keys, each) != keys.end());
    }
    CHECK(*phone_keys("13800138000", "CN") == std::vector<std::string>{first, "13800138000"});
}

TEST_CASE("a mobile number of China has the key that libphonenumber gives it, though it is not asked") {
    rc::check([] {
        std::string digits = "1";
        digits += *rc::gen::inRange('3', static_cast<char>('9' + 1));
        for (int i = 0; i < 9; ++i) digits += *rc::gen::inRange('0', static_cast<char>('9' + 1));
        RC_PRE(digits.find_first_not_of(digits[0]) != std::string::npos);
        const auto prefix = *rc::gen::element<std::string>("", "86", "+86", "0086", "+86 ");
        const auto asked = ask_libphonenumber(prefix + digits, "CN");
        RC_ASSERT(asked.has_value());
        RC_ASSERT(read_phones(prefix + digits, "CN")->at(0).key == asked->international);
    });
}

TEST_CASE("any text is read or refused, and nothing that is given is lost") {
    rc::check([] {
        const auto sign = rc::gen::element<std::string>("1", "3", "8", "0", "0", "-", " ", "+", "/", "、", "转", "x",
                                                        "(", ")", ".", "无", "a", "\xff");
        std::string text;
        for (const auto& each : *rc::gen::container<std::vector<std::string>>(sign)) text += each;
        const auto read = read_phones(text, "CN");
        if (!read) return;
        std::size_t kept = 0;
        for (const auto& phone : *read) kept += static_cast<std::size_t>(std::ranges::count(phone.given, '3'));
        RC_ASSERT(kept == static_cast<std::size_t>(std::ranges::count(text, '3')));
    });
}

TEST_CASE("the countries are those that libphonenumber knows") {
    const auto countries = phone_countries();
    CHECK(countries.size() == 245);
    CHECK(std::ranges::is_sorted(countries));
    CHECK(calling_code("CN") == *ask_calling_code("CN"));
    CHECK(calling_code("TW") == "886");
    for (const auto* each : {"CN", "HK", "MO", "TW", "US", "GB", "DE"}) CHECK(is_phone_country(each));
    for (const auto* each : {"", "C", "cn", "XX", "N A", "CHN", "D A"}) CHECK(!is_phone_country(each));
}

}  // namespace phone_test
