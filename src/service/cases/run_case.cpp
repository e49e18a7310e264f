// A case lives its life, and is compared with what was expected of it.
#include "aftersales/domain/checklist.hpp"
#include "aftersales/domain/record/any.hpp"
#include "aftersales/domain/ticket/decide.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/cases.hpp"
#include "aftersales/service/change/ask_gates.hpp"
#include "aftersales/service/classification.hpp"
#include "returns/return_step.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace aftersales::service {

namespace {

using domain::Clock;
using domain::Ticket;

std::string sorted_list(std::vector<std::string> words) {
    std::sort(words.begin(), words.end());
    return words.empty() ? std::string{"none"} : fmt::format("{}", fmt::join(words, ", "));
}

std::string or_none(const std::string& value) { return value.empty() ? "none" : value; }

class CaseComparison {
public:
    CaseComparison(const CaseExpectation& expected, const policy::Policy& policy, CaseOutcome& outcome)
        : expected_{expected}, policy_{policy}, outcome_{outcome} {}

    void compare() {
        const auto& ticket = outcome_.ticket;
        const auto field = [&](const char* key, const std::string& got) {
            const auto wanted = expected_.fields.find(key);
            if (wanted != expected_.fields.end()) same(key, or_none(wanted->second), or_none(got));
        };
        field("category", ticket.category);
        field("priority", ticket.priority);
        field("plan", ticket.plan);
        field("status", std::string{domain::word(ticket.status)});
        field("outlet", ticket.outlet);
        field("assignee", ticket.assignee);
        if (expected_.tags) same("tags", sorted_list(*expected_.tags), sorted_list(ticket.tags));
        if (expected_.refused) same("refused", sorted_list(*expected_.refused), sorted_list(outcome_.refused));
        if (expected_.goods) same("return", sorted_list(*expected_.goods), sorted_list(allowed()));
        if (expected_.return_fee)
            same("return_fee", domain::print(*expected_.return_fee),
                 outcome_.goods.fee ? domain::print(*outcome_.goods.fee) : "none");
        if (expected_.rules) same("rules", sorted_list(*expected_.rules), sorted_list(ticket.rules));
        for (const auto& [name, due] : expected_.due) {
            const auto* clock = domain::newest(ticket, name);
            same(fmt::format("due.{}", domain::word(name)), instant_text(due),
                 clock == nullptr ? "none" : instant_text(clock->due_at));
        }
        for (const auto& [state, names] : expected_.states) compare_states(state, names);
    }

private:
    [[nodiscard]] std::vector<std::string> allowed() const {
        std::vector<std::string> words;
        for (const auto each : outcome_.goods.may) words.emplace_back(domain::word(each));
        return words;
    }
    void same(const std::string& what, std::string expected, std::string got) {
        if (expected == got) return;
        outcome_.mismatches.push_back({.what = what, .expected = std::move(expected), .got = std::move(got)});
    }

    std::string instant_text(const std::optional<domain::Instant>& instant) const {
        return instant ? policy_.zone().print(*instant) : std::string{"none"};
    }

    // An empty list says that no clock is in the state; else those named are, whatever the others do. Of several runs
    // of a clock any will do.
    void compare_states(domain::ClockState state, const std::vector<domain::ClockName>& names) {
        std::vector<std::string> in_it;
        for (const auto& clock : outcome_.ticket.clocks) {
            const std::string name{domain::word(clock.name)};
            const bool is = domain::state_at(clock, outcome_.now) == state;
            if (is && std::find(in_it.begin(), in_it.end(), name) == in_it.end()) in_it.push_back(name);
        }
        std::vector<std::string> wanted;
        for (const auto name : names) wanted.emplace_back(domain::word(name));
        const auto is_in = [&](const std::string& name) {
            return std::find(in_it.begin(), in_it.end(), name) != in_it.end();
        };
        const bool held = names.empty() ? in_it.empty() : std::all_of(wanted.begin(), wanted.end(), is_in);
        if (!held) same(std::string{domain::word(state)}, sorted_list(wanted), sorted_list(in_it));
    }

