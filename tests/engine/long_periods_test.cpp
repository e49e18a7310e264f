// Long periods are read another way than short ones (ticket_facts.hpp): both must say the same.
#include "sqlite.hpp"
#include "src/store/sql/statistics.hpp"
#include "tests/store/contract.hpp"

#include <algorithm>
#include <random>
#include <string>
#include <tuple>
#include <vector>

namespace long_periods_test {

using namespace aftersales;
using namespace aftersales::store;

namespace {

std::unique_ptr<Connection> connection(const InFile& engine) {
    return must(engine::open_sqlite(engine.url(), Access::read, std::chrono::seconds{5}));
}
std::unique_ptr<Connection> connection(const InPostgres& engine) {
    return must(engine::open_postgres(engine.url(), std::chrono::seconds{5}));
}

// Tickets of all sorts, some solved twice, some undone, some gone, with gaps between their ids.
void fill(Store& store) {
    std::mt19937 random{7};  // the same history each time
    const auto one_of = [&](int count) { return static_cast<int>(random() % static_cast<unsigned>(count)); };
    const std::vector<std::string> categories{"fault", "question", "complaint", ""};
    const std::vector<std::vector<std::string>> tags{{}, {"hot"}, {"hot", "cold"}};
    must(store.begin());
    for (int i = 0; i < 60; ++i) {
        if (one_of(5) == 0) must(store.new_id(domain::ObjectKind::ticket));
        auto ticket = a_ticket(store, i * 10,
                               {.assignee = one_of(2) == 0 ? "li" : "",
                                .category = categories[static_cast<std::size_t>(one_of(4))],
                                .tags = tags[static_cast<std::size_t>(one_of(3))]});
        ticket.then(i * 10 + 1, domain::Noted{.told_customer = true}).recorded(store);
        if (one_of(6) == 0) {
            ticket.then(i * 10 + 2, domain::Cancelled{}).recorded(store);
            continue;
        }
        ticket.then(i * 10 + 3, domain::Resolved{}).recorded(store);
        if (one_of(5) == 0) {
            ticket.then(i * 10 + 4, domain::Undone{.run_undone = "run-1", .back_to = 2}).recorded(store);
            continue;
        }
        ticket.then(i * 10 + 5, domain::Confirmed{.score = 1 + one_of(10)}).recorded(store);
        if (one_of(3) == 0) ticket.then(i * 10 + 6, domain::Closed{.score = 1 + one_of(10)}).recorded(store);
        if (one_of(3) == 0)
            ticket.then(i * 10 + 7, domain::Reopened{}).then(i * 10 + 8, domain::Resolved{}).recorded(store);
    }
    must(store.commit());
}

using Told = std::tuple<Happened, domain::Instant, domain::TicketId, std::string, std::string, std::string,
                        domain::Instant, int, std::optional<int>, bool, bool>;

std::vector<Told> moments(const Statistics& statistics, Grouping by) {
    std::vector<Told> all;
    must(statistics.moments(minute(50), minute(580), by, [&](const Moment& each) {
        all.emplace_back(each.what, each.at, each.ticket, each.group, each.second, each.category, each.opened_at,
                         each.open_change, each.score, each.score_replaced, each.left_out);
    }));
    std::ranges::sort(all);
    return all;
}

using Run = std::tuple<domain::ClockName, domain::TicketId, std::string, std::string, std::string, domain::ClockState,
                       domain::Instant, domain::Instant, std::optional<domain::Instant>>;

std::vector<Run> runs(const Statistics& statistics, Grouping by, const std::vector<domain::ClockName>& clocks) {
    std::vector<Run> all;
    must(statistics.clock_runs(minute(50), minute(580), clocks, by, [&](const ClockRun& each) {
        all.emplace_back(each.clock, each.ticket, each.group, each.second, each.priority, each.state, each.started_at,
                         each.due_at, each.stopped_at);
    }));
    std::ranges::sort(all);
    return all;
}

}  // namespace

TEST_CASE_TEMPLATE("a long period says what looking up each ticket says", Engine, InFile, InPostgres) {
    AFTERSALES_NEEDS(Engine);
    Engine engine;
    fill(*engine.create());
    const auto opened = connection(engine);
    const SqlStatistics one_by_one{*opened, 1'000'000};
    const SqlStatistics at_once{*opened, 0};
    using enum Dimension;
    for (const auto& by : {Grouping{total}, Grouping{category}, Grouping{tag}, Grouping{product_line},
                           Grouping{assignee, category}, Grouping{category, tag}}) {
        const auto expected = moments(one_by_one, by);
        CHECK(expected.size() > 100);
        CHECK(moments(at_once, by) == expected);
    }
}

TEST_CASE_TEMPLATE("clock runs of a long period are those of a short one, in another order", Engine, InFile,
                   InPostgres) {
    AFTERSALES_NEEDS(Engine);
    Engine engine;
    const auto store = engine.create();
    must(store->begin());
    for (int i = 0; i < 40; ++i) {
        auto ticket = a_ticket(*store, i * 10, {.priority = i % 3 == 0 ? "urgent" : "general"});
        const auto state = static_cast<domain::ClockState>(i % 5);
        ticket.then(i * 10 + 1, domain::Noted{}, due(domain::ClockName::respond, i * 10 + 5, state))
            .then(i * 10 + 1, domain::Noted{}, due(domain::ClockName::resolve, i * 15 + 7, state))
            .recorded(*store);
    }
    must(store->commit());
    const auto opened = connection(engine);
    const SqlStatistics one_by_one{*opened, 1'000'000};
    const SqlStatistics at_once{*opened, 0};
    for (const auto& clocks : {std::vector<domain::ClockName>{}, std::vector{domain::ClockName::resolve}}) {
        const auto expected = runs(one_by_one, Dimension::priority, clocks);
        CHECK(expected.size() > 10);
        CHECK(runs(at_once, Dimension::priority, clocks) == expected);
    }
}

}  // namespace long_periods_test
