#include "measures.hpp"

#include <charconv>
#include <string>

namespace aftersales::policy {

namespace {

struct Sign {
    std::string_view text{};
    GoalSign comparison{};
};
// Longer signs first, so that ">=" is not read as ">".
constexpr std::array signs{Sign{">=", GoalSign::at_least}, Sign{"<=", GoalSign::at_most},
                           Sign{">", GoalSign::more_than}, Sign{"<", GoalSign::less_than},
                           Sign{"≥", GoalSign::at_least},  Sign{"≤", GoalSign::at_most}};

void skip_blanks(std::string_view& text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
}

tl::unexpected<Error> no_goal(std::string_view text) {
    return fail(ErrorKind::policy, "'" + std::string{text} + "' is not a goal",
                {"Write a comparison and a figure: \">= 80%\", \"< 5%\" or \">= 85\"."});
}

}  // namespace

std::string_view word(Measure measure) { return measures.at(static_cast<std::size_t>(measure)).word; }

Result<Goal> read_goal(std::string_view text, Measure measure) {
    Goal goal{.text = std::string{text}};
    std::string_view rest = text;
    skip_blanks(rest);
    const Sign* found = nullptr;
    for (const Sign& sign : signs) {
        if (found == nullptr && rest.starts_with(sign.text)) found = &sign;
    }
    if (found == nullptr) return no_goal(text);
    goal.comparison = found->comparison;
    rest.remove_prefix(found->text.size());
    skip_blanks(rest);
    const auto end = std::from_chars(rest.data(), rest.data() + rest.size(), goal.value);
    if (end.ec != std::errc{}) return no_goal(text);
    rest.remove_prefix(static_cast<std::size_t>(end.ptr - rest.data()));
    skip_blanks(rest);
    const bool percent = rest == "%";
    if (!percent && !rest.empty()) return no_goal(text);
    const bool scored = measure == Measure::satisfaction;
    if (percent && !scored) goal.value /= 100;
    if (goal.value < 0 || goal.value > (scored ? 100 : 1)) {
        return fail(ErrorKind::policy, "the goal '" + std::string{text} + "' can never be compared with " +
                                           (scored ? "a satisfaction from 0 to 100" : "a rate from 0% to 100%"));
    }
    return goal;
}

bool Goal::met_by(double figure) const {
    switch (comparison) {
    case GoalSign::at_least:
        return figure >= value;
    case GoalSign::more_than:
        return figure > value;
    case GoalSign::at_most:
        return figure <= value;
    case GoalSign::less_than:
        return figure < value;
    }
    return false;
}

}  // namespace aftersales::policy
