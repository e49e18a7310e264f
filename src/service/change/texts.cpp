#include "change/texts.hpp"

#include "aftersales/text/unicode.hpp"

#include <fmt/format.h>

namespace aftersales::service {

namespace {

// Remembers the first member that is no text.
class TextGate {
public:
    void operator()(std::string_view name, const std::string& text) { look(name, text); }
    void operator()(std::string_view name, const domain::Text& text) { look(name, text.value); }
    void operator()(std::string_view name, const std::vector<std::string>& texts) {
        for (const auto& each : texts) look(name, each);
    }
    void operator()(std::string_view name, const std::vector<domain::Answer>& answers) {
        for (const auto& each : answers) look(name, each.key), look(name, each.text.value);
    }
    template <class Other>
    void operator()(std::string_view, const Other&) {}

    [[nodiscard]] Result<void> outcome() && { return std::move(outcome_); }

private:
    void look(std::string_view name, std::string_view text) {
        if (outcome_ && !text.empty()) outcome_ = check_text(name, text);
    }

    Result<void> outcome_{};
};

}  // namespace

Result<void> check_text(std::string_view name, std::string_view text) {
    const bool nul = text.find('\0') != std::string_view::npos;
    if (!nul && text::is_utf8(text)) return {};
    return fail(ErrorKind::usage, fmt::format("the {} {}", name, nul ? "holds a NUL" : "is not UTF-8"),
                {"Give it as UTF-8: iconv -f GB18030 -t UTF-8 FILE"});
}

Result<void> check_texts(const domain::Change& change) {
    TextGate gate;
    std::visit([&]<class Kind>(const Kind& it) { fields(static_cast<Kind*>(nullptr), it, gate); }, change);
    return std::move(gate).outcome();
}

}  // namespace aftersales::service
