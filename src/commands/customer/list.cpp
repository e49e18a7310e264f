#include "aftersales/cli/declare.hpp"
#include "aftersales/domain/query/query.hpp"
#include "aftersales/domain/query/fields.hpp"
#include "aftersales/service/times.hpp"
#include "aftersales/store/store.hpp"
#include "customer/customer.hpp"
#include "customer/record.hpp"

namespace aftersales::commands {

namespace customer_list_command {

struct Args {
    std::vector<std::string> terms{};
    bool explain{};
};

Result<void> run(const Args& args, service::Reading& desk, render::Sink& out) {
    const auto scope = service::filter_scope(desk.policy, desk.now, desk.actor);
    const auto filter = TRY(domain::read_customer_filter(args.terms, scope));
    if (args.explain) return out.text(domain::explain(filter, desk.policy.zone()) + "\n");
    TRY(out.table(customer_columns()));
    return desk.store.customers({.filter = filter, .order = "id", .descending = false, .limit = {}},
                                [&](const domain::Customer& customer) { return out.row(customer_cells(customer)); });
}

}  // namespace customer_list_command

cli::Command customer_list() {
    using namespace customer_list_command;
    return cli::declare<Args>("customer list", cli::Group::customers, "List customers")
        .about("Terms as for ticket list, on name, phone, email, tier, region, tag and the like; other words are "
               "looked for in "
               "name, phone and e-mail address. Without terms all customers are listed, by id.")
        .takes("[TERM…]", &Args::terms, "what the customers must be like")
        .fields(domain::customer_fields)
        .takes("--explain", &Args::explain, "show how the terms were read instead")
        .lists(customer_columns())
        .example("aftersales customer list tier:vip region:上海", "List the key customers of a region.")
        .see_also({"ticket list"})
        .runs(run);
}

}  // namespace aftersales::commands
