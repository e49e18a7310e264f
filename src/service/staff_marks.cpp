#include "aftersales/service/staff_marks.hpp"

#include "aftersales/policy/labels.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/change/change.hpp"

#include <fmt/format.h>

namespace aftersales::service {

Result<domain::StaffMark> mark_staff(Writing& desk, const domain::StaffMark& given, std::optional<domain::Instant> at) {
    auto mark = given;
    mark.staff = TRY(read_staff(desk.policy, given.staff));
    const auto when = at.value_or(desk.now);
    if (when > desk.now) {
        return fail(ErrorKind::refused,
                    fmt::format("a mark cannot be dated in the future: {} was said", desk.policy.zone().print(when)));
    }
    return begin_record(desk, std::move(mark), {.at = when});
}

}  // namespace aftersales::service
