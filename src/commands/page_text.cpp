#include "page_text.hpp"

#include "aftersales/text/unicode.hpp"
#include "aftersales/text/width.hpp"
#include "aftersales/text/wrap.hpp"
#include "ticket/event_text.hpp"

#include <algorithm>

namespace aftersales::commands {

namespace {

constexpr int label_columns = 14;

// Lines after the first stand under it.
std::string indented(const std::string& text, int columns) {
    std::string all;
    for (const char byte : text) {
        all += byte;
        if (byte == '\n') all.append(static_cast<std::size_t>(columns), ' ');
    }
    return all;
}

}  // namespace

std::string PageText::said(calendar::Instant instant) const {
    const auto whole = zone_.print(instant);
    const auto year = whole.substr(0, 4);
    const auto day = year == zone_.print(view_.now).substr(0, 4) ? whole.substr(5, 5) : whole.substr(0, 10);
    return day + " " + whole.substr(11, 5);
}

void PageText::title(std::string_view text) { text_ += text::without_controls(text) + "\n"; }

void PageText::line(std::string_view label, std::string_view value) {
    if (value.empty()) return;
    text_ += text::padded(label, label_columns) + text::without_controls(value) + "\n";
}

void PageText::line(std::string_view label, const std::optional<calendar::Date>& day) {
    if (day) line(label, calendar::print(*day));
}

void PageText::line(std::string_view label, const std::optional<calendar::Instant>& instant) {
    if (instant) line(label, said(*instant));
}

void PageText::paragraph(std::string_view label, std::string_view text) {
    if (text.empty()) return;
    const auto wrapped = text::wrapped(text::without_controls(text), std::max(20, view_.columns - label_columns));
    text_ += text::padded(label, label_columns) + indented(wrapped, label_columns) + "\n";
}

void PageText::item(std::string_view text) {
    constexpr int dash = 2;
    text_ +=
        "- " + indented(text::wrapped(text::without_controls(text), std::max(20, view_.columns - dash)), dash) + "\n";
}

void PageText::gap() { text_ += "\n"; }

void PageText::events(const std::vector<domain::Event>& events) {
    constexpr int actor_columns = 10;
    for (const auto& event : events) {
        text_ += "  " + said(event.at) + "  " + text::padded(text::without_controls(event.actor), actor_columns) +
                 "  " + text::without_controls(event_text(event, zone_)) + "\n";
    }
}

}  // namespace aftersales::commands
