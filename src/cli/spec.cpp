#include "aftersales/cli/spec.hpp"

#include <algorithm>
#include <array>

namespace aftersales::cli {

std::string_view title(Group group) {
    switch (group) {
    case Group::tickets:
        return "Tickets";
    case Group::triage:
        return "Classification and escalation";
    case Group::service:
        return "Service operations";
    case Group::callbacks:
        return "Callbacks";
    case Group::reports:
        return "Reports";
    case Group::customers:
        return "Customers and products";
    case Group::policy:
        return "Policy";
    case Group::time:
        return "Time rules";
    case Group::data:
        return "Data";
    case Group::upkeep:
        return "Upkeep";
    case Group::help:
        return "Help";
    }
    return {};
}

namespace {

// In the order of ValueKind.
constexpr std::array kind_words{
    std::string_view{"flag"},        std::string_view{"text"},       std::string_view{"ticket"},
    std::string_view{"customer"},    std::string_view{"asset"},      std::string_view{"callback"},
    std::string_view{"task"},        std::string_view{"visit"},      std::string_view{"part"},
    std::string_view{"reservation"}, std::string_view{"part_order"}, std::string_view{"defective_part"},
    std::string_view{"return"},      std::string_view{"delivery"},   std::string_view{"trip"},
    std::string_view{"person"},      std::string_view{"category"},   std::string_view{"priority"},
    std::string_view{"program"},     std::string_view{"checklist"},  std::string_view{"checklist_item"},
    std::string_view{"calendar"},    std::string_view{"instant"},    std::string_view{"period"},
    std::string_view{"duration"},    std::string_view{"path"},       std::string_view{"choice"},
    std::string_view{"number"},      std::string_view{"term"},       std::string_view{"column"},
    std::string_view{"columns"}};

}  // namespace

std::string_view word(ValueKind kind) { return kind_words[static_cast<std::size_t>(kind)]; }

ValueKind kind_of_record(domain::ObjectKind object) {
    const auto found = std::ranges::find(kind_words, domain::word(object));
    return found == kind_words.end() ? ValueKind::text : static_cast<ValueKind>(found - kind_words.begin());
}

std::string label(const Parameter& parameter) {
    if (parameter.positional()) return parameter.placeholder;
    std::string all;
    for (const auto& name : parameter.names) all += (all.empty() ? "" : ", ") + name;
    return all;
}

}  // namespace aftersales::cli
