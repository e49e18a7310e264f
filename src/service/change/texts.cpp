#include "change/texts.hpp"

#include "aftersales/text/unicode.hpp"

#include <fmt/format.h>

#include <chrono>

namespace aftersales::service {

namespace {

// Remembers the first member that could not be read again.
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
    void operator()(std::string_view name, domain::Instant at) {
        if (outcome_) outcome_ = check_instant(name, at);
    }
    template <class Value>
    void operator()(std::string_view name, const std::optional<Value>& held) {
        if (held) (*this)(name, *held);
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

Result<void> check_instant(std::string_view name, domain::Instant at) {
    using namespace std::chrono;
    constexpr domain::Instant first = sys_days{year{1} / January / 1};
    constexpr domain::Instant end = sys_days{year{10000} / January / 1};
    if (at >= first && at < end) return {};
    return fail(ErrorKind::usage, fmt::format("{} lies outside the years 1 to 9999 of UTC", name));
}

Result<void> check_texts(const domain::Change& change) {
    TextGate gate;
    std::visit([&]<class Kind>(const Kind& it) { fields(static_cast<Kind*>(nullptr), it, gate); }, change);
    return std::move(gate).outcome();
}

}  // namespace aftersales::service
