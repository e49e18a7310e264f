#include "marked.hpp"

#include "aftersales/text/unicode.hpp"
#include "aftersales/text/width.hpp"

#include <array>
#include <optional>
#include <vector>

namespace aftersales::commands {

namespace {

std::vector<std::string> split(const std::string& words) {
    std::vector<std::string> all;
    std::string word;
    for (const char byte : words + " ") {
        if (byte != ' ')
            word += byte;
        else if (!word.empty())
            all.push_back(text::folded(word)), word.clear();
    }
    return all;
}

// Folding keeps the length of most texts; where it does not, the place cannot be told and the text stands unmarked.
struct MarkPlace {
    std::size_t from{};
    std::size_t length{};
};
std::optional<MarkPlace> find(const std::string& text, const std::string& word) {
    const auto folded = text::folded(text);
    if (folded.size() != text.size()) return std::nullopt;
    const auto at = folded.find(word);
    if (at == std::string::npos) return std::nullopt;
    return MarkPlace{.from = at, .length = word.size()};
}

// The last start of a character at or before `at`.
std::size_t character_start(const std::string& text, std::size_t at) {
    while (at > 0 && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) --at;
    return at;
}

std::string marked(const std::string& text, MarkPlace place) {
    constexpr std::size_t before = 24;
    const auto from = place.from > before ? character_start(text, place.from - before) : 0;
    const auto rest = text.substr(place.from + place.length);
    return (from > 0 ? "…" : "") + text.substr(from, place.from - from) + "[" + text.substr(place.from, place.length) +
           "]" + text::shortened(rest, 40);
}

}  // namespace

std::string place_marked(const domain::Ticket& ticket, const std::string& words) {
    const std::array texts{&ticket.subject,  &ticket.description, &ticket.solution,  &ticket.frequency,
                           &ticket.signs,    &ticket.occurred,    &ticket.diagnosis, &ticket.plan_text,
                           &ticket.restated, &ticket.steps_tried};
    for (const auto& word : split(words)) {
        for (const auto* each : texts) {
            if (const auto place = find(each->value, word)) return marked(each->value, *place);
        }
    }
    return text::shortened(ticket.subject.value, 64);
}

}  // namespace aftersales::commands
