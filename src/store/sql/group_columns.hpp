// The columns that say which group a ticket `t` or a callback `k` is in, and how a row's are read. Of tags a row has a
// list: it is told once for each of them.
#pragma once

#include "aftersales/store/statistics.hpp"
#include "sql/cells.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace aftersales::store {

struct GroupColumns {
    std::string select{};  // one column a dimension
    std::string join{};    // what they need beside `t` and `k`
};
GroupColumns ticket_groups(Grouping by);
GroupColumns call_groups(Grouping by);  // beside `k` its asset `a`, customer `c` and ticket `t`

class GroupReader {
public:
    explicit GroupReader(Grouping by) : by_{by} {}

    void read(Cells& cells);
    // Calls told(first, second) for each group of the row that was read; the views last as long as the row.
    template <class Told>
    void each(Told told) const {
        if (!tagged_) return told(first_, second_);
        for (const auto& tag : tags_) {
            const std::string_view view{tag};
            by_.first == Dimension::tag ? told(view, second_) : told(first_, view);
        }
    }
    // The same of a fact that has its group: `see` gets it once for each.
    template <class Fact>
    void tell(Fact& fact, const See<Fact>& see) const {
        each([&](std::string_view first, std::string_view second) {
            fact.group = first;
            fact.second = second;
            see(fact);
        });
    }

private:
    void read(Cells& cells, Dimension by, std::string_view& into);

    Grouping by_{};
    bool tagged_{};
    std::string_view first_{};
    std::string_view second_{};
    std::vector<std::string> tags_{};
};

}  // namespace aftersales::store
