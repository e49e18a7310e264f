#include "find.hpp"

#include "choice.hpp"
#include "globals.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace aftersales::cli {
namespace {

bool takes_value(const std::string& name) {
    return std::ranges::any_of(global_parameters(), [&](const Parameter& parameter) {
        return parameter.kind != ValueKind::flag && std::ranges::find(parameter.names, name) != parameter.names.end();
    });
}

// Whether the word behind this one is its value: "-C", "--store", "-qO", but not "-Ojson" or "--store=x".
bool value_follows(const std::string& word) {
    if (word.starts_with("--")) return takes_value(word);
    for (std::size_t i = 1; i < word.size(); ++i) {
        if (takes_value({'-', word[i]})) return i + 1 == word.size();
    }
    return false;
}

// The place of the next word that is neither an option nor the value of one.
std::optional<std::size_t> next_name(const std::vector<std::string>& words, std::size_t from) {
    for (std::size_t i = from; i < words.size() && words[i] != "--"; ++i) {
        const bool option = words[i].size() > 1 && words[i][0] == '-';
        if (!option) return i;
        if (value_follows(words[i])) ++i;
    }
    return {};
}

const Entry* entry(const Face& face, std::string_view name) {
    const auto found = std::ranges::find(face.commands, name, &Entry::name);
    return found == face.commands.end() ? nullptr : &*found;
}

const Topic* topic(const Face& face, std::string_view name) {
    const auto found = std::ranges::find(face.topics, name, &Topic::name);
    return found == face.topics.end() ? nullptr : &*found;
}

// What people of other tools type: the word, and the commands that it may mean, the likeliest first.
struct Synonym {
    std::string_view word{};
    std::array<std::string_view, 3> means{};
};
constexpr std::array synonyms{
    Synonym{"new", {"open", "add", "schedule"}},
    Synonym{"create", {"open", "add", "schedule"}},
    Synonym{"add", {"open", "schedule"}},
    Synonym{"delete", {"cancel", "skip", "merge"}},
    Synonym{"remove", {"cancel", "skip", "merge"}},
    Synonym{"rm", {"cancel", "skip", "merge"}},
    Synonym{"comment", {"note"}},
    Synonym{"done", {"close", "record"}},
    Synonym{"finish", {"close", "record"}},
    Synonym{"edit", {"update", "reschedule"}},
    Synonym{"change", {"update", "edit"}},
    Synonym{"modify", {"update", "edit"}},
    Synonym{"view", {"show"}},
    Synonym{"ls", {"list"}},
    Synonym{"find", {"search", "list"}},
    Synonym{"move", {"reschedule", "assign"}},
};

// "ticket open" for "ticket new".
std::optional<std::string> meant_by(const Face& face, const std::string& topic, const std::string& word) {
    const auto found = std::ranges::find(synonyms, word, &Synonym::word);
    if (found == synonyms.end()) return std::nullopt;
    for (const auto& each : found->means) {
        if (each.empty()) continue;
        auto name = topic + " " + std::string{each};
        if (entry(face, name) != nullptr) return name;
    }
    return std::nullopt;
}

tl::unexpected<Error> no_command(const Face& face, const std::string& first, const std::string& second) {
    std::vector<std::string> whole;
    std::vector<std::string> firsts;
    for (const auto& known : face.commands) {
        whole.emplace_back(known.name);
        const std::string name{known.name.substr(0, known.name.find(' '))};
        if (std::ranges::find(firsts, name) == firsts.end()) firsts.push_back(name);
        // Who types "open" means "ticket open".
        if (known.name.ends_with(" " + first))
            return fail(ErrorKind::usage, "there is no command '" + first + "'",
                        {"Did you mean '" + std::string{known.name} + "'?"});
    }
    const auto typed = second.empty() ? first : first + " " + second;
    const bool below_topic = topic(face, first) != nullptr;
    if (const auto meant = meant_by(face, below_topic ? first : "ticket", below_topic ? second : first)) {
        return fail(ErrorKind::usage, "there is no command '" + (below_topic ? typed : first) + "'",
                    {"Did you mean '" + *meant + "'?"});
    }
    if (topic(face, first) != nullptr) {
        std::vector<std::string> below;
        std::ranges::copy_if(whole, std::back_inserter(below),
                             [&](const auto& name) { return name.starts_with(first + " "); });
        auto hints = did_you_mean(typed, below);
        if (hints.empty()) hints.push_back("aftersales help " + first);
        return fail(ErrorKind::usage, "there is no command '" + typed + "'", std::move(hints));
    }
    auto hints = did_you_mean(first, firsts);
    if (hints.empty()) hints = did_you_mean(typed, whole);
    if (hints.empty()) hints.emplace_back("aftersales help");
    return fail(ErrorKind::usage, "there is no command '" + first + "'", std::move(hints));
}

std::vector<std::string> without(std::vector<std::string> words, std::size_t place) {
    words.erase(words.begin() + static_cast<std::ptrdiff_t>(place));
    return words;
}

}  // namespace

Result<Found> find(const Face& face, const std::vector<std::string>& words) {
    const auto first = next_name(words, 0);
    if (!first) return Found{.words = words};
    const auto& name = words[*first];
    const auto second = next_name(words, *first + 1);
    const auto below = second ? words[*second] : std::string{};
    if (second) {
        if (const auto* found = entry(face, name + " " + below)) {
            return Found{.entry = found, .words = without(without(words, *second), *first)};
        }
    }
    if (const auto* found = entry(face, name)) return Found{.entry = found, .words = without(words, *first)};
    const auto* found = topic(face, name);
    if (found == nullptr || second) return no_command(face, name, below);
    return Found{.topic = found, .words = without(words, *first)};
}

}  // namespace aftersales::cli
