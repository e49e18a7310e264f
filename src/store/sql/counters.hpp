// The numbers that records get. While a transaction runs they are handed out in memory, from the first that the table
// gave it (and keeps from others until the end); the table is told the last one before the commit.
#pragma once

#include "aftersales/result.hpp"
#include "aftersales/store/connection.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace aftersales::store {

class Counters {
public:
    explicit Counters(Connection& connection) : connection_{connection} {}

    // ErrorKind::corrupt where the store does not count such records.
    Result<std::int64_t> take(std::string_view counter);
    // What take() would give, without taking it.
    Result<std::int64_t> next(std::string_view counter) const;
    // The next is at least this.
    Result<void> raise(std::string_view counter, std::int64_t next);

    // Outside of a transaction each number is taken from the table.
    void begin();
    // Before the commit.
    Result<void> write();
    void end();
    void begin_part() { parts_.push_back(taken_); }
    void commit_part() {
        if (!parts_.empty()) parts_.pop_back();
    }
    void rollback_part() noexcept;

private:
    struct Taken {
        std::string counter{};
        std::int64_t next{};
        std::int64_t written{};  // what the table says
    };
    [[nodiscard]] const Taken* find(std::string_view counter) const;

    Connection& connection_;
    bool in_transaction_{};
    std::vector<Taken> taken_{};
    std::vector<std::vector<Taken>> parts_{};
};

}  // namespace aftersales::store
