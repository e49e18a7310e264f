// What a statement is given, in order: domain values as integers, texts and NULLs. Texts are borrowed and must outlive
// the statement. Empty text is '' (comparisons then need no third truth value), an id that names nothing and an absent
// instant are NULL, lists are JSON or NULL where they are empty.
#pragma once

#include "aftersales/domain/record/any.hpp"
#include "aftersales/store/connection.hpp"
#include "sql/further_columns.hpp"

#include <array>
#include <cassert>
#include <list>
#include <type_traits>

namespace aftersales::store {

class Values {
public:
    Values() = default;
    template <class... All>
    explicit Values(const All&... all) {
        (add(all), ...);
    }
    Values(const Values&) = delete;
    Values& operator=(const Values&) = delete;

    void add_null() { place() = std::monostate{}; }
    void add(std::int64_t value) { place() = value; }
    void add(int value) { place() = std::int64_t{value}; }
    void add(bool value) { place() = std::int64_t{value}; }
    void add(std::string_view text) { place() = text; }
    void add(const std::string& text) { place() = std::string_view{text}; }
    void add(const char* text) { place() = std::string_view{text}; }
    void add(const domain::Text& text) { place() = std::string_view{text.value}; }
    void add(domain::Money money) { place() = money.units; }
    void add(domain::Instant at) { place() = std::int64_t{at.time_since_epoch().count()}; }
    void add(domain::Date day) { place() = std::int64_t{day.time_since_epoch().count()}; }
    template <class Tag>
    void add(domain::Id<Tag> id) {
        if (id)
            place() = id.value;
        else
            add_null();
    }
    template <class Word>
    requires std::is_enum_v<Word>
    void add(Word value) { add(domain::word(value)); }
    // An absent word is the empty text; anything else absent is NULL.
    template <class Value>
    void add(const std::optional<Value>& value) {
        if (value)
            add(*value);
        else if constexpr (std::is_enum_v<Value>)
            add(std::string_view{});
        else
            add_null();
    }
    void add(const domain::WordMember& member) { add(member.set->write(member.at)); }
    void add(const domain::RecordMember& member) {
        if (*member.number == 0)
            add_null();
        else
            add(*member.number);
    }
    void add(const std::vector<std::string>& words);
    void add(const std::vector<domain::Wait>& waits);
    void add(const std::vector<domain::Rest>& rests);
    void add(const std::vector<domain::Taken>& taken);
    void add(const std::vector<domain::Answer>& answers);
    // A text that is made on the way and lives as long as this.
    void keep(std::string text) { add(std::string_view{kept_.emplace_back(std::move(text))}); }

    // All columns of a record, in the order of its table.
    void add_columns(const domain::RecordView& record);
    void add_columns(const domain::Clock& record) {
        columns(static_cast<const domain::Clock*>(nullptr), record,
                [this](std::string_view, const auto& member) { this->add(member); });
    }

    void drop_last() { --count_; }

    [[nodiscard]] std::size_t size() const { return count_; }
    [[nodiscard]] std::span<const SqlValue> all() const { return {values_.data(), count_}; }

private:
    SqlValue& place() {
        assert(count_ < values_.size());
        return values_[count_++];
    }

    std::array<SqlValue, 96> values_{};
    std::size_t count_{};
    std::list<std::string> kept_{};
};

}  // namespace aftersales::store
