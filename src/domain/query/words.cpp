// Values of closed sets, globs and flags (see query_values.hpp): each is known to its set, or ErrorKind::usage says
// what there is.
#include "aftersales/domain/party/customer.hpp"
#include "aftersales/domain/record/field.hpp"
#include "aftersales/text/distance.hpp"
#include "aftersales/text/glob.hpp"
#include "aftersales/text/unicode.hpp"
#include "query/phones.hpp"
#include "query/term_values.hpp"

#include <fmt/format.h>

namespace aftersales::domain {

namespace {

using WordList = std::vector<std::string>;

void add_once(WordList& words, std::string word) {
    if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(std::move(word));
}

std::string listed(const WordList& words) {
    constexpr std::size_t most = 12;
    std::string list;
    for (std::size_t i = 0; i < words.size() && i < most; ++i) list += (i == 0 ? "" : ", ") + words[i];
    return words.size() > most ? list + " …" : list;
}

// `told` are those of the words that a message lists.
Result<void> check_known(const std::string& value, const WordList& words, std::string_view what, const WordList& told) {
    if (std::find(words.begin(), words.end(), value) != words.end()) return {};
    std::vector<std::string> hints;
    if (const auto near = text::nearest(value, words)) hints.push_back(fmt::format("Did you mean '{}'?", *near));
    return fail(ErrorKind::usage, fmt::format("'{}' is not {}; there are {}", value, what, listed(told)),
                std::move(hints));
}
Result<void> check_known(const std::string& value, const WordList& words, std::string_view what) {
    return check_known(value, words, what, words);
}

template <class Word>
WordList all_words() {
    WordList words;
    for (const auto& each : spellings<Word>()) words.emplace_back(each.second);
    return words;
}

// Words of a set that is fixed: globs become the words they mean.
Result<WordList> fixed_words(const WordList& values, const WordList& words, std::string_view what) {
    WordList read;
    for (const auto& value : values) {
        const auto before = read.size();
        for (const auto& each : words) {
            if (is_glob(value) && text::glob_matches(value, each)) add_once(read, each);
        }
        if (read.size() > before) continue;
        TRY(check_known(value, words, what));
        add_once(read, value);
    }
    return read;
}

Result<WordList> statuses(const WordList& values) {
    auto known = all_words<Status>();
    known.insert(known.end(), {"open", "waiting"});
    WordList read;
    for (const auto& value : TRY(fixed_words(values, known, "a status"))) {
        for (const auto& [status, spelling] : spellings<Status>()) {
            const bool meant = value == "open"      ? is_open(status)
                               : value == "waiting" ? is_waiting(status)
                                                    : value == spelling;
            if (meant) add_once(read, std::string{spelling});
        }
    }
    return read;
}

const std::vector<Named>& named_in(const FilterScope& scope, std::string_view column) {
    static const std::vector<Named> none;
    const auto found = scope.named.find(column);
    return found == scope.named.end() ? none : found->second;
}

// The ids whose label a glob matches, behind the glob itself.
void add_by_label(WordList& read, const std::string& glob, const std::vector<Named>& named) {
    add_once(read, glob);
    for (const auto& each : named) {
        if (text::glob_matches(text::folded(glob), each.label)) add_once(read, each.id);
    }
}

// Words of a set that the policy closes, by id or label.
Result<WordList> policy_words(const WordList& values, const WordList& words, std::string_view what,
                              std::string_view column, const FilterScope& scope) {
    const auto& named = named_in(scope, column);
    WordList read;
    for (const auto& value : values) {
        if (is_glob(value)) {
            add_by_label(read, value, named);
            continue;
        }
        const bool is_id = words.empty() || std::find(words.begin(), words.end(), value) != words.end();
        const auto labelled = is_id ? std::string{} : TRY(id_of(what.substr(what.find(' ') + 1), value, named));
        auto known = words;
        for (const auto& name : names_of(named)) add_once(known, name);
        const bool unknown = !is_id && labelled.empty();
        if (unknown && !(scope.is_used && TRY(scope.is_used(column, value))))
            TRY(check_known(value, known, what, words));
        add_once(read, labelled.empty() ? value : labelled);
    }
    return read;
}

Result<WordList> people(std::string_view field, const WordList& values, const FilterScope& scope) {
    WordList read;
    for (const auto& value : values) {
        if (value == "me" && scope.me.empty()) {
            return fail(ErrorKind::usage, fmt::format("'{}:me' needs to know who asks", field),
                        {"Say so with --actor NAME."});
        }
        const bool knows_me = scope.staff.empty() || std::ranges::find(scope.staff, scope.me) != scope.staff.end();
        if (value == "me" && !knows_me) {
            return fail(ErrorKind::usage, fmt::format("'{}:me': '{}' is nobody of the staff", field, scope.me),
                        {fmt::format("Say who asks with --actor, one of {}.", listed(scope.staff))});
        }
        if (value == "me" || value == scope.me) {
            add_once(read, scope.me);
            continue;
        }
        for (auto& id : TRY(policy_words({value}, scope.staff, "an id of the staff", "assignee", scope)))
            add_once(read, std::move(id));
    }
    return read;
}

// Categories, by id or label, and kinds of them.
Result<WordList> history(const WordList& values, const FilterScope& scope) {
    WordList read;
    for (const auto& value : values) {
        const auto of_kind = ids_by_label(value, named_in(scope, "history"));
        for (const auto& id : of_kind) add_once(read, id);
        const bool kind_alone =
            !of_kind.empty() && std::ranges::find(scope.categories, value) == scope.categories.end();
        if (kind_alone) continue;
        for (auto& id : TRY(policy_words({value}, scope.categories, "a category", "category", scope)))
            add_once(read, std::move(id));
    }
    return read;
}

Result<WordList> word_values(const AskedTerm& asked, const FilterScope& scope) {
    const auto column = asked.field.column;
    if (column == "status") return statuses(asked.values);
    const bool of_calls = asked.field.set == nullptr || asked.field.set == &word_set<CallbackState>;
    if (column == "state" && of_calls)
        return fixed_words(asked.values, all_words<CallbackState>(), "a state of callbacks");
    if (asked.field.set)
        return fixed_words(asked.values, {asked.field.set->all.begin(), asked.field.set->all.end()},
                           fmt::format("a value of {}", asked.field.name));
    if (column == "notice_state") {
        return fixed_words(asked.values, {"waiting", "sending", "sent", "failed", "cancelled"}, "a state of notices");
    }
    if (column == "priority") return policy_words(asked.values, scope.priorities, "a priority", column, scope);
    if (column == "category") return policy_words(asked.values, scope.categories, "a category", column, scope);
    if (column == "history") return history(asked.values, scope);
    return people(asked.field.name, asked.values, scope);
}

Result<WordList> glob_values(const AskedTerm& asked, const FilterScope& scope) {
    WordList read;
    for (const auto& value : asked.values) {
        if (asked.field.column == "phone_key") {
            for (auto& key : TRY(phone_values(value, scope.country))) add_once(read, std::move(key));
        } else if (asked.field.column == "email_key") {
            read.push_back(email_key(value));
        } else {
            const auto ids = ids_by_label(value, named_in(scope, asked.field.column));
            for (const auto& id : ids) add_once(read, id);
            if (ids.empty())
                add_by_label(read, value, is_glob(value) ? named_in(scope, asked.field.column) : std::vector<Named>{});
        }
    }
    return read;
}

Result<WordList> flag_values(const AskedTerm& asked) {
    const bool breached = asked.field.column == "breached";
    WordList known{"yes", "no"};
    if (breached) {
        for (auto& clock : all_words<ClockName>()) known.push_back(std::move(clock));
    }
    WordList read;
    for (const auto& value : asked.values) {
        const auto plain = value == "true" ? "yes" : value == "false" ? "no" : value;
        TRY(check_known(plain, known, breached ? "yes, no or a clock" : "yes or no"));
        add_once(read, plain);
    }
    return read;
}

}  // namespace

Result<WordList> words_of(const AskedTerm& asked, const FilterScope& scope) {
    switch (asked.field.kind) {
    case FieldKind::word:
        return word_values(asked, scope);
    case FieldKind::glob:
        return glob_values(asked, scope);
    case FieldKind::flag:
        return flag_values(asked);
    case FieldKind::text:
    case FieldKind::integer:
    case FieldKind::money:
    case FieldKind::instant:
    case FieldKind::date:
    case FieldKind::id:
        break;
    }
    return asked.values;
}

}  // namespace aftersales::domain
