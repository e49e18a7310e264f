#include "aftersales/cli/declare.hpp"
#include "aftersales/service/naming.hpp"
#include "aftersales/service/party/parties.hpp"
#include "aftersales/service/times.hpp"
#include "aftersales/text/unicode.hpp"
#include "asset/asset.hpp"
#include "asset/record.hpp"

namespace aftersales::commands {

namespace asset_add_command {

struct Args {
    std::string serial{}, product{}, customer{};
    std::optional<std::string> purchased{}, delivered{};
    std::string purchase_channel{}, service_card{}, warranty{}, outlet{};
};

// A customer that was merged goes on as another.
Result<domain::CustomerId> holder(const std::string& word, const service::Writing& desk) {
    auto customer = TRY(service::require_customer(desk.store, TRY(service::read_customer(word))));
    while (customer.merged_into) customer = TRY(service::require_customer(desk.store, customer.merged_into));
    return customer.id;
}

Result<void> run(const Args& args, service::Writing& desk, render::Sink& out) {
    if (text::trimmed(args.serial).empty()) return fail(ErrorKind::usage, "an asset needs a serial number");
    TRY(service::check_warranty(args.warranty));
    domain::AssetAdded added;
    added.serial = args.serial;
    added.product = args.product;
    added.customer = TRY(holder(args.customer, desk));
    added.purchased = TRY(service::read_day(desk.policy, desk.now, args.purchased));
    added.delivered = TRY(service::read_day(desk.policy, desk.now, args.delivered));
    added.purchase_channel = args.purchase_channel;
    added.service_card = args.service_card;
    added.warranty = args.warranty;
    added.outlet = args.outlet;
    const auto asset = TRY(service::add_asset(desk, added, desk.now));
    return out.created(asset.id.value, TRY(asset_record(asset, desk.store, service::today(desk.policy, desk.now))));
}

}  // namespace asset_add_command

cli::Command asset_add() {
    using namespace asset_add_command;
    return cli::declare<Args>("asset add", cli::Group::customers, "Add a unit that a customer has")
        .about("Prints the asset's id. Callbacks after delivery or purchase count from the days given here. A model "
               "never seen "
               "before is accepted.")
        .takes("--serial SN", &Args::serial, "the serial number, of which there is one")
        .required()
        .takes("--product MODEL", &Args::product, "the model")
        .required()
        .takes("--customer ID", &Args::customer, "who has it", cli::ValueKind::customer)
        .required()
        .takes("--purchased DATE", &Args::purchased, "when it was bought: the warranty counts from it")
        .takes("--delivered DATE", &Args::delivered, "when it was delivered")
        .takes("--purchase-channel CHANNEL", &Args::purchase_channel, "where it was bought")
        .takes("--service-card N", &Args::service_card, "the service card's number")
        .takes("--warranty SPAN", &Args::warranty,
               "its own term, such as 2y, 18mo or 90d, where it differs from the product's")
        .takes("--outlet OUTLET", &Args::outlet, "the branch or partner in charge")
        .example("aftersales asset add --serial SN1 --product WM-100 --customer 3 --delivered 2026-03-02 --warranty 3y",
                 "Add a washing machine of customer 3.")
        .see_also({"customer add", "product add"})
        .runs(run);
}

}  // namespace aftersales::commands
