#include "codec/event_codec.hpp"

#include <fmt/format.h>

#include <chrono>
#include <utility>

namespace aftersales::store {
namespace {

using domain::Clock;
using domain::Effects;
using domain::Text;
using text::JsonValue;
using text::JsonWriter;

template <class Time>
std::int64_t count(Time at) {
    return std::int64_t{at.time_since_epoch().count()};
}

class MemberWriter {
public:
    MemberWriter(JsonWriter& body, JsonWriter& content) : body_(body), content_(content) {}

    void operator()(std::string_view name, const std::string& value) {
        if (!value.empty()) body_.key(name).string(value);
    }
    void operator()(std::string_view name, const Text& value) {
        if (!value.empty()) content_.key(name).string(value.value);
    }
    void operator()(std::string_view name, bool value) {
        if (value) body_.key(name).boolean(true);
    }
    void operator()(std::string_view name, int value) { (*this)(name, std::int64_t{value}); }
    void operator()(std::string_view name, std::int64_t value) {
        if (value != 0) body_.key(name).number(value);
    }
    void operator()(std::string_view name, domain::Instant at) { (*this)(name, count(at)); }
    void operator()(std::string_view name, domain::Date day) { (*this)(name, count(day)); }
    template <class Tag>
    void operator()(std::string_view name, domain::Id<Tag> id) {
        (*this)(name, id.value);
    }
    template <class Word>
    requires std::is_enum_v<Word>
    void operator()(std::string_view name, Word value) { body_.key(name).string(domain::word(value)); }
    template <class Value>
    void operator()(std::string_view name, const std::optional<Value>& value) {
        if (!value) return;
        body_.key(name);
        if constexpr (std::is_enum_v<Value>)
            body_.string(domain::word(*value));
        else if constexpr (std::is_same_v<Value, domain::Money>)
            body_.number(value->units);
        else if constexpr (std::is_integral_v<Value>)
            body_.number(*value);
        else
            body_.number(count(*value));
    }
    void operator()(std::string_view name, const std::vector<std::string>& words) {
        if (words.empty()) return;
        body_.key(name).begin_array();
        for (const auto& each : words) body_.string(each);
        body_.end_array();
    }
    // Scores are facts, texts are personal.
    void operator()(std::string_view name, const std::vector<domain::Answer>& answers) {
        write_answers(name, answers, AnswerPart::scores);
        write_answers(name, answers, AnswerPart::texts);
    }

private:
    enum class AnswerPart { scores, texts };
    void write_answers(std::string_view name, const std::vector<domain::Answer>& answers, AnswerPart part) {
        const bool scores = part == AnswerPart::scores;
        auto& json = scores ? body_ : content_;
        bool open = false;
        for (const auto& [key, score, text] : answers) {
            if (score.has_value() != scores) continue;
            if (!std::exchange(open, true)) json.key(name).begin_array();
            json.begin_array().string(key);
            if (score)
                json.number(*score);
            else
                json.string(text.value);
            json.end_array();
        }
        if (open) json.end_array();
    }