    const CaseExpectation& expected_;
    const policy::Policy& policy_;
    CaseOutcome& outcome_;
};

Result<void> classify_again(Course& course, const CaseStep& step, const policy::Policy& policy) {
    const auto& before = course.ticket();
    const auto verdict = TRY(verdict_on(policy, before, course.around(), step.reset ? Reset::yes : Reset::no));
    return course.add(domain::Classified{.category = verdict.category,
                                         .priority = verdict.priority,
                                         .outlet = verdict.outlet,
                                         .assignee = verdict.assignee,
                                         .tags = verdict.tags,
                                         .by_hand = step.reset ? std::vector<std::string>{} : before.by_hand,
                                         .rules = verdict.rules,
                                         .message = {}},
                      step.at);
}

// What hangs on the ticket of a case: the states of its records by kind, in the order in which they began.
struct CaseRecords {
    const Course* course{};
    std::map<domain::ObjectKind, std::vector<std::string>> states{};
};

Result<bool> is_done_in_case(const CaseRecords& records, const policy::Policy& policy, const Ticket& ticket,
                             const std::string& id) {
    const auto* list = policy.checklist(id);
    if (list == nullptr) return true;
    const auto known = TRY(records.course->around().facts(ticket));
    const bool applies = domain::holds(list->when, known.facts);
    TRY(known.check());
    return !applies || domain::open_items(*list, domain::check_answers(records.course->events())).empty();
}

Surroundings surroundings_of(const CaseWorld& world, const policy::Policy& policy, const CaseRecords& records) {
    auto around = surroundings_of_case(world, policy);
    around.has = [&, other = around.has](const Ticket& ticket, const domain::NamedNeed& named) -> Result<bool> {
        const auto& need = *named.need;
        if (need.judge == domain::GateNeed::JudgedBy::checklist)
            return is_done_in_case(records, policy, ticket, named.name);
        const auto its = records.states.find(need.of);
        if (need.judge != domain::GateNeed::JudgedBy::none || its == records.states.end()) return other(ticket, named);
        return std::ranges::none_of(its->second,
                                    [&](const std::string& state) { return domain::lists(need.states, state); });
    };
    return around;
}

// The act of the step that is possible, and leads to the result where one is said.
Result<const domain::Act*> possible_act(const CaseRecordStep& wanted, const std::vector<std::string>& states,
                                        int number) {
    const auto acts = domain::acts_of_kind(wanted.object);
    if (acts.front().step == wanted.step) return &acts.front();
    const auto word = domain::word(wanted.object);
    if (number < 1 || number > static_cast<int>(states.size()))
        return fail(ErrorKind::refused, fmt::format("there is no {} {} in this case", word, number));
    const auto& state = states[static_cast<std::size_t>(number - 1)];
    for (const auto& act : acts.subspan(1)) {
        const bool leads = wanted.result.empty() || act.to == wanted.result;
        if (act.step == wanted.step && leads && domain::lists(act.from, state)) return &act;
    }
    return fail(ErrorKind::refused, fmt::format("{} {} is {}: {} is not possible", word, number, state, wanted.step));
}

// By when a clock of a return runs, where the case does not say it.
Result<std::optional<domain::Instant>> due_of_act(const policy::Policy& policy, const domain::Act& act,
                                                  const CaseStep& step) {
    if (!act.starts || step.record.due || step.record.object != domain::ObjectKind::product_return)
        return step.record.due;
    domain::ProductReturn set;
    TRY(set_return_due(policy, set, *act.starts, step.at));
    return set.due_at;
}

Result<domain::RecordStepped> told_of_act(const policy::Policy& policy, const Ticket& ticket, const domain::Act& act,
                                          const CaseStep& step, int number) {
    domain::RecordStepped made{.object = step.record.object,
                               .number = number,
                               .what = std::string{act.word},
                               .starts = act.starts,
                               .stops = act.stops,
                               .ends = act.ends,
                               .due = TRY(due_of_act(policy, act, step)),
                               .told = step.record.told};
    if (!made.due) made.starts.reset();
    if (!made.starts) made.due.reset();
    for (const auto& clock : ticket.clocks) {
        const bool its = domain::is_of_a_record(clock.name) && clock.target == domain::target_of(made);
        if (act.ends_going && its && domain::is_going(clock)) made.ends = clock.name;
    }
    return made;
}

// What of the step the ticket sees: its gates, its clocks, and the steps that the policy takes at it.
Result<void> take_on_record(Course& course, CaseRecords& records, const CaseStep& step, const policy::Policy& policy,
                            std::vector<std::string>& missing) {
    const auto& wanted = step.record;
    auto& states = records.states[wanted.object];
    const bool begins = domain::acts_of_kind(wanted.object).front().step == wanted.step;
    const auto last = static_cast<int>(states.size());
    const auto number = begins ? last + 1 : wanted.number.value_or(last);
    const auto& act = *TRY(possible_act(wanted, states, number));
    const auto gate = domain::step_of(*domain::empty_change(act.word));
    auto answer = TRY(ask_gates({.policy = policy, .around = course.around(), .actor = step.actor, .why = step.force},
                                course.ticket(), gate, {step.force.value_or("")}));
    missing = answer.missing();
    TRY(answer.refusal());
    if (answer.forced) TRY(course.add(std::move(*answer.forced), step.at, step.actor));
    TRY(course.add(TRY(told_of_act(policy, course.ticket(), act, step, number)), step.at, step.actor));
    if (begins) states.emplace_back(act.to);
    // What is wanted is there: a case has no stock.
    const bool of_part = begins && wanted.object == domain::ObjectKind::reservation;
    if (of_part) states.back() = domain::word(domain::ReservationState::reserved);
    if (!begins && !act.to.empty()) states[static_cast<std::size_t>(number - 1)] = act.to;
    return {};
}

Result<void> take(Course& course, const CaseStep& step, domain::Instant now, const policy::Policy& policy) {
    course.acts(step.actor, step.force);
    if (step.kind == CaseStep::Kind::sweep) return course.sweep(step.at, step.at);
    TRY(domain::check_date(course.ticket(), step.at, now, policy.zone()));
    if (step.kind == CaseStep::Kind::classify) return classify_again(course, step, policy);
    for (const auto& decide : step.decisions) {
        auto decided = TRY(decide(course.ticket()));
        if (decided) TRY(course.add(std::move(*decided), step.at));
    }
    return {};
}

}  // namespace

