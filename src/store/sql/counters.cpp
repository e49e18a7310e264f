#include "sql/counters.hpp"

#include "sql/values.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aftersales::store {
namespace {

Result<std::int64_t> counted(Connection& connection, std::string_view sql, std::string_view counter) {
    std::optional<std::int64_t> found;
    TRY(connection.query(sql, Values{counter}.all(), [&](const Row& row) -> Result<bool> {
        found = row.integer(0);
        return false;
    }));
    if (!found) return fail(ErrorKind::corrupt, fmt::format("the store does not count its {}s", counter));
    return *found;
}

}  // namespace

const Counters::Taken* Counters::find(std::string_view counter) const {
    const auto found = std::ranges::find(taken_, counter, &Taken::counter);
    return found == taken_.end() ? nullptr : &*found;
}

// The first is raised in the table, which locks it for whoever else would take one.
Result<std::int64_t> Counters::take(std::string_view counter) {
    auto found = std::ranges::find(taken_, counter, &Taken::counter);
    if (found == taken_.end()) {
        TRY(connection_.query("UPDATE counter SET next = next + 1 WHERE object = $1", Values{counter}.all(), nullptr));
        const auto next = TRY(counted(connection_, "SELECT next FROM counter WHERE object = $1", counter));
        if (in_transaction_) taken_.push_back({.counter = std::string{counter}, .next = next, .written = next});
        return next - 1;
    }
    return found->next++;
}

Result<std::int64_t> Counters::next(std::string_view counter) const {
    if (const auto* known = find(counter)) return known->next;
    return counted(connection_, "SELECT next FROM counter WHERE object = $1", counter);
}

Result<void> Counters::raise(std::string_view counter, std::int64_t next) {
    TRY(write());
    std::erase_if(taken_, [&](const Taken& each) { return each.counter == counter; });
    TRY(connection_.query("UPDATE counter SET next = $2 WHERE object = $1 AND next < $2", Values{counter, next}.all(),
                          nullptr));
    return {};
}

Result<void> Counters::write() {
    for (auto& each : taken_) {
        if (each.next == each.written) continue;
        TRY(connection_.query("UPDATE counter SET next = $2 WHERE object = $1", Values{each.counter, each.next}.all(),
                              nullptr));
        each.written = each.next;
    }
    return {};
}

void Counters::begin() {
    end();
    in_transaction_ = true;
}

void Counters::end() {
    in_transaction_ = false;
    taken_.clear();
    parts_.clear();
}

void Counters::rollback_part() noexcept {
    if (parts_.empty()) return;
    taken_ = std::move(parts_.back());
    parts_.pop_back();
}

}  // namespace aftersales::store
