#include "checklist_page.hpp"

#include "aftersales/text/width.hpp"
#include "page_text.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aftersales::commands {

namespace {

using render::Record;
using render::Value;

// Of a digest.
constexpr std::size_t digits_shown = 12;

const domain::ItemAnswer* answer_in(const service::ListFace& face, const domain::ChecklistItem& item) {
    const auto found = face.answers.find(item.id);
    return found == face.answers.end() ? nullptr : &found->second;
}

struct ItemCounts {
    int done{};
    int open{};  // of those that are required
};

ItemCounts counts_of(const service::ListFace& face) {
    ItemCounts counts;
    for (const auto& item : face.list->items) {
        if (domain::is_done(item, answer_in(face, item)))
            ++counts.done;
        else if (item.required)
            ++counts.open;
    }
    return counts;
}

Record item_record(const service::ListFace& face, const domain::ChecklistItem& item) {
    const auto* answer = answer_in(face, item);
    return Record{{"id", item.id},
                  {"label", item.label},
                  {"kind", std::string{domain::word(item.kind)}},
                  {"required", item.required},
                  {"done", domain::is_done(item, answer)},
                  {"value", answer != nullptr ? render::text_or_absent(answer->value) : Value{}},
                  {"at", answer != nullptr ? Value{answer->at} : Value{}},
                  {"actor", answer != nullptr ? render::text_or_absent(answer->actor) : Value{}}};
}

int widest_id(const domain::Checklist& list) {
    int widest = 0;
    for (const auto& item : list.items) widest = std::max(widest, text::width(item.id));
    return widest;
}

// "power  The power is off: no"
std::string item_text(const service::ListFace& face, const domain::ChecklistItem& item) {
    const auto* answer = answer_in(face, item);
    auto text = text::padded(item.id, widest_id(*face.list) + 2);
    text += item.label == item.id ? item.id : item.label;
    if (answer != nullptr && !answer->value.empty() && (item.kind != domain::ItemKind::yes || answer->value != "yes"))
        text += ": " + (item.kind == domain::ItemKind::file ? answer->value.substr(0, digits_shown) : answer->value);
    if (answer == nullptr && !item.required) text += " (need not be)";
    return text;
}

}  // namespace

render::List checklist_records(const std::vector<service::ListFace>& faces) {
    render::List lists;
    for (const auto& face : faces) {
        render::List items;
        for (const auto& item : face.list->items) items.emplace_back(item_record(face, item));
        const auto counts = counts_of(face);
        lists.emplace_back(Record{{"id", face.list->id},
                                  {"label", face.list->label},
                                  {"done", std::int64_t{counts.done}},
                                  {"open", std::int64_t{counts.open}},
                                  {"items", Value{std::move(items)}}});
    }
    return lists;
}

std::string checklist_text(const std::vector<service::ListFace>& faces, const render::View& view) {
    std::string out;
    for (const auto& face : faces) {
        const auto counts = counts_of(face);
        const auto& list = *face.list;
        auto title = list.label == list.id ? list.id : fmt::format("{}  {}", list.id, list.label);
        title += fmt::format(" ({} of {} done, {} open)", counts.done, list.items.size(), counts.open);
        out += hanging("checklist ", title, view);
        for (const auto& item : list.items) {
            const bool done = domain::is_done(item, answer_in(face, item));
            out += hanging(done ? "  [x] " : "  [ ] ", item_text(face, item), view);
        }
    }
    return out;
}

}  // namespace aftersales::commands
