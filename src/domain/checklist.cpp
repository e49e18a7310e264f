#include "aftersales/domain/checklist.hpp"

#include "aftersales/domain/standing.hpp"
#include "aftersales/text/distance.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aftersales::domain {
namespace {

constexpr std::size_t most_digits = 18;

// "item=value" in its parts; without a sign all is the item.
std::pair<std::string_view, std::string_view> parted(std::string_view pair) {
    const auto sign = std::min(pair.find('='), pair.size());
    return {pair.substr(0, sign), pair.substr(std::min(sign + 1, pair.size()))};
}

bool is_digits(std::string_view text) {
    return !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

// "12", "-3.5"
bool is_decimal_number(std::string_view text) {
    if (text.starts_with('-')) text.remove_prefix(1);
    if (text.size() > most_digits) return false;
    const auto point = text.find('.');
    if (point == std::string_view::npos) return is_digits(text);
    return is_digits(text.substr(0, point)) && is_digits(text.substr(point + 1));
}

Result<const ChecklistItem*> find_item(const Checklist& list, std::string_view id) {
    const auto found = std::ranges::find(list.items, id, &ChecklistItem::id);
    if (found != list.items.end()) return &*found;
    std::vector<std::string> ids;
    for (const auto& item : list.items) ids.push_back(item.id);
    const auto near = text::nearest(id, ids);
    return fail(ErrorKind::usage, fmt::format("the checklist '{}' has no item '{}'", list.id, id),
                {near ? fmt::format("Did you mean '{}'?", *near) : fmt::format("It has {}.", fmt::join(ids, ", "))});
}

tl::unexpected<Error> no_value(const ChecklistItem& item, std::string_view value, std::string_view expected) {
    return fail(ErrorKind::usage, fmt::format("'{}' is no answer to '{}': expected {}", value, item.id, expected));
}

Result<void> check_value(const ChecklistItem& item, const std::string& value) {
    switch (item.kind) {
    case ItemKind::yes:
        if (value != "yes" && value != "no") return no_value(item, value, "yes or no");
        return {};
    case ItemKind::number:
        if (!is_decimal_number(value)) return no_value(item, value, "a number such as 12 or 12.5");
        return {};
    case ItemKind::choice:
        if (std::ranges::find(item.choices, value) != item.choices.end()) return {};
        return no_value(item, value, fmt::format("{}", fmt::join(item.choices, ", ")));
    case ItemKind::text:
    case ItemKind::file:
        return {};
    }
    return {};
}

void take_answers(CheckAnswers& answers, const Event& event, const Checked& it) {
    auto& list = answers[it.list];
    for (const auto& pair : it.items) {
        const auto [item, value] = parted(pair);
        if (value.empty())
            list.erase(std::string{item});
        else
            list[std::string{item}] = {.value = std::string{value}, .at = event.at, .actor = event.actor};
    }
    for (const auto& item : it.by_text) list[item] = {.value = {}, .at = event.at, .actor = event.actor};
    for (const auto& each : it.texts) list[each.key].value = each.text.value;
}

}  // namespace

CheckAnswers check_answers(std::span<const Event> history) {
    CheckAnswers answers;
    const auto checks = [](const Event& event) { return std::holds_alternative<Checked>(event.change); };
    if (std::ranges::none_of(history, checks)) return answers;
    for (const auto* event : standing(history)) {
        if (const auto* checked = std::get_if<Checked>(&event->change)) take_answers(answers, *event, *checked);
    }
    return answers;
}

const ItemAnswer* answer_of(const CheckAnswers& answers, std::string_view list, std::string_view item) {
    const auto of_list = answers.find(list);
    if (of_list == answers.end()) return nullptr;
    const auto found = of_list->second.find(item);
    return found == of_list->second.end() ? nullptr : &found->second;
}

bool is_done(const ChecklistItem& item, const ItemAnswer* answer) {
    return answer != nullptr && (item.kind != ItemKind::yes || answer->value == "yes");
}

std::vector<const ChecklistItem*> open_items(const Checklist& list, const CheckAnswers& answers) {
    std::vector<const ChecklistItem*> open;
    for (const auto& item : list.items) {
        if (item.required && !is_done(item, answer_of(answers, list.id, item.id))) open.push_back(&item);
    }
    return open;
}

Result<ReadChecks> read_checks(const Checklist& list, std::span<const std::string> given) {
    ReadChecks read{.change = {.list = list.id}};
    std::vector<std::string_view> seen;
    for (const auto& pair : given) {
        if (pair.find('=') == std::string::npos)
            return fail(ErrorKind::usage, fmt::format("'{}' is no answer: expected ITEM=VALUE", pair));
        const auto [key, said] = parted(pair);
        const auto* item = TRY(find_item(list, key));
        const std::string value{said};
        if (std::ranges::find(seen, item->id) != seen.end())
            return fail(ErrorKind::usage, fmt::format("the item '{}' is answered twice", item->id));
        seen.push_back(item->id);
        if (!value.empty()) TRY(check_value(*item, value));
        if (value.empty() || (item->kind != ItemKind::text && item->kind != ItemKind::file)) {
            read.change.items.push_back(item->id + "=" + value);
        } else if (item->kind == ItemKind::file) {
            read.files.emplace_back(item->id, value);
        } else {
            read.change.by_text.push_back(item->id);
            read.change.texts.push_back({.key = item->id, .text = {value}});
        }
    }
    return read;
}

bool is_so_already(const Checked& change, const CheckAnswers& answers) {
    const auto same = [&](std::string_view item, std::string_view value) {
        const auto* answer = answer_of(answers, change.list, item);
        return value.empty() ? answer == nullptr : answer != nullptr && answer->value == value;
    };
    return std::ranges::all_of(
               change.items, [&](const std::string& pair) { return same(parted(pair).first, parted(pair).second); }) &&
           std::ranges::all_of(change.texts, [&](const Answer& each) { return same(each.key, each.text.value); });
}

}  // namespace aftersales::domain
