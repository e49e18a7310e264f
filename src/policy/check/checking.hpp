// What the checks of a whole policy share: the policy, its file for places, and where remarks go.
#pragma once

#include "aftersales/policy/read.hpp"
#include "aftersales/policy/toml.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace aftersales::policy {

struct Checking {
    const Policy& policy;
    const TomlNode& file;
    calendar::Date today{};
    const std::vector<PolicyRemark>& known;  // what reading the file found
    std::vector<PolicyRemark>& findings;

    void mistake(Place place, std::string message, std::string hint = {});
    void warn(Place place, std::string message, std::string hint = {});

    // The place of a key of the index-th [[section]], or of one inside it; of what holds it where it is not said.
    [[nodiscard]] Place place(std::string_view section, std::size_t index, std::string_view key = {},
                              std::string_view inner = {}) const;
    // The same of a [section], or of [section.key].
    [[nodiscard]] Place place(std::string_view section, std::string_view key = {}, std::string_view inner = {}) const;
};

// Mistakes: what can be seen only with the files that the policy names.
void check_files(Checking& checking);
void check_reach(Checking& checking);
void check_queries(Checking& checking);

// Warnings.
void check_tables(Checking& checking);      // holiday tables that end
void check_midnights(Checking& checking);   // 23:59
void check_rules(Checking& checking);       // rules, plans and assignments never reached
void check_channels(Checking& checking);    // that [intake] does not have
void check_priorities(Checking& checking);  // without targets
void check_steps(Checking& checking);       // after what they warn of, never taken
void check_roles(Checking& checking);       // that nobody has
void check_kpis(Checking& checking);        // that no data can fill
void check_callbacks(Checking& checking);   // without working time
void check_retention(Checking& checking);   // that is not kept to

}  // namespace aftersales::policy
