// What words of parts, places and quantities mean, and parts themselves.
#include "aftersales/calendar/duration.hpp"
#include "aftersales/policy/labels.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/text/distance.hpp"
#include "aftersales/text/unicode.hpp"
#include "parts/parts_at_work.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace aftersales::service {

namespace {

constexpr std::array<std::string_view, 4> standing_places{"main", "repair", "quarantine", "scrap"};
constexpr std::string_view van = "van:";

// Commas and blanks separate, an equals sign counts.
// Without characters that control a terminal.
bool is_plain(std::string_view word) { return text::without_controls(word) == word; }

bool is_sku(std::string_view word) {
    return !word.empty() && word.find_first_of(" ,=\"*?") == std::string_view::npos && is_plain(word);
}

bool is_outlet_word(std::string_view word) {
    return word.find_first_of(" ,:*?\"") == std::string_view::npos && is_plain(word);
}

std::optional<std::int64_t> part_id_in(const std::string& word) {
    std::int64_t id{};
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), id);
    if (error != std::errc{} || end != word.data() + word.size() || id <= 0) return std::nullopt;
    return id;
}

Result<void> check_counts(const domain::Part& part) {
    if (part.reorder && *part.reorder < 0)
        return fail(ErrorKind::usage,
                    fmt::format("{} is no number of parts: --reorder takes 0 or more", *part.reorder));
    if (part.target && *part.target < 1)
        return fail(ErrorKind::usage, fmt::format("{} is no number of parts: --target takes 1 or more", *part.target));
    if (part.reorder && part.target && *part.target < *part.reorder)
        return fail(ErrorKind::usage,
                    fmt::format("the target {} is below {}, at which it is ordered", *part.target, *part.reorder));
    return {};
}

Result<void> check_sku(const std::string& sku) {
    if (is_sku(sku)) return {};
    return fail(ErrorKind::usage, fmt::format("'{}' is no article number", sku),
                {"It has neither blanks nor any of , = * ? \"."});
}

Result<void> check_part(const domain::Part& part) {
    TRY(check_counts(part));
    if (!part.lead.empty()) {
        const auto lead = calendar::read_duration(part.lead);
        if (!lead) return fail(ErrorKind::usage, fmt::format("--lead: {}", lead.error().message), lead.error().hints);
    }
    for (const auto& sku : part.substitutes) {
        if (sku == part.sku) return fail(ErrorKind::usage, fmt::format("{} cannot take its own place", sku));
        TRY(check_sku(sku));
    }
    return {};
}

// Two parts may name each other, and one of them is known first.
Result<void> remark_on_substitutes(Writing& desk, const domain::Part& part) {
    for (const auto& sku : part.substitutes)
        if (!TRY(store::find<domain::Part>(desk.store, "sku", sku)))
            desk.remarks.push_back(fmt::format("there is no part {} yet", sku));
    return {};
}

// Their moves would not be told of them any more.
Result<void> check_no_pieces(const store::Reader& store, const std::string& sku) {
    for (const auto& piece : TRY(store.stock().pieces(sku)))
        if (piece.place != scrap_place)
            return fail(ErrorKind::refused,
                        fmt::format("{} of {} lies at {} by its serial number", piece.serial, sku, piece.place));
    return {};
}

// What has no number yet cannot be moved by number.
Result<void> remark_on_nameless(Writing& desk, const std::string& sku) {
    for (const auto& line : TRY(desk.store.stock().places_of(sku))) {
        const auto named = static_cast<std::int64_t>(TRY(pieces_at(desk.store, sku, line.place)).size());
        if (line.on_hand > named)
            desk.remarks.push_back(fmt::format("{} of {} at {} have no serial number: count them by number",
                                               line.on_hand - named, sku, line.place));
    }
    return {};
}

}  // namespace

Result<domain::Part> read_part(const store::Reader& store, const std::string& word) {
    if (auto found = TRY(store::get_by<domain::Part>(store, "sku", word))) return std::move(*found);
    if (const auto id = part_id_in(word)) {
        if (auto found = TRY(store::get<domain::Part>(store, *id))) return std::move(*found);
    }
    const auto near = text::nearest(word, TRY(store.stock().skus()));
    return fail(
        ErrorKind::not_found, fmt::format("there is no part '{}'", word),
        {near ? fmt::format("Did you mean '{}'?", *near) : std::string{"See what there is: aftersales part list"}});
}

