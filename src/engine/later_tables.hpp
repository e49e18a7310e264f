// What later migrations say of tables of their own (schema.cpp).
#pragma once

#include "aftersales/store/connection.hpp"

#include <array>
#include <string_view>

namespace aftersales::engine {

inline constexpr std::array contacts{
    store::TableColumns{domain::ObjectKind::contact, "id revision customer kind value label key dropped added_at"}};
inline constexpr std::string_view found_by = R"sql(
CREATE INDEX contact_key ON contact (key) WHERE key <> '';
CREATE INDEX contact_customer ON contact (customer) WHERE customer IS NOT NULL;
)sql";

inline constexpr std::array reporters{
    store::TableColumns{domain::ObjectKind::reporter, "id revision ticket name phone role added_at"}};
inline constexpr std::string_view reported = R"sql(
CREATE INDEX reporter_ticket ON reporter (ticket) WHERE ticket IS NOT NULL;
)sql";

// Refusals change no record: they are counted here, and name nobody.
inline constexpr std::string_view refusals = R"sql(
CREATE TABLE gate_refusal (
  gate TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX gate_refusal_at ON gate_refusal (at);
)sql";

}  // namespace aftersales::engine
