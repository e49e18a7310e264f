#include "sql/cells.hpp"

#include "aftersales/text/json.hpp"

#include <fmt/format.h>

namespace aftersales::store {
namespace {

using text::JsonValue;

domain::Instant instant(const JsonValue& value) {
    return domain::Instant{domain::seconds{value.integer().value_or(0)}};
}
std::optional<domain::Instant> maybe_instant(const JsonValue& value) {
    if (value.is_null()) return std::nullopt;
    return instant(value);
}
int number(const JsonValue& value) { return static_cast<int>(value.integer().value_or(0)); }

}  // namespace

// `read_item` gets an item's parts, of which there are `width`, and says whether they make sense.
template <class Item, class Read>
void Cells::read_list(std::vector<Item>& out, std::size_t width, Read read_item) {
    out.clear();
    const auto stored = row_.text(next_++);
    if (stored.empty()) return;
    const auto list = text::read_json(stored);
    if (!list || list->type != JsonValue::Type::array) return doubt();
    out.reserve(list->items.size());
    for (const auto& each : list->items) {
        if (each.items.size() != width || !read_item(each.items, out.emplace_back())) return doubt();
    }
}

void Cells::read_columns(const domain::RecordRef& record) {
    for (const auto& field : record.fields) domain::see_member(field, record, [this](auto& member) { read(member); });
}

void Cells::read(std::vector<std::string>& out) {
    out.clear();
    const auto stored = row_.text(next_++);
    if (stored.empty()) return;
    auto list = text::read_json(stored);
    if (!list || list->type != JsonValue::Type::array) return doubt();
    out.reserve(list->items.size());
    for (auto& each : list->items) out.push_back(std::move(each.text));
}

void Cells::read(std::vector<domain::Wait>& out) {
    read_list(out, 3, [](const std::vector<JsonValue>& parts, domain::Wait& wait) {
        const auto reason = domain::read_word<domain::WaitFor>(parts[0].text);
        if (reason) wait = {.reason = *reason, .from = instant(parts[1]), .to = maybe_instant(parts[2])};
        return reason.has_value();
    });
}

void Cells::read(std::vector<domain::Rest>& out) {
    read_list(out, 2, [](const std::vector<JsonValue>& parts, domain::Rest& rest) {
        rest = {.from = instant(parts[0]), .to = maybe_instant(parts[1])};
        return true;
    });
}

void Cells::read(std::vector<domain::Taken>& out) {
    read_list(out, 5, [](const std::vector<JsonValue>& parts, domain::Taken& taken) {
        const auto clock = domain::read_word<domain::ClockName>(parts[1].text);
        if (clock)
            taken = {.step = parts[0].text,
                     .clock = *clock,
                     .run = number(parts[2]),
                     .times = number(parts[3]),
                     .due_at = instant(parts[4])};
        return clock.has_value();
    });
}

void Cells::read(std::vector<domain::Answer>& out) {
    read_list(out, 2, [](const std::vector<JsonValue>& parts, domain::Answer& answer) {
        answer.key = parts[0].text;
        if (parts[1].type == JsonValue::Type::number)
            answer.score = number(parts[1]);
        else
            answer.text.value = parts[1].text;
        return true;
    });
}

Result<void> Cells::finish(std::string_view what, std::int64_t id) const {
    if (doubtful_ < 0) return {};
    return fail(ErrorKind::corrupt,
                fmt::format("{} {} holds '{}', which no version up to this one writes", what, id, row_.text(doubtful_)),
                {"Was the store written by a newer aftersales? Else see what `aftersales doctor` says."});
}

}  // namespace aftersales::store
