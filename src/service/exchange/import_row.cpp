#include "aftersales/text/unicode.hpp"
#include "exchange/each_row.hpp"
#include "exchange/rows.hpp"
#include "exchange/time_format.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace aftersales::service {

const std::string& ImportRow::text(std::string_view field) const {
    static const std::string none;
    const auto* found = cells.find(field);
    return found == nullptr ? none : *found;
}

tl::unexpected<Error> ImportRow::mistake(std::string_view field, std::string_view what,
                                         std::vector<std::string> hints) const {
    const auto title = titles ? titles->find(field) : ColumnTitles::const_iterator{};
    const auto column = titles && title != titles->end() ? title->second : std::string{field};
    return fail(ErrorKind::refused, fmt::format("column '{}': {}", column, what), std::move(hints));
}

tl::unexpected<Error> ImportRow::mistake(std::string_view field, Error error, std::string_view before) const {
    if (!is_of_the_row(error.kind)) return fail(std::move(error));
    return mistake(field, std::string{before} + error.message, std::move(error.hints));
}

Result<calendar::Instant> ImportRow::after_opening(std::string_view field, std::chrono::seconds unit) const {
    const auto opened = TRY(instant("opened_at"));
    if (!opened) return mistake(field, "it counts from the opening, and the row does not tell when that was");
    const auto& cell = text(field);
    const auto passed = read_passed(cell, unit);
    if (!passed) return mistake(field, fmt::format("'{}' is neither a number nor H:MM:SS", cell));
    return *opened + *passed;
}

Result<std::optional<calendar::Instant>> ImportRow::instant(std::string_view field) const {
    const auto& cell = text(field);
    if (cell.empty()) return std::optional<calendar::Instant>{};
    if (const auto unit = map_->after_opening.find(std::string{field}); unit != map_->after_opening.end()) {
        return TRY(after_opening(field, unit->second));
    }
    auto read =
        read_foreign_time(cell, {.formats = map_->time_formats, .serial_days = map_->serial_days, .zone = zone()});
    if (!read) return mistake(field, read.error().message, read.error().hints);
    return std::optional{*read};
}

Result<std::optional<calendar::Date>> ImportRow::date(std::string_view field) const {
    const auto& cell = text(field);
    if (const auto day = calendar::read_date(cell); day && !is_before_time(*day)) return day;
    const auto instant = TRY(this->instant(field));
    return instant ? std::optional{zone().date(*instant)} : std::nullopt;
}

const calendar::Zone& ImportRow::zone() const { return map_->zone ? *map_->zone : policy_->zone(); }

std::string ImportRow::ours(std::string_view field, std::string theirs) const {
    const auto values = map_->values.find(std::string{field});
    if (values == map_->values.end()) return theirs;
    const auto ours = values->second.find(theirs);
    return ours == values->second.end() ? theirs : ours->second;
}

std::vector<std::string> ImportRow::words(std::string_view field) const {
    std::vector<std::string> all;
    const auto& cell = text(field);
    std::string_view rest = cell;
    while (!rest.empty()) {
        const auto end = std::min(rest.find(','), rest.size());
        const auto word = text::trimmed(rest.substr(0, end));
        if (!word.empty()) all.emplace_back(word);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return all;
}

std::optional<bool> read_truth(std::string_view cell) {
    static constexpr std::array<std::string_view, 5> yes{"yes", "y", "true", "1", "是"};
    static constexpr std::array<std::string_view, 5> no{"no", "n", "false", "0", "否"};
    const auto word = text::folded(cell);
    if (std::find(yes.begin(), yes.end(), word) != yes.end()) return true;
    if (std::find(no.begin(), no.end(), word) != no.end()) return false;
    return std::nullopt;
}

}  // namespace aftersales::service
