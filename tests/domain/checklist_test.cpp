// What is answered to the items of a checklist, and what stays open.
#include "aftersales/domain/checklist.hpp"

#include <doctest/doctest.h>

namespace checklist_test {

using namespace aftersales::domain;
using aftersales::ErrorKind;
using std::string;
using std::vector;

namespace {

ChecklistItem item(string id, ItemKind kind) {
    ChecklistItem made;
    made.id = std::move(id);
    made.kind = kind;
    return made;
}

Checklist spot() {
    Checklist list;
    list.id = "spot";
    list.items = {item("power", ItemKind::yes), item("volt", ItemKind::number), item("noise", ItemKind::text),
                  item("place", ItemKind::choice), item("plate", ItemKind::file)};
    list.items[2].required = false;
    list.items[3].choices = {"kitchen", "bath"};
    return list;
}

ReadChecks given(const vector<string>& pairs) {
    auto read = read_checks(spot(), pairs);
    REQUIRE_MESSAGE(read, (read ? "" : read.error().message));
    return *read;
}

string trouble(const vector<string>& pairs) {
    const auto read = read_checks(spot(), pairs);
    REQUIRE_FALSE(read);
    CHECK(read.error().kind == ErrorKind::usage);
    return read.error().message;
}

// Events of one ticket, one after the other.
vector<Event> history_of(const vector<Change>& changes) {
    vector<Event> history;
    for (const auto& change : changes) {
        auto& event = history.emplace_back();
        event.id = 1;
        event.revision = static_cast<std::int64_t>(history.size());
        event.at = Instant{seconds{event.revision}};
        event.actor = "li.na";
        event.change = change;
    }
    return history;
}

vector<string> open_ids(const CheckAnswers& answers) {
    vector<string> ids;
    const auto list = spot();
    for (const auto* each : open_items(list, answers)) ids.push_back(each->id);
    return ids;
}

}  // namespace

TEST_CASE("answers are read by the kind of their item, and files are named apart") {
    const auto read = given({"power=no", "volt=-2.5", "noise=a=b", "place=bath", "plate=x.jpg"});
    CHECK(read.change.list == "spot");
    CHECK(read.change.items == vector<string>{"power=no", "volt=-2.5", "place=bath"});
    CHECK(read.change.by_text == vector<string>{"noise"});
    REQUIRE(read.change.texts.size() == 1);
    CHECK(read.change.texts.front().text.value == "a=b");
    CHECK(read.files == vector<std::pair<string, string>>{{"plate", "x.jpg"}});
}

TEST_CASE("what no item can hold is refused by name") {
    CHECK(trouble({"powr=yes"}) == "the checklist 'spot' has no item 'powr'");
    CHECK(trouble({"power"}) == "'power' is no answer: expected ITEM=VALUE");
    CHECK(trouble({"power=YES"}) == "'YES' is no answer to 'power': expected yes or no");
    for (const auto* number : {"volt=1e3", "volt=.5", "volt=5.", "volt=--1", "volt=-", "volt=+1", "volt= 1",
                               "volt=12345678901234567890", "volt=1.2.3"})
        CHECK(trouble({number}).ends_with("expected a number such as 12 or 12.5"));
    CHECK(trouble({"place=attic"}) == "'attic' is no answer to 'place': expected kitchen, bath");
    CHECK(trouble({"volt=1", "volt=2"}) == "the item 'volt' is answered twice");
}

TEST_CASE("the last answer stands, a no leaves open what asks for yes, and an empty one takes the answer back") {
    auto history = history_of({Opened{}, given({"power=no", "volt=220"}).change, given({"volt=221"}).change});
    auto answers = check_answers(history);
    REQUIRE(answer_of(answers, "spot", "volt") != nullptr);
    CHECK(answer_of(answers, "spot", "volt")->value == "221");
    CHECK(answer_of(answers, "spot", "volt")->at == Instant{seconds{3}});
    CHECK(open_ids(answers) == vector<string>{"power", "place", "plate"});
    history = history_of({Opened{}, given({"power=yes", "volt=220"}).change, given({"volt="}).change});
    answers = check_answers(history);
    CHECK(answer_of(answers, "spot", "volt") == nullptr);
    CHECK(open_ids(answers) == vector<string>{"volt", "place", "plate"});
}

TEST_CASE("an item whose text was erased is answered none the less") {
    auto change = given({"noise=rattles"}).change;
    change.texts.clear();
    const auto answers = check_answers(history_of({Opened{}, change}));
    REQUIRE(answer_of(answers, "spot", "noise") != nullptr);
    CHECK(answer_of(answers, "spot", "noise")->value.empty());
    CHECK(is_done(spot().items[2], answer_of(answers, "spot", "noise")));
}

TEST_CASE("answers that were taken back do not stand") {
    Undone undone;
    undone.run_undone = "3";
    undone.back_to = 2;
    const auto answers =
        check_answers(history_of({Opened{}, given({"power=yes"}).change, given({"power=no"}).change, undone}));
    REQUIRE(answer_of(answers, "spot", "power") != nullptr);
    CHECK(answer_of(answers, "spot", "power")->value == "yes");
}

TEST_CASE("what is so already is known by its values") {
    const auto answers = check_answers(history_of({Opened{}, given({"power=yes", "noise=rattles"}).change}));
    CHECK(is_so_already(given({"power=yes"}).change, answers));
    CHECK(is_so_already(given({"noise=rattles", "volt="}).change, answers));
    CHECK_FALSE(is_so_already(given({"power=no"}).change, answers));
    CHECK_FALSE(is_so_already(given({"noise=hums"}).change, answers));
    CHECK_FALSE(is_so_already(given({"power=yes", "volt=1"}).change, answers));
}

}  // namespace checklist_test
