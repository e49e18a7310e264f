// The fields that filters know, once for their reader, help, manual and completion: of records what their tables say
// and what is joined to them (fields.cpp), of notices and runs the lists here. `column` is what the store must answer
// by.
#pragma once

#include "aftersales/domain/query/query.hpp"
#include "aftersales/domain/words.hpp"

#include <span>

namespace aftersales::domain {

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

// What a kind of record is filtered by: what its table says, then what is no field of it.
std::span<const AskedField> asked_fields(ObjectKind object);

}  // namespace aftersales::domain
