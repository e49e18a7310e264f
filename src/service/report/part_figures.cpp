#include "aftersales/service/report/part_figures.hpp"

#include "aftersales/domain/standing.hpp"
#include "aftersales/service/conditions.hpp"
#include "aftersales/service/spare_parts.hpp"
#include "aftersales/store/records.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace aftersales::service::report {
namespace {

// Of one part: how many are ours, what they cost together in the smallest unit, and where they lie. What goes out takes
// its share, rounded once; what stays keeps the rest, so that nothing is lost or made.
struct Worth {
    std::int64_t quantity{};
    std::int64_t value{};
    std::map<std::string, std::int64_t> at{};
    std::int64_t before{};  // its value at the beginning of the period
    [[nodiscard]] std::int64_t of(std::int64_t pieces, std::int64_t each_otherwise) const {
        if (quantity <= 0) return pieces * each_otherwise;
        return value / quantity * pieces + (value % quantity * pieces + quantity / 2) / quantity;
    }
};

std::int64_t amount_of(const std::optional<domain::Money>& money) { return money ? money->units : 0; }

class PartReckoning {
public:
    PartReckoning(const Reading& desk, const Period& period, PartsBy by) : desk_{desk}, period_{period}, by_{by} {}

    Result<std::vector<PartFigures>> run() {
        TRY(store::list<domain::Part>(desk_.store, {}, [&](const store::PartLine& line) -> Result<bool> {
            cost_[line.part.sku] = amount_of(line.part.cost);
            return true;
        }));
        TRY(store::list<domain::PartMove>(desk_.store, {.filter = before_end("moved_at"), .order = "moved_at"},
                                          [&](const domain::PartMove& move) -> Result<bool> {
                                              TRY(take(move));
                                              return true;
                                          }));
        begin();
        TRY(store::list<domain::Reservation>(desk_.store, {.filter = before_end("wanted_at")},
                                             [&](const domain::Reservation& need) -> Result<bool> {
                                                 TRY(take(need));
                                                 return true;
                                             }));
        return finished();
    }

private:
    [[nodiscard]] domain::Filter before_end(std::string column) const {
        return column_before(std::move(column), domain::FieldKind::instant, period_.to);
    }

    // The values at the beginning, once the first move of the period comes, or none does.
    void begin() {
        if (std::exchange(begun_, true)) return;
        for (auto& [sku, worth] : worths_) worth.before = worth.value;
    }

    Result<std::string> group_of(const std::string& sku, domain::TicketId ticket) {
        if (by_ == PartsBy::sku) return sku;
        const auto known = groups_.find(ticket.value);
        if (known != groups_.end()) return known->second;
        const auto found = TRY(store::get<domain::Ticket>(desk_.store, ticket));
        const auto group = !found ? std::string{} : by_ == PartsBy::product ? found->product : found->outlet;
        return groups_[ticket.value] = group;
    }

    Result<void> take(const domain::PartMove& move) {
        if (move.moved_at >= period_.from) begin();
        auto& worth = worths_[move.sku];
        const auto usual = worth.of(move.quantity, cost_[move.sku]);
        const bool bought = move.reason == domain::MoveReason::received && move.cost;
        const auto paid = bought ? amount_of(move.cost) * move.quantity : usual;
        const auto counts = [](const std::string& place) { return !place.empty() && gives_out(place); };
        if (counts(move.to)) count(worth, move.to, move.quantity, paid);
        if (counts(move.from)) count(worth, move.from, -move.quantity, -usual);
        if (move.moved_at < period_.from) return {};
        return use(move, usual);
    }

    static void count(Worth& worth, const std::string& place, std::int64_t quantity, std::int64_t value) {
        worth.quantity += quantity;
        worth.value = worth.quantity == 0 ? 0 : worth.value + value;
        worth.at[place] += quantity;
    }

