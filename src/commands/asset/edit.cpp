#include "aftersales/cli/declare.hpp"
#include "aftersales/service/naming.hpp"
#include "aftersales/service/party/parties.hpp"
#include "aftersales/service/times.hpp"
#include "asset/asset.hpp"
#include "asset/record.hpp"

namespace aftersales::commands {

namespace asset_edit_command {

using Given = std::optional<std::string>;

struct Args {
    std::string id{};
    Given serial{}, product{}, customer{}, purchased{}, delivered{}, purchase_channel{}, service_card{}, warranty{};
    Given outlet{};
};

Result<service::FieldValues> values_of(const Args& args, const service::Writing& desk) {
    service::FieldValues values;
    const auto add = [&](const char* field, const Given& value) {
        if (value) values.emplace_back(field, *value);
    };
    const auto add_day = [&](const char* field, const Given& value) -> Result<void> {
        if (!value || value->empty()) return add(field, value), Result<void>{};
        values.emplace_back(field, calendar::print(*TRY(service::read_day(desk.policy, desk.now, value))));
        return {};
    };
    add("serial", args.serial);
    add("product", args.product);
    if (args.customer) {
        values.emplace_back("customer", std::to_string(TRY(service::read_customer(*args.customer)).value));
    }
    TRY(add_day("purchased", args.purchased));
    TRY(add_day("delivered", args.delivered));
    add("purchase_channel", args.purchase_channel);
    add("service_card", args.service_card);
    add("warranty", args.warranty);
    add("outlet", args.outlet);
    return values;
}

Result<void> run(const Args& args, service::Writing& desk, render::Sink& out) {
    const auto id = TRY(service::read_asset(desk.store, args.id));
    const auto values = TRY(values_of(args, desk));
    if (values.empty()) {
        return fail(ErrorKind::usage, "nothing to change was said", {"Look at: aftersales asset edit --help"});
    }
    const auto asset = TRY(service::edit_asset(desk, id, values));
    return out.changed(TRY(asset_record(asset, desk.store, service::today(desk.policy, desk.now))));
}

}  // namespace asset_edit_command

cli::Command asset_edit() {
    using namespace asset_edit_command;
    return cli::declare<Args>("asset edit", cli::Group::customers, "Change what is known of a unit")
        .about("Each field that changes is an event with the value before and after; an empty value takes one away. A "
               "corrected "
               "delivery or purchase date moves the open callbacks that count from it; another customer gets them.")
        .takes("ID", &Args::id, "the asset: its id or serial:SN", cli::ValueKind::asset)
        .takes("--serial SN", &Args::serial, "the serial number")
        .takes("--product MODEL", &Args::product, "the model")
        .takes("--customer ID", &Args::customer, "who has it now", cli::ValueKind::customer)
        .takes("--purchased DATE", &Args::purchased, "when it was bought")
        .takes("--delivered DATE", &Args::delivered, "when it was delivered")
        .takes("--purchase-channel CHANNEL", &Args::purchase_channel, "where it was bought")
        .takes("--service-card N", &Args::service_card, "the service card's number")
        .takes("--warranty SPAN", &Args::warranty, "its own term, such as 2y, 18mo or 90d")
        .takes("--outlet OUTLET", &Args::outlet, "the branch or partner in charge")
        .example("aftersales asset edit serial:SN1 --delivered 2026-03-05", "The unit came three days later.")
        .see_also({"asset show"})
        .runs(run);
}

}  // namespace aftersales::commands
