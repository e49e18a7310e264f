// The steps of a case: `do` is a step's name, other keys its options with _ for -.
#include "aftersales/domain/part/used_parts.hpp"
#include "aftersales/domain/record/any.hpp"
#include "aftersales/domain/ticket/decide.hpp"
#include "aftersales/domain/ticket/tags.hpp"
#include "aftersales/text/contains.hpp"
#include "case_reading.hpp"

#include <fmt/format.h>

#include <algorithm>
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
    // Whoever acts takes it; one of a team where that is the ticket's.
    void take() {
        const auto& policy = table_.reading().policy;
        const auto actor = step_.actor;
        if (policy.person(actor) == nullptr)
            table_.reading().mistake(table_.place(), "the step 'take' needs 'actor', one of the staff");
        does([&policy, actor](const Ticket& it) { return domain::take(it, actor, team_of(policy, it.team)); });
    }
    void lead() {
        const auto staff = table_.id("staff", "staff member", ids_in(table_.reading().policy.staff));
        does([m = message_, staff](const Ticket& it) { return domain::lead(it, staff, m); });
    }
    // Parts are told; whether there are any only a store knows.
    void work() {
        const auto action =
            domain::read_word<domain::WorkAction>(table_.id("action", "action", spellings_of<domain::WorkAction>()));
        if (table_.node("action") == nullptr)
            table_.reading().mistake(table_.place(), "the step 'work' needs 'action'");
        domain::Worked report{.action = action.value_or(domain::WorkAction::repair),
                              .message = message_,
                              .minutes = table_.number("minutes"),
                              .test = domain::read_word<domain::TestResult>(
                                  table_.id("test", "test result", spellings_of<domain::TestResult>())),
                              .advice = {table_.text("advice").value_or("")},
                              .fee = amount("fee"),
                              .by = table_.id("by", "staff member", ids_in(table_.reading().policy.staff)),
                              .parts = {}};
        if (report.by.empty()) report.by = step_.actor;
        for (const auto& each : table_.texts("part").value_or(std::vector<std::string>{})) {
            if (const auto part = domain::read_part_count(each))
                report.parts.push_back(domain::print(*part));
            else
                table_.reading().mistake(table_.node("part")->place,
                                         fmt::format("'{}' is no part and quantity: expected SKU or SKU=N", each));
        }
        does([report](const Ticket& it) { return domain::work(it, report); });
    }
    // Items of a list, whatever the record that it is checked on.
    void check() {
        const auto& policy = table_.reading().policy;
        const auto* list = policy.checklist(table_.id("list", "checklist", ids_in(policy.checklists)));
        const auto answers = table_.texts("answers").value_or(std::vector<std::string>{});
        if (list == nullptr) {
            if (table_.node("list") == nullptr)
                table_.reading().mistake(table_.place(), "the step 'check' needs 'list'");
            return;
        }
        auto read = domain::read_checks(*list, answers);
        if (!read) {
            table_.reading().mistake(table_.place(), read.error().message);
            return;
        }
        // A file that is named counts as kept.
        for (const auto& [item, path] : read->files) read->change.items.push_back(item + "=" + path);
        read->change.message = message_;
        does([change = read->change](const Ticket& it) { return domain::check(it, change); });
    }
    void step_of_record(domain::ObjectKind object, std::string step) {
        step_.kind = CaseStep::Kind::record;
        step_.record = {.object = object,
                        .step = std::move(step),
                        .result = table_.text("result").value_or(""),
                        .number = table_.number("record"),
                        .due = table_.instant("due", step_.at),
                        .told = told()};
    }

