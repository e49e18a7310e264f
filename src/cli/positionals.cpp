#include "positionals.hpp"

#include "choice.hpp"

#include <algorithm>

namespace aftersales::cli {

Result<void> place(const Spec& spec, const std::vector<std::string>& words, std::vector<Given>& given) {
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < spec.parameters.size(); ++i) {
        if (spec.parameters[i].positional()) places.push_back(i);
    }
    const auto many = std::ranges::find_if(places, [&](auto place) { return spec.parameters[place].repeatable; });
    const auto behind = many == places.end() ? 0 : static_cast<std::size_t>(places.end() - many) - 1;

    std::size_t next = 0;
    for (std::size_t i = 0; i < places.size() && next < words.size(); ++i) {
        const auto& parameter = spec.parameters[places[i]];
        const auto left = words.size() - next;
        const auto takes = !parameter.repeatable ? 1 : left > behind ? left - behind : parameter.required ? 1 : 0;
        if (takes == 0) continue;
        auto& filled = given[places[i]];
        filled.given = true;
        for (std::size_t k = 0; k < takes; ++k) filled.words.push_back(words[next++]);
        for (const auto& word : filled.words) {
            TRY(check_choice(parameter, word));
        }
    }
    if (next == words.size()) return {};
    return fail(ErrorKind::usage, "'" + words[next] + "' is one word too many for '" + spec.name + "'",
                {"aftersales " + spec.name + " --help"});
}

}  // namespace aftersales::cli
