// A person is away: no visit falls on it. D27, D31.
#pragma once

#include "aftersales/domain/change/added.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace aftersales::domain {

struct Absence {
    std::int64_t id{};
    std::int64_t revision{};
    std::string staff{};
    Instant from{};
    Instant to{};              // the first instant at which the person is there again
    std::string substitute{};  // who stands in; "" for nobody
    Text note{};
    bool dropped{};  // the person is not away after all
    Instant added_at{};
    std::string reference{};

    bool operator==(const Absence&) const = default;
};

inline constexpr std::array absence_rows{
    field<&Absence::id>(
        {"id", "ID", "the absence's id", Use::kept | Use::shown | Use::asked | Use::exported | Use::key}),
    field<&Absence::revision>(
        {"revision", "Revision", "how many changes it has seen", Use::kept | Use::hidden | Use::asked | Use::exported}),
    field<&Absence::staff>(
        {"staff", "Staff", "who is away", Use::given | Use::shown | Use::asked | Use::required | Use::once}),
    field<&Absence::from>({"from", "From", "since when",
                           Use::given | Use::shown | Use::asked | Use::required | Use::once, "", "", "from_at"}),
    field<&Absence::to>({"to", "To", "until when, not included",
                         Use::given | Use::shown | Use::asked | Use::required | Use::once, "", "", "to_at"}),
    field<&Absence::substitute>({"substitute", "Substitute", "who stands in", Use::given | Use::shown | Use::asked}),
    field<&Absence::note>(
        {"note", "Note", "what was said with it", Use::given | Use::shown | Use::personal | Use::prose}),
    field<&Absence::dropped>(
        {"dropped", "Dropped", "whether it was taken back", Use::given | Use::hidden | Use::asked}),
    field<&Absence::added_at>({"added_at", "Added", "when it became known",
                               Use::kept | Use::hidden | Use::asked | Use::begins | Use::exported, "", "added"}),
    reference_field<&Absence::reference>(),
};
template <>
inline constexpr std::span<const Field> fields_of<Absence>{absence_rows};
template <>
inline constexpr std::string_view added_word<Absence> = "staff_away";

}  // namespace aftersales::domain
