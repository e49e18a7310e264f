// Checklists of records of any kind: which apply, what was answered, what is open. A kind of record that has
// checklists says of itself what `CheckSubject` holds, and all of this is there for it: checking, showing, gates.
#pragma once

#include "aftersales/domain/checklist.hpp"
#include "aftersales/domain/ticket/ticket.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/acts.hpp"
#include "aftersales/store/store.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace aftersales::service {

// What is checked: a record, what its lists say they are on, and what their conditions are judged on. Of a record that
// hangs on a ticket that is the ticket (conditions_on()).
struct CheckSubject {
    domain::ObjectKind object{};
    std::int64_t id{};
    domain::ChecklistOn on{};
    std::optional<domain::ChecklistOn> also{};  // lists of others that may be gone through on it: of a trip deliveries'
    std::function<Result<bool>(const domain::Condition&)> holds{};
};
std::function<Result<bool>(const domain::Condition&)>
conditions_on(const domain::Ticket& ticket, const store::Reader& store, const policy::Policy& policy);
CheckSubject check_subject(const domain::Ticket& ticket, const store::Reader& store, const policy::Policy& policy);
// Of a record of a kind that the policy can have lists for; nothing of any other.
Result<std::optional<CheckSubject>> check_subject(const domain::AnyRecord& record, const store::Reader& store,
                                                  const policy::Policy& policy);

// The lists that apply, in the policy's order.
Result<std::vector<const domain::Checklist*>> lists_of(const policy::Policy& policy, const CheckSubject& subject);
// ErrorKind::usage, with did-you-mean, where the policy has no such list or has it for others; refused where its
// conditions do not hold.
Result<const domain::Checklist*> find_list(const policy::Policy& policy, const CheckSubject& subject,
                                           const std::string& id);

// A list with what was answered: what FAMILY show prints.
struct ListFace {
    const domain::Checklist* list{};
    domain::ListAnswers answers{};
};
// Of the lists that apply; the events are the record's.
Result<std::vector<ListFace>> list_faces(const policy::Policy& policy, const CheckSubject& subject,
                                         const std::vector<domain::Event>& history);

// For gates: the ids of the required items of a list that are open on a record. None where the list does not apply.
Result<std::vector<std::string>> open_items(const store::Reader& store, const policy::Policy& policy,
                                            const CheckSubject& subject, const std::string& list);

// Whether the list is done on the ticket, or on something that hangs on it where it is for such; a list that does not
// apply is.
Result<bool> is_list_done(const store::Reader& store, const policy::Policy& policy, const domain::Ticket& ticket,
                          const std::string& list);

// Answers items of a list on a record that hangs on a ticket, and keeps the files that answer some. What is so already
// makes no event. Failures as of find_list() and domain::read_checks().
struct WantedChecks {
    std::string list{};
    std::vector<std::string> answers{};  // "ITEM=VALUE"
    domain::Text message{};
};
Result<domain::AnyRecord> check_record(Writing& desk, const store::RecordName& record, const StepOptions& options,
                                       const WantedChecks& wanted);

}  // namespace aftersales::service
