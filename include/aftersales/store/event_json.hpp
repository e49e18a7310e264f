// Events as JSON: for those who look (`ticket show`, `history`), with times as RFC 3339 and every member; and exactly,
// for export, so that reading back gives an equal event.
#pragma once

#include "aftersales/calendar/zone.hpp"
#include "aftersales/domain/event.hpp"
#include "aftersales/text/json.hpp"

namespace aftersales::store {

// The change's own members, each "key":value, into an object that is open; absent and empty ones are null, lists are
// always lists.
void write_members(text::JsonWriter& json, const domain::Event& event, const calendar::Zone& zone);
// The same as one object.
std::string members_json(const domain::Event& event, const calendar::Zone& zone);

// The whole event into an object that is open: object, id, revision, at, recorded_at, actor, run, kind, body, content.
// Envelope times are RFC 3339 in the zone; body and content are as stored (event_codec.hpp).
void write_event(text::JsonWriter& json, const domain::Event& event, const calendar::Zone& zone);
std::string event_json(const domain::Event& event, const calendar::Zone& zone);

// What write_event wrote; other members are not looked at. ErrorKind::refused where it is no event.
Result<domain::Event> read_event(const text::JsonValue& json);

}  // namespace aftersales::store
