#include "exchange/assignees.hpp"

#include <algorithm>

namespace aftersales::service {

std::string Assignees::id_of(const policy::Policy& policy, const std::string& said) {
    if (said.empty() || policy.staff.empty() || policy.person(said) != nullptr) return said;
    const auto named = [&](const policy::Staff& person) { return person.name == said; };
    const auto first = std::ranges::find_if(policy.staff, named);
    if (first != policy.staff.end() && std::ranges::count_if(policy.staff, named) == 1) return first->id;
    fresh_ = said;
    return said;
}

void Assignees::keep_row() {
    if (fresh_.empty() || std::ranges::find(strangers_, fresh_) != strangers_.end()) return;
    strangers_.push_back(fresh_);
}

}  // namespace aftersales::service
