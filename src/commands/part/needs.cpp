// What tickets need of parts: reserved, released, issued, returned.
#include "aftersales/service/naming.hpp"
#include "aftersales/store/records.hpp"
#include "part/part.hpp"
#include "part/part_words.hpp"
#include "record/known_under.hpp"

namespace aftersales::commands {

namespace part_needs {

struct ReserveArgs : PartArgs {
    std::string part{}, quantity{}, ticket{};
    std::string place{"main"};
    std::optional<std::string> until{};
    bool queue{};
};

// A part that is said to fit other models than the ticket's may be the wrong one.
Result<void> warn_of_model(const service::WantedParts& wanted, const service::Writing& desk, render::Sink& out) {
    const auto ticket = TRY(store::get<domain::Ticket>(desk.store, wanted.ticket));
    if (!ticket || ticket->product.empty() || domain::fits(wanted.part, ticket->product)) return {};
    out.warning(fmt::format("{} fits {}, and ticket {} is about {}", wanted.part.sku,
                            fmt::join(wanted.part.models, ", "), wanted.ticket.value, ticket->product));
    return {};
}

Result<void> reserve(const ReserveArgs& args, service::Writing& desk, render::Sink& out) {
    const service::WantedParts wanted{.part = TRY(service::read_part(desk.store, args.part)),
                                      .quantity = TRY(service::read_quantity(args.quantity)),
                                      .ticket = TRY(service::read_ticket(desk.store, desk.policy, args.ticket)),
                                      .place = TRY(service::read_place(reading_of(desk), args.place)),
                                      .until = TRY(service::read_day(desk.policy, desk.now, args.until))};
    const auto if_short = args.queue ? service::IfShort::queue : service::IfShort::refuse;
    const auto known = TRY(known_under(domain::ObjectKind::reservation, args.reference, desk));
    const auto need = TRY(service::reserve_parts(desk, wanted, if_short, TRY(note_of(args, desk))));
    say_known(known, out);
    TRY(warn_of_model(wanted, desk, out));
    if (need.state == domain::ReservationState::queued && out.shows_progress())
        out.remark(fmt::format("aftersales: ticket {} waits for {} of {}", need.ticket.value, need.quantity, need.sku));
    return tell_made(reservation_face, desk, need, out);
}

// Of steps on a reservation that is there.
Result<void> check_unchanged(std::int64_t id, std::optional<std::int64_t> if_revision, const service::Writing& desk) {
    if (!if_revision) return {};
    const auto known = TRY(store::get<domain::Reservation>(desk.store, id));
    if (!known) return {};  // which the step itself tells
    return service::check_revision({.object = domain::ObjectKind::reservation, .id = id}, known->revision,
                                   {.if_revision = if_revision});
}

struct IssueArgs : PartArgs {
    std::string what{};
    std::optional<std::string> quantity{};
    std::string ticket{}, place{};
    std::optional<std::int64_t> if_revision{};
};

Result<void> issue_for_ticket(const IssueArgs& args, service::Writing& desk, render::Sink& out) {
    const service::WantedParts wanted{.part = TRY(service::read_part(desk.store, args.what)),
                                      .quantity = TRY(service::read_quantity(args.quantity.value_or("1"))),
                                      .ticket = TRY(service::read_ticket(desk.store, desk.policy, args.ticket)),
                                      .place = TRY(service::read_place(reading_of(desk), args.place)),
                                      .until = {}};
    for (const auto& each : TRY(service::issue_parts(desk, wanted, TRY(note_of(args, desk)))))
        TRY(tell_made(reservation_face, desk, each, out));
    return warn_of_model(wanted, desk, out);
}

Result<void> issue(const IssueArgs& args, service::Writing& desk, render::Sink& out) {
    if (!args.ticket.empty() && args.if_revision)
        return fail(ErrorKind::usage, "--if-revision: only a reservation has one, and --ticket names none");
    if (!args.ticket.empty()) return issue_for_ticket(args, desk, out);
    if (!args.place.empty())
        return fail(ErrorKind::usage, "--place: a reservation lies at its own place",
                    {"With --ticket a part is issued from any place."});
    const auto id = service::read_record(desk.policy, domain::ObjectKind::reservation, args.what);
    if (!id)
        return fail(ErrorKind::usage, fmt::format("'{}' is not a reservation", args.what),
                    {fmt::format("To issue a part to a ticket: aftersales part issue {} N --ticket ID", args.what)});
    TRY(check_unchanged(*id, args.if_revision, desk));
    std::optional<int> quantity;
    if (args.quantity) quantity = TRY(service::read_quantity(*args.quantity));
    const auto after = TRY(service::issue_reservation(desk, *id, quantity, TRY(note_of(args, desk))));
    return tell_record(reservation_face, desk, after, out);
}

struct ReturnArgs : PartArgs {
    std::string reservation{}, quantity{}, place{}, fault{};
    bool defective{};
    std::optional<std::int64_t> if_revision{};
};

Result<void> come_back(const ReturnArgs& args, service::Writing& desk, render::Sink& out) {
    if (!args.defective && !args.fault.empty())
        return fail(ErrorKind::usage, "--fault: only a defective part has one", {"Say --defective too."});
    if (args.defective && !args.place.empty())
        return fail(ErrorKind::usage, "--place: defective parts are kept in quarantine");
    const service::ComingBack back{
        .reservation = TRY(read_id(reading_of(desk), domain::ObjectKind::reservation, args.reservation)),
        .quantity = TRY(service::read_quantity(args.quantity)),
        .place = TRY(service::read_place(reading_of(desk), args.place)),
        .defective = args.defective,
        .fault = args.fault};
    TRY(check_unchanged(back.reservation, args.if_revision, desk));
    const auto after = TRY(service::return_parts(desk, back, TRY(note_of(args, desk))));
    TRY(attach_to_ticket_of(domain::AnyRecord{after.reservation}, args.attach, desk));
    if (after.broken) return tell_made(defective_face, desk, *after.broken, out);
    return tell_record(reservation_face, desk, after.reservation, out);
}

constexpr RecordStep releasing{
    .face = reservation_face,
    .step = "release",
    .message_help = "why it is not needed",
    .told = MayTell::never,
    .take = [](service::Writing& desk, std::int64_t id, const service::StepOptions& when, service::WantedAct wanted,
               const std::vector<Words>&) { return service::release_reservation(desk, id, when, std::move(wanted)); }};

}  // namespace part_needs

cli::Command part_reserve() {
    using namespace part_needs;
    return cli::declare<ReserveArgs>("part reserve", cli::Group::service, "Reserve a part for a ticket")
        .about("Prints the reservation's id. Where too few are free it is refused, with the nearest place that has "
               "some, what can take its place and when more are expected. With --queue the ticket waits for them: what "
               "comes goes to those who wait by the priority of their tickets, then by age.")
        .with(takes_part<ReserveArgs>)
        .takes("--ticket TICKET", &ReserveArgs::ticket, "the ticket that needs it", cli::ValueKind::ticket)
        .required()
        .takes("--place PLACE", &ReserveArgs::place, "where it lies")
        .takes("--until DATE", &ReserveArgs::until, "the last day on which it is kept")
        .takes("--queue", &ReserveArgs::queue, "wait for it where there are too few")
        .takes("-m,--message WHY", &ReserveArgs::message, "what it is for")
        .whole()
        .with(takes_force<ReserveArgs>)
        .takes("--at INSTANT", &ReserveArgs::at, "when it was asked for, if not now")
        .with(takes_reference<ReserveArgs>)
        .example("aftersales part reserve SEAL-7 1 --ticket 17", "A door seal is kept for ticket 17.")
        .example("aftersales part reserve PUMP-2 1 --ticket 17 --queue", "Ticket 17 waits for a pump.")
        .see_also({"part issue", "part release", "part reservations"})
        .runs(reserve);
}

cli::Command part_issue() {
    using namespace part_needs;
    return cli::declare<IssueArgs>("part issue", cli::Group::service, "Hand out a part for a ticket")
        .about("A reservation is issued by its id, all of it or N. With --ticket a part is issued by its article "
               "number: first what is reserved for the ticket there, then what is free; the ids of what was "
               "issued are printed, for what comes back of it.")
        .takes("ID|SKU", &IssueArgs::what, "the reservation, or with --ticket the part", cli::ValueKind::reservation)
        .takes("[N]", &IssueArgs::quantity, "how many", cli::ValueKind::text)
        .by_default("all that is reserved; of a part 1")
        .takes("--ticket TICKET", &IssueArgs::ticket, "the ticket that a part is for", cli::ValueKind::ticket)
        .takes("--place PLACE", &IssueArgs::place, "where the part lies")
        .by_default("main")
        .with(takes_serials<IssueArgs>)
        .with(takes_part_note<IssueArgs>)
        .with(takes_force<IssueArgs>)
        .takes("--if-revision N", &IssueArgs::if_revision,
               "only if the reservation is still at this revision, else exit 5")
        .example("aftersales part issue 8", "Reservation 8 is handed out.")
        .example("aftersales part issue SEAL-7 1 --ticket 17 --place van:wang.lei", "A seal out of a van.")
        .see_also({"part reserve", "part return", "ticket work"})
        .runs(issue);
}

cli::Command part_return() {
    using namespace part_needs;
    return cli::declare<ReturnArgs>("part return", cli::Group::service, "Take back what was issued")
        .about("What was not used goes back to where it came from, or to another place. With --defective it is the "
               "broken piece that came from the customer: it is kept in quarantine, its id is printed, and aftersales "
               "part defective tells what becomes of it. No more comes back than was issued.")
        .takes("ID", &ReturnArgs::reservation, "the reservation that was issued", cli::ValueKind::reservation)
        .takes("N", &ReturnArgs::quantity, "how many", cli::ValueKind::text)
        .takes("--place PLACE", &ReturnArgs::place, "where they are put")
        .by_default("where they came from")
        .takes("--defective", &ReturnArgs::defective, "they are broken")
        .with(takes_serials<ReturnArgs>)
        .takes("--fault TEXT", &ReturnArgs::fault, "what is wrong with it")
        .with(takes_part_note<ReturnArgs>)
        .with(takes_force<ReturnArgs>)
        .takes("--attach FILE", &ReturnArgs::attach, "keep the file with the ticket")
        .takes("--if-revision N", &ReturnArgs::if_revision,
               "only if the reservation is still at this revision, else exit 5")
        .example("aftersales part return 8 1", "One was not needed.")
        .example("aftersales part return 8 1 --defective --serial P-1 --fault 'Bearing worn.'",
                 "The old pump comes back.")
        .see_also({"part issue", "part defective"})
        .runs(come_back);
}

cli::Command part_release() {
    return record_step(part_needs::releasing, {.summary = "Give up what is reserved or waited for",
                                               .about = "What it held is free, and goes to those who wait for it.",
                                               .examples = {{"aftersales part release 8 -m 'Repaired without.'",
                                                             "Reservation 8 is not needed."}},
                                               .see_also = {"part reserve"},
                                               .name = "part release"});
}

}  // namespace aftersales::commands
