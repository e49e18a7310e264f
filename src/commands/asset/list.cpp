#include "aftersales/cli/declare.hpp"
#include "aftersales/domain/query/query.hpp"
#include "aftersales/domain/query/fields.hpp"
#include "aftersales/service/times.hpp"
#include "asset/asset.hpp"
#include "asset/record.hpp"

namespace aftersales::commands {

namespace asset_list_command {

struct Args {
    std::vector<std::string> terms{};
    bool explain{};
};

Result<void> run(const Args& args, service::Reading& desk, render::Sink& out) {
    const auto scope = service::filter_scope(desk.policy, desk.now, desk.actor);
    const auto filter = TRY(domain::read_asset_filter(args.terms, scope));
    if (args.explain) return out.text(domain::explain(filter, desk.policy.zone()) + "\n");
    const auto products = TRY(products_of(desk.store));
    const auto today = service::today(desk.policy, desk.now);
    TRY(out.table(asset_columns()));
    return desk.store.assets({.filter = filter, .order = "id", .descending = false, .limit = {}},
                             [&](const store::AssetLine& line) { return out.row(asset_cells(line, products, today)); });
}

}  // namespace asset_list_command

cli::Command asset_list() {
    using namespace asset_list_command;
    return cli::declare<Args>("asset list", cli::Group::customers, "List the units customers have")
        .about(
            "Terms as for ticket list, on serial, product, customer, outlet, purchased, delivered and the like; other "
            "words "
            "are looked for in serial number, model and customer's name. Without terms all assets are listed, by id.")
        .takes("[TERM…]", &Args::terms, "what the assets must be like")
        .fields(domain::asset_fields)
        .takes("--explain", &Args::explain, "show how the terms were read instead")
        .lists(asset_columns())
        .example("aftersales asset list product:'WM-*' delivered:last-month",
                 "List the washing machines of last month.")
        .see_also({"ticket list"})
        .runs(run);
}

}  // namespace aftersales::commands
