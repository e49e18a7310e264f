// A delivery that was handed over gives its unit a day, from which calls follow once; what does not add up is refused.
#include "a_callback_desk.hpp"
#include "aftersales/service/absences.hpp"
#include "aftersales/service/deliveries.hpp"
#include "aftersales/service/doctor.hpp"
#include "aftersales/service/times.hpp"
#include "aftersales/service/undo.hpp"

namespace aftersales::service::deliveries_test {
namespace {

class DeliveryDesk : public CallbackDesk {
public:
    using CallbackDesk::CallbackDesk;

    domain::HomeDelivery accept(const DeliveryOrder& order) {
        return run([&](Writing& desk) { return accept_delivery(desk, order); }).delivery;
    }
    // Of one washing machine.
    domain::HomeDelivery accept(domain::CustomerId customer, const std::string& serial,
                                const std::string& window = {}) {
        DeliveryOrder order{.customer = customer, .given = {.product = "WM-100", .serial = serial}};
        if (!window.empty()) order.window = *read_window(rules(), now(), window);
        return accept(order);
    }
    auto plan(const std::string& day, const std::string& who, const std::vector<std::int64_t>& ids,
              const std::string& vehicle = {}) {
        const TripPlan wanted{.day = *calendar::read_date(day), .staff = {who}, .vehicle = vehicle, .deliveries = ids};
        return attempt([&](Writing& desk) { return plan_trip(desk, wanted); });
    }
    auto done(std::int64_t id, const HandOver& what = {}) {
        return attempt([&](Writing& desk) { return hand_over_delivery(desk, id, {}, what); });
    }
    domain::HomeDelivery delivery(std::int64_t id) { return **store::get<domain::HomeDelivery>(store(), id); }
    domain::DeliveryTrip trip(std::int64_t id) { return **store::get<domain::DeliveryTrip>(store(), id); }
    auto settle(std::int64_t id, domain::DeliveryTrip counted) {
        return attempt([&](Writing& desk) {
            return settle_trip(desk, id, {},
                               {.place = domain::place_of_step(domain::ObjectKind::trip, "settle"), .set = counted});
        });
    }
    // What the last invocation did.
    void take_back() {
        const auto last = last_run_of(store(), "ann");
        REQUIRE(last);
        const TellUndo tell{.taken_back = [](const domain::Event&) -> Result<void> { return {}; },
                            .standing = [](const domain::Event&) -> Result<void> { return {}; },
                            .withdrawn = [](const store::Notice&) -> Result<void> { return {}; },
                            .sent = [](const store::Notice&) -> Result<void> { return {}; }};
        run([&](Writing& desk) { return undo_of(desk, *last, tell); });
    }

private:
    static Result<bool> undo_of(Writing& desk, const store::Run& taken, const TellUndo& tell) {
        TRY(undo(desk, taken, tell));
        return true;
    }
};

domain::Money money(const char* text) { return *domain::read_money(text); }

}  // namespace

TEST_CASE("a unit that was handed over has its day, and its calls come once, as of a day that was told") {
    DeliveryDesk desk;
    const auto ann = desk.customer("Ann");
    const auto first = desk.accept(ann, "A1");
    CHECK_FALSE(desk.done(first.id));  // nobody brings it
    REQUIRE(desk.plan("2026-03-02", "ben", {first.id}));
    desk.at("2026-03-02T10:00:00+08:00");
    const auto handed = desk.done(first.id);
    REQUIRE(handed);
    CHECK_FALSE(handed->without_serial);
    const auto unit = **store::get<domain::Asset>(desk.store(), handed->delivery.asset);
    CHECK(unit.serial == "A1");
    CHECK(unit.customer == ann);
    CHECK(unit.delivered == calendar::read_date("2026-03-02"));
    CHECK(desk.trip(1).state == domain::TripState::out);
    const auto again = desk.done(first.id);
    REQUIRE(again);
    CHECK(again->delivery.revision == handed->delivery.revision);
    desk.asset("A2", ann, "2026-03-02");
    CHECK(desk.listed("2026-03-09") == Names{"d7 A1", "d7 A2"});
    CHECK(desk.listed("2026-03-09") == Names{"d7 A1", "d7 A2"});
}

TEST_CASE("an undone delivery takes the unit and its calls along, and an undo of that brings them back") {
    DeliveryDesk desk;
    const auto ann = desk.customer("Ann");
    const auto first = desk.accept(ann, "A1");
    REQUIRE(desk.plan("2026-03-02", "ben", {first.id}));
    REQUIRE(desk.done(first.id));
    desk.take_back();
    CHECK(desk.delivery(first.id).state == domain::DeliveryState::planned);
    CHECK(desk.trip(1).state == domain::TripState::planned);
    CHECK_FALSE(*store::find<domain::Asset>(desk.store(), "serial", "A1"));
    desk.take_back();
    CHECK(desk.delivery(first.id).state == domain::DeliveryState::delivered);
    CHECK(*store::find<domain::Asset>(desk.store(), "serial", "A1"));
    CHECK(desk.listed("2026-03-09") == Names{"d7 A1"});
}

TEST_CASE("a unit that its customer had keeps its day; one of another customer or another model is refused by name") {
    DeliveryDesk desk;
    const auto ann = desk.customer("Ann");
    const auto ben = desk.customer("Ben");
    desk.asset("A1", ben, "2026-01-05");
    const auto own = desk.asset("A2", ann, "2026-01-05");
    const auto one = desk.accept(ann, "");
    REQUIRE(desk.plan("2026-03-02", "ben", {one.id}));
    const auto refused = desk.done(one.id, {.serial = "A1"});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == ErrorKind::refused);
    CHECK(refused.error().message == "the unit 'A1' is customer 2's");
    REQUIRE(desk.done(one.id, {.serial = "A2"}));
    CHECK((**store::get<domain::Asset>(desk.store(), own)).delivered == calendar::read_date("2026-01-05"));
    const auto other = desk.attempt([&](Writing& writing) {
        return accept_delivery(writing, {.customer = ann, .given = {.product = "FAN-1", .serial = "A1"}});
    });
    REQUIRE_FALSE(other);
    CHECK(other.error().message == "the unit 'A1' is customer 2's");
}

