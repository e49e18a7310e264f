// A filter of attachments, judged on each: they are no rows of a table that a store could be asked for.
#include "aftersales/service/attachments.hpp"
#include "aftersales/text/glob.hpp"
#include "aftersales/text/unicode.hpp"

#include <algorithm>
#include <charconv>
#include <optional>

namespace aftersales::service {

namespace {

using domain::Comparison;
using domain::Filter;

std::string text_in(const std::string& column, const Attachment& it) {
    if (column == "digest") return it.file.digest;
    if (column == "name") return it.file.name.value;
    if (column == "type") return it.file.type;
    if (column == "object") return std::string{domain::word(it.object)};
    if (column == "actor") return it.actor;
    return {};
}

std::optional<std::int64_t> number_in(const std::string& column, const Attachment& it) {
    if (column == "size") return it.file.size;
    if (column == "id") return it.id;
    if (column == "at") return it.at.time_since_epoch().count();
    return std::nullopt;
}

bool is_in_span(const Filter& test, std::int64_t number) {
    if (test.from && number < *test.from) return false;
    if (!test.to) return true;
    // Instants end before `to`, whole numbers with it.
    return test.kind == domain::FieldKind::instant ? number < *test.to : number <= *test.to;
}

bool is_one_of(const std::vector<std::string>& values, std::int64_t number) {
    return std::ranges::any_of(values, [&](const std::string& value) {
        std::int64_t read{};
        const auto [end, trouble] = std::from_chars(value.data(), value.data() + value.size(), read);
        return trouble == std::errc{} && end == value.data() + value.size() && read == number;
    });
}

bool holds_test(const Filter& test, const Attachment& it) {
    if (const auto number = number_in(test.column, it)) {
        if (test.comparison == Comparison::empty) return false;
        return is_in_span(test, *number) && (test.values.empty() || is_one_of(test.values, *number));
    }
    const auto text = text::folded(text_in(test.column, it));
    if (test.comparison == Comparison::empty) return text.empty();
    return std::ranges::any_of(test.values, [&](const std::string& value) {
        const auto wanted = text::folded(value);
        return text::is_glob(wanted) ? text::glob_matches(wanted, text) : wanted == text;
    });
}

}  // namespace

bool matches(const Filter& filter, const Attachment& attachment) {
    const auto each = [&](const Filter& part) { return matches(part, attachment); };
    switch (filter.node) {
    case Filter::Node::all:
        return true;
    case Filter::Node::both:
        return std::ranges::all_of(filter.parts, each);
    case Filter::Node::either:
        return std::ranges::any_of(filter.parts, each);
    case Filter::Node::negation:
        return !std::ranges::all_of(filter.parts, each);
    case Filter::Node::test:
        return holds_test(filter, attachment);
    case Filter::Node::words:
        return text::folded(attachment.file.name.value).find(text::folded(filter.words)) != std::string::npos;
    }
    return false;
}

}  // namespace aftersales::service
