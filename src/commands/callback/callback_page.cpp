#include "callback/callback_page.hpp"

#include "aftersales/policy/policy.hpp"
#include "aftersales/service/naming.hpp"
#include "aftersales/store/records.hpp"
#include "page_text.hpp"
#include "ticket/record.hpp"

#include <fmt/format.h>

namespace aftersales::commands {

namespace {

using render::id_or_absent;
using render::or_absent;
using render::Record;
using render::text_or_absent;
using render::Value;

Value customer_of(const std::optional<domain::Customer>& customer) {
    if (!customer) return {};
    return Record{{"id", customer->id.value},
                  {"name", text_or_absent(customer->name.value)},
                  {"phone", text_or_absent(customer->phone.value)},
                  {"email", text_or_absent(customer->email.value)},
                  {"region", text_or_absent(customer->region)},
                  {"tier", text_or_absent(customer->tier)}};
}

Value asset_of(const std::optional<domain::Asset>& asset) {
    if (!asset) return {};
    return Record{{"id", asset->id.value},
                  {"serial", text_or_absent(asset->serial)},
                  {"product", text_or_absent(asset->product)},
                  {"purchased", or_absent(asset->purchased)},
                  {"delivered", or_absent(asset->delivered)}};
}

Value answers_of(const domain::Callback& callback) {
    Record answers;
    std::string suggestions;
    for (const auto& [key, score, text] : callback.answers) {
        if (!score && key == domain::suggestion_key)
            suggestions += (suggestions.empty() ? "" : "\n") + text.value;
        else
            answers.emplace_back(key, score ? Value{*score} : Value{text.value});
    }
    if (!suggestions.empty()) answers.emplace_back(std::string{domain::suggestion_key}, Value{suggestions});
    return answers;
}

Value together_of(const CallbackPage& page) {
    render::List all;
    for (const auto& [id, program, label] : page.together) {
        all.emplace_back(Record{{"id", id.value}, {"program", program}, {"label", label}});
    }
    return all;
}

std::string joined(std::initializer_list<std::string> parts) {
    std::string all;
    for (const auto& part : parts) {
        if (!part.empty()) all += (all.empty() ? "" : " · ") + part;
    }
    return all;
}

std::string result_text(const domain::Callback& callback) {
    if (!callback.reached) return {};
    std::string text = *callback.reached ? "reached" : "not reached";
    if (callback.attempts > 1) text += fmt::format(", {} attempts", callback.attempts);
    if (callback.score) text += fmt::format(", score {}", *callback.score);
    return text;
}

void facts(PageText& text, const CallbackPage& page) {
    const auto& callback = page.callback;
    text.line("state", domain::word(callback.state));
    text.line("call", std::optional{callback.call_at});
    text.line("window", fmt::format("{} to {}", calendar::print(callback.due_from), calendar::print(callback.due_to)));
    if (page.customer) {
        text.line("customer", joined({page.customer->name.value, page.customer->phone.value, page.customer->region,
                                      page.customer->tier}));
    }
    if (page.asset) text.line("product", joined({page.asset->product, page.asset->serial}));
    text.line("ticket", page.ticket);
    text.line("assignee", callback.assignee);
    text.line("reason", callback.reason);
    if (page.turn && page.turn->points != 0) {
        text.line("points", joined({std::to_string(page.turn->points), page.turn->reason}));
    }
    text.line("result", result_text(callback));
    text.line("recorded", callback.done_at);
    for (const auto& [key, score, said] : callback.answers) {
        if (score)
            text.item(fmt::format("{}: {}", key, *score));
        else
            text.paragraph(key, said.value);
    }
    text.paragraph("note", callback.note.value);
    text.paragraph("problem", callback.problem.value);
    if (callback.problem_ticket) text.line("follow-up", fmt::format("ticket {}", callback.problem_ticket.value));
    for (const auto& [id, program, label] : page.together)
        text.line("together with", fmt::format("callback {} {}", id.value, label));
    if (callback.merged_into) text.line("made with", fmt::format("callback {}", callback.merged_into.value));
}

}  // namespace

Result<CallbackPage> callback_page(const domain::Callback& callback, const service::Reading& desk) {
    CallbackPage page{.callback = callback, .label = callback.program, .zone = &desk.policy.zone()};
    if (const auto* program = desk.policy.callbacks.program(callback.program)) page.label = program->label;
    if (callback.customer) page.customer = TRY(store::get<domain::Customer>(desk.store, callback.customer));
    if (callback.asset) page.asset = TRY(store::get<domain::Asset>(desk.store, callback.asset));
    if (callback.ticket) page.ticket = service::number_of(desk.policy, callback.ticket);
    if (callback.state == domain::CallbackState::open) {
        page.turn = TRY(service::turn_of_callback(desk.store, desk.policy, desk.now, callback));
    }
    page.script = TRY(service::script_for(desk, callback));
    for (const auto& each : page.script.together) {
        const auto* program = desk.policy.callbacks.program(each.program);
        page.together.push_back(
            {.id = each.id, .program = each.program, .label = program != nullptr ? program->label : each.program});
    }
    page.events = TRY(desk.store.history(domain::ObjectKind::callback, callback.id.value));
    return page;
}

Record callback_record(const CallbackPage& page) {
    const auto& callback = page.callback;
    return {{"id", callback.id.value},
            {"revision", callback.revision},
            {"program", callback.program},
            {"label", page.label},
            {"state", std::string{domain::word(callback.state)}},
            {"due_from", callback.due_from},
            {"due_to", callback.due_to},
            {"call_at", callback.call_at},
            {"late", callback.late},
            {"reason", text_or_absent(callback.reason)},
            {"customer", customer_of(page.customer)},
            {"asset", asset_of(page.asset)},
            {"ticket", id_or_absent(callback.ticket)},
            {"anchor", callback.anchor},
            {"assignee", text_or_absent(callback.assignee)},
            {"points", page.turn ? Value{page.turn->points} : Value{}},
            {"attempts", callback.attempts},
            {"reached", or_absent(callback.reached)},
            {"done_at", or_absent(callback.done_at)},
            {"score", or_absent(callback.score)},
            {"answers", answers_of(callback)},
            {"note", text_or_absent(callback.note.value)},
            {"problem", text_or_absent(callback.problem.value)},
            {"problem_ticket", id_or_absent(callback.problem_ticket)},
            {"merged_into", id_or_absent(callback.merged_into)},
            {"text", text_or_absent(page.script.text)},
            {"script", render::texts(page.script.questions)},
            {"dimensions", render::texts(page.script.dimensions)},
            {"scheduled_at", callback.scheduled_at},
            {"events", event_records(page.events)},
            {"greeting", text_or_absent(page.script.greeting)},
            {"closing", text_or_absent(page.script.closing)},
            {"emergency", text_or_absent(page.script.emergency)},
            {"together", together_of(page)}};
}

std::string callback_text(const CallbackPage& page, const render::View& view) {
    PageText text{*page.zone, view};
    text.title(fmt::format("Callback {}  {}", page.callback.id.value, page.label));
    facts(text, page);
    text.gap();
    text.paragraph("greeting", page.script.greeting);
    text.paragraph("say", page.script.text);
    for (std::size_t i = 0; i < page.script.questions.size(); ++i) {
        text.item(fmt::format("{}. {}", i + 1, page.script.questions[i]));
    }
    for (const auto& dimension : page.script.dimensions) text.item(dimension + ": 1-10");
    text.paragraph("closing", page.script.closing);
    text.paragraph("if angry", page.script.emergency);
    text.gap();
    text.events(page.events);
    return text.take();
}

Result<void> tell_changed(const domain::Callback& callback, const service::Writing& desk, render::Sink& out) {
    const auto reading = service::reading_of(desk);
    if (!out.shows_changes()) return {};
    return out.changed(callback_record(TRY(callback_page(callback, reading))));
}

}  // namespace aftersales::commands
