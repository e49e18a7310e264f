#include "sql/ticket_facts.hpp"

#include "sql/cells.hpp"
#include "sql/group_columns.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace aftersales::store {

Result<TicketFacts> TicketFacts::read(Connection& connection, Grouping by) {
    TicketFacts made;
    const auto groups = ticket_groups(by);
    const auto sql = fmt::format("SELECT t.id, t.opened_at, t.category, t.priority, t.status, {} FROM ticket t{} "
                                 "ORDER BY t.id",
                                 groups.select, groups.join);
    GroupReader group{by};
    TRY(connection.scan(sql, {}, [&](const Row& row) -> Result<bool> {
        Cells cells{row};
        auto& fact = made.facts_.emplace_back();
        cells.read(fact.id), cells.read(fact.opened_at);
        fact.category = made.place_of(cells.next<std::string_view>());
        fact.priority = made.place_of(cells.next<std::string_view>());
        fact.gone = is_gone(cells.next<domain::Status>());
        group.read(cells);
        TRY(cells.finish("ticket", fact.id));
        fact.groups = made.place_of_groups(group);
        return true;
    }));
    return made;
}

// Ids mostly run without gaps: the place is where it would be then, or is looked for.
const TicketFacts::Fact* TicketFacts::find(std::int64_t id) const {
    if (facts_.empty() || id < facts_.front().id || id > facts_.back().id) return nullptr;
    const auto guess = static_cast<std::size_t>(id - facts_.front().id);
    if (guess < facts_.size() && facts_[guess].id == id) return &facts_[guess];
    const auto found = std::ranges::lower_bound(facts_, id, {}, &Fact::id);
    return found != facts_.end() && found->id == id ? &*found : nullptr;
}

std::uint32_t TicketFacts::place_of(std::string_view word) {
    if (const auto found = word_places_.find(word); found != word_places_.end()) return found->second;
    const auto next = static_cast<std::uint32_t>(words_.size());
    word_places_.emplace(words_.emplace_back(word), next);
    return next;
}

// Lengths tell where a value ends, whatever is in it.
std::uint32_t TicketFacts::place_of_groups(const GroupReader& group) {
    key_.clear();
    const auto add = [&](std::string_view value) {
        fmt::format_to(std::back_inserter(key_), "{}:", value.size());
        key_ += value;
    };
    group.each([&](std::string_view first, std::string_view second) { add(first), add(second); });
    if (const auto found = group_places_.find(key_); found != group_places_.end()) return found->second;
    const auto next = static_cast<std::uint32_t>(groups_.size());
    auto& pairs = groups_.emplace_back();
    group.each([&](std::string_view first, std::string_view second) { pairs.emplace_back(first, second); });
    group_places_.emplace(key_, next);
    return next;
}

}  // namespace aftersales::store
