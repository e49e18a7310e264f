#include "aftersales/store/staff_marks.hpp"

#include "aftersales/store/records.hpp"

namespace aftersales::store {

Result<void> staff_marks(const Reader& store, Instant from, Instant to, const std::string& staff,
                         const Visit<domain::StaffMark>& visit) {
    using domain::Filter;
    Filter given{.node = Filter::Node::test, .column = "given_at", .kind = domain::FieldKind::instant};
    if (from != Instant::min()) given.from = from.time_since_epoch().count();
    if (to != Instant::max()) given.to = to.time_since_epoch().count();
    Filter all{.node = Filter::Node::both};
    if (given.from || given.to) all.parts.push_back(given);
    if (!staff.empty())
        all.parts.push_back({.node = Filter::Node::test,
                             .column = "staff",
                             .kind = domain::FieldKind::word,
                             .comparison = domain::Comparison::is,
                             .values = {staff}});
    return list<domain::StaffMark>(store, {.filter = all, .order = "given_at"}, visit);
}

}  // namespace aftersales::store
