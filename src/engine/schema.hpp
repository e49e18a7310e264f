// The schemas of the engines: one text for all (schema.cpp), which each reads in its own words for types, and what each
// must say in its own way. tests/engine compares them column by column.
#pragma once

#include "aftersales/store/connection.hpp"

#include <deque>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace aftersales::engine {

// What an engine says in its own way, behind what is told of all.
struct OwnWords {
    int number{};  // of the migration
    std::string_view sql{};
};

// Those of service operations, behind the others (schema_service.cpp).
std::span<const store::Migration> service_migrations();

// All migrations; `translated` gives a text in the engine's words, `texts` keeps them.
std::vector<store::Migration> migrations_in(std::span<const OwnWords> own, std::string (*translated)(std::string_view),
                                            std::deque<std::string>& texts);

std::span<const store::Migration> sqlite_migrations();
std::span<const store::Migration> postgres_migrations();

}  // namespace aftersales::engine
