// A person of the staff is marked. D23.
#pragma once

#include "aftersales/domain/text.hpp"
#include "aftersales/domain/words.hpp"

#include <string>

namespace aftersales::domain {

struct StaffMarked {
    static constexpr std::string_view word = "staff_marked";
    std::string staff{};
    MarkBy by{};
    int mark{};
    std::string aspect{};
    Text note{};
    bool operator==(const StaffMarked&) const = default;
};
template <class Self, class See>
void fields(StaffMarked*, Self& it, See&& see) {
    see("staff", it.staff), see("by", it.by), see("mark", it.mark), see("aspect", it.aspect), see("note", it.note);
}

}  // namespace aftersales::domain
