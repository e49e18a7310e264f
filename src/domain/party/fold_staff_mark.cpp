// A mark is its one event. D23.
#include "aftersales/domain/fold.hpp"
#include "fold_check.hpp"

namespace aftersales::domain {

Result<StaffMark> apply(StaffMark mark, const Event& event) {
    TRY(check_follows<StaffMarked>(event, {ObjectKind::staff_mark, mark.id, mark.revision}));
    const auto* given = std::get_if<StaffMarked>(&event.change);
    if (given == nullptr) return corrupt(event, "is no event of a staff mark");
    return StaffMark{.id = event.id,
                     .revision = event.revision,
                     .staff = given->staff,
                     .by = given->by,
                     .mark = given->mark,
                     .aspect = given->aspect,
                     .note = given->note,
                     .given_at = event.at};
}

}  // namespace aftersales::domain
