#include "aftersales/cli/declare.hpp"
#include "aftersales/service/party/parties.hpp"
#include "aftersales/text/unicode.hpp"
#include "product/product.hpp"

namespace aftersales::commands {

namespace product_add_command {

struct Args {
    std::string model{};
    std::string line{};
    std::string warranty{};
};

Result<void> run(const Args& args, service::Writing& desk, render::Sink& out) {
    if (text::trimmed(args.model).empty()) return fail(ErrorKind::usage, "a product needs a model");
    TRY(service::check_warranty(args.warranty));
    const domain::ProductAdded added{.model = args.model, .line = args.line, .warranty = args.warranty};
    const auto product = TRY(service::add_product(desk, added, desk.now));
    return out.created(product.id, {{"id", product.id},
                                    {"model", product.model},
                                    {"line", render::text_or_absent(product.line)},
                                    {"warranty", render::text_or_absent(product.warranty)},
                                    {"added_at", product.added_at}});
}

}  // namespace product_add_command

cli::Command product_add() {
    using namespace product_add_command;
    return cli::declare<Args>("product add", cli::Group::customers, "Say more of a model: its line and its warranty")
        .about("Prints the product's id. It is optional: a model never seen before is accepted wherever one is named.")
        .takes("MODEL", &Args::model, "the model")
        .takes("--line LINE", &Args::line, "the product line it belongs to")
        .takes("--warranty SPAN", &Args::warranty, "how long the warranty lasts, such as 2y, 18mo or 90d")
        .example("aftersales product add WM-100 --line washing --warranty 3y", "Washing machines have three years.")
        .see_also({"asset add"})
        .runs(run);
}

}  // namespace aftersales::commands
