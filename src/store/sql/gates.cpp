// What gates said: passes and forcings stand with the events, refusals in a table of their own.
#include "aftersales/domain/event.hpp"
#include "aftersales/text/json.hpp"
#include "sql/cells.hpp"
#include "sql/statistics.hpp"
#include "sql/store.hpp"

#include <fmt/format.h>

namespace aftersales::store {
namespace {

using domain::Instant;
using What = GateMoment::What;

// The kinds at which a gate may have stood, as a list of SQL: the index of moments begins with the kind.
const std::string& kinds_asked() {
    static const std::string list = [] {
        std::string all;
        for (const auto& word : domain::all_occasions()) {
            if (word != domain::GateForced::word) all += fmt::format("{}'{}'", all.empty() ? "" : ", ", word);
        }
        return all;
    }();
    return list;
}

}  // namespace

Result<void> SqlStore::note(const GateRefusal& refusal) {
    TRY(run("INSERT INTO gate_refusal (gate, at) VALUES ($1, $2)", Values{refusal.gate, refusal.at}));
    return {};
}

Result<void> SqlStatistics::gates(Instant from, Instant to, const See<GateMoment>& see) const {
    const Values period{from, to};
    const auto stand = TRY(that_stand());
    const auto each = [&](What what, std::string_view member, const std::string& which) -> Result<void> {
        const auto sql = fmt::format("SELECT e.at, e.body FROM event e WHERE e.open_change IS NOT NULL AND {} AND "
                                     "e.at >= $1 AND e.at < $2{}",
                                     which, stand);
        TRY(connection_.scan(sql, period.all(), [&](const Row& row) -> Result<bool> {
            GateMoment moment{.what = what};
            Cells cells{row};
            cells.read(moment.at);
            TRY(cells.finish("an event at a gate of", 0));
            const auto body = TRY(text::read_json(row.text(1)));
            const auto* gates = body.find(member);
            if (gates == nullptr) return true;
            for (const auto& gate : gates->items) {
                moment.gate = gate.text;
                see(moment);
            }
            return true;
        }));
        return {};
    };
    TRY(each(What::passed, "gates_passed",
             fmt::format("e.kind IN ({}) AND e.body LIKE '%\"gates_passed\":%'", kinds_asked())));
    TRY(each(What::forced, "gates", fmt::format("e.kind = '{}'", domain::GateForced::word)));
    TRY(connection_.scan("SELECT at, gate FROM gate_refusal WHERE at >= $1 AND at < $2", period.all(),
                         [&](const Row& row) -> Result<bool> {
                             GateMoment moment{.what = What::refused, .at = {}, .gate = row.text(1)};
                             Cells cells{row};
                             cells.read(moment.at);
                             TRY(cells.finish("a refusal of gate", 0));
                             see(moment);
                             return true;
                         }));
    return {};
}

}  // namespace aftersales::store
