#include "aftersales/domain/event.hpp"
#include "aftersales/domain/ticket/gate_need.hpp"
#include "read/readers.hpp"

#include <algorithm>

namespace aftersales::policy {

namespace {

// Lists are read before gates.
bool is_list(PolicyReading& reading, const TomlNode& node, const std::string& id) {
    std::vector<std::string> ids;
    for (const auto& list : reading.policy.checklists) ids.push_back(list.id);
    if (std::find(ids.begin(), ids.end(), id) != ids.end()) return true;
    reading.mistake(node.place, quoted(id) + " is not a checklist", suggestion(id, ids));
    return false;
}

std::vector<std::string> read_needs(PolicyReading& reading, const Section& section) {
    std::vector<std::string> needs;
    for (const TomlNode* node : section.nodes("needs")) {
        const auto named = domain::read_need(node->text);
        if (!named)
            known(reading, *node, "need of a gate", domain::need_words());
        else if (named->need->judge != domain::GateNeed::JudgedBy::checklist || is_list(reading, *node, named->name))
            needs.push_back(node->text);
    }
    const TomlNode* list = section.find("needs");
    if (list != nullptr && section.nodes("needs").empty())
        reading.mistake(list->place, "'needs' lists nothing, so the gate would never refuse");
    return needs;
}

// Who is to pass a gate must be there: a role that nobody has would let nobody pass.
domain::Addressee read_force(PolicyReading& reading, const Section& section) {
    const TomlNode* node = section.find("force");
    if (node == nullptr || !known_person_or_role(reading, *node)) return {};
    auto who = domain::read_addressee(node->text);
    const bool is_role = who.means == domain::Addressee::Means::role;
    if (is_role && reading.policy.members_of(who.name).empty()) {
        reading.mistake(node->place, quoted(who.name) + " is not a role anybody has",
                        suggestion(who.name, reading.names.roles));
    }
    return who;
}

bool is_step(PolicyReading& reading, const TomlNode& node) {
    const auto& steps = domain::all_steps();
    const bool there = std::find(steps.begin(), steps.end(), node.text) != steps.end();
    const auto why = there ? std::string{} : domain::why_no_gate(node.text);
    if (why.empty()) return known(reading, node, "step", steps);
    reading.mistake(node.place, quoted(node.text) + " is not a step: " + why);
    return false;
}

}  // namespace

void read_gates(PolicyReading& reading, const Section& root) {
    Ids ids{"gate"};
    for (const TomlNode& table : root.tables("gate")) {
        const Section section{reading, table, {"gate"}};
        domain::StepGate gate{.id = ids.take(reading, section)};
        if (const TomlNode* step = section.find("step"); step != nullptr && is_step(reading, *step))
            gate.step = step->text;
        gate.when = read_condition(reading, section, ConditionOf::ticket);
        gate.needs = read_needs(reading, section);
        gate.force = read_force(reading, section);
        reading.policy.gates.push_back(std::move(gate));
    }
}

}  // namespace aftersales::policy
