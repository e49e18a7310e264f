// What the commands on parts share: when and why, and words that name parts, places and quantities.
#pragma once

#include "aftersales/cli/declare.hpp"
#include "aftersales/domain/money.hpp"
#include "aftersales/service/spare_parts.hpp"
#include "aftersales/service/times.hpp"
#include "record/columns.hpp"
#include "record/options.hpp"

#include <fmt/format.h>

#include <optional>
#include <string>

namespace aftersales::commands {

struct PartArgs {
    std::string message{};
    std::optional<std::string> at{};
    std::string reference{};  // of commands that make something
};

template <class Args>
void takes_part(cli::Declaration<Args>& declaration) {
    declaration.takes("SKU", &Args::part, "the part").takes("N", &Args::quantity, "how many", cli::ValueKind::text);
}

template <class Args>
void takes_part_note(cli::Declaration<Args>& declaration) {
    declaration.takes("-m,--message WHY", &Args::message, "what is to be said of it")
        .whole()
        .takes("--at INSTANT", &Args::at, "when it happened, if not now");
}

template <class Args>
void takes_reference(cli::Declaration<Args>& declaration) {
    declaration.takes("--reference KEY", &Args::reference,
                      "the key it has elsewhere: the same command sent again prints the same id");
}

inline Result<service::PartNote> note_of(const PartArgs& args, const service::Writing& desk) {
    return service::PartNote{.at = TRY(service::read_point(desk.policy, desk.now, args.at)),
                             .why = args.message,
                             .reference = args.reference};
}

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

extern const RecordFace part_face;
extern const RecordFace move_face;
extern const RecordFace reservation_face;
extern const RecordFace part_order_face;
extern const RecordFace defective_face;

}  // namespace aftersales::commands
