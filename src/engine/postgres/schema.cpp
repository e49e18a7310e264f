// What the schema says in PostgreSQL's way. Text is ordered by its bytes, as SQLite does it.
#include "schema.hpp"

#include <array>

namespace aftersales::engine {
namespace {

constexpr std::string_view postgres_first = R"sql(
CREATE FUNCTION refuse_change() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'events are never edited or deleted';
END $$;
CREATE TRIGGER event_is_kept BEFORE UPDATE OR DELETE OR TRUNCATE ON event
FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

ALTER TABLE search_text
  ADD COLUMN document TSVECTOR GENERATED ALWAYS AS (to_tsvector('simple', facts || ' ' || messages)) STORED;
CREATE INDEX search_document ON search_text USING GIN (document);

-- `*` and `?` as text::glob_matches reads them; the pattern comes folded.
CREATE FUNCTION matches_glob(pattern TEXT, value TEXT) RETURNS BOOLEAN LANGUAGE SQL IMMUTABLE AS $$
  SELECT lower(normalize(value, NFKC)) ~ ('^' || replace(replace(
    regexp_replace(pattern, '([].\+^$|(){}[])', '\\\1', 'g'), '*', '.*'), '?', '.') || '$')
$$;
)sql";

constexpr std::string_view postgres_calling = R"sql(
CREATE INDEX customer_birthday ON customer (((EXTRACT(MONTH FROM DATE '1970-01-01' + CAST(birthday AS INTEGER)) * 100 +
  EXTRACT(DAY FROM DATE '1970-01-01' + CAST(birthday AS INTEGER))))) WHERE birthday IS NOT NULL;
)sql";

constexpr std::array postgres_own{OwnWords{1, postgres_first}, OwnWords{3, postgres_calling}};

constexpr std::array translations{std::pair{std::string_view{" INTEGER"}, std::string_view{" BIGINT"}},
                                  std::pair{std::string_view{" TEXT"}, std::string_view{" TEXT COLLATE \"C\""}},
                                  std::pair{std::string_view{" STRICT"}, std::string_view{}},
                                  std::pair{std::string_view{", WITHOUT ROWID"}, std::string_view{}}};

std::string in_words_of_postgres(std::string_view sql) {
    std::string text{sql};
    for (const auto& [theirs, ours] : translations)
        for (auto at = text.find(theirs); at != std::string::npos; at = text.find(theirs, at + ours.size()))
            text.replace(at, theirs.size(), ours);
    return text;
}

}  // namespace

std::span<const store::Migration> postgres_migrations() {
    static std::deque<std::string> texts;
    static const auto all = migrations_in(postgres_own, in_words_of_postgres, texts);
    return all;
}

}  // namespace aftersales::engine
