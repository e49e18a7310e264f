#include "part/part.hpp"
#include "part/part_words.hpp"

namespace aftersales::commands {

namespace {

Result<Further> stock_of(const service::Reading& desk, const domain::AnyRecord& record) {
    const auto& part = std::get<domain::Part>(record);
    Further further;
    render::List places;
    for (const auto& line : TRY(desk.store.stock().places_of(part.sku))) {
        auto text = fmt::format("{} on hand", line.on_hand);
        if (service::gives_out(line.place)) text += fmt::format(", {} free", line.free());
        if (line.reserved > 0) text += fmt::format(", {} reserved", line.reserved);
        if (line.queued > 0) text += fmt::format(", {} waited for", line.queued);
        further.lines.emplace_back(line.place, std::move(text));
        places.emplace_back(render::Record{{"place", line.place},
                                           {"on_hand", line.on_hand},
                                           {"reserved", line.reserved},
                                           {"free", service::gives_out(line.place) ? line.free() : 0},
                                           {"queued", line.queued}});
    }
    further.members.emplace_back("places", std::move(places));
    return further;
}

}  // namespace

const RecordFace part_face{.object = domain::ObjectKind::part,
                           .group = cli::Group::service,
                           .id_help = "the part: its article number or id",
                           .ids_help = "the parts, by their article numbers or ids",
                           .add = [](service::Writing& desk, const domain::AnyRecord& given,
                                     const service::StepOptions&) -> Result<domain::AnyRecord> {
                               return TRY(service::add_part(desk, std::get<domain::Part>(given)));
                           },
                           .edit = [](service::Writing& desk, std::int64_t id, const service::FieldValues& values)
                               -> Result<domain::AnyRecord> { return TRY(service::edit_part(desk, id, values)); },
                           .further = stock_of,
                           .order = "sku"};

const RecordFace move_face{.object = domain::ObjectKind::part_move,
                           .group = cli::Group::service,
                           .id_help = "the move's id",
                           .ids_help = "the moves, by their ids"};

const RecordFace reservation_face{.object = domain::ObjectKind::reservation,
                                  .group = cli::Group::service,
                                  .id_help = "the reservation's id",
                                  .ids_help = "the reservations, by their ids"};

const RecordFace part_order_face{.object = domain::ObjectKind::part_order,
                                 .group = cli::Group::service,
                                 .id_help = "the order's id",
                                 .ids_help = "the orders, by their ids"};

const RecordFace defective_face{.object = domain::ObjectKind::defective_part,
                                .group = cli::Group::service,
                                .id_help = "the id of the defective part",
                                .ids_help = "the defective parts, by their ids"};

cli::Command part_add() {
    return record_add(
        part_face, {.summary = "Make a part known that is kept in stock",
                    .about = "Prints the part's id. Its article number names it everywhere and is never changed. "
                             "How many there are is the sum of what came in and went out: aftersales part receive. "
                             "With --reorder it is low where no more than so many are free.",
                    .examples = {{"aftersales part add SEAL-7 --name 'Door seal' --models 'WM-*' --cost 18 --price 35 "
                                  "--reorder 5 --target 20",
                                  "A door seal that washing machines take."}},
                    .see_also = {"part receive", "part list"}});
}

cli::Command part_edit() {
    return record_edit(part_face,
                       {.summary = "Change what is known of a part",
                        .about = "Each field that changes is an event with the value before and after; an empty value "
                                 "takes one away. Quantities are not edited: aftersales part count puts them right.",
                        .examples = {{"aftersales part edit SEAL-7 --reorder 8", "It is low from eight on."}},
                        .see_also = {"part show", "part count"}});
}

cli::Command part_show() {
    return record_show(part_face, {.summary = "Show a part and where there are some",
                                   .about = "Everything that is known of the part, what lies where, and its history.",
                                   .examples = {{"aftersales part show SEAL-7", "Show the door seal."}},
                                   .see_also = {"part ledger", "part list"}});
}

cli::Command part_orders() {
    return record_list(part_order_face, {.summary = "List the orders of parts",
                                         .about = "Terms as for ticket list.",
                                         .examples = {{"aftersales part orders state:ordered expected:..today",
                                                       "What should have come by today."}},
                                         .see_also = {"part order", "part expect"},
                                         .name = "part orders"});
}

cli::Command part_reservations() {
    return record_list(reservation_face, {.summary = "List what tickets need of parts",
                                          .about = "Reserved, queued, issued, and what came back. Terms as for ticket "
                                                   "list.",
                                          .examples = {{"aftersales part reservations state:queued sku:SEAL-7",
                                                        "Who waits for door seals."}},
                                          .see_also = {"part reserve", "part release"},
                                          .name = "part reservations"});
}

}  // namespace aftersales::commands
