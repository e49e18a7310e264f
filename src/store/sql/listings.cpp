// What each listing can be filtered and ordered by: the columns of domain/query_fields.hpp and those that lists show.
// `t` is the ticket, `c` its customer, `a` its asset, `p` its product, `k` the callback.
#include "sql/filter.hpp"

namespace aftersales::store {
namespace {

using enum ColumnSql::Empty;

constexpr ColumnSql ticket_columns[] = {
    {"id", "t.id", never},
    {"number", "t.id", never},
    {"revision", "t.revision", never},
    {"status", "t.status", never},
    {"priority", "t.priority", text},
    {"category", "t.category", text},
    {"subject", "t.subject", text},
    {"description", "t.description", text},
    {"assignee", "t.assignee", text},
    {"customer", "COALESCE(c.name, '')", text},
    {"customer_name", "COALESCE(c.name, '')", text},
    {"customer_id", "t.customer", null},
    {"asset_id", "t.asset", null},
    {"phone_key", "COALESCE(c.phone_key, '')", text},
    {"email_key", "COALESCE(c.email_key, '')", text},
    {"serial", "COALESCE(a.serial, '')", text},
    {"reference", "t.reference", text},
    {"region", "t.region", text},
    {"product", "t.product", text},
    {"product_line", "COALESCE(p.line, '')", text},
    {"outlet", "t.outlet", text},
    {"channel", "t.channel", text},
    {"tier", "t.tier", text},
    {"plan", "t.plan", text},
    {"cause", "t.cause", text},
    {"due_at", "t.due_at", null},
    {"due_clock", "t.due_clock", text},
    {"opened_at", "t.opened_at", never},
    {"responded_at", "t.responded_at", null},
    {"diagnosed_at", "t.diagnosed_at", null},
    {"proposed_at", "t.proposed_at", null},
    {"resolved_at", "t.resolved_at", null},
    {"confirmed_at", "t.confirmed_at", null},
    {"closed_at", "t.closed_at", null},
    {"updated_at", "t.updated_at", never},
    {"promised_at", "t.promised_at", null},
    {"score", "t.score", null},
    {"recurring", "t.recurring", never},
    {"wants_priority", "t.wants_priority", never},
};

constexpr ColumnSql customer_columns[] = {
    {"id", "c.id", never},
    {"revision", "c.revision", never},
    {"name", "c.name", text},
    {"phone", "c.phone", text},
    {"phone_key", "c.phone_key", text},
    {"email", "c.email", text},
    {"email_key", "c.email_key", text},
    {"gender", "c.gender", text},
    {"age", "c.age", text},
    {"birthday", "c.birthday", null},
    {"region", "c.region", text},
    {"postcode", "c.postcode", text},
    {"address", "c.address", text},
    {"tier", "c.tier", text},
    {"reference", "c.reference", text},
    {"added_at", "c.added_at", never},
};

constexpr ColumnSql asset_columns[] = {
    {"id", "a.id", never},
    {"revision", "a.revision", never},
    {"serial", "a.serial", text},
    {"product", "a.product", text},
    {"customer", "COALESCE(c.name, '')", text},
    {"customer_name", "COALESCE(c.name, '')", text},
    {"customer_id", "a.customer", null},
    {"purchased", "a.purchased", null},
    {"delivered", "a.delivered", null},
    {"purchase_channel", "a.purchase_channel", text},
    {"service_card", "a.service_card", text},
    {"warranty", "a.warranty", text},
    {"outlet", "a.outlet", text},
    {"added_at", "a.added_at", never},
};

constexpr ColumnSql callback_columns[] = {
    {"id", "k.id", never},
    {"revision", "k.revision", never},
    {"program", "k.program", text},
    {"state", "k.state", never},
    {"customer", "COALESCE(c.name, '')", text},
    {"customer_name", "COALESCE(c.name, '')", text},
    {"customer_id", "k.customer", null},
    {"phone", "COALESCE(c.phone, '')", text},
    {"phone_key", "COALESCE(c.phone_key, '')", text},
    {"tier", "COALESCE(c.tier, '')", text},
    {"region", "COALESCE(c.region, '')", text},
    {"assignee", "k.assignee", text},
    {"anchor", "k.anchor", never},
    {"due_from", "k.due_from", never},
    {"due_to", "k.due_to", never},
    {"call_at", "k.call_at", never},
    {"done_at", "k.done_at", null},
    {"scheduled_at", "k.scheduled_at", never},
    {"attempts", "k.attempts", never},
    {"score", "k.score", null},
    {"product", "COALESCE(a.product, t.product, '')", text},
    {"serial", "COALESCE(a.serial, '')", text},
    {"ticket", "k.ticket", null},
    {"ticket_id", "k.ticket", null},
    {"asset_id", "k.asset", null},
    {"reached", "k.reached", null},
    {"late", "k.late", never},
    {"reason", "k.reason", text},
    {"purchased", "a.purchased", null},
    {"delivered", "a.delivered", null},
    {"outlet", "COALESCE(NULLIF(a.outlet, ''), t.outlet, '')", text},
    {"category", "COALESCE(t.category, '')", text},
    {"last_ticket_at", "(SELECT MAX(o.opened_at) FROM ticket o WHERE o.customer = k.customer)", null},
};

constexpr ColumnSql notice_columns[] = {
    {"id", "n.id", never},
    {"notice_state", "n.state", never},
    {"channel", "n.channel", text},
    {"to", "n.receiver", never},
    {"event", "n.event", never},
    {"ticket_id", "n.ticket", null},
    {"callback_id", "n.callback", null},
    {"created_at", "n.created_at", never},
    {"not_before", "n.not_before", never},
    {"tries", "n.tries", never},
    {"sent_at", "n.sent_at", null},
    {"trouble", "n.trouble", text},
    {"key", "n.key", never},
};

constexpr std::string_view customer_texts[] = {"c.name", "c.phone_key", "c.email_key"};
constexpr std::string_view asset_texts[] = {"a.serial", "a.product", "COALESCE(c.name, '')"};
constexpr std::string_view callback_texts[] = {"COALESCE(c.name, '')", "COALESCE(c.phone_key, '')", "k.note",
                                               "k.problem"};
constexpr std::string_view notice_texts[] = {"n.receiver", "n.event", "n.trouble"};

}  // namespace

const ListingSql ticket_listing{
    .record = "tickets",
    .tables = "ticket t LEFT JOIN customer c ON c.id = t.customer LEFT JOIN asset a ON a.id = t.asset "
              "LEFT JOIN product p ON p.model = t.product",
    .id = "t.id",
    .columns = ticket_columns,
    .tags = "t.id IN (SELECT ticket FROM ticket_tag WHERE "};
const ListingSql customer_listing{.record = "customers",
                                  .tables = "customer c",
                                  .id = "c.id",
                                  .columns = customer_columns,
                                  .tags = "c.id IN (SELECT customer FROM customer_tag WHERE ",
                                  .texts = customer_texts};
const ListingSql asset_listing{.record = "assets",
                               .tables = "asset a LEFT JOIN customer c ON c.id = a.customer",
                               .id = "a.id",
                               .columns = asset_columns,
                               .texts = asset_texts};
const ListingSql callback_listing{
    .record = "callbacks",
    .tables = "callback k LEFT JOIN customer c ON c.id = k.customer LEFT JOIN asset a ON a.id = k.asset "
              "LEFT JOIN ticket t ON t.id = k.ticket",
    .id = "k.id",
    .columns = callback_columns,
    .tags = "k.customer IN (SELECT customer FROM customer_tag WHERE ",
    .texts = callback_texts};
const ListingSql notice_listing{
    .record = "notices", .tables = "notice n", .id = "n.id", .columns = notice_columns, .texts = notice_texts};

}  // namespace aftersales::store
