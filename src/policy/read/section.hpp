// One table of the file being read, held against the table of keys (keys.hpp): what is no key of it, has the wrong type
// or is missing is reported when a Section is made, so that the readers ask only for what is there and right.
#pragma once

#include "aftersales/calendar/duration.hpp"
#include "aftersales/domain/money.hpp"
#include "aftersales/domain/words.hpp"
#include "aftersales/policy/keys.hpp"
#include "read/reading.hpp"

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace aftersales::policy {

class Section {
public:
    // `sections` are those of the key table that are allowed here; the first names the place in messages, where `name`
    // stands for its NAME.
    Section(PolicyReading& reading, const TomlNode& table, std::initializer_list<std::string_view> sections,
            std::string_view name = {});

    // The value of a key, of the right type; nullptr where there is none.
    [[nodiscard]] const TomlNode* find(std::string_view key) const;
    [[nodiscard]] Place place() const { return place_; }
    [[nodiscard]] std::string name() const { return std::string{name_}; }
    [[nodiscard]] const std::vector<const TomlEntry*>& entries() const { return known_; }
    [[nodiscard]] const std::vector<TomlNode>& tables(std::string_view key) const;

    [[nodiscard]] std::string text(std::string_view key, std::string_view standard = {}) const;
    [[nodiscard]] std::vector<std::string> texts(std::string_view key) const;
    // The texts of a key as nodes, whether it is one text or a list.
    [[nodiscard]] std::vector<const TomlNode*> nodes(std::string_view key) const;
    [[nodiscard]] bool truth(std::string_view key) const;
    // Nothing where it is absent or, reported, not in [least, most].
    [[nodiscard]] std::optional<int> integer(std::string_view key, int least, int most = 1'000'000) const;
    // Of bytes.
    [[nodiscard]] std::optional<std::int64_t> size(std::string_view key) const;
    [[nodiscard]] std::optional<domain::Money> amount(std::string_view key) const;
    enum class Zero { allowed, refused };
    [[nodiscard]] std::optional<calendar::Duration> duration(std::string_view key, Zero zero = Zero::refused) const;
    [[nodiscard]] std::optional<calendar::CalendarSpan> span(std::string_view key) const;

    // A word of a closed set; nothing where it is absent or, reported, none of it.
    template <class Word>
    [[nodiscard]] std::optional<Word> word(std::string_view key, std::string_view what) const {
        const TomlNode* node = find(key);
        if (node == nullptr) return std::nullopt;
        return word_of<Word>(*node, what);
    }
    template <class Word>
    [[nodiscard]] std::optional<Word> word_of(const TomlNode& node, std::string_view what) const {
        const auto found = domain::read_word<Word>(node.text);
        if (found) return found;
        std::vector<std::string> words;
        for (const auto& each : domain::spellings<Word>()) words.emplace_back(each.second);
        known(reading_, node, what, words);
        return std::nullopt;
    }

private:
    using Keys = std::vector<const Key*>;  // all that are allowed here
    void take(const TomlEntry& entry, const Keys& allowed);
    void miss(const TomlNode& table, const Keys& allowed);
    [[nodiscard]] std::string title() const;

    PolicyReading& reading_;
    std::string_view section_;
    std::string_view name_;
    Place place_;
    std::vector<const TomlEntry*> known_{};
};

// Ids of one kind, each used once. "" where there is none or it has been seen.
class Ids {
public:
    explicit Ids(std::string_view what) : what_{what} {}
    std::string take(PolicyReading& reading, const Section& section);

private:
    std::string_view what_;
    std::unordered_map<std::string, int> seen_{};  // and the line
};

}  // namespace aftersales::policy
