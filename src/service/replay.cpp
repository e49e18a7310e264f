#include "aftersales/service/replay.hpp"

#include "aftersales/domain/fold.hpp"
#include "aftersales/domain/standing.hpp"
#include "aftersales/policy/difference.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/classification.hpp"
#include "aftersales/service/escalate.hpp"
#include "aftersales/store/records.hpp"
#include "aftersales/text/contains.hpp"

#include <algorithm>

namespace aftersales::service {

namespace {

using text::contains;

// What the rules of then put in is taken out; what was told and what people set stays.
void forget_rules(domain::Opened& opened, const policy::Policy& then) {
    const auto by_hand = [&](std::string_view field) { return contains(opened.by_hand, field); };
    for (const auto& rule : then.classification.rules) {
        if (!contains(opened.rules, rule.id)) continue;
        if (!by_hand("outlet") && rule.outlet == opened.outlet) opened.outlet.clear();
        if (!by_hand("assignee") && rule.assignee == opened.assignee) opened.assignee.clear();
        std::erase_if(opened.tags, [&](const std::string& tag) { return contains(rule.tags, tag); });
    }
    if (!by_hand("category")) opened.category.clear();
    if (!by_hand("priority")) opened.priority.clear();
    opened.rules.clear();
    opened.recurring = false;
}

// At an event a rule may not have been taken though its conditions held: it had been in the same run.
bool is_step_at(const domain::Step& step, const std::vector<domain::StepCause>& causes) {
    return std::any_of(causes.begin(), causes.end(), [&](const domain::StepCause& cause) {
        return cause.kind != domain::StepAt::Kind::happened && domain::is_at(step, cause);
    });
}

// People's events follow one another; what is derived from the policy is left to the policy.
bool is_derived(const domain::Change& change) {
    if (const auto* step = std::get_if<domain::Escalated>(&change)) return !step->step.empty();
    if (const auto* changed = std::get_if<domain::Changed>(&change)) return changed->field == "policy";
    return std::holds_alternative<domain::Notified>(change);
}

}  // namespace

// Then there is nothing to replay, and no approximation of what was known when.
Result<bool> Replay::held_all_along(const std::vector<const domain::Event*>& events) {
    for (const auto* event : events) {
        if (!event->effects.policy_version) continue;
        const auto number = *event->effects.policy_version;
        auto known = same_.find(number);
        if (known == same_.end()) {
            const auto differences = TRY(policy::differences(*TRY(versions_.of(number)), policy_));
            known = same_.emplace(number, differences.empty()).first;
        }
        if (!known->second) return false;
    }
    return true;
}

Result<Replayed> Replay::as_it_was(std::span<const domain::Event> history) const {
    Replayed made{.ticket = TRY(domain::fold<domain::Ticket>(history)).value_or(domain::Ticket{}), .events = {}};
    for (const auto* event : domain::standing(history)) made.events.push_back(*event);
    return made;
}

Result<Replay::Reality> Replay::reality_of(std::span<const domain::Event> history,
                                           const std::vector<const domain::Event*>& events) {
    Reality reality;
    for (const auto* event : events) {
        const auto* step = std::get_if<domain::Escalated>(&event->change);
        if (step == nullptr || step->step.empty() || !step->clock) continue;
        reality.taken.emplace(step->step, *step->clock, step->run, step->times, step->due_at.value_or(event->at));
    }
    const auto ticket = TRY(domain::fold<domain::Ticket>(history)).value_or(domain::Ticket{});
    const auto known = TRY(facts(ticket));
    for (const auto& due : TRY(domain::next_steps(ticket, step_rules(in_force_), known.facts))) {
        if (due.at <= now_) reality.waiting.emplace(due.step->id, due.clock, due.run, due.times, due.at);
    }
    TRY(known.check());
    return reality;
}

// Takes what reality knows nothing of, each step at its own instant.
Result<void> Replay::sweep(Course& course, const Reality& reality, domain::Instant until) {
    while (true) {
        const auto bound = TRY(domain::next_step_at(course.ticket(), step_rules(policy_)));
        if (!bound || *bound > until) return {};
        const auto known = TRY(facts(course.ticket()));
        const auto next = TRY(domain::next_steps(course.ticket(), step_rules(policy_), known.facts));
        TRY(known.check());
        const auto due = std::find_if(next.begin(), next.end(), [&](const domain::DueStep& each) {
            const Taking taking{each.step->id, each.clock, each.run, each.times, each.at};
            return !reality.taken.contains(taking) && !reality.waiting.contains(taking);
        });
        if (due == next.end() || due->at > until) return {};
        TRY(course.take(*due, std::max(due->at, course.ticket().updated_at)));
    }
}

Result<void> Replay::take_as_it_was(Course& course, Reality& reality, const domain::Event& event) {
    const auto* step = std::get_if<domain::Escalated>(&event.change);
    if (step == nullptr || !step->clock) return {};
    const Taking taking{step->step, *step->clock, step->run, step->times, step->due_at.value_or(event.at)};
    reality.taken.erase(taking);
    const auto known = TRY(facts(course.ticket()));
    for (const auto& due : TRY(domain::next_steps(course.ticket(), step_rules(policy_), known.facts))) {
        if (Taking{due.step->id, due.clock, due.run, due.times, due.at} == taking) return course.take(due, event.at);
    }
    return known.check();
}

// An import takes no steps for what happened before it. It is known by what the policy of then asked for and nobody
// did.
Result<bool> Replay::was_elsewhere(const Course& course, std::span<const domain::Event* const> from_here,
                                   const std::vector<domain::StepCause>& causes) {
    const auto& imported = course.ticket().imported_at;
    if (imported && from_here.front()->recorded_at == *imported) return true;
    const auto& then = *TRY(versions_.of(version_));
    const auto known = TRY(facts(course.ticket()));
    const bool asked = std::any_of(then.steps.begin(), then.steps.end(), [&](const domain::Step& step) {
        return is_step_at(step, causes) && domain::holds(step.when, known.facts);
    });
    TRY(known.check());
    if (!asked || from_here.size() < 2) return asked;
    const auto* next = std::get_if<domain::Escalated>(&from_here[1]->change);
    return next == nullptr || next->step.empty() || next->clock.has_value();
}

// The first of these events, which is a person's, with the steps that it causes at once.
Result<void> Replay::live(Course& course, std::span<const domain::Event* const> from_here, Texts texts) {
    const auto& event = *from_here.front();
    auto change = TRY(translated(event, course, texts));
    if (!change) return {};
    course.begin_run(event.run);
    const auto causes = TRY(caused_by(*change, course.ticket(), policy_, course.around()));
    TRY(course.append(std::move(*change), event.at, event.actor));
    if (causes.empty() || TRY(was_elsewhere(course, from_here, causes))) return {};
    return course.take_at_once(causes, event.recorded_at);
}

Result<Replayed> Replay::of(std::span<const domain::Event> history) {
    const auto events = domain::standing(history);
    if (TRY(held_all_along(events))) return as_it_was(history);
    const bool erased = std::any_of(events.begin(), events.end(), [](const domain::Event* event) {
        return std::holds_alternative<domain::Erased>(event->change);
    });
    const auto texts = erased ? Texts::erased : Texts::kept;
    text_ = {};
    asset_.reset();
    auto reality = TRY(reality_of(history, events));
    Course course{policy_,
                  {.facts = [this](const domain::Ticket& ticket) { return facts(ticket); },
                   .assignee = [this](const domain::Ticket& ticket,
                                      const domain::Addressee& target) { return assignee(ticket, target); },
                   .history = {}},
                  domain::TicketId{history.front().id},
                  0};
    version_ = 0;
    for (std::size_t place = 0; place < events.size(); ++place) {
        const auto& event = *events[place];
        version_ = event.effects.policy_version.value_or(version_);
        // A step whose clock stops at its very instant is not taken.
        if (course.ticket().revision > 0) TRY(sweep(course, reality, event.at - domain::seconds{1}));
        if (is_derived(event.change))
            TRY(take_as_it_was(course, reality, event));
        else
            TRY(live(course, std::span{events}.subspan(place), texts));
    }
    TRY(sweep(course, reality, now_));
    return Replayed{.ticket = course.ticket(), .events = course.events()};
}

Result<std::optional<domain::Change>> Replay::translated(const domain::Event& event, const Course& course,
                                                         Texts texts) {
    if (const auto* change = std::get_if<domain::Opened>(&event.change))
        return std::optional{TRY(opened(*change, event, course, texts))};
    if (const auto* change = std::get_if<domain::Classified>(&event.change)) {
        if (texts == Texts::kept) return classified(*change, course);
    }
    return std::optional{event.change};
}

Result<domain::Change> Replay::opened(domain::Opened opened, const domain::Event& event, const Course& course,
                                      Texts texts) {
    // Of texts that are gone the rules of today could make nothing: what was made of them then stays.
    if (texts == Texts::erased) return domain::Change{std::move(opened)};
    forget_rules(opened, *TRY(versions_.of(event.effects.policy_version.value_or(0))));
    TRY(classify_opening(policy_, course.ticket().id, event.at, course.around(), opened));
    return domain::Change{std::move(opened)};
}

Result<std::optional<domain::Change>> Replay::classified(domain::Classified classified, const Course& course) {
    auto ticket = course.ticket();
    const bool by_a_person = classified.by_hand.size() > ticket.by_hand.size();
    ticket.by_hand = classified.by_hand;
    if (contains(classified.by_hand, "category")) ticket.category = classified.category;
    if (contains(classified.by_hand, "priority")) ticket.priority = classified.priority;
    if (by_a_person) {
        classified.category = ticket.category;
        classified.priority = ticket.priority;
        classified.outlet = ticket.outlet;
        classified.assignee = ticket.assignee;
        classified.tags = ticket.tags;
        classified.rules = ticket.rules;
        return std::optional<domain::Change>{std::move(classified)};
    }
    const auto verdict = TRY(verdict_on(policy_, ticket, course.around(), Reset::no));
    classified.category = verdict.category;
    classified.priority = verdict.priority;
    classified.outlet = verdict.outlet;
    classified.assignee = verdict.assignee;
    classified.tags = verdict.tags;
    classified.rules = verdict.rules;
    return std::optional<domain::Change>{std::move(classified)};
}

Result<CheckedFacts> Replay::facts(const domain::Ticket& ticket) {
    auto told = text_of(ticket);
    if (told != text_.as_told || (text_.folded.empty() && !told.empty())) text_ = fold_text(std::move(told));
    CheckedFacts made{.facts = own_facts(ticket, policy_, text_), .trouble = std::make_shared<std::optional<Error>>()};
    if (asks_assets_) {
        if (ticket.asset && (!asset_ || asset_->first != ticket.asset))
            asset_ = std::pair{ticket.asset, TRY(store::get<domain::Asset>(store_, ticket.asset))};
        const auto* asset = ticket.asset && asset_->second ? &*asset_->second : nullptr;
        auto known = products_.find(ticket.product);
        if (known == products_.end()) {
            auto product = ticket.product.empty()
                               ? std::nullopt
                               : TRY(store::get_by<domain::Product>(store_, "model", ticket.product));
            known = products_.emplace(ticket.product, std::move(product)).first;
        }
        const auto* product = known->second ? &*known->second : nullptr;
        if (product != nullptr) made.facts.product_line = product->line;
        made.facts.warranty = domain::warranty_state(asset, product, policy_.zone().date(ticket.opened_at));
    }
    // Judged at once, while the ticket is there: no copy is needed.
    made.facts.repeats = [this, &ticket, trouble = made.trouble](const domain::Repeat& repeat,
                                                                 const std::string& category) {
        return answer(repeats(repeat, category, asked_about(ticket), store_), *trouble);
    };
    made.facts.open_tickets = [this, &ticket, trouble = made.trouble] {
        return answer(open_tickets(ticket), *trouble);
    };
    return made;
}

Result<std::string> Replay::assignee(const domain::Ticket& ticket, const domain::Addressee& target) const {
    return assignee_for(store_, policy_, ticket, target);
}

// How many tickets of the customer were open at the time, this one counted.
Result<int> Replay::open_tickets(const domain::Ticket& ticket) {
    if (!ticket.customer) return 1;
    if (!open_) {
        auto& all = open_.emplace();
        TRY(store::list<domain::Ticket>(store_, {}, [&](const store::TicketLine& line) -> Result<bool> {
            const auto& each = line.ticket;
            if (!each.customer) return true;
            const auto end =
                domain::is_open(each.status) ? domain::Instant::max() : each.resolved_at.value_or(each.updated_at);
            all[each.customer].push_back({.from = each.opened_at, .to = end, .ticket = each.id});
            return true;
        }));
    }
    const auto found = open_->find(ticket.customer);
    if (found == open_->end()) return 1;
    const auto at = ticket.updated_at;
    const auto others = std::count_if(found->second.begin(), found->second.end(), [&](const Span& span) {
        return span.ticket != ticket.id && span.from <= at && at < span.to;
    });
    return 1 + static_cast<int>(others);
}

}  // namespace aftersales::service
