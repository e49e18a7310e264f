#include "aftersales/cli/spec.hpp"

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

std::string_view word(ValueKind kind) {
    switch (kind) {
    case ValueKind::flag:
        return "flag";
    case ValueKind::text:
        return "text";
    case ValueKind::ticket:
        return "ticket";
    case ValueKind::customer:
        return "customer";
    case ValueKind::asset:
        return "asset";
    case ValueKind::callback:
        return "callback";
    case ValueKind::part:
        return "part";
    case ValueKind::delivery:
        return "delivery";
    case ValueKind::trip:
        return "trip";
    case ValueKind::person:
        return "person";
    case ValueKind::category:
        return "category";
    case ValueKind::priority:
        return "priority";
    case ValueKind::program:
        return "program";
    case ValueKind::checklist:
        return "checklist";
    case ValueKind::checklist_item:
        return "checklist_item";
    case ValueKind::calendar:
        return "calendar";
    case ValueKind::instant:
        return "instant";
    case ValueKind::period:
        return "period";
    case ValueKind::duration:
        return "duration";
    case ValueKind::path:
        return "path";
    case ValueKind::choice:
        return "choice";
    case ValueKind::number:
        return "number";
    case ValueKind::term:
        return "term";
    case ValueKind::column:
        return "column";
    case ValueKind::columns:
        return "columns";
    }
    return {};
}

std::string label(const Parameter& parameter) {
    if (parameter.positional()) return parameter.placeholder;
    std::string all;
    for (const auto& name : parameter.names) all += (all.empty() ? "" : ", ") + name;
    return all;
}

}  // namespace aftersales::cli
