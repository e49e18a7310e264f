#include "domain/a_scope.hpp"

#include <doctest/doctest.h>

namespace query_test {

using namespace aftersales;
using namespace aftersales::domain;
using Node = Filter::Node;

TEST_CASE("no term is all tickets, and so is a star") {
    CHECK(read_ticket_filter({}, a_scope())->node == Node::all);
    CHECK(read_ticket_filter({"", "  "}, a_scope())->node == Node::all);
    CHECK(ticket({"*"}) == "*");
    CHECK(ticket({"*", "score:9"}) == "score:9");
    CHECK(ticket({"* or score:9"}) == "*");
}

TEST_CASE("terms are joined by and; or joins less tightly, not more") {
    CHECK(ticket({"score:1", "score:2"}) == "score:1 score:2");
    CHECK(ticket({"score:1", "and", "score:2"}) == "score:1 score:2");
    CHECK(ticket({"score:1", "score:2", "or", "not", "score:3", "score:4"}) ==
          "score:1 score:2 or not score:3 score:4");
    const auto filter = *read_ticket_filter({"score:1 score:2 or not score:3 score:4"}, a_scope());
    REQUIRE(filter.node == Node::either);
    CHECK(filter.parts[0].node == Node::both);
    CHECK(filter.parts[1].node == Node::both);
    CHECK(filter.parts[1].parts[0].node == Node::negation);
    CHECK(ticket({"score:1 OR score:2 AND NOT score:3"}) == "score:1 or score:2 not score:3");
}

TEST_CASE("parentheses group, also glued to terms and in full width") {
    CHECK(ticket({"(score:1 or score:2) score:3"}) == "(score:1 or score:2) score:3");
    CHECK(ticket({"(", "score:1", "or", "score:2", ")", "score:3"}) == "(score:1 or score:2) score:3");
    CHECK(ticket({"（score:1 or score:2）　score:3"}) == "(score:1 or score:2) score:3");
    CHECK(ticket({"not(score:1 score:2)or(score:3)"}) == "not (score:1 score:2) or score:3");
    CHECK(ticket({"not (score:1 score:2)"}) == "not (score:1 score:2)");
    CHECK(ticket({"((score:1))"}) == "score:1");
    CHECK(ticket({"product:WM(A) (product:WM(B))"}) == "product:\"WM(A)\" product:\"WM(B)\"");
}

TEST_CASE("an argument is a term, or several where it has blanks") {
    CHECK(ticket({"score:1 score:2"}) == ticket({"score:1", "score:2"}));
    CHECK(ticket({"\tscore:1\n"}) == "score:1");
}

TEST_CASE("bare words are full text, side by side one text") {
    const auto filter = *read_ticket_filter({"漏水", "冰箱 leaks", "score:1", "won't"}, a_scope());
    REQUIRE(filter.node == Node::both);
    CHECK(filter.parts[0].node == Node::words);
    CHECK(filter.parts[0].words == "漏水 冰箱 leaks");
    CHECK(filter.parts[2].words == "won't");
    CHECK(ticket({"漏水 or 冰箱"}) == "漏水 or 冰箱");
    CHECK(ticket({"not 漏水 冰箱"}) == "not 漏水 冰箱");
    CHECK(read_ticket_filter({"not 漏水 冰箱"}, a_scope())->parts[0].parts[0].words == "漏水");
}

TEST_CASE("quotes keep what would be read as something else") {
    CHECK(read_ticket_filter({"\"status:open\""}, a_scope())->words == "status:open");
    CHECK(read_ticket_filter({"\"or\""}, a_scope())->words == "or");
    CHECK(read_ticket_filter({"\"a (b) c\""}, a_scope())->words == "a (b) c");
    CHECK(read_ticket_filter({R"("say \"no\"")"}, a_scope())->words == "say \"no\"");
    CHECK(one_test("product:\"WM 100, new\"").values == Terms{"WM 100, new"});
    CHECK(one_test("product:A,\"B C\"").values == Terms{"A", "B C"});
    CHECK(one_test("product:27\"").values == Terms{"27\""});
    CHECK(refused("product:\"WM").message.find("quotation mark") != std::string::npos);
}

TEST_CASE("a colon after what is no name is text, and an unknown name is an error that says the nearest") {
    CHECK(read_ticket_filter({"09:30"}, a_scope())->words == "09:30");
    CHECK(read_ticket_filter({"故障：漏水"}, a_scope())->words == "故障：漏水");
    CHECK(read_ticket_filter({"a=b"}, a_scope())->words == "a=b");
    const auto error = refused("stauts:open");
    CHECK(error.kind == ErrorKind::usage);
    CHECK(error.message == "there is no field 'stauts' to filter by");
    CHECK(error.hints.at(0) == "Did you mean 'status'?");
    CHECK(refused("foo>=3").kind == ErrorKind::usage);
}

TEST_CASE("full-width colons, commas and comparisons are those of a Chinese keyboard") {
    CHECK(one_test("priority：urgent，major").values == Terms{"urgent", "major"});
    CHECK(ticket({"score＞＝6"}) == "score>=6");
    CHECK(ticket({"score：６"}) == "score:6");
    CHECK(read_ticket_filter({"HTTP：错误"}, a_scope())->words == "HTTP：错误");
}

TEST_CASE("field names may be written in capitals, by their columns, and with _at") {
    CHECK(one_test("Status:closed").column == "status");
    CHECK(one_test("opened_at:2026-W07") == one_test("opened:2026-W07"));
    CHECK(one_test("promised_at:today") == one_test("promised:today"));
    CHECK(one_test("customer_id:3") == one_test("customer:3"));
}

TEST_CASE("a filter that does not end, begin or close as it should is refused") {
    for (const char* words : {"or score:1", "score:1 or", "and score:1", "score:1 and", "not", "(score:1", "(", "()",
                              "score:1)", ")", "score:1 or or score:2", "score:1 and or score:2"}) {
        CHECK_MESSAGE(refused(words).kind == ErrorKind::usage, words);
    }
}

TEST_CASE("nesting has a limit instead of an end of the stack") {
    CHECK(refused(std::string(100000, '(')).message.find("too deep") != std::string::npos);
    std::string nots;
    for (int i = 0; i < 100000; ++i) nots += "not ";
    CHECK(refused(nots + "score:1").kind == ErrorKind::usage);
    CHECK(ticket({std::string(90, '(') + "score:1" + std::string(90, ')')}) == "score:1");
}

TEST_CASE("named queries of the policy are read where they stand, and may name others") {
    const auto scope =
        a_scope({{"mine", "assignee:me status:open"}, {"hot", "query:mine priority:urgent or score<=3"}, {"all", ""}});
    CHECK(shown(read_ticket_filter({"query:mine"}, scope)) ==
          "assignee:li.na status:new,in_progress,waiting_customer,waiting_parts,waiting_third_party,reopened");
    CHECK(shown(read_ticket_filter({"not query:hot score:9"}, scope)).find("not (assignee:li.na") == 0);
    CHECK(shown(read_ticket_filter({"score:1 query:hot"}, scope)).find("score:1 (assignee:li.na") == 0);
    CHECK(shown(read_ticket_filter({"query:all score:1"}, scope)) == "score:1");
    CHECK(shown(read_ticket_filter({"query:all,mine"}, scope)) == "*");
}

TEST_CASE("a query that is not there, is wrong, or leads back to itself is refused by name") {
    const auto scope =
        a_scope({{"a", "query:b"}, {"b", "score:1 query:a"}, {"bad", "stauts:open"}, {"self", "query:self"}});
    CHECK(refused(read_ticket_filter({"query:c"}, scope)).message == "the policy has no query 'c'");
    CHECK(refused(read_ticket_filter({"query:"}, scope)).kind == ErrorKind::usage);
    CHECK(refused(read_ticket_filter({"query:a"}, scope)).message.find("leads back to itself") != std::string::npos);
    CHECK(refused(read_ticket_filter({"query:self"}, scope)).kind == ErrorKind::usage);
    CHECK(refused(read_ticket_filter({"query:bad"}, scope)).message ==
          "query 'bad': there is no field 'stauts' to filter by");
    auto without = a_scope();
    without.query = nullptr;
    CHECK(refused(read_ticket_filter({"query:c"}, without)).kind == ErrorKind::usage);
}

TEST_CASE("queries that double at every level are stopped") {
    std::map<std::string, std::string, std::less<>> queries;
    for (int i = 0; i < 40; ++i)
        queries["q" + std::to_string(i)] = "query:q" + std::to_string(i + 1) + " or query:q" + std::to_string(i + 1);
    queries["q40"] = "score:1";
    CHECK(refused(read_ticket_filter({"query:q0"}, a_scope(queries))).message.find("too many") != std::string::npos);
}

}  // namespace query_test
