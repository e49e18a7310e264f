#include "cell.hpp"

#include "aftersales/text/decimal.hpp"
#include "aftersales/text/unicode.hpp"

#include <algorithm>
#include <cmath>

namespace aftersales::render {
namespace {

template <class... Cases>
struct Overloaded : Cases... {
    using Cases::operator()...;
};
template <class... Cases>
Overloaded(Cases...) -> Overloaded<Cases...>;

std::string json(const Value& value, const calendar::Zone& zone) {
    text::JsonWriter writer;
    write_json(writer, value, zone);
    return writer.take();
}

std::string joined(const List& list, const calendar::Zone& zone) {
    const bool texts =
        std::ranges::all_of(list, [](const Value& value) { return std::holds_alternative<std::string>(value.is); });
    if (!texts) return json(list, zone);
    std::string all;
    for (const auto& value : list) {
        if (!all.empty()) all += ',';
        all += std::get<std::string>(value.is);
    }
    return all;
}

std::string for_people(calendar::Instant instant, const calendar::Zone& zone, calendar::Instant now) {
    const auto written = zone.print(instant);  // 2026-02-03T09:30:00+08:00
    auto shown = written.substr(0, 10) + " " + written.substr(11, 5);
    if (written.compare(0, 5, zone.print(now), 0, 5) == 0) shown.erase(0, 5);
    return shown;
}

std::string rounded_to(int decimals, double value) {
    const auto scale = std::pow(10.0, decimals);
    const auto near = std::round(value * scale) / scale;
    return text::decimal(near == 0 ? value : near);
}

// A number to sort by, where the value is one.
std::optional<double> number(const Value& value) {
    if (const auto* whole = std::get_if<std::int64_t>(&value.is)) return static_cast<double>(*whole);
    if (const auto* figure = std::get_if<Figure>(&value.is)) return figure->value;
    if (const auto* share = std::get_if<Share>(&value.is)) return share->value;
    if (const auto* truth = std::get_if<bool>(&value.is)) return *truth ? 1.0 : 0.0;
    return {};
}

}  // namespace

std::string percent(double share) { return rounded_to(1, share * 100) + " %"; }
std::string rounded(double figure) { return rounded_to(2, figure); }

std::string plain(const Value& value, const calendar::Zone& zone) {
    return std::visit(Overloaded{
                          [](Absent) { return std::string{}; },
                          [](bool truth) { return std::string{truth ? "true" : "false"}; },
                          [](std::int64_t whole) { return std::to_string(whole); },
                          [](Figure figure) { return text::decimal(figure.value); },
                          [](Share share) { return text::decimal(share.value); },
                          [](const std::string& text) { return text; },
                          [](const NamedValue& named) { return named.id; },
                          [&](calendar::Instant instant) { return zone.print(instant); },
                          [](calendar::Date date) { return calendar::print(date); },
                          [&](const List& list) { return joined(list, zone); },
                          [&](const Record& record) { return json(record, zone); },
                      },
                      value.is);
}

std::string for_table(const Value& value, const calendar::Zone& zone, calendar::Instant now) {
    if (const auto* instant = std::get_if<calendar::Instant>(&value.is)) return for_people(*instant, zone, now);
    if (const auto* truth = std::get_if<bool>(&value.is)) return *truth ? "yes" : "no";
    if (const auto* figure = std::get_if<Figure>(&value.is)) return rounded(figure->value);
    if (const auto* share = std::get_if<Share>(&value.is)) return percent(share->value);
    if (const auto* named = std::get_if<NamedValue>(&value.is); named != nullptr && !named->label.empty()) {
        return text::without_controls(named->label);
    }
    return text::without_controls(plain(value, zone));
}

void write_json(text::JsonWriter& writer, const Value& value, const calendar::Zone& zone) {
    std::visit(Overloaded{
                   [&](Absent) { writer.null(); },
                   [&](bool truth) { writer.boolean(truth); },
                   [&](std::int64_t whole) { writer.number(whole); },
                   [&](Figure figure) { writer.literal(text::decimal(figure.value)); },
                   [&](Share share) { writer.literal(text::decimal(share.value)); },
                   [&](const std::string& text) { writer.string(text); },
                   [&](const NamedValue& named) { writer.string(named.id); },
                   [&](calendar::Instant instant) { writer.string(zone.print(instant)); },
                   [&](calendar::Date date) { writer.string(calendar::print(date)); },
                   [&](const List& list) {
                       writer.begin_array();
                       for (const auto& item : list) write_json(writer, item, zone);
                       writer.end_array();
                   },
                   [&](const Record& record) {
                       writer.begin_object();
                       for (const auto& [key, item] : record) write_json(writer.key(key), item, zone);
                       writer.end_object();
                   },
               },
               value.is);
}

bool before(const Value& a, const Value& b) {
    if (std::holds_alternative<Absent>(a.is) || std::holds_alternative<Absent>(b.is)) {
        return !std::holds_alternative<Absent>(a.is) && std::holds_alternative<Absent>(b.is);
    }
    const auto left = number(a);
    const auto right = number(b);
    if (left && right) return *left < *right;
    if (a.is.index() != b.is.index()) return a.is.index() < b.is.index();
    if (const auto* instant = std::get_if<calendar::Instant>(&a.is))
        return *instant < std::get<calendar::Instant>(b.is);
    if (const auto* date = std::get_if<calendar::Date>(&a.is)) return *date < std::get<calendar::Date>(b.is);
    return plain(a, {}) < plain(b, {});
}

}  // namespace aftersales::render
