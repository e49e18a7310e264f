// A small desk with a store in memory for the tests of callbacks and parties: office hours from Monday to Friday, two
// agents and a supervisor, three programs after delivery and one after closing.
#pragma once

#include "aftersales/calendar/instant.hpp"
#include "aftersales/domain/fold.hpp"
#include "aftersales/engine/open.hpp"
#include "aftersales/policy/read.hpp"
#include "aftersales/service/callbacks.hpp"
#include "aftersales/service/change/change.hpp"
#include "aftersales/service/intake.hpp"
#include "aftersales/service/party/parties.hpp"
#include "aftersales/store/atomically.hpp"
#include "aftersales/store/records.hpp"

#include <doctest/doctest.h>

#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace aftersales::service {

inline constexpr const char* common_rules = R"(
version = 1
[organization]
timezone = "Asia/Shanghai"
calendar = "office"
[calendar.office]
hours = { mon-fri = ["09:00-12:00", "13:30-18:00"] }
holidays = ["2026-05-01/2026-05-05"]
[[category]]
id = "fault"
kind = "fault"
[[category]]
id = "voice"
kind = "feedback"
[[priority]]
id = "urgent"
[[priority]]
id = "general"
default = true
[[sla]]
id = "key"
when = { tier = ["vip"] }
targets = { resolve = "24h" }
[[sla]]
id = "all"
targets = { resolve = "48h" }
[[escalation]]
id = "unhappy"
at = "unsatisfied"
notify = ["role:supervisor"]
tag = "unhappy"
[[staff]]
id = "ann"
roles = ["agent"]
[[staff]]
id = "ben"
roles = ["agent"]
[[staff]]
id = "sue"
name = "Sue Li"
roles = ["supervisor"]
[[callback_assign]]
when = { tier = ["vip"] }
to = "role:supervisor"
[[callback_assign]]
to = "role:agent"
)";

inline constexpr const char* after_delivery = R"(
[[callback]]
id = "d7"
label = "First week"
after = "delivered"
window = ["7d", "15d"]
script = ["Is the {asset.product} quiet, {customer.name}?", "This is {staff.name}."]
[[callback]]
id = "d30"
after = "delivered"
window = ["30d", "37d"]
[[callback]]
id = "d90"
after = "delivered"
window = ["90d", "104d"]
)";

inline constexpr const char* after_closing = R"(
[[callback]]
id = "closing"
after = "closed"
window = ["0bd", "3bd"]
)";

// `[callbacks]`, with more keys of it.
inline std::string calling(const std::string& more = {}) {
    return R"(
[callbacks]
avoid = ["00:00-09:00", "12:00-14:00", "18:00-24:00"]
max_attempts = 3
retry_after = "1d"
low_score = 6
)" + more;
}

class CallbackDesk {
public:
    explicit CallbackDesk(const std::string& rules = calling() + after_delivery + after_closing) {
        auto read =
            policy::read(common_rules + rules, "rules.toml", [](const std::string& path) -> Result<std::string> {
                return fail(ErrorKind::policy, "no file " + path);
            });
        if (!read) FAIL(read.error().message);
        policy_ = std::move(*read);
        auto opened = engine::open(":memory:", store::Access::create, calendar::seconds{1});
        if (!opened) FAIL(opened.error().message);
        store_ = std::move(*opened);
        at("2026-03-02T08:00:00+08:00");
    }

    void at(const std::string& instant) {
        const auto read = calendar::read_instant(instant);
        REQUIRE(read);
        now_ = *read;
    }
    void on(calendar::Date day, calendar::seconds time = std::chrono::hours{8}) {
        now_ = policy_.zone().instant(calendar::WallTime{day} + time);
    }
    [[nodiscard]] domain::Instant now() const { return now_; }
    [[nodiscard]] const policy::Policy& rules() const { return policy_; }
    [[nodiscard]] store::Store& store() { return *store_; }

    [[nodiscard]] Writing writing() {
        return {
            .store = *store_, .policy = policy_, .now = now_, .actor = "ann", .command = "test", .policy_version = 0};
    }
    [[nodiscard]] Reading reading() { return {.store = *store_, .policy = policy_, .now = now_, .actor = "ann"}; }

    // One transaction, as a command has it.
    template <class Work>
    auto attempt(Work work) {
        auto desk = writing();
        return store::atomically(*store_, [&] { return work(desk); });
    }
    template <class Work>
    auto run(Work work) {
        auto outcome = attempt(std::move(work));
        if (!outcome) FAIL(outcome.error().message);
        return take(std::move(outcome));
    }

