// A quarter of a desk's life: deliveries, repairs, reopenings, corrections, days off and answers from a fixed seed,
// held against what the programs promise, counted without the program's help.
#include "aftersales/domain/fold.hpp"
#include "service/a_callback_desk.hpp"

#include <map>
#include <random>
#include <set>

namespace callbacks_quarter_test {

using namespace aftersales;
using namespace aftersales::service;

namespace {

using std::chrono::days;

class Quarter {
public:
    explicit Quarter(unsigned seed) : random_{seed} {}

    void live() {
        const auto first = *calendar::read_date("2026-03-02");
        const auto last = first + days{130};
        for (auto day = first; day <= last; day += days{1}) {
            desk.on(day);
            if (day < first + days{60}) deliver(day);
            work(day < first + days{80});
            // Never off for as long as a callback is listed.
            const bool off = chance(35) && day < last && days_off_ < 10;
            days_off_ = off ? days_off_ + 1 : 0;
            if (off) continue;
            desk.on(day, std::chrono::hours{9});
            call(day);
        }
    }

    CallbackDesk desk{};
    std::map<std::string, calendar::Date> delivered{};

private:
    bool chance(int percent) { return std::uniform_int_distribution{1, 100}(random_) <= percent; }
    std::size_t one_of(std::size_t count) { return std::uniform_int_distribution<std::size_t>{0, count - 1}(random_); }

    void deliver(calendar::Date day) {
        if (!chance(50)) return;
        const auto serial = "S" + std::to_string(delivered.size());
        const auto customer = desk.customer(serial, chance(20) ? "vip" : "");
        assets_.push_back({serial, customer, desk.asset(serial, customer, calendar::print(day))});
        delivered[serial] = day;
    }

    // Repairs are opened, closed and reopened; now and then a delivery date is corrected.
    void work(bool may_correct) {
        if (assets_.empty()) return;
        const auto& asset = assets_[one_of(assets_.size())];
        if (chance(20)) tickets_.push_back(desk.ticket(asset.customer, asset.serial));
        if (!tickets_.empty() && chance(40)) {
            const auto id = tickets_[one_of(tickets_.size())];
            const auto status = desk.ticket_of(id).status;
            if (status == domain::Status::closed && chance(30)) {
                desk.reopen(id);
            } else if (domain::is_open(status)) {
                desk.close(id);
            }
        }
        if (may_correct && chance(5)) {
            const auto day = delivered[asset.serial] + days{1};
            if (day > desk.rules().zone().date(desk.now())) return;
            desk.run([&](Writing& at) { return edit_asset(at, asset.id, {{"delivered", calendar::print(day)}}); });
            delivered[asset.serial] = day;
        }
    }

    void call(calendar::Date day) {
        const auto list = desk.schedule();
        check_order(list);
        for (const auto& each : list) {
            const auto& callback = each.line.callback;
            CHECK(callback.state == domain::CallbackState::open);
            CHECK((callback.moved ? desk.rules().zone().date(callback.call_at) : callback.due_from) <= day);
            if (chance(30)) continue;
            if (desk.callback(callback.id.value).state != domain::CallbackState::open) continue;
            answer(callback.id.value);
        }
        CHECK(desk.schedule().size() <= list.size());
    }

    void answer(std::int64_t id) {
        if (chance(30)) {
            desk.record(id, {.reached = false});
        } else if (chance(10)) {
            desk.record(id, {.reached = true, .score = 8, .problem = {"rattles"}});
        } else {
            desk.record(id, {.reached = true, .score = static_cast<int>(1 + one_of(10))});
        }
    }

    static void check_order(const std::vector<ListedCallback>& list) {
        for (std::size_t i = 1; i < list.size(); ++i) {
            const auto key = [](const ListedCallback& each) {
                return std::tuple{-each.turn.points, each.line.callback.call_at, each.line.callback.id};
            };
            CHECK(key(list[i - 1]) < key(list[i]));
        }
    }

    struct Unit {
        std::string serial{};
        domain::CustomerId customer{};
        domain::AssetId id{};
    };
    std::mt19937 random_;
    std::vector<Unit> assets_{};
    std::vector<domain::TicketId> tickets_{};
    int days_off_{};
};

// How often each program had its turn with each unit, dropped ones left out.
std::map<std::string, int> turns(CallbackDesk& desk) {
    std::map<std::string, int> count;
    for (const auto& line : desk.lines()) {
        if (line.callback.state == domain::CallbackState::dropped || line.callback.ticket) continue;
        ++count[line.callback.program + " " + line.serial];
    }
    return count;
}

}  // namespace

TEST_CASE("after a quarter every unit has exactly the callbacks that its delivery promises") {
    for (const unsigned seed : {1U, 2U, 3U}) {
        CAPTURE(seed);
        Quarter quarter{seed};
        quarter.live();
        const auto today = quarter.desk.rules().zone().date(quarter.desk.now());
        std::map<std::string, int> promised;
        for (const auto& [serial, day] : quarter.delivered) {
            for (const auto& [program, opens] : {std::pair{"d7", 7}, {"d30", 30}, {"d90", 90}}) {
                if (day + days{opens} <= today) promised[std::string{program} + " " + serial] = 1;
            }
        }
        CHECK(quarter.delivered.size() > 15);
        CHECK(turns(quarter.desk) == promised);
    }
}

TEST_CASE("after a quarter every row is the fold of its events, and every ticket tells of its callbacks") {
    Quarter quarter{7};
    quarter.live();
    std::map<domain::TicketId, int> scheduled;
    for (const auto& line : quarter.desk.lines()) {
        const auto history = quarter.desk.store().history(domain::ObjectKind::callback, line.callback.id.value);
        REQUIRE(history);
        const auto folded = domain::fold<domain::Callback>(*history);
        REQUIRE(folded);
        CHECK(*folded == line.callback);
        if (line.callback.ticket) ++scheduled[line.callback.ticket];
    }
    CHECK(!scheduled.empty());
    for (const auto& [ticket, count] : scheduled) CHECK(quarter.desk.told(ticket, "callback_scheduled") == count);
}

TEST_CASE("after a quarter no reopened ticket waits for a call, and no closed one had more than one turn") {
    Quarter quarter{11};
    quarter.live();
    std::map<domain::TicketId, int> had;
    for (const auto& line : quarter.desk.lines()) {
        const auto& callback = line.callback;
        if (!callback.ticket) continue;
        const auto status = quarter.desk.ticket_of(callback.ticket).status;
        if (callback.state == domain::CallbackState::open) CHECK(status == domain::Status::closed);
        if (callback.state != domain::CallbackState::dropped) ++had[callback.ticket];
    }
    CHECK(!had.empty());
    for (const auto& [ticket, count] : had) CHECK(count == 1);
}

}  // namespace callbacks_quarter_test
