// Values of closed sets, globs and flags (see query_values.hpp): each is known to its set, or ErrorKind::usage says
// what there is.
#include "aftersales/domain/party/customer.hpp"
#include "aftersales/text/distance.hpp"
#include "aftersales/text/glob.hpp"
#include "query/values.hpp"

#include <fmt/format.h>

namespace aftersales::domain {

namespace {

using Words = std::vector<std::string>;

void add_once(Words& words, std::string word) {
    if (std::find(words.begin(), words.end(), word) == words.end()) words.push_back(std::move(word));
}

std::string listed(const Words& words) {
    constexpr std::size_t most = 12;
    std::string list;
    for (std::size_t i = 0; i < words.size() && i < most; ++i) list += (i == 0 ? "" : ", ") + words[i];
    return words.size() > most ? list + " …" : list;
}

Result<void> check_known(const std::string& value, const Words& words, std::string_view what) {
    if (std::find(words.begin(), words.end(), value) != words.end()) return {};
    std::vector<std::string> hints;
    if (const auto near = text::nearest(value, words)) hints.push_back(fmt::format("Did you mean '{}'?", *near));
    return fail(ErrorKind::usage, fmt::format("'{}' is not {}; there are {}", value, what, listed(words)),
                std::move(hints));
}

template <class Word>
Words all_words() {
    Words words;
    for (const auto& each : spellings<Word>()) words.emplace_back(each.second);
    return words;
}

// Words of a set that is fixed: globs become the words they mean.
Result<Words> fixed_words(const Words& values, const Words& words, std::string_view what) {
    Words read;
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

Result<Words> statuses(const Words& values) {
    auto known = all_words<Status>();
    known.insert(known.end(), {"open", "waiting"});
    Words read;
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

// Words of a set that the policy closes; globs go through as they are.
Result<Words> policy_words(const Words& values, const Words& words, std::string_view what) {
    for (const auto& value : values) {
        if (!words.empty() && !is_glob(value)) TRY(check_known(value, words, what));
    }
    return values;
}

Result<Words> people(const Words& values, const FilterScope& scope) {
    Words read;
    for (const auto& value : values) {
        if (value == "me" && scope.me.empty()) {
            return fail(ErrorKind::usage, "'assignee:me' needs to know who asks", {"Say so with --actor NAME."});
        }
        if (value != "me" && value != scope.me) TRY(policy_words({value}, scope.staff, "an id of the staff"));
        add_once(read, value == "me" ? scope.me : value);
    }
    return read;
}

Result<Words> word_values(const Asked& asked, const FilterScope& scope) {
    const auto column = asked.field.column;
    if (column == "status") return statuses(asked.values);
    if (column == "state") return fixed_words(asked.values, all_words<CallbackState>(), "a state of callbacks");
    if (column == "notice_state") {
        return fixed_words(asked.values, {"waiting", "sending", "sent", "failed", "cancelled"}, "a state of notices");
    }
    if (column == "cause") return fixed_words(asked.values, all_words<Cause>(), "a cause");
    if (column == "priority") return policy_words(asked.values, scope.priorities, "a priority");
    if (column == "category") return policy_words(asked.values, scope.categories, "a category");
    return people(asked.values, scope);
}

Result<Words> glob_values(const Asked& asked) {
    Words read;
    for (const auto& value : asked.values) {
        if (asked.field.column == "phone_key") {
            auto key = is_glob(value) ? value : phone_key(value);
            if (key.empty()) return fail(ErrorKind::usage, fmt::format("'{}' has no digits to find a phone by", value));
            read.push_back(std::move(key));
        } else {
            read.push_back(asked.field.column == "email_key" ? email_key(value) : value);
        }
    }
    return read;
}

Result<Words> flag_values(const Asked& asked) {
    const bool breached = asked.field.column == "breached";
    Words known{"yes", "no"};
    if (breached) {
        for (auto& clock : all_words<ClockName>()) known.push_back(std::move(clock));
    }
    Words read;
    for (const auto& value : asked.values) {
        const auto plain = value == "true" ? "yes" : value == "false" ? "no" : value;
        TRY(check_known(plain, known, breached ? "yes, no or a clock" : "yes or no"));
        add_once(read, plain);
    }
    return read;
}

}  // namespace


Result<Words> words_of(const Asked& asked, const FilterScope& scope) {
    switch (asked.field.kind) {
    case FieldKind::word:
        return word_values(asked, scope);
    case FieldKind::glob:
        return glob_values(asked);
    case FieldKind::flag:
        return flag_values(asked);
    case FieldKind::text:
    case FieldKind::integer:
    case FieldKind::instant:
    case FieldKind::date:
    case FieldKind::id:
        break;
    }
    return asked.values;
}

}  // namespace aftersales::domain
