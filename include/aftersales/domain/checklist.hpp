// Lists of what is to be seen to, as the policy has them, and what was answered to their items: a fold of the events
// of the record that they are checked on. Pure. D27, D28, D29.
#pragma once

#include "aftersales/domain/change/checked.hpp"
#include "aftersales/domain/event.hpp"
#include "aftersales/domain/rule/condition.hpp"
#include "aftersales/domain/words.hpp"
#include "aftersales/result.hpp"

#include <map>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace aftersales::domain {

struct ChecklistItem {
    std::string id{};
    std::string label{};
    ItemKind kind{};
    std::vector<std::string> choices{};
    bool required{true};
};

struct Checklist {
    std::string id{};
    std::string label{};
    ChecklistOn on{};
    Condition when{};
    std::vector<ChecklistItem> items{};
};

// The last answer to an item.
struct ItemAnswer {
    std::string value{};  // "" of a text that was erased
    Instant at{};
    std::string actor{};
};
using ListAnswers = std::map<std::string, ItemAnswer, std::less<>>;    // by item
using CheckAnswers = std::map<std::string, ListAnswers, std::less<>>;  // by list

// What the events that stand answer; the events are those of one record, from its first.
CheckAnswers check_answers(std::span<const Event> history);

// The answer that stands; nullptr where there is none.
const ItemAnswer* answer_of(const CheckAnswers& answers, std::string_view list, std::string_view item);

// Whether the item has an answer. Where yes is asked for, a no leaves it open.
bool is_done(const ChecklistItem& item, const ItemAnswer* answer);

// The required items of a list that are not done, in its order.
std::vector<const ChecklistItem*> open_items(const Checklist& list, const CheckAnswers& answers);

// "KEY=VALUE" of a command line: what they answer, and the files that are named, by item, which the caller keeps and
// adds with their digests. An empty value takes an answer back. ErrorKind::usage for an item that the list does not
// have (with did-you-mean), a value that the item cannot have, and one item that is answered twice.
struct ReadChecks {
    Checked change{};
    std::vector<std::pair<std::string, std::string>> files{};
};
Result<ReadChecks> read_checks(const Checklist& list, std::span<const std::string> given);

// Whether every answer is so already.
bool is_so_already(const Checked& change, const CheckAnswers& answers);

}  // namespace aftersales::domain
