// What a key of the policy file is: the tables of keys (keys.hpp, service_keys.hpp) are made of these.
#pragma once

#include <string_view>

namespace aftersales::policy {

// What a value is. From `text` on they are all TOML strings; the last ones say which.
enum class KeyType {
    integer,
    size,    // a text such as "20MB", or a number of bytes
    amount,  // of money: a whole number, or a text such as "12.50"
    truth,
    option,  // a text, a list of texts, a whole number, true or false
    texts,   // a text or a list of texts
    table,
    tables,  // [[name]], one table after the other
    named,   // [name.NAME], tables by name
    text,
    duration,
    span,
    date,
    word  // one of a closed set, which the sentence lists
};
std::string_view describe(KeyType type);  // "a whole number", "a duration such as \"8h\"" …

enum class Need { optional, required };

struct Key {
    std::string_view section{};  // "" is the file itself
    std::string_view name{};     // NAME: any name
    KeyType type{};
    std::string_view standard{};  // what holds where it is not said; "" for nothing
    std::string_view sentence{};
    Need need{Need::optional};
};

}  // namespace aftersales::policy
