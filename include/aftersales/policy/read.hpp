// TOML to Policy in one step: every mistake at once, each as `file:line:column: message` with the nearest name
// suggested.
#pragma once

#include "aftersales/policy/policy.hpp"

#include <string>
#include <vector>

namespace aftersales::policy {

// One remark on a place of the file. Line and column count from 1, columns in bytes; 0 where there is no place.
struct PolicyRemark {
    int line{};
    int column{};
    std::string message{};
    std::string hint{};
    bool warning{};  // else a mistake
    bool operator==(const PolicyRemark&) const = default;
};

// "aftersales.toml:14:9: message" on one line, with the hint in parentheses.
std::string print(const PolicyRemark& finding, const std::string& path);

struct Draft {
    Policy policy{};
    std::vector<PolicyRemark> findings{};  // in order of place
    [[nodiscard]] bool valid() const;
};

// Everything but the warnings of check(). Calendar files are not read (see check): commands that need none do not pay.
Draft draft(std::string text, const std::string& path, ReadFile read_file);

// The policy, or ErrorKind::policy with all mistakes, one a line.
Result<Policy> read(std::string text, const std::string& path, ReadFile read_file);

// Reads files beside the policy file.
ReadFile files_beside(const std::string& policy_path);

}  // namespace aftersales::policy
