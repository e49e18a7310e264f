// What a record consists of, told once: a table of rows beside its struct says of each field what it is called and what
// it is for. Storing, changing, erasing, filtering, listing, exchange and commands walk that table while they run and
// have no list of their own. What a field holds follows from its member.
#pragma once

#include "aftersales/domain/answer.hpp"
#include "aftersales/domain/clock/clock.hpp"
#include "aftersales/domain/id.hpp"
#include "aftersales/domain/money.hpp"
#include "aftersales/domain/text.hpp"
#include "aftersales/domain/words.hpp"

#include <array>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace aftersales::domain {

// What a field is for; several go together.
enum class Use : unsigned {
    given = 1U << 0,      // said by a command or an import, and changed by them
    kept = 1U << 1,       // only events set it
    asked = 1U << 2,      // lists are filtered by it
    shown = 1U << 3,      // a column of lists
    hidden = 1U << 4,     // a column of lists where it is asked for
    personal = 1U << 5,   // can be erased
    unique = 1U << 6,     // names one record
    exported = 1U << 7,   // handed out and taken in again; given fields are in any case
    late = 1U << 8,       // came to exports later than the others, and stands behind them there
    foremost = 1U << 9,   // stands before the others in exports
    begins = 1U << 10,    // the instant of the first event
    required = 1U << 11,  // no record without it
    bare = 1U << 12,      // added by its place, without an option's name
    made = 1U << 13,      // computed when it is written, and kept in the event like what is given
    several = 1U << 14,   // a command takes several: the field holds the first, others stand in records of their own
    imported = 1U << 15,  // taken in by imports, though no command gives it
    chosen = 1U << 16,    // a word of those that the policy names: filters know what there is
    found = 1U << 17,     // found, offered or done as the work went on: pages of tickets tell it last
    // How a list shows it: what identifies is never cut, what can be called neither; the least important goes first.
    key = 1U << 18,
    phone = 1U << 19,
    prose = 1U << 20,  // filters look for words in it
    vital = 1U << 21,
    high = 1U << 22,
    low = 1U << 23,
    once = 1U << 24,      // given with the first event and never edited
    deadline = 1U << 25,  // an instant until which: a day that is named means its end
    changed = 1U << 26,   // altered by steps of its own, as what is given is
};
constexpr Use operator|(Use one, Use other) {
    return static_cast<Use>(static_cast<unsigned>(one) | static_cast<unsigned>(other));
}
constexpr bool has(Use uses, Use use) { return (static_cast<unsigned>(uses) & static_cast<unsigned>(use)) != 0; }

enum class Holds { text, flag, number, money, instant, date, words, answers, record, word };

// The words of an enum, without its type: "" is the absent one.
struct WordSet {
    std::span<const std::string_view> all{};
    std::string_view (*write)(const void* member){};
    bool (*read)(void* member, std::string_view word){};
};
struct WordMember {
    void* at{};
    const WordSet* set{};
};
struct RecordMember {
    std::int64_t* number{};  // zero names no record
};

// The member of one record that a row stands for.
using Member = std::variant<std::string*, Text*, bool*, int*, std::int64_t*, Instant*, Date*, std::optional<Instant>*,
                            std::optional<Date>*, std::optional<bool>*, std::optional<int>*, std::optional<Money>*,
                            std::vector<std::string>*, std::vector<Answer>*, WordMember, RecordMember>;

struct Field {
    std::string_view name{};      // column, JSON key, CSV header, option, field of imports
    std::string_view title{};     // heading
    std::string_view sentence{};  // begins in lower case, no full stop
    Use uses{};
    std::string_view placeholder{};  // of the option; "" for the name in capitals
    std::string_view term{};         // what filters call it; "" for the name, without _at
    std::string_view column{};       // of the store; "" for the name
    std::string_view option{};       // of commands, with its placeholder: "--to STAFF"; "" for the name
    Holds holds{};
    std::optional<ObjectKind> of{};  // what a record holds the number of
    const WordSet* set{};
    Member (*member)(void* record){};
};

template <class Word>
inline constexpr auto spelled_words = [] {
    std::array<std::string_view, spellings<Word>().size()> words{};
    for (std::size_t i = 0; i < words.size(); ++i) words[i] = spellings<Word>()[i].second;
    return words;
}();

