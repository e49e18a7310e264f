#include "aftersales/text/csv.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aftersales::text {

namespace {

constexpr bool ends_line(char byte) { return byte == '\n' || byte == '\r'; }

// CRLF is one line end.
std::size_t line_ends_in(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = text.find_first_of("\r\n"); at != std::string_view::npos;
         at = text.find_first_of("\r\n", at)) {
        at += text.substr(at).starts_with("\r\n") ? std::size_t{2} : std::size_t{1};
        ++count;
    }
    return count;
}

}  // namespace

CsvReader::CsvReader(std::string_view text, char separator) : text_{text}, separator_{separator} {}

// The bytes of a line end at the cursor: 0, 1 or 2.
std::size_t CsvReader::line_end() const {
    if (at_ == text_.size() || !ends_line(text_[at_])) return 0;
    return text_.substr(at_).starts_with("\r\n") ? 2 : 1;
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
    while (at_ < text_.size() && text_[at_] != separator_ && !ends_line(text_[at_])) ++at_;
    return text_.substr(begin, at_ - begin);
}

Result<std::string> CsvReader::quoted() {
    std::string field;
    ++at_;
    while (true) {
        const std::size_t quote = text_.find('"', at_);
        if (quote == std::string_view::npos) {
            return fail(ErrorKind::refused, "a quoted field is never closed, expected '\"'");
        }
        const std::string_view chunk = text_.substr(at_, quote - at_);
        field.append(chunk);
        next_line_ += line_ends_in(chunk);
        at_ = quote + 1;
        if (!text_.substr(at_).starts_with('"')) return field;
        field.push_back('"');
        ++at_;
    }
}

// To the line behind the one on which the record began: what a quote too many seemed to hold are rows of their own.
void CsvReader::pass_over(Place record) {
    at_ = std::min(text_.find_first_of("\r\n", record.at), text_.size());
    next_line_ = record.line;
    end_line();
}

void CsvReader::pass_over_lines(std::size_t count) {
    for (; count > 0 && at_ < text_.size(); --count) pass_over(place());
}

Result<std::optional<std::vector<std::string>>> CsvReader::next() {
    while (end_line()) {
    }
    if (at_ == text_.size()) return std::nullopt;
    line_ = next_line_;
    const Place begin = place();
    std::vector<std::string> fields;
    fields.reserve(columns_);
    while (true) {
        if (text_.substr(at_).starts_with('"')) {
            auto field = quoted();
            if (!field) {
                pass_over(begin);
                return fail(std::move(field.error()));
            }
            fields.push_back(std::move(*field));
        } else {
            fields.emplace_back(plain());
        }
        if (at_ == text_.size() || end_line()) break;
        if (text_[at_] != separator_) {
            pass_over(begin);
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
