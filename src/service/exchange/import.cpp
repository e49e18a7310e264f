#include "aftersales/service/exchange/import.hpp"

#include "aftersales/service/versions.hpp"
#include "aftersales/store/store.hpp"
#include "exchange/importers.hpp"
#include "exchange/named_cells.hpp"
#include "exchange/nobodies.hpp"
#include "exchange/seen.hpp"

#include <fmt/format.h>

namespace aftersales::service {

namespace {

// What rows of one import know of each other.
struct Together {
    TicketRows tickets{};
    HistoryBefore before{};
    KnownByRow customers_by_row{};
    SeenRows seen{};
    Nobodies nobodies{};
    std::int64_t calls_left_out{};  // made together with another, which no row tells
};

Result<RowOutcome> take(Writing& desk, Importable what, const ImportRow& row, const ImportSource& source,
                        Together& together) {
    const auto on_known = source.on_known;
    auto& customers = together.tickets.customers;
    switch (what) {
    case Importable::tickets:
        return import_ticket(desk, row, on_known, together.tickets);
    case Importable::customers:
        return import_customer(desk, row, on_known, together.customers_by_row);
    case Importable::assets:
        return import_asset(desk, row, on_known, customers);
    case Importable::products:
        return import_product(desk, row, on_known);
    case Importable::callbacks:
        return import_callback(desk, row, source, customers);
    case Importable::parts:
        return import_part(desk, row, on_known);
    case Importable::orders:
        return import_order(desk, row);
    case Importable::visits:
        return import_visit(desk, row);
    case Importable::deliveries:
        return import_delivery(desk, row, on_known, customers);
    case Importable::history:
        return import_change(desk, row, together.before, together.tickets.assignees);
    }
    return RowOutcome::no;
}

// What the map gives every row is looked at before any is: where all are known, none would ask.
Result<void> check_constants(const policy::Policy& policy, const policy::ImportMap& map) {
    ImportRow row{map, policy};
    for (const auto& [field, value] : map.constants) row.cells.set(field, value);
    const auto read = with_ids(policy, std::move(row));
    if (!read) return fail(ErrorKind::refused, "the map's [constants]: " + read.error().message, read.error().hints);
    return {};
}

std::string told_as_known(const ImportRow& row, std::string_view key) {
    const auto name = key.empty() ? std::string{} : row.text(key);
    return name.empty() ? "what the row says is known" : fmt::format("{} '{}' is known", key, name);
}

}  // namespace

Result<ImportSummary> import_rows(Writing& desk, Importable what, const ImportFile& file, const policy::ImportMap& map,
                                  const std::function<void(const Error&)>& tell) {
    const auto& source = file.source;
    TRY(check_constants(desk.policy, map));
    auto rows = ImportRows::of(file.text, source, map, desk.policy, import_field_names(what));
    if (!rows) return fail(std::move(rows.error()));
    TRY(version_in_force(desk));  // not in a row that may be taken back
    TRY(desk.store.bulk(store::Bulk::begins));
    if (what == Importable::history) rows->follow(places_by_instant(*rows));
    Together together;
    const auto key = key_field(what);
    const auto one = [&](const ImportRow& row) -> Result<RowOutcome> {
        together.tickets.customers.begin_row();
        together.tickets.assignees.begin_row();
        auto seen = together.seen.look(key, row);
        if (!seen) return fail(std::move(seen.error()));
        if (*seen == SeenRows::Before::same) return RowOutcome::known;
        auto added = take(desk, what, row, source, together);
        const bool known = added == RowOutcome::known || added == RowOutcome::differs;
        if (known && source.on_known == OnKnown::fail) return fail(ErrorKind::conflict, told_as_known(row, key));
        if (added) together.seen.keep(key, row);
        if (!added) together.tickets.customers.forget_row();
        if (added && (was_added(*added) || was_updated(*added))) together.tickets.assignees.keep_row();
        if (added && was_added(*added)) together.nobodies.keep(desk.policy, row);
        const bool is_merged_call =
            what == Importable::callbacks && row.text("state") == domain::word(domain::CallbackState::merged);
        if (added && was_added(*added) && is_merged_call) ++together.calls_left_out;
        return added;
    };
    auto summary = TRY(take_each_row(desk, *rows, source, one, tell));
    TRY(desk.store.bulk(store::Bulk::ends));
    summary.remarks = rows->remarks();
    if (auto nobodies = together.nobodies.remark(); !nobodies.empty()) summary.remarks.push_back(std::move(nobodies));
    if (const auto known = together.tickets.keyless.known() + together.customers_by_row.known(); known > 0) {
        summary.remarks.push_back(fmt::format("rows without a reference, known by what they say: {}", known));
    }
    if (const auto count = together.calls_left_out; count > 0)
        summary.remarks.push_back(
            fmt::format("{} made together with another call, and which one is not told: taken as skipped",
                        count == 1 ? "1 callback was" : fmt::format("{} callbacks were", count)));
    summary.strangers = together.tickets.assignees.strangers();
    if (const auto count = together.tickets.customers.shared(); count > 0)
        summary.remarks.push_back(
            fmt::format("{} {} a phone or e-mail address that several customers have, and no name told which: the "
                        "first of them is taken",
                        count, count == 1 ? "row tells" : "rows tell"));
    if (auto others = together.tickets.customers.other_owners(); !others.empty())
        summary.remarks.push_back(std::move(others));
    if (const auto count = together.tickets.customers.reporters(); count > 0)
        summary.remarks.push_back(
            fmt::format("{} somebody else than the customer whose phone or unit it is: kept as who reported it",
                        count == 1 ? "1 row names" : fmt::format("{} rows name", count)));
    return summary;
}

}  // namespace aftersales::service