    JsonWriter& body_;
    JsonWriter& content_;
};

void write(JsonWriter& json, const std::optional<domain::Instant>& at) {
    if (at)
        json.number(count(*at));
    else
        json.null();
}

// name, run, state, target, calendar, started, due, stopped, paused, left
constexpr std::size_t clock_parts = 10;

void write(JsonWriter& json, const Clock& clock) {
    json.begin_array().string(domain::word(clock.name)).number(clock.run).string(domain::word(clock.state));
    json.string(clock.target).string(clock.calendar).number(count(clock.started_at));
    write(json, clock.due_at), write(json, clock.stopped_at), write(json, clock.paused_at);
    if (clock.left)
        json.number(*clock.left);
    else
        json.null();
    json.end_array();
}

void write(JsonWriter& body, const Effects& effects) {
    if (!effects.clocks.empty()) {
        body.key("clocks").begin_array();
        for (const auto& each : effects.clocks) write(body, each);
        body.end_array();
    }
    if (effects.plan) body.key("plan").string(*effects.plan);
    if (effects.policy_version) body.key("policy_version").number(*effects.policy_version);
    if (!effects.gates.empty()) {
        body.key("gates_passed").begin_array();
        for (const auto& each : effects.gates) body.string(each);
        body.end_array();
    }
}

// Instants lie within the years 1 to 9999.
std::optional<domain::Instant> instant_of(std::int64_t seconds) {
    constexpr std::int64_t first = -62'135'596'800;
    constexpr std::int64_t last = 253'402'300'799;
    if (seconds < first || seconds > last) return std::nullopt;
    return domain::Instant{domain::seconds{seconds}};
}

template <class Value>
std::optional<Value> value_of(std::int64_t number) {
    if constexpr (std::is_same_v<Value, domain::Instant>) {
        return instant_of(number);
    } else if constexpr (std::is_same_v<Value, domain::Date>) {
        if (!std::in_range<int>(number) || !instant_of(number * 86'400)) return std::nullopt;
        return domain::Date{std::chrono::days{number}};
    } else if constexpr (std::is_same_v<Value, domain::Money>) {
        return number >= 0 && number <= domain::most_money.units ? std::optional{domain::Money{number}} : std::nullopt;
    } else if constexpr (std::is_same_v<Value, bool>) {
        return number == 0 || number == 1 ? std::optional{number == 1} : std::nullopt;
    } else {
        return std::in_range<Value>(number) ? std::optional{static_cast<Value>(number)} : std::nullopt;
    }
}

// Reads members that are there and empties those that are not; remembers the first that makes no sense.
class MemberReader {
public:
    MemberReader(const JsonValue& body, const JsonValue& content) : body_(body), content_(content) {}

    std::string_view doubtful{};
    void doubt(std::string_view name) { doubtful = name; }

    void operator()(std::string_view name, std::string& out) { read_text(name, body_, out); }
    void operator()(std::string_view name, Text& out) { read_text(name, content_, out.value); }
    void operator()(std::string_view name, bool& out) {
        const auto* value = body_.find(name);
        if (value && value->type != JsonValue::Type::boolean) doubtful = name;
        out = value && value->truth;
    }
    void operator()(std::string_view name, int& out) { out = read<int>(name).value_or(0); }
    void operator()(std::string_view name, std::int64_t& out) { out = integer(name).value_or(0); }
    void operator()(std::string_view name, domain::Instant& out) {
        out = read<domain::Instant>(name).value_or(domain::Instant{});
    }
    void operator()(std::string_view name, domain::Date& out) {
        out = read<domain::Date>(name).value_or(domain::Date{});
    }
    template <class Tag>
    void operator()(std::string_view name, domain::Id<Tag>& out) {
        out.value = integer(name).value_or(0);
        if (out.value < 0 || out.value > domain::largest_number) doubtful = name;
    }
    template <class Word>
    requires std::is_enum_v<Word>
    void operator()(std::string_view name, Word& out) {
        const auto read = word<Word>(name);
        if (!read) doubtful = name;
        out = read.value_or(Word{});
    }
    template <class Value>
    void operator()(std::string_view name, std::optional<Value>& out) {
        if constexpr (std::is_enum_v<Value>)
            out = word<Value>(name);
        else
            out = read<Value>(name);
    }
    void operator()(std::string_view name, std::vector<std::string>& out) {
        out.clear();
        const auto* list = body_.find(name);
        if (!list) return;
        if (list->type != JsonValue::Type::array) doubtful = name;
        for (const auto& each : list->items) out.push_back(each.text);
    }
    void operator()(std::string_view name, std::vector<domain::Answer>& out) {
        out.clear();
        for (const bool scores : {true, false}) {
            const auto* list = (scores ? body_ : content_).find(name);
            if (!list) continue;
            for (const auto& each : list->items) {
                const bool pair = each.items.size() == 2;
                const auto score = pair ? each.items[1].integer() : std::nullopt;
                if (!pair || score.has_value() != scores || (score && !std::in_range<int>(*score))) {
                    doubtful = name;
                    continue;
                }
                auto& answer = out.emplace_back();
                answer.key = each.items[0].text;
                if (scores)
                    answer.score = static_cast<int>(*score);
                else
                    answer.text.value = each.items[1].text;
            }
        }
    }

private:
    // A number that the value cannot hold makes no sense.
    template <class Value>
    std::optional<Value> read(std::string_view name) {
        const auto number = integer(name);
        if (!number) return std::nullopt;
        auto value = value_of<Value>(*number);
        if (!value) doubtful = name;
        return value;
    }
    void read_text(std::string_view name, const JsonValue& object, std::string& out) {
        const auto* value = object.find(name);
        if (value && value->type != JsonValue::Type::string) doubtful = name;
        out = value ? value->text : std::string{};
    }
    std::optional<std::int64_t> integer(std::string_view name) {
        const auto* value = body_.find(name);
        if (!value) return std::nullopt;
        const auto read = value->integer();
        if (!read) doubtful = name;
        return read;
    }
    template <class Word>
    std::optional<Word> word(std::string_view name) {
        const auto* value = body_.find(name);
        if (!value) return std::nullopt;
        const auto read = domain::read_word<Word>(value->text);
        if (!read) doubtful = name;
        return read;
    }

    const JsonValue& body_;
    const JsonValue& content_;
};

// Null for none; false where it is no instant.
bool read_instant(const JsonValue& value, std::optional<domain::Instant>& out) {
    const auto read = value.integer();
    out = read ? instant_of(*read) : std::nullopt;
    return out.has_value() || value.is_null();
}

// Further than this nothing is counted in seconds.
constexpr std::int64_t longest = 1'000'000'000'000;

std::optional<Clock> read_clock(const JsonValue& value) {
    const auto& parts = value.items;
    if (parts.size() != clock_parts) return std::nullopt;
    const auto name = domain::read_word<domain::ClockName>(parts[0].text);
    const auto state = domain::read_word<domain::ClockState>(parts[2].text);
    const auto run = parts[1].integer();
    std::optional<domain::Instant> started;
    Clock clock;
    const bool whole = read_instant(parts[5], started) && read_instant(parts[6], clock.due_at) &&
                       read_instant(parts[7], clock.stopped_at) && read_instant(parts[8], clock.paused_at);
    clock.left = parts[9].integer();
    const bool told = clock.left ? *clock.left >= -longest && *clock.left <= longest : parts[9].is_null();
    if (!name || !state || !started || !whole || !told || !run || !std::in_range<int>(*run)) return std::nullopt;
    clock.name = *name;
    clock.run = static_cast<int>(*run);
    clock.state = *state;
    clock.target = parts[3].text;
    clock.calendar = parts[4].text;
    clock.started_at = *started;
    return clock;
}

// The first member that makes no sense; "" where all do.
std::string_view read_effects(const JsonValue& body, Effects& out) {
    if (const auto* plan = body.find("plan")) out.plan = plan->text;
    if (const auto* version = body.find("policy_version")) {
        out.policy_version = version->integer();
        if (!out.policy_version || *out.policy_version < 0 || *out.policy_version > domain::largest_number)
            return "policy_version";
    }
    if (const auto* gates = body.find("gates_passed")) {
        if (gates->type != JsonValue::Type::array) return "gates_passed";
        for (const auto& each : gates->items) out.gates.push_back(each.text);
    }
    const auto* clocks = body.find("clocks");
    if (!clocks) return {};
    for (const auto& each : clocks->items) {
        auto clock = read_clock(each);
        if (!clock) return "clocks";
        out.clocks.push_back(std::move(*clock));
    }
    return {};
}

}  // namespace

void EventEncoder::encode(const domain::Change& change, const Effects& effects) {
    body_.clear(), content_.clear();
    body_.begin_object(), content_.begin_object();
    std::visit(
        [&]<class Kind>(const Kind& it) {
            fields(static_cast<Kind*>(nullptr), it, MemberWriter{body_, content_});
        },
        change);
    write(body_, effects);
    body_.end_object(), content_.end_object();
}

Result<Decoded> decode_event(std::string_view kind, const JsonValue& body, const JsonValue& content) {
    auto change = domain::empty_change(kind);
    if (!change)
        return fail(
            ErrorKind::unavailable,
            fmt::format("this store was written by a newer aftersales: it holds an event of the kind '{}'", kind),
            {"Install the version that wrote it, or a newer one."});
    Decoded out{.change = *std::move(change), .effects = {}};
    MemberReader reader{body, content};
    std::visit([&]<class Kind>(Kind& it) { fields(static_cast<Kind*>(nullptr), it, reader); }, out.change);
    if (const auto doubtful = read_effects(body, out.effects); !doubtful.empty()) reader.doubtful = doubtful;
    if (!reader.doubtful.empty())
        return fail(ErrorKind::corrupt,
                    fmt::format("the member '{}' of an event of the kind '{}' is not what it should be",
                                reader.doubtful, kind));
    return out;
}

Result<Decoded> decode_event(std::string_view kind, std::string_view body, std::string_view content) {
    const auto members = text::read_json(body);
    const auto personal = content.empty() ? Result<JsonValue>{JsonValue{}} : text::read_json(content);
    if (!members || !personal)
        return fail(ErrorKind::corrupt, fmt::format("an event of the kind '{}' holds {}", kind,
                                                    (members ? personal.error() : members.error()).message));
    return decode_event(kind, *members, *personal);
}

}  // namespace aftersales::store
