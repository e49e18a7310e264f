// The outbox: how notices are queued, claimed and listed.
#include "aftersales/domain/addressee.hpp"
#include "sql/store.hpp"

#include <fmt/format.h>

namespace aftersales::store {
namespace {

constexpr std::string_view all_columns =
    "n.id, n.key, n.state, n.channel, n.receiver, n.event, n.ticket, n.callback, n.body, n.created_at, n.not_before, "
    "n.tries, n.sent_at, n.trouble, n.claimed_by, n.claimed_until, n.run, n.adopted";

Notice read_notice(const Row& row) {
    Notice notice;
    Cells cells{row};
    cells.read(notice.id), cells.read(notice.key), cells.read(notice.state), cells.read(notice.channel);
    cells.read(notice.to), cells.read(notice.event), cells.read(notice.ticket), cells.read(notice.callback);
    cells.read(notice.body), cells.read(notice.created_at), cells.read(notice.not_before);
    cells.read(notice.tries), cells.read(notice.sent_at), cells.read(notice.trouble);
    cells.read(notice.claimed_by), cells.read(notice.claimed_until), cells.read(notice.run);
    cells.read(notice.adopted);
    return notice;
}

void add_changing(Values& values, const Notice& notice) {
    values.add(notice.id.value), values.add(notice.state), values.add(notice.channel), values.add(notice.not_before);
    values.add(notice.tries), values.add(notice.sent_at), values.add(notice.trouble);
    values.add(notice.claimed_by), values.add(notice.claimed_until), values.add(notice.adopted);
}

constexpr std::string_view change =
    "UPDATE notice SET state = $2, channel = $3, not_before = $4, tries = $5, sent_at = $6, trouble = $7, "
    "claimed_by = $8, claimed_until = $9, adopted = $10 WHERE id = $1";
constexpr std::string_view change_of_claimed =
    "UPDATE notice SET state = $2, channel = $3, not_before = $4, tries = $5, sent_at = $6, trouble = $7, "
    "claimed_by = $8, claimed_until = $9, adopted = $10 WHERE id = $1 AND state = 'sending' AND claimed_by = $11";

std::string condition(const NoticeQuery& query, Where& where) {
    std::string sql = "1 = 1";
    if (!query.state.empty()) sql += " AND n.state = " + where.place(query.state);
    if (query.state == "waiting") sql += " AND n.state = 'waiting'";  // lets the index of waiting ones be used
    if (query.due_by)
        sql += " AND n.adopted = 1 AND n.not_before <= " + where.place(query.due_by->time_since_epoch().count());
    if (query.adopted) sql += *query.adopted ? " AND n.adopted = 1" : " AND n.adopted = 0";
    if (query.callback) sql += " AND n.callback = " + where.place(query.callback.value);
    if (query.channel) sql += " AND n.channel = " + where.place(*query.channel);
    if (query.in_no_channel_of)
        for (const auto& channel : *query.in_no_channel_of) sql += " AND n.channel <> " + where.place(channel);
    return sql;
}

}  // namespace

Result<std::optional<Notice>> SqlStore::notice(domain::NoticeId id) const {
    static const std::string sql = fmt::format("SELECT {} FROM notice n WHERE n.id = $1", all_columns);
    std::optional<Notice> found;
    TRY(connection_->query(sql, Values{id.value}.all(), [&](const Row& row) -> Result<bool> {
        found = read_notice(row);
        return false;
    }));
    return found;
}

Result<void> SqlStore::notices(const NoticeQuery& query, const Visit<Notice>& visit) const {
    Where where{connection_->dialect()};
    auto sql = fmt::format("SELECT {} FROM notice n WHERE {} ORDER BY {}", all_columns, condition(query, where),
                           query.due_by ? "n.not_before, n.id" : "n.id");
    if (query.limit) sql += " LIMIT " + where.place(*query.limit);
    TRY(connection_->scan(sql, where.values(),
                          [&](const Row& row) -> Result<bool> { return visit(read_notice(row)); }));
    return {};
}

Result<void> SqlStore::list_notices(const Listing& listing, const Visit<Notice>& visit) const {
    static const std::string head = fmt::format("SELECT {} FROM notice n WHERE ", all_columns);
    return list_rows(head, notice_listing(), listing,
                     [&](const Row& row) -> Result<bool> { return visit(read_notice(row)); });
}

Result<std::vector<Claim>> SqlStore::claims() const {
    std::vector<Claim> found;
    TRY(connection_->query("SELECT DISTINCT claimed_by, claimed_until FROM notice WHERE state = 'sending' "
                           "ORDER BY claimed_by, claimed_until",
                           {}, [&](const Row& row) -> Result<bool> {
                               Cells cells{row};
                               cells.read(found.emplace_back().by), cells.read(found.back().until);
                               return true;
                           }));
    return found;
}

Result<domain::NoticeId> SqlStore::new_notice_id() { return domain::NoticeId{TRY(counters_.take("notice"))}; }

Result<void> SqlStore::queue_notice(const Notice& notice) {
    const auto id = notice.id ? notice.id : TRY(new_notice_id());
    TRY(run("INSERT INTO notice (id, key, state, channel, receiver, event, ticket, callback, body, created_at, "
            "not_before, tries, sent_at, trouble, claimed_by, claimed_until, run, adopted) "
            "VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)",
            Values{id.value, notice.key, notice.state, notice.channel, notice.to, notice.event, notice.ticket,
                   notice.callback, notice.body, notice.created_at, notice.not_before, notice.tries, notice.sent_at,
                   notice.trouble, notice.claimed_by, notice.claimed_until, notice.run, notice.adopted}));
    // One that comes with its number leaves none before it to be given again.
    return notice.id ? counters_.raise("notice", id.value + 1) : Result<void>{};
}

Result<void> SqlStore::update_notice(const Notice& notice) {
    Values values;
    add_changing(values, notice);
    if (TRY(run(change, values)) == 0)
        return fail(ErrorKind::not_found, fmt::format("there is no notice {}", notice.id.value));
    return {};
}

Result<bool> SqlStore::settle_notice(const Notice& notice, const std::string& claim) {
    Values values;
    add_changing(values, notice);
    values.add(claim);
    return TRY(run(change_of_claimed, values)) == 1;
}

Result<void> SqlStore::release_notices(const Claim& claim) {
    TRY(run("UPDATE notice SET state = 'waiting', claimed_by = '', claimed_until = NULL "
            "WHERE state = 'sending' AND claimed_by = $1 AND claimed_until = $2",
            Values{claim.by, claim.until}));
    return {};
}

// What the outbox says of a person goes with the record it is about; who received it, and when, stays.
Result<void> SqlStore::erase_notices(domain::ObjectKind object, std::int64_t id) {
    if (object == domain::ObjectKind::ticket)
        TRY(run("UPDATE notice SET body = '', trouble = '' WHERE ticket = $1", Values{id}));
    if (object == domain::ObjectKind::customer)
        TRY(run("UPDATE notice SET body = '', trouble = '' WHERE receiver = $1",
                Values{domain::Addressee::customer(domain::CustomerId{id}).written()}));
    return {};
}

}  // namespace aftersales::store
