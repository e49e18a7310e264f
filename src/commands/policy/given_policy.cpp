#include "policy/given_policy.hpp"

#include "aftersales/cli/input.hpp"
#include "aftersales/policy/read.hpp"

namespace aftersales::commands {

Result<policy::Policy> read_policy_file(const std::string& path) {
    auto text = cli::file_or_input(path);
    if (!text) return fail(ErrorKind::policy, text.error().message, text.error().hints);
    return policy::read(std::move(*text), path, policy::files_beside(path));
}

}  // namespace aftersales::commands
