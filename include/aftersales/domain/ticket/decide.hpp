// What is allowed on a ticket (cli.md, ticket: "Allowed"). Each decision gets the ticket as it is and what is wanted,
// and gives the change to record, or nothing where it is so already, or ErrorKind::refused saying what is possible.
// Pure. D8-D15.
#pragma once

#include "aftersales/domain/event.hpp"
#include "aftersales/domain/ticket/ticket.hpp"
#include "aftersales/result.hpp"

#include <optional>
#include <string>
#include <vector>

namespace aftersales::domain {

using Decision = Result<std::optional<Change>>;

// How the customer got to know what a step says; nothing where only those who work on the ticket do.
enum class Satisfied { no, yes };
// A team as a ticket is given to it (D13).
struct TeamWork {
    std::string id{};
    std::string lead{};
    std::vector<std::string> members{};
};
// Whether a ticket may be closed that the customer has not confirmed.
enum class Force { no, yes };
// What a person set no rule moves.
enum class ByHand { no, yes };

Decision respond(const Ticket& ticket, Text message, ToldHow told = {});
Decision assign(const Ticket& ticket, std::string staff, Text message);
// To a team; its lead has it until somebody takes it.
Decision assign(const Ticket& ticket, const TeamWork& team, Text message);
// By one of those who may have it. Refused where somebody else took it.
Decision take(const Ticket& ticket, const std::string& staff, const TeamWork& team);
// Who gets what the assignee gets; nobody twice.
Decision follow(const Ticket& ticket, const std::string& staff);
Decision unfollow(const Ticket& ticket, const std::string& staff);
// Who leads the case across departments; "" for nobody.
Decision lead(const Ticket& ticket, const std::string& staff, Text message);
Decision diagnose(const Ticket& ticket, Diagnosed found);
Decision propose(const Ticket& ticket, Text message, ToldHow told = {});
Decision restate(const Ticket& ticket, Text message);
Decision work(const Ticket& ticket, Worked report);
Decision check(const Ticket& ticket, Checked answers);
Decision attach(const Ticket& ticket, Attached file);
Decision hear(const Ticket& ticket, Text message);
Decision wait(const Ticket& ticket, Waiting wanted);
Decision resume(const Ticket& ticket, Text message);
Decision note(const Ticket& ticket, Text message, ToldHow told = {});
Decision resolve(const Ticket& ticket, Text solution);
Decision confirm(const Ticket& ticket, std::optional<int> score, Satisfied satisfied, Text message);
Decision close(const Ticket& ticket, std::optional<int> score, Force force, Text message);
Decision reopen(const Ticket& ticket, Text message, CallbackId callback = {});
Decision cancel(const Ticket& ticket, Text message);
Decision merge(const Ticket& ticket, const Ticket& into, Text message);
Decision promise(const Ticket& ticket, Date date, Text message, ToldHow told = {});
// A field to another value; see Changed for the fields.
Decision change_field(const Ticket& ticket, const std::string& field, const std::string& to, Text message,
                      ByHand by_hand);

// ErrorKind::refused where a step dated `at` lies in the future of `now` or before the ticket's last step by a person.
// Instants are told in the zone.
Result<void> check_date(const Ticket& ticket, Instant at, Instant now, const calendar::Zone& zone = {});

// The value of a field as Changed writes it; nothing where there is no such field.
std::optional<std::string> field_value(const Ticket& ticket, std::string_view field);

}  // namespace aftersales::domain
