// The list of a day comes back filled in (D19).
#include "service/a_callback_desk.hpp"

namespace callbacks_list_test {

using namespace aftersales;
using namespace aftersales::service;

namespace {

constexpr const char* scored = R"(
[callbacks]
avoid = ["00:00-09:00", "12:00-14:00", "18:00-24:00"]
max_attempts = 2
low_score = 6
dimensions = ["product", "态度"]
)";

// Two deliveries, called about on 9 March at ten.
struct Day {
    CallbackDesk desk{scored + std::string{after_delivery} + after_closing};
    std::vector<std::string> told{};
    std::vector<std::int64_t> recorded{};
    std::string replaces{};

    Day() {
        const auto wang = desk.customer("Wang");
        desk.asset("A1", wang, "2026-03-02");
        desk.asset("A2", desk.customer("Li"), "2026-03-02");
        desk.at("2026-03-09T10:00:00+08:00");
        desk.schedule();
    }

    Result<ImportSummary> bring(const std::string& text, OnError on_error = OnError::stop,
                                ImportFormat format = ImportFormat::csv) {
        told.clear();
        recorded.clear();
        const ImportSource source{.name = "calls.csv", .format = format, .on_error = on_error};
        return desk.attempt([&](Writing& writing) {
            const std::vector<std::string> exported{"id", "program", "call_at", "product", "reason"};
            return record_calls(
                writing, {.text = text, .exported = exported, .replaces = {replaces}}, source,
                [&](const domain::Callback&, const domain::Callback& callback) -> Result<void> {
                    recorded.push_back(callback.id.value);
                    return {};
                },
                [&](const std::string& line) { told.push_back(line); });
        });
    }
    std::string refused(const std::string& text) {
        const auto done = bring(text);
        if (done) return "taken";
        return done.error().message + (done.error().hints.empty() ? "" : " | " + done.error().hints.front());
    }
};

std::string counts(const Result<ImportSummary>& done) {
    if (!done) return done.error().message;
    return std::to_string(done->read) + " read, " + std::to_string(done->added) + " recorded, " +
           std::to_string(done->known) + " known, " + std::to_string(done->left) + " left, " +
           std::to_string(done->refused) + " refused";
}

}  // namespace

TEST_CASE("a list that comes back is recorded, and what is not filled in is left") {
    Day day;
    CHECK(counts(day.bring("id,program,product,reason,reached,score,product,态度,note,suggestion,problem\n"
                           "1,d7,WM-100,,yes,9,8,10,content,ring later,\n"
                           "2,d7,WM-100,,,,,,,,\n")) == "2 read, 1 recorded, 0 known, 1 left, 0 refused");
    const auto callback = day.desk.callback(1);
    CHECK(callback.state == domain::CallbackState::done);
    CHECK(callback.score == 9);
    CHECK(callback.note.value == "content");
    CHECK(callback.answers.size() == 3);
    CHECK(std::ranges::count(callback.answers, domain::Answer{.key = "product", .score = 8}) == 1);
    CHECK(std::ranges::count(callback.answers, domain::Answer{.key = "态度", .score = 10}) == 1);
    CHECK(callback.answers.back() == domain::Answer{.key = "suggestion", .score = {}, .text = {"ring later"}});
    CHECK(day.desk.callback(2).state == domain::CallbackState::open);
    CHECK(day.recorded == std::vector<std::int64_t>{1});
}

TEST_CASE("the words of spreadsheets for yes and no, guards and line ends are all understood") {
    Day day;
    CHECK(counts(day.bring("id,phone,reached,score,note\r\n1,\"=\"\"13900000001\"\"\",是,\"10\",'=a\r\n"
                           "2,,FALSE,,\r\n,,,,\r\n")) == "calls.csv:1: column 'phone' is neither of the list nor of "
                                                         "what is filled in");
    CHECK(counts(day.bring("id,reason,reached,score,note\r\n1,\"=\"\"13900000001\"\"\",是,10,'=a\r\n"
                           "2,,FALSE,,\r\n,,,,\r\n")) == "2 read, 2 recorded, 0 known, 0 left, 0 refused");
    CHECK(day.desk.callback(1).note.value == "=a");
    CHECK(day.desk.callback(2).attempts == 1);
}

TEST_CASE("JSON lines do as well, with answers as a callback's page has them") {
    Day day;
    CHECK(counts(day.bring(R"({"id":1,"reached":true,"score":9,"answers":{"态度":7,"noise":"none"}})"
                           "\n"
                           R"({"id":2,"reached":null})",
                           OnError::stop, ImportFormat::jsonl)) == "2 read, 1 recorded, 0 known, 1 left, 0 refused");
    CHECK(day.desk.callback(1).answers == std::vector<domain::Answer>{{"态度", 7, {}}, {"noise", {}, {"none"}}});
}

