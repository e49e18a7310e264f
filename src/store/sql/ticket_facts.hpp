// What the streams say of a ticket beside the instant, of all tickets, read in one pass: for long periods, in which
// each ticket would be looked up several times. 32 bytes a ticket, and each value of a group once.
#pragma once

#include "aftersales/result.hpp"
#include "aftersales/store/connection.hpp"
#include "aftersales/store/statistics.hpp"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace aftersales::store {

class GroupReader;

class TicketFacts {
public:
    struct Fact {
        std::int64_t id{};
        std::int64_t opened_at{};
        std::uint32_t groups{};
        std::uint32_t category{};
        std::uint32_t priority{};
        bool gone{};
    };

    static Result<TicketFacts> read(Connection& connection, Grouping by);

    [[nodiscard]] const Fact* find(std::int64_t id) const;
    [[nodiscard]] std::string_view word(std::uint32_t place) const { return words_[place]; }
    // Tells a fact of the ticket once for each group it is in.
    template <class Told>
    void tell(const Fact& ticket, Told& told, const See<Told>& see) const {
        for (const auto& [first, second] : groups_[ticket.groups]) {
            told.group = first;
            told.second = second;
            see(told);
        }
    }

private:
    using Pairs = std::vector<std::pair<std::string, std::string>>;
    // Looked up by a view: of a million tickets nearly all have words that were met before.
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    using Places = std::unordered_map<std::string, std::uint32_t, Hash, std::equal_to<>>;

    std::uint32_t place_of(std::string_view word);
    std::uint32_t place_of_groups(const GroupReader& group);

    std::vector<Fact> facts_{};  // by id
    std::vector<std::string> words_{};
    Places word_places_{};
    std::vector<Pairs> groups_{};
    Places group_places_{};
    std::string key_{};  // of the groups being looked up
};

}  // namespace aftersales::store
