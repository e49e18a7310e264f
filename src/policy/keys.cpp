#include "aftersales/policy/keys.hpp"

namespace aftersales::policy {

namespace {

// Where each section of the table begins; reading a policy asks for one some hundred times.
struct SectionStretch {
    std::string_view section{};
    std::size_t first{};
    std::size_t count{};
};

constexpr std::size_t count_sections() {
    std::size_t count = 0;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (i == 0 || keys.at(i).section != keys.at(i - 1).section) ++count;
    }
    return count;
}

constexpr auto find_sections() {
    std::array<SectionStretch, count_sections()> found{};
    std::size_t next = 0;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (i == 0 || keys.at(i).section != keys.at(i - 1).section) {
            found.at(next++) = {.section = keys.at(i).section, .first = i};
        }
        ++found.at(next - 1).count;
    }
    return found;
}

constexpr auto sections = find_sections();

constexpr bool sections_are_whole() {
    for (std::size_t i = 0; i < sections.size(); ++i) {
        for (std::size_t before = 0; before < i; ++before) {
            if (sections.at(before).section == sections.at(i).section) return false;
        }
    }
    return true;
}
static_assert(sections_are_whole(), "a section is told in two places of the table");

}  // namespace

std::string_view describe(KeyType type) {
    switch (type) {
    case KeyType::integer:
        return "a whole number";
    case KeyType::size:
        return "a size such as \"20MB\", or a number of bytes";
    case KeyType::amount:
        return "an amount: a whole number, or a text such as \"12.50\"";
    case KeyType::truth:
        return "true or false";
    case KeyType::option:
        return "a text, a list of texts, a whole number, true or false";
    case KeyType::texts:
        return "a text or a list of texts";
    case KeyType::table:
        return "a table";
    case KeyType::tables:
        return "an array of tables";
    case KeyType::named:
        return "a table of tables";
    case KeyType::text:
        return "a text";
    case KeyType::duration:
        return "a duration such as \"8h\"";
    case KeyType::span:
        return "a span such as \"7d\"";
    case KeyType::date:
        return "a date such as \"2026-02-10\"";
    case KeyType::word:
        return "a word";
    }
    return "";
}

std::span<const Key> keys_of(std::string_view section) {
    for (const SectionStretch& each : sections) {
        if (each.section == section) return std::span{keys}.subspan(each.first, each.count);
    }
    return {};
}

}  // namespace aftersales::policy
