// A record as people read it: labelled lines, paragraphs and events. Stored text has its control characters shown.
#pragma once

#include "aftersales/calendar/zone.hpp"
#include "aftersales/domain/event.hpp"
#include "aftersales/render/sink.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aftersales::commands {

// The text behind what stands before it on its first line; its other lines, and what is too long for one, stand under
// its beginning. Control characters are shown.
std::string hanging(std::string_view before, std::string_view text, const render::View& view);

// An event among others: what is said before it, and the Undone that takes it back.
struct PastEvent {
    const domain::Event* event{};
    const domain::Event* undone{};
    std::string before{};
};
// The history of one record, all of it.
std::vector<PastEvent> past_of(const std::vector<domain::Event>& events);

class PageText {
public:
    PageText(const calendar::Zone& zone, const render::View& view) : zone_{zone}, view_{view} {}

    void title(std::string_view text);
    // What is empty has no line.
    void line(std::string_view label, std::string_view value);
    void line(std::string_view label, const std::optional<calendar::Date>& day);
    void line(std::string_view label, const std::optional<calendar::Instant>& instant);
    void paragraph(std::string_view label, std::string_view text);
    void item(std::string_view text);  // "- …"
    void gap();
    void lines(std::string_view text);                      // whole ones, as they are
    void events(const std::vector<domain::Event>& events);  // all of the record
    void events(const std::vector<PastEvent>& past);

    [[nodiscard]] std::string take() { return std::move(text_); }

private:
    void labelled(std::string_view label, std::string_view text);
    [[nodiscard]] std::string said(calendar::Instant instant) const;  // "02-03 09:30", with the year where it differs

    const calendar::Zone& zone_;
    const render::View& view_;
    std::string text_{};
};

}  // namespace aftersales::commands
