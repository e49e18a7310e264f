// The migrations that are the same for every engine: tables of records with the columns that are named, made of their
// descriptions, and the indexes and checks that are written by hand. Released ones never change.
#include "schema.hpp"

#include <algorithm>
#include <array>

namespace aftersales::engine {
namespace {

using domain::ObjectKind;

constexpr std::array contacts{
    store::TableColumns{ObjectKind::contact, "id revision customer kind value label key dropped added_at"}};
constexpr std::string_view found_by = R"sql(
CREATE INDEX contact_key ON contact (key) WHERE key <> '';
CREATE INDEX contact_customer ON contact (customer) WHERE customer IS NOT NULL;
)sql";

constexpr std::array reporters{
    store::TableColumns{ObjectKind::reporter, "id revision ticket name phone role added_at"}};
constexpr std::string_view reported = R"sql(
CREATE INDEX reporter_ticket ON reporter (ticket) WHERE ticket IS NOT NULL;
)sql";

constexpr std::array shared{
    store::Migration{.number = 5, .title = "several phones of a customer", .sql = found_by, .tables = contacts},
    store::Migration{.number = 6, .title = "who reported a ticket", .sql = reported, .tables = reporters},
};

}  // namespace

std::vector<store::Migration> with_shared(std::span<const store::Migration> own) {
    std::vector<store::Migration> all{own.begin(), own.end()};
    all.insert(all.end(), shared.begin(), shared.end());
    std::ranges::sort(all, {}, &store::Migration::number);
    return all;
}

}  // namespace aftersales::engine
