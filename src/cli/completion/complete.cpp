// What the completion scripts ask for: words of the policy and of the store that begin as typed. It is pressed for at
// every tab, so it says nothing of what it cannot find.
#include "aftersales/cli/builtin.hpp"
#include "aftersales/cli/declare.hpp"
#include "aftersales/cli/session.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/store/store.hpp"
#include "aftersales/text/unicode.hpp"

namespace aftersales::cli {
namespace {

constexpr int enough = 50;          // more words than that help nobody
constexpr std::int64_t far = 5000;  // records looked through for them

struct Args {
    std::string kind{};
    std::string prefix{};
};

// Collects the words that begin as typed.
class Words {
public:
    explicit Words(std::string prefix) : prefix_{std::move(prefix)} {}

    // False where no more are wanted.
    bool add(std::string_view word, std::string_view meaning) {
        if (word.empty() || !word.starts_with(prefix_)) return true;
        text_ += text::without_controls(word) + "\t" + text::without_controls(meaning) + "\n";
        return ++count_ < enough;
    }
    [[nodiscard]] const std::string& text() const { return text_; }

private:
    std::string prefix_;
    std::string text_{};
    int count_{};
};

void from_policy(const policy::Policy& policy, std::string_view kind, Words& words) {
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

Result<void> from_store(const store::Reader& store, std::string_view kind, Words& words) {
    const store::Listing newest{.filter = {}, .order = "id", .descending = true, .limit = far};
    if (kind == word(ValueKind::ticket)) {
        return store.tickets(newest, [&](const store::TicketLine& line) -> Result<bool> {
            return words.add(std::to_string(line.ticket.id.value), line.ticket.subject.value);
        });
    }
    if (kind == word(ValueKind::customer)) {
        return store.customers(newest, [&](const domain::Customer& customer) -> Result<bool> {
            return words.add(std::to_string(customer.id.value), customer.name.value);
        });
    }
    if (kind == word(ValueKind::asset)) {
        return store.assets(newest, [&](const store::AssetLine& line) -> Result<bool> {
            return words.add(std::to_string(line.asset.id.value), line.asset.serial);
        });
    }
    if (kind != word(ValueKind::callback)) return {};
    return store.callbacks(newest, [&](const store::CallbackLine& line) -> Result<bool> {
        return words.add(std::to_string(line.callback.id.value), line.callback.program);
    });
}

bool is_record(std::string_view kind) {
    return kind == word(ValueKind::ticket) || kind == word(ValueKind::customer) || kind == word(ValueKind::asset) ||
           kind == word(ValueKind::callback);
}

Result<void> run(const Args& args, Session& session, render::Sink& out) {
    Words words{args.prefix};
    if (is_record(args.kind)) {
        const auto store = session.reader();
        if (!store || !from_store(**store, args.kind, words)) return {};
    } else if (const auto policy = session.policy()) {
        from_policy(**policy, args.kind, words);
    }
    return out.text(words.text());
}

}  // namespace

Command complete() {
    return declare<Args>("complete", Group::help, "List words for a completion script")
        .about("Prints the words of a kind that begin with PREFIX, a line each, with a tab and what it is behind it.")
        .takes("KIND", &Args::kind, "what is asked for, such as ticket or person")
        .takes("[PREFIX]", &Args::prefix, "how the words begin")
        .example("aftersales complete person li", "List the staff whose id begins with li.")
        .tier(Tier::hidden)
        .runs(run);
}

}  // namespace aftersales::cli
