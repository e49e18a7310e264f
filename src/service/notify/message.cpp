#include "notify/message.hpp"

#include "aftersales/policy/placeholders.hpp"
#include "aftersales/service/naming.hpp"
#include "aftersales/text/json.hpp"

#include <algorithm>

namespace aftersales::service {

namespace {

std::string filled(std::string_view text, const NoticeWords& words) {
    std::string all;
    const auto pieces = policy::pieces_of(text);
    if (!pieces) return std::string{text};
    for (const auto& piece : *pieces) {
        const auto found = piece.placeholder ? words.find(piece.text) : words.end();
        all += found != words.end() ? found->second : piece.text;
    }
    return all;
}

// A subject becomes a header: no line ends in it.
std::string one_line(std::string text) {
    std::replace_if(
        text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; }, ' ');
    return text;
}

bool fits(std::string_view wanted, std::string_view given) { return wanted.empty() || wanted == given; }

const policy::Template* template_for(const store::Notice& notice, const Receiver& receiver,
                                     const policy::Channel& channel, const policy::Policy& policy) {
    for (const auto& each : policy.templates) {
        const bool holds = fits(each.event, notice.event) && fits(each.language, receiver.language) &&
                           fits(each.channel, channel.name) && fits(each.to, word(receiver.kind));
        if (holds) return &each;
    }
    return nullptr;
}

class RecordWriter {
public:
    explicit RecordWriter(const policy::Policy& policy) : policy_{policy} { json_.begin_object(); }

    RecordWriter& text(std::string_view key, std::string_view value) {
        json_.key(key).string(value);
        return *this;
    }
    RecordWriter& number(std::string_view key, std::int64_t value) {
        json_.key(key).number(value);
        return *this;
    }
    RecordWriter& instant(std::string_view key, const std::optional<domain::Instant>& at) {
        json_.key(key);
        at ? json_.string(policy_.zone().print(*at)) : json_.null();
        return *this;
    }
    RecordWriter& begin(std::string_view key) {
        json_.key(key).begin_object();
        return *this;
    }
    RecordWriter& end() {
        json_.end_object();
        return *this;
    }
    RecordWriter& none(std::string_view key) {
        json_.key(key).null();
        return *this;
    }
    std::string take() { return json_.end_object().take() + "\n"; }

private:
    const policy::Policy& policy_;
    text::JsonWriter json_{};
};

void write_ticket(RecordWriter& json, const NoticeFacts& facts, const policy::Policy& policy) {
    if (!facts.ticket) {
        json.none("ticket");
        return;
    }
    const auto& ticket = *facts.ticket;
    json.begin("ticket").number("id", ticket.id.value).text("number", number_of(policy, ticket.id));
    json.text("subject", ticket.subject.value).text("status", domain::word(ticket.status));
    json.text("priority", ticket.priority).text("category", ticket.category).text("assignee", ticket.assignee);
    json.text("product", ticket.product).text("clock", facts.clock ? domain::word(*facts.clock) : "");
    json.instant("due_at", facts.due_at).end();
}

void write_callback(RecordWriter& json, const NoticeFacts& facts, const NoticeWords& words) {
    if (!facts.callback) {
        json.none("callback");
        return;
    }
    json.begin("callback").number("id", facts.callback->id.value).text("program", facts.callback->program);
    json.text("label", words.at("callback.label")).instant("call_at", facts.callback->call_at);
    json.instant("call_until", facts.call_until).end();
}

// Of no other notice is there such a member.
void write_visit(RecordWriter& json, const NoticeFacts& facts, const NoticeWords& words) {
    if (!facts.visit) return;
    json.begin("visit").number("id", facts.visit->id).text("number", words.at("visit.number"));
    json.instant("start", facts.visit->start)
        .instant("end", facts.visit->end)
        .text("staff", words.at("visit.staff"))
        .end();
}

// Of a step about a return alone.
void write_return(RecordWriter& json, const NoticeFacts& facts, const NoticeWords& words) {
    if (!facts.goods) return;
    json.begin("return").number("id", facts.goods->id).text("number", words.at("return.number"));
    json.text("voucher", facts.goods->voucher).text("state", domain::word(facts.goods->state));
    json.text("decision", words.at("return.decision")).instant("due_at", facts.goods->due_at).end();
}

void write_delivery(RecordWriter& json, const NoticeFacts& facts, const NoticeWords& words) {
    if (!facts.delivery) return;
    const auto& delivery = *facts.delivery;
    json.begin("delivery").number("id", delivery.id).text("number", words.at("delivery.number"));
    json.text("state", domain::word(delivery.state)).text("product", delivery.product);
    json.text("day", words.at("delivery.day")).text("window", words.at("delivery.window"));
    json.text("staff", words.at("delivery.staff")).end();
}

void write_trip(RecordWriter& json, const NoticeFacts& facts, const NoticeWords& words) {
    if (!facts.trip) return;
    json.begin("trip").number("id", facts.trip->id).text("number", words.at("trip.number"));
    json.text("state", domain::word(facts.trip->state)).text("day", words.at("trip.day"));
    json.text("vehicle", facts.trip->vehicle).text("staff", words.at("trip.staff")).end();
}

}  // namespace

