// An output into memory, to be read back.
#pragma once

#include "aftersales/render/output.hpp"

#include <functional>
#include <string>
#include <vector>

namespace aftersales::render {

inline const std::vector<Column> ticket_columns{
    {.name = "id", .title = "ID", .kind = Kind::id},
    {.name = "subject", .title = "Subject", .kind = Kind::prose},
    {.name = "status", .title = "Status"},
    {.name = "opened_at", .title = "Opened", .kind = Kind::instant},
    {.name = "number", .title = "Number", .shown = false},
};

inline calendar::Instant at(const char* text) { return calendar::read_instant(text).value(); }

// What a command that does `work` writes under these wishes.
inline Result<std::string> written(const Wishes& wishes, const std::function<Result<void>(Output&)>& work,
                                   OutputSetting around = {}) {
    around.now = at("2026-03-02T01:00:00Z");
    auto memory = Destination::memory();
    Output out{wishes, around, memory};
    TRY(work(out));
    TRY(out.finish());
    return memory.in_memory();
}

// Two tickets in a list.
inline Result<void> two_tickets(Output& out) {
    TRY(out.table(ticket_columns));
    TRY(out.row({1, "漏水", "new", at("2026-03-01T08:00:00Z"), "AS-1"}));
    TRY(out.row({2, "a\tb", "closed", at("2025-12-31T23:59:00Z"), "AS-2"}));
    return {};
}

}  // namespace aftersales::render
