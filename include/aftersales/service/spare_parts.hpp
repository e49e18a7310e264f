// Spare parts (D26): what there is of them and where, what tickets need and get, what is ordered, counted, and comes
// back. Stock is the sum of moves; nothing is given out that is not free. What is decided here is decided inside the
// one writing transaction.
#pragma once

#include "aftersales/domain/part/allotment.hpp"
#include "aftersales/domain/part/defective_part.hpp"
#include "aftersales/domain/part/part.hpp"
#include "aftersales/domain/part/part_move.hpp"
#include "aftersales/domain/part/used_parts.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/acts.hpp"
#include "aftersales/service/desk.hpp"
#include "aftersales/service/party/parties.hpp"
#include "aftersales/store/stock.hpp"

#include <optional>
#include <string>
#include <vector>

namespace aftersales::service {

struct ImportFile;

inline constexpr std::string_view main_place = "main";
inline constexpr std::string_view quarantine_place = "quarantine";
inline constexpr std::string_view scrap_place = "scrap";

// Whether what lies there is given out: not what is in repair, in quarantine or scrapped.
bool gives_out(std::string_view place);

// A part by its article number or its id. ErrorKind::not_found, with did-you-mean, where there is none.
Result<domain::Part> read_part(const store::Reader& store, const std::string& word);
// A place as it is kept: main, repair, quarantine, scrap, van:STAFF, else an outlet. "" is "". ErrorKind::usage, with
// did-you-mean, for a person whom the policy does not know and for what cannot be a place.
Result<std::string> read_place(const Reading& desk, const std::string& word);
// ErrorKind::usage, naming the word, where it is no whole number from 1.
Result<int> read_quantity(const std::string& word);
// "SKU=N"; the same failures.
Result<domain::PartCount> read_parts(const store::Reader& store, const std::string& word);
// Of several words: each part once, with the sum.
Result<std::vector<domain::PartCount>> read_parts(const store::Reader& store, const std::vector<std::string>& words);

// The serial numbers of what lies at the place.
Result<std::vector<std::string>> pieces_at(const store::Reader& store, const std::string& sku,
                                           const std::string& place);

Result<domain::Part> add_part(Writing& desk, domain::Part given);
Result<domain::Part> edit_part(Writing& desk, std::int64_t id, const FieldValues& values);

// When a thing is said to have happened, and why; of what is made, the key that it has elsewhere (references.hpp); of
// a part whose pieces have serial numbers, those that move. Where none are named they are those that it can only be;
// ErrorKind::usage where that is open, refused where one is not there.
struct PartNote {
    std::optional<domain::Instant> at{};
    std::string why{};
    std::string reference{};
    std::vector<std::string> serials{};
    std::optional<std::string> force{};  // why gates are passed that lack something
};

// Parts that come in. Those on order are told of their order; the queue of the place gets what it can.
struct Arrival {
    domain::Part part{};
    int quantity{};
    std::string place{};
    std::optional<domain::Money> cost{};
    std::int64_t order{};
};
Result<domain::PartMove> receive_parts(Writing& desk, Arrival arrival, const PartNote& note);
// ErrorKind::refused beyond what is free where they come from.
struct Transfer {
    domain::Part part{};
    int quantity{};
    std::string from{};
    std::string to{};
};
Result<domain::PartMove> move_parts(Writing& desk, const Transfer& transfer, const PartNote& note);

// What a ticket needs. Short of it: refused with the nearest place, substitutes and the day expected, or queued.
enum class IfShort { refuse, queue };
struct WantedParts {
    domain::Part part{};
    int quantity{};
    domain::TicketId ticket{};
    std::string place{};
    std::optional<domain::Date> until{};
};
Result<domain::Reservation> reserve_parts(Writing& desk, const WantedParts& wanted, IfShort if_short,
                                          const PartNote& note);
// Whoever waits for it may get what it held.
Result<domain::AnyRecord> release_reservation(Writing& desk, std::int64_t id, const StepOptions& when,
                                              WantedAct wanted);
// The same for all that was to be kept until a day that is past: by the sweep.
Result<void> release_past(Writing& desk);
// What is reserved; a quantity of it, or all that is left. Without a quantity what is issued is so already.
Result<domain::Reservation> issue_reservation(Writing& desk, std::int64_t id, std::optional<int> quantity,
                                              const PartNote& note);
// For a ticket: first what is reserved for it, then what is free at the place. Gives all that was handed out.
Result<std::vector<domain::Reservation>> issue_parts(Writing& desk, const WantedParts& wanted, const PartNote& note);

// Unused ones go back to a place; broken ones are kept apart. ErrorKind::refused beyond what was issued.
struct ComingBack {
    std::int64_t reservation{};
    int quantity{};
    std::string place{};
    bool defective{};
    std::string fault{};
};
struct CameBack {
    domain::Reservation reservation{};
    std::optional<domain::DefectivePart> broken{};
};
Result<CameBack> return_parts(Writing& desk, const ComingBack& back, const PartNote& note);
Result<domain::AnyRecord> settle_defective(Writing& desk, std::int64_t id, const StepOptions& when, WantedAct wanted);

// What a work report says was used: what is issued to the ticket and not yet told, then what is reserved for it, then
// out of the van of whoever did it, and the rest out of the main store. ErrorKind::refused where both are short.
Result<void> use_parts(Writing& desk, domain::TicketId ticket, const std::vector<domain::PartCount>& parts,
                       const std::string& by, const PartNote& note);

Result<domain::PartOrder> order_parts(Writing& desk, domain::PartOrder given, const PartNote& note);
// The promises of tickets that wait for it move with it; their customers know of it where it is said to be told.
Result<domain::AnyRecord> expect_order(Writing& desk, std::int64_t id, const StepOptions& when, WantedAct wanted);

// Who waits for it waits for what else is on order.
Result<domain::AnyRecord> cancel_order(Writing& desk, std::int64_t id, const StepOptions& when, WantedAct wanted);

// A sheet that came back: what differs becomes moves. Of a part whose pieces have serial numbers the sheet names those
// that are there; ErrorKind::usage where the numbers differ and it does not. Where less is there than reserved, the
// last in turn go back to the queue.
struct Counted {
    domain::Part part{};
    std::int64_t counted{};
    std::vector<std::string> serials{};
};
struct CountDifference {
    domain::Part part{};
    std::int64_t on_hand{};
    std::int64_t counted{};
    std::vector<std::string> missing{};  // pieces that should be there
    std::vector<std::string> found{};    // pieces that should not
    std::vector<domain::Reservation> given_back{};
};
// Rows without a count are left out. ErrorKind::refused, "FILE:LINE: …", of a bad row; ErrorKind::usage where the
// columns sku and counted are not there.
Result<std::vector<Counted>> read_counting_sheet(const Writing& desk, const ImportFile& file, const std::string& place);
Result<std::vector<CountDifference>> count_parts(Writing& desk, const std::string& place,
                                                 const std::vector<Counted>& sheet, const PartNote& note);

// The queue of a part at a place gets what is free there; tickets that need nothing more go on.
Result<void> serve_queue(Writing& desk, const std::string& sku, const std::string& place);
// The same of every part and place: what an undo set free goes to nobody by itself. By the sweep.
Result<void> serve_queues(Writing& desk);
// The ticket waits for what is queued for it: it came with another that was merged into it.
Result<void> wait_for_queued(Writing& desk, domain::TicketId ticket);
// ErrorKind::refused where less of a part lies somewhere than is reserved: an undo took away what was given.
Result<void> check_not_overdrawn(const store::Reader& store);

// Parts that past cases of the same model and category used.
struct Suggested {
    domain::Part part{};
    double share{};  // of the cases
    std::int64_t cases{};
    std::int64_t free{};
    std::string place{};  // the van of the ticket's handler where it has some, else where most are free
};
Result<std::vector<Suggested>> suggest_parts(const Reading& desk, const domain::Ticket& ticket);

}  // namespace aftersales::service
