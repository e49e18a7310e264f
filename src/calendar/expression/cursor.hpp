// A place in an expression that is being read. Copies are cheap: a reading that leads nowhere is one whose copy is
// dropped.
#pragma once

#include "digits.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace aftersales::calendar {

class Cursor {
public:
    explicit Cursor(std::string_view text) : rest_{text} {}

    [[nodiscard]] bool done() const { return rest_.empty(); }
    [[nodiscard]] std::string_view rest() const { return rest_; }
    // The character `ahead` of the place; '\0' behind the end.
    [[nodiscard]] char peek(std::size_t ahead = 0) const { return ahead < rest_.size() ? rest_[ahead] : '\0'; }

    void skip(std::size_t count) { rest_.remove_prefix(count); }
    bool eat(char c) { return eat(std::string_view{&c, 1}); }
    bool eat(std::string_view text) {
        if (!rest_.starts_with(text)) return false;
        skip(text.size());
        return true;
    }
    void skip_blanks() {
        while (eat(' ')) {
        }
    }
    // A blank, or the "-" or "_" that may stand for it between two words.
    bool eat_gap() { return eat(' ') || eat('-') || eat('_'); }

    // A number of `least` to `most` digits with no further digit behind it.
    std::optional<int> number(std::size_t least, std::size_t most) {
        const std::size_t length = leading_digits(rest_);
        if (length < least || length > most) return std::nullopt;
        const auto value = calendar::number(rest_.substr(0, length));
        if (!value) return std::nullopt;
        skip(length);
        return static_cast<int>(*value);
    }

    // The run of letters at the place, not eaten.
    [[nodiscard]] std::string_view letters() const {
        std::size_t length = 0;
        while (length < rest_.size() && rest_[length] >= 'a' && rest_[length] <= 'z') ++length;
        return rest_.substr(0, length);
    }
    // As letters(), with "_" between them: the name of a field.
    [[nodiscard]] std::string_view name() const {
        std::size_t length = 0;
        while (length < rest_.size() && ((rest_[length] >= 'a' && rest_[length] <= 'z') || rest_[length] == '_'))
            ++length;
        while (length > 0 && rest_[length - 1] == '_') --length;
        return rest_.substr(0, length);
    }

private:
    std::string_view rest_;
};

}  // namespace aftersales::calendar
