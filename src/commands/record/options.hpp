// The options of a kind of record, and what their words say.
#pragma once

#include "record/face.hpp"

namespace aftersales::commands {

// One for each field that is given, in the table's order.
std::vector<const domain::Field*> given_fields(domain::ObjectKind object, Telling telling);
// One for each field that the act may say and that is not computed.
std::vector<const domain::Field*> set_fields(domain::ObjectKind object, const domain::Act& act,
                                             std::string_view computed);
cli::Parameter option_of(const domain::Field& field, Telling telling);

// Whether records of the kind hang on a ticket, so that gates of the policy may stand at their steps.
bool hangs_on_ticket(domain::ObjectKind object);
// --force, and --attach FILE: both of what hangs on a ticket.
cli::Parameter force_option();
cli::Parameter attach_option();
// Keeps the files with the record's ticket. ErrorKind::usage where it has none.
Result<void> attach_to_ticket_of(const domain::AnyRecord& record, const std::vector<std::string>& paths,
                                 service::Writing& desk);

using service::reading_of;

// The number of the record that a word names: its id, its number with the prefix, or FIELD:VALUE of what names one
// record ("serial:SN1").
Result<std::int64_t> read_id(const service::Reading& desk, domain::ObjectKind object, const std::string& word);

// All that a command on the record takes: its fields, then what its face adds.
std::vector<cli::Parameter> options_of(const RecordFace& face, Telling telling);
// Of the words given, what the face takes itself; `given` begins with the first field's.
GivenWords taken_by(const RecordFace& face, Telling telling, std::span<const cli::Given> given);

// What the words say, as domain::read_field reads it. Of lists `before` is what the record has.
Result<std::string> said(const service::Writing& desk, const domain::Field& field, Telling telling,
                         const std::vector<std::string>& words);

// What a command on the kind is, but for its parameters: "NOUN WHAT".
cli::Spec spec_of(const RecordFace& face, std::string_view what, CommandWording&& wording, cli::Needs needs);

}  // namespace aftersales::commands
