#include "ticket/ticket_fields.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace aftersales::domain {
namespace {

template <std::string Ticket::*member>
constexpr TicketField word_field(std::string_view name) {
    return {.name = name,
            .write = [](const Ticket& ticket) { return ticket.*member; },
            .read = [](Ticket& ticket, std::string_view text) { return ticket.*member = text, true; }};
}

template <Text Ticket::*member>
constexpr TicketField text_field(std::string_view name) {
    return {.name = name,
            .write = [](const Ticket& ticket) { return (ticket.*member).value; },
            .read = [](Ticket& ticket, std::string_view text) { return (ticket.*member).value = text, true; }};
}

bool read_number(std::int64_t& number, std::string_view text) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc{} && end == text.data() + text.size() && number >= 0;
}

// No record is an empty text, as nothing is in every other field.
bool read_record(std::int64_t& number, std::string_view text) {
    if (!text.empty()) return read_number(number, text);
    number = 0;
    return true;
}

std::string write_record(std::int64_t number) { return number == 0 ? std::string{} : std::to_string(number); }

bool read_yes(bool& value, std::string_view text) {
    value = text == "yes";
    return value || text == "no";
}

constexpr std::array table{
    word_field<&Ticket::priority>("priority"),
    word_field<&Ticket::category>("category"),
    text_field<&Ticket::subject>("subject"),
    text_field<&Ticket::description>("description"),
    word_field<&Ticket::channel>("channel"),
    word_field<&Ticket::product>("product"),
    word_field<&Ticket::outlet>("outlet"),
    word_field<&Ticket::region>("region"),
    word_field<&Ticket::tier>("tier"),
    TicketField{.name = "customer",
                .write = [](const Ticket& ticket) { return write_record(ticket.customer.value); },
                .read = [](Ticket& ticket, std::string_view text) { return read_record(ticket.customer.value, text); }},
    TicketField{.name = "asset",
                .write = [](const Ticket& ticket) { return write_record(ticket.asset.value); },
                .read = [](Ticket& ticket, std::string_view text) { return read_record(ticket.asset.value, text); }},
    TicketField{.name = "tags",
                .write = [](const Ticket& ticket) { return join(ticket.tags); },
                .read = [](Ticket& ticket, std::string_view text) { return ticket.tags = split(text), true; }},
    TicketField{.name = "wants_priority",
                .write = [](const Ticket& ticket) { return std::string{ticket.wants_priority ? "yes" : "no"}; },
                .read = [](Ticket& ticket, std::string_view text) { return read_yes(ticket.wants_priority, text); }},
    text_field<&Ticket::occurred>("occurred"),
    text_field<&Ticket::frequency>("frequency"),
    text_field<&Ticket::signs>("signs"),
    text_field<&Ticket::steps_tried>("steps_tried"),
    word_field<&Ticket::reference>("reference"),
    TicketField{.name = "policy",
                .write = [](const Ticket& ticket) { return std::to_string(ticket.policy_version); },
                .read = [](Ticket& ticket, std::string_view text) { return read_number(ticket.policy_version, text); }},
};

}  // namespace

const TicketField* ticket_field(std::string_view name) {
    const auto* found = std::find_if(table.begin(), table.end(), [&](const auto& each) { return each.name == name; });
    return found == table.end() ? nullptr : found;
}

std::string join(const std::vector<std::string>& words) {
    std::string joined;
    for (const auto& each : words) {
        if (!joined.empty()) joined += ',';
        joined += each;
    }
    return joined;
}

std::vector<std::string> split(std::string_view words) {
    std::vector<std::string> list;
    while (!words.empty()) {
        const auto comma = std::min(words.find(','), words.size());
        add_word(list, std::string{words.substr(0, comma)});
        words.remove_prefix(std::min(comma + 1, words.size()));
    }
    return list;
}

void add_word(std::vector<std::string>& words, const std::string& word) {
    if (word.empty() || std::find(words.begin(), words.end(), word) != words.end()) return;
    words.push_back(word);
}

}  // namespace aftersales::domain
