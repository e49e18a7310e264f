// A record becomes known, with what was given of it: the first event of every kind of record that is told field by
// field. Later changes of a field are Changed (triage.hpp). D1.
#pragma once

#include "aftersales/domain/change/meaning.hpp"
#include "aftersales/domain/record/field.hpp"

namespace aftersales::domain {

// The stored word of a record's first event ("asset_added"); it stands beside the record's table.
template <class Record>
inline constexpr std::string_view added_word{};

using OddTexts = std::vector<std::pair<std::string_view, std::string>>;

template <class Record>
struct Added {
    static constexpr std::string_view word = added_word<Record>;
    static constexpr Meaning meaning{};
    Record record{};  // what is given of it alone
    OddTexts odd{};   // days that no calendar has: kept as they were written, never folded
    bool operator==(const Added&) const = default;
};

// Shows one field by its name, as the members of every other change are shown. A personal day is a text, so that it can
// be erased with the others.
template <class Ref, class Odd, class See>
void see_field(const Field& field, const Ref& record, Odd& odd, See& see) {
    constexpr bool reads = std::is_same_v<Ref, RecordRef>;
    see_member(field, record, [&](auto& member) {
        using Held = std::remove_cvref_t<decltype(member)>;
        if constexpr (std::is_same_v<Held, std::optional<Date>>) {
            if (!has(field.uses, Use::personal)) return see(field.name, member);
            Text day{member ? calendar::print(*member) : std::string{}};
            for (const auto& [name, text] : odd)
                if (name == field.name) day.value = text;
            see(field.name, day);
            if constexpr (reads) {
                if (!read_field(field, record, day.value)) odd.emplace_back(field.name, day.value);
            }
        } else if constexpr (std::is_same_v<Held, RecordMember>) {
            Id<struct AnyTag> id{*member.number};
            see(field.name, id);
            *member.number = id.value;
        } else if constexpr (std::is_same_v<Held, WordMember>) {
            std::string word{member.set->write(member.at)};
            see(field.name, word);
            if constexpr (reads) {
                if (!member.set->read(member.at, word)) see.doubt(field.name);
            }
        } else {
            see(field.name, member);
        }
    });
}

// Shows each given field.
template <class Ref, class Odd, class See>
void see_given(const Ref& record, Odd& odd, See& see) {
    for (const auto& field : record.fields)
        if (in_first_event(field)) see_field(field, record, odd, see);
}

template <class Record, class Self, class See>
void fields(Added<Record>*, Self& it, See&& see) {
    if constexpr (std::is_const_v<Self>)
        see_given(RecordView{it.record}, it.odd, see);
    else
        see_given(RecordRef{it.record}, it.odd, see);
}

}  // namespace aftersales::domain
