#include "aftersales/service/checklists.hpp"

#include "aftersales/service/change/facts.hpp"
#include "aftersales/text/distance.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace aftersales::service {

namespace {

bool asks_nothing(const domain::Condition& condition) { return domain::describe(condition).empty(); }

Result<bool> applies(const domain::Checklist& list, const CheckSubject& subject) {
    if (list.on != subject.on) return false;
    if (asks_nothing(list.when)) return true;
    return subject.holds ? subject.holds(list.when) : Result<bool>{false};
}

std::string named(const CheckSubject& subject) {
    return fmt::format("{} {}", domain::word(subject.object), subject.id);
}

std::vector<std::string> ids_on(const policy::Policy& policy, domain::ChecklistOn on) {
    std::vector<std::string> ids;
    for (const auto& list : policy.checklists)
        if (list.on == on) ids.push_back(list.id);
    return ids;
}

std::vector<std::string> hint_at_lists(const policy::Policy& policy, const CheckSubject& subject,
                                       const std::string& id) {
    const auto ids = ids_on(policy, subject.on);
    if (const auto near = text::nearest(id, ids)) return {fmt::format("Did you mean '{}'?", *near)};
    if (ids.empty())
        return {fmt::format("The policy has none: a [[checklist]] with on = \"{}\" is one.", domain::word(subject.on))};
    return {fmt::format("Those of a {} are {}.", domain::word(subject.on), fmt::join(ids, ", "))};
}

}  // namespace

std::function<Result<bool>(const domain::Condition&)>
conditions_on(const domain::Ticket& ticket, const store::Reader& store, const policy::Policy& policy) {
    // Asked only by a list that has conditions, and then once.
    auto known = std::make_shared<std::optional<CheckedFacts>>();
    return [known, ticket, &store, &policy](const domain::Condition& condition) -> Result<bool> {
        if (!*known) *known = TRY(facts_of(ticket, store, policy));
        const bool held = domain::holds(condition, (*known)->facts);
        TRY((*known)->check());
        return held;
    };
}

CheckSubject check_subject(const domain::Ticket& ticket, const store::Reader& store, const policy::Policy& policy) {
    CheckSubject subject{
        .object = domain::ObjectKind::ticket, .id = ticket.id.value, .on = domain::ChecklistOn::ticket};
    if (!policy.checklists.empty()) subject.holds = conditions_on(ticket, store, policy);
    return subject;
}

Result<std::vector<const domain::Checklist*>> lists_of(const policy::Policy& policy, const CheckSubject& subject) {
    std::vector<const domain::Checklist*> lists;
    for (const auto& list : policy.checklists)
        if (TRY(applies(list, subject))) lists.push_back(&list);
    return lists;
}

Result<const domain::Checklist*> find_list(const policy::Policy& policy, const CheckSubject& subject,
                                           const std::string& id) {
    const auto* list = policy.checklist(id);
    if (list == nullptr)
        return fail(ErrorKind::usage, fmt::format("'{}' is not a checklist of the policy", id),
                    hint_at_lists(policy, subject, id));
    if (list->on != subject.on)
        return fail(ErrorKind::usage,
                    fmt::format("the checklist '{}' is not for a {} but for a {}", id, domain::word(subject.on),
                                domain::word(list->on)),
                    hint_at_lists(policy, subject, {}));
    if (TRY(applies(*list, subject))) return list;
    std::vector<std::string> others;
    for (const auto* each : TRY(lists_of(policy, subject))) others.push_back(each->id);
    return fail(ErrorKind::refused,
                fmt::format("the checklist '{}' does not apply to {}: it is for {}", id, named(subject),
                            domain::describe(list->when)),
                {others.empty() ? std::string{"No checklist applies to it."}
                                : fmt::format("Those that apply to it are {}.", fmt::join(others, ", "))});
}

Result<std::vector<ListFace>> list_faces(const policy::Policy& policy, const CheckSubject& subject,
                                         const std::vector<domain::Event>& history) {
    std::vector<ListFace> faces;
    if (policy.checklists.empty()) return faces;
    auto answers = domain::check_answers(history);
    for (const auto* list : TRY(lists_of(policy, subject)))
        faces.push_back({.list = list, .answers = std::move(answers[list->id])});
    return faces;
}

Result<std::vector<std::string>> open_items(const store::Reader& store, const policy::Policy& policy,
                                            const CheckSubject& subject, const std::string& id) {
    std::vector<std::string> open;
    const auto* list = policy.checklist(id);
    if (list == nullptr || !TRY(applies(*list, subject))) return open;
    const auto answers = domain::check_answers(TRY(store.history(subject.object, subject.id)));
    for (const auto* item : domain::open_items(*list, answers)) open.push_back(item->id);
    return open;
}

}  // namespace aftersales::service
