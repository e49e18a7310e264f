// Marks of the staff.
#include "sql/store.hpp"

#include <fmt/format.h>

namespace aftersales::store {

using domain::StaffMark;

Result<std::optional<StaffMark>> SqlStore::staff_mark(std::int64_t id) const {
    static const std::string sql = fmt::format("SELECT {} FROM staff_mark WHERE id = $1", column_list<StaffMark>(""));
    return find_record<StaffMark>(sql, Values{id});
}

Result<void> SqlStore::staff_marks(Instant from, Instant to, const std::string& staff,
                                   const Visit<StaffMark>& visit) const {
    static const std::string sql =
        fmt::format("SELECT {} FROM staff_mark WHERE given_at >= $1 AND given_at < $2 AND ($3 = '' OR staff = $3) "
                    "ORDER BY given_at, id",
                    column_list<StaffMark>(""));
    const auto take = [&](const Row& row) -> Result<bool> {
        StaffMark mark;
        Cells cells{row};
        cells.read_columns(mark);
        TRY(cells.finish("staff mark", mark.id));
        return visit(mark);
    };
    TRY(connection_->scan(sql, Values{from, to, staff}.all(), take));
    return {};
}

Result<void> SqlStore::record(std::span<const Event> events, const StaffMark& after) {
    if (events.empty()) return {};
    Values values;
    values.add_columns(after);
    TRY(write_row<StaffMark>(events, values));
    return add_events(events, false, false);
}

}  // namespace aftersales::store
