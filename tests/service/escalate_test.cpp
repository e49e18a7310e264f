// The sweep and its agenda, on a desk with a store.
#include "a_callback_desk.hpp"
#include "aftersales/service/escalate.hpp"

namespace escalate_test {

using namespace aftersales;
using namespace aftersales::service;

namespace {

constexpr const char* steps_that_others_bring = R"(
[[escalation]]
id = "busy-customer"
clock = "resolve"
at = "due-40h"
when = { open_at_least = 2 }
notify = ["role:supervisor"]
)";

Names swept(CallbackDesk& desk) {
    Names steps;
    desk.run([&](Writing& writing) {
        return sweep(writing, [&](const TakenStep& taken) -> Result<void> {
            steps.push_back(std::to_string(taken.ticket.value) + " " + taken.step);
            return {};
        });
    });
    return steps;
}

}  // namespace

TEST_CASE("a step is taken when another record makes its condition true, though its ticket did not change") {
    CallbackDesk desk{steps_that_others_bring};
    desk.at("2026-03-02T09:00:00+08:00");
    const auto customer = desk.customer("Ann");
    desk.ticket(customer);
    desk.at("2026-03-02T20:00:00+08:00");
    CHECK(swept(desk).empty());
    CHECK(swept(desk).empty());  // and a sweep ends, though it will look again
    desk.at("2026-03-02T21:00:00+08:00");
    desk.ticket(customer);
    CHECK(swept(desk) == Names{"1 busy-customer"});
    CHECK(swept(desk).empty());
}

TEST_CASE("a ticket that is done is not looked at again for what others might bring") {
    CallbackDesk desk{steps_that_others_bring};
    desk.at("2026-03-02T09:00:00+08:00");
    const auto customer = desk.customer("Ann");
    desk.close(desk.ticket(customer));
    const auto far = domain::Instant::max();
    CHECK(desk.store().questions().agenda(far, 10)->empty());
}

}  // namespace escalate_test
