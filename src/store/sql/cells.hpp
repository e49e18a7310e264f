// The cells of a row read one after the other into domain values: what values.hpp binds. A cell that holds what no
// version of ours writes is remembered; finish() tells it.
#pragma once

#include "aftersales/domain/record/any.hpp"
#include "aftersales/result.hpp"
#include "aftersales/store/connection.hpp"
#include "sql/further_columns.hpp"

#include <type_traits>

namespace aftersales::store {

class Cells {
public:
    explicit Cells(const Row& row, int first = 0) : row_(row), next_(first) {}

    void read(std::int64_t& out) { out = row_.integer(next_++); }
    void read(int& out) { out = static_cast<int>(row_.integer(next_++)); }
    void read(bool& out) { out = row_.integer(next_++) != 0; }
    void read(std::string& out) { out = row_.text(next_++); }
    void read(std::string_view& out) { out = row_.text(next_++); }
    void read(domain::Text& out) { out.value = row_.text(next_++); }
    void read(domain::Money& out) { out.units = row_.integer(next_++); }
    void read(domain::Instant& out) { out = domain::Instant{domain::seconds{row_.integer(next_++)}}; }
    void read(domain::Date& out) { out = domain::Date{std::chrono::days{row_.integer(next_++)}}; }
    template <class Tag>
    void read(domain::Id<Tag>& out) {
        out.value = row_.integer(next_++);
    }
    template <class Word>
    requires std::is_enum_v<Word>
    void read(Word& out) {
        const auto found = domain::read_word<Word>(row_.text(next_++));
        if (!found) return doubt();
        out = *found;
    }
    template <class Value>
    void read(std::optional<Value>& out) {
        const bool absent = std::is_enum_v<Value> ? row_.text(next_).empty() : row_.is_null(next_);
        if (absent) {
            out.reset();
            ++next_;
        } else {
            read(out.emplace());
        }
    }
    void read(const domain::WordMember& out) {
        if (!out.set->read(out.at, row_.text(next_++))) doubt();
    }
    void read(const domain::RecordMember& out) { *out.number = row_.integer(next_++); }
    void read(std::vector<std::string>& out);
    void read(std::vector<domain::Wait>& out);
    void read(std::vector<domain::Rest>& out);
    void read(std::vector<domain::Taken>& out);
    void read(std::vector<domain::Answer>& out);

    void read_columns(const domain::RecordRef& record);
    void read_columns(domain::Clock& record) {
        columns(static_cast<const domain::Clock*>(nullptr), record,
                [this](std::string_view, auto& member) { this->read(member); });
    }
    template <class Value>
    Value next() {
        Value value{};
        read(value);
        return value;
    }

    [[nodiscard]] int place() const { return next_; }
    // ErrorKind::corrupt where a cell could not be read; `what` names the record.
    [[nodiscard]] Result<void> finish(std::string_view what, std::int64_t id) const;

private:
    void doubt() {
        if (doubtful_ < 0) doubtful_ = next_ - 1;
    }
    template <class Item, class Read>
    void read_list(std::vector<Item>& out, std::size_t width, Read read_item);

    const Row& row_;
    int next_{};
    int doubtful_{-1};
};

}  // namespace aftersales::store