TEST_CASE("a question is answered by its number or its words, and kept in the words of the policy") {
    Day day;
    CHECK(counts(day.bring("id,reached,answer:2,\"answer:Is the {asset.product} quiet, {customer.name}?\"\n"
                           "1,yes,fine,very\n")) == "1 read, 1 recorded, 0 known, 0 left, 0 refused");
    const auto answers = day.desk.callback(1).answers;
    REQUIRE(answers.size() == 2);
    CHECK(answers[0] == domain::Answer{.key = "This is {staff.name}.", .score = {}, .text = {"fine"}});
    CHECK(answers[1].key == "Is the {asset.product} quiet, {customer.name}?");
}

TEST_CASE("a list may come back twice; another result is a conflict that names the line") {
    Day day;
    const std::string list =
        "id,call_at,reached,score\n1,2026-03-09T09:00:00+08:00,yes,9\n2,2026-03-09T09:00:00+08:00,no,\n";
    CHECK(counts(day.bring(list)) == "2 read, 2 recorded, 0 known, 0 left, 0 refused");
    CHECK(counts(day.bring(list)) == "2 read, 0 recorded, 2 known, 0 left, 0 refused");
    const auto other = day.bring("id,reached,score\n1,yes,9\n1,yes,3\n");
    REQUIRE(!other);
    CHECK(other.error().kind == ErrorKind::conflict);
    CHECK(other.error().message ==
          "calls.csv:3: callback 1 was recorded with another result already: reached, score 9");
    CHECK(counts(day.bring("id,reached,score\n1,yes,3\n", OnError::skip)) ==
          "1 read, 0 recorded, 0 known, 0 left, 1 refused");
    CHECK(day.told.size() == 1);
}

TEST_CASE("a corrected list replaces what was recorded, where that is said") {  // found: P9
    Day day;
    CHECK(counts(day.bring("id,reached,score,suggestion\n1,yes,9,\"a\nb\"\n2,no,,\n")) ==
          "2 read, 2 recorded, 0 known, 0 left, 0 refused");
    CHECK(day.desk.callback(1).answers.size() == 2);
    CHECK(counts(day.bring("id,reached,score,suggestion\n1,yes,9,\"a\nb\"\n")) ==
          "1 read, 0 recorded, 1 known, 0 left, 0 refused");
    day.replaces = "read again";
    CHECK(counts(day.bring("id,reached,score\n1,yes,3\n2,no,\n")) == "2 read, 1 recorded, 1 known, 0 left, 0 refused");
    CHECK(day.desk.callback(1).score == 3);
    CHECK(counts(day.bring("id,reached,score\n1,yes,3\n")) == "1 read, 0 recorded, 1 known, 0 left, 0 refused");
}

TEST_CASE("a list that says one thing in two columns may come back twice") {
    Day day;
    const std::string list = "id,reached,answer:2,\"answer:Is the {asset.product} quiet, {customer.name}?\",suggestion,"
                             "answer:suggestion\n1,yes,fine,very,softer,and lighter\n";
    const std::string both = "id,reached,answer:1,answer:This is {staff.name}.\n2,yes,hello,again\n";
    CHECK(day.bring(list)->added == 1);
    CHECK(counts(day.bring(list)) == "1 read, 0 recorded, 1 known, 0 left, 0 refused");
    CHECK(day.bring(both)->added == 1);
    CHECK(counts(day.bring(both)) == "1 read, 0 recorded, 1 known, 0 left, 0 refused");
}

TEST_CASE("an hour that the caller wrote over the list's is no second attempt") {
    Day day;
    const std::string list = "id,call_at,reached\n2,2026-03-09T09:41:00+08:00,no\n";
    CHECK(day.bring(list)->added == 1);
    CHECK(counts(day.bring(list)) == "1 read, 0 recorded, 1 known, 0 left, 0 refused");
    CHECK(day.desk.callback(2).state == domain::CallbackState::open);
}

TEST_CASE("a call is not recorded for a day before the one it counts from") {
    Day day;
    CHECK(day.refused("id,reached,at\n1,yes,2020-01-01 10:00\n").find("lies before 2026-03-02") != std::string::npos);
}

