// The migrations of service operations: what hangs on tickets. Tables are made of the descriptions of their records.
#include "schema.hpp"

#include <array>

namespace aftersales::engine {
namespace {

using domain::ObjectKind;

// Refusals change no record: they are counted here, and name nobody.
constexpr std::string_view refusals = R"sql(
CREATE TABLE gate_refusal (
  gate TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX gate_refusal_at ON gate_refusal (at);
)sql";

constexpr std::string_view attached =
    "CREATE INDEX event_attached ON event (object, id, revision) WHERE kind = 'attached';\n";

constexpr std::array tasks{
    store::TableColumns{ObjectKind::ticket, "team lead followers parts"},
    store::TableColumns{ObjectKind::task, "id revision ticket team assignee text due_at state done_at added_at"}};
constexpr std::string_view task_indexes = R"sql(
CREATE INDEX task_ticket ON task (ticket) WHERE ticket IS NOT NULL;
CREATE INDEX task_open ON task (assignee, due_at) WHERE state = 'open';
)sql";

constexpr std::array visits{
    store::TableColumns{
        ObjectKind::visit,
        "id revision ticket state starts_at ends_at staff outlet purpose parts arrived_at left_at minutes "
        "result late_minutes fee signed_by why rule follows travel moved told confirmed_at started_at "
        "late_at added_at"},
    store::TableColumns{ObjectKind::absence, "id revision staff from_at to_at substitute note dropped added_at"}};
constexpr std::string_view visit_indexes = R"sql(
CREATE INDEX visit_ticket ON visit (ticket) WHERE ticket IS NOT NULL;
CREATE INDEX visit_end ON visit (ends_at);
CREATE INDEX visit_start ON visit (starts_at);
CREATE INDEX absence_end ON absence (to_at);
)sql";

constexpr std::array parts{
    store::TableColumns{ObjectKind::part,
                        "id revision sku name unit models substitutes price cost supplier lead reorder "
                        "target serialised added_at"},
    store::TableColumns{ObjectKind::part_move, "id revision sku from_place to_place quantity reason note ticket "
                                               "reservation part_order serials cost moved_at"},
    store::TableColumns{ObjectKind::reservation, "id revision ticket sku quantity place state until issued used "
                                                 "returned defective reserved_at issued_at wanted_at"},
    store::TableColumns{ObjectKind::part_order, "id revision sku quantity received supplier place expected state "
                                                "ordered_at received_at"},
    store::TableColumns{ObjectKind::defective_part,
                        "id revision sku quantity serial fault ticket state supplier credit "
                        "returned_at sent_at settled_at reservation"}};
constexpr std::string_view stock = R"sql(
CREATE TABLE part_stock (
  sku TEXT NOT NULL,
  place TEXT NOT NULL,
  on_hand INTEGER NOT NULL,
  reserved INTEGER NOT NULL,
  queued INTEGER NOT NULL,
  PRIMARY KEY (sku, place)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX part_sku ON part (sku);
CREATE INDEX part_move_sku ON part_move (sku, moved_at);
CREATE INDEX part_move_moved ON part_move (moved_at);
CREATE INDEX part_move_ticket ON part_move (ticket) WHERE ticket IS NOT NULL;
CREATE INDEX reservation_ticket ON reservation (ticket) WHERE ticket IS NOT NULL;
CREATE INDEX reservation_open ON reservation (sku, place) WHERE state IN ('queued', 'reserved');
CREATE INDEX reservation_until ON reservation (until) WHERE until IS NOT NULL;
CREATE INDEX part_order_open ON part_order (sku) WHERE state = 'ordered';
CREATE INDEX defective_part_ticket ON defective_part (ticket) WHERE ticket IS NOT NULL;
CREATE INDEX ticket_product_category ON ticket (product, category) WHERE status IN ('resolved', 'closed');
)sql";

constexpr std::array returns{
    store::TableColumns{ObjectKind::asset, "given_back replaces replaced_by"},
    store::TableColumns{
        ObjectKind::product_return,
        "id revision ticket asset reason state want decision voucher quantity received refund fee replacement due_at "
        "due_clock opened_at closed_at proof condition inspected quality decided rules received_serial carrier "
        "tracking "
        "carrier_out tracking_out paid method reference told"}};
constexpr std::string_view return_indexes = R"sql(
CREATE INDEX return_ticket ON return (ticket) WHERE ticket IS NOT NULL;
CREATE INDEX return_asset ON return (asset) WHERE asset IS NOT NULL;
CREATE INDEX return_due ON return (due_at) WHERE due_at IS NOT NULL;
CREATE UNIQUE INDEX return_reference ON return (reference) WHERE reference <> '';
CREATE INDEX return_opened ON return (opened_at);
)sql";

