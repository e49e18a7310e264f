#include "aftersales/policy/keys.hpp"

#include <doctest/doctest.h>

#include <string>

namespace keys_test {

using namespace aftersales::policy;

TEST_CASE("every key is told in a sentence") {
    for (const Key& key : keys) {
        CAPTURE(std::string{key.section});
        CAPTURE(std::string{key.name});
        CHECK(key.sentence.ends_with('.'));
        CHECK_FALSE(describe(key.type).empty());
    }
}

TEST_CASE("a section's keys are found together, and once each") {
    CHECK(keys_of("retention").size() == 1);
    CHECK(keys_of("retentio").empty());
    for (const Key& key : keys) {
        int same = 0;
        for (const Key& other : keys_of(key.section)) same += other.name == key.name ? 1 : 0;
        CHECK(same == 1);
    }
}

TEST_CASE("every section of the file is told") {
    for (const Key& key : keys_of("")) {
        if (key.type == KeyType::integer) continue;
        const std::string section{key.name};
        CAPTURE(section);
        CHECK_FALSE((keys_of(section).empty() && keys_of(section + ".NAME").empty()));
    }
}

}  // namespace keys_test
