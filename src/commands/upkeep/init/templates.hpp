// The policies that `init` writes, one file each beside this one, compiled in.
#pragma once

#include <span>
#include <string_view>

namespace aftersales::commands {

struct PolicyTemplate {
    std::string_view name{};      // appliance it minimal
    std::string_view language{};  // zh-CN zh-TW en
    std::string_view text{};
};

std::span<const PolicyTemplate> policy_templates();

}  // namespace aftersales::commands