constexpr std::array deliveries{
    store::TableColumns{ObjectKind::asset, "installed"},
    store::TableColumns{
        ObjectKind::delivery,
        "id revision state customer address region product serial window_from window_to trip seq promised_at collect "
        "collected signed_by delivered_at installed_at claim ticket asset install order_number reference carrier "
        "damage_ticket paid trained install_signed moved told note loaded_at out_at refused_at nobody_at damaged_at "
        "settled_at late_at added_at"},
    store::TableColumns{ObjectKind::trip,
                        "id revision state day staff vehicle money slips started_at back_at settled_at note added_at"}};
constexpr std::string_view delivery_indexes = R"sql(
CREATE INDEX delivery_customer ON delivery (customer) WHERE customer IS NOT NULL;
CREATE INDEX delivery_asset ON delivery (asset) WHERE asset IS NOT NULL;
CREATE INDEX delivery_ticket ON delivery (ticket) WHERE ticket IS NOT NULL;
CREATE INDEX delivery_damage ON delivery (damage_ticket) WHERE damage_ticket IS NOT NULL;
CREATE INDEX delivery_trip ON delivery (trip, seq) WHERE trip IS NOT NULL;
CREATE INDEX delivery_open ON delivery (window_to) WHERE state IN ('accepted', 'planned', 'loaded', 'on_the_way');
CREATE UNIQUE INDEX delivery_reference ON delivery (reference) WHERE reference <> '';
CREATE INDEX trip_day ON trip (day);
)sql";

constexpr std::array references{store::TableColumns{ObjectKind::task, "reference"},
                                store::TableColumns{ObjectKind::visit, "reference"},
                                store::TableColumns{ObjectKind::absence, "reference"},
                                store::TableColumns{ObjectKind::part_move, "reference"},
                                store::TableColumns{ObjectKind::reservation, "reference"},
                                store::TableColumns{ObjectKind::part_order, "reference"}};
constexpr std::string_view reference_indexes = R"sql(
CREATE UNIQUE INDEX task_reference ON task (reference) WHERE reference <> '';
CREATE UNIQUE INDEX visit_reference ON visit (reference) WHERE reference <> '';
CREATE UNIQUE INDEX absence_reference ON absence (reference) WHERE reference <> '';
CREATE UNIQUE INDEX part_move_reference ON part_move (reference) WHERE reference <> '';
CREATE UNIQUE INDEX reservation_reference ON reservation (reference) WHERE reference <> '';
DROP INDEX ticket_product_category;
CREATE INDEX ticket_of_model ON ticket (product, category, cause) WHERE status IN ('resolved', 'closed');
CREATE UNIQUE INDEX part_order_reference ON part_order (reference) WHERE reference <> '';
)sql";

constexpr std::string_view pieces = R"sql(
CREATE TABLE part_piece (
  sku TEXT NOT NULL,
  serial TEXT NOT NULL,
  place TEXT NOT NULL,
  pieces INTEGER NOT NULL,
  PRIMARY KEY (sku, serial, place)
) STRICT, WITHOUT ROWID;
)sql";

// Who plans looks at what is open around a day: of years of visits there are few.
constexpr std::string_view open_visits = R"sql(
DROP INDEX visit_end;
CREATE INDEX visit_of_state ON visit (state, starts_at);
)sql";

const std::array of_service{
    store::Migration{.number = 10, .title = "gates refuse", .sql = refusals},
    store::Migration{.number = 11, .title = "files that were added", .sql = attached},
    store::Migration{.number = 12, .title = "teams and tasks", .sql = task_indexes, .tables = tasks},
    store::Migration{.number = 13, .title = "visits and absences", .sql = visit_indexes, .tables = visits},
    store::Migration{.number = 14, .title = "parts", .sql = stock, .tables = parts},
    store::Migration{.number = 15, .title = "returns", .sql = return_indexes, .tables = returns},
    store::Migration{.number = 16, .title = "deliveries and trips", .sql = delivery_indexes, .tables = deliveries},
    store::Migration{.number = 17, .title = "references of records", .sql = reference_indexes, .tables = references},
    store::Migration{.number = 18, .title = "pieces with serial numbers", .sql = pieces},
    store::Migration{.number = 19, .title = "visits by their state", .sql = open_visits},
};

}  // namespace

std::span<const store::Migration> service_migrations() { return of_service; }

}  // namespace aftersales::engine
