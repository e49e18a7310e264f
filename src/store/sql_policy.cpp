// Recorded versions of the policy, and the outbox.
#include "sql_store.hpp"

#include <fmt/format.h>

namespace aftersales::store {
namespace {

Result<PolicyVersion> read_version(const Row& row) {
    PolicyVersion version;
    Cells cells{row};
    cells.read(version.number), cells.read(version.fingerprint), cells.read(version.sources);
    cells.read(version.actor), cells.read(version.recorded_at);
    return version;
}

Notice read_notice(const Row& row) {
    Notice notice;
    Cells cells{row};
    cells.read(notice.id), cells.read(notice.key), cells.read(notice.state), cells.read(notice.channel);
    cells.read(notice.to), cells.read(notice.event), cells.read(notice.ticket), cells.read(notice.callback);
    cells.read(notice.body), cells.read(notice.created_at), cells.read(notice.not_before);
    cells.read(notice.tries), cells.read(notice.sent_at), cells.read(notice.trouble);
    return notice;
}

}  // namespace

Result<std::optional<PolicyVersion>> SqlStore::newest_policy() const {
    std::optional<PolicyVersion> found;
    const auto take = [&](const Row& row) -> Result<bool> {
        found = TRY(read_version(row));
        return false;
    };
    TRY(connection_->query("SELECT number, fingerprint, sources, actor, recorded_at FROM policy_version "
                           "ORDER BY number DESC LIMIT 1",
                           {}, take));
    return found;
}

Result<std::optional<PolicyVersion>> SqlStore::policy_version(std::int64_t number) const {
    std::optional<PolicyVersion> found;
    const auto take = [&](const Row& row) -> Result<bool> {
        found = TRY(read_version(row));
        return false;
    };
    TRY(connection_->query("SELECT number, fingerprint, sources, actor, recorded_at FROM policy_version "
                           "WHERE number = $1",
                           Values{number}.all(), take));
    return found;
}

Result<std::vector<PolicyVersion>> SqlStore::policy_versions() const {
    std::vector<PolicyVersion> found;
    const auto take = [&](const Row& row) -> Result<bool> {
        found.push_back(TRY(read_version(row)));
        return true;
    };
    TRY(connection_->query("SELECT number, fingerprint, sources, actor, recorded_at FROM policy_version "
                           "ORDER BY number",
                           {}, take));
    return found;
}

Result<std::int64_t> SqlStore::record_policy(PolicyVersion version) {
    if (version.number == 0)
        version.number = TRY(number("SELECT MAX(number) FROM policy_version", Values{})).value_or(0) + 1;
    TRY(run("INSERT INTO policy_version (number, fingerprint, sources, actor, recorded_at) "
            "VALUES ($1, $2, $3, $4, $5)",
            Values{version.number, version.fingerprint, version.sources, version.actor, version.recorded_at}));
    return version.number;
}

Result<void> SqlStore::notices(const NoticeQuery& query, const Visit<Notice>& visit) const {
    Where where{connection_->dialect()};
    std::string sql = "SELECT id, key, state, channel, receiver, event, ticket, callback, body, created_at, "
                      "not_before, tries, sent_at, trouble FROM notice WHERE 1 = 1";
    if (!query.state.empty()) sql += " AND state = " + where.place(query.state);
    if (query.state == "waiting") sql += " AND state = 'waiting'";  // lets the index of waiting ones be used
    if (query.due_by) sql += " AND not_before <= " + where.place(query.due_by->time_since_epoch().count());
    sql += " ORDER BY id";
    if (query.limit) sql += " LIMIT " + where.place(*query.limit);
    TRY(connection_->scan(sql, where.values(),
                          [&](const Row& row) -> Result<bool> { return visit(read_notice(row)); }));
    return {};
}

Result<void> SqlStore::queue_notice(const Notice& notice) {
    const auto id = notice.id ? notice.id.value : TRY(take_number("notice"));
    TRY(run("INSERT INTO notice (id, key, state, channel, receiver, event, ticket, callback, body, created_at, "
            "not_before, tries, sent_at, trouble) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)",
            Values{id, notice.key, notice.state, notice.channel, notice.to, notice.event, notice.ticket,
                   notice.callback, notice.body, notice.created_at, notice.not_before, notice.tries, notice.sent_at,
                   notice.trouble}));
    return {};
}

Result<void> SqlStore::update_notice(const Notice& notice) {
    const auto changed = TRY(run("UPDATE notice SET state = $2, channel = $3, not_before = $4, tries = $5, "
                                 "sent_at = $6, trouble = $7 WHERE id = $1",
                                 Values{notice.id.value, notice.state, notice.channel, notice.not_before, notice.tries,
                                        notice.sent_at, notice.trouble}));
    if (changed == 0) return fail(ErrorKind::not_found, fmt::format("there is no notice {}", notice.id.value));
    return {};
}

}  // namespace aftersales::store
