// What an engine must do; the port over it is written once (sql_store.cpp). Parameters are $1, $2 … in the text; values are integers,
// texts or NULL. Statements are prepared once per connection, by their text.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <span>
#include <variant>
#include <vector>

#include "aftersales/result.hpp"

namespace aftersales::store {

using Parameter = std::variant<std::monostate, std::int64_t, std::string_view>;

// One row while it is visited; columns from 0. Texts are valid until the visit returns.
class Row {
public:
    virtual ~Row() = default;
    [[nodiscard]] virtual bool is_null(int column) const = 0;
    [[nodiscard]] virtual std::int64_t integer(int column) const = 0;   // 0 for NULL
    [[nodiscard]] virtual double real(int column) const = 0;
    [[nodiscard]] virtual std::string_view text(int column) const = 0;  // "" for NULL
};

enum class Dialect { sqlite, postgres };

class Connection {
public:
    virtual ~Connection() = default;

    // Runs one statement; `visit` sees each row and may return false to stop. Gives the number of rows changed or seen.
    virtual Result<std::int64_t> query(std::string_view sql, std::span<const Parameter> values,
                                       const std::function<Result<bool>(const Row&)>& visit) = 0;
    // Several statements without parameters: schemas, transactions.
    virtual Result<void> script(std::string_view sql) = 0;
    [[nodiscard]] virtual Dialect dialect() const = 0;
    virtual Result<std::vector<std::string>> self_check() = 0;
    virtual Result<void> back_up(const std::string& path) = 0;
    [[nodiscard]] virtual std::string description() const = 0;
};

}  // namespace aftersales::store
