#include "aftersales/policy/labels.hpp"

#include "aftersales/text/article.hpp"
#include "aftersales/text/distance.hpp"
#include "aftersales/text/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aftersales::policy {

namespace {

template <class Records, class Label>
std::vector<domain::Named> all_named(const Records& records, Label label) {
    std::vector<domain::Named> all;
    for (const auto& each : records) all.push_back({.id = each.id, .label = each.*label});
    return all;
}

std::vector<domain::Named> categories_of(const Policy& policy) {
    return all_named(policy.classification.categories, &domain::Category::label);
}
std::vector<domain::Named> priorities_of(const Policy& policy) {
    return all_named(policy.classification.priorities, &domain::Priority::label);
}
std::vector<domain::Named> staff_of(const Policy& policy) { return all_named(policy.staff, &Staff::name); }
std::vector<domain::Named> teams_of(const Policy& policy) { return all_named(policy.teams, &Team::label); }
std::vector<domain::Named> outlets_of(const Policy& policy) { return all_named(policy.outlets, &Outlet::label); }
std::vector<domain::Named> programs_of(const Policy& policy) {
    return all_named(policy.callbacks.programs, &domain::Program::label);
}

std::vector<domain::Named> kinds_of(const Policy& policy) {
    std::vector<domain::Named> all;
    for (const auto& each : policy.classification.categories)
        all.push_back({.id = each.id, .label = std::string{domain::word(each.kind)}});
    return all;
}

Result<std::string> read_named(std::string_view what, const std::string& word, const std::vector<domain::Named>& all) {
    if (word.empty()) return word;
    if (auto id = TRY(domain::id_of(what, word, all)); !id.empty()) return id;
    std::vector<std::string> hints;
    if (const auto near = text::nearest(word, domain::names_of(all))) {
        hints.push_back(fmt::format("Did you mean '{}'?", *near));
    } else if (!all.empty()) {
        std::vector<std::string> ids;
        for (const auto& each : all) ids.push_back(each.id);
        hints.push_back(fmt::format("The policy has {}.", fmt::join(ids, ", ")));
    }
    return fail(ErrorKind::usage, fmt::format("'{}' is not {} of the policy", word, text::with_article(what)),
                std::move(hints));
}

}  // namespace

std::map<std::string, std::vector<domain::Named>, std::less<>> named_by_column(const Policy& policy) {
    return {{"category", categories_of(policy)}, {"priority", priorities_of(policy)}, {"assignee", staff_of(policy)},
            {"program", programs_of(policy)},    {"team", teams_of(policy)},          {"outlet", outlets_of(policy)},
            {"history", kinds_of(policy)}};
}

std::vector<std::string> programs_never_held(const Policy& policy) {
    std::vector<std::string> ids;
    for (const auto& program : policy.callbacks.programs) {
        if (program.even_if_open) ids.push_back(program.id);
    }
    return ids;
}

Result<std::string> read_category(const Policy& policy, const std::string& word) {
    return read_named("category", word, categories_of(policy));
}
Result<std::string> read_priority(const Policy& policy, const std::string& word) {
    return read_named("priority", word, priorities_of(policy));
}
Result<std::string> read_staff(const Policy& policy, const std::string& word) {
    return read_named("staff member", word, staff_of(policy));
}
Result<std::string> read_team(const Policy& policy, const std::string& word) {
    return read_named("team", word, teams_of(policy));
}
Result<std::string> read_outlet(const Policy& policy, const std::string& word) {
    return policy.outlets.empty() ? word : read_named("outlet", word, outlets_of(policy));
}
Result<std::string> read_program(const Policy& policy, const std::string& word) {
    return read_named("callback program", word, programs_of(policy));
}

Result<std::string> read_channel(const Policy& policy, const std::string& word) {
    const auto& known = policy.intake_channels;
    if (word.empty() || known.empty() || std::ranges::find(known, word) != known.end()) return word;
    const auto folded = text::folded(word);
    for (const auto& each : known) {
        if (text::folded(each) == folded) return each;
    }
    const auto near = text::nearest(word, known);
    return fail(ErrorKind::usage, fmt::format("'{}' is not a channel of the policy", word),
                {near ? fmt::format("Did you mean '{}'?", *near)
                      : fmt::format("[intake] channels has {}.", fmt::join(known, ", "))});
}

}  // namespace aftersales::policy
