#include "exchange/header.hpp"

#include "aftersales/text/unicode.hpp"
#include "exchange/each_row.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace aftersales::service {

namespace {

constexpr int lines_looked_at = 20;

std::size_t saying(const Table::Cells& cells) {
    return static_cast<std::size_t>(
        std::ranges::count_if(cells, [](const std::string& cell) { return !text::trimmed(cell).empty(); }));
}

Result<Headed> headed(Table table, const ImportSource& source, const TakeHeader& take) {
    std::optional<Error> first;
    std::size_t most_above = 0;
    std::size_t above = 0;
    for (int i = 0; i < lines_looked_at; ++i) {
        auto cells = table.next();
        const bool ended = cells && !*cells;
        if (ended || !cells) {
            if (first) break;
            if (!cells) return fail(placed(std::move(cells.error()), source, table.line()));
            return fail(ErrorKind::refused, source.name + ": the file has no header",
                        {"The first line names the columns."});
        }
        for (auto& title : **cells) title = std::string{text::trimmed(title)};
        if (is_blank(**cells)) continue;
        const auto count = saying(**cells);
        auto taken = 2 * most_above <= count ? take(**cells) : Result<void>{fail(ErrorKind::refused, "")};
        if (taken) {
            Headed found{.table = std::move(table), .titles = std::move(**cells)};
            found.line = found.table.line();
            if (above > 0) {
                found.remarks.push_back(
                    fmt::format("line {} is the header: what stands above it is passed over", found.line));
            }
            return found;
        }
        if (!first) first = placed(std::move(taken.error()), source, table.line());
        most_above = std::max(most_above, count);
        ++above;
    }
    return fail(std::move(*first));
}

std::string separator_name(char separator) { return separator == '\t' ? "tabs" : fmt::format("'{}'", separator); }

// "sep=;" in the first line is for Excel, and no header.
std::optional<char> announced_separator(std::string_view text) {
    const auto end = std::min(text.find_first_of("\r\n"), text.size());
    auto line = text.substr(0, end);
    if (line.starts_with('"') && line.ends_with('"') && line.size() > 2) line = line.substr(1, line.size() - 2);
    if (line.size() != 5 || text::folded(line.substr(0, 4)) != "sep=") return std::nullopt;
    return line[4];
}

}  // namespace

std::string comparable_title(std::string_view title) {
    static constexpr std::array<std::string_view, 6> unseen{"\u200B", "\u200C", "\u200D", "\u2060", "\uFEFF", "\u00AD"};
    auto plain = std::string{title};
    for (const auto mark : unseen) {
        for (auto at = plain.find(mark); at != std::string::npos; at = plain.find(mark, at))
            plain.erase(at, mark.size());
    }
    return std::string{text::trimmed(text::folded(text::trimmed(plain)))};
}

Result<Headed> find_header(std::string_view text, const ImportSource& source, const policy::ImportMap& map,
                           const TakeHeader& take) {
    std::size_t lines = map.skip_lines;
    if (source.sheet) {
        Table table{source.sheet};
        table.pass_over_lines(lines);
        return headed(std::move(table), source, take);
    }
    auto separator = map.separator;
    const auto announced = announced_separator(text);
    if (announced) lines = std::max<std::size_t>(lines, 1);
    if (!separator) separator = announced;
    if (!separator && source.format == ImportFormat::tsv) separator = '\t';
    const std::string_view candidates = separator ? std::string_view{&*separator, 1} : std::string_view{",;\t|"};
    std::optional<Error> first;
    for (const char candidate : candidates) {
        Table table{text, candidate};
        table.pass_over_lines(lines);
        auto found = headed(std::move(table), source, take);
        if (found) {
            if (candidates.size() > 1 && candidate != ',') {
                found->remarks.push_back(
                    fmt::format("the cells are taken to stand between {}", separator_name(candidate)));
            }
            return found;
        }
        if (!first) first = std::move(found.error());
    }
    return fail(std::move(*first));
}

}  // namespace aftersales::service