Result<std::string> read_place(const Reading& desk, const std::string& word) {
    if (word.empty() || std::ranges::find(standing_places, word) != standing_places.end()) return word;
    if (word.starts_with(van)) {
        const auto staff = word.substr(van.size());
        if (staff.empty()) return fail(ErrorKind::usage, "'van:' names nobody: van:STAFF");
        return std::string{van} + TRY(policy::read_staff(desk.policy, staff));
    }
    if (!desk.policy.outlets.empty()) {
        auto outlet = policy::read_outlet(desk.policy, word);
        // What lay there before the policy named outlets can be counted and moved away.
        if (!outlet && !TRY(desk.store.stock().all_at(word)).empty()) return word;
        return outlet;
    }
    if (!is_outlet_word(word))
        return fail(ErrorKind::usage, fmt::format("'{}' is no place", word),
                    {"A place is main, repair, quarantine, scrap, van:STAFF or an outlet."});
    std::vector<std::string> known{standing_places.begin(), standing_places.end()};
    const auto near = text::nearest(word, known);
    const bool short_of_one = near && text::distance(word, *near) <= 2;
    if (short_of_one && TRY(desk.store.stock().all_at(word)).empty())
        return fail(ErrorKind::usage, fmt::format("'{}' is no place", word),
                    {fmt::format("Did you mean '{}'?", *near)});
    return word;
}

// A slip of the pen would make another store.
Result<void> remark_on_new_place(Writing& desk, const std::string& place) {
    const bool known = !desk.policy.outlets.empty() || place.starts_with(van) ||
                       std::ranges::find(standing_places, place) != standing_places.end();
    if (known || !TRY(desk.store.stock().all_at(place)).empty()) return {};
    desk.remarks.push_back(fmt::format("nothing lies at {} until now", place));
    return {};
}

Result<int> read_quantity(const std::string& word) {
    if (const auto quantity = domain::read_part_quantity(word)) return *quantity;
    return fail(ErrorKind::usage,
                fmt::format("'{}' is no quantity: expected a whole number from 1 to {}", word, domain::most_parts));
}

Result<domain::PartCount> read_parts(const store::Reader& store, const std::string& word) {
    auto count = domain::read_part_count(word);
    if (!count) return fail(ErrorKind::usage, fmt::format("'{}' is no part and quantity: expected SKU or SKU=N", word));
    count->sku = TRY(read_part(store, count->sku)).sku;
    return std::move(*count);
}

Result<std::vector<domain::PartCount>> read_parts(const store::Reader& store, const std::vector<std::string>& words) {
    std::vector<std::string> sums;
    for (const auto& word : words) domain::add_used(sums, domain::print(TRY(read_parts(store, word))));
    std::vector<domain::PartCount> parts;
    for (const auto& sum : sums) parts.push_back(TRY(read_parts(store, sum)));
    return parts;
}

Result<domain::Part> add_part(Writing& desk, domain::Part given) {
    TRY(check_sku(given.sku));
    if (TRY(store::find<domain::Part>(desk.store, "sku", given.sku)))
        return fail(ErrorKind::refused, fmt::format("there is a part '{}' already", given.sku),
                    {fmt::format("Change it: aftersales part edit {} …", given.sku)});
    TRY(check_part(given));
    TRY(remark_on_substitutes(desk, given));
    return begin_record(desk, std::move(given));
}

Result<domain::Part> edit_part(Writing& desk, std::int64_t id, const FieldValues& values) {
    auto change = TRY(RecordChange<domain::Part>::of(desk, id));
    for (const auto& [field, value] : values) TRY(change.set(field, value));
    TRY(check_part(change.record()));
    const bool others = std::ranges::any_of(values, [](const auto& each) { return each.first == "substitutes"; });
    if (others) TRY(remark_on_substitutes(desk, change.record()));
    if (!change.record().serialised) TRY(check_no_pieces(desk.store, change.record().sku));
    if (change.record().serialised) TRY(remark_on_nameless(desk, change.record().sku));
    TRY(change.save());
    return change.record();
}

}  // namespace aftersales::service