    Result<void> use(const domain::PartMove& move, std::int64_t cost) {
        const bool issued = move.reason == domain::MoveReason::issued;
        const bool returned = move.reason == domain::MoveReason::returned;
        const bool defective = move.reason == domain::MoveReason::defective;
        if (!issued && !returned && !defective) return {};
        const auto group = TRY(group_of(move.sku, move.ticket));
        auto& row = rows_[group];
        if (defective) {
            row.defective += move.quantity;
            return {};
        }
        const std::int64_t quantity = issued ? move.quantity : -move.quantity;
        if (issued) row.issued += quantity;
        row.consumed += quantity;
        row.cost.units += issued ? cost : -cost;
        consumed_[{group, move.ticket.value}] += quantity;
        return {};
    }

    // How long it stood in the queue, as its history tells.
    Result<void> take(const domain::Reservation& need) {
        const bool told = need.wanted_at >= period_.from;
        const bool stood =
            need.state == domain::ReservationState::queued || (need.reserved_at && *need.reserved_at >= period_.from);
        const auto history = TRY(desk_.store.history(domain::ObjectKind::reservation, need.id));
        if (!told && !stood && history.back().at < period_.from) return {};
        auto& row = rows_[TRY(group_of(need.sku, need.ticket))];
        std::optional<Instant> since;
        bool waited = false;
        for (const auto* event : domain::standing(history)) {
            const auto kind = domain::kind(event->change);
            if (since) row.hours_short += hours_between(*since, event->at);
            since.reset();
            const bool queues = kind == "part_wanted" || kind == "part_requeued";
            if (queues) since = event->at;
            waited = waited || kind == "part_arrived";
        }
        if (since) row.hours_short += hours_between(*since, std::min(desk_.now, period_.to));
        if (!told) return {};
        ++row.wanted;
        const bool at_once = !waited && need.state != domain::ReservationState::queued && need.reserved_at;
        if (at_once) ++row.filled;
        return {};
    }

    // Each place's share of the value; what rounding leaves goes to where most are, so that the shares make the whole.
    void share_out(const Worth& worth, std::int64_t each_otherwise) {
        auto left = worth.value;
        PartFigures* most = nullptr;
        std::int64_t most_there = 0;
        for (const auto& [place, quantity] : worth.at) {
            if (quantity == 0) continue;
            auto& row = rows_[place];
            const auto share = worth.of(quantity, each_otherwise);
            row.value = domain::Money{amount_of(row.value) + share};
            left -= share;
            if (quantity > most_there) most = &row, most_there = quantity;
        }
        if (most != nullptr) most->value = domain::Money{amount_of(most->value) + left};
    }

    [[nodiscard]] double hours_between(Instant from, Instant to) const {
        const auto begin = std::max(from, period_.from);
        const auto end = std::min(to, period_.to);
        return end <= begin ? 0 : static_cast<double>((end - begin).count()) / 3600;
    }

    std::vector<PartFigures> finished() {
        for (const auto& [key, quantity] : consumed_)
            if (quantity > 0) ++rows_[key.first].cases;
        for (const auto& [sku, worth] : worths_) {
            if (by_ == PartsBy::sku) {
                auto& row = rows_[sku];
                row.value = domain::Money{worth.value};
                const auto both = worth.before + worth.value;
                if (both > 0) row.turnover = 2 * static_cast<double>(row.cost.units) / static_cast<double>(both);
            }
            if (by_ == PartsBy::outlet) share_out(worth, cost_[sku]);
        }
        std::vector<PartFigures> all;
        for (auto& [group, row] : rows_) {
            row.group = group;
            all.push_back(std::move(row));
        }
        return all;
    }

    const Reading& desk_;
    const Period& period_;
    PartsBy by_;
    bool begun_{};
    std::map<std::string, std::int64_t> cost_{};
    std::map<std::string, Worth> worths_{};
    std::map<std::int64_t, std::string> groups_{};
    std::map<std::pair<std::string, std::int64_t>, std::int64_t> consumed_{};
    std::map<std::string, PartFigures> rows_{};
};

}  // namespace

Result<std::vector<PartFigures>> part_figures(const Reading& desk, const Period& period, PartsBy by) {
    return PartReckoning{desk, period, by}.run();
}

}  // namespace aftersales::service::report
