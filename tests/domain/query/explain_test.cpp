#include "aftersales/domain/query/fields.hpp"
#include "aftersales/domain/record/field.hpp"
#include "domain/a_scope.hpp"

#include <doctest/doctest.h>
#include <rapidcheck.h>

#include <set>

namespace explain_test {

using namespace aftersales;
using namespace aftersales::domain;

namespace {

// A term that reads, of every kind of field and every shape of value.
std::string some_term() {
    return *rc::gen::element<std::string>(
        "status:open", "status:waiting,closed", "priority:urgent", "category:f*", "assignee:me",
        "assignee:none,wang.lei", "customer:17,王*", "phone:138*", "product:\"WM 100, (new)\"", "product:A\\B",
        "tag:\"\",x", "breached:yes", "breached:respond,update", "due:today", "due<=+4h", "due:+4h", "due<-3d",
        "due>now", "due>=2026", "due:today,tomorrow", "opened:2026-W07", "opened:..2026-02-03", "opened:-6d..now",
        "due<=2026-02-13T23:59:59", "opened:2026-02-01T08:30..2026-02-03", "opened:2026-02-13T00:00:00",
        "promised:2026-02", "promised>today", "promised:today..", "score:6", "score<6", "score:1,9", "score:3..5",
        "id:17,AS-18", "id>3", "confirmed:", "subject:\"a b\"", "漏水", "\"a:b\"", "\"or\"", "\"* (x\"",
        "\"say \\\"no\\\"\"", "\"not\"", "\"（括号）\"", "won't", "*");
}

std::string some_words(int depth) {
    const auto shape = *rc::gen::inRange(0, depth > 0 ? 6 : 1);
    if (shape <= 1) return some_term();
    if (shape == 2) return "not " + some_words(0);
    if (shape == 3) return "not (" + some_words(depth - 1) + ")";
    const char* joint = shape == 4 ? " " : " or ";
    return "(" + some_words(depth - 1) + joint + some_words(depth - 1) + ")" +
           *rc::gen::element<std::string>(" ", " or ") + some_words(depth - 1);
}

void check_fields(std::span<const AskedField> fields) {
    std::set<std::string_view> names;
    for (const auto& field : fields) {
        CHECK_MESSAGE(names.insert(field.name).second, std::string{field.name});
        CHECK_FALSE(field.column.empty());
        CHECK(field.about.ends_with("."));
        for (const char c : field.name) CHECK((c == '_' || (c >= 'a' && c <= 'z')));
    }
}

}  // namespace

TEST_CASE("a filter is explained fully spelled, whole days as dates and all else as instants") {
    CHECK(ticket({"status:waiting", "due<=+4h", "漏水"}) ==
          "status:waiting_customer,waiting_parts,waiting_third_party due_at<=2026-02-13T14:00:00+08:00 漏水");
    CHECK(ticket({"opened:2026-W07"}) == "opened_at:2026-02-09..2026-02-15");
    CHECK(ticket({"opened:today"}) == "opened_at:2026-02-13");
    CHECK(ticket({"opened>today"}) == "opened_at>2026-02-13");
    CHECK(ticket({"opened:-6d..now"}) == "opened_at:2026-02-07..2026-02-13T10:00:00+08:00");
    CHECK(ticket({"due:+4h"}) == "due_at:2026-02-13T14:00:00+08:00");
}

TEST_CASE("what would be read as something else is quoted again") {
    CHECK(ticket({"\"or\" x \"a:b\""}) == "\"or\" x \"a:b\"");
    CHECK(ticket({"product:\"WM 100\",B"}) == "product:\"WM 100\",B");
    CHECK(ticket({"\"*\""}) == "\"*\"");
}

TEST_CASE("parts are in parentheses exactly where they are needed") {
    CHECK(ticket({"(score:1 score:2) or (score:3)"}) == "score:1 score:2 or score:3");
    CHECK(ticket({"(score:1 or score:2) (score:3 or score:4)"}) == "(score:1 or score:2) (score:3 or score:4)");
    CHECK(ticket({"not (score:1 or score:2)"}) == "not (score:1 or score:2)");
    CHECK(ticket({"not (a b)"}) == "not (a b)");
    CHECK(ticket({"not not score:1"}) == "not not score:1");
    CHECK(ticket({"not *"}) == "not *");
    CHECK(ticket({"score:1,2 score:3"}) == "(score:1 or score:2) score:3");
}

TEST_CASE("reading what was explained gives the same explanation, in any zone") {
    CHECK(rc::check("explain(read(explain(f))) == explain(f)", [] {
        const auto words = some_words(3);
        const auto filter = read_ticket_filter({words}, a_scope());
        RC_ASSERT(filter.has_value());
        const auto once = shown(filter);
        const auto again = read_ticket_filter({once}, a_scope());
        if (!again) RC_LOG() << words << "\n" << once << "\n" << again.error().message << "\n";
        RC_ASSERT(again.has_value());
        if (shown(again) != once) RC_LOG() << words << "\n" << once << "\n" << shown(again) << "\n";
        RC_ASSERT(shown(again) == once);
    }));
}

TEST_CASE("an explained term is the same test as the term") {
    CHECK(rc::check("read(explain(t)) == t", [] {
        const auto term = some_term();
        const auto filter = *read_ticket_filter({term}, a_scope());
        auto again = *read_ticket_filter({shown(filter)}, a_scope());
        auto same = filter;
        RC_LOG() << term << " " << shown(filter);
        // A range with one open side says by its comparison which one it is; the bounds are what counts.
        same.comparison = again.comparison = Comparison::is;
        RC_ASSERT(same == again);
    }));
}

TEST_CASE("no words whatever do more than be refused") {
    CHECK(rc::check("garbage", [] {
        const auto piece = rc::gen::element<std::string>("(", ")", "\"", "\\", ":", "<", ">=", "=", ",", " ", "or",
                                                         "not", "status", "score", "due", "6", "open", "..", "*", "漏",
                                                         "：", "（", "\xEF\xBC", "\xFF", "-3d", "query");
        std::string words;
        for (const auto& each : *rc::gen::container<std::vector<std::string>>(piece)) words += each;
        const auto filter = read_ticket_filter({words}, a_scope());
        if (filter) {
            const auto once = shown(filter);
            RC_LOG() << words << "\n" << once;
            RC_ASSERT(shown(read_ticket_filter({once}, a_scope())) == once);
        } else {
            RC_ASSERT(filter.error().kind == ErrorKind::usage);
        }
    }));
}

TEST_CASE("fields are told once: unique names, a column, and a sentence for help") {
    check_fields(asked_fields(ObjectKind::ticket));
    check_fields(asked_fields(ObjectKind::customer));
    check_fields(asked_fields(ObjectKind::asset));
    check_fields(asked_fields(ObjectKind::callback));
    check_fields(notice_fields);
}

TEST_CASE("every field of a ticket answers to its name and to its column") {
    for (const auto& field : asked_fields(ObjectKind::ticket)) {
        const std::string value = field.kind == FieldKind::instant || field.kind == FieldKind::date ? "today"
                                  : field.kind == FieldKind::flag                                   ? "yes"
                                  : field.kind == FieldKind::word && field.column == "status"       ? "new"
                                  : field.set != nullptr       ? std::string{field.set->all.front()}
                                  : field.column == "priority" ? "urgent"
                                  : field.column == "category" ? "fault"
                                  : field.column == "assignee" || field.column == "lead" ? "li.na"
                                  : field.name == "phone"                                ? "13800138000"
                                                                                         : "1";
        CHECK(one_test(std::string{field.name} + ":" + value).column == field.column);
        CHECK(one_test(std::string{field.column} + ":" + value).column == field.column);
    }
}

}  // namespace explain_test
