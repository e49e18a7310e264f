#include "record/histories.hpp"

#include "aftersales/text/article.hpp"
#include "record/columns.hpp"
#include "record/face.hpp"

#include <fmt/format.h>

namespace aftersales::commands {

namespace {

using domain::ObjectKind;

const RecordFace past_asset{.object = ObjectKind::asset, .id_help = "the asset: its id or serial:SN"};
const RecordFace past_callback{
    .object = ObjectKind::callback, .group = cli::Group::callbacks, .id_help = "the callback's id"};
const RecordFace past_customer{.object = ObjectKind::customer, .id_help = "the customer: an id or reference:KEY"};
const RecordFace past_part{
    .object = ObjectKind::part, .group = cli::Group::service, .id_help = "the part: its article number or id"};
const RecordFace past_product{.object = ObjectKind::product, .id_help = "the product: its id or model:MODEL"};
const RecordFace past_task{.object = ObjectKind::task, .group = cli::Group::service, .id_help = "the task's id"};
const RecordFace past_visit{
    .object = ObjectKind::visit, .group = cli::Group::service, .id_help = "the visit's id, or its number"};

cli::Command history_of(const RecordFace& face, std::string_view named) {
    const auto noun = noun_of(face.object);
    return record_history(
        face, {.summary = fmt::format("Show every event of {}", text::with_article(noun)),
               .about = fmt::format("Nothing is ever edited: what is shown here is all that ever happened to the {}, "
                                    "oldest first.",
                                    noun),
               .examples = {{fmt::format("aftersales {} history {}", noun, named),
                             fmt::format("Show what happened to this {}.", noun)}},
               .see_also = {fmt::format("{} show", noun)}});
}

}  // namespace

cli::Command asset_history() { return history_of(past_asset, "serial:SN-1042"); }
cli::Command callback_history() { return history_of(past_callback, "17"); }
cli::Command customer_history() { return history_of(past_customer, "3"); }
cli::Command part_history() { return history_of(past_part, "SEAL-7"); }
cli::Command product_history() { return history_of(past_product, "model:W-1"); }
cli::Command task_history() { return history_of(past_task, "4"); }
cli::Command visit_history() { return history_of(past_visit, "VS-3"); }

}  // namespace aftersales::commands
