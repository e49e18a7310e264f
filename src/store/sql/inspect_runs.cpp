// What the store notes of runs beside their events: undo and log rest on it.
#include "aftersales/store/inspection.hpp"
#include "sql/derived.hpp"
#include "sql/store.hpp"

#include <fmt/format.h>

#include <array>

namespace aftersales::store {
namespace {

struct RunCheck {
    std::string_view sql{};  // the name of each run that is wrong, once
    std::string_view sentence{};
};

constexpr std::array run_checks{
    RunCheck{
        "SELECT DISTINCT e.run FROM event e LEFT JOIN run r ON r.name = e.run WHERE e.run <> '' AND r.name IS NULL",
        "it is not noted, and there are events of it"},
    RunCheck{
        "SELECT DISTINCT r.name FROM event e JOIN run r ON r.name = e.run WHERE NOT EXISTS (SELECT 1 FROM run_record "
        "k WHERE k.run = r.number AND k.object = e.object AND e.id BETWEEN k.first_id AND k.last_id)",
        "what it changed is not noted whole"},
    RunCheck{
        "SELECT r.name FROM run r JOIN (SELECT run, SUM(last_id - first_id + 1) AS noted FROM run_record GROUP BY run) "
        "k ON k.run = r.number LEFT JOIN (SELECT run, COUNT(*) AS changed FROM (SELECT DISTINCT run, object, id FROM "
        "event) touched GROUP BY run) e ON e.run = r.name WHERE k.noted > COALESCE(e.changed, 0)",
        "records are noted that it did not change"},
    RunCheck{
        "SELECT r.name FROM run r JOIN (SELECT run, MIN(recorded_at) AS first_at, MAX(recorded_at) AS last_at FROM "
        "event GROUP BY run) e ON e.run = r.name WHERE r.at NOT BETWEEN e.first_at AND e.last_at",
        "its time is not that of its events"},
    RunCheck{"SELECT r.name FROM run r LEFT JOIN run u ON u.number = r.undone_by WHERE r.undone_by IS NOT NULL AND "
             "(u.undoes IS NULL OR u.undoes <> r.number OR u.undone_by IS NOT NULL)",
             "the run that is said to have taken it back did not"},
    RunCheck{
        "SELECT r.name FROM run u JOIN run r ON r.number = u.undoes WHERE u.undone_by IS NULL AND (r.undone_by IS NULL "
        "OR r.undone_by <> u.number)",
        "it was taken back, which is not noted"},
};

}  // namespace

Result<void> inspect_runs(const Reader& store, const TellFinding& tell) {
    auto& connection = Inspection::connection(*TRY(Inspection::sql(store)));
    for (const auto& check : run_checks) {
        TRY(connection.query(check.sql, {}, [&](const Row& row) -> Result<bool> {
            TRY(tell({.check = "runs",
                      .object = "run",
                      .id = 0,
                      .sentence = fmt::format("run {}: {}", row.text(0), check.sentence)}));
            return true;
        }));
    }
    return {};
}

}  // namespace aftersales::store
