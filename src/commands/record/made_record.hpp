// What commands that make or change a record of a kind share: amounts that are given, and what is told of the record.
#pragma once

#include "aftersales/cli/declare.hpp"
#include "aftersales/domain/money.hpp"
#include "record/columns.hpp"
#include "record/options.hpp"

#include <fmt/format.h>

#include <optional>
#include <string>

namespace aftersales::commands {

inline Result<std::optional<domain::Money>> amount_of(std::string_view option, const std::string& word) {
    if (word.empty()) return std::optional<domain::Money>{};
    const auto amount = domain::read_money(word);
    if (amount) return amount;
    return fail(ErrorKind::usage,
                fmt::format("{}: '{}' is not an amount: expected a number such as 12.50", option, word));
}

// The record that was changed, where somebody reads it.
inline Result<void> tell_record(const RecordFace& face, const service::Writing& desk, const domain::AnyRecord& record,
                                render::Sink& out) {
    if (!out.shows_changes()) return {};
    return out.changed(TRY(record_of(face, reading_of(desk), record)));
}
// One that was made: its id.
inline Result<void> tell_made(const RecordFace& face, const service::Writing& desk, const domain::AnyRecord& record,
                              render::Sink& out) {
    const auto id = domain::number_of(domain::view_of(record));
    if (!out.shows_changes()) return out.created(id, {});
    return out.created(id, TRY(record_of(face, reading_of(desk), record)));
}

}  // namespace aftersales::commands
