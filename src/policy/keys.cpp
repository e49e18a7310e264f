#include "aftersales/policy/keys.hpp"

#include <algorithm>

namespace aftersales::policy {

namespace {

// keys_of() returns a stretch of the table: a section must not be told in two places.
constexpr bool sections_are_whole() {
    for (std::size_t i = 1; i < keys.size(); ++i) {
        if (keys.at(i).section == keys.at(i - 1).section) continue;
        for (std::size_t before = 0; before < i; ++before) {
            if (keys.at(before).section == keys.at(i).section) return false;
        }
    }
    return true;
}
static_assert(sections_are_whole());

}  // namespace

std::string_view describe(KeyType type) {
    switch (type) {
    case KeyType::integer:
        return "a whole number";
    case KeyType::truth:
        return "true or false";
    case KeyType::scalar:
        return "a text, a whole number, true or false";
    case KeyType::texts:
        return "a text or a list of texts";
    case KeyType::table:
        return "a table";
    case KeyType::tables:
        return "an array of tables";
    case KeyType::named:
        return "a table of tables";
    case KeyType::text:
        return "a text";
    case KeyType::duration:
        return "a duration such as \"8h\"";
    case KeyType::span:
        return "a span such as \"7d\"";
    case KeyType::date:
        return "a date such as \"2026-02-10\"";
    case KeyType::word:
        return "a word";
    }
    return "";
}

std::span<const Key> keys_of(std::string_view section) {
    const auto is_of = [&](const Key& key) { return key.section == section; };
    const auto first = std::find_if(keys.begin(), keys.end(), is_of);
    return {first, std::find_if_not(first, keys.end(), is_of)};
}

}  // namespace aftersales::policy
