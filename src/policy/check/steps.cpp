// Steps that come too late or never, roles nobody has, figures no data can fill, days that end a minute early.
#include "check/checking.hpp"

#include <algorithm>

namespace aftersales::policy {

namespace {

using domain::Step;
using domain::StepAt;

constexpr int whole_target = 100;

// The clock of the step has a target somewhere; that of a promise is the promised day.
bool has_target(const Policy& policy, domain::ClockName clock) {
    const auto targets = [&](const domain::Plan& plan) { return plan.targets.contains(clock); };
    return domain::runs_to_an_instant(clock) || std::any_of(policy.plans.begin(), policy.plans.end(), targets);
}

// A plan whose target is shorter than what "due-D" goes back: the step would come before the clock starts.
const domain::Plan* too_short(const Policy& policy, const Step& step) {
    if (!step.clock || !step.at.before || !step.at.offset) return nullptr;
    for (const domain::Plan& plan : policy.plans) {
        const auto target = plan.targets.find(*step.clock);
        if (target == plan.targets.end() || target->second.kind != step.at.offset->kind) continue;
        if (target->second.amount <= step.at.offset->amount) return &plan;
    }
    return nullptr;
}

void check_time(Checking& checking, const Step& step, std::size_t index) {
    const Place at = checking.place("escalation", index, "at");
    if (step.at.kind == StepAt::Kind::percent && step.at.percent > whole_target) {
        checking.warn(at, "the step '" + step.id + "' at '" + step.at.text + "' comes after the due time it warns of");
    }
    if (const domain::Plan* plan = too_short(checking.policy, step)) {
        checking.warn(at, "the step '" + step.id + "' at '" + step.at.text + "' comes before the clock starts: plan '" +
                              plan->id + "' gives '" + plan->targets.at(*step.clock).text + "'");
    }
    if (step.clock && !has_target(checking.policy, *step.clock)) {
        checking.warn(checking.place("escalation", index, "clock"), "the step '" + step.id +
                                                                        "' is never taken: no plan has a target for '" +
                                                                        std::string{domain::word(*step.clock)} + "'");
    }
    const auto& rules = checking.policy.classification.rules;
    const auto repeats = [](const domain::Rule& rule) { return rule.when.repeat.has_value(); };
    if (step.at.kind == StepAt::Kind::recurring && std::none_of(rules.begin(), rules.end(), repeats)) {
        checking.warn(at, "the step '" + step.id + "' is never taken: no rule has a 'repeat'");
    }
}

// A role that nobody has.
void check_role(Checking& checking, const domain::Addressee& to, Place place) {
    if (to.means != domain::Addressee::Means::role || !checking.policy.members_of(to.name).empty()) return;
    checking.warn(place, "nobody has the role '" + to.name + "'");
}

// A list may hold the role at any place; a single text is its own.
Place place_in_list(const Checking& checking, std::size_t index, const std::string& value) {
    const TomlNode* steps = checking.file.find("escalation");
    const TomlNode* list = steps == nullptr ? nullptr : steps->items[index].find("notify");
    if (list == nullptr) return {};
    for (const TomlNode& item : list->items) {
        if (item.text == value) return item.place;
    }
    return list->place;
}

bool has_kind(const Policy& policy, domain::CategoryKind kind) {
    const auto& categories = policy.classification.categories;
    return std::any_of(categories.begin(), categories.end(), [&](const auto& each) { return each.kind == kind; });
}

void check_texts(Checking& checking, const TomlNode& node) {
    for (const TomlNode& item : node.items) check_texts(checking, item);
    for (const TomlEntry& member : node.members) check_texts(checking, member.value);
    if (node.type != TomlNode::Type::text) return;
    if (node.text.ends_with("-23:59") || node.text.ends_with("-23:59:59")) {
        checking.warn(node.place, "'" + node.text + "' ends before midnight: the end of a day is 24:00");
    }
}

}  // namespace

void check_midnights(Checking& checking) {
    if (const TomlNode* calendars = checking.file.find("calendar")) check_texts(checking, *calendars);
    const TomlNode* callbacks = checking.file.find("callbacks");
    const TomlNode* avoid = callbacks == nullptr ? nullptr : callbacks->find("avoid");
    if (avoid != nullptr) check_texts(checking, *avoid);
}

void check_steps(Checking& checking) {
    for (std::size_t i = 0; i < checking.policy.steps.size(); ++i) {
        const Step& step = checking.policy.steps[i];
        check_time(checking, step, i);
        if (step.notify.empty() && step.assign.empty() && step.raise == 0 && step.tags.empty()) {
            checking.warn(checking.place("escalation", i, "id"), "the step '" + step.id + "' does nothing");
        }
    }
    // A clock that starts with the step that stops it never runs.
    constexpr std::array stops{std::pair{domain::ClockName::respond, domain::Milestone::responded},
                               std::pair{domain::ClockName::diagnose, domain::Milestone::diagnosed},
                               std::pair{domain::ClockName::propose, domain::Milestone::proposed},
                               std::pair{domain::ClockName::resolve, domain::Milestone::resolved}};
    for (const auto& [clock, stop] : stops) {
        const auto starts = checking.policy.clocks.at(static_cast<std::size_t>(clock)).starts;
        if (starts < stop) continue;
        const std::string name{domain::word(clock)};
        checking.warn(checking.place("clock", name, "starts"),
                      "the clock '" + name + "' never runs: it starts when it stops");
    }
}

void check_roles(Checking& checking) {
    for (std::size_t i = 0; i < checking.policy.steps.size(); ++i) {
        const Step& step = checking.policy.steps[i];
        for (const auto& to : step.notify) check_role(checking, to, place_in_list(checking, i, to.written()));
        check_role(checking, step.assign, checking.place("escalation", i, "assign"));
    }
    const auto& assign = checking.policy.callbacks.assign;
    for (std::size_t i = 0; i < assign.size(); ++i)
        check_role(checking, assign[i].to, checking.place("callback_assign", i, "to"));
}

void check_kpis(Checking& checking) {
    for (std::size_t i = 0; i < checking.policy.kpis.size(); ++i) {
        const Kpi& kpi = checking.policy.kpis[i];
        const bool of_faults = kpi.measure == Measure::failure_rate || kpi.measure == Measure::repeat_repair_rate;
        const bool of_complaints = kpi.measure == Measure::complaint_handled_within;
        const bool no_faults = of_faults && !has_kind(checking.policy, domain::CategoryKind::fault);
        const bool no_complaints = of_complaints && !has_kind(checking.policy, domain::CategoryKind::complaint);
        if (!no_faults && !no_complaints) continue;
        checking.warn(checking.place("kpi", i, "measure"), "no data can fill the KPI '" + kpi.id +
                                                               "': no category is of kind '" +
                                                               (no_faults ? "fault" : "complaint") + "'");
    }
}

}  // namespace aftersales::policy
