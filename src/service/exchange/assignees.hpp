// Who handles the tickets of an import. Another desk writes names where ours has ids; people who have left are history
// and stay as they were written.
#pragma once

#include "aftersales/policy/policy.hpp"

#include <string>
#include <unordered_map>
#include <vector>

namespace aftersales::service {

class Assignees {
public:
    // The id of the one of the staff whose id or name was written, in any case of letters, as commands take it; any
    // other text as it stands.
    std::string id_of(const policy::Policy& policy, const std::string& said);

    void begin_row() { fresh_.clear(); }
    // What the present row said became part of a ticket.
    void keep_row();
    // Who was kept and is none of the staff, each once; nobody where the policy names no staff at all.
    [[nodiscard]] const std::vector<std::string>& strangers() const { return strangers_; }

private:
    std::unordered_map<std::string, std::string> ids_{};  // by what was written; "" of a stranger
    std::string fresh_{};                                 // a stranger in the present row
    std::vector<std::string> strangers_{};
};

}  // namespace aftersales::service
