// What an engine must do; the port over it is written once (src/store/sql/). Parameters are $1, $2 … in the text;
// values are integers, texts or NULL. Statements are prepared once per connection, by their text. A visitor may run
// other statements on the same connection.
#pragma once

#include "aftersales/calendar/instant.hpp"
#include "aftersales/domain/words.hpp"
#include "aftersales/result.hpp"
#include "aftersales/store/part_file.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace aftersales::store {

using SqlValue = std::variant<std::monostate, std::int64_t, std::string_view>;

// One row while it is visited; columns from 0. Texts are valid until the visit returns.
class Row {
public:
    virtual ~Row() = default;
    [[nodiscard]] virtual bool is_null(int column) const = 0;
    [[nodiscard]] virtual std::int64_t integer(int column) const = 0;  // 0 for NULL
    [[nodiscard]] virtual double real(int column) const = 0;
    [[nodiscard]] virtual std::string_view text(int column) const = 0;  // "" for NULL
};

enum class Dialect { sqlite, postgres };

// A transaction that reads sees the store as it is when it first looks, whatever others write; one that writes waits
// its turn first.
enum class Purpose { reading, writing };

using SeeRow = std::function<Result<bool>(const Row&)>;

// Columns of a kind of record's table, in order, with blanks between: what they hold follows from its description. A
// migration makes those that it names and no others, whatever the description grows to.
struct TableColumns {
    domain::ObjectKind object{};
    std::string_view columns{};
};

// One step of a schema, run in one transaction with the row that records it. Released ones never change.
struct Migration {
    int number{};
    std::string_view title{};
    std::string_view sql{};
    // The tables of records that it makes or adds columns to, before `sql`.
    std::span<const TableColumns> tables{};
};

class Connection {
public:
    virtual ~Connection() = default;

    // Runs one statement; `visit` sees each row and may return false to stop. Gives the number of rows changed or seen.
    virtual Result<std::int64_t> query(std::string_view sql, std::span<const SqlValue> values, const SeeRow& visit) = 0;
    // The same for answers that may be too large to hold in memory.
    virtual Result<std::int64_t> scan(std::string_view sql, std::span<const SqlValue> values, const SeeRow& visit) {
        return query(sql, values, visit);
    }
    // Several statements without parameters: schemas, settings.
    virtual Result<void> script(std::string_view sql) = 0;
    // One transaction at a time, and parts that nest in it.
    virtual Result<void> begin(Purpose purpose) = 0;
    virtual Result<void> commit() = 0;
    virtual void rollback() noexcept = 0;
    virtual Result<void> begin_part() = 0;
    virtual Result<void> commit_part() = 0;
    virtual void rollback_part() noexcept = 0;
    [[nodiscard]] virtual Dialect dialect() const = 0;
    // The engine's own schema, by number from 1.
    [[nodiscard]] virtual std::span<const Migration> migrations() const = 0;
    virtual Result<std::vector<std::string>> self_check() = 0;
    // Writes a copy of what the transaction sees, where there is one. ErrorKind::refused where the engine cannot.
    virtual Result<void> back_up(const PartFile& copy) = 0;
    // All of this in the place of another store (restore.hpp).
    virtual Result<std::string> restore(const std::string&, calendar::seconds) {
        return fail(ErrorKind::refused, "a store of this kind is not restored from a file");
    }
    // A copy of the whole store that nobody else sees and that goes with its connection; nothing where the engine makes
    // none.
    virtual Result<std::unique_ptr<Connection>> private_copy() { return std::unique_ptr<Connection>{}; }
    // The file the store lives in, beside which a copy can be set; "" where there is none.
    [[nodiscard]] virtual std::string path() const = 0;
    [[nodiscard]] virtual std::string description() const = 0;  // "SQLite 3.40.1, aftersales.db"
};

}  // namespace aftersales::store
