#include "aftersales/text/csv.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aftersales::text {

CsvReader::CsvReader(std::string_view text, char separator) : text_{text}, separator_{separator} {}

// The bytes of a line end at the cursor: 0, 1 or 2.
std::size_t CsvReader::line_end() const {
    if (text_.substr(at_).starts_with('\n')) return 1;
    return text_.substr(at_).starts_with("\r\n") ? 2 : 0;
}

bool CsvReader::end_line() {
    const std::size_t bytes = line_end();
    if (bytes == 0) return false;
    at_ += bytes;
    ++next_line_;
    return true;
}

std::string_view CsvReader::plain() {
    const std::size_t begin = at_;
    while (at_ < text_.size() && text_[at_] != separator_ && text_[at_] != '\n') ++at_;
    const bool carriage = at_ < text_.size() && text_[at_] == '\n' && at_ > begin && text_[at_ - 1] == '\r';
    if (carriage) --at_;
    return text_.substr(begin, at_ - begin);
}

Result<std::string> CsvReader::quoted() {
    std::string field;
    ++at_;
    while (true) {
        const std::size_t quote = text_.find('"', at_);
        if (quote == std::string_view::npos) {
            at_ = text_.size();
            return fail(ErrorKind::refused, "a quoted field is never closed, expected '\"'");
        }
        const std::string_view chunk = text_.substr(at_, quote - at_);
        field.append(chunk);
        next_line_ += static_cast<std::size_t>(std::count(chunk.begin(), chunk.end(), '\n'));
        at_ = quote + 1;
        if (!text_.substr(at_).starts_with('"')) return field;
        field.push_back('"');
        ++at_;
    }
}

Result<std::optional<std::vector<std::string>>> CsvReader::next() {
    while (end_line()) {
    }
    if (at_ == text_.size()) return std::nullopt;
    line_ = next_line_;
    std::vector<std::string> fields;
    fields.reserve(columns_);
    while (true) {
        if (text_.substr(at_).starts_with('"')) {
            fields.push_back(TRY(quoted()));
        } else {
            fields.emplace_back(plain());
        }
        if (at_ == text_.size() || end_line()) break;
        if (text_[at_] != separator_) {
            // Reading goes on with the next line, for those who skip bad rows.
            at_ = std::min(text_.find('\n', at_), text_.size());
            end_line();
            return fail(ErrorKind::refused,
                        fmt::format("text behind the closing quote of field {}, expected '{}' or the end of the line",
                                    fields.size(), separator_));
        }
        ++at_;
    }
    columns_ = fields.size();
    return fields;
}

}  // namespace aftersales::text
