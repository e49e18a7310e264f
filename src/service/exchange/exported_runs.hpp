// Runs in what `export all` writes: who did what in which order, so that log and undo know it in another store too.
// What older versions recorded has runs that events alone tell; they are not written.
#pragma once

#include "aftersales/result.hpp"
#include "aftersales/service/desk.hpp"
#include "aftersales/service/exchange/export.hpp"
#include "aftersales/store/runs.hpp"
#include "aftersales/text/json.hpp"

#include <string>
#include <utility>
#include <vector>

namespace aftersales::service {

// From 1 on, and none that nothing could be counted behind.
inline bool is_counted(std::optional<std::int64_t> number) {
    return number && *number >= 1 && *number <= domain::largest_number;
}

Result<void> export_runs(const Reading& desk, const WriteLine& write);

class RunsTakenIn {
public:
    explicit RunsTakenIn(Writing& desk) : desk_{desk} {}

    // A line of export_runs(). False where it is known already; ErrorKind::refused where another run has its number.
    Result<bool> see(const text::JsonValue& line);
    // When all events are there.
    Result<void> finish();

private:
    Writing& desk_;
    std::vector<std::pair<std::string, std::string>> undone_{};  // which run took back which
};

}  // namespace aftersales::service
