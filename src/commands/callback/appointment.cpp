#include "callback/appointment.hpp"

#include "aftersales/policy/policy.hpp"
#include "aftersales/service/callbacks.hpp"
#include "aftersales/service/naming.hpp"

#include <fmt/format.h>

namespace aftersales::commands {

namespace {

constexpr int minutes_a_call = 15;

void add(std::string& text, std::string_view line) {
    if (line.empty()) return;
    if (!text.empty()) text += '\n';
    text += line;
}

std::string spoken(const service::Script& script) {
    std::string text;
    add(text, script.greeting);
    add(text, script.text);
    for (std::size_t i = 0; i < script.questions.size(); ++i) {
        add(text, fmt::format("{}. {}", i + 1, script.questions[i]));
    }
    add(text, script.closing);
    return text;
}

bool is_off(domain::CallbackState state) {
    using enum domain::CallbackState;
    return state == skipped || state == missed || state == dropped || state == merged;
}

}  // namespace

Result<render::Appointment> appointment(const store::CallbackLine& line, const service::Reading& desk) {
    const auto& callback = line.callback;
    const auto* program = desk.policy.callbacks.program(callback.program);
    const auto& label = program != nullptr ? program->label : callback.program;
    render::Appointment it{.from = callback.call_at, .minutes = minutes_a_call, .sequence = callback.revision};
    // Two desks may share a calendar, and their numbers.
    it.uid =
        fmt::format("callback-{}-{}@aftersales", callback.id.value, callback.scheduled_at.time_since_epoch().count());
    it.summary = line.customer_name.empty() ? label : fmt::format("{} {}", label, line.customer_name.value);
    add(it.description, line.phone.value);
    add(it.description, line.serial.empty() ? line.product : fmt::format("{} {}", line.product, line.serial));
    if (callback.ticket) add(it.description, service::number_of(desk.policy, callback.ticket));
    add(it.description, spoken(TRY(service::script_for(desk, callback))));
    it.categories = {label};
    if (is_off(callback.state)) it.state = render::AppointmentState::cancelled;
    return it;
}

}  // namespace aftersales::commands
