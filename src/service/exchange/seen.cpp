#include "exchange/seen.hpp"

#include <fmt/format.h>

#include <functional>

namespace aftersales::service {

namespace {

std::uint64_t mixed(std::uint64_t hash, std::string_view text) {
    // Of hashes in a row: the multiplier spreads, so that fields that change places are not the same.
    return (hash ^ std::hash<std::string_view>{}(text)) * 0x9E3779B97F4A7C15U + (hash >> 29);
}

std::uint64_t contents_of(const ImportRow& row) {
    std::uint64_t hash = 1;
    for (const auto& [field, cell] : row.cells) hash = mixed(mixed(hash, field), cell);
    return hash;
}

}  // namespace

Result<SeenRows::Before> SeenRows::look(std::string_view key_field, const ImportRow& row) const {
    const auto key = row.text(key_field);
    if (key.empty()) return Before::never;
    const auto seen = all_.find(std::hash<std::string_view>{}(key));
    if (seen == all_.end()) return Before::never;
    if (seen->second.contents == contents_of(row)) return Before::same;
    auto mistake = row.mistake(key_field, fmt::format("'{}' stands in line {} already, with other contents", key, seen->second.line));
    mistake.value().kind = ErrorKind::conflict;
    return mistake;
}

void SeenRows::keep(std::string_view key_field, const ImportRow& row) {
    const auto key = row.text(key_field);
    if (key.empty()) return;
    all_.try_emplace(std::hash<std::string_view>{}(key), Seen{.contents = contents_of(row), .line = row.line});
}

std::string_view key_field(Importable what) {
    switch (what) {
    case Importable::tickets:
    case Importable::customers:
        return "reference";
    case Importable::assets:
        return "serial";
    case Importable::products:
        return "model";
    case Importable::callbacks:
    case Importable::history:
        return "";
    }
    return "";
}

}  // namespace aftersales::service
