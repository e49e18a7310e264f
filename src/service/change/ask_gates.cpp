#include "aftersales/service/change/ask_gates.hpp"

#include "aftersales/domain/fold.hpp"
#include "aftersales/text/contains.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aftersales::service {

namespace {

using domain::NamedNeed;
using domain::StepGate;

Result<std::vector<NamedNeed>> missing_at(const StepGate& gate, const domain::Ticket& ticket,
                                          const Surroundings& around) {
    std::vector<NamedNeed> missing;
    for (const auto& word : gate.needs) {
        auto named = domain::read_need(word);
        if (!named) continue;
        const auto& need = *named->need;
        const bool there = need.told != nullptr ? need.told(ticket, named->name) : TRY(around.has(ticket, *named));
        if (there) continue;
        if (around.note_missing) TRY(around.note_missing(ticket, *named));
        missing.push_back(std::move(*named));
    }
    return missing;
}

Result<bool> stands_at(const StepGate& gate, const domain::Ticket& ticket, const Surroundings& around) {
    const auto known = TRY(around.facts(ticket));
    const bool holds = domain::holds(gate.when, known.facts);
    TRY(known.check());
    return holds;
}

bool is_asked(const policy::Policy& policy, std::string_view step) {
    return !step.empty() && std::any_of(policy.gates.begin(), policy.gates.end(),
                                        [&](const StepGate& gate) { return gate.step == step; });
}

void add_once(std::vector<std::string>& words, std::string word) {
    if (!text::contains(words, word)) words.push_back(std::move(word));
}

std::vector<std::string> words_of(const std::vector<GateLack>& lacks) {
    std::vector<std::string> words;
    for (const auto& lack : lacks)
        for (const auto& each : lack.missing) add_once(words, each.word());
    return words;
}

std::vector<std::string> gates_of(const std::vector<GateLack>& lacks) {
    std::vector<std::string> gates;
    for (const auto& lack : lacks) gates.push_back(lack.gate->id);
    return gates;
}

// What a step says is what is given as the reason, where it says nothing else.
domain::Ticket left_by(const domain::Ticket& before, const domain::Change& change) {
    auto after = before;
    const domain::Event event{.object = domain::ObjectKind::ticket,
                              .id = before.id.value,
                              .revision = before.revision + 1,
                              .at = before.updated_at,
                              .recorded_at = before.updated_at,
                              .actor = {},
                              .run = {},
                              .change = change,
                              .effects = {}};
    return domain::fold_in(after, event) ? after : before;
}

}  // namespace

bool may_force(const domain::Addressee& who, const policy::Policy& policy, const std::string& actor) {
    if (who.means == domain::Addressee::Means::staff) return who.name == actor;
    return who.means == domain::Addressee::Means::role && text::contains(policy.members_of(who.name), actor);
}

std::vector<std::string> GateAnswer::missing() const { return words_of(refused); }

Result<void> GateAnswer::refusal() const {
    if (refused.empty()) return {};
    std::vector<std::string> lacking;
    std::vector<std::string> hints;
    std::vector<std::string> forces;
    for (const auto& lack : refused) {
        for (const auto& each : lack.missing) {
            const auto words = domain::missing_words(each);
            add_once(lacking, words);
            add_once(hints, fmt::format("{}: {}", words, domain::supplying(each, ticket)));
        }
        if (!lack.gate->force.empty()) add_once(forces, lack.gate->force.written());
    }
    const bool all_can_be_forced =
        std::all_of(refused.begin(), refused.end(), [](const GateLack& lack) { return !lack.gate->force.empty(); });
    if (all_can_be_forced)
        hints.push_back(fmt::format("May be passed with --force -m WHY by {}.", fmt::join(forces, " and ")));
    return fail(ErrorKind::refused,
                fmt::format("ticket {}: the step {} lacks something: {} ({} {})", ticket.id.value, step,
                            fmt::join(lacking, ", "), refused.size() == 1 ? "gate" : "gates",
                            fmt::join(gates_of(refused), ", ")),
                std::move(hints));
}

Result<GateAnswer> ask_gates(const GateQuestion& asked, const domain::Ticket& ticket, std::string_view step,
                             const domain::Text& message) {
    GateAnswer answer;
    if (!is_asked(asked.policy, step)) return answer;
    answer.ticket = ticket;
    answer.step = step;
    std::vector<GateLack> forced;
    for (const auto& gate : asked.policy.gates) {
        if (gate.step != step || !TRY(stands_at(gate, ticket, asked.around))) continue;
        auto missing = TRY(missing_at(gate, ticket, asked.around));
        if (missing.empty()) {
            answer.passed.push_back(gate.id);
            continue;
        }
        const bool passes = asked.why && may_force(gate.force, asked.policy, asked.actor);
        (passes ? forced : answer.refused).push_back({.gate = &gate, .missing = std::move(missing)});
    }
    if (!forced.empty() && answer.refused.empty()) {
        answer.forced = domain::GateForced{
            .step = answer.step, .gates = gates_of(forced), .missing = words_of(forced), .message = message};
    }
    return answer;
}

Result<GateAnswer> ask_gates(const GateQuestion& asked, const domain::Ticket& before, const domain::Change& change) {
    const auto step = domain::step_of(change);
    if (!is_asked(asked.policy, step)) return GateAnswer{};
    auto answer = TRY(ask_gates(asked, left_by(before, change), step, {asked.why.value_or(std::string{})}));
    // What supplies what is lacking is done to the ticket as it is.
    answer.ticket = before;
    return answer;
}

Result<std::vector<GateLack>> standing_gates(const policy::Policy& policy, const domain::Ticket& ticket,
                                             const Surroundings& around) {
    std::vector<GateLack> all;
    for (const auto& gate : policy.gates) {
        if (!TRY(stands_at(gate, ticket, around))) continue;
        auto missing = TRY(missing_at(gate, ticket, around));
        if (!missing.empty()) all.push_back({.gate = &gate, .missing = std::move(missing)});
    }
    return all;
}

}  // namespace aftersales::service
