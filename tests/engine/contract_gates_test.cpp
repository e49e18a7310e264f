#include "tests/store/contract.hpp"

#include <set>
#include <string>

namespace contract_gates_test {

using namespace aftersales;
using namespace aftersales::store;

TEST_CASE_TEMPLATE("gates are told by what they let pass, what was forced and what they refused", Engine, InMemory,
                   InPostgres) {
    AFTERSALES_NEEDS(Engine);
    Engine engine;
    const auto made = engine.create();
    auto& store = *made;
    must(store.begin());
    a_ticket(store, 10, {.category = "fault"})
        .then(20, domain::Diagnosed{}, {.gates = {"sorted", "found"}})
        .then(30, domain::GateForced{.step = "resolve", .gates = {"found"}, .missing = {"cause"}})
        .then(30, domain::Resolved{})
        .recorded(store);
    auto undone = a_ticket(store, 11, {.category = "fault"}).recorded(store);
    undone.then(21, domain::Resolved{}, {.gates = {"found"}}).recorded(store);
    undone.then(40, domain::Undone{.run_undone = "run-1", .back_to = 1}).recorded(store);
    must(store.policies().note({.gate = "found", .at = minute(25)}));
    must(store.policies().note({.gate = "found", .at = minute(50)}));
    must(store.commit());
    const auto told = [&](std::int64_t from, std::int64_t to) {
        std::multiset<std::string> all;
        must(store.statistics().gates(minute(from), minute(to), [&](const GateMoment& moment) {
            constexpr std::string_view what = "prf";
            all.insert(std::string{moment.gate} + " " + what[static_cast<std::size_t>(moment.what)]);
        }));
        return all;
    };
    CHECK(told(0, 50) == std::multiset<std::string>{"found f", "found p", "found r", "sorted p"});
    CHECK(told(21, 51) == std::multiset<std::string>{"found f", "found r", "found r"});
    CHECK(told(0, 20).empty());
}

}  // namespace contract_gates_test