template <class Word>
inline constexpr WordSet word_set{.all = spelled_words<Word>,
                                  .write = [](const void* member) { return word(*static_cast<const Word*>(member)); },
                                  .read =
                                      [](void* member, std::string_view text) {
                                          const auto read = read_word<Word>(text);
                                          if (read) *static_cast<Word*>(member) = *read;
                                          return read.has_value();
                                      }};
template <class Word>
inline constexpr WordSet word_set<std::optional<Word>>{.all = spelled_words<Word>,
                                                       .write =
                                                           [](const void* member) {
                                                               const auto& held =
                                                                   *static_cast<const std::optional<Word>*>(member);
                                                               return held ? word(*held) : std::string_view{};
                                                           },
                                                       .read =
                                                           [](void* member, std::string_view text) {
                                                               auto& held = *static_cast<std::optional<Word>*>(member);
                                                               const auto read = read_word<Word>(text);
                                                               if (!read && !text.empty()) return false;
                                                               held = read;
                                                               return true;
                                                           }};

// What a member's type says: how it is reached and what it holds.
template <class Value>
struct Kept;
template <class Value>
requires std::is_enum_v<Value>
struct Kept<Value> {
    static constexpr auto holds = Holds::word;
    static constexpr const WordSet* set = &word_set<Value>;
};
template <class Value>
requires std::is_enum_v<Value>
struct Kept<std::optional<Value>> {
    static constexpr auto holds = Holds::word;
    static constexpr const WordSet* set = &word_set<std::optional<Value>>;
};
// The kind of record that an id names.
template <class Tag>
consteval ObjectKind named_by() = delete;
template <>
consteval ObjectKind named_by<TicketTag>() {
    return ObjectKind::ticket;
}
template <>
consteval ObjectKind named_by<CustomerTag>() {
    return ObjectKind::customer;
}
template <>
consteval ObjectKind named_by<AssetTag>() {
    return ObjectKind::asset;
}
template <>
consteval ObjectKind named_by<CallbackTag>() {
    return ObjectKind::callback;
}
template <>
consteval ObjectKind named_by<TripTag>() {
    return ObjectKind::trip;
}

template <Holds holds_>
struct Plain {
    static constexpr auto holds = holds_;
};
template <>
struct Kept<std::string> : Plain<Holds::text> {};
template <>
struct Kept<Text> : Plain<Holds::text> {};
template <>
struct Kept<bool> : Plain<Holds::flag> {};
template <>
struct Kept<std::optional<bool>> : Plain<Holds::flag> {};
template <>
struct Kept<int> : Plain<Holds::number> {};
template <>
struct Kept<std::int64_t> : Plain<Holds::number> {};
template <>
struct Kept<std::optional<int>> : Plain<Holds::number> {};
template <>
struct Kept<std::optional<Money>> : Plain<Holds::money> {};
template <>
struct Kept<Instant> : Plain<Holds::instant> {};
template <>
struct Kept<std::optional<Instant>> : Plain<Holds::instant> {};
template <>
struct Kept<Date> : Plain<Holds::date> {};
template <>
struct Kept<std::optional<Date>> : Plain<Holds::date> {};
template <>
struct Kept<std::vector<std::string>> : Plain<Holds::words> {};
template <>
struct Kept<std::vector<Answer>> : Plain<Holds::answers> {};
template <class Tag>
struct Kept<Id<Tag>> : Plain<Holds::record> {
    static constexpr ObjectKind of = named_by<Tag>();
};

template <class>
struct Pointed;
template <class Owner, class Held>
struct Pointed<Held Owner::*> {
    using Record = Owner;
    using Value = Held;
};

// The row of a member, but for its texts and uses.
template <auto Pointer>
constexpr Field field() {
    using Record = typename Pointed<decltype(Pointer)>::Record;
    using Value = typename Pointed<decltype(Pointer)>::Value;
    Field made{.holds = Kept<Value>::holds};
    if constexpr (Kept<Value>::holds == Holds::word) {
        made.set = Kept<Value>::set;
        made.member = [](void* record) -> Member {
            return WordMember{&(static_cast<Record*>(record)->*Pointer), Kept<Value>::set};
        };
    } else if constexpr (Kept<Value>::holds == Holds::record) {
        made.of = Kept<Value>::of;
        made.member = [](void* record) -> Member {
            return RecordMember{&(static_cast<Record*>(record)->*Pointer).value};
        };
    } else {
        made.member = [](void* record) -> Member { return &(static_cast<Record*>(record)->*Pointer); };
    }
    return made;
}

