#include "aftersales/store/event_json.hpp"

#include "codec/event_codec.hpp"

#include <fmt/format.h>

namespace aftersales::store {
namespace {

using calendar::Zone;
using domain::Event;
using domain::Text;
using text::JsonValue;
using text::JsonWriter;

class Teller {
public:
    Teller(JsonWriter& json, const Zone& zone) : json_(json), zone_(zone) {}

    template <class Value>
    void operator()(std::string_view name, const Value& value) {
        json_.key(name);
        put(value);
    }

private:
    void put(const std::string& value) {
        if (value.empty())
            json_.null();
        else
            json_.string(value);
    }
    void put(const Text& value) { put(value.value); }
    void put(bool value) { json_.boolean(value); }
    void put(int value) { json_.number(value); }
    void put(std::int64_t value) { json_.number(value); }
    void put(domain::Money money) { json_.string(domain::print(money)); }
    void put(domain::Instant at) { json_.string(zone_.print(at)); }
    void put(domain::Date day) { json_.string(calendar::print(day)); }
    template <class Tag>
    void put(domain::Id<Tag> id) {
        if (id)
            json_.number(id.value);
        else
            json_.null();
    }
    template <class Word>
    requires std::is_enum_v<Word>
    void put(Word value) { json_.string(domain::word(value)); }
    template <class Value>
    void put(const std::optional<Value>& value) {
        if (value)
            put(*value);
        else
            json_.null();
    }
    void put(const std::vector<std::string>& words) {
        json_.begin_array();
        for (const auto& each : words) json_.string(each);
        json_.end_array();
    }
    void put(const std::vector<domain::Answer>& answers) {
        json_.begin_object();
        for (const auto& [key, score, text] : answers) {
            json_.key(key);
            if (score)
                json_.number(*score);
            else
                json_.string(text.value);
        }
        json_.end_object();
    }

    JsonWriter& json_;
    const Zone& zone_;
};

tl::unexpected<Error> no_event(std::string_view member) {
    return fail(ErrorKind::refused, fmt::format("an event needs '{}'", member));
}

Result<std::int64_t> integer(const JsonValue& json, std::string_view name) {
    const auto* value = json.find(name);
    const auto read = value ? value->integer() : std::nullopt;
    if (!read) return no_event(name);
    return *read;
}

// From 1 on, and none that nothing could be counted behind.
Result<std::int64_t> counted(const JsonValue& json, std::string_view name) {
    const auto number = TRY(integer(json, name));
    if (number < 1 || number > domain::largest_number)
        return fail(ErrorKind::refused, fmt::format("{} is no number from 1 to {}, as '{}' has to be", number,
                                                    domain::largest_number, name));
    return number;
}

Result<std::string> text_of(const JsonValue& json, std::string_view name) {
    const auto* value = json.find(name);
    if (!value || value->type != JsonValue::Type::string) return no_event(name);
    return value->text;
}

Result<domain::Instant> instant(const JsonValue& json, std::string_view name) {
    const auto read = calendar::read_instant(TRY(text_of(json, name)));
    if (!read) return no_event(name);
    return *read;
}

}  // namespace

void write_members(JsonWriter& json, const Event& event, const Zone& zone) {
    std::visit(
        [&]<class Kind>(const Kind& it) {
            fields(static_cast<Kind*>(nullptr), it, Teller{json, zone});
        },
        event.change);
}

std::string members_json(const Event& event, const Zone& zone) {
    JsonWriter json;
    json.begin_object();
    write_members(json, event, zone);
    json.end_object();
    return json.take();
}

void write_event(JsonWriter& json, const Event& event, const Zone& zone) {
    EventEncoder encoder;
    encoder.encode(event.change, event.effects);
    json.key("object").string(domain::word(event.object)).key("id").number(event.id);
    json.key("revision").number(event.revision).key("at").string(zone.print(event.at));
    json.key("recorded_at").string(zone.print(event.recorded_at)).key("actor").string(event.actor);
    json.key("run").string(event.run).key("kind").string(domain::kind(event.change)).key("body").raw(encoder.body());
    json.key("content");
    if (encoder.content().empty())
        json.null();
    else
        json.raw(encoder.content());
}

std::string event_json(const Event& event, const Zone& zone) {
    JsonWriter json;
    json.begin_object();
    write_event(json, event, zone);
    json.end_object();
    return json.take();
}

Result<Event> read_event(const JsonValue& json) {
    Event event;
    const auto object = domain::read_word<domain::ObjectKind>(TRY(text_of(json, "object")));
    if (!object) return no_event("object");
    event.object = *object;
    event.id = TRY(counted(json, "id"));
    event.revision = TRY(counted(json, "revision"));
    event.at = TRY(instant(json, "at"));
    event.recorded_at = TRY(instant(json, "recorded_at"));
    event.actor = TRY(text_of(json, "actor"));
    event.run = TRY(text_of(json, "run"));
    const auto kind = TRY(text_of(json, "kind"));
    const auto* body = json.find("body");
    const auto* content = json.find("content");
    if (!body || body->type != JsonValue::Type::object) return no_event("body");
    auto decoded = TRY(decode_event(kind, *body, content ? *content : JsonValue{}));
    event.change = std::move(decoded.change);
    event.effects = std::move(decoded.effects);
    return event;
}

}  // namespace aftersales::store
