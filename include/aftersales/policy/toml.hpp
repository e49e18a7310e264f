// TOML 1.0 as a small tree that knows the place of every key and value. Members keep the file's order. For the policy,
// its test cases and the maps of imports.
#pragma once

#include "aftersales/result.hpp"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aftersales::policy {

// Line and column count from 1, columns in bytes; 0 where there is no place.
struct Place {
    int line{};
    int column{};
    auto operator<=>(const Place&) const = default;
};

// A template, because a node holds entries that hold a node: it is laid out when it is first asked for, the node being
// whole by then.
template <class Node>
struct Keyed {
    std::string key{};
    Place place{};  // of the key
    Node value{};
};
struct TomlNode;
using TomlEntry = Keyed<TomlNode>;

struct TomlNode {
    enum class Type { table, array, text, integer, real, truth, time };
    Type type{Type::table};
    Place place{};
    std::string text{};  // of a text; of a date, time or date-time its ISO form
    std::int64_t integer{};
    double real{};
    bool truth{};
    std::vector<TomlNode> items{};     // of an array
    std::vector<TomlEntry> members{};  // of a table

    [[nodiscard]] const TomlNode* find(std::string_view key) const;  // nullptr where there is none
    [[nodiscard]] const TomlEntry* entry(std::string_view key) const;
};

// The root table, or the first mistake of syntax.
struct Toml {
    struct Mistake {
        Place place{};
        std::string message{};
    };
    TomlNode root{};
    std::optional<Mistake> mistake{};
};
Toml parse_toml(std::string_view text);

// The same for files whose first mistake ends the matter: ErrorKind::refused, "path:line:column: message".
Result<TomlNode> read_toml(std::string_view text, const std::string& path);

// A value as TOML on one line; tables and arrays inline.
std::string print_toml_value(const TomlNode& node);
// A whole document: scalars, [tables], [tables.of] tables, [[arrays]] of tables; what lies deeper inline.
std::string print_toml(const TomlNode& root);
// A key, quoted where it has to be.
std::string print_toml_key(std::string_view key);

}  // namespace aftersales::policy
