// Callbacks of another program, and of an export (cli.md, import).
#include "aftersales/service/exchange/export.hpp"
#include "service/a_callback_desk.hpp"

namespace import_callbacks_test {

using namespace aftersales;
using namespace aftersales::service;

namespace {

Result<ImportSummary> bring(CallbackDesk& desk, const std::string& text, ImportFormat format = ImportFormat::csv) {
    const ImportFile file{.text = text, .source = {.name = "c.csv", .format = format, .on_error = OnError::stop}};
    return desk.attempt(
        [&](Writing& writing) { return import_rows(writing, Importable::callbacks, file, {}, [](const Error&) {}); });
}

std::string refused(CallbackDesk& desk, const std::string& text) {
    const auto done = bring(desk, text);
    return done ? "taken" : done.error().message;
}

std::string exported(CallbackDesk& desk, ExportFormat format) {
    std::string text;
    const auto done = export_kind(desk.reading(), domain::ObjectKind::callback, format, {},
                                  [&](std::string_view line) -> Result<void> {
                                      text += line;
                                      return {};
                                  });
    CHECK(done);
    return text;
}

}  // namespace

TEST_CASE("callbacks of another program become history, and are left alone the second time") {
    CallbackDesk desk;
    const auto wang = desk.customer("Wang");
    desk.asset("A1", wang, "2026-02-20");
    desk.ticket(wang, "A1");
    desk.at("2026-03-20T10:00:00+08:00");
    const std::string list =
        "program,phone,customer_name,serial,product,due_from,due_to,call_at,reached,score,attempts,"
        "done_at,note,assignee,state\n"
        "d7,,,A1,,,,,yes,3,2,2026-03-02 09:30,too loud,ben,\n"
        "d30,13955555555,Zhao,Z9,WM-200,2026-03-18,2026-03-25,2026-03-18 09:00,,,,,,ann,\n"
        "d90,13955555555,,Z9,,2026-01-02,2026-01-09,,,,,,,,missed\n";
    const auto done = bring(desk, list);
    REQUIRE(done);
    CHECK(done->added == 3);
    const auto first = desk.callback(1);
    CHECK(first.state == domain::CallbackState::done);
    CHECK(first.customer == wang);
    CHECK(calendar::print(first.due_from) == "2026-02-27");
    CHECK(first.attempts == 2);
    CHECK(first.score == 3);
    CHECK(first.assignee == "ben");
    CHECK(desk.said(*first.done_at) == "2026-03-02T09:30:00+08:00");
    // History takes no step.
    CHECK(desk.told(domain::TicketId{1}, "escalated") == 0);
    CHECK(desk.callback(2).state == domain::CallbackState::open);
    CHECK(desk.callback(3).state == domain::CallbackState::missed);
    const auto again = bring(desk, list);
    REQUIRE(again);
    CHECK(again->added == 0);
    CHECK(again->known == 3);
    // What was had elsewhere is not scheduled again; what is open is on the list.
    CHECK(desk.listed() == Names{"d30 Z9"});
}

TEST_CASE("what an export wrote comes back into a store that has the customers, in both formats") {
    const auto desk_of = [] {
        auto desk =
            std::make_unique<CallbackDesk>(calling("dimensions = [\"speed\"]\n") + after_delivery + after_closing);
        const auto wang = desk->customer("Wang");
        desk->asset("A1", wang, "2026-03-02");
        desk->asset("A2", wang, "2026-03-02");
        desk->asset("A3", wang, "2026-03-02");
        return desk;
    };
    auto from = desk_of();
    from->at("2026-03-09T10:00:00+08:00");
    from->schedule();
    from->record(1, {.reached = true,
                     .score = 9,
                     .answers = {{"speed", 8, {}}, {"noise", {}, {"none"}}, {"suggestion", {}, {"ring"}}},
                     .note = {"a, \"b\""}});
    from->record(2, {.reached = false, .note = {"busy"}});
    for (const auto format : {ExportFormat::csv, ExportFormat::jsonl}) {
        auto into = desk_of();
        into->at("2026-03-09T11:00:00+08:00");
        const auto done = bring(*into, exported(*from, format),
                                format == ExportFormat::csv ? ImportFormat::csv : ImportFormat::jsonl);
        REQUIRE(done);
        CHECK(done->added == 3);
        for (std::int64_t id = 1; id <= 3; ++id) {
            const auto before = from->callback(id);
            const auto after = into->callback(id);
            CHECK(after.state == before.state);
            CHECK(after.program == before.program);
            CHECK(after.asset == before.asset);
            CHECK(after.anchor == before.anchor);
            CHECK(after.due_to == before.due_to);
            CHECK(after.call_at == before.call_at);
            CHECK(after.attempts == before.attempts);
            CHECK(after.answers == before.answers);
            CHECK(after.done_at == before.done_at);
            CHECK(after.score == before.score);
        }
        CHECK(into->callback(1).note == from->callback(1).note);
    }
}

TEST_CASE("a row that cannot be understood says where") {
    CallbackDesk desk;
    const auto wang = desk.customer("Wang");
    desk.asset("A1", wang, "2026-03-02");
    desk.ticket(wang);
    desk.at("2026-03-20T10:00:00+08:00");
    CHECK(refused(desk, "program,serial\nd8,A1\n").starts_with("c.csv:2: column 'program': "));
    CHECK(refused(desk, "program,serial\nd7,A9\n") ==
          "c.csv:2: column 'serial': there is no unit 'A9', and no product to add it with");
    CHECK(refused(desk, "program,note\nd7,x\n") == "c.csv:2: column 'phone': nothing tells which customer it is");
    CHECK(refused(desk, "program,ticket\nclosing,77\n") == "c.csv:2: column 'ticket': there is no ticket '77'");
    CHECK(refused(desk, "program,ticket,phone\nclosing,1,13911112222\n") ==
          "c.csv:2: column 'ticket': ticket 1 is another customer's");
    CHECK(refused(desk, "program,ticket\nclosing,1\n") ==
          "c.csv:2: column 'due_from': neither the window nor the day it counts from is known");
    CHECK(refused(desk, "program,serial,reached,score\nd7,A1,no,3\n") ==
          "c.csv:2: column 'score': only somebody who was reached gives a score");
    CHECK(refused(desk, "program,serial,state,reached\nd7,A1,missed,yes\n") ==
          "c.csv:2: column 'reached': 'yes' does not fit the state missed");
    CHECK(refused(desk, "program,serial,state\nd7,A1,ready\n").starts_with("c.csv:2: column 'state': 'ready'"));
    CHECK(refused(desk, "program,serial,reached,done_at\nd7,A1,yes,2026-03-21\n") ==
          "c.csv:2: column 'done_at': '2026-03-21' lies in the future");
    CHECK(refused(desk, "program,serial,due_from,due_to\nd7,A1,2026-03-09,2026-03-08\n") ==
          "c.csv:2: column 'due_to': the window ends before it begins");
    CHECK(desk.lines().empty());
}

}  // namespace import_callbacks_test