TEST_CASE("a person and a vehicle are on one trip of a day; a trip that has no stop takes nobody") {
    DeliveryDesk desk;
    const auto ann = desk.customer("Ann");
    for (int i = 0; i < 4; ++i) desk.accept(ann, "");
    REQUIRE(desk.plan("2026-03-03", "ben", {1}, "van"));
    const auto person = desk.plan("2026-03-03", "ben", {2});
    REQUIRE_FALSE(person);
    CHECK(person.error().message == "'ben' is on trip TR-1 then, which is planned");
    const auto vehicle = desk.plan("2026-03-03", "sue", {2}, "van");
    REQUIRE_FALSE(vehicle);
    CHECK(vehicle.error().message == "'van' is on trip TR-1 then, which is planned");
    REQUIRE(desk.plan("2026-03-04", "ben", {2}, "van"));
    desk.run([](Writing& writing) {
        return take_act(
            writing, {.object = domain::ObjectKind::delivery, .id = 1}, {},
            {.place = domain::place_of_step(domain::ObjectKind::delivery, "unplan"), .set = domain::HomeDelivery{}});
    });
    CHECK(desk.trip(1).state == domain::TripState::cancelled);
    REQUIRE(desk.plan("2026-03-03", "ben", {3}, "van"));
    desk.run([](Writing& writing) {
        return add_absence(writing, {.staff = "sue",
                                     .from = *calendar::read_instant("2026-03-03T13:00:00+08:00"),
                                     .to = *calendar::read_instant("2026-03-03T15:00:00+08:00")});
    });
    const auto away = desk.plan("2026-03-03", "sue", {4});
    REQUIRE_FALSE(away);
    CHECK(away.error().message == "'sue' is away on 2026-03-03");
}

