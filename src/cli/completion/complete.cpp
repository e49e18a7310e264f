// What the completion scripts ask for: words of the policy and of the store that begin as typed. It is pressed for at
// every tab, so it says nothing of what it cannot find.
#include "aftersales/cli/builtin.hpp"
#include "aftersales/cli/declare.hpp"
#include "aftersales/cli/session.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/store/records.hpp"
#include "aftersales/text/unicode.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace aftersales::cli {
namespace {

constexpr int enough = 50;          // more words than that help nobody
constexpr std::int64_t far = 5000;  // records looked through for them

struct Args {
    std::string kind{};
    std::string prefix{};
    std::string command{};
};

// Collects the words that begin as typed.
class CompletionWords {
public:
    // What stands before the words is written with them.
    explicit CompletionWords(std::string prefix, std::string before = {})
        : prefix_{std::move(prefix)}, before_{std::move(before)} {}

    // False where no more are wanted.
    bool add(std::string_view word, std::string_view meaning) {
        if (word.empty() || !word.starts_with(prefix_)) return true;
        text_ += before_ + text::without_controls(word) + "\t" + text::without_controls(meaning) + "\n";
        return ++count_ < enough;
    }
    [[nodiscard]] const std::string& text() const { return text_; }

private:
    std::string prefix_;
    std::string before_;
    std::string text_{};
    int count_{};
};

// A trip takes the lists of deliveries too.
bool is_on(const domain::Checklist& list, std::string_view on) {
    return domain::word(list.on) == on || (on == "trip" && list.on == domain::ChecklistOn::delivery);
}

// "item=", or with the answers that it takes; of the lists of one kind of record.
void from_items(const policy::Policy& policy, std::string_view on, CompletionWords& words) {
    for (const auto& list : policy.checklists) {
        if (!is_on(list, on)) continue;
        for (const auto& item : list.items) {
            std::vector<std::string> answers = item.choices;
            if (item.kind == domain::ItemKind::yes) answers = {"yes", "no"};
            if (answers.empty()) answers.emplace_back();
            for (const auto& answer : answers) words.add(item.id + "=" + answer, item.label);
        }
    }
}

// Whose checklists a command checks: "ticket" of "ticket check".
void from_lists(const policy::Policy& policy, const Args& args, CompletionWords& words) {
    const auto on = std::string_view{args.command}.substr(0, args.command.find(' '));
    if (args.kind == word(ValueKind::checklist_item)) return from_items(policy, on, words);
    if (args.kind != word(ValueKind::checklist)) return;
    for (const auto& list : policy.checklists)
        if (is_on(list, on)) words.add(list.id, list.label);
}

void from_policy(const policy::Policy& policy, std::string_view kind, CompletionWords& words) {
    if (kind == word(ValueKind::person)) {
        for (const auto& person : policy.staff) words.add(person.id, person.name);
    } else if (kind == word(ValueKind::category)) {
        for (const auto& category : policy.classification.categories) words.add(category.id, category.label);
    } else if (kind == word(ValueKind::priority)) {
        for (const auto& priority : policy.classification.priorities) words.add(priority.id, priority.label);
    } else if (kind == word(ValueKind::program)) {
        for (const auto& program : policy.callbacks.programs) words.add(program.id, program.label);
    } else if (kind == word(ValueKind::calendar)) {
        for (const auto& name : policy.calendar_names()) words.add(name, {});
    }
}

// By what people tell records apart, beside their numbers.
constexpr std::array telling{
    std::pair{domain::ObjectKind::ticket, "subject"},
    std::pair{domain::ObjectKind::customer, "name"},
    std::pair{domain::ObjectKind::asset, "serial"},
    std::pair{domain::ObjectKind::callback, "program"},
    std::pair{domain::ObjectKind::part, "name"},
    std::pair{domain::ObjectKind::task, "text"},
    std::pair{domain::ObjectKind::visit, "purpose"},
    std::pair{domain::ObjectKind::reservation, "sku"},
    std::pair{domain::ObjectKind::part_order, "sku"},
    std::pair{domain::ObjectKind::defective_part, "sku"},
    std::pair{domain::ObjectKind::product_return, "reason"},
    std::pair{domain::ObjectKind::delivery, "product"},
    std::pair{domain::ObjectKind::trip, "date"},
};

// Of a step those that it is possible for: "finish" of "visit finish".
domain::Filter possible_for(domain::ObjectKind object, const std::string& command) {
    const auto step = command.substr(std::min(command.find(' '), command.size() - 1) + 1);
    if (step.empty()) return {};
    std::vector<std::string> states;
    for (const auto& act : domain::acts_of_kind(object))
        if (act.step == step)
            for (const auto state : domain::words_of(act.from)) states.emplace_back(state);
    if (states.empty()) return {};
    return {.node = domain::Filter::Node::test,
            .column = "state",
            .kind = domain::FieldKind::word,
            .comparison = domain::Comparison::is,
            .values = std::move(states)};
}

Result<void> from_store(const store::Reader& store, domain::ObjectKind object, const Args& args,
                        CompletionWords& words) {
    const auto table = domain::table_of(object);
    const auto found = std::ranges::find(telling, object, [](const auto& each) { return each.first; });
    const auto* meaning = found == telling.end() ? nullptr : domain::find_field(table, found->second);
    const auto* name = object == domain::ObjectKind::part ? domain::find_field(table, "sku") : nullptr;
    const store::Listing newest{
        .filter = possible_for(object, args.command), .order = "id", .descending = true, .limit = far};
    return store.list(object, newest, [&](const store::AnyLine& line) -> Result<bool> {
        const auto record = store::view_of(line);
        const auto number = std::to_string(domain::number_of(record));
        return words.add(name == nullptr ? number : domain::written(*name, record),
                         meaning == nullptr ? std::string{} : domain::written(*meaning, record));
    });
}

// The values of a field of a filter: words of the policy, of the program, or yes and no.
void from_field(const domain::AskedField& field, const policy::Policy* policy, CompletionWords& words) {
    const auto add_all = [&]<class Word>(const Word&) {
        for (const auto& [value, spelling] : domain::spellings<Word>()) words.add(spelling, {});
    };
    if (field.column == "status") {
        words.add("open", "all that are not closed, cancelled or merged");
        words.add("waiting", "for whom it may be");
        add_all(domain::Status{});
    } else if (field.column == "notice_state") {
        for (const auto* state : {"waiting", "sending", "sent", "failed", "cancelled"}) words.add(state, {});
    } else if (field.set != nullptr) {
        for (const auto spelling : field.set->all) words.add(std::string{spelling}, {});
    } else if (field.kind == domain::FieldKind::flag) {
        words.add("yes", {});
        words.add("no", {});
        if (field.name == "breached") add_all(domain::ClockName{});
    } else if (field.kind == domain::FieldKind::instant || field.kind == domain::FieldKind::date) {
        for (const auto* when : {"today", "yesterday", "this-week", "last-week", "this-month", "last-month"}) {
            words.add(when, {});
        }
    } else if (policy != nullptr) {
        if (field.name == "assignee") {
            words.add("me", "yourself");
            words.add("none", "nobody");
            from_policy(*policy, word(ValueKind::person), words);
        }
        from_policy(*policy, field.name, words);
    }
}

// A field, or behind its colon one of its values, or one more of them behind a comma.
void from_terms(std::span<const domain::AskedField> fields, const std::string& typed, const policy::Policy* policy,
                CompletionWords& words) {
    const auto colon = typed.find(':');
    for (const auto& field : fields) {
        if (colon == std::string::npos) {
            words.add(std::string{field.name} + ":", field.about);
        } else if (typed.compare(0, colon, field.name) == 0) {
            const auto comma = typed.rfind(',');
            const auto from = comma == std::string::npos || comma < colon ? colon + 1 : comma + 1;
            CompletionWords values{typed.substr(from), typed.substr(0, from)};
            from_field(field, policy, values);
            words = std::move(values);
        }
    }
}

// Those behind a comma go with what stands before it; one that stands there already is not offered again.
void from_columns(const Spec& spec, const std::string& typed, CompletionWords& words) {
    const auto comma = typed.rfind(',');
    const auto from = comma == std::string::npos ? 0 : comma + 1;
    const auto before = "," + typed.substr(0, from);
    CompletionWords more{typed.substr(from), typed.substr(0, from)};
    for (const auto name : spec.columns) {
        if (before.find("," + std::string{name} + ",") == std::string::npos) more.add(name, {});
    }
    words = std::move(more);
}

// A column to sort by; behind its colon, which way.
void from_order(const Spec& spec, CompletionWords& words) {
    for (const auto name : spec.columns) {
        words.add(name, "the first first");
        words.add(std::string{name} + ":desc", "the last first");
    }
}

// Of one or two words; a command of one may have an argument behind it.
std::optional<Spec> spec_of(const Face& face, const std::string& command) {
    auto found = std::ranges::find(face.commands, command, &Entry::name);
    if (found == face.commands.end()) {
        found = std::ranges::find(face.commands, std::string_view{command}.substr(0, command.find(' ')), &Entry::name);
    }
    if (found == face.commands.end()) return std::nullopt;
    return found->make().spec;
}

Result<void> run(const Args& args, Session& session, render::Sink& out) {
    CompletionWords words{args.prefix};
    if (const auto spec = spec_of(session.face(), args.command)) {
        if (args.kind == word(ValueKind::columns)) from_columns(*spec, args.prefix, words);
        if (args.kind == word(ValueKind::column)) from_order(*spec, words);
        const auto terms = std::ranges::find(spec->parameters, ValueKind::term, &Parameter::kind);
        if (args.kind == word(ValueKind::term) && terms != spec->parameters.end()) {
            const auto policy = session.policy();
            from_terms(terms->fields, args.prefix, policy ? *policy : nullptr, words);
        }
    }
    if (const auto object = domain::read_word<domain::ObjectKind>(args.kind)) {
        const auto store = session.reader();
        if (!store || !from_store(**store, *object, args, words)) return {};
    } else if (const auto policy = session.policy(); policy && words.text().empty()) {
        from_policy(**policy, args.kind, words);
        from_lists(**policy, args, words);
    }
    return out.text(words.text());
}

}  // namespace

Command complete() {
    return declare<Args>("complete", Group::help, "List words for a completion script")
        .about("Prints the words of a kind that begin with PREFIX, a line each, with a tab and what it is behind it.")
        .takes("KIND", &Args::kind, "what is asked for, such as ticket or person")
        .takes("[PREFIX]", &Args::prefix, "how the words begin")
        .takes("[COMMAND]", &Args::command, "whose terms or columns they are")
        .example("aftersales complete person li", "List the staff whose id begins with li.")
        .tier(Tier::hidden)
        .runs(run);
}

}  // namespace aftersales::cli
