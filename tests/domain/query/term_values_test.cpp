#include "domain/a_scope.hpp"

#include <doctest/doctest.h>

namespace term_values_test {

using namespace aftersales;
using namespace aftersales::domain;
using Node = Filter::Node;

namespace {

std::string other(Result<Filter> (*read)(const Terms&, const FilterScope&), const std::string& term) {
    return shown(read({term}, a_scope()));
}

Result<Filter> customers(const Terms& terms, const FilterScope& scope) {
    return read_filter(ObjectKind::customer, terms, scope);
}
Result<Filter> assets(const Terms& terms, const FilterScope& scope) {
    return read_filter(ObjectKind::asset, terms, scope);
}

}  // namespace

TEST_CASE("open and waiting stand for the statuses they mean") {
    CHECK(one_test("status:open").values ==
          Terms{"new", "in_progress", "waiting_customer", "waiting_parts", "waiting_third_party", "reopened"});
    CHECK(one_test("status:waiting").values == Terms{"waiting_customer", "waiting_parts", "waiting_third_party"});
    CHECK(one_test("status:waiting_*").values == one_test("status:waiting").values);
    CHECK(one_test("status:new,open").values == one_test("status:open").values);
    CHECK(one_test("status:resolved,closed").kind == FieldKind::word);
}

TEST_CASE("values of closed sets are known, or refused with the nearest and what there is") {
    const auto error = refused("priority:urgnet");
    CHECK(error.kind == ErrorKind::usage);
    CHECK(error.message == "'urgnet' is not a priority; there are urgent, major, general");
    CHECK(error.hints == Terms{"Did you mean 'urgent'?"});
    CHECK(refused("status:opne").hints == Terms{"Did you mean 'open'?"});
    CHECK(refused("status:x*").kind == ErrorKind::usage);
    CHECK(refused("category:falt").hints == Terms{"Did you mean 'fault'?"});
    CHECK(refused("assignee:li.nа").kind == ErrorKind::usage);
    CHECK(refused("cause:them").kind == ErrorKind::usage);
    CHECK(refused("breached:respnod").hints == Terms{"Did you mean 'respond'?"});
    CHECK(refused("recurring:maybe").kind == ErrorKind::usage);
    CHECK(refused("priority:urgent,x").kind == ErrorKind::usage);
}

TEST_CASE("a set that the scope does not know is not judged, and globs never are") {
    auto scope = a_scope();
    scope.staff.clear();
    CHECK(shown(read_ticket_filter({"assignee:anyone"}, scope)) == "assignee:anyone");
    CHECK(one_test("category:f*").kind == FieldKind::glob);
    CHECK(one_test("category:fault,usage").kind == FieldKind::word);
    CHECK(one_test("assignee:w*").values == Terms{"w*"});
}

TEST_CASE("an assignee is me, none, or an id of the staff") {
    CHECK(one_test("assignee:me").values == Terms{"li.na"});
    CHECK(one_test("assignee:none").comparison == Comparison::empty);
    CHECK(one_test("assignee:") == one_test("assignee:none"));
    CHECK(ticket({"assignee:none,wang.lei"}) == "assignee: or assignee:wang.lei");
    auto scope = a_scope();
    scope.me = "cron";  // not of the staff, but who asks
    CHECK(refused(read_ticket_filter({"assignee:me"}, scope)).message ==
          "'assignee:me': 'cron' is nobody of the staff");
    CHECK(shown(read_ticket_filter({"assignee:cron"}, scope)) == "assignee:cron");
    scope.me.clear();
    CHECK(refused(read_ticket_filter({"assignee:me"}, scope)).kind == ErrorKind::usage);
}

TEST_CASE("a customer is an id or a name") {
    CHECK(one_test("customer:17").column == "customer_id");
    CHECK(one_test("customer:17").values == Terms{"17"});
    CHECK(one_test("customer:王*").column == "customer_name");
    CHECK(one_test("customer:王*").kind == FieldKind::glob);
    CHECK(one_test("customer:\"张 伟\"").values == Terms{"张 伟"});
    CHECK(ticket({"customer:17,王*"}) == "customer_id:17 or customer_name:王*");
    CHECK(one_test("customer:").comparison == Comparison::empty);
    CHECK(one_test("customer_name:17").column == "customer_name");
}

TEST_CASE("phones and e-mails are compared by their keys") {
    CHECK(one_test("phone:+86-138-0013-8000").values == Terms{"+8613800138000", "13800138000"});
    CHECK(one_test("phone:138*").values == Terms{"138*", "+86138*"});
    CHECK(one_test("phone:0755*").values == Terms{"0755*", "+860755*", "+86755*"});
    CHECK(one_test("phone:138*").column == "phone_key");
    CHECK(one_test("email:Ann@Example.com").values == Terms{"ann@example.com"});
    CHECK(one_test("email:*@EXAMPLE.com").values == Terms{"*@example.com"});
    CHECK(refused("phone:none").kind == ErrorKind::usage);
}

TEST_CASE("a phone is found by its end, and what finds nobody is said") {  // found: O8
    CHECK(one_test("phone:8000").values == Terms{"*8000"});
    CHECK(one_test("phone:0013-8000").values == Terms{"*00138000"});
    CHECK(refused("phone:800").kind == ErrorKind::usage);
    CHECK(refused("phone:00000000000").message == "'00000000000' is nobody's phone, and finds nobody");
}

TEST_CASE("a number alone is looked for in texts, phones, serials, references and ids") {  // found: O8
    CHECK(ticket({"8000"}) == "\"8000\" or phone_key:*8000 or serial:*8000 or reference:*8000 or id:8000");
    CHECK(ticket({"13800138000"}) ==
          "\"13800138000\" or phone_key:+8613800138000,13800138000 or serial:*13800138000 or "
          "reference:*13800138000 or id:13800138000");
    CHECK(ticket({"+86 138"}).find("error") == 0);
    CHECK(ticket({"800"}) == "800");
    CHECK(ticket({"\"8000\""}) == "\"8000\"");
    CHECK(ticket({"漏水", "8000"}).starts_with("漏水 (\"8000\" or "));
    CHECK(other(customers, "8000") == "\"8000\" or phone_key:*8000 or reference:*8000 or id:8000");
}

TEST_CASE("what is no filter though it looks like one is refused with what was meant") {  // found: O8
    CHECK(refused("+safety").hints == Terms{"A tag is asked for as in tag:safety."});
    CHECK(refused("due.before:today").hints == Terms{"Times are compared with signs: due<today, due>=2026-03-01."});
    CHECK(one_test("ref:web-7").column == "reference");
    CHECK(ticket({"v1.2:beta"}) == "\"v1.2:beta\"");
}

TEST_CASE("labels stand for ids, and those of several are refused by name") {  // found: X4
    auto scope = a_scope();
    scope.named = {{"priority", {{"urgent", "紧急"}, {"general", "一般"}}},
                   {"category", {{"fault", "故障"}, {"complaint", "投诉"}, {"usage", "投诉"}}},
                   {"assignee", {{"li.na", "李娜"}, {"wang.lei", "王磊"}}},
                   {"program", {{"d7", "使用初期回访"}}}};
    CHECK(shown(read_ticket_filter({"priority:紧急,general"}, scope)) == "priority:urgent,general");
    CHECK(shown(read_ticket_filter({"assignee:王磊"}, scope)) == "assignee:wang.lei");
    CHECK(shown(read_ticket_filter({"priority:紧*"}, scope)) == "priority:紧*,urgent");
    CHECK(shown(read_callback_filter({"program:使用初期回访"}, scope)) == "program:d7");
    const auto ambiguous = refused(read_ticket_filter({"category:投诉"}, scope));
    CHECK(ambiguous.message == "'投诉' names more than one category: complaint, usage");
    CHECK(refused(read_ticket_filter({"priority:紧及"}, scope)).hints == Terms{"Did you mean '紧急'?"});
}

TEST_CASE("callbacks are asked for by what they are about") {  // found: P10, P14
    auto scope = a_scope();
    scope.named = {{"history", {{"fault", "fault"}, {"usage", "question"}, {"complaint", "complaint"}}}};
    const auto read = [&](const std::string& term) { return shown(read_callback_filter({term}, scope)); };
    CHECK(read("purchased:2026-02") == "purchased:2026-02-01..2026-02-28");
    CHECK(read("delivered<2026-02-01") == "delivered<2026-02-01");
    CHECK(read("history:complaint") == "history:complaint");
    CHECK(read("history:question") == "history:usage");
    CHECK(read("history:nonsense").starts_with("error: 'nonsense' is not a category"));
    CHECK(read("held:yes") == "held:yes");
    CHECK_FALSE(read_callback_filter({"held:yes"}, scope)->from.has_value());
    scope.not_held = {"after-close"};
    CHECK(read_callback_filter({"held:yes"}, scope)->exempt == Terms{"after-close"});
}

TEST_CASE("open words are globs") {
    for (const char* field :
         {"serial", "reference", "region", "product", "product_line", "outlet", "channel", "tier", "tag", "plan"}) {
        const auto made = one_test(std::string{field} + ":a*,b");
        CHECK(made.column == field);
        CHECK(made.kind == FieldKind::glob);
        CHECK(made.comparison == Comparison::is);
        CHECK(made.values == Terms{"a*", "b"});
    }
}

TEST_CASE("an empty value asks for what is not there") {
    for (const char* field :
         {"category", "tag", "customer", "confirmed", "promised", "score", "outlet", "cause", "due", "subject"}) {
        CHECK(one_test(std::string{field} + ":").comparison == Comparison::empty);
    }
    CHECK(one_test("tag:\"\"").comparison == Comparison::empty);
    CHECK(ticket({"not confirmed:"}) == "not confirmed_at:");
    CHECK(ticket({"tag:,x"}) == "tag: or tag:x");
}

TEST_CASE("what is never empty asks for a value, as a blank after the colon would else find nothing") {
    for (const char* field : {"status", "id", "revision", "recurring", "breached", "wants_priority"}) {
        CHECK_MESSAGE(refused(std::string{field} + ":").message.find("never empty") != std::string::npos, field);
    }
}

TEST_CASE("breached is yes, no, or a clock, as of now") {
    CHECK(one_test("breached:yes").values == Terms{"yes"});
    CHECK(one_test("breached:no").values == Terms{"no"});
    CHECK(one_test("breached:respond,resolve").values == Terms{"respond", "resolve"});
    CHECK(one_test("breached:yes").kind == FieldKind::flag);
    CHECK(one_test("breached:yes").from == a_scope().time.now.time_since_epoch().count());
    CHECK(one_test("recurring:true").values == Terms{"yes"});
    CHECK(one_test("wants_priority:no").values == Terms{"no"});
}

TEST_CASE("tickets are named with and without their prefix") {
    CHECK(one_test("id:17,AS-18,as-19").values == Terms{"17", "18", "19"});
    CHECK(ticket({"id>=AS-17"}) == "id>=17");
    CHECK(ticket({"id:1..9"}) == "id:1..9");
    CHECK(refused("id:x").kind == ErrorKind::usage);
    CHECK(refused("id:99999999999999999999").kind == ErrorKind::usage);
}

TEST_CASE("whole numbers are compared with both ends included") {
    const auto bounds = [](const char* term) {
        const auto made = one_test(term);
        CHECK(made.kind == FieldKind::integer);
        return std::pair{made.from, made.to};
    };
    using Side = std::optional<std::int64_t>;
    CHECK(bounds("score:6") == std::pair<Side, Side>{6, 6});
    CHECK(bounds("score<=6") == std::pair<Side, Side>{std::nullopt, 6});
    CHECK(bounds("score<6") == std::pair<Side, Side>{std::nullopt, 5});
    CHECK(bounds("score>=6") == std::pair<Side, Side>{6, std::nullopt});
    CHECK(bounds("score>6") == std::pair<Side, Side>{7, std::nullopt});
    CHECK(bounds("score:3..5") == std::pair<Side, Side>{3, 5});
    CHECK(bounds("score:3..") == std::pair<Side, Side>{3, std::nullopt});
    CHECK(bounds("score:..5") == std::pair<Side, Side>{std::nullopt, 5});
    CHECK(ticket({"score:1,9"}) == "score:1 or score:9");
    for (const char* wrong :
         {"score:high", "score:6.5", "score<=", "score>1,2", "score:5..3", "score:..", "score:1x"}) {
        CHECK_MESSAGE(refused(wrong).kind == ErrorKind::usage, wrong);
    }
}

TEST_CASE("only what has an order can be compared") {
    for (const char* wrong :
         {"priority>=major", "status<closed", "tag>x", "customer>3", "breached>=yes", "subject<x"}) {
        CHECK_MESSAGE(refused(wrong).message.find("has no order") != std::string::npos, wrong);
    }
}

TEST_CASE("an equals sign is answered with how it is written here") {
    CHECK(refused("status=open").hints == Terms{"Write status:VALUE."});
    CHECK(refused("status!=open").hints == Terms{"Write not status:VALUE."});
}

TEST_CASE("words of the subject alone are matched in it") {
    const auto made = one_test("subject:\"won't start\"");
    CHECK(made.comparison == Comparison::matches);
    CHECK(made.kind == FieldKind::text);
    CHECK(made.values == Terms{"won't start"});
}

TEST_CASE("callbacks are filtered by program, state, ticket, flags and people") {
    CHECK(other(read_callback_filter, "program:d* state:open status:done") == "program:d* state:open state:done");
    CHECK(other(read_callback_filter, "ticket:AS-17") == "ticket_id:17");
    CHECK(other(read_callback_filter, "ticket:") == "ticket_id:");
    CHECK(other(read_callback_filter, "reached:yes late:no") == "reached:yes late:no");
    CHECK(other(read_callback_filter, "assignee:me customer:王* score<=6") ==
          "assignee:li.na customer_name:王* score<=6");
    CHECK(other(read_callback_filter, "state:opne").find("error: 'opne' is not a state of callbacks") == 0);
    CHECK(other(read_callback_filter, "priority:urgent").find("error: there is no field") == 0);
}

TEST_CASE("customers and assets have filters of their own") {
    CHECK(other(customers, "name:王* tier:vip tag:x added:2026-02 id:3") ==
          "name:王* tier:vip tag:x added_at:2026-02-01..2026-02-28 id:3");
    CHECK(other(customers, "phone:+8613800138000 email:A@B.c reference:x region:上海 王芳") ==
          "phone_key:+8613800138000,13800138000 email_key:a@b.c reference:x region:上海 王芳");
    CHECK(other(assets, "serial:SN* product:WM-100 customer:3 outlet: purchased<2025 delivered>=2026-01-05") ==
          "serial:SN* product:WM-100 customer_id:3 outlet: purchased<2025-01-01 delivered>=2026-01-05");
    CHECK(other(customers, "serial:x").find("error: there is no field 'serial'") == 0);
}

}  // namespace term_values_test
