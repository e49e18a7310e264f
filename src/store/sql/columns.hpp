// The columns of each record's table, listed once: statements, binding and reading follow these lists. A name is the
// member's own.
#pragma once

#include "aftersales/domain/callback/callback.hpp"
#include "aftersales/domain/party/customer.hpp"
#include "aftersales/domain/party/staff_mark.hpp"
#include "aftersales/domain/ticket/ticket.hpp"

namespace aftersales::store {

template <class Self, class See>
void columns(const domain::Ticket*, Self& it, See&& see) {
    see("id", it.id), see("revision", it.revision), see("status", it.status), see("category", it.category);
    see("priority", it.priority), see("customer", it.customer), see("asset", it.asset), see("product", it.product);
    see("outlet", it.outlet), see("assignee", it.assignee), see("channel", it.channel), see("region", it.region);
    see("tier", it.tier), see("cause", it.cause), see("opened_at", it.opened_at), see("updated_at", it.updated_at);
    see("responded_at", it.responded_at), see("response_given", it.response_given), see("told_at", it.told_at);
    see("unanswered_at", it.unanswered_at), see("diagnosed_at", it.diagnosed_at), see("proposed_at", it.proposed_at);
    see("resolved_at", it.resolved_at), see("confirmed_at", it.confirmed_at), see("closed_at", it.closed_at);
    see("last_step_at", it.last_step_at), see("score", it.score), see("promised_at", it.promised_at);
    see("imported_at", it.imported_at), see("plan", it.plan), see("policy_version", it.policy_version);
    see("wants_priority", it.wants_priority), see("recurring", it.recurring), see("reference", it.reference);
    see("merged_into", it.merged_into), see("tags", it.tags), see("by_hand", it.by_hand), see("rules", it.rules);
    see("subject", it.subject), see("occurred", it.occurred), see("frequency", it.frequency), see("signs", it.signs);
    see("description", it.description), see("solution", it.solution);
}

// What only a whole ticket is read with.
template <class Self, class See>
void nested_columns(const domain::Ticket*, Self& it, See&& see) {
    see("waits", it.waits), see("rests", it.rests), see("taken", it.taken);
}

// A clock stands in a table of its own, under its ticket. "left" is a word of SQL.
template <class Self, class See>
void columns(const domain::Clock*, Self& it, See&& see) {
    see("name", it.name), see("run", it.run), see("state", it.state), see("target", it.target);
    see("calendar", it.calendar), see("started_at", it.started_at), see("due_at", it.due_at);
    see("stopped_at", it.stopped_at), see("paused_at", it.paused_at), see("remaining", it.left);
}

template <class Self, class See>
void columns(const domain::Customer*, Self& it, See&& see) {
    see("id", it.id), see("revision", it.revision), see("name", it.name), see("phone", it.phone),
        see("email", it.email);
    see("gender", it.gender), see("age", it.age), see("birthday", it.birthday), see("region", it.region);
    see("postcode", it.postcode), see("address", it.address), see("tier", it.tier), see("tier_since", it.tier_since);
    see("tags", it.tags), see("reference", it.reference), see("merged_into", it.merged_into);
    see("no_contact", it.no_contact), see("erased", it.erased), see("added_at", it.added_at);
}

template <class Self, class See>
void columns(const domain::Asset*, Self& it, See&& see) {
    see("id", it.id), see("revision", it.revision), see("serial", it.serial), see("product", it.product);
    see("customer", it.customer), see("purchased", it.purchased), see("delivered", it.delivered);
    see("purchase_channel", it.purchase_channel), see("service_card", it.service_card), see("warranty", it.warranty);
    see("outlet", it.outlet), see("added_at", it.added_at);
}

template <class Self, class See>
void columns(const domain::Product*, Self& it, See&& see) {
    see("id", it.id), see("revision", it.revision), see("model", it.model), see("line", it.line);
    see("warranty", it.warranty), see("added_at", it.added_at);
}

template <class Self, class See>
void columns(const domain::StaffMark*, Self& it, See&& see) {
    see("id", it.id), see("revision", it.revision), see("staff", it.staff), see("given_by", it.by);
    see("mark", it.mark), see("aspect", it.aspect), see("note", it.note), see("given_at", it.given_at);
}

template <class Self, class See>
void columns(const domain::Callback*, Self& it, See&& see) {
    see("id", it.id), see("revision", it.revision), see("program", it.program), see("state", it.state);
    see("customer", it.customer), see("asset", it.asset), see("ticket", it.ticket), see("anchor", it.anchor);
    see("due_from", it.due_from), see("due_to", it.due_to), see("call_at", it.call_at), see("late", it.late);
    see("reason", it.reason), see("assignee", it.assignee), see("attempts", it.attempts), see("done_at", it.done_at);
    see("reached", it.reached), see("score", it.score), see("answers", it.answers), see("note", it.note);
    see("problem", it.problem), see("problem_ticket", it.problem_ticket), see("merged_into", it.merged_into);
    see("moved", it.moved), see("scheduled_at", it.scheduled_at);
}

}  // namespace aftersales::store
