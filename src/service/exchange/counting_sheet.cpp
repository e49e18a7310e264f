// The sheet of a count that came back.
#include "aftersales/service/spare_parts.hpp"
#include "aftersales/text/unicode.hpp"
#include "exchange/each_row.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <set>

namespace aftersales::service {

namespace {

Result<std::int64_t> count_of_row(const ImportRow& row) {
    const auto& word = row.text("counted");
    std::int64_t count{};
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), count);
    const bool whole = error == std::errc{} && end == word.data() + word.size() && word.front() != '-';
    if (whole && count <= domain::most_parts) return count;
    return row.mistake("counted", fmt::format("'{}' is no count: expected a whole number from 0", word));
}

std::vector<std::string> serials_of_row(const ImportRow& row) {
    std::vector<std::string> all;
    for (std::string_view list = row.text("serials"); !list.empty();) {
        const auto comma = std::min(list.find(','), list.size());
        const auto serial = text::trimmed(list.substr(0, comma));
        if (!serial.empty()) all.emplace_back(serial);
        list.remove_prefix(std::min(comma + 1, list.size()));
    }
    return all;
}

// What was not counted has no pieces that the sheet as it was printed does not have.
Result<void> check_untouched(const Writing& desk, const ImportRow& row, const std::string& place) {
    const auto named = serials_of_row(row);
    if (named.empty() || named == TRY(pieces_at(desk.store, row.text("sku"), place))) return {};
    return row.mistake("counted",
                       fmt::format("the pieces of {} are told, and not how many were counted", row.text("sku")));
}

// Nothing of a row that was not counted.
Result<std::optional<Counted>> counted_in(const Writing& desk, const ImportRow& row, const std::string& place) {
    if (row.text("counted").empty()) {
        TRY(check_untouched(desk, row, place));
        return std::optional<Counted>{};
    }
    Counted counted{.part = TRY(or_mistake(row, "sku", read_part(desk.store, row.text("sku")))),
                    .counted = TRY(count_of_row(row)),
                    .serials = serials_of_row(row)};
    // Of other parts nothing is kept by number, and a sheet that names some is none of ours.
    if (!counted.part.serialised && !counted.serials.empty())
        return row.mistake("serials", fmt::format("the pieces of {} have no serial numbers", counted.part.sku));
    return std::optional{std::move(counted)};
}

std::string sheet_of(const std::string& place) {
    return fmt::format("The sheet: aftersales part count {} -O csv", place);
}

Result<void> check_columns(const ImportRow& row, const std::string& name, const std::string& place) {
    const auto has = [&](std::string_view column) { return !row.titles || row.titles->contains(column); };
    if (has("sku") && has("counted")) return {};
    return fail(ErrorKind::usage, fmt::format("{}: the columns sku and counted are wanted", name), {sheet_of(place)});
}

}  // namespace

Result<std::vector<Counted>> read_counting_sheet(const Writing& desk, const ImportFile& file,
                                                 const std::string& place) {
    const policy::ImportMap map;
    auto read = ImportRows::of(file.text, file.source, map, desk.policy, {"sku", "counted", "name", "serials"});
    if (!read && is_of_the_row(read.error().kind)) {
        read.error().hints = {sheet_of(place)};
        return fail(std::move(read.error()));
    }
    if (!read) return fail(std::move(read.error()));
    auto& rows = *read;
    std::vector<Counted> all;
    std::set<std::string> seen;
    for (;;) {
        const auto placed_error = [&](Error error) { return fail(placed(std::move(error), file.source, rows.line())); };
        const auto row = rows.next();
        if (!row) return placed_error(row.error());
        if (!*row) return all;
        TRY(check_columns(**row, file.source.name, place));
        auto counted = counted_in(desk, **row, place);
        if (!counted) return placed_error(counted.error());
        if (!*counted) continue;
        if (!seen.insert((*counted)->part.sku).second)
            return placed_error(
                (*row)->mistake("sku", fmt::format("{} stands in the sheet twice", (*counted)->part.sku)).value());
        all.push_back(std::move(**counted));
    }
}

}  // namespace aftersales::service
