// A filter as a condition of SQL, the same text for every engine. Each test is true or false, never NULL, so that `not`
// means what it says.
#pragma once

#include "aftersales/domain/query/query.hpp"
#include "aftersales/domain/words.hpp"
#include "aftersales/result.hpp"
#include "aftersales/store/connection.hpp"

#include <deque>
#include <span>
#include <string>
#include <vector>

namespace aftersales::store {

// How a column of filters and orders is reached in the statement of a listing.
struct ColumnSql {
    std::string name{};
    std::string sql{};
    enum class Empty { text, null, never } empty{};  // what it is where there is no value
    // Where more values of it stand: "contact x WHERE x.kind = 'phone'"; the value is `x.key`, and `owner` is whose.
    std::string elsewhere{};
    std::string owner{};  // "x.customer = c.id"
    // Of a key that identifies somebody: where the text `{}` identifies nobody, which is as good as none.
    std::string nobody{};
    bool list{};  // it holds a list: one of it is asked for
};

// What a listing can be filtered and ordered by.
struct ListingSql {
    std::string record{};  // "tickets": for messages
    std::string tables{};  // what stands behind FROM
    std::string alias{};   // of the record's own columns: "t."
    std::vector<ColumnSql> columns{};
    std::string tags{};                // the records with a tag: what stands before the test of `tag`; ")" follows
    std::vector<std::string> texts{};  // where bare words are looked for; empty where the full-text index is

    [[nodiscard]] std::string id() const { return alias + "id"; }
};

// Of a kind of record: its table's columns, and those that are joined.
const ListingSql& listing_of(domain::ObjectKind object);
// The same where it depends on what is asked: parts are listed place by place where the filter names places.
const ListingSql& listing_of(domain::ObjectKind object, const domain::Filter& filter);
// What a listing of parts has of stock, behind the part's own columns: ", s.place, …".
std::string stock_columns(const ListingSql& listing);
// What a listing of deliveries or trips has of others, behind their own columns: ", c.name, …".
std::string delivery_columns(domain::ObjectKind object);
const ListingSql& notice_listing();

// A condition with its parameters; texts are owned here.
class Where {
public:
    explicit Where(Dialect dialect) : dialect_(dialect) {}

    // ErrorKind::usage for a column that the listing does not have.
    Result<void> add(const domain::Filter& filter, const ListingSql& listing);
    // A parameter of what stands around the condition; gives its placeholder.
    std::string place(std::int64_t value);
    std::string place(std::string text);

    [[nodiscard]] const std::string& sql() const { return sql_; }
    [[nodiscard]] std::span<const SqlValue> values() const { return values_; }

private:
    Result<void> join(const domain::Filter& filter, const ListingSql& listing, std::string_view word);
    Result<void> join_between(const domain::Filter& filter, const ListingSql& listing, std::string_view word,
                              std::size_t from, std::size_t to);
    Result<void> test(const domain::Filter& filter, const ListingSql& listing);
    Result<void> own_test(const domain::Filter& filter, const ColumnSql& asked);
    void breached(const domain::Filter& filter);
    void held(const domain::Filter& filter);
    void history(const domain::Filter& filter);
    void any_of(const domain::Filter& filter, const ColumnSql& column);
    void any_between(const std::vector<std::string>& terms, std::size_t from, std::size_t to);
    void one_of(const domain::Filter& filter, const ColumnSql& column);
    void range(const domain::Filter& filter, const ColumnSql& column);
    void holds_words(const domain::Filter& filter, const ColumnSql& column);
    void words(const std::string& query, const ListingSql& listing);
    void indexed_words(const std::string& query);

    Dialect dialect_;
    std::string sql_{};
    std::vector<SqlValue> values_{};
    std::deque<std::string> texts_{};
};

// The column of an order ("due_at"). ErrorKind::usage where there is none.
Result<const ColumnSql*> order_column(const ListingSql& listing, std::string_view name);

// A full-text query in the engine's own words; "" where the words have nothing to look for.
std::string match_query(std::string_view words, Dialect dialect);

}  // namespace aftersales::store
