#include "product/product.hpp"

#include "record/face.hpp"

namespace aftersales::commands {

namespace {

const RecordFace product_face{.object = domain::ObjectKind::product,
                              .id_help = "the product: its id or model:MODEL",
                              .ids_help = "the products: an id or model:MODEL",
                              .add = [](service::Writing& desk, const domain::AnyRecord& given,
                                        const service::StepOptions&) -> Result<domain::AnyRecord> {
                                  return TRY(service::add_product(desk, std::get<domain::Product>(given), desk.now));
                              },
                              .edit = [](service::Writing& desk, std::int64_t id, const service::FieldValues& values)
                                  -> Result<domain::AnyRecord> { return TRY(service::edit_product(desk, id, values)); },
                              .order = "model"};

}  // namespace

cli::Command product_add() {
    return record_add(
        product_face,
        {.summary = "Say more of a model: its line and its warranty",
         .about = "Prints the product's id. It is optional: a model never seen before is accepted wherever one is "
                  "named.",
         .examples = {{"aftersales product add WM-100 --line washing --warranty 3y",
                       "Washing machines have three years."}},
         .see_also = {"asset add"}});
}

cli::Command product_edit() {
    return record_edit(product_face,
                       {.summary = "Change what is known of a model",
                        .about = "Each field that changes is an event with the value before and after; an empty value "
                                 "takes one away.",
                        .examples = {{"aftersales product edit model:WM-100 --warranty 2y",
                                      "Washing machines have two years from now on."}},
                        .see_also = {"product list"}});
}

cli::Command product_list() {
    return record_list(product_face,
                       {.summary = "List the models that more is known of",
                        .about = "Terms as for ticket list. Models that were only ever named elsewhere are not among "
                                 "them.",
                        .examples = {{"aftersales product list", "List them."}},
                        .see_also = {"product add"}});
}

cli::Command product_show() {
    return record_show(product_face,
                       {.summary = "Show a model and what changed of it",
                        .about = "Everything that is known of the model, and what changed when.",
                        .examples = {{"aftersales product show model:WM-100", "Show what is known of a model."}},
                        .see_also = {"product list"}});
}

}  // namespace aftersales::commands
