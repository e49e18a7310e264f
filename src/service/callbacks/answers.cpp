// What a caller writes down (D18, D19) as answers: dimensions are scored, questions keep the wording of the policy, so
// that reports can count the one and put the other side by side.
#include "callbacks/answers.hpp"

#include "aftersales/policy/policy.hpp"
#include "aftersales/service/callbacks.hpp"
#include "aftersales/text/distance.hpp"
#include "aftersales/text/unicode.hpp"
#include "callbacks/belonging.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>

namespace aftersales::service {

namespace {

std::optional<std::size_t> number_in(std::string_view text) {
    std::size_t number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (text.empty() || error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

const std::string* found(const std::vector<std::string>& words, const std::string& word) {
    const auto folded = text::folded(word);
    const auto at = std::ranges::find_if(words, [&](const auto& each) { return text::folded(each) == folded; });
    return at == words.end() ? nullptr : &*at;
}

Result<domain::Answer> scored(const std::string& dimension, const std::string& value) {
    const auto score = read_score(value);
    if (score) return domain::Answer{.key = dimension, .score = *score};
    return fail(ErrorKind::usage, fmt::format("{}: {}", dimension, score.error().message));
}

// The callback's own questions, then those of the calls made together with it, as `callback show` numbers them.
Result<std::vector<std::string>> questions_of(const store::Reader& store, const policy::Policy& policy,
                                              const domain::Callback& callback) {
    std::vector<std::string> all;
    const auto add = [&](const std::string& program) {
        if (const auto* known = policy.callbacks.program(program))
            all.insert(all.end(), known->script.begin(), known->script.end());
    };
    add(callback.program);
    for (const auto& each : TRY(made_with(store, policy, callback))) {
        if (is_asked_in(callback, each)) add(each.program);
    }
    return all;
}

// A question by its number in the script, or by its words; any other key is the caller's own.
Result<std::string> answer_key(const store::Reader& store, const policy::Policy& policy,
                               const domain::Callback& callback, const std::string& key) {
    const auto questions = TRY(questions_of(store, policy, callback));
    if (questions.empty()) return key;
    const auto number = number_in(key);
    if (!number) {
        const auto* question = found(questions, key);
        return question != nullptr ? *question : key;
    }
    if (*number >= 1 && *number <= questions.size()) return questions[*number - 1];
    return fail(ErrorKind::usage, fmt::format("there is no question {}: the script of {} has {}", key, callback.program,
                                              questions.size()));
}

// Each once: programs often score the same.
std::vector<std::string> all_dimensions(const policy::Policy& policy) {
    auto all = policy.callbacks.dimensions;
    for (const auto& program : policy.callbacks.programs)
        for (const auto& each : program.dimensions)
            if (std::ranges::find(all, each) == all.end()) all.push_back(each);
    return all;
}

// The dimension that a key which is none was perhaps meant for.
std::optional<std::string> meant_dimension(const policy::Policy& policy, const std::string& key) {
    const auto all = all_dimensions(policy);
    return text::nearest(text::folded(key), all);
}

bool is_suggestion(const domain::Answer& answer) { return !answer.score && answer.key == domain::suggestion_key; }

}  // namespace

void add_suggestions(std::vector<domain::Answer>& answers, std::string_view cell) {
    while (!cell.empty()) {
        const auto end = std::min(cell.find('\n'), cell.size());
        const auto line = text::trimmed(cell.substr(0, end));
        cell.remove_prefix(std::min(end + 1, cell.size()));
        if (line.empty()) continue;
        answers.push_back({.key = std::string{domain::suggestion_key}, .score = {}, .text = {std::string{line}}});
    }
}

std::vector<domain::Answer> as_listed(const std::vector<domain::Answer>& answers) {
    std::vector<domain::Answer> all;
    std::string suggestions;
    for (const auto& each : answers) {
        if (is_suggestion(each))
            suggestions += (suggestions.empty() ? "" : "\n") + each.text.value;
        else
            all.push_back(each);
    }
    if (!suggestions.empty())
        all.push_back({.key = std::string{domain::suggestion_key}, .score = {}, .text = {std::move(suggestions)}});
    return all;
}

Result<std::vector<domain::Answer>> in_order(const std::vector<domain::Answer>& answers) {
    std::vector<domain::Answer> all;
    for (const auto& answer : answers) {
        const auto same = std::find_if(all.begin(), all.end(), [&](const domain::Answer& other) {
            return !is_suggestion(answer) && other.key == answer.key &&
                   other.score.has_value() == answer.score.has_value();
        });
        if (same == all.end()) {
            all.push_back(answer);
        } else if (answer.score) {
            return fail(ErrorKind::usage, fmt::format("{} is scored twice", answer.key));
        } else {
            same->text.value += "\n" + answer.text.value;
        }
    }
    std::stable_partition(all.begin(), all.end(), [](const domain::Answer& each) { return each.score.has_value(); });
    return all;
}

Result<int> read_score(std::string_view word) {
    const auto plain = text::normalised(text::trimmed(word));
    const auto number = number_in(plain);
    if (number && *number >= 1 && *number <= 10 && plain.front() != '0') return static_cast<int>(*number);
    return fail(ErrorKind::usage, fmt::format("'{}' is not a score from 1 to 10", word));
}

Result<domain::Answer> read_answer(const store::Reader& store, const policy::Policy& policy,
                                   const domain::Callback& callback, const std::string& key, const std::string& value) {
    const auto word = std::string{text::trimmed(key)};
    // What is scored in any program is scored in all: a list has one column for it.
    if (const auto* dimension = found(policy.callbacks.dimensions, word)) return scored(*dimension, value);
    for (const auto& each : policy.callbacks.programs) {
        if (const auto* dimension = found(each.dimensions, word)) return scored(*dimension, value);
    }
    auto known = TRY(answer_key(store, policy, callback, word));
    if (const auto meant = known == word ? meant_dimension(policy, word) : std::nullopt) {
        const auto score = number_in(text::normalised(text::trimmed(value)));
        if (score && !read_score(value)) {
            return fail(ErrorKind::usage, fmt::format("{}: '{}' is not a score from 1 to 10", word, value),
                        {fmt::format("Did you mean '{}'?", *meant)});
        }
    }
    return domain::Answer{.key = std::move(known), .score = {}, .text = {value}};
}

std::optional<std::string> unscored(const store::Reader& store, const policy::Policy& policy,
                                    const domain::Callback& callback, const domain::Answer& answer) {
    const auto all = all_dimensions(policy);
    if (answer.score || all.empty() || is_suggestion(answer)) return std::nullopt;
    const auto questions = questions_of(store, policy, callback);
    if (!questions || found(*questions, answer.key) != nullptr) return std::nullopt;
    const auto meant = meant_dimension(policy, answer.key);
    if (!meant && !read_score(answer.text.value)) return std::nullopt;
    return fmt::format("'{}' is none of the dimensions ({}) and is kept as a word, not as a score{}", answer.key,
                       fmt::join(all, ", "), meant ? fmt::format("; did you mean '{}'?", *meant) : std::string{});
}

}  // namespace aftersales::service
