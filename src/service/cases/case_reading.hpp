// Reads tables of a cases file, collecting every mistake with its place.
#pragma once

#include "aftersales/policy/policy.hpp"
#include "aftersales/policy/toml.hpp"
#include "aftersales/service/cases.hpp"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace aftersales::service {

struct CaseReading {
    const policy::Policy& policy;
    std::string path{};
    domain::Instant now{};
    std::vector<std::string> mistakes{};

    void mistake(policy::Place place, const std::string& message);
    // With did-you-mean.
    void unknown(policy::Place place, std::string_view what, const std::string& word,
                 const std::vector<std::string>& known);
};

// One table. What is not asked for by finish() is an unknown key.
class CaseTable {
public:
    CaseTable(CaseReading& reading, const policy::TomlNode& node, std::string what)
        : reading_{reading}, node_{node}, what_{std::move(what)} {}

    // Each notes the key as known; a value of another type is a mistake and counts as absent.
    const policy::TomlNode* node(std::string_view key);
    std::optional<std::string> text(std::string_view key);
    std::optional<std::vector<std::string>> texts(std::string_view key);  // a text or a list of them
    std::optional<int> number(std::string_view key);
    bool truth(std::string_view key);
    std::optional<domain::Instant> instant(std::string_view key, domain::Instant now);
    std::optional<domain::Date> day(std::string_view key, domain::Instant now);
    // A text that has to be one of these ids; "" where there is none.
    std::string id(std::string_view key, std::string_view what, const std::vector<std::string>& known);
    void finish();

    [[nodiscard]] policy::Place place() const { return node_.place; }
    CaseReading& reading() { return reading_; }

private:
    void wrong_type(std::string_view key, policy::Place place, std::string_view expected);

    CaseReading& reading_;
    const policy::TomlNode& node_;
    std::string what_;
    std::vector<std::string> known_{};
};

template <class Word>
std::vector<std::string> spellings_of() {
    std::vector<std::string> all;
    for (const auto& [value, word] : domain::spellings<Word>()) all.emplace_back(word);
    return all;
}

template <class Named>
std::vector<std::string> ids_in(const std::vector<Named>& all) {
    std::vector<std::string> ids;
    for (const auto& each : all) ids.push_back(each.id);
    return ids;
}

// One entry of `steps`; nothing where it is mistaken.
std::optional<CaseStep> read_case_step(CaseReading& reading, const policy::TomlNode& node, domain::Instant opened);

// An instant where `at` is read: RFC 3339, or as dates.md writes it, relative to `now`.
std::optional<domain::Instant> read_case_instant(CaseReading& reading, const policy::TomlNode& node,
                                                 domain::Instant now);

}  // namespace aftersales::service
