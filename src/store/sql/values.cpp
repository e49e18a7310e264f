#include "sql/values.hpp"

#include "aftersales/text/json.hpp"

namespace aftersales::store {
namespace {

template <class Time>
std::int64_t seconds_of(Time at) {
    return at.time_since_epoch().count();
}

// `write` puts each item into an open array of arrays.
template <class Item, class Write>
void add_list(Values& values, const std::vector<Item>& items, Write write) {
    if (items.empty()) return values.add_null();
    text::JsonWriter json;
    json.begin_array();
    for (const auto& each : items) {
        json.begin_array();
        write(json, each);
        json.end_array();
    }
    json.end_array();
    values.keep(json.take());
}

void put(text::JsonWriter& json, const std::optional<domain::Instant>& at) {
    if (at)
        json.number(seconds_of(*at));
    else
        json.null();
}

}  // namespace

void Values::add_columns(const domain::RecordView& record) {
    for (const auto& field : record.fields)
        domain::see_member(field, record, [this](const auto& member) { add(member); });
}

void Values::add(const std::vector<std::string>& words) {
    if (words.empty()) return add_null();
    text::JsonWriter json;
    json.begin_array();
    for (const auto& each : words) json.string(each);
    json.end_array();
    keep(json.take());
}

void Values::add(const std::vector<domain::Wait>& waits) {
    add_list(*this, waits, [](text::JsonWriter& json, const domain::Wait& each) {
        json.string(domain::word(each.reason)).number(seconds_of(each.from));
        put(json, each.to);
    });
}

void Values::add(const std::vector<domain::Rest>& rests) {
    add_list(*this, rests, [](text::JsonWriter& json, const domain::Rest& each) {
        json.number(seconds_of(each.from));
        put(json, each.to);
    });
}

void Values::add(const std::vector<domain::Taken>& taken) {
    add_list(*this, taken, [](text::JsonWriter& json, const domain::Taken& each) {
        json.string(each.step).string(domain::word(each.clock)).number(each.run).number(each.times);
        json.number(seconds_of(each.due_at));
    });
}

void Values::add(const std::vector<domain::Answer>& answers) {
    add_list(*this, answers, [](text::JsonWriter& json, const domain::Answer& each) {
        json.string(each.key);
        if (each.score)
            json.number(*each.score);
        else
            json.string(each.text.value);
    });
}

}  // namespace aftersales::store
