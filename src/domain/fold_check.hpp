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

// Where an event of this kind may stand in a history.
enum class HistoryPlace { first, later };

// ErrorKind::corrupt where the event is another record's, leaves a gap, or begins twice or not at all.
Result<void> check_follows(const Event& event, const Standing& record, HistoryPlace place);

Result<void> check_next(const Event& event, const Standing& record);

// "ticket 3: event 7 (responded) …", ErrorKind::corrupt.
tl::unexpected<Error> corrupt(const Event& event, std::string_view what);

}  // namespace aftersales::domain
