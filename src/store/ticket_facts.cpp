#include "ticket_facts.hpp"

#include "cells.hpp"
#include "group_columns.hpp"

#include <fmt/format.h>

#include <algorithm>

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
        Pairs pairs;
        group.each([&](std::string_view first, std::string_view second) { pairs.emplace_back(first, second); });
        fact.groups = made.place_of(std::move(pairs));
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
    const auto next = static_cast<std::uint32_t>(words_.size());
    const auto [found, added] = word_places_.emplace(word, next);
    if (added) words_.emplace_back(word);
    return found->second;
}

// Lengths tell where a value ends, whatever is in it.
std::uint32_t TicketFacts::place_of(Pairs pairs) {
    std::string key;
    for (const auto& [first, second] : pairs) {
        key += std::to_string(first.size()) + ',' + std::to_string(second.size()) + ':' + first + second;
    }
    const auto next = static_cast<std::uint32_t>(groups_.size());
    const auto [found, added] = group_places_.emplace(std::move(key), next);
    if (added) groups_.push_back(std::move(pairs));
    return found->second;
}

}  // namespace aftersales::store
