// A list is exported for a spreadsheet, filled in, and comes back as what was filled in.
#include "aftersales/render/output.hpp"
#include "aftersales/text/encoding.hpp"
#include "callback/columns.hpp"
#include "callback/form.hpp"
#include "service/a_callback_desk.hpp"

#include <rapidcheck.h>

namespace callback_form_test {

using namespace aftersales;
using namespace aftersales::service;

namespace {

constexpr int calls = 4;

CallbackDesk& scheduled(CallbackDesk& desk) {
    const auto wang = desk.customer("=Wang, \"x\"");
    for (int i = 1; i <= calls; ++i) desk.asset("00" + std::to_string(i), wang, "2026-03-02");
    desk.at("2026-03-09T10:00:00+08:00");
    desk.schedule();
    return desk;
}

std::string rules() { return calling("dimensions = [\"product\", \"速度\"]\n") + after_delivery + after_closing; }

// `callback list --form --excel`
std::string list(CallbackDesk& desk) {
    auto memory = render::Destination::memory();
    render::Output out{{.excel = true}, {.now = desk.now(), .zone = &desk.rules().zone()}, memory};
    const commands::Form form{commands::callback_columns(), desk.rules()};
    CHECK(out.table(form.columns()));
    for (const auto& line : desk.lines()) {
        CHECK(out.row(form.cells(commands::callback_cells(line, {}, desk.rules()), line.callback)));
    }
    CHECK(out.finish());
    return text::to_utf8(memory.in_memory()).value();
}

Result<ImportSummary> bring(CallbackDesk& desk, const std::string& text) {
    return desk.attempt([&](Writing& writing) {
        const auto exported = commands::exported_columns();
        return record_calls(
            writing, {.text = text, .exported = exported, .replaces = {}},
            {.name = "list.csv", .format = ImportFormat::csv, .on_error = OnError::stop},
            [](const domain::Callback&, const domain::Callback&) -> Result<void> { return {}; },
            [](const std::string&) {});
    });
}

std::string any_text() {
    static const std::vector<std::string> pieces{"漏水", "a,b", "\"", "=1+1", "'", "+",
                                                 "-5",   "007", "\n", " ",    "@", "x"};
    std::string text;
    for (const auto piece :
         *rc::gen::container<std::vector<std::size_t>>(rc::gen::inRange<std::size_t>(0, pieces.size()))) {
        text += pieces[piece];
    }
    const auto first = text.find_first_not_of(" \n");
    return first == std::string::npos ? "" : text.substr(first, text.find_last_not_of(" \n") - first + 1);
}

CallOutcome any_outcome() {
    CallOutcome outcome{.reached = true, .score = *rc::gen::inRange(7, 11), .note = {any_text()}};
    for (const auto* key : {"product", "速度"}) {
        if (*rc::gen::arbitrary<bool>()) outcome.answers.push_back({.key = key, .score = *rc::gen::inRange(1, 11)});
    }
    // Each line of a list's cell is a suggestion of its own.
    auto text = any_text();
    std::replace(text.begin(), text.end(), '\n', ' ');
    if (!text.empty()) outcome.answers.push_back({.key = "suggestion", .text = {text}});
    return outcome;
}

}  // namespace

TEST_CASE("whatever is filled into a list for a spreadsheet comes back equal, and is known when it comes again") {
    CHECK(rc::check([] {
        CallbackDesk asked{rules()};
        CallbackDesk back{rules()};
        scheduled(asked), scheduled(back);
        int filled = 0;
        for (int id = 1; id <= calls; ++id) {
            if (*rc::gen::arbitrary<bool>()) asked.record(id, any_outcome()), ++filled;
        }
        const auto text = list(asked);
        const auto first = bring(back, text);
        if (!first) RC_FAIL(first.error().message);
        RC_ASSERT(first->added == filled);
        RC_ASSERT(first->left == calls - filled);
        for (int id = 1; id <= calls; ++id) RC_ASSERT(back.callback(id) == asked.callback(id));
        const auto second = bring(back, list(back));
        RC_ASSERT(second->known == filled);
        RC_ASSERT(second->added == 0);
    }));
}

TEST_CASE("the form stands behind the columns of the list, empty where a call is open") {
    CallbackDesk desk{rules()};
    scheduled(desk);
    const auto text = list(desk);
    const auto header = text.substr(0, text.find('\r'));
    CHECK(header ==
          "id,program,due_from,due_to,call_at,customer,phone,product,serial,ticket,assignee,points,reason,state,"
          "reached,score,answer:product,answer:速度,note,suggestion,problem");
    desk.record(1, {.reached = false, .note = {"busy"}});
    CHECK(list(desk).find("open,,,,,,,\r\n") != std::string::npos);
    CHECK(list(desk).find("busy") == std::string::npos);
}

}  // namespace callback_form_test
