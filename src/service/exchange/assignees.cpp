#include "exchange/assignees.hpp"

#include "aftersales/policy/labels.hpp"

#include <algorithm>

namespace aftersales::service {

std::string Assignees::id_of(const policy::Policy& policy, const std::string& said) {
    if (said.empty() || policy.staff.empty() || policy.person(said) != nullptr) return said;
    const auto [known, is_new] = ids_.try_emplace(said);
    // Whom two have the name of is a stranger as well.
    if (is_new) known->second = policy::read_staff(policy, said).value_or("");
    if (!known->second.empty()) return known->second;
    fresh_ = said;
    return said;
}

void Assignees::keep_row() {
    if (fresh_.empty() || std::ranges::find(strangers_, fresh_) != strangers_.end()) return;
    strangers_.push_back(fresh_);
}

}  // namespace aftersales::service
