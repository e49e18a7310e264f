// The steps of a case: `do` is a step's name, other keys its options with _ for -.
#include "aftersales/domain/ticket/decide.hpp"
#include "aftersales/domain/ticket/tags.hpp"
#include "case_reading.hpp"

#include <fmt/format.h>

#include <array>

namespace aftersales::service {

namespace {

using domain::Ticket;

constexpr std::array request_fields{"priority", "category",    "outlet", "subject",       "description",
                                    "channel",  "product",     "region", "occurred",      "frequency",
                                    "signs",    "steps_tried", "tier",   "wants_priority"};

domain::ByHand by_hand(std::string_view field) {
    const bool sorts = field == "priority" || field == "category" || field == "outlet";
    return sorts ? domain::ByHand::yes : domain::ByHand::no;
}

class StepReading {
public:
    StepReading(CaseTable& table, CaseStep& step) : table_{table}, step_{step} {
        const auto message = table.text("message");
        const auto short_message = table.text("m");
        message_.value = message.value_or(short_message.value_or(""));
        step.actor = table.text("actor").value_or("");
        if (table.node("force") != nullptr && table.truth("force")) step.force = message_.value;
    }

    void respond() {
        does([m = message_, told = told()](const Ticket& it) { return domain::respond(it, m, told); });
    }
    void assign() {
        const auto staff = table_.id("staff", "staff member", ids_in(table_.reading().policy.staff));
        if (table_.node("staff") == nullptr)
            table_.reading().mistake(table_.place(), "the step 'assign' needs 'staff'");
        does([m = message_, staff](const Ticket& it) { return domain::assign(it, staff, m); });
    }
    void diagnose() {
        const auto cause = domain::read_word<domain::Cause>(table_.id("cause", "cause", spellings_of<domain::Cause>()));
        const auto verdict = domain::read_word<domain::QualityFault>(
            table_.id("verdict", "verdict", spellings_of<domain::QualityFault>()));
        const auto verified =
            domain::read_word<domain::Verified>(table_.id("verified", "answer", spellings_of<domain::Verified>()));
        does([found =
                  domain::Diagnosed{
                      .message = message_, .cause = cause, .verdict = verdict, .verified = verified, .told = told()}](
                 const Ticket& it) { return domain::diagnose(it, found); });
    }
    void propose() {
        const auto by = told();
        does([m = message_, by](const Ticket& it) { return domain::propose(it, m, by); });
        if (const auto day = table_.day("promise", step_.at))
            does([m = message_, day, by](const Ticket& it) { return domain::promise(it, *day, m, by); });
    }
    void hear() {
        does([m = message_](const Ticket& it) { return domain::hear(it, m); });
    }
    void wait() {
        const auto reason =
            domain::read_word<domain::WaitFor>(table_.id("for", "reason", spellings_of<domain::WaitFor>()));
        if (table_.node("for") == nullptr) table_.reading().mistake(table_.place(), "the step 'wait' needs 'for'");
        const auto until = table_.day("until", step_.at);
        does([wanted = domain::Waiting{.reason = reason.value_or(domain::WaitFor::customer),
                                       .until = until,
                                       .message = message_,
                                       .told = told()}](const Ticket& it) { return domain::wait(it, wanted); });
    }
    void resume() {
        does([m = message_](const Ticket& it) { return domain::resume(it, m); });
    }
    void note() {
        does([m = message_, told = told()](const Ticket& it) { return domain::note(it, m, told); });
    }
    void restate() {
        does([m = message_](const Ticket& it) { return domain::restate(it, m); });
    }
    void resolve() {
        does([m = message_](const Ticket& it) { return domain::resolve(it, m); });
    }
    void confirm() {
        const auto score = table_.number("score");
        const auto satisfied = table_.truth("unsatisfied") ? domain::Satisfied::no : domain::Satisfied::yes;
        does([m = message_, score, satisfied](const Ticket& it) { return domain::confirm(it, score, satisfied, m); });
    }
    void close() {
        const auto score = table_.number("score");
        const auto force = table_.truth("force") ? domain::Force::yes : domain::Force::no;
        does([m = message_, score, force](const Ticket& it) { return domain::close(it, score, force, m); });
    }
    void reopen() {
        does([m = message_](const Ticket& it) { return domain::reopen(it, m); });
    }
    void cancel() {
        does([m = message_](const Ticket& it) { return domain::cancel(it, m); });
    }
    void promise() {
        const auto day = table_.day("date", step_.at);
        if (table_.node("date") == nullptr) table_.reading().mistake(table_.place(), "the step 'promise' needs 'date'");
        if (day)
            does([m = message_, day, told = told()](const Ticket& it) { return domain::promise(it, *day, m, told); });
    }
    void update() {
        const auto& rules = table_.reading().policy.classification;
        for (const std::string field : request_fields) {
            std::optional<std::string> value;
            if (field == "wants_priority") {
                if (table_.node(field) != nullptr) value = table_.truth(field) ? "yes" : "no";
            } else {
                value = table_.text(field);
            }
            if (!value) continue;
            if (field == "priority") value = table_.id("priority", "priority", ids_in(rules.priorities));
            if (field == "category") value = table_.id("category", "category", ids_in(rules.categories));
            does([m = message_, field, value](const Ticket& it) {
                return domain::change_field(it, field, *value, m, by_hand(field));
            });
        }
        if (const auto tags = table_.texts("tag")) {
            does([m = message_, tags](const Ticket& it) {
                return domain::change_field(it, "tags", domain::tags_after(it.tags, *tags), m, domain::ByHand::no);
            });
        }
    }
    void classify() {
        const auto& rules = table_.reading().policy.classification;
        const auto category = table_.id("category", "category", ids_in(rules.categories));
        const auto priority = table_.id("priority", "priority", ids_in(rules.priorities));
        step_.reset = table_.truth("reset");
        step_.kind = CaseStep::Kind::classify;
        for (const auto& [field, value] :
             {std::pair<std::string, std::string>{"category", category}, {"priority", priority}}) {
            if (value.empty()) continue;
            step_.kind = CaseStep::Kind::decisions;
            does([m = message_, field = field, value = value](const Ticket& it) {
                return domain::change_field(it, field, value, m, domain::ByHand::yes);
            });
        }
    }
    void escalate() { step_.kind = CaseStep::Kind::sweep; }

private:
    // `told = CHANNEL`, or `told_customer = true` where the channel is not said.
    domain::ToldHow told() {
        const auto by = domain::read_word<domain::ToldBy>(table_.id("told", "channel", spellings_of<domain::ToldBy>()));
        if (by) return by;
        return table_.truth("told_customer") ? domain::ToldHow{domain::ToldBy::customer} : domain::ToldHow{};
    }
    void does(Decide decide) { step_.decisions.push_back(std::move(decide)); }

