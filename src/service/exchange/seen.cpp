#include "exchange/seen.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <functional>

namespace aftersales::service {

namespace {

std::uint64_t mixed(std::uint64_t hash, std::string_view text) {
    // Of hashes in a row: the multiplier spreads, so that fields that change places are not the same.
    return (hash ^ std::hash<std::string_view>{}(text)) * 0x9E3779B97F4A7C15U + (hash >> 29);
}

std::uint32_t contents_of(const ImportRow& row) {
    std::uint64_t hash = 1;
    for (const auto& [field, cell] : row.cells) hash = mixed(mixed(hash, field), cell);
    return static_cast<std::uint32_t>(hash ^ hash >> 32);
}

std::uint64_t digest_of_key(std::string_view key) { return std::hash<std::string_view>{}(key); }

}  // namespace

// Where the key is, or would be.
std::size_t SeenRows::place_of(std::uint64_t key) const {
    const auto mask = table_.size() - 1;
    auto at = key & mask;
    while (table_[at].line != 0 && table_[at].key != key) at = (at + 1) & mask;
    return at;
}

void SeenRows::grow() {
    constexpr std::size_t first_size = 1024;
    auto before = std::move(table_);
    table_.assign(std::max(first_size, before.size() * 2), {});
    for (const auto& seen : before) {
        if (seen.line != 0) table_[place_of(seen.key)] = seen;
    }
}

Result<SeenRows::Before> SeenRows::look(std::string_view key_field, const ImportRow& row) const {
    const auto& key = row.text(key_field);
    if (key.empty() || table_.empty()) return Before::never;
    const auto& seen = table_[place_of(digest_of_key(key))];
    if (seen.line == 0) return Before::never;
    if (seen.contents == contents_of(row)) return Before::same;
    auto mistake =
        row.mistake(key_field, fmt::format("'{}' stands in line {} already, with other contents", key, seen.line));
    mistake.value().kind = ErrorKind::conflict;
    return mistake;
}

void SeenRows::keep(std::string_view key_field, const ImportRow& row) {
    const auto& key = row.text(key_field);
    if (key.empty()) return;
    if (4 * taken_ >= 3 * table_.size()) grow();
    auto& seen = table_[place_of(digest_of_key(key))];
    if (seen.line != 0) return;
    seen = {.key = digest_of_key(key), .contents = contents_of(row), .line = static_cast<std::uint32_t>(row.line)};
    ++taken_;
}

std::string_view key_field(Importable what) {
    switch (what) {
    case Importable::tickets:
    case Importable::customers:
    case Importable::orders:
    case Importable::visits:
    case Importable::deliveries:
        return "reference";
    case Importable::assets:
        return "serial";
    case Importable::products:
        return "model";
    case Importable::callbacks:
    case Importable::history:
    case Importable::parts:  // one row for each place
        return "";
    }
    return "";
}

}  // namespace aftersales::service
