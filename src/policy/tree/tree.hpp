// The policy in force as a tree of the file's form, defaults filled in: what `policy show` prints.
#pragma once

#include "aftersales/policy/policy.hpp"
#include "aftersales/policy/toml.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace aftersales::policy {

// Values as nodes without a place.
TomlNode node_of(std::string_view text);
TomlNode node_of(const char* text);
TomlNode node_of(std::int64_t integer);
TomlNode node_of(bool truth);
TomlNode node_of(const std::vector<std::string>& texts);

// Adds a member at the end. Nothing is added of a text or list that is empty by `add_some`.
void add(TomlNode& table, std::string_view key, TomlNode value);
void add_some(TomlNode& table, std::string_view key, std::string_view text);
void add_some(TomlNode& table, std::string_view key, const std::vector<std::string>& texts);
void add_some(TomlNode& table, std::string_view key, TomlNode node);  // a table or a list

// "09:00-12:00" …, as read_hours() reads them.
std::vector<std::string> printed_hours(const std::vector<calendar::Hours>& list);

TomlNode tree_of(const Policy& policy);

// Its parts.
TomlNode condition_tree(const domain::Condition& condition);
TomlNode calendars_tree(const Policy& policy);
TomlNode visits_tree(const Policy& policy);
TomlNode return_tree(const Policy& policy);        // return
TomlNode return_rules_tree(const Policy& policy);  // return_rule
TomlNode travel_tree(const Policy& policy);
TomlNode delivery_tree(const Policy& policy);
void add_classification(TomlNode& root, const Policy& policy);
void add_clocks(TomlNode& root, const Policy& policy);
void add_callbacks(TomlNode& root, const Policy& policy);

}  // namespace aftersales::policy
