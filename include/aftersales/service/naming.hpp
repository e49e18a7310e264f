// How records are named on a command line: a ticket by its id, its number with the prefix, or `ref:KEY`; others by
// their id.
#pragma once

#include "aftersales/domain/id.hpp"
#include "aftersales/domain/words.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/desk.hpp"

#include <string>
#include <vector>

namespace aftersales::service {

// ErrorKind::usage where the word names no ticket at all, not_found where the reference is unknown. The ticket itself
// is not looked up.
Result<domain::TicketId> read_ticket(const store::Reader& store, const policy::Policy& policy, const std::string& word);
Result<std::vector<domain::TicketId>> read_tickets(const store::Reader& store, const policy::Policy& policy,
                                                   const std::vector<std::string>& words);
// The number of a record of any kind: its id, its number with the prefix that the policy has for the kind, or of a
// return its voucher.
Result<std::int64_t> read_record(const policy::Policy& policy, domain::ObjectKind object, const std::string& word);
// The command that lists records of the kind: "task list", "part orders".
std::string list_command(domain::ObjectKind object);
// The command that shows one of them: "task show 3", "part orders id:3".
std::string look_command(domain::ObjectKind object, std::int64_t id);
// "VS-12", "12" where the kind has no prefix.
std::string number_of(const policy::Policy& policy, domain::ObjectKind object, std::int64_t id);
// The same, with its kind where that has no prefix: "reservation 4".
std::string name_of(const policy::Policy& policy, domain::ObjectKind object, std::int64_t id);
// "AS-17"
std::string number_of(const policy::Policy& policy, domain::TicketId id);

Result<domain::CustomerId> read_customer(const std::string& word);
Result<domain::AssetId> read_asset(const store::Reader& store, const std::string& word);  // an id, or `serial:SN`
Result<domain::CallbackId> read_callback(const std::string& word);

}  // namespace aftersales::service