TEST_CASE("an attempt is known by the hour of its list, so that the next day's list is another attempt") {
    Day day;
    const auto first = day.desk.said(day.desk.callback(2).call_at);
    CHECK(counts(day.bring("id,call_at,reached\n2," + first + ",no\n")) ==
          "1 read, 1 recorded, 0 known, 0 left, 0 refused");
    day.desk.at("2026-03-10T11:00:00+08:00");
    CHECK(counts(day.bring("id,call_at,reached\n2," + first + ",no\n")) ==
          "1 read, 0 recorded, 1 known, 0 left, 0 refused");
    const auto second = day.desk.said(day.desk.callback(2).call_at);
    CHECK(counts(day.bring("id,call_at,reached\n2," + second + ",no\n")) ==
          "1 read, 1 recorded, 0 known, 0 left, 0 refused");
    CHECK(day.desk.callback(2).state == domain::CallbackState::unreached);
    CHECK(counts(day.bring("id,call_at,reached\n2," + first + ",no\n2," + second + ",no\n")) ==
          "2 read, 0 recorded, 2 known, 0 left, 0 refused");
}

TEST_CASE("without an hour, a try that failed is known until the next one is due") {
    Day day;
    const std::string list = "id,reached\n2,no\n";
    CHECK(day.bring(list)->added == 1);
    CHECK(day.bring(list)->known == 1);
    day.desk.at("2026-03-10T11:00:00+08:00");
    CHECK(day.bring(list)->added == 1);
}

TEST_CASE("a call that was made again the same day is told by its time") {
    Day day;
    CHECK(day.bring("id,reached,at\n2,no,2026-03-09 09:05\n")->added == 1);
    CHECK(day.bring("id,reached,at\n2,no,2026-03-09 09:05\n")->known == 1);
    CHECK(day.bring("id,reached,score,at\n2,yes,8,2026-03-09 09:50\n")->added == 1);
    CHECK(day.desk.callback(2).done_at == calendar::read_instant("2026-03-09T09:50:00+08:00").value());
}

TEST_CASE("a mistake names its line and column, and nothing is kept") {
    Day day;
    CHECK(day.refused("id,reached\n1,perhaps\n") == "calls.csv:2: column 'reached': 'perhaps' is neither yes nor no");
    CHECK(day.refused("id,reached,score\n2,no,\n1,yes,11\n") ==
          "calls.csv:3: column 'score': '11' is not a score from 1 to 10");
    CHECK(day.desk.callback(2).attempts == 0);
    CHECK(day.refused("id,reached,product\n1,yes,good\n") ==
          "calls.csv:2: column 'product': product: 'good' is not a score from 1 to 10");
    CHECK(day.refused("id,reached,score\n1,no,3\n") ==
          "calls.csv:2: column 'score': only somebody who was reached says something");
    CHECK(
        day.refused("id,reached,note\n1,,busy\n") ==
        "calls.csv:2: column 'reached': is empty, though note is filled in: say yes or no | Another hour is agreed on "
        "with: aftersales callback reschedule 1 --to …");
    CHECK(day.refused("id,reached\nx,yes\n").starts_with("calls.csv:2: column 'id': "));
    CHECK(day.refused("id,reached\n77,yes\n") == "calls.csv:2: there is no callback 77");
    CHECK(day.refused("id,reached,scor\n1,yes,3\n") ==
          "calls.csv:1: column 'scor' is neither of the list nor of what is filled in | Did you mean 'score'?");
    CHECK(day.refused("id,score\n1,3\n").starts_with("calls.csv:1: there is no column 'reached' | A list with"));
    CHECK(day.refused("id,reached,score,score\n1,yes,3,4\n") == "calls.csv:1: column 'score' stands twice");
    CHECK(day.refused("id,reached,at\n1,yes,2026-03-09 10:01\n").starts_with("calls.csv:2: 2026-03-09T10:01"));
    CHECK(counts(day.bring("id,reached\n1,perhaps\n2,no\n", OnError::skip)) ==
          "2 read, 1 recorded, 0 known, 0 left, 1 refused");
}

TEST_CASE("a low score in a list escalates, and a problem opens a ticket") {
    Day day;
    CHECK(day.bring("id,reached,score,problem\n1,yes,3,it drips\n2,yes,2,\n")->added == 2);
    CHECK(day.desk.ticket_of(domain::TicketId{1}).subject.value == "it drips");
    CHECK(day.desk.callback(1).problem_ticket == domain::TicketId{1});
    CHECK(day.desk.told(domain::TicketId{1}, "escalated") == 1);
    CHECK(day.desk.told(domain::TicketId{2}, "escalated") == 1);
}

}  // namespace callbacks_list_test
