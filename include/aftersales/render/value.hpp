// What a result says, before it is bytes: a small tree of values with the kinds that the formats print differently.
// An instant becomes RFC 3339 in csv, tsv, json and "02-03 09:30" in a table; absent is null in json and empty
// elsewhere.
#pragma once

#include "aftersales/calendar/instant.hpp"
#include "aftersales/domain/id.hpp"

#include <cstdint>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace aftersales::render {

struct Value;
using Record = std::vector<std::pair<std::string, Value>>;  // members in order; keys are column names
using List = std::vector<Value>;

struct Absent {
    bool operator==(const Absent&) const = default;
};

// A figure of a report: text::decimal decides its digits.
struct Figure {
    double value{};
    bool operator==(const Figure&) const = default;
};

// A share of 1: a figure where other programs read it, percent where people do.
struct Share {
    double value{};
    bool operator==(const Share&) const = default;
};

// What the policy has a name for: its id where other programs read it, its label where people do.
struct NamedValue {
    std::string id{};
    std::string label{};
    bool operator==(const NamedValue&) const = default;
};

// In csv, tsv and table a List of texts is joined by blanks-free commas ("a,b"); any other List or Record is written as
// JSON.
struct Value {
    std::variant<Absent, bool, std::int64_t, Figure, Share, std::string, NamedValue, calendar::Instant, calendar::Date,
                 List, Record>
        is{};

    Value() = default;
    Value(bool value) : is{value} {}
    Value(std::int64_t value) : is{value} {}
    Value(int value) : is{std::int64_t{value}} {}
    Value(Figure value) : is{value} {}
    Value(Share value) : is{value} {}
    Value(NamedValue value) : is{std::move(value)} {}
    Value(std::string value) : is{std::move(value)} {}
    Value(const char* value) : is{std::string{value}} {}
    Value(calendar::Instant value) : is{value} {}
    Value(calendar::Date value) : is{value} {}
    Value(List value) : is{std::move(value)} {}
    Value(Record value) : is{std::move(value)} {}

    bool operator==(const Value&) const;
};

// A value, or Absent where there is none (an empty string stays a string: say text_or_absent where it means nothing).
template <class Maybe>
Value or_absent(const Maybe& maybe) {
    return maybe ? Value{*maybe} : Value{};
}
Value text_or_absent(std::string text);
template <class Tag>
Value id_or_absent(domain::Id<Tag> id) {
    return id ? Value{id.value} : Value{};
}
// The id with its label; Absent where there is no id.
Value named_or_absent(std::string id, std::string label);
Value texts(const std::vector<std::string>& words);

}  // namespace aftersales::render
