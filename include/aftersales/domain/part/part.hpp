// A kind of spare part that is kept in stock, by its article number. How many there are is the sum of the moves
// (part_move.hpp) and stands nowhere else. D26.
#pragma once

#include "aftersales/domain/change/added.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aftersales::domain {

struct Part {
    std::int64_t id{};
    std::int64_t revision{};
    std::string sku{};
    std::string name{};
    std::string unit{};                      // "piece", "m": what is counted
    std::vector<std::string> models{};       // globs of the models that it fits
    std::vector<std::string> substitutes{};  // article numbers that can take its place
    std::optional<Money> price{};
    std::optional<Money> cost{};
    std::string supplier{};
    std::string lead{};  // how long the supplier takes, a duration
    std::optional<int> reorder{};
    std::optional<int> target{};
    bool serialised{};
    Instant added_at{};

    bool operator==(const Part&) const = default;
};

inline constexpr std::array part_rows{
    field<&Part::id>({"id", "ID", "the part's id", Use::kept | Use::hidden | Use::asked | Use::exported | Use::key}),
    field<&Part::revision>(
        {"revision", "Revision", "how many changes it has seen", Use::kept | Use::hidden | Use::asked | Use::exported}),
    field<&Part::sku>(
        {"sku", "SKU", "the part's article number",
         Use::given | Use::shown | Use::asked | Use::unique | Use::once | Use::required | Use::bare | Use::key, "SKU"}),
    field<&Part::name>({"name", "Name", "what it is", Use::given | Use::shown | Use::asked | Use::vital}),
    field<&Part::unit>(
        {"unit", "Unit", "what is counted: piece, set, m", Use::given | Use::hidden | Use::asked, "WORD"}),
    field<&Part::models>({"models", "Models", "the models that it fits, globs with * and ?",
                          Use::given | Use::hidden | Use::asked, "GLOB,…"}),
    field<&Part::substitutes>({"substitutes", "Substitutes", "parts that can take its place",
                               Use::given | Use::hidden | Use::asked, "SKU,…"}),
    field<&Part::price>(
        {"price", "Price", "what it costs the customer", Use::given | Use::shown | Use::asked, "AMOUNT"}),
    field<&Part::cost>({"cost", "Cost", "what it costs us", Use::given | Use::shown | Use::asked, "AMOUNT"}),
    field<&Part::supplier>(
        {"supplier", "Supplier", "where it is ordered", Use::given | Use::hidden | Use::asked, "SUPPLIER"}),
    field<&Part::lead>(
        {"lead", "Lead time", "how long the supplier takes: 10bd", Use::given | Use::hidden | Use::asked, "DURATION"}),
    field<&Part::reorder>(
        {"reorder", "Reorder at", "so few free that it is to be ordered", Use::given | Use::shown | Use::asked, "N"}),
    field<&Part::target>(
        {"target", "Target", "how many an order fills it up to", Use::given | Use::hidden | Use::asked, "N"}),
    field<&Part::serialised>(
        {"serialised", "Serialised", "whether each piece has a serial number", Use::given | Use::hidden | Use::asked}),
    field<&Part::added_at>({"added_at", "Added", "when it became known",
                            Use::kept | Use::hidden | Use::asked | Use::begins | Use::exported, "", "added"}),
};
template <>
inline constexpr std::span<const Field> fields_of<Part>{part_rows};
// Whether one of its models' globs is the model's; a part without any fits all.
bool fits(const Part& part, std::string_view model);
template <>
inline constexpr std::string_view added_word<Part> = "part_added";

}  // namespace aftersales::domain
