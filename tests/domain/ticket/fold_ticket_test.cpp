#include "domain/a_desk.hpp"

#include <doctest/doctest.h>

namespace fold_ticket_test {

using namespace aftersales::domain;
using Words = std::vector<std::string>;

namespace {

ADesk opened(Opened how = {}) {
    ADesk desk{Targets{}};
    desk.open(on("03-02 09:00"), std::move(how));
    return desk;
}

// What one more change makes of a ticket, or the message of its failure.
std::string failure(const Ticket& ticket, Change change) {
    const auto after =
        apply(ticket, {.id = 1, .revision = ticket.revision + 1, .at = on("03-02 09:00"), .change = std::move(change)});
    return after ? "" : after.error().message;
}

}  // namespace

TEST_CASE("an opening fills the ticket") {
    const Opened how{.subject = {"漏水"},
                     .description = {"the tray is full"},
                     .channel = "phone",
                     .occurred = {"yesterday"},
                     .frequency = {"always"},
                     .signs = {"red light"},
                     .wants_priority = true,
                     .customer = CustomerId{3},
                     .asset = AssetId{4},
                     .product = "WM-100",
                     .outlet = "north",
                     .region = "BJ",
                     .tier = "vip",
                     .assignee = "li.na",
                     .reference = "web-7",
                     .category = "fault",
                     .priority = "major",
                     .tags = {"safety"},
                     .by_hand = {"priority"},
                     .rules = {"leak"},
                     .recurring = true,
                     .imported_at = on("03-09 09:00")};
    const auto desk = opened(how);
    const auto& ticket = desk.ticket();
    CHECK(ticket == Ticket{.id = TicketId{1},
                           .revision = 1,
                           .category = "fault",
                           .priority = "major",
                           .tags = {"safety"},
                           .by_hand = {"priority"},
                           .rules = {"leak"},
                           .subject = {"漏水"},
                           .description = {"the tray is full"},
                           .channel = "phone",
                           .occurred = {"yesterday"},
                           .frequency = {"always"},
                           .signs = {"red light"},
                           .wants_priority = true,
                           .recurring = true,
                           .customer = CustomerId{3},
                           .asset = AssetId{4},
                           .product = "WM-100",
                           .outlet = "north",
                           .region = "BJ",
                           .tier = "vip",
                           .assignee = "li.na",
                           .reference = "web-7",
                           .opened_at = on("03-02 09:00"),
                           .updated_at = on("03-02 09:00"),
                           .last_step_at = on("03-02 09:00"),
                           .imported_at = on("03-09 09:00")});
}

TEST_CASE("an import may open with what its instants leave open, and with nothing else") {
    CHECK(opened({.status = "in_progress"}).ticket().status == Status::in_progress);
    CHECK(opened({.status = "new"}).ticket().status == Status::fresh);
    CHECK(opened({.status = "cancelled"}).ticket().status == Status::cancelled);
    const auto waiting = opened({.status = "waiting_parts"});
    CHECK(waiting.ticket().status == Status::waiting_parts);
    CHECK(waiting.ticket().waits == std::vector<Wait>{{.reason = WaitFor::parts, .from = on("03-02 09:00")}});
    for (const auto* status : {"resolved", "reopened", "closed", "merged", "lost"})
        CHECK(failure({}, Opened{.status = status}) ==
              "ticket 1: event 1 (opened) opens with a status that no import can have");
}

TEST_CASE("an assignment by a person stays by hand; one by a step does not") {
    auto desk = opened();
    desk.record(Escalated{.step = "s", .assignee = "li.na"}, on("03-02 10:00"));
    CHECK(desk.ticket().assignee == "li.na");
    CHECK(desk.ticket().by_hand.empty());
    desk.record(Assigned{.from = "li.na", .to = "wang.lei"}, on("03-02 11:00"));
    CHECK(desk.ticket().assignee == "wang.lei");
    CHECK(desk.ticket().by_hand == Words{"assignee"});
}

TEST_CASE("a classification says all the ticket has afterwards") {
    auto desk =
        opened({.outlet = "north", .priority = "major", .tags = {"a"}, .by_hand = {"priority"}, .rules = {"old"}});
    desk.record(Classified{.category = "fault",
                           .priority = "urgent",
                           .outlet = "south",
                           .assignee = "li.na",
                           .tags = {"b"},
                           .by_hand = {"category"},
                           .rules = {"new"}},
                on("03-02 10:00"));
    const auto& ticket = desk.ticket();
    CHECK(ticket.category == "fault");
    CHECK(ticket.priority == "urgent");
    CHECK(ticket.outlet == "south");
    CHECK(ticket.assignee == "li.na");
    CHECK(ticket.tags == Words{"b"});
    CHECK(ticket.by_hand == Words{"category"});
    CHECK(ticket.rules == Words{"new"});
}

TEST_CASE("every field that can be changed is") {
    auto desk = opened({.tags = {"a", "b"}});
    const auto change = [&](const char* field, const char* to, bool by_hand = false) {
        desk.record(Changed{.field = field, .to = {to}, .by_hand = by_hand}, on("03-02 10:00"));
        CHECK(field_value(desk.ticket(), field) == to);
    };
    change("priority", "urgent", true);
    change("category", "fault", true);
    change("outlet", "north", true);
    change("subject", "s", true);
    change("description", "d");
    change("channel", "web");
    change("product", "WM-100");
    change("region", "BJ");
    change("tier", "vip");
    change("customer", "7");
    change("asset", "8");
    change("asset", "");
    change("tags", "b,c");
    change("wants_priority", "yes");
    change("wants_priority", "no");
    change("occurred", "today");
    change("frequency", "often");
    change("signs", "smoke");
    change("reference", "web-7");
    change("policy", "3");
    const auto& ticket = desk.ticket();
    CHECK(ticket.priority == "urgent");
    CHECK(ticket.category == "fault");
    CHECK(ticket.outlet == "north");
    CHECK(ticket.subject.value == "s");
    CHECK(ticket.description.value == "d");
    CHECK(ticket.channel == "web");
    CHECK(ticket.product == "WM-100");
    CHECK(ticket.region == "BJ");
    CHECK(ticket.tier == "vip");
    CHECK(ticket.customer == CustomerId{7});
    CHECK_FALSE(ticket.asset);
    CHECK(ticket.tags == Words{"b", "c"});
    CHECK_FALSE(ticket.wants_priority);
    CHECK(ticket.occurred.value == "today");
    CHECK(ticket.frequency.value == "often");
    CHECK(ticket.signs.value == "smoke");
    CHECK(ticket.reference == "web-7");
    CHECK(ticket.policy_version == 3);
    CHECK(ticket.by_hand == Words{"priority", "category", "outlet"});
    CHECK_FALSE(field_value(ticket, "colour"));
}

TEST_CASE("a change that no ticket can take is corrupt") {
    const auto ticket = opened().ticket();
    CHECK(failure(ticket, Changed{.field = "colour"}) ==
          "ticket 1: event 2 (changed) names a field that a ticket does not have");
    CHECK(failure(ticket, Changed{.field = "customer", .to = {"x"}}) ==
          "ticket 1: event 2 (changed) has a value that the field cannot have");
    CHECK(failure(ticket, Changed{.field = "asset", .to = {"1x"}}) ==
          "ticket 1: event 2 (changed) has a value that the field cannot have");
    CHECK(failure(ticket, Changed{.field = "wants_priority", .to = {"perhaps"}}) ==
          "ticket 1: event 2 (changed) has a value that the field cannot have");
    CHECK(failure(ticket, Added<Customer>{}) == "ticket 1: event 2 (customer_added) is no event of a ticket");
    CHECK(failure(ticket, Added<Asset>{}) == "ticket 1: event 2 (asset_added) is no event of a ticket");
    CHECK(failure(ticket, Added<Product>{}) == "ticket 1: event 2 (product_added) is no event of a ticket");
    CHECK(failure(ticket, Undone{.back_to = 1}) ==
          "ticket 1: event 2 (undone) can only be folded with its whole history");
    CHECK(failure(ticket, Opened{}) == "ticket 1: event 2 (opened) can only come first");
    CHECK(failure({}, Responded{}) == "ticket 1: event 1 (responded) cannot come first");
    const auto gap = apply(ticket, {.id = 1, .revision = 3, .change = Responded{}});
    CHECK(gap.error().message == "ticket 1: event 3 (responded) does not follow revision 1");
    CHECK(gap.error().kind == aftersales::ErrorKind::corrupt);
    CHECK(apply(ticket, {.id = 2, .revision = 2, .change = Responded{}}).error().message ==
          "ticket 2: event 2 (responded) is none of ticket 1");
    CHECK(apply(ticket, {.object = ObjectKind::customer, .id = 1, .revision = 2, .change = Erased{}}).error().message ==
          "customer 1: event 2 (erased) is none of a ticket");
}

TEST_CASE("an escalation raises, assigns and tags, and is remembered once per step and clock run") {
    auto desk = opened({.assignee = "wang.lei", .priority = "general", .tags = {"a"}});
    const Escalated first{.step = "breach",
                          .clock = ClockName::respond,
                          .run = 1,
                          .times = 1,
                          .due_at = on("03-02 11:00"),
                          .priority = "major",
                          .assignee = "li.na",
                          .tags = {"late", "a"}};
    desk.record(first, on("03-02 12:00"));
    CHECK(desk.ticket().priority == "major");
    CHECK(desk.ticket().assignee == "li.na");
    CHECK(desk.ticket().tags == Words{"a", "late"});
    desk.record(
        Escalated{.step = "breach", .clock = ClockName::respond, .run = 1, .times = 2, .due_at = on("03-02 13:00")},
        on("03-02 14:00"));
    desk.record(Escalated{.step = "breach", .clock = ClockName::update, .run = 1, .due_at = on("03-02 13:30")},
                on("03-02 14:00"));
    desk.record(Escalated{.step = "breach", .clock = ClockName::update, .run = 2, .due_at = on("03-02 14:00")},
                on("03-02 14:00"));
    desk.record(Escalated{.step = "warning", .clock = ClockName::update, .run = 2}, on("03-02 14:00"));
    CHECK(desk.ticket().priority == "major");
    CHECK(desk.ticket().assignee == "li.na");
    CHECK(desk.ticket().taken ==
          std::vector<Taken>{
              {.step = "breach", .clock = ClockName::respond, .run = 1, .times = 2, .due_at = on("03-02 13:00")},
              {.step = "breach", .clock = ClockName::update, .run = 1, .times = 1, .due_at = on("03-02 13:30")},
              {.step = "breach", .clock = ClockName::update, .run = 2, .times = 1, .due_at = on("03-02 14:00")},
              {.step = "warning", .clock = ClockName::update, .run = 2, .times = 1, .due_at = on("03-02 14:00")}});
    desk.record(Escalated{.step = "at-once"}, on("03-02 15:00"))
        .record(Escalated{.clock = ClockName::respond}, on("03-02 15:00"));
    CHECK(desk.ticket().taken.size() == 4);
}

TEST_CASE(
    "what stands in a ticket's history for its readers alters nothing but its revision and the time of its update") {
    for (const Change& change : {Change{Notified{}}, Change{CallbackScheduled{}}, Change{CallbackDone{.score = 1}},
                                 Change{CallbackRescheduled{}}, Change{CallbackSkipped{}}, Change{CallbackMissed{}},
                                 Change{CallbackDropped{}}, Change{CallbackMerged{}}}) {
        auto desk = opened();
        auto expected = desk.ticket();
        expected.revision = 2;
        expected.updated_at = on("03-02 10:00");
        CHECK(desk.record(change, on("03-02 10:00")).ticket() == expected);
    }
}

TEST_CASE("only steps by persons bound the next one's date, and no date goes back") {
    auto desk = opened();
    desk.respond("03-02 10:00").record(Notified{}, on("03-02 12:00"));
    CHECK(desk.ticket().updated_at == on("03-02 12:00"));
    CHECK(desk.ticket().last_step_at == on("03-02 10:00"));
    desk.note("03-02 11:00");
    CHECK(desk.ticket().updated_at == on("03-02 12:00"));
    CHECK(desk.ticket().last_step_at == on("03-02 11:00"));
}

TEST_CASE("effects are laid over the ticket after the change: clock runs by name and run, plan and policy version") {
    const Clock respond_1{.name = ClockName::respond, .run = 1, .target = "2h"};
    const Clock update_1{.name = ClockName::update, .run = 1};
    const Clock update_2{.name = ClockName::update, .run = 2};
    const auto first =
        apply(Ticket{}, {.id = 1,
                         .revision = 1,
                         .change = Opened{},
                         .effects = {.clocks = {update_1, respond_1}, .plan = "p", .policy_version = 4}});
    REQUIRE(first.has_value());
    CHECK(first->clocks == std::vector<Clock>{respond_1, update_1});
    CHECK(first->plan == "p");
    CHECK(first->policy_version == 4);
    auto met = respond_1;
    met.state = ClockState::met;
    const auto second = apply(*first, {.id = 1,
                                       .revision = 2,
                                       .change = Changed{.field = "policy", .to = {"9"}},
                                       .effects = {.clocks = {met, update_2}, .policy_version = 5}});
    REQUIRE(second.has_value());
    CHECK(second->clocks == std::vector<Clock>{met, update_1, update_2});
    CHECK(second->plan == "p");
    CHECK(second->policy_version == 5);
}

TEST_CASE("erasing empties every personal text of a ticket") {
    auto desk = opened({.subject = {"s"},
                        .description = {"d"},
                        .channel = "phone",
                        .occurred = {"o"},
                        .frequency = {"f"},
                        .signs = {"x"}});
    desk.record(Resolved{.message = {"solution"}}, on("03-02 10:00")).record(Erased{}, on("03-02 11:00"));
    const auto& ticket = desk.ticket();
    for (const auto* text :
         {&ticket.subject, &ticket.description, &ticket.occurred, &ticket.frequency, &ticket.signs, &ticket.solution})
        CHECK(text->empty());
    CHECK(ticket.channel == "phone");
}

TEST_CASE("erasing empties whatever the table calls personal") {
    auto ticket = opened().ticket();
    for (const auto& field : ticket_rows) {
        if (has(field.uses, Use::personal)) REQUIRE(read_field(field, RecordRef{ticket}, "told"));
    }
    const auto erased = apply(ticket, {.id = 1, .revision = 2, .change = Erased{}});
    REQUIRE(erased.has_value());
    for (const auto& field : ticket_rows) {
        CAPTURE(field.name);
        if (has(field.uses, Use::personal)) CHECK(written(field, RecordView{*erased}).empty());
    }
}

}  // namespace fold_ticket_test
