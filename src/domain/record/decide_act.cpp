#include "aftersales/domain/record/decide_act.hpp"

#include "aftersales/text/article.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aftersales::domain {
namespace {

bool is_possible(const Act& act, std::string_view state) { return lists(act.from, state); }

std::vector<std::string_view> possible_steps(ObjectKind object, std::string_view state) {
    std::vector<std::string_view> steps;
    for (const auto& act : acts_of_kind(object).subspan(1))
        if (is_possible(act, state) && !act.step.empty() && (steps.empty() || steps.back() != act.step))
            steps.push_back(act.step);
    return steps;
}

}  // namespace

std::vector<std::string_view> words_of(std::string_view list) {
    std::vector<std::string_view> words;
    while (!list.empty()) {
        const auto end = std::min(list.find(' '), list.size());
        words.push_back(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
    }
    return words;
}

std::string state_of(const RecordView& record) {
    const auto* field = find_field(record.fields, "state");
    return field ? written(*field, record) : std::string{};
}

Result<Possible> check_act(ObjectKind object, const RecordView& record, const Act& act) {
    const auto state = state_of(record);
    if (is_possible(act, state)) return Possible::yes;
    if (!act.to.empty() && act.to == state) return Possible::so_already;
    const auto steps = possible_steps(object, state);
    std::vector<std::string> hints;
    if (!steps.empty()) hints.push_back(fmt::format("Possible: {}.", fmt::join(steps, ", ")));
    return fail(ErrorKind::refused,
                fmt::format("{} {} is {}: {} is not possible", text::spaced(word(object)), number_of(record),
                            text::spaced(state), act.step),
                std::move(hints));
}

std::optional<std::size_t> calling_off(ObjectKind object, const RecordView& record) {
    const auto acts = acts_of_kind(object);
    const auto state = state_of(record);
    for (std::size_t place = 1; place < acts.size(); ++place)
        if (acts[place].calls_off && is_possible(acts[place], state)) return place;
    return std::nullopt;
}

std::size_t place_of_step(ObjectKind object, std::string_view step) {
    const auto acts = acts_of_kind(object);
    const auto found = std::ranges::find(acts, step, &Act::step);
    return static_cast<std::size_t>(found - acts.begin());
}

}  // namespace aftersales::domain