    domain::CustomerId customer(const std::string& name, const std::string& tier = {}) {
        domain::Customer party;
        party.name = {name};
        party.phone = {"139" + std::to_string(++phones_)};
        party.tier = tier;
        return someone(party);
    }
    domain::CustomerId someone(const domain::Customer& party) {
        return run([&](Writing& desk) { return add_customer(desk, party, desk.now); }).id;
    }
    domain::AssetId asset(const std::string& serial, domain::CustomerId customer, const std::string& delivered) {
        domain::Asset added{.serial = serial, .product = "WM-100", .customer = customer};
        added.delivered = calendar::read_date(delivered);
        // As a store of before tells it: a delivery to come is no longer taken.
        return run([&](Writing& desk) -> Result<domain::Asset> {
                   const auto id = TRY(desk.store.new_id(domain::ObjectKind::asset));
                   const domain::Event event{.object = domain::ObjectKind::asset,
                                             .id = id,
                                             .revision = 1,
                                             .at = desk.now,
                                             .recorded_at = desk.now,
                                             .actor = desk.actor,
                                             .run = "before",
                                             .change = domain::Added<domain::Asset>{added},
                                             .effects = {}};
                   auto after = TRY(domain::apply(domain::Asset{}, event));
                   TRY(desk.store.record(std::span{&event, 1}, after));
                   return after;
               })
            .id;
    }
    domain::TicketId ticket(domain::CustomerId customer, const std::string& serial = {}) {
        Request request;
        request.subject = {"leaks"};
        request.customer = customer;
        request.asset.serial = serial;
        request.category = "fault";
        return run([&](Writing& desk) { return open(desk, request); }).ticket.id;
    }
    void take_step(domain::TicketId id, const Decide& decide) {
        run([&](Writing& desk) { return step(desk, id, {}, decide); });
    }
    void resolve(domain::TicketId id) {
        take_step(id, [](const auto& ticket) { return domain::resolve(ticket, {"mended"}); });
    }
    void close(domain::TicketId id) {
        if (domain::is_open(ticket_of(id).status)) resolve(id);
        take_step(id, [](const auto& ticket) { return domain::close(ticket, {}, domain::Force::yes, {"no word"}); });
    }
    void reopen(domain::TicketId id) {
        take_step(id, [](const auto& ticket) { return domain::reopen(ticket, {"leaks again"}); });
    }

    // The list of a day; of today where none is named.
    std::vector<ListedCallback> schedule(const std::string& day = {}, const std::string& horizon = "0d",
                                         const std::vector<std::string>& programs = {}) {
        CallbackDay list{.day = day.empty() ? policy_.zone().date(now_) : *calendar::read_date(day)};
        list.until = *horizon_of(policy_, list.day, horizon);
        list.programs = programs;
        return run([&](Writing& desk) { return schedule_callbacks(desk, list); });
    }
    // "d7 A1", in the list's order.
    std::vector<std::string> listed(const std::string& day = {}, const std::string& horizon = "0d") {
        std::vector<std::string> names;
        for (const auto& each : schedule(day, horizon)) names.push_back(name(each.line));
        return names;
    }
    // "d7 A1 open", by id.
    std::vector<std::string> all() {
        std::vector<std::string> names;
        for (const auto& line : lines()) {
            names.push_back(name(line) + " " + std::string{domain::word(line.callback.state)});
        }
        return names;
    }
    std::vector<store::CallbackLine> lines() {
        std::vector<store::CallbackLine> found;
        const auto seen =
            store::list<domain::Callback>(*store_, {.filter = {}, .order = "id", .descending = false, .limit = {}},
                                          [&](const store::CallbackLine& line) -> Result<bool> {
                                              found.push_back(line);
                                              return true;
                                          });
        if (!seen) FAIL(seen.error().message);
        return found;
    }

    domain::Callback record(std::int64_t id, const CallOutcome& outcome) {
        return run([&](Writing& desk) { return record_call(desk, domain::CallbackId{id}, outcome); });
    }
    domain::Callback callback(std::int64_t id) {
        return **store::get<domain::Callback>(*store_, domain::CallbackId{id});
    }
    domain::Ticket ticket_of(domain::TicketId id) { return **store::get<domain::Ticket>(*store_, id); }
    // Of one kind of event in a ticket's history.
    int told(domain::TicketId id, std::string_view kind) {
        int count = 0;
        const auto history = store_->history(domain::ObjectKind::ticket, id.value);
        if (!history) FAIL(history.error().message);
        for (const auto& event : *history) {
            if (domain::kind(event.change) == kind) ++count;
        }
        return count;
    }
    std::string said(domain::Instant instant) const { return policy_.zone().print(instant); }

private:
    static std::string name(const store::CallbackLine& line) {
        return line.callback.program + " " + (line.serial.empty() ? line.customer_name.value : line.serial);
    }

    policy::Policy policy_{};
    std::unique_ptr<store::Store> store_{};
    domain::Instant now_{};
    int phones_{10000000};
};

using Names = std::vector<std::string>;

}  // namespace aftersales::service
