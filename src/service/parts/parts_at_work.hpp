// What the operations on parts share: records found by what they say, single moves, and a ticket that may take parts.
#pragma once

#include "aftersales/service/references.hpp"
#include "aftersales/service/spare_parts.hpp"
#include "aftersales/store/records.hpp"

#include <initializer_list>
#include <utility>

namespace aftersales::service {

using domain::place_of_act;

// Records whose columns hold these words, by id.
using ColumnWords = std::initializer_list<std::pair<std::string_view, std::vector<std::string>>>;
domain::Filter with_words(ColumnWords columns);
template <class Record>
Result<std::vector<Record>> all_with(const store::Reader& store, ColumnWords columns) {
    std::vector<Record> all;
    TRY(store::list<Record>(store, {.filter = with_words(columns)}, [&](const Record& record) -> Result<bool> {
        all.push_back(record);
        return true;
    }));
    return all;
}

// What it is told as: now where nothing else is said. ErrorKind::refused for the future.
Result<domain::Instant> instant_of(const Writing& desk, const PartNote& note);
// The record's next act may not lie before its last.
Result<domain::Instant> instant_for(const Writing& desk, const store::RecordName& record, const PartNote& note);

// Says so where the policy names no outlets and nothing lies there.
Result<void> remark_on_new_place(Writing& desk, const std::string& place);

// ErrorKind::refused where it is not.
Result<void> check_gives_out(std::string_view place);
// ErrorKind::refused where fewer are free at the place, with where there are some, what can take its place, and when
// more are expected.
Result<void> check_free(const Writing& desk, const domain::Part& part, const std::string& place, int quantity);

// ErrorKind::not_found where there is none; refused where it is not open.
Result<domain::Ticket> ticket_for_parts(const Writing& desk, domain::TicketId id);

// ErrorKind::usage for what can be none, and for one that is named twice.
Result<void> check_serials(const std::vector<std::string>& serials);
// Of a part whose pieces have serial numbers, those that move: where none are named, all that it can be.
// ErrorKind::usage for too few or too many; refused for one that is not where it would have to be.
Result<void> name_pieces(const Writing& desk, domain::PartMove& move);
// What was issued for the need and lies at no place of ours.
Result<std::vector<std::string>> pieces_out(const store::Reader& store, const std::string& sku,
                                            std::int64_t reservation);
// Of the pieces named those that lie where the need is served, as many at most. ErrorKind::refused where that is too
// few because one lies elsewhere.
Result<std::vector<std::string>> named_here(const store::Reader& store, const domain::Reservation& need, int quantity,
                                            const std::vector<std::string>& named);
// ErrorKind::refused where a piece named is none of these parts at a place of ours; or, afterwards, where one still is.
Result<void> check_ours(const store::Reader& store, const std::vector<std::string>& skus,
                        const std::vector<std::string>& named);
Result<void> check_taken(const store::Reader& store, const std::vector<std::string>& skus,
                         const std::vector<std::string>& named);

// Records the move; `move.quantity` must be free, where it comes from a place of ours.
Result<domain::PartMove> record_move(Writing& desk, domain::PartMove move, domain::Instant at);

// One act of a reservation, recorded and told to its ticket.
template <class Record>
Result<Record> act_on(Writing& desk, Record record, WantedAct wanted, domain::Instant at,
                      const std::optional<std::string>& force = {}) {
    RecordChange<Record> change{desk, std::move(record)};
    if (force) change.force(*force);
    TRY(add_act(change, std::move(wanted), at));
    TRY(change.save());
    return std::move(change).record();
}

// Needs of the part at the place that are in the state, in the order in which they are served.
Result<std::vector<domain::PartNeed>> needs_of(const Writing& desk, const std::string& sku, const std::string& place,
                                               domain::ReservationState state);
Result<std::vector<domain::PartOrder>> open_orders(const store::Reader& store, const std::string& sku,
                                                   const std::string& place);
// The first day on which some of it are expected there.
Result<std::optional<domain::Date>> expected_there(const store::Reader& store, const std::string& sku,
                                                   const std::string& place);
// The ticket waits for parts, until the day on which all that is queued for it is there, if that is known.
Result<void> let_wait(Writing& desk, domain::TicketId ticket);
// The same of all that wait for the part there: what comes, or when, has changed.
Result<void> let_wait_anew(Writing& desk, const std::string& sku, const std::string& place);

// Goes on, where nothing is queued for it any more and it waits for nothing else.
Result<void> resume_if_served(Writing& desk, domain::TicketId ticket);

// Hands out part or all of what is reserved; what is queued only where it is free.
Result<domain::Reservation> hand_out(Writing& desk, domain::Reservation reservation, int quantity,
                                     const PartNote& note);
// A new need, handed out at once; it must be free.
Result<domain::Reservation> hand_out_free(Writing& desk, const WantedParts& wanted, const PartNote& note);
// Reservations of the ticket, of the part, by id.
Result<std::vector<domain::Reservation>> needs_of_ticket(const store::Reader& store, domain::TicketId ticket,
                                                         const std::string& sku);

}  // namespace aftersales::service
