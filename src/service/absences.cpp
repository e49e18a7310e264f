#include "aftersales/service/absences.hpp"

#include "aftersales/policy/labels.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/change/change.hpp"
#include "aftersales/service/conditions.hpp"
#include "aftersales/service/references.hpp"
#include "aftersales/store/records.hpp"

#include <fmt/format.h>

namespace aftersales::service {

Result<domain::Absence> add_absence(Writing& desk, domain::Absence given) {
    given.staff = TRY(policy::read_staff(desk.policy, given.staff));
    given.substitute = TRY(policy::read_staff(desk.policy, given.substitute));
    if (given.staff.empty()) return fail(ErrorKind::usage, "nobody was named who is away");
    if (given.substitute == given.staff)
        return fail(ErrorKind::usage, fmt::format("'{}' cannot stand in for themselves", given.staff));
    if (auto known = TRY(made_before(desk.store, given))) return std::move(*known);
    if (given.to <= given.from) return fail(ErrorKind::usage, "the absence ends before it begins");
    for (auto& known : TRY(absences(desk.store, given.staff, given.from, given.to))) {
        const bool same = known.from == given.from && known.to == given.to && known.substitute == given.substitute;
        if (same) return std::move(known);
    }
    return begin_record(desk, std::move(given));
}

Result<std::vector<domain::Absence>> drop_absence(Writing& desk, const domain::Absence& given) {
    const auto staff = TRY(policy::read_staff(desk.policy, given.staff));
    auto known = TRY(absences(desk.store, staff, given.from, given.to));
    if (known.empty())
        return fail(ErrorKind::refused, fmt::format("'{}' is not away then", staff),
                    {fmt::format("See aftersales staff absences {}", staff)});
    for (auto& each : known) {
        RecordChange<domain::Absence> change{desk, std::move(each)};
        TRY(change.set("dropped", "yes"));
        TRY(change.save());
        each = std::move(change).record();
    }
    return known;
}

Result<std::vector<domain::Absence>> absences(const store::Reader& store, const std::string& staff,
                                              domain::Instant from, domain::Instant to) {
    std::vector<domain::Filter> tests{column_from("to", domain::FieldKind::instant, from + domain::seconds{1}),
                                      column_before("from", domain::FieldKind::instant, to),
                                      column_is("dropped", domain::FieldKind::flag, {"no"})};
    if (!staff.empty()) tests.push_back(column_is("staff", domain::FieldKind::word, {staff}));
    std::vector<domain::Absence> found;
    TRY(store::list<domain::Absence>(store, {.filter = all_of(std::move(tests)), .order = "from"},
                                     [&](const domain::Absence& each) -> Result<bool> {
                                         found.push_back(each);
                                         return true;
                                     }));
    return found;
}

}  // namespace aftersales::service
