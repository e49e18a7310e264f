// The tables whose rows follow from events, and two stores held against each other in one of them.
#pragma once

#include "aftersales/store/connection.hpp"
#include "sql/store.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aftersales::store {

// Whose rows a table holds, what tells them apart, and what is said of one that is wrong. "object" as owner: the row
// says itself.
struct Derived {
    std::string_view table{};
    std::string_view check{};
    std::string_view object{};
    std::string_view owner{};
    std::string_view key{};
    std::string_view columns{};  // "" for all but next_step_at, which the policy decides
};
std::vector<Derived> derived_tables();

// "customer, tag" as its two names.
std::vector<std::string> names_in(std::string_view list);

// One row's cells as text; what is NULL is told from what is empty.
using TableLine = std::vector<std::optional<std::string>>;

// Works on the tables themselves; SqlStore's friend.
class Inspection {
public:
    static Result<const SqlStore*> sql(const Reader& store);
    static Connection& connection(const SqlStore& store) { return *store.connection_; }
    // Those of the table that follow from events.
    static Result<std::vector<std::string>> columns_of(Connection& rebuilt, const Derived& table);
    static Result<bool> is_search_sound(const SqlStore& store);
    static Result<void> index_search_anew(const SqlStore& store);
};

// The rows of one table on both sides.
class Beside {
public:
    Beside(const Derived& table, std::vector<std::string> columns);

    // Rows of the one that the other has not, or has otherwise; `found` sees the key and the columns that differ, none
    // where there is no such row.
    using Found = std::function<Result<void>(const TableLine& key, const std::vector<std::string>& differing)>;
    Result<void> run(Connection& one, Connection& other, const Found& found) const;

    // The record that the row of that key belongs to; no kind where it is of none of ours.
    [[nodiscard]] std::string object_of(const TableLine& key) const;
    [[nodiscard]] std::int64_t id_of(const TableLine& key) const;
    [[nodiscard]] bool is_of(const RecordNames& records, const TableLine& key) const;

    [[nodiscard]] std::string condition() const;  // "customer = $1 AND tag = $2"
    [[nodiscard]] std::vector<SqlValue> values(const TableLine& key) const;

private:
    Result<std::optional<TableLine>> find(Connection& connection, const TableLine& key) const;

    const Derived& table_;
    std::vector<std::string> keys_;
    std::vector<std::string> columns_;
    std::size_t owner_{};
    std::string scan_{};
    std::string find_{};
};

}  // namespace aftersales::store
