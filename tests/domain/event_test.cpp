#include "aftersales/domain/event.hpp"

#include <doctest/doctest.h>

#include <set>

namespace event_test {

using namespace aftersales::domain;

namespace {

// One change of every kind there is.
std::vector<Change> one_of_each() {
    std::vector<Change> all;
    for (const auto word : all_kinds()) all.push_back(*empty_change(word));
    return all;
}

}  // namespace

TEST_CASE("every kind of event has a word of its own, those of the contract among them") {
    std::set<std::string_view> words;
    for (const auto& change : one_of_each()) words.insert(kind(change));
    CHECK(words.size() == all_kinds().size());
    CHECK(words.size() > std::variant_size_v<Change>);  // a kind of record has many acts
    CHECK_FALSE(empty_change("no such kind"));
    for (const auto* word : {"opened",
                             "classified",
                             "assigned",
                             "responded",
                             "diagnosed",
                             "proposed",
                             "waiting",
                             "resumed",
                             "noted",
                             "resolved",
                             "confirmed",
                             "closed",
                             "reopened",
                             "cancelled",
                             "merged",
                             "changed",
                             "escalated",
                             "notified",
                             "heard",
                             "promised",
                             "delayed",
                             "callback_scheduled",
                             "callback_done",
                             "callback_rescheduled",
                             "callback_skipped",
                             "callback_missed",
                             "callback_dropped",
                             "undone",
                             "erased"})
        CHECK_MESSAGE(words.count(word) == 1, word);
}

TEST_CASE("what the program writes itself is no step of a person") {
    std::set<std::string_view> written_by_the_program;
    for (const auto& change : one_of_each())
        if (!is_by_person(change)) written_by_the_program.insert(kind(change));
    CHECK(written_by_the_program ==
          std::set<std::string_view>{"notified", "callback_scheduled", "callback_done", "callback_rescheduled",
                                     "callback_skipped", "callback_missed", "callback_dropped", "callback_merged",
                                     "undone", "callback_replaced", "record_stepped", "visit_late", "return_expired",
                                     "delivery_late", "erased"});
    CHECK_FALSE(is_by_person(Escalated{.step = "respond-breach"}));
    CHECK(is_by_person(Escalated{}));
    CHECK_FALSE(is_by_person(Changed{.field = "tier"}));
    CHECK_FALSE(is_by_person(Changed{.field = "policy"}));
    CHECK(is_by_person(Changed{.field = "priority"}));
}

TEST_CASE("fields that tell of a person can be erased, others stay with the event") {
    for (const auto* field : {"subject", "description", "occurred", "frequency", "signs", "name", "phone", "email",
                              "gender", "age", "birthday", "postcode", "address"})
        CHECK_MESSAGE(is_personal(field), field);
    for (const auto* field : {"priority", "category", "tags", "tier", "region", "serial", "policy", "reference", ""})
        CHECK_MESSAGE(!is_personal(field), field);
}

}  // namespace event_test
