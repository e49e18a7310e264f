// What comes in, goes elsewhere, is thrown away.
#include "aftersales/service/attachments.hpp"
#include "part/part.hpp"
#include "part/part_words.hpp"
#include "record/known_under.hpp"

namespace aftersales::commands {

namespace part_moves {

struct ReceiveArgs : PartArgs {
    std::string part{}, quantity{}, place{}, cost{}, order{};
};

Result<void> receive(const ReceiveArgs& args, service::Writing& desk, render::Sink& out) {
    const auto reading = reading_of(desk);
    service::Arrival arrival{.part = TRY(service::read_part(desk.store, args.part)),
                             .quantity = TRY(service::read_quantity(args.quantity)),
                             .place = TRY(service::read_place(reading, args.place)),
                             .cost = TRY(amount_of("--cost", args.cost))};
    if (!args.order.empty()) arrival.order = TRY(read_id(reading, domain::ObjectKind::part_order, args.order));
    const auto known = TRY(known_under(domain::ObjectKind::part_move, args.reference, desk));
    const auto move = TRY(service::receive_parts(desk, std::move(arrival), TRY(note_of(args, desk))));
    if (!known.id)
        TRY(service::attach_to_record(desk, {.object = domain::ObjectKind::part_move, .id = move.id}, args.attach));
    say_known(known, out);
    return tell_made(move_face, desk, move, out);
}

struct MoveArgs : PartArgs {
    std::string part{}, quantity{}, from{}, to{};
};

Result<void> move(const MoveArgs& args, service::Writing& desk, render::Sink& out) {
    const auto reading = reading_of(desk);
    const service::Transfer transfer{.part = TRY(service::read_part(desk.store, args.part)),
                                     .quantity = TRY(service::read_quantity(args.quantity)),
                                     .from = TRY(service::read_place(reading, args.from)),
                                     .to = TRY(service::read_place(reading, args.to))};
    const auto known = TRY(known_under(domain::ObjectKind::part_move, args.reference, desk));
    const auto made = TRY(service::move_parts(desk, transfer, TRY(note_of(args, desk))));
    say_known(known, out);
    return tell_made(move_face, desk, made, out);
}

struct ScrapArgs : PartArgs {
    std::string part{}, quantity{};
    std::string place{"main"};
};

Result<void> scrap(const ScrapArgs& args, service::Writing& desk, render::Sink& out) {
    const auto reading = reading_of(desk);
    const service::Transfer transfer{.part = TRY(service::read_part(desk.store, args.part)),
                                     .quantity = TRY(service::read_quantity(args.quantity)),
                                     .from = TRY(service::read_place(reading, args.place)),
                                     .to = std::string{service::scrap_place}};
    const auto known = TRY(known_under(domain::ObjectKind::part_move, args.reference, desk));
    const auto made = TRY(service::move_parts(desk, transfer, TRY(note_of(args, desk))));
    say_known(known, out);
    return tell_made(move_face, desk, made, out);
}

}  // namespace part_moves

cli::Command part_receive() {
    using namespace part_moves;
    return cli::declare<ReceiveArgs>("part receive", cli::Group::service, "Take in parts that came")
        .about("Prints the id of the move. What tickets wait for goes to them: by their priority, then by age; a "
               "ticket that needs nothing more goes on. With --order the order is told what came of it; its place is "
               "where they go.")
        .with(takes_part<ReceiveArgs>)
        .takes("--place PLACE", &ReceiveArgs::place, "where they are put: main, an outlet or van:STAFF")
        .by_default("the place of the order, else main")
        .takes("--cost AMOUNT", &ReceiveArgs::cost, "what one piece cost")
        .by_default("the part's own cost")
        .takes("--order ID", &ReceiveArgs::order, "the order that they came with")
        .takes("--serial SERIAL", &ReceiveArgs::serials, "the serial number of a piece, once for each")
        .with(takes_part_note<ReceiveArgs>)
        .takes("--attach FILE", &ReceiveArgs::attach, "keep the file, such as the note of delivery, with the move")
        .with(takes_reference<ReceiveArgs>)
        .example("aftersales part receive SEAL-7 20 --cost 17.50 --order 4", "Order 4 came.")
        .see_also({"part order", "part reserve"})
        .runs(receive);
}

cli::Command part_move() {
    using namespace part_moves;
    return cli::declare<MoveArgs>("part move", cli::Group::service, "Move parts from one place to another")
        .about("Prints the id of the move. Only what is free can be moved. What tickets wait for at the other place "
               "goes to them.")
        .with(takes_part<MoveArgs>)
        .takes("--from PLACE", &MoveArgs::from, "where they are")
        .required()
        .takes("--to PLACE", &MoveArgs::to, "where they go")
        .required()
        .with(takes_serials<MoveArgs>)
        .with(takes_part_note<MoveArgs>)
        .with(takes_reference<MoveArgs>)
        .example("aftersales part move SEAL-7 2 --from main --to van:wang.lei", "Two seals go into a van.")
        .see_also({"part list", "part scrap"})
        .runs(move);
}

cli::Command part_scrap() {
    using namespace part_moves;
    return cli::declare<ScrapArgs>("part scrap", cli::Group::service, "Throw parts away")
        .about("Prints the id of the move to the place scrap. Only what is free can be thrown away; what came back "
               "broken is scrapped by aftersales part defective scrap.")
        .with(takes_part<ScrapArgs>)
        .takes("--place PLACE", &ScrapArgs::place, "where they are")
        .with(takes_serials<ScrapArgs>)
        .takes("-m,--message WHY", &ScrapArgs::message, "why")
        .whole()
        .required()
        .takes("--at INSTANT", &ScrapArgs::at, "when it happened, if not now")
        .with(takes_reference<ScrapArgs>)
        .example("aftersales part scrap SEAL-7 1 -m 'Torn in storage.'", "One seal is thrown away.")
        .see_also({"part move", "part defective"})
        .runs(scrap);
}

}  // namespace aftersales::commands
