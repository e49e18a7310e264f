#include "aftersales/service/staff_marks.hpp"

#include "aftersales/domain/fold.hpp"
#include "aftersales/policy/labels.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/store/store.hpp"
#include "change/event_for.hpp"

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
    const auto id = TRY(desk.store.new_id(domain::ObjectKind::staff_mark));
    const auto event = TRY(event_for(desk, {.object = domain::ObjectKind::staff_mark, .id = id, .revision = 1}, when,
                                     domain::Added<domain::StaffMark>{mark}));
    auto after = TRY(domain::apply(domain::StaffMark{}, event));
    TRY(desk.store.record(std::span{&event, 1}, after));
    return after;
}

}  // namespace aftersales::service