Message compose(const NoticeMatter& matter, const policy::Channel& channel, const policy::Policy& policy) {
    const auto& [facts, notice, receiver] = matter;
    auto words = words_of(facts, notice, receiver, policy);
    const auto tongue = tongue_of(receiver.language);
    words["what"] = filled(what_words(facts.occasion, tongue), words);
    const auto own = facts.delivery ? wording_of_delivery(facts.occasion, receiver.kind, tongue)
                     : facts.trip   ? wording_of_trip(tongue)
                                    : own_wording(facts.occasion, receiver.kind, tongue);
    words["subject"] = filled(own.subject, words);
    words["text"] = filled(own.text, words);
    std::string subject{"{subject}"};
    std::string text{channel.message_template.empty() ? "{text}" : channel.message_template};
    if (const auto* chosen = template_for(notice, receiver, channel, policy)) {
        text = chosen->text;
        if (!chosen->subject.empty()) subject = chosen->subject;
    }
    return {.subject = one_line(filled(subject, words)), .text = filled(text, words)};
}

std::string record_of(const Message& message, const NoticeMatter& matter, const Route& route,
                      const policy::Policy& policy) {
    const auto& [facts, notice, receiver] = matter;
    const auto words = words_of(facts, notice, receiver, policy);
    RecordWriter json{policy};
    json.number("format", 1).number("id", notice.id.value).text("key", notice.key).text("channel", route.channel->name);
    json.text("to", route.address).text("event", notice.event).text("language", receiver.language);
    json.text("subject", message.subject).text("text", message.text).text("organization", policy.organization);
    json.begin("receiver").text("kind", word(receiver.kind)).text("id", receiver.id).text("name", receiver.name).end();
    write_ticket(json, facts, policy);
    write_callback(json, facts, words);
    write_visit(json, facts, words);
    write_return(json, facts, words);
    write_delivery(json, facts, words);
    write_trip(json, facts, words);
    json.text("customer", words.at("customer.name"));
    return json.instant("created_at", notice.created_at).number("try", notice.tries + 1).take();
}

std::vector<std::string> command_of(const store::Notice& notice, const Receiver& receiver, const Route& route) {
    const std::array<std::pair<std::string_view, std::string>, 6> values{{{"to", route.address},
                                                                          {"key", notice.key},
                                                                          {"id", std::to_string(notice.id.value)},
                                                                          {"event", notice.event},
                                                                          {"channel", route.channel->name},
                                                                          {"language", receiver.language}}};
    std::vector<std::string> words;
    for (const auto& argument : route.channel->command) {
        const auto name = policy::placeholder_of_argument(argument).value_or("");
        const auto found =
            std::find_if(values.begin(), values.end(), [&](const auto& each) { return each.first == name; });
        words.push_back(found == values.end() ? argument : found->second);
    }
    return words;
}

}  // namespace aftersales::service
