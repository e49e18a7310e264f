// A filter over records as plain data, and how its words are read: `status:open priority:urgent,major due<=+4h 漏水 or
// not tag:x` (cli.md, ticket list). The store turns it into SQL; nothing here knows how.
#pragma once

#include "aftersales/calendar/expression.hpp"
#include "aftersales/domain/named.hpp"
#include "aftersales/domain/words.hpp"
#include "aftersales/result.hpp"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace aftersales::domain {

struct WordSet;

// What a field holds, which decides how its values are read and compared.
enum class FieldKind { word, glob, text, integer, money, instant, date, flag, id };

struct AskedField {
    std::string_view name{};    // as typed before the colon
    std::string_view column{};  // as the store calls it; may be typed as well
    FieldKind kind{};
    std::string_view about{};        // a sentence for help and manual (query_fields.hpp)
    const WordSet* set{};            // the words of one that holds one of a closed set
    std::optional<ObjectKind> of{};  // what it holds the number of
};

enum class Comparison { is, empty, at_least, at_most, less, greater, matches };

struct Filter {
    enum class Node { all, both, either, negation, test, words };
    Node node{Node::all};
    std::vector<Filter> parts{};  // of both, either, negation (one)

    // Of a test:
    std::string column{};
    FieldKind kind{};
    Comparison comparison{};
    // Of `is`: any of them holds; globs, compared folded, where kind says so. Of `matches`: words in the column. Of
    // flags: "yes" or "no"; of `breached` also names of clocks, with `from` telling when it is asked. Empty where
    // `from` and `to` say it all.
    std::vector<std::string> values{};
    // Of instants (seconds UTC), dates (days since the epoch) and integers: at or after `from`, and before `to`;
    // integers up to `to` itself.
    std::optional<std::int64_t> from{};
    std::optional<std::int64_t> to{};

    // Of `held`: programs whose calls nothing holds; `from` is there where calls are held at all.
    std::vector<std::string> exempt{};

    std::string words{};  // of words: full text

    bool operator==(const Filter&) const = default;
};

// What reading a filter may ask of its surroundings.
struct FilterScope {
    calendar::TimeScope time{};
    std::string me{};                                                          // `assignee:me`
    std::function<std::optional<std::string>(std::string_view name)> query{};  // `query:NAME` of the policy
    std::map<ObjectKind, std::string> prefixes{};  // what stands before the number of a record, for people
    std::vector<std::string> categories{};
    std::vector<std::string> priorities{};
    std::vector<std::string> staff{};
    std::map<std::string, std::vector<Named>, std::less<>> named{};  // by column: what has a label besides its id
    // Whether a record has the value in the column, though the policy has it no more; nothing: none has.
    std::function<Result<bool>(std::string_view column, const std::string& value)> is_used{};
    std::string country{"CN"};                           // whose phone numbers are written without a code
    std::optional<std::vector<std::string>> not_held{};  // programs that no open ticket holds; nothing: none is held
};

// Words as they stand on the command line: each is a term, or several where it has blanks. Double quotes keep blanks,
// commas and parentheses in a value; `or`, `and`, `not` (or in capitals) and parentheses join terms; `*` is everything.
// ErrorKind::usage with did-you-mean for fields and values of closed sets; a closed set that the scope leaves empty is
// not judged.
Result<Filter> read_filter(ObjectKind object, const std::vector<std::string>& terms, const FilterScope& scope);
Result<Filter> read_ticket_filter(const std::vector<std::string>& terms, const FilterScope& scope);
Result<Filter> read_callback_filter(const std::vector<std::string>& terms, const FilterScope& scope);
Result<Filter> read_notice_filter(const std::vector<std::string>& terms, const FilterScope& scope);
Result<Filter> read_run_filter(const std::vector<std::string>& terms, const FilterScope& scope);
Result<Filter> read_attachment_filter(const std::vector<std::string>& terms, const FilterScope& scope);

// The filter as words again, fully spelled: for `--explain`. Reading them gives a filter of the same meaning.
std::string explain(const Filter& filter, const calendar::Zone& zone);

}  // namespace aftersales::domain