    CaseTable& table_;
    CaseStep& step_;
    domain::Text message_{};
};

using Verb = void (StepReading::*)();
constexpr std::array verbs{
    std::pair{"assign", Verb{&StepReading::assign}},     std::pair{"cancel", Verb{&StepReading::cancel}},
    std::pair{"classify", Verb{&StepReading::classify}}, std::pair{"close", Verb{&StepReading::close}},
    std::pair{"confirm", Verb{&StepReading::confirm}},   std::pair{"diagnose", Verb{&StepReading::diagnose}},
    std::pair{"escalate", Verb{&StepReading::escalate}}, std::pair{"hear", Verb{&StepReading::hear}},
    std::pair{"note", Verb{&StepReading::note}},         std::pair{"promise", Verb{&StepReading::promise}},
    std::pair{"propose", Verb{&StepReading::propose}},   std::pair{"reopen", Verb{&StepReading::reopen}},
    std::pair{"resolve", Verb{&StepReading::resolve}},   std::pair{"respond", Verb{&StepReading::respond}},
    std::pair{"restate", Verb{&StepReading::restate}},   std::pair{"resume", Verb{&StepReading::resume}},
    std::pair{"update", Verb{&StepReading::update}},     std::pair{"wait", Verb{&StepReading::wait}},
};

}  // namespace

std::optional<CaseStep> read_case_step(CaseReading& reading, const policy::TomlNode& node, domain::Instant opened) {
    if (node.type != policy::TomlNode::Type::table) {
        reading.mistake(node.place, "a step must be a table such as { at = INSTANT, do = \"respond\" }");
        return std::nullopt;
    }
    CaseTable table{reading, node, "a step"};
    CaseStep step;
    const bool dated = table.node("at") != nullptr;
    if (!dated) reading.mistake(node.place, "a step needs 'at'");
    const auto at = table.instant("at", opened);
    step.at = at.value_or(opened);
    step.word = table.text("do").value_or("");
    std::vector<std::string> known;
    for (const auto& [word, verb] : verbs) {
        known.emplace_back(word);
        if (step.word != word) continue;
        StepReading read{table, step};
        (read.*verb)();
        table.finish();
        return step;
    }
    if (table.node("do") == nullptr)
        reading.mistake(node.place, "a step needs 'do'");
    else
        reading.unknown(table.node("do")->place, "step", step.word, known);
    return std::nullopt;
}

}  // namespace aftersales::service