TEST_CASE("a trip is settled where each stop has what was to be collected, and money and slips are what they come to") {
    DeliveryDesk desk;
    const auto ann = desk.customer("Ann");
    desk.accept({.customer = ann, .given = {.product = "WM-100", .collect = money("100")}});
    desk.accept({.customer = ann, .given = {.product = "WM-100"}});
    REQUIRE(desk.plan("2026-03-02", "ben", {1, 2}));
    const auto unsaid = desk.done(1, {.serial = "A1"});
    REQUIRE_FALSE(unsaid);
    CHECK(unsaid.error().message == "delivery DL-1: 100.00 was to be collected, and nothing is said of it");
    REQUIRE(desk.done(1, {.serial = "A1", .collected = money("80"), .signed_by = {"Ann"}}));
    auto refused = desk.settle(1, {});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message == "stop 2 (DL-2) is planned");
    REQUIRE(desk.done(2, {.serial = "A2"}));
    refused = desk.settle(1, {.money = money("80"), .slips = 1});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message == "stop 1 (DL-1): 100.00 was to be collected, 80.00 was");
    desk.run([](Writing& writing) {
        return take_act(writing, {.object = domain::ObjectKind::delivery, .id = 1}, {},
                        {.place = domain::place_of_step(domain::ObjectKind::delivery, "collect"),
                         .set = domain::HomeDelivery{.collected = money("100")}});
    });
    refused = desk.settle(1, {.money = money("99.99"), .slips = 1});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message == "the stops come to 100.00 (stop 1 (DL-1) 100.00), 99.99 was handed in");
    refused = desk.settle(1, {.money = money("100"), .slips = 2});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().message == "1 slip was signed (stop 1 (DL-1)), 2 were handed in");
    REQUIRE(desk.settle(1, {.money = money("100"), .slips = 1}));
    CHECK(desk.delivery(1).state == domain::DeliveryState::settled);
    CHECK(desk.delivery(2).state == domain::DeliveryState::settled);
    CHECK(desk.trip(1).state == domain::TripState::settled);
}

TEST_CASE("a window is printed as it is read") {
    DeliveryDesk desk;
    const auto ann = desk.customer("Ann");
    const std::vector<std::string> windows{"2026-03-03 09:00..12:00", "2026-03-03", "2026-03-03..2026-03-05",
                                           "2026-03-03 14:30", "2026-03-03 22:00..2026-03-04 02:00"};
    for (const auto& window : windows) {
        const auto accepted = desk.accept(ann, "", window);
        CHECK(print_window(desk.rules(), accepted) == window);
    }
    CHECK(desk.delivery(3).promised_at == calendar::read_date("2026-03-05"));
    CHECK(desk.delivery(5).promised_at == calendar::read_date("2026-03-04"));
}

TEST_CASE("a delivery that is moved to another day is off its trip, and one that stays on the day is not") {
    DeliveryDesk desk;
    const auto ann = desk.customer("Ann");
    desk.accept(ann, "", "2026-03-03 09:00..12:00");
    desk.accept(ann, "", "2026-03-03");
    REQUIRE(desk.plan("2026-03-03", "ben", {1, 2}));
    const auto move = [&](const std::string& to) {
        const DeliveryMove wanted{.to = *read_window(desk.rules(), desk.now(), to), .message = {"asked for"}};
        return desk.run([&](Writing& writing) { return move_delivery(writing, 1, {}, wanted); });
    };
    CHECK(move("2026-03-03 13:00..15:00").state == domain::DeliveryState::planned);
    const auto off = move("2026-03-05");
    CHECK(off.state == domain::DeliveryState::accepted);
    CHECK_FALSE(off.trip);
    CHECK(off.moved == 2);
    CHECK(move("2026-03-05").revision == off.revision);
    CHECK(desk.trip(1).state == domain::TripState::planned);
}

TEST_CASE("what has not come in time is told once, and what was moved may be late again") {
    DeliveryDesk desk;
    const auto ann = desk.customer("Ann");
    desk.accept(ann, "", "2026-03-02 09:00..10:00");
    std::vector<std::string> told;
    const auto sweep_late = [&](const std::string& at) {
        desk.at(at);
        told.clear();
        desk.run([&](Writing& writing) -> Result<bool> {
            TRY(mark_late_deliveries(writing, [&](const LateDelivery& late) -> Result<void> {
                told.push_back(desk.said(late.due_at));
                return {};
            }));
            return true;
        });
    };
    sweep_late("2026-03-02T09:59:59+08:00");
    CHECK(told.empty());
    sweep_late("2026-03-02T10:00:00+08:00");
    CHECK(told == std::vector<std::string>{"2026-03-02T10:00:00+08:00"});
    sweep_late("2026-03-02T11:00:00+08:00");
    CHECK(told.empty());
    const DeliveryMove wanted{.to = *read_window(desk.rules(), desk.now(), "2026-03-03"), .message = {"stock"}};
    desk.run([&](Writing& writing) { return move_delivery(writing, 1, {}, wanted); });
    sweep_late("2026-03-04T00:00:00+08:00");
    CHECK(told == std::vector<std::string>{"2026-03-04T00:00:00+08:00"});
}

}  // namespace aftersales::service::deliveries_test
