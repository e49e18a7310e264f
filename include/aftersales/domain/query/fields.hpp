// The fields of each filter, once for its reader, help, manual and completion; `column` is what the store must answer
// by. Columns that are not the record's own: customer_name, phone_key, email_key (see customer.hpp), region and tier
// follow the customer; product_line the product; serial the asset; due_at is next_due() of a ticket; breached is asked
// of its clocks.
#pragma once

#include "aftersales/domain/query/query.hpp"
#include "aftersales/domain/record/field.hpp"

#include <span>

namespace aftersales::domain {

inline constexpr AskedField ticket_fields[] = {
    {"id", "id", FieldKind::id, "The number of the ticket, with or without its prefix."},
    {"status", "status", FieldKind::word, "A status, or open, or waiting for any of the three waits."},
    {"priority", "priority", FieldKind::word, "A priority of the policy."},
    {"category", "category", FieldKind::word, "A category of the policy."},
    {"assignee", "assignee", FieldKind::word, "Who handles it: an id of the staff, me, or none."},
    {"customer", "customer_id", FieldKind::id, "The customer's id or name."},
    {"customer_name", "customer_name", FieldKind::glob, "The customer's name, also one of digits."},
    {"phone", "phone_key", FieldKind::glob, "The customer's phone, by its digits."},
    {"email", "email_key", FieldKind::glob, "The customer's e-mail address."},
    {"serial", "serial", FieldKind::glob, "The serial number of the asset."},
    {"reference", "reference", FieldKind::glob, "The key it was opened or imported with."},
    {"ref", "reference", FieldKind::glob, "The same as reference."},
    {"region", "region", FieldKind::glob, "Where it is."},
    {"product", "product", FieldKind::glob, "The model."},
    {"product_line", "product_line", FieldKind::glob, "The line that the model belongs to."},
    {"outlet", "outlet", FieldKind::glob, "The outlet in charge."},
    {"channel", "channel", FieldKind::glob, "How it came in."},
    {"tier", "tier", FieldKind::glob, "The customer's tier."},
    {"tag", "tag", FieldKind::glob, "One of its tags."},
    {"plan", "plan", FieldKind::glob, "The SLA plan it runs by."},
    {"breached", "breached", FieldKind::flag, "yes, no, or a clock whose due time it has missed."},
    {"due", "due_at", FieldKind::instant, "The earliest due time of clocks that have not stopped."},
    {"opened", "opened_at", FieldKind::instant, "When it was opened."},
    {"responded", "responded_at", FieldKind::instant, "When it was first answered."},
    {"diagnosed", "diagnosed_at", FieldKind::instant, "When it was diagnosed."},
    {"proposed", "proposed_at", FieldKind::instant, "When a solution was proposed."},
    {"resolved", "resolved_at", FieldKind::instant, "When it was last resolved."},
    {"confirmed", "confirmed_at", FieldKind::instant, "When the customer confirmed."},
    {"closed", "closed_at", FieldKind::instant, "When it was closed."},
    {"updated", "updated_at", FieldKind::instant, "When anything last happened."},
    {"promised", "promised_at", FieldKind::date, "The day that was promised to the customer."},
    {"score", "score", FieldKind::integer, "The customer's score, 1 to 10."},
    {"revision", "revision", FieldKind::integer, "How many changes it has seen."},
    {"recurring", "recurring", FieldKind::flag, "yes or no: it happened before."},
    {"wants_priority", "wants_priority", FieldKind::flag, "yes or no: the customer asked for priority handling."},
    {"cause", "cause", FieldKind::word, "Whose fault it was: own, third_party or user.",
     &word_set<std::optional<Cause>>},
    {"subject", "subject", FieldKind::text, "Words of the subject alone."},
    {"verdict", "verdict", FieldKind::word, "Whether the product is at fault: quality, not_quality or user.",
     &word_set<std::optional<QualityFault>>},
    {"verified", "verified", FieldKind::word, "yes or no: the trouble was seen again.",
     &word_set<std::optional<Verified>>},
    {"test", "test", FieldKind::word, "How the last test came out: passed or failed.",
     &word_set<std::optional<TestResult>>},
    {"minutes", "minutes", FieldKind::integer, "The minutes of all work."},
    {"waiting_until", "waiting_until", FieldKind::date, "The day by which it should go on, of those that wait."},
};

inline constexpr AskedField callback_fields[] = {
    {"id", "id", FieldKind::id, "The callback's id."},
    {"program", "program", FieldKind::glob, "The program it belongs to."},
    {"state", "state", FieldKind::word, "open, done, unreached, skipped, missed, dropped or merged."},
    {"status", "state", FieldKind::word, "The same as state."},
    {"customer", "customer_id", FieldKind::id, "The customer's id or name."},
    {"customer_name", "customer_name", FieldKind::glob, "The customer's name, also one of digits."},
    {"phone", "phone_key", FieldKind::glob, "The customer's phone, by its digits."},
    {"tier", "tier", FieldKind::glob, "The customer's tier."},
    {"region", "region", FieldKind::glob, "Where the customer is."},
    {"assignee", "assignee", FieldKind::word, "Who calls: an id of the staff, me, or none."},
    {"due", "due_window", FieldKind::date, "The window, from due_from to due_to, or a part of it."},
    {"due_from", "due_from", FieldKind::date, "The first day of the window."},
    {"due_to", "due_to", FieldKind::date, "The last day of the window."},
    {"call", "call_at", FieldKind::instant, "When the call is to be made."},
    {"done", "done_at", FieldKind::instant, "When its result was recorded."},
    {"score", "score", FieldKind::integer, "The customer's score, 1 to 10."},
    {"product", "product", FieldKind::glob, "The model of the asset."},
    {"serial", "serial", FieldKind::glob, "The serial number of the asset."},
    {"ticket", "ticket_id", FieldKind::id, "The ticket it follows."},
    {"reached", "reached", FieldKind::flag, "yes or no: somebody was reached."},
    {"late", "late", FieldKind::flag, "yes or no: no allowed time lay inside the window."},
    {"held", "held", FieldKind::flag, "yes or no: an open ticket of the customer holds the call."},
    {"purchased", "purchased", FieldKind::date, "The day of purchase of the asset."},
    {"delivered", "delivered", FieldKind::date, "The day of delivery of the asset."},
    {"outlet", "outlet", FieldKind::glob, "The outlet in charge of the asset, else of the ticket."},
    {"category", "category", FieldKind::word, "The category of the ticket it follows."},
    {"tag", "tag", FieldKind::glob, "One of the customer's tags."},
    {"history", "history", FieldKind::word, "What the customer has had: a category of the policy, or a kind of them."},
    {"last_ticket", "last_ticket_at", FieldKind::instant, "When the customer's last ticket was opened."},
};

inline constexpr AskedField notice_fields[] = {
    {"id", "id", FieldKind::id, "The notice's id."},
    {"state", "notice_state", FieldKind::word, "waiting, sending, sent, failed or cancelled."},
    {"channel", "channel", FieldKind::glob, "The [notify.NAME] it goes by."},
    {"to", "to", FieldKind::glob, "Whom it reaches: staff:ID or customer:ID."},
    {"event", "event", FieldKind::glob, "What it tells: a step's id, escalated or callback."},
    {"ticket", "ticket_id", FieldKind::id, "The ticket it is about."},
    {"callback", "callback_id", FieldKind::id, "The callback it is about."},
    {"created", "created_at", FieldKind::instant, "When it was put into the outbox."},
    {"due", "not_before", FieldKind::instant, "When it may be sent, or tried again."},
    {"sent", "sent_at", FieldKind::instant, "When it was sent."},
    {"tries", "tries", FieldKind::integer, "How often it was tried."},
    {"key", "key", FieldKind::glob, "What the receiver knows it by."},
};

inline constexpr AskedField run_fields[] = {
    {"run", "run", FieldKind::glob, "The run's number, or the text that an older version gave it."},
    {"at", "at", FieldKind::instant, "When it ran."},
    {"actor", "actor", FieldKind::glob, "Who ran it."},
    {"command", "command", FieldKind::glob, "Which command it was."},
    {"records", "records", FieldKind::integer, "How many records and notices it changed."},
    {"undone", "undone", FieldKind::flag, "yes or no: it was taken back."},
};

inline constexpr AskedField attachment_fields[] = {
    {"digest", "digest", FieldKind::glob, "The SHA-256 of the file."},
    {"name", "name", FieldKind::glob, "What it was called."},
    {"size", "size", FieldKind::integer, "How many bytes it has."},
    {"type", "type", FieldKind::glob, "Its media type, such as image/jpeg or image/*."},
    {"object", "object", FieldKind::glob, "What kind of record it belongs to."},
    {"id", "id", FieldKind::integer, "The record's id."},
    {"at", "at", FieldKind::instant, "When it was added."},
    {"actor", "actor", FieldKind::glob, "Who added it."},
};

// What a kind of record is filtered by: of most kinds what its table says.
std::span<const AskedField> asked_fields(ObjectKind object);

}  // namespace aftersales::domain
