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
    std::vector<std::string> serials{};
    std::vector<std::string> attach{};
    bool force{};
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

// Of a part whose pieces have serial numbers.
template <class Args>
void takes_serials(cli::Declaration<Args>& declaration) {
    declaration.takes("--serial SERIAL", &Args::serials, "the serial number of a piece, once for each")
        .by_default("those that it can only be");
}

// Of reports of work, which say several parts.
template <class Args>
void takes_part_serials(cli::Declaration<Args>& declaration) {
    declaration
        .takes("--part-serial SERIAL", &Args::serials, "the serial number of a piece that was used, once for each")
        .by_default("those that it can only be");
}
inline Result<void> check_parts_named(const std::vector<domain::PartCount>& parts,
                                      const std::vector<std::string>& serials) {
    if (serials.empty() || !parts.empty()) return {};
    return fail(ErrorKind::usage, "--part-serial: no part is named", {"Say which part too: --part SKU."});
}

inline Result<service::PartNote> note_of(const PartArgs& args, const service::Writing& desk) {
    if (args.force && args.message.empty())
        return fail(ErrorKind::usage, "--force needs a reason", {"Say why with -m WHY."});
    return service::PartNote{.at = TRY(service::read_point(desk.policy, desk.now, args.at)),
                             .why = args.message,
                             .reference = args.reference,
                             .serials = args.serials,
                             .force = args.force ? std::optional{args.message} : std::nullopt};
}

extern const RecordFace part_face;
extern const RecordFace move_face;
extern const RecordFace reservation_face;
extern const RecordFace part_order_face;
extern const RecordFace defective_face;

}  // namespace aftersales::commands
