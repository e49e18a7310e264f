// What the schema says in SQLite's way.
#include "schema.hpp"

#include <array>

namespace aftersales::engine {
namespace {

constexpr std::string_view sqlite_first = R"sql(
CREATE TRIGGER event_is_not_edited BEFORE UPDATE ON event
BEGIN SELECT RAISE(ABORT, 'events are never edited'); END;
CREATE TRIGGER event_is_not_deleted BEFORE DELETE ON event
BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;
CREATE VIRTUAL TABLE search USING fts5 (
  facts, messages, content = 'search_text', content_rowid = 'ticket', tokenize = 'unicode61 remove_diacritics 0'
);
)sql";

constexpr std::string_view sqlite_calling = R"sql(
CREATE INDEX customer_birthday ON customer (CAST(strftime('%m%d', birthday * 86400, 'unixepoch') AS INTEGER)) WHERE birthday IS NOT NULL;
)sql";

constexpr std::array sqlite_own{OwnWords{1, sqlite_first}, OwnWords{3, sqlite_calling}};

std::string as_it_is(std::string_view sql) { return std::string{sql}; }

}  // namespace

std::span<const store::Migration> sqlite_migrations() {
    static std::deque<std::string> texts;
    static const auto all = migrations_in(sqlite_own, as_it_is, texts);
    return all;
}

}  // namespace aftersales::engine
