// The objects of a JSON file, one after the other, as they stand: each on a line of its own, or the elements of one
// array.
#pragma once

#include "aftersales/result.hpp"
#include "aftersales/text/csv.hpp"

#include <optional>
#include <string_view>

namespace aftersales::service {

class JsonObjects {
public:
    using Place = text::CsvReader::Place;

    explicit JsonObjects(std::string_view text);

    // Nothing at the end. Behind a failure there is nothing more.
    Result<std::optional<std::string_view>> next();
    // The line on which the last one began.
    [[nodiscard]] std::size_t line() const { return line_; }
    [[nodiscard]] Place place() const { return {.at = at_, .line = next_line_}; }
    void go_to(Place place) {
        at_ = place.at;
        next_line_ = place.line;
        ended_ = false;
    }

private:
    std::optional<std::string_view> next_line();
    Result<std::optional<std::string_view>> next_element();
    void pass_over(std::string_view bytes);
    [[nodiscard]] std::size_t element_end() const;

    std::string_view text_;
    bool is_array_{};
    bool ended_{};  // of an array: its end, or that it has none, was told
    std::size_t at_{};
    std::size_t line_{};
    std::size_t next_line_{1};
};

}  // namespace aftersales::service
