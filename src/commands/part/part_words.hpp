// What the commands on parts share: when and why, and words that name parts, places and quantities.
#pragma once

#include "aftersales/cli/declare.hpp"
#include "aftersales/domain/money.hpp"
#include "aftersales/service/spare_parts.hpp"
#include "aftersales/service/times.hpp"
#include "record/made_record.hpp"
#include "ticket/step.hpp"

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

inline Result<service::PartNote> note_of(const PartArgs& args, const service::Writing& desk) {
    return service::PartNote{.at = TRY(service::read_point(desk.policy, desk.now, args.at)),
                             .why = args.message,
                             .reference = args.reference};
}

extern const RecordFace part_face;
extern const RecordFace move_face;
extern const RecordFace reservation_face;
extern const RecordFace part_order_face;
extern const RecordFace defective_face;

}  // namespace aftersales::commands