private:
    static domain::TeamWork team_of(const policy::Policy& policy, const std::string& id) {
        const auto* team = policy.team(id);
        if (team == nullptr) return {};
        return {.id = id, .lead = team->lead, .members = policy.members_of(*team)};
    }
    std::optional<domain::Money> amount(std::string_view key) {
        const auto* value = table_.node(key);
        if (value == nullptr) return std::nullopt;
        const bool whole = value->type == policy::TomlNode::Type::integer;
        const auto read = domain::read_money(whole ? std::to_string(value->integer) : value->text);
        if (!read)
            table_.reading().mistake(value->place, fmt::format("'{}' is an amount such as 80 or \"12.50\"", key));
        return read;
    }
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
    std::pair{"check", Verb{&StepReading::check}},       std::pair{"classify", Verb{&StepReading::classify}},
    std::pair{"close", Verb{&StepReading::close}},       std::pair{"confirm", Verb{&StepReading::confirm}},
    std::pair{"diagnose", Verb{&StepReading::diagnose}}, std::pair{"escalate", Verb{&StepReading::escalate}},
    std::pair{"hear", Verb{&StepReading::hear}},         std::pair{"lead", Verb{&StepReading::lead}},
    std::pair{"note", Verb{&StepReading::note}},         std::pair{"promise", Verb{&StepReading::promise}},
    std::pair{"propose", Verb{&StepReading::propose}},   std::pair{"reopen", Verb{&StepReading::reopen}},
    std::pair{"resolve", Verb{&StepReading::resolve}},   std::pair{"respond", Verb{&StepReading::respond}},
    std::pair{"restate", Verb{&StepReading::restate}},   std::pair{"resume", Verb{&StepReading::resume}},
    std::pair{"take", Verb{&StepReading::take}},         std::pair{"update", Verb{&StepReading::update}},
    std::pair{"wait", Verb{&StepReading::wait}},         std::pair{"work", Verb{&StepReading::work}},
};

// "visit plan" and the like: the kind of record, by what its commands are called, and the step.
struct RecordWord {
    domain::ObjectKind object{};
    std::string step{};
};
std::optional<RecordWord> record_word(std::string word) {
    std::ranges::replace(word, '.', ' ');
    const auto blank = word.find(' ');
    if (blank == std::string::npos) return std::nullopt;
    const auto family = word.substr(0, blank);
    if (family == "part") return RecordWord{domain::ObjectKind::reservation, word.substr(blank + 1)};
    const auto object = domain::read_word<domain::ObjectKind>(family);
    return object ? std::optional{RecordWord{*object, word.substr(blank + 1)}} : std::nullopt;
}

bool hangs_on_a_ticket(domain::ObjectKind object) {
    return domain::find_field(domain::table_of(object), "ticket") != nullptr;
}

// Steps that there are and that no case can try: what they need stands in a store.
constexpr std::array untried{"follow", "merge", "open", "unfollow"};

// "visit plan" and all other steps of the kind, each once.
std::vector<std::string> steps_of_kind(const RecordWord& of, const std::string& family) {
    std::vector<std::string> steps;
    for (const auto& act : domain::acts_of_kind(of.object)) {
        auto word = fmt::format("{} {}", family, act.step);
        if (!act.step.empty() && !text::contains(steps, word)) steps.push_back(std::move(word));
    }
    return steps;
}

// What is said of a word that is no step of a case.
void tell_no_step(CaseReading& reading, policy::Place place, const std::string& word) {
    const auto of_record = record_word(word);
    if (of_record && hangs_on_a_ticket(of_record->object)) {
        const auto steps = steps_of_kind(*of_record, word.substr(0, word.find_first_of(" .")));
        reading.mistake(place, steps.empty()
                                   ? fmt::format("the step '{}' cannot be tried in a case: it needs what stands in a "
                                                 "store",
                                                 word)
                                   : fmt::format("the step '{}' cannot be tried in a case: those that can are {}", word,
                                                 fmt::join(steps, ", ")));
    } else if (of_record || std::ranges::find(untried, word) != untried.end()) {
        reading.mistake(place, fmt::format("the step '{}' cannot be tried in a case: {}", word,
                                           of_record ? "it is of no ticket" : "it needs what stands in a store"));
    } else {
        std::vector<std::string> known;
        for (const auto& [each, verb] : verbs) known.emplace_back(each);
        reading.unknown(place, "step", word, known);
    }
}

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
    const auto of_record = record_word(step.word);
    const auto plain = of_record && of_record->step == "check" ? std::string{"check"} : step.word;
    for (const auto& [word, verb] : verbs) {
        if (plain != word) continue;
        StepReading read{table, step};
        (read.*verb)();
        table.finish();
        return step;
    }
    const auto has_step = [&](const domain::Act& act) { return !act.step.empty() && act.step == of_record->step; };
    if (of_record && hangs_on_a_ticket(of_record->object) &&
        std::ranges::any_of(domain::acts_of_kind(of_record->object), has_step)) {
        StepReading read{table, step};
        read.step_of_record(of_record->object, of_record->step);
        table.finish();
        return step;
    }
    if (table.node("do") == nullptr)
        reading.mistake(node.place, "a step needs 'do'");
    else
        tell_no_step(reading, table.node("do")->place, step.word);
    return std::nullopt;
}

}  // namespace aftersales::service
