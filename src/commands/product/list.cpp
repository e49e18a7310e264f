#include "aftersales/cli/declare.hpp"
#include "aftersales/store/store.hpp"
#include "product/product.hpp"

#include <array>

namespace aftersales::commands {

namespace product_list_command {

struct Args {};

constexpr std::array columns{
    render::Column{"id", "ID", render::Kind::id, "the product's id"},
    render::Column{"model", "Model", render::Kind::text, "the model"},
    render::Column{"line", "Line", render::Kind::text, "the product line it belongs to"},
    render::Column{"warranty", "Warranty", render::Kind::text, "how long the warranty lasts"},
    render::Column{"added_at", "Added", render::Kind::instant, "when it became known", false},
};

Result<void> run(const Args&, service::Reading& desk, render::Sink& out) {
    TRY(out.table(columns));
    return desk.store.products([&](const domain::Product& product) {
        return out.row({product.id, product.model, render::text_or_absent(product.line),
                        render::text_or_absent(product.warranty), product.added_at});
    });
}

}  // namespace product_list_command

cli::Command product_list() {
    using namespace product_list_command;
    return cli::declare<Args>("product list", cli::Group::customers, "List the models that more is known of")
        .about("Models that were only ever named elsewhere are not among them.")
        .lists(product_list_command::columns)
        .example("aftersales product list", "List them.")
        .see_also({"product add"})
        .runs(run);
}

}  // namespace aftersales::commands
