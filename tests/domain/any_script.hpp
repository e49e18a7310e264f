// Any life of a ticket under any clock rules, for properties: legal, because decide() is asked before each step.
#pragma once

#include "a_desk.hpp"

#include <rapidcheck.h>

#include <tuple>
#include <vector>

namespace aftersales::domain {

enum class ScriptStep {
    respond,
    diagnose,
    propose,
    note,
    tell,
    hear,
    wait_customer,
    wait_parts,
    wait_third_party,
    resume,
    resolve,
    confirm,
    unsatisfied,
    close,
    force,
    reopen,
    cancel,
    replan
};

// An act, how many minutes after the one before, and of a change of plan to which.
using Script = std::vector<std::tuple<int, int, int>>;

inline const std::vector<Targets>& plans() {
    using enum ClockName;
    static const std::vector<Targets> all{
        a_plan("a", {{respond, "2h"},
                     {diagnose, "4h"},
                     {propose, "8h"},
                     {resolve, "48h"},
                     {update, "4h"},
                     {next, "90m"},
                     {feedback, "24h"}}),
        a_plan("b", {{respond, "3bh"},
                     {diagnose, "90bm"},
                     {propose, "1bd"},
                     {resolve, "3bd"},
                     {update, "2bh"},
                     {next, "3bh"},
                     {feedback, "1bd"}}),
        a_plan("c", {{respond, "90m"}, {resolve, "10bh"}, {feedback, "4bh"}}),
        a_plan("d", {{diagnose, "1bd"}, {propose, "24h"}, {update, "24h"}, {next, "1bd"}}), a_plan("e", {})};
    return all;
}

inline rc::Gen<Script> scripts() {
    // Steps that end a state are rarer, so that states last; times are often such that a step falls on a due time.
    const auto act = rc::gen::weightedElement<int>({{3, 0},
                                                    {2, 1},
                                                    {2, 2},
                                                    {1, 3},
                                                    {3, 4},
                                                    {3, 5},
                                                    {3, 6},
                                                    {3, 7},
                                                    {1, 8},
                                                    {3, 9},
                                                    {3, 10},
                                                    {1, 11},
                                                    {1, 12},
                                                    {1, 13},
                                                    {1, 14},
                                                    {2, 15},
                                                    {1, 16},
                                                    {4, 17}});
    const auto later = rc::gen::weightedElement<int>({{2, 0},
                                                      {1, 1},
                                                      {1, 29},
                                                      {4, 30},
                                                      {3, 60},
                                                      {3, 90},
                                                      {3, 120},
                                                      {2, 180},
                                                      {2, 240},
                                                      {1, 450},
                                                      {1, 900},
                                                      {1, 1440}});
    const auto plan = rc::gen::inRange(0, 5);
    return rc::gen::resize(30, rc::gen::container<Script>(rc::gen::tuple(act, later, plan)));
}

// Rules as a policy could set them: starts, pauses (bits by WaitFor) and reopen of the clocks that have a choice.
inline ClockRules any_rules() {
    using enum ClockName;
    auto rules = default_clock_rules();
    const auto rule = [&](ClockName name) -> ClockRule& { return rules.at(static_cast<std::size_t>(name)); };
    const auto starts = [](int last) { return static_cast<Milestone>(*rc::gen::inRange(0, last + 1)); };
    rule(diagnose).starts = starts(1);
    rule(propose).starts = starts(2);
    rule(resolve).starts = starts(3);
    rule(update).starts = starts(2);
    for (const auto name : {respond, diagnose, propose, resolve, update, next}) {
        rule(name).pauses.clear();
        const int bits = *rc::gen::inRange(0, 8);
        for (const auto reason : {WaitFor::customer, WaitFor::parts, WaitFor::third_party})
            if (bits >> static_cast<int>(reason) & 1) rule(name).pauses.push_back(reason);
    }
    for (const auto name : {resolve, update})
        rule(name).on_reopen = *rc::gen::arbitrary<bool>() ? OnReopen::restart : OnReopen::proceed;
    return rules;
}

inline Decision decided(const Ticket& ticket, ScriptStep act) {
    switch (act) {
    case ScriptStep::respond:
        return respond(ticket, {});
    case ScriptStep::diagnose:
        return diagnose(ticket, {});
    case ScriptStep::propose:
        return propose(ticket, {});
    case ScriptStep::note:
        return note(ticket, {});
    case ScriptStep::tell:
        return note(ticket, {}, ToldBy::customer);
    case ScriptStep::hear:
        return hear(ticket, {});
    case ScriptStep::wait_customer:
        return wait(ticket, {.reason = WaitFor::customer});
    case ScriptStep::wait_parts:
        return wait(ticket, {.reason = WaitFor::parts});
    case ScriptStep::wait_third_party:
        return wait(ticket, {.reason = WaitFor::third_party});
    case ScriptStep::resume:
        return resume(ticket, {});
    case ScriptStep::resolve:
        return resolve(ticket, {});
    case ScriptStep::confirm:
        return confirm(ticket, {}, Satisfied::yes, {});
    case ScriptStep::unsatisfied:
        return confirm(ticket, {}, Satisfied::no, {});
    case ScriptStep::close:
        return close(ticket, {}, Force::no, {});
    case ScriptStep::force:
        return close(ticket, {}, Force::yes, {"why"});
    case ScriptStep::reopen:
        return reopen(ticket, {});
    case ScriptStep::cancel:
        return cancel(ticket, {});
    case ScriptStep::replan:
        return change_field(ticket, "channel", std::to_string(ticket.revision), {}, ByHand::no);
    }
    return std::nullopt;
}

// What must not share its minute with the next step (naive_timing.hpp).
inline bool needs_a_minute(const Change& change) {
    const auto* noted = std::get_if<Noted>(&change);
    if (noted != nullptr && noted->told_customer) return true;
    return std::holds_alternative<Waiting>(change) || std::holds_alternative<Resolved>(change) ||
           std::holds_alternative<Closed>(change) || std::holds_alternative<Cancelled>(change) ||
           std::holds_alternative<Changed>(change);
}

// A clock that counts from a skipped diagnosis or solution counts from the first resolution, for which a forced closing
// or a cancel stands in where one came before: a case without a reading of its own, so it is left out.
inline bool is_in_doubt(const ADesk& desk, ScriptStep act) {
    const auto counts_from_skipped = [&](ClockName name) {
        const auto starts = desk.rules().at(static_cast<std::size_t>(name)).starts;
        return starts == Milestone::diagnosed || starts == Milestone::proposed;
    };
    return (act == ScriptStep::force || act == ScriptStep::cancel) && is_open(desk.ticket().status) &&
           (counts_from_skipped(ClockName::resolve) || counts_from_skipped(ClockName::update));
}

// Works through the script, leaving out what decide() refuses; `after` sees each event with the plan that holds after
// it.
template <class After>
Instant play(ADesk& desk, const Script& script, After after) {
    Instant at = on("03-02 09:00");
    desk.open(at);
    after(desk.history().back());
    for (const auto& [number, minutes, plan] : script) {
        const auto act = static_cast<ScriptStep>(number);
        const auto change = decided(desk.ticket(), act);
        if (!change || !*change || is_in_doubt(desk, act)) continue;
        at += std::chrono::minutes{minutes};
        if (minutes == 0 && needs_a_minute(desk.history().back().change)) at += std::chrono::minutes{1};
        if (act == ScriptStep::replan) desk.use_plan(plans().at(static_cast<std::size_t>(plan)));
        desk.record(**change, at);
        after(desk.history().back());
    }
    return at;
}

}  // namespace aftersales::domain
