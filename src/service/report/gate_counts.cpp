#include "aftersales/service/report/gate_counts.hpp"

#include "aftersales/policy/policy.hpp"
#include "aftersales/store/store.hpp"

#include <map>
#include <utility>

namespace aftersales::service::report {

Result<std::vector<GateRow>> gate_counts(const Reading& desk, const Period& period) {
    std::map<std::string, GateRow, std::less<>> counted;
    const auto count = [&](const store::GateMoment& moment) {
        auto& row = counted[std::string{moment.gate}];
        using What = store::GateMoment::What;
        ++(moment.what == What::passed ? row.passed : moment.what == What::refused ? row.refused : row.forced);
    };
    TRY(desk.store.statistics().gates(period.from, period.to, count));
    std::vector<GateRow> rows;
    const auto tell = [&](const std::string& gate, GateRow row) {
        row.gate = gate;
        rows.push_back(std::move(row));
    };
    for (const auto& gate : desk.policy.gates) {
        tell(gate.id, std::exchange(counted[gate.id], {}));
        counted.erase(gate.id);
    }
    for (auto& [gate, row] : counted) tell(gate, std::move(row));
    return rows;
}

}  // namespace aftersales::service::report