struct Told {
    std::string_view name{};
    std::string_view title{};
    std::string_view sentence{};
    Use uses{};
    std::string_view placeholder{};
    std::string_view term{};
    std::string_view column{};
    std::string_view option{};
};
// What can be erased stands beside the event, which a text, a day and answers do alone (change/added.hpp).
template <class Value>
inline constexpr bool can_be_erased = std::is_same_v<Value, Text> || std::is_same_v<Value, std::optional<Date>> ||
                                      std::is_same_v<Value, std::vector<Answer>>;
template <auto Pointer>
constexpr Field field(const Told& told) {
    auto made = field<Pointer>();
    if (has(told.uses, Use::personal) && !can_be_erased<typename Pointed<decltype(Pointer)>::Value>)
        throw "a personal field whose value could never be erased";
    made.name = told.name, made.title = told.title, made.sentence = told.sentence, made.uses = told.uses;
    made.placeholder = told.placeholder, made.term = told.term, made.column = told.column;
    made.option = told.option;
    return made;
}

// The table of a kind of record; each stands beside its struct. The first row is the id, the second the revision.
template <class Record>
inline constexpr std::span<const Field> fields_of{};

// What stands before the number of a record, for people, where the policy says nothing: "VS-".
template <class Record>
inline constexpr std::string_view number_prefix{};

template <class Record>
concept Described = !fields_of<Record>.empty();

// A record without its type, and its table.
struct RecordRef {
    template <Described Record>
    explicit RecordRef(Record& record) : fields{fields_of<Record>}, at{&record} {}
    std::span<const Field> fields{};
    void* at{};
};
struct RecordView {
    template <Described Record>
    explicit RecordView(const Record& record) : fields{fields_of<Record>}, at{&record} {}
    RecordView(const RecordRef& record) : fields{record.fields}, at{record.at} {}
    std::span<const Field> fields{};
    const void* at{};
};

// Calls `see` with the member that the field stands for.
template <class See>
decltype(auto) see_member(const Field& field, const RecordRef& record, See&& see) {
    return std::visit(
        [&]<class At>(At at) -> decltype(auto) {
            if constexpr (std::is_pointer_v<At>)
                return see(*at);
            else
                return see(at);
        },
        field.member(record.at));
}
// The same for a record that is only looked at. Nothing is written through what `field.member` gives here.
inline Member member_of(const Field& field, const RecordView& record) {
    return field.member(const_cast<void*>(record.at));
}
template <class See>
decltype(auto) see_member(const Field& field, const RecordView& record, See&& see) {
    return std::visit(
        [&]<class At>(At at) -> decltype(auto) {
            if constexpr (std::is_pointer_v<At>)
                return see(std::as_const(*at));
            else
                return see(std::as_const(at));
        },
        member_of(field, record));
}

// Whether the first event of a record holds it.
constexpr bool in_first_event(const Field& field) { return has(field.uses, Use::given) || has(field.uses, Use::made); }

// The rows that may hold the number of another record: all but the first, which is its own.
inline std::span<const Field> fields_beyond_id(std::span<const Field> fields) { return fields.subspan(1); }

const Field* find_field(std::span<const Field> fields, std::string_view name);
// Of a table that has it.
constexpr const Field& field_in(std::span<const Field> fields, std::string_view name) {
    const auto* place = fields.data();
    while (place->name != name) ++place;
    return *place;
}

// As Changed writes it: a list joined by commas, a date as YYYY-MM-DD, an instant in UTC, yes or no, a number, a word;
// "" for nothing.
std::string written(const Field& field, const RecordView& record);
std::string written_instant(Instant at);

// What the text says, where the field can hold it; an empty text empties the field. Said false, the record is as it
// was.
[[nodiscard]] bool read_field(const Field& field, const RecordRef& record, std::string_view text);

// Empties what is personal.
void erase_personal(const RecordRef& record);

// Copies one field from one record to another of the same kind.
void take_field(const Field& field, const RecordRef& to, const RecordView& from);
// Whether a record just made would hold the same; a word that is always there is never nothing.
bool holds_nothing(const Field& field, const RecordView& record);

// Copies what is given from one record to another of the same kind.
void take_given(const RecordRef& to, const RecordView& from);

// The key under which a record was made, by which the same command sent again finds it.
template <auto Pointer>
constexpr Field reference_field() {
    return field<Pointer>({"reference", "Reference", "the key it has elsewhere",
                           Use::given | Use::once | Use::hidden | Use::asked | Use::unique | Use::key, "KEY"});
}

}  // namespace aftersales::domain
