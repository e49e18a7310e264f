#include "aftersales/service/checklists.hpp"

#include "aftersales/service/attachments.hpp"
#include "aftersales/service/change/facts.hpp"
#include "aftersales/service/deliveries.hpp"
#include "aftersales/service/hanging.hpp"
#include "aftersales/store/records.hpp"
#include "aftersales/text/distance.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <memory>

namespace aftersales::service {

namespace {

bool asks_nothing(const domain::Condition& condition) { return domain::describe(condition).empty(); }

bool is_for(const domain::Checklist& list, const CheckSubject& subject) {
    return list.on == subject.on || list.on == subject.also;
}

Result<bool> applies(const domain::Checklist& list, const CheckSubject& subject) {
    if (!is_for(list, subject)) return false;
    if (asks_nothing(list.when)) return true;
    return subject.holds ? subject.holds(list.when) : Result<bool>{false};
}

std::string named(const CheckSubject& subject) {
    return fmt::format("{} {}", domain::word(subject.object), subject.id);
}

std::vector<std::string> ids_for(const policy::Policy& policy, const CheckSubject& subject) {
    std::vector<std::string> ids;
    for (const auto& list : policy.checklists)
        if (is_for(list, subject)) ids.push_back(list.id);
    return ids;
}

std::vector<std::string> hint_at_lists(const policy::Policy& policy, const CheckSubject& subject,
                                       const std::string& id) {
    const auto ids = ids_for(policy, subject);
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

namespace {

// Of a delivery its ticket, else what stands for one.
Result<domain::Ticket> judged_by(const store::Reader& store, const domain::HomeDelivery& delivery) {
    if (auto ticket = TRY(store::get<domain::Ticket>(store, delivery.ticket))) return std::move(*ticket);
    return stands_for_ticket(store, delivery);
}

}  // namespace

Result<std::optional<CheckSubject>> check_subject(const domain::AnyRecord& record, const store::Reader& store,
                                                  const policy::Policy& policy) {
    const auto object = domain::object_of_any(record);
    const auto on = domain::read_word<domain::ChecklistOn>(domain::word(object));
    if (!on) return std::optional<CheckSubject>{};
    const auto view = domain::view_of(record);
    CheckSubject subject{.object = object, .id = domain::number_of(view), .on = *on};
    if (object == domain::ObjectKind::trip) subject.also = domain::ChecklistOn::delivery;
    if (policy.checklists.empty()) return std::optional{std::move(subject)};
    if (object == domain::ObjectKind::trip) {
        subject.holds = [id = subject.id, &store, &policy](const domain::Condition& condition) -> Result<bool> {
            for (const auto& stop : TRY(stops_of(store, id)))
                if (TRY(conditions_on(TRY(judged_by(store, stop)), store, policy)(condition))) return true;
            return false;
        };
    } else if (const auto* delivery = std::get_if<domain::HomeDelivery>(&record)) {
        subject.holds = conditions_on(TRY(judged_by(store, *delivery)), store, policy);
    } else if (const auto ticket = TRY(store::get<domain::Ticket>(store, ticket_of(view)))) {
        subject.holds = conditions_on(*ticket, store, policy);
    }
    return std::optional{std::move(subject)};
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
    if (!is_for(*list, subject))
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
    for (const auto* list : TRY(lists_of(policy, subject))) {
        auto& of_list = answers[list->id];
        // One of others is told where it was gone through here.
        if (list->on == subject.on || !of_list.empty()) faces.push_back({.list = list, .answers = std::move(of_list)});
    }
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

namespace {

Result<bool> is_done_on(const domain::AnyRecord& record, const store::Reader& store, const policy::Policy& policy,
                        const domain::Checklist& list) {
    const auto subject = TRY(check_subject(record, store, policy));
    return subject && is_for(list, *subject) && TRY(open_items(store, policy, *subject, list.id)).empty();
}

}  // namespace

Result<bool> is_list_done(const store::Reader& store, const policy::Policy& policy, const domain::Ticket& ticket,
                          const std::string& id) {
    const auto* list = policy.checklist(id);
    const auto own = check_subject(ticket, store, policy);
    if (list == nullptr || !(asks_nothing(list->when) || TRY(own.holds(list->when)))) return true;
    if (list->on == own.on) return TRY(open_items(store, policy, own, id)).empty();
    for (const auto& record : TRY(hanging_on(store, ticket.id))) {
        if (TRY(is_done_on(record, store, policy, *list))) return true;
        // What was gone through on the trip counts for all that is on it.
        const auto* delivery = std::get_if<domain::HomeDelivery>(&record);
        if (delivery == nullptr || !delivery->trip) continue;
        const auto trip = TRY(store.get(domain::ObjectKind::trip, delivery->trip.value));
        if (trip && TRY(is_done_on(*trip, store, policy, *list))) return true;
    }
    return false;
}

namespace {

template <class Record>
Result<domain::AnyRecord> answered(Writing& desk, Record before, const StepOptions& options,
                                   const WantedChecks& wanted) {
    constexpr auto object = domain::object_of<Record>;
    const store::RecordName name{.object = object, .id = store::number(before.id)};
    const auto subject = TRY(check_subject(domain::AnyRecord{before}, desk.store, desk.policy));
    if (!subject) return fail(ErrorKind::usage, fmt::format("a {} has no checklists", domain::word(object)));
    TRY(check_revision(name, before.revision, options));
    const auto* list = TRY(find_list(desk.policy, *subject, wanted.list));
    auto read = TRY(domain::read_checks(*list, wanted.answers));
    read.change.message = wanted.message;
    std::vector<domain::Attached> files;
    for (const auto& [item, path] : read.files) {
        files.push_back(TRY(keep_file(desk, path)));
        read.change.items.push_back(item + "=" + files.back().digest);
    }
    const auto answers = domain::check_answers(TRY(desk.store.history(object, name.id)));
    if (wanted.message.empty() && domain::is_so_already(read.change, answers)) return domain::AnyRecord{before};
    const auto at = TRY(instant_of_act(desk, name, options));
    RecordChange<Record> change{desk, std::move(before)};
    TRY(change.add(std::move(read.change), at));
    for (auto& each : files) TRY(change.add(std::move(each), at));
    TRY(change.save());
    return domain::AnyRecord{std::move(change).record()};
}

}  // namespace

Result<domain::AnyRecord> check_record(Writing& desk, const store::RecordName& record, const StepOptions& options,
                                       const WantedChecks& wanted) {
    auto found = TRY(desk.store.get(record.object, record.id));
    if (!found) return fail(ErrorKind::not_found, no_such(record.object, record.id));
    return std::visit(
        [&]<class Record>(Record& before) -> Result<domain::AnyRecord> {
            if constexpr (domain::Acting<Record>)
                return answered(desk, std::move(before), options, wanted);
            else
                return fail(ErrorKind::internal, "a record without acts was to be checked");
        },
        *found);
}

}  // namespace aftersales::service
