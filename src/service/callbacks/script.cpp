// The words of a call: placeholders in a program's script and text are filled in (D18).
#include "aftersales/domain/callback/care.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/callbacks.hpp"
#include "aftersales/service/naming.hpp"
#include "callbacks/belonging.hpp"
#include "callbacks/subject.hpp"

#include <algorithm>
#include <map>
#include <string_view>

namespace aftersales::service {

namespace {

using ScriptWords = std::map<std::string, std::string, std::less<>>;

void add_customer(ScriptWords& words, const domain::Customer& customer) {
    words["customer.name"] = customer.name.value;
    words["customer.phone"] = customer.phone.value;
    words["customer.email"] = customer.email.value;
    words["customer.region"] = customer.region;
    words["customer.tier"] = customer.tier;
}

void add_asset(ScriptWords& words, const Subject& subject) {
    const auto& asset = subject.asset;
    words["asset.product"] = asset ? asset->product : subject.ticket ? subject.ticket->product : std::string{};
    words["asset.serial"] = asset ? asset->serial : std::string{};
    words["asset.delivered"] = asset && asset->delivered ? calendar::print(*asset->delivered) : std::string{};
    words["asset.purchased"] = asset && asset->purchased ? calendar::print(*asset->purchased) : std::string{};
}

void add_ticket(ScriptWords& words, const std::optional<domain::Ticket>& ticket, const policy::Policy& policy) {
    words["ticket.number"] = ticket ? number_of(policy, ticket->id) : std::string{};
    words["ticket.subject"] = ticket ? ticket->subject.value : std::string{};
    words["ticket.solution"] = ticket ? ticket->solution.value : std::string{};
}

// Who calls: whoever the call is assigned to, else whoever asks.
void add_staff(ScriptWords& words, const Reading& desk, const std::string& assignee) {
    const auto& id = assignee.empty() ? desk.actor : assignee;
    const auto* person = desk.policy.person(id);
    words["staff.id"] = id;
    words["staff.name"] = person != nullptr ? person->name : id;
}

std::string filled_script(std::string_view text, const ScriptWords& words) {
    std::string all;
    while (!text.empty()) {
        const auto open = text.find('{');
        all += text.substr(0, open);
        if (open == std::string_view::npos) break;
        text.remove_prefix(open);
        const auto close = text.find('}');
        const auto known = close == std::string_view::npos ? words.end() : words.find(text.substr(1, close - 1));
        if (known == words.end()) {
            all += '{';
            text.remove_prefix(1);
        } else {
            all += known->second;
            text.remove_prefix(close + 1);
        }
    }
    return all;
}

Result<ScriptWords> script_words(const Reading& desk, const domain::Callback& callback,
                                 const domain::Program& program) {
    const auto subject = TRY(subject_of(desk.store, callback));
    ScriptWords words{{"organization.name", desk.policy.organization}, {"callback.label", program.label}};
    add_customer(words, subject.customer);
    add_asset(words, subject);
    add_ticket(words, subject.ticket, desk.policy);
    add_staff(words, desk, callback.assignee);
    words["callback.call_at"] = desk.policy.zone().print(callback.call_at).substr(0, 16);
    return words;
}

// A text that is the same for all is said once.
void say_too(std::string& all, const std::string& more) {
    if (more.empty() || more == all) return;
    all += (all.empty() ? "" : "\n") + more;
}

void ask(Script& script, const domain::Program& program, const domain::CallbackRules& rules, const ScriptWords& words) {
    say_too(script.text, filled_script(program.text, words));
    say_too(script.emergency, filled_script(program.emergency.value_or(rules.emergency), words));
    for (const auto& question : program.script) script.questions.push_back(filled_script(question, words));
    for (const auto& dimension : program.dimensions) {
        if (std::ranges::find(script.dimensions, dimension) == script.dimensions.end())
            script.dimensions.push_back(dimension);
    }
}

}  // namespace

Result<Script> script_for(const Reading& desk, const domain::Callback& callback) {
    const auto& rules = desk.policy.callbacks;
    Script script{};
    script.together = TRY(made_with(desk.store, desk.policy, callback));
    std::vector<const domain::Callback*> calls{&callback};
    for (const auto& each : script.together) {
        if (is_asked_in(callback, each)) calls.push_back(&each);
    }
    const domain::Program* frame = nullptr;  // whose greeting and closing are said: one that asks, where there is one
    ScriptWords words_of_frame;
    for (const auto* each : calls) {
        const auto* program = rules.program(each->program);
        if (program == nullptr) continue;
        auto words = TRY(script_words(desk, *each, *program));
        ask(script, *program, rules, words);
        if (frame != nullptr && (!domain::is_care(*frame) || domain::is_care(*program))) continue;
        frame = program;
        words_of_frame = std::move(words);
    }
    if (frame == nullptr) return script;
    script.greeting = filled_script(frame->greeting.value_or(rules.greeting), words_of_frame);
    script.closing = filled_script(frame->closing.value_or(rules.closing), words_of_frame);
    return script;
}

}  // namespace aftersales::service
