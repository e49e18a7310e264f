#include "sql/derived.hpp"

#include "aftersales/store/inspection.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>

namespace aftersales::store {
namespace {

constexpr std::array beside_records{
    Derived{"customer_tag", "projection", "customer", "customer", "customer, tag", ""},
    Derived{"ticket_tag", "projection", "ticket", "ticket", "ticket, tag", ""},
    Derived{"part_stock", "projection", "part", "", "sku, place", "on_hand, reserved, queued"},
    Derived{"part_piece", "projection", "part", "", "sku, serial, place", "pieces"},
    Derived{"clock", "clocks", "ticket", "ticket", "ticket, name, run", ""},
    Derived{"event", "figures", "", "id", "object, id, revision", "open_change, score"},
    Derived{"taken_back", "figures", "", "id", "object, id, revision", "revision"},
    Derived{"content", "history", "", "id", "object, id, revision", "revision"},
    Derived{"search_text", "search", "ticket", "ticket", "ticket", "facts, messages"},
};

TableLine line_of(const Row& row, std::size_t from, std::size_t count) {
    TableLine line(count);
    for (std::size_t i = 0; i < count; ++i) {
        const auto column = static_cast<int>(from + i);
        if (!row.is_null(column)) line[i] = std::string{row.text(column)};
    }
    return line;
}

// A number is bound as one.
SqlValue parameter(const std::string& name, const std::string& text) {
    constexpr std::array texts{"tag", "name", "object", "sku", "serial", "place"};
    if (std::find(texts.begin(), texts.end(), name) != texts.end()) return std::string_view{text};
    return std::int64_t{std::strtoll(text.c_str(), nullptr, 10)};
}

}  // namespace

// Records of a kind stand in a table of its name.
std::vector<Derived> derived_tables() {
    std::vector<Derived> all;
    for (const auto& [kind, word] : domain::spellings<domain::ObjectKind>())
        all.push_back({word, "projection", word, "id", "id", ""});
    all.insert(all.end(), beside_records.begin(), beside_records.end());
    return all;
}

std::vector<std::string> names_in(std::string_view list) {
    std::vector<std::string> all;
    while (!list.empty()) {
        const auto end = std::min(list.find(", "), list.size());
        all.emplace_back(list.substr(0, end));
        list.remove_prefix(std::min(end + 2, list.size()));
    }
    return all;
}

Result<const SqlStore*> Inspection::sql(const Reader& store) {
    const auto* made = dynamic_cast<const SqlStore*>(&store);
    if (made == nullptr) return fail(ErrorKind::internal, "a store that is no SQL store cannot be inspected");
    return made;
}

Result<std::vector<std::string>> Inspection::columns_of(Connection& rebuilt, const Derived& table) {
    if (!table.columns.empty()) return names_in(table.columns);
    std::vector<std::string> columns;
    TRY(rebuilt.query("SELECT name FROM pragma_table_info($1)", Values{table.table}.all(),
                      [&](const Row& row) -> Result<bool> {
                          if (row.text(0) != "next_step_at") columns.emplace_back(row.text(0));
                          return true;
                      }));
    return columns;
}

// PostgreSQL keeps its index by itself.
Result<bool> Inspection::is_search_sound(const SqlStore& store) {
    return !store.is_sqlite() || store.check_search_index().has_value();
}

Result<void> Inspection::index_search_anew(const SqlStore& store) {
    if (!store.is_sqlite()) return {};
    TRY(store.run("INSERT INTO search (search) VALUES ('rebuild')", Values{}));
    return {};
}

Beside::Beside(const Derived& table, std::vector<std::string> columns)
    : table_{table}, keys_{names_in(table.key)}, columns_{std::move(columns)} {
    owner_ = static_cast<std::size_t>(std::find(keys_.begin(), keys_.end(), table.owner) - keys_.begin());
    const auto all = fmt::format("SELECT {}, {} FROM {}", table.key, fmt::join(columns_, ", "), table.table);
    scan_ = fmt::format("{} ORDER BY {}", all, table.key);
    find_ = fmt::format("{} WHERE {}", all, condition());
}

Result<void> Beside::run(Connection& one, Connection& other, const Found& found) const {
    TRY(one.scan(scan_, {}, [&](const Row& row) -> Result<bool> {
        const auto key = line_of(row, 0, keys_.size());
        const auto there = TRY(find(other, key));
        std::vector<std::string> differing;
        const auto here = line_of(row, keys_.size(), columns_.size());
        for (std::size_t i = 0; there && i < columns_.size(); ++i)
            if ((*there)[i] != here[i]) differing.push_back(columns_[i]);
        if (!there || !differing.empty()) TRY(found(key, differing));
        return true;
    }));
    return {};
}

std::string Beside::object_of(const TableLine& key) const {
    return table_.object.empty() ? key.front().value_or("") : std::string{table_.object};
}

std::int64_t Beside::id_of(const TableLine& key) const {
    // A sum belongs to no record of its own.
    if (owner_ >= key.size()) return 0;
    return std::strtoll(key[owner_].value_or("").c_str(), nullptr, 10);
}

bool Beside::is_of(const RecordNames& records, const TableLine& key) const {
    const auto kind = domain::read_word<domain::ObjectKind>(object_of(key));
    return kind && records.contains({*kind, id_of(key)});
}

std::string Beside::condition() const {
    std::vector<std::string> terms;
    for (std::size_t i = 0; i < keys_.size(); ++i) terms.push_back(fmt::format("{} = ${}", keys_[i], i + 1));
    return fmt::format("{}", fmt::join(terms, " AND "));
}

std::vector<SqlValue> Beside::values(const TableLine& key) const {
    std::vector<SqlValue> all;
    for (std::size_t i = 0; i < key.size(); ++i) all.push_back(key[i] ? parameter(keys_[i], *key[i]) : SqlValue{});
    return all;
}

Result<std::optional<TableLine>> Beside::find(Connection& connection, const TableLine& key) const {
    std::optional<TableLine> line;
    TRY(connection.query(find_, values(key), [&](const Row& row) -> Result<bool> {
        line = line_of(row, keys_.size(), columns_.size());
        return false;
    }));
    return line;
}

}  // namespace aftersales::store
