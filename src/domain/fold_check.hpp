// What every fold asks of an event before it looks inside: that it is the next one of this very record.
#pragma once

#include "aftersales/domain/event.hpp"
#include "aftersales/result.hpp"

namespace aftersales::domain {

// Where a history stands: `revision` 0 before its first event.
struct Standing {
    ObjectKind object{};
    std::int64_t id{};
    std::int64_t revision{};
};

// ErrorKind::corrupt where the event is another record's, leaves a gap, or begins twice or not at all.
template <class First>
Result<void> check_follows(const Event& event, const Standing& record);

Result<void> check_next(const Event& event, const Standing& record);

// "ticket 3: event 7 (responded) …", ErrorKind::corrupt.
tl::unexpected<Error> corrupt(const Event& event, std::string_view what);

template <class First>
Result<void> check_follows(const Event& event, const Standing& record) {
    TRY(check_next(event, record));
    if (std::holds_alternative<Undone>(event.change))
        return corrupt(event, "can only be folded with its whole history");
    if (std::holds_alternative<First>(event.change) == (record.revision == 0)) return {};
    return corrupt(event, record.revision == 0 ? "cannot come first" : "can only come first");
}

}  // namespace aftersales::domain
