// Who reported a ticket, where that is not its customer: family, a dealer, a colleague. D1.
#pragma once

#include "aftersales/domain/change/added.hpp"

#include <array>
#include <optional>
#include <string_view>

namespace aftersales::domain {

struct Reporter {
    std::int64_t id{};
    std::int64_t revision{};
    TicketId ticket{};
    Text name{};
    Text phone{};
    std::optional<ReporterRole> role{};
    Instant added_at{};

    bool operator==(const Reporter&) const = default;
};

inline constexpr std::array reporter_rows{
    field<&Reporter::id>({"id", "ID", "the reporter's id", Use::kept | Use::shown | Use::asked | Use::exported}),
    field<&Reporter::revision>(
        {"revision", "Revision", "how many changes it has seen", Use::kept | Use::hidden | Use::asked | Use::exported}),
    field<&Reporter::ticket>({"ticket", "Ticket", "what was reported", Use::given | Use::shown | Use::asked}),
    field<&Reporter::name>({"name", "Name", "who reported it", Use::given | Use::shown | Use::asked | Use::personal}),
    field<&Reporter::phone>(
        {"phone", "Phone", "the reporter's phone", Use::given | Use::phone | Use::shown | Use::asked | Use::personal}),
    field<&Reporter::role>({"role", "Role", "what the reporter is to the customer: family, dealer or colleague",
                            Use::given | Use::shown | Use::asked}),
    field<&Reporter::added_at>(
        {"added_at", "Added", "when it was said", Use::kept | Use::hidden | Use::asked | Use::begins | Use::exported}),
};
template <>
inline constexpr std::span<const Field> fields_of<Reporter>{reporter_rows};
template <>
inline constexpr std::string_view added_word<Reporter> = "reporter_added";

}  // namespace aftersales::domain
