// The table of needs: every row is told, judged on the ticket, and supplied by a command.
#include "aftersales/domain/event.hpp"
#include "aftersales/domain/ticket/gate_need.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

namespace gate_need_test {

using namespace aftersales;
using namespace aftersales::domain;

namespace {

bool told(const Ticket& ticket, std::string_view word) {
    const auto named = read_need(word);
    REQUIRE(named);
    const bool is_of_ticket = named->need->told != nullptr;
    REQUIRE(is_of_ticket);
    return named->need->told(ticket, named->name);
}

}  // namespace

TEST_CASE("every need has a word of its own, says what is missing and how to supply it, and is judged by somebody") {
    std::set<std::string_view> words;
    for (const auto& need : gate_needs()) {
        CAPTURE(need.word);
        CHECK(words.insert(need.word).second);
        CHECK_FALSE(need.missing.empty());
        CHECK(need.supply.starts_with("aftersales "));
        const bool is_of_ticket = need.told != nullptr;
        CHECK(is_of_ticket == (need.judge == GateNeed::JudgedBy::ticket));
        // Of approvals none is ever asked as yet.
        const bool looks = need.judge == GateNeed::JudgedBy::none || need.word == "no:open_approval";
        CHECK(need.word.starts_with("no:") == looks);
    }
}

TEST_CASE("a need that takes a name takes one, others none") {
    CHECK_FALSE(read_need("tag:"));
    CHECK_FALSE(read_need("diagnosis:x"));
    CHECK_FALSE(read_need(""));
    const auto named = read_need("tag:checked");
    REQUIRE(named);
    CHECK(named->word() == "tag:checked");
    CHECK(missing_words(*named) == "no tag 'checked'");
    CHECK(supplying(*named, Ticket{.id = TicketId{17}}) == "aftersales ticket update 17 --tag +checked");
}

TEST_CASE("what a ticket holds is there, and what it does not is missing") {
    Ticket ticket{.id = TicketId{17}};
    for (const auto* word : {"diagnosis", "cause", "verdict", "verified", "plan", "solution", "work",
                             "work.test_passed", "restated", "confirmation", "score", "assignee", "category",
                             "priority", "outlet", "product", "asset", "customer", "tag:x"}) {
        CAPTURE(word);
        CHECK_FALSE(told(ticket, word));
    }
    ticket.test = TestResult::failed;
    CHECK_FALSE(told(ticket, "work.test_passed"));
    ticket.test = TestResult::passed;
    ticket.diagnosis = {"torn"};
    ticket.tags = {"x"};
    ticket.confirmed_at = Instant{};
    for (const auto* word : {"work.test_passed", "diagnosis", "tag:x", "confirmation"}) CHECK(told(ticket, word));
    CHECK_FALSE(told(ticket, "tag:y"));
}

TEST_CASE("the phone is the customer's, who must be said first") {
    const auto phone = *read_need("customer.phone");
    Ticket ticket{.id = TicketId{17}};
    CHECK(supplying(phone, ticket) == "aftersales ticket update 17 --customer ID");
    ticket.customer = CustomerId{4};
    CHECK(supplying(phone, ticket) == "aftersales customer edit 4 --phone PHONE");
}

TEST_CASE("a change is the step that a person takes, and a second diagnosis is one too") {
    CHECK(step_of(Change{Resolved{}}) == "resolve");
    CHECK(step_of(Change{Delayed{}}) == "promise");
    CHECK(step_of(Change{Noted{}}) == "note");
    CHECK(step_of(Change{Noted{.replaces = Replaces::diagnosis}}) == "diagnose");
    CHECK(step_of(Change{Noted{.replaces = Replaces::offer}}) == "propose");
    CHECK(step_of(Change{Opened{}}).empty());
    CHECK(step_of(Change{Escalated{}}).empty());
    CHECK(step_of(Change{GateForced{}}).empty());
    const auto& steps = all_steps();
    CHECK(std::set(steps.begin(), steps.end()).size() == steps.size());
}

TEST_CASE("what keeps the books is no occasion of a rule") {
    const auto& all = all_occasions();
    const auto is = [&](std::string_view word) { return std::find(all.begin(), all.end(), word) != all.end(); };
    for (const auto* word : {"assigned", "delayed", "callback_done", "gate_forced", "escalated"}) CHECK(is(word));
    for (const auto* word : {"opened", "notified", "undone", "erased", "customer_added"}) CHECK_FALSE(is(word));
}

}  // namespace gate_need_test
