// What is ordered of a supplier, and when it is expected.
#include "part/part.hpp"
#include "part/part_words.hpp"
#include "record/known_under.hpp"

namespace aftersales::commands {

namespace part_orders_of {

struct OrderArgs : PartArgs {
    std::string part{}, quantity{}, supplier{}, place{};
    std::optional<std::string> expected{};
};

Result<void> order(const OrderArgs& args, service::Writing& desk, render::Sink& out) {
    const auto part = TRY(service::read_part(desk.store, args.part));
    domain::PartOrder given{.sku = part.sku,
                            .quantity = TRY(service::read_quantity(args.quantity)),
                            .supplier = args.supplier.empty() ? part.supplier : args.supplier,
                            .place = TRY(service::read_place(reading_of(desk), args.place)),
                            .expected = TRY(service::read_day(desk.policy, desk.now, args.expected))};
    if (given.supplier.empty())
        return fail(ErrorKind::usage, fmt::format("nobody is known who delivers {}: --supplier SUPPLIER", part.sku));
    const auto known = TRY(known_under(domain::ObjectKind::part_order, args.reference, desk));
    const auto made = TRY(service::order_parts(desk, std::move(given), TRY(note_of(args, desk))));
    say_known(known, out);
    return tell_made(part_order_face, desk, made, out);
}

struct ExpectArgs : PartArgs {
    std::string order{}, day{};
    std::optional<std::int64_t> if_revision{};
    std::optional<domain::ToldBy> told{};
    bool told_customer{};
};

Result<void> expect(const ExpectArgs& args, service::Writing& desk, render::Sink& out) {
    const auto id = TRY(read_id(reading_of(desk), domain::ObjectKind::part_order, args.order));
    const auto day = TRY(service::read_day(desk.policy, desk.now, std::optional{args.day}));
    const auto note = TRY(note_of(args, desk));
    service::WantedAct wanted{.place = domain::place_of_step(domain::ObjectKind::part_order, "expect"),
                              .set = domain::PartOrder{.expected = day},
                              .message = {args.message},
                              .told = args.told};
    if (!wanted.told && args.told_customer) wanted.told = domain::ToldBy::customer;
    const auto after =
        TRY(service::expect_order(desk, id, {.at = note.at, .if_revision = args.if_revision}, std::move(wanted)));
    return tell_record(part_order_face, desk, after, out);
}

constexpr RecordStep cancelling{
    .face = part_order_face,
    .step = "cancel",
    .message = StepMessage::needed,
    .message_help = "why",
    .told = MayTell::never,
    .take = [](service::Writing& desk, std::int64_t id, const service::StepOptions& when, service::WantedAct wanted,
               const std::vector<Words>&) { return service::cancel_order(desk, id, when, std::move(wanted)); }};

}  // namespace part_orders_of

cli::Command part_order() {
    using namespace part_orders_of;
    return cli::declare<OrderArgs>("part order", cli::Group::service, "Record an order of parts")
        .about("Prints the order's id. Tickets that wait for the part wait until the day on which it is expected.")
        .with(takes_part<OrderArgs>)
        .takes("--supplier SUPPLIER", &OrderArgs::supplier, "who delivers them")
        .by_default("the part's own supplier")
        .takes("--expected DATE", &OrderArgs::expected, "when they are expected")
        .required()
        .takes("--place PLACE", &OrderArgs::place, "where they are to go")
        .by_default("main")
        .takes("-m,--message TEXT", &OrderArgs::message, "what there is to know of it")
        .whole()
        .takes("--at INSTANT", &OrderArgs::at, "when it was ordered, if not now")
        .with(takes_reference<OrderArgs>)
        .example("aftersales part order PUMP-2 10 --supplier acme --expected +10bd", "Ten pumps are on order.")
        .see_also({"part orders", "part expect", "part receive"})
        .runs(order);
}

cli::Command part_expect() {
    using namespace part_orders_of;
    return cli::declare<ExpectArgs>("part expect", cli::Group::service, "Say that an order comes on another day")
        .about("The days that customers were promised on tickets that wait for it move by as many days, as delays. A "
               "day that is earlier moves none. With --told the customers whose promises move were told of it.")
        .takes("ORDER", &ExpectArgs::order, "the order's id", cli::ValueKind::part_order)
        .takes("DATE", &ExpectArgs::day, "when it is expected now")
        .takes("-m,--message WHY", &ExpectArgs::message, "why")
        .whole()
        .required()
        .with(takes_told<ExpectArgs>)
        .takes("--at INSTANT", &ExpectArgs::at, "when that was known, if not now")
        .takes("--if-revision N", &ExpectArgs::if_revision, "only if the order is still at this revision, else exit 5")
        .example("aftersales part expect 4 +15bd -m 'Held at customs.'", "Order 4 is late.")
        .see_also({"part order", "ticket promise"})
        .runs(expect);
}

cli::Command part_cancel() {
    return record_step(part_orders_of::cancelling,
                       {.summary = "Call off an order of parts",
                        .about = "Nothing more comes with it. What came stays.",
                        .examples = {{"aftersales part cancel 4 -m 'Sold out.'", "Order 4 does not come."}},
                        .see_also = {"part order", "part orders"},
                        .name = "part cancel"});
}

}  // namespace aftersales::commands
