#include "policy_file.hpp"

#include "aftersales/cli/input.hpp"
#include "aftersales/policy/read.hpp"

#include <climits>

#include <cstdlib>
#include <unistd.h>

namespace aftersales::cli {
namespace {

constexpr auto name = "aftersales.toml";

bool exists(const std::string& path) { return ::access(path.c_str(), F_OK) == 0; }

std::optional<std::string> above_working_directory() {
    const std::unique_ptr<char, decltype(&std::free)> here{::getcwd(nullptr, 0), &std::free};
    if (!here) return {};
    std::string directory = here.get();
    while (directory.size() > 1) {
        directory.erase(directory.rfind('/') + 1);
        if (exists(directory + name)) return directory + name;
        directory.pop_back();
    }
    return {};
}

}  // namespace

std::optional<std::string> policy_file(const Globals& globals, const Environment& environment) {
    if (globals.policy) return globals.policy;
    if (environment.policy) return environment.policy;
    if (exists(name)) return name;
    if (auto found = above_working_directory()) return found;
    if (!environment.config_home) return {};
    auto at_home = *environment.config_home + "/aftersales/" + name;
    return exists(at_home) ? std::optional{at_home} : std::nullopt;
}

Result<std::unique_ptr<policy::Policy>> read_policy(const std::string& path) {
    auto text = file_or_input(path);
    if (!text) return fail(ErrorKind::policy, "the policy cannot be read, " + text.error().message);
    return std::make_unique<policy::Policy>(TRY(policy::read(std::move(*text), path, policy::files_beside(path))));
}

std::string store_beside(const std::string& policy_path, const std::string& url) {
    const auto slash = policy_path.rfind('/');
    const bool as_it_is = url.empty() || url.starts_with('/') || url.find("://") != std::string::npos;
    return as_it_is || slash == std::string::npos ? url : policy_path.substr(0, slash + 1) + url;
}

}  // namespace aftersales::cli
