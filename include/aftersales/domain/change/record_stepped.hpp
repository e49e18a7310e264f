// What happened to a record that hangs on the ticket (a task, a visit, a return): it stands in the record's own
// history, and the ticket's has this. It alters the clocks of the ticket alone, whose targets name the record.
#pragma once

#include "aftersales/domain/change/meaning.hpp"
#include "aftersales/domain/clock/clock.hpp"
#include "aftersales/domain/text.hpp"

#include <optional>
#include <string>

namespace aftersales::domain {

struct RecordStepped {
    static constexpr std::string_view word = "record_stepped";
    static constexpr Meaning meaning{.by_person = false, .only_told = true};
    ObjectKind object{ObjectKind::callback};
    std::int64_t number{};  // of the record
    std::string what{};     // the word of the record's event: "task_done"
    std::optional<ClockName> starts{};
    std::optional<ClockName> stops{};
    std::optional<ClockName> ends{};
    std::optional<Instant> due{};  // of the clock that starts
    ToldHow told{};                // what the customer was told
    bool operator==(const RecordStepped&) const = default;
};
// What its clocks name as their target: "return 3".
inline std::string target_of(const RecordStepped& it) {
    return std::string{word(it.object)} + " " + std::to_string(it.number);
}
// What the customer was told of it restarts clocks, and is seen in the ticket.
constexpr Meaning meaning_of(const RecordStepped& it) {
    auto meaning = RecordStepped::meaning;
    meaning.only_told = !it.told;
    return meaning;
}
template <class Self, class See>
void fields(RecordStepped*, Self& it, See&& see) {
    see("object", it.object), see("record", it.number), see("what", it.what), see("starts", it.starts);
    see("stops", it.stops), see("ends", it.ends), see("due", it.due), see("told", it.told);
}

}  // namespace aftersales::domain
