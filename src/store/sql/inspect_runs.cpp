// What the store notes of runs beside their events: undo and log rest on it.
#include "aftersales/store/inspection.hpp"
#include "sql/derived.hpp"
#include "sql/store.hpp"
#include "sql/values.hpp"

#include <fmt/format.h>

#include <array>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace aftersales::store {
namespace {

struct RunCheck {
    std::string_view sql{};  // the name of each run that is wrong, once
    std::string_view sentence{};
};

// In which nobody did anything who is noted to have run it. A file tells who did what, and a line of a batch may.
constexpr std::string_view run_by_others =
    "SELECT r.name FROM run r JOIN event e ON e.run = r.name WHERE r.number > 0 AND "
    "SUBSTR(r.command, 1, 6) <> 'import' AND SUBSTR(r.command, 1, 5) <> 'batch' GROUP BY r.name, r.actor "
    "HAVING SUM(CASE WHEN e.actor = r.actor "
    "THEN 1 ELSE 0 END) = 0";

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
    RunCheck{run_by_others, "nobody did anything in it who is noted to have run it"},
};

// A run that is said to be taken back, or that another took back; and what should be noted of it.
struct UndoneRun {
    std::int64_t number{};
    std::string name{};
    std::optional<std::int64_t> noted{};
    std::optional<std::int64_t> by{};
};

// From the last run back: an undo counts where no later one that counts took it back, and the last that counts has it.
Result<std::vector<UndoneRun>> undone_runs(Connection& connection) {
    std::vector<UndoneRun> found;
    std::map<std::int64_t, std::int64_t> taken;  // and by whom
    TRY(connection.query("SELECT number, name, undoes, undone_by FROM run r WHERE undoes IS NOT NULL OR undone_by IS "
                         "NOT NULL OR number IN (SELECT u.undoes FROM run u) ORDER BY number DESC",
                         {}, [&](const Row& row) -> Result<bool> {
                             UndoneRun run{.number = row.integer(0), .name = std::string{row.text(1)}};
                             if (!row.is_null(3)) run.noted = row.integer(3);
                             if (const auto by = taken.find(run.number); by != taken.end()) run.by = by->second;
                             if (!row.is_null(2) && !run.by) taken.emplace(row.integer(2), run.number);
                             if (run.noted != run.by) found.push_back(std::move(run));
                             return true;
                         }));
    return found;
}

}  // namespace

Result<void> inspect_runs(const Reader& store, const TellFinding& tell) {
    auto& connection = Inspection::connection(*TRY(Inspection::sql(store)));
    const auto say = [&](std::string_view run, std::string_view sentence) {
        return tell({.check = "runs", .object = "run", .id = 0, .sentence = fmt::format("run {}: {}", run, sentence)});
    };
    for (const auto& check : run_checks) {
        TRY(connection.query(check.sql, {}, [&](const Row& row) -> Result<bool> {
            TRY(say(row.text(0), check.sentence));
            return true;
        }));
    }
    for (const auto& run : TRY(undone_runs(connection))) {
        TRY(say(run.name, run.noted ? "the run that is said to have taken it back did not"
                                    : "it was taken back, which is not noted"));
    }
    return {};
}

Result<std::int64_t> mend_runs(Store& store) {
    auto& connection = Inspection::connection(*TRY(Inspection::sql(store)));
    const auto wrong = TRY(undone_runs(connection));
    for (const auto& run : wrong) {
        TRY(connection.query("UPDATE run SET undone_by = $2 WHERE number = $1", Values{run.number, run.by}.all(),
                             nullptr));
    }
    std::vector<std::string> of_others;
    TRY(connection.query(run_by_others, {}, [&](const Row& row) -> Result<bool> {
        of_others.emplace_back(row.text(0));
        return true;
    }));
    for (const auto& run : of_others)
        TRY(connection.query(
            "UPDATE run SET actor = (SELECT MIN(e.actor) FROM event e WHERE e.run = $1) WHERE name = $1",
            Values{run}.all(), nullptr));
    return static_cast<std::int64_t>(wrong.size() + of_others.size());
}

}  // namespace aftersales::store
