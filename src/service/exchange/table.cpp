#include "exchange/table.hpp"

#include "aftersales/text/unicode.hpp"

#include <algorithm>

namespace aftersales::service {

Result<std::optional<Table::Cells>> Table::next() {
    if (!sheet_) return csv_.next();
    if (at_ == sheet_->size()) return std::optional<Cells>{};
    const auto& row = (*sheet_)[at_++];
    line_ = row.number;
    return std::optional{row.cells};
}

void Table::go_to(Place place) {
    if (!sheet_) return csv_.go_to(place);
    at_ = place.at;
    line_ = place.line;
}

void Table::pass_over_lines(std::size_t count) {
    if (!sheet_) return csv_.pass_over_lines(count);
    while (at_ < sheet_->size() && (*sheet_)[at_].number <= count) ++at_;
}

bool is_blank(const Table::Cells& cells) {
    return std::ranges::all_of(cells, [](const std::string& cell) { return text::trimmed(cell).empty(); });
}

}  // namespace aftersales::service
