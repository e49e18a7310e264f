#include "aftersales/domain/record/field.hpp"

#include "record/word_lists.hpp"

#include <algorithm>
#include <charconv>

namespace aftersales::domain {
namespace {

template <class Number>
bool read_whole(Number& number, std::string_view text) {
    Number read{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), read);
    if (text.empty()) return number = {}, true;
    if (error != std::errc{} || end != text.data() + text.size() || read < 0) return false;
    return number = read, true;
}

std::string spelled(const std::string& text) { return text; }
std::string spelled(const Text& text) { return text.value; }
std::string spelled(bool flag) { return flag ? "yes" : "no"; }
std::string spelled(int number) { return std::to_string(number); }
std::string spelled(std::int64_t number) { return std::to_string(number); }
std::string spelled(Money money) { return print(money); }
std::string spelled(Date day) { return calendar::print(day); }
std::string spelled(Instant at) { return calendar::print(at, seconds{0}); }
std::string spelled(const std::vector<std::string>& words) { return join(words); }
// Answers are given with their events alone.
std::string spelled(const std::vector<Answer>&) { return {}; }
std::string spelled(const WordMember& member) { return std::string{member.set->write(member.at)}; }
std::string spelled(const RecordMember& member) {
    return *member.number == 0 ? std::string{} : std::to_string(*member.number);
}
template <class Value>
std::string spelled(const std::optional<Value>& held) {
    return held ? spelled(*held) : std::string{};
}

bool read(std::string& member, std::string_view text) { return member = text, true; }
bool read(Text& member, std::string_view text) { return member.value = text, true; }
bool read(bool& member, std::string_view text) {
    if (text != "yes" && text != "no" && !text.empty()) return false;
    return member = text == "yes", true;
}
bool read(int& member, std::string_view text) { return read_whole(member, text); }
bool read(std::int64_t& member, std::string_view text) { return read_whole(member, text); }
bool read(Money& member, std::string_view text) {
    const auto money = read_money(text);
    if (money) member = *money;
    return money.has_value();
}
bool read(Date& member, std::string_view text) {
    const auto day = calendar::read_date(text);
    if (day) member = *day;
    return day.has_value();
}
bool read(Instant& member, std::string_view text) {
    const auto at = calendar::read_instant(text);
    if (at) member = *at;
    return at.has_value();
}
bool read(std::vector<std::string>& member, std::string_view text) { return member = split(text), true; }
// Scores are no personal texts, and stay.
bool read(std::vector<Answer>& member, std::string_view text) {
    if (text.empty()) std::erase_if(member, [](const Answer& each) { return !each.score; });
    return text.empty();
}
bool read(const WordMember& member, std::string_view text) { return member.set->read(member.at, text); }
bool read(const RecordMember& member, std::string_view text) {
    std::int64_t number{};
    if (!read_whole(number, text) || (number == 0 && !text.empty())) return false;
    return *member.number = number, true;
}
template <class Value>
bool read(std::optional<Value>& member, std::string_view text) {
    if (text.empty()) return member.reset(), true;
    Value value{};
    if (!read(value, text)) return false;
    return member = value, true;
}

}  // namespace

const Field* find_field(std::span<const Field> fields, std::string_view name) {
    const auto found = std::find_if(fields.begin(), fields.end(), [&](const Field& each) { return each.name == name; });
    return found == fields.end() ? nullptr : &*found;
}

std::string written_instant(Instant at) { return spelled(at); }

std::string written(const Field& field, const RecordView& record) {
    return see_member(field, record, [](const auto& member) { return spelled(member); });
}

bool read_field(const Field& field, const RecordRef& record, std::string_view text) {
    return see_member(field, record, [&](auto& member) { return read(member, text); });
}

void erase_personal(const RecordRef& record) {
    for (const auto& field : record.fields) {
        // What is personal can be empty.
        if (has(field.uses, Use::personal)) static_cast<void>(read_field(field, record, ""));
    }
}

void take_field(const Field& field, const RecordRef& to, const RecordView& from) {
    const auto other = member_of(field, from);
    std::visit(
        [&]<class At>(At mine) {
            const auto theirs = std::get<At>(other);
            if constexpr (std::is_pointer_v<At>)
                *mine = *theirs;
            else if constexpr (std::is_same_v<At, RecordMember>)
                *mine.number = *theirs.number;
            else
                mine.set->read(mine.at, theirs.set->write(theirs.at));
        },
        field.member(to.at));
}

void take_given(const RecordRef& to, const RecordView& from) {
    for (const auto& field : from.fields)
        if (in_first_event(field)) take_field(field, to, from);
}

bool holds_nothing(const Field& field, const RecordView& record) {
    return see_member(field, record, []<class Held>(const Held& held) {
        if constexpr (std::is_same_v<Held, RecordMember>)
            return *held.number == 0;
        else if constexpr (std::is_same_v<Held, WordMember>)
            return held.set->write(held.at).empty();
        else
            return held == Held{};
    });
}

}  // namespace aftersales::domain
