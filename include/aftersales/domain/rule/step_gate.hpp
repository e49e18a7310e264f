// Gates: what must be there before a step may be taken (service.md 0.3), and who may take it all the same.
#pragma once

#include "aftersales/domain/addressee.hpp"
#include "aftersales/domain/rule/condition.hpp"

#include <string>
#include <vector>

namespace aftersales::domain {

struct StepGate {
    std::string id{};
    std::string step{};  // "resolve"; of other families than tickets "visit.finish"
    Condition when{};
    std::vector<std::string> needs{};  // words of the table of needs (ticket/gate_need.hpp)
    Addressee force{};                 // a role or one of the staff; nobody where it says none
};

}  // namespace aftersales::domain
