// A value as one cell: what csv, tsv and templates print, what a table prints, and what JSON prints.
#pragma once

#include "aftersales/calendar/zone.hpp"
#include "aftersales/render/value.hpp"
#include "aftersales/text/json.hpp"

#include <string>

namespace aftersales::render {

// Unescaped: RFC 3339 for instants, a list of texts joined by commas, any other list or record as JSON.
std::string plain(const Value& value, const calendar::Zone& zone);

// As people read them: a share of 1 as "81.4 %", any other figure to two decimals. What would be nothing so keeps all
// its digits.
std::string percent(double share);
std::string rounded(double figure);

// Instants as "02-03 09:30", figures rounded, shares in percent, what has a label by that; instants with the year where
// it is not that of `now`; control characters as \xHH.
std::string for_table(const Value& value, const calendar::Zone& zone, calendar::Instant now);

void write_json(text::JsonWriter& writer, const Value& value, const calendar::Zone& zone);

// Smaller first: numbers by value, instants and dates by time, the rest by bytes. Absent sorts behind everything.
bool before(const Value& a, const Value& b);

}  // namespace aftersales::render
