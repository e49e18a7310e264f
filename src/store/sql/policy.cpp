// Recorded versions of the policy.
#include "sql/store.hpp"

namespace aftersales::store {
namespace {

Result<PolicyVersion> read_version(const Row& row) {
    PolicyVersion version;
    Cells cells{row};
    cells.read(version.number), cells.read(version.fingerprint), cells.read(version.sources);
    cells.read(version.actor), cells.read(version.recorded_at);
    return version;
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

}  // namespace aftersales::store
