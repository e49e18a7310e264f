// A qualitative mark that somebody gave a person (D23, 360°), as its event left it. It is given once and never changed.
#pragma once

#include "aftersales/domain/change/added.hpp"
#include "aftersales/domain/clock/clock.hpp"
#include "aftersales/domain/text.hpp"
#include "aftersales/domain/words.hpp"

#include <string>

namespace aftersales::domain {

struct StaffMark {
    std::int64_t id{};
    std::int64_t revision{};
    std::string staff{};
    MarkBy by{};
    int mark{};            // 1 to 10
    std::string aspect{};  // what it is given for; "" for the whole
    Text note{};
    Instant given_at{};

    bool operator==(const StaffMark&) const = default;
};

inline constexpr std::array staff_mark_rows{
    field<&StaffMark::id>({"id", "ID", "the mark's id", Use::kept | Use::shown | Use::asked | Use::exported}),
    field<&StaffMark::revision>(
        {"revision", "Revision", "how many changes it has seen", Use::kept | Use::asked | Use::exported}),
    field<&StaffMark::staff>({"staff", "Staff", "whom it was given", Use::given | Use::shown | Use::asked}),
    field<&StaffMark::by>({"by", "By", "whose it is: superior, peer, subordinate, customer or self",
                           Use::given | Use::shown | Use::asked, "SOURCE", "", "given_by"}),
    field<&StaffMark::mark>({"mark", "Mark", "the mark, 1 to 10", Use::given | Use::shown | Use::asked, "1-10"}),
    field<&StaffMark::aspect>({"aspect", "Aspect", "what it was given for; empty for the whole",
                               Use::given | Use::shown | Use::asked, "WORD"}),
    field<&StaffMark::note>({"note", "Note", "what was said with it", Use::given | Use::shown | Use::personal}),
    field<&StaffMark::given_at>(
        {"given_at", "At", "when it was given", Use::kept | Use::shown | Use::asked | Use::exported | Use::begins}),
};
template <>
inline constexpr std::span<const Field> fields_of<StaffMark>{staff_mark_rows};
template <>
inline constexpr std::string_view added_word<StaffMark> = "staff_marked";

}  // namespace aftersales::domain
