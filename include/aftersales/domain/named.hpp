// What has an id and a label for people: wherever the id is taken, the label names it too.
#pragma once

#include "aftersales/result.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace aftersales::domain {

struct Named {
    std::string id{};
    std::string label{};
};

// The ids whose label the word is, however it is spelled in case and width.
std::vector<std::string> ids_by_label(std::string_view word, const std::vector<Named>& all);

// The id that the word is, or the only one whose label it is; nothing where it is neither. ErrorKind::usage, naming
// them, where several have that label. `what` is one of them, such as "category".
Result<std::string> id_of(std::string_view what, const std::string& word, const std::vector<Named>& all);

// Ids and labels, for did-you-mean.
std::vector<std::string> names_of(const std::vector<Named>& all);

}  // namespace aftersales::domain
