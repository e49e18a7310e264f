#include "page_text.hpp"

#include "aftersales/domain/standing.hpp"
#include "aftersales/text/unicode.hpp"
#include "aftersales/text/width.hpp"
#include "aftersales/text/wrap.hpp"
#include "ticket/event_text.hpp"

#include <algorithm>

namespace aftersales::commands {

namespace {

constexpr int page_label_columns = 14;

}  // namespace

std::string hanging(std::string_view before, std::string_view text, const render::View& view) {
    constexpr int least_room = 24;
    constexpr int below = 4;
    const auto shown = text::lines_without_controls(text);
    const int beside = text::width(before);
    if (view.columns - beside >= least_room) {
        return std::string{before} + text::wrapped_lines(shown, view.columns, beside) + "\n";
    }
    // No room beside it: the text stands below.
    auto head = std::string{before.substr(0, before.find_last_not_of(' ') + 1)};
    if (!head.empty()) head += "\n" + std::string(below, ' ');
    return head + text::wrapped_lines(shown, std::max(view.columns, least_room), head.empty() ? 0 : below) + "\n";
}

std::string PageText::said(calendar::Instant instant) const {
    const auto whole = zone_.print(instant);
    const auto year = whole.substr(0, 4);
    const auto day = year == zone_.print(view_.now).substr(0, 4) ? whole.substr(5, 5) : whole.substr(0, 10);
    return day + " " + whole.substr(11, 5);
}

void PageText::title(std::string_view text) { text_ += hanging("", text, view_); }

void PageText::labelled(std::string_view label, std::string_view text) {
    auto padded = text::padded(label, page_label_columns);
    if (!padded.ends_with(' ')) padded += ' ';
    text_ += hanging(padded, text, view_);
}

void PageText::line(std::string_view label, std::string_view value) {
    if (!value.empty()) labelled(label, value);
}

void PageText::line(std::string_view label, const std::optional<calendar::Date>& day) {
    if (day) line(label, calendar::print(*day));
}

void PageText::line(std::string_view label, const std::optional<calendar::Instant>& instant) {
    if (instant) line(label, said(*instant));
}

void PageText::paragraph(std::string_view label, std::string_view text) {
    if (!text.empty()) labelled(label, text);
}

void PageText::item(std::string_view text) { text_ += hanging("- ", text, view_); }

void PageText::gap() { text_ += "\n"; }

void PageText::lines(std::string_view text) { text_ += text; }

void PageText::events(const std::vector<domain::Event>& events) { this->events(past_of(events)); }

void PageText::events(const std::vector<PastEvent>& past) {
    constexpr int actor_columns = 10;
    for (const auto& [event, undone, before] : past) {
        const auto actor = text::padded(text::without_controls(event->actor), actor_columns);
        text_ +=
            hanging("  " + said(event->at) + "  " + actor + "  ", before + event_text(*event, zone_, undone), view_);
    }
}

std::vector<PastEvent> past_of(const std::vector<domain::Event>& events) {
    std::vector<PastEvent> past;
    const auto undone = domain::taken_back_by(events);
    for (std::size_t place = 0; place < events.size(); ++place)
        past.push_back({.event = &events[place], .undone = undone[place]});
    return past;
}

}  // namespace aftersales::commands