Surroundings surroundings_of_case(const CaseWorld& world, const policy::Policy& policy) {
    return {.facts = [world, &policy](const Ticket& ticket) -> Result<CheckedFacts> {
                CheckedFacts made{.facts = own_facts(ticket, policy), .trouble = {}};
                made.facts.warranty = world.warranty;
                made.facts.product_line = world.product_line;
                made.facts.repeats = [world](const domain::Repeat&, const std::string&) { return world.repeats; };
                made.facts.open_tickets = [world] { return world.open_tickets; };
                return made;
            },
            .assignee = [&policy](const Ticket& ticket, const domain::Addressee& target) -> Result<std::string> {
                if (target.means != domain::Addressee::Means::role) return target.name;
                const auto members = policy.members_of(target.name);
                const bool has_role = std::find(members.begin(), members.end(), ticket.assignee) != members.end();
                if (has_role) return ticket.assignee;
                return members.empty() ? std::string{} : members.front();
            },
            .history = {},
            .has = [world](const Ticket&, const domain::NamedNeed& named) -> Result<bool> {
                // Nothing hangs on the ticket of a case, and nobody reported it for another.
                const auto judge = named.need->judge;
                return judge == domain::GateNeed::JudgedBy::none ||
                       (judge == domain::GateNeed::JudgedBy::phone && world.phone) ||
                       (judge == domain::GateNeed::JudgedBy::serial && world.serial);
            },
            .note_missing = {}};
}

Result<CaseOutcome> run_case(const Case& given, const policy::Policy& policy) {
    CaseOutcome outcome{.now = given.at};
    for (const auto& step : given.steps) outcome.now = std::max(outcome.now, step.at);
    CaseRecords records;
    Course course{policy, surroundings_of(given.world, policy, records), domain::TicketId{1}, 1};
    records.course = &course;
    auto opened = given.given;
    TRY(classify_opening(policy, course.ticket().id, given.at, course.around(), opened));
    TRY(course.add(std::move(opened), given.at));
    std::size_t number = 0;
    for (const auto& step : given.steps) {
        ++number;
        course.begin_run(std::to_string(number));
        std::vector<std::string> missing;
        auto taken = step.kind == CaseStep::Kind::record ? take_on_record(course, records, step, policy, missing)
                                                         : take(course, step, outcome.now, policy);
        if (taken) continue;
        outcome.refused = missing.empty() ? course.missing() : missing;
        if (!outcome.refused.empty() && given.expected.refused && number == given.steps.size()) break;
        if (taken.error().kind == ErrorKind::policy) return fail(std::move(taken.error()));
        outcome.mismatches.push_back({.what = fmt::format("step {} ({})", number, step.word),
                                      .expected = "taken",
                                      .got = taken.error().message});
        break;
    }
    outcome.ticket = course.ticket();
    outcome.events = course.events();
    const bool judges_return = given.expected.goods || given.expected.return_fee;
    if (judges_return) {
        auto known = TRY(course.around().facts(course.ticket()));
        known.facts.of_return = given.world.goods;
        outcome.goods = domain::judge_return(policy.returns.rules, known.facts);
        TRY(known.check());
    }
    CaseComparison{given.expected, policy, outcome}.compare();
    return outcome;
}

}  // namespace aftersales::service
