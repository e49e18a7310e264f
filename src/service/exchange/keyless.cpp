#include "exchange/keyless.hpp"

#include "aftersales/domain/query/query.hpp"
#include "aftersales/service/conditions.hpp"
#include "aftersales/store/records.hpp"
#include "aftersales/text/sha256.hpp"
#include "exchange/importers.hpp"

#include <algorithm>
#include <utility>
#include <variant>

namespace aftersales::service {

namespace {

// Tickets without a reference that were opened then.
domain::Filter opened_then(domain::Instant at) {
    using domain::Filter;
    const auto seconds = at.time_since_epoch().count();
    Filter then{.node = Filter::Node::test, .column = "opened_at", .kind = domain::FieldKind::instant};
    then.from = seconds;
    then.to = seconds + 1;
    Filter keyless{.node = Filter::Node::test, .column = "reference", .kind = domain::FieldKind::text};
    keyless.comparison = domain::Comparison::empty;
    return {.node = Filter::Node::both, .parts = {std::move(then), std::move(keyless)}};
}

}  // namespace

std::string digest_of(const ImportRow& row) {
    std::string all;
    for (const auto& [field, cell] : row.cells) all += field + '\x1F' + cell + '\x1E';
    return text::sha256(all).substr(0, 32);
}

Result<std::unordered_set<std::string>*> KeylessTickets::of(const store::Reader& store, domain::Instant opened_at) {
    if (!asked_) was_empty_ = TRY(store::count<domain::Ticket>(store, {})) == 0;
    asked_ = true;
    const auto [found, fresh] = by_opening_.try_emplace(opened_at.time_since_epoch().count());
    auto* digests = &found->second;
    if (!fresh || was_empty_) return digests;
    std::vector<domain::TicketId> ids;
    TRY(store::list<domain::Ticket>(store,
                                    {.filter = opened_then(opened_at), .order = "id", .descending = false, .limit = {}},
                                    [&](const store::TicketLine& line) -> Result<bool> {
                                        ids.push_back(line.ticket.id);
                                        return true;
                                    }));
    for (const auto id : ids) {
        const auto history = TRY(store.history(domain::ObjectKind::ticket, id.value));
        const auto* opened = history.empty() ? nullptr : std::get_if<domain::Opened>(&history.front().change);
        if (opened != nullptr && !opened->row.empty()) digests->insert(opened->row);
    }
    return digests;
}

Result<bool> KeylessTickets::knows(const store::Reader& store, domain::Instant opened_at, const std::string& digest) {
    const bool known = TRY(of(store, opened_at))->contains(digest);
    if (known) ++known_;
    return known;
}

void KeylessTickets::keep(domain::Instant opened_at, const std::string& digest) {
    by_opening_[opened_at.time_since_epoch().count()].insert(digest);
}

Result<bool> KnownByRow::knows(const Writing& desk, const ImportRow& row, const domain::Customer& party) {
    if (!std::exchange(read_, true)) {
        const auto both = all_of(
            {column_empty("phone_key", domain::FieldKind::glob), column_empty("email_key", domain::FieldKind::glob)});
        TRY(store::list<domain::Customer>(desk.store, {.filter = both},
                                          [this](const domain::Customer& customer) -> Result<bool> {
                                              keep(customer);
                                              return true;
                                          }));
    }
    const auto since = TRY(row.instant("added_at"));
    const auto [first, last] = by_name_.equal_range(party.name.value);
    const bool found = std::any_of(first, last, [&](const auto& each) {
        const auto& known = each.second;
        if (since && *since != known.added_at) return false;
        return std::ranges::all_of(domain::RecordView{party}.fields, [&](const domain::Field& field) {
            if (!has(field.uses, domain::Use::given)) return true;
            return written(field, domain::RecordView{party}) == written(field, domain::RecordView{known});
        });
    });
    known_ += found ? 1 : 0;
    return found;
}

}  // namespace aftersales::service
