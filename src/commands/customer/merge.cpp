#include "aftersales/cli/declare.hpp"
#include "aftersales/service/naming.hpp"
#include "aftersales/service/party/parties.hpp"
#include "aftersales/store/store.hpp"
#include "customer/customer.hpp"
#include "customer/face.hpp"
#include "record/columns.hpp"

namespace aftersales::commands {

namespace customer_merge_command {

struct Args {
    std::vector<std::string> ids{};
    std::string into{};
};

Result<void> run(const Args& args, service::Writing& desk, render::Sink& out) {
    const auto into = TRY(service::read_customer(args.into));
    for (const auto& word : args.ids) {
        const auto id = TRY(service::read_customer(word));
        TRY(service::merge_customers(desk, id, into));
        const auto reading = service::reading_of(desk);
        TRY(out.changed(TRY(record_of(customer_face, reading, TRY(service::require_customer(desk.store, id))))));
    }
    return {};
}

}  // namespace customer_merge_command

cli::Command customer_merge() {
    using namespace customer_merge_command;
    return cli::declare<Args>("customer merge", cli::Group::customers, "Go on with a customer as another")
        .about("Tickets, assets and callbacks are the other's from now on, and whoever calls with the old phone or "
               "writes with "
               "the old e-mail address is found as the other. What is known of the other stays as it is.")
        .takes("ID…", &Args::ids, "the customers that are the same as the other", cli::ValueKind::customer)
        .lines()
        .takes("--into ID", &Args::into, "the customer that goes on", cli::ValueKind::customer)
        .required()
        .example("aftersales customer merge 18 --into 3", "Customer 18 is the same as 3.")
        .runs(run);
}

}  // namespace aftersales::commands
