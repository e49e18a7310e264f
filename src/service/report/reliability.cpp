#include "aftersales/service/report/reliability.hpp"

#include "aftersales/service/report/outlet_courses.hpp"
#include "aftersales/service/report/robust.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace aftersales::service::report {
namespace {

std::optional<double> slope_of(const std::vector<std::int64_t>& weekly) {
    return slope(std::vector<double>{weekly.begin(), weekly.end()});
}

bool within(const Period& period, Instant at) { return period.from <= at && at < period.to; }

void add_week(std::vector<std::int64_t>& weekly, const std::vector<Period>& weeks, Instant at) {
    weekly.resize(weeks.size());
    if (const auto week = period_at(weeks, at)) ++weekly[*week];
}

// From the first to the last instant that the period, the weeks, or what is before need.
std::pair<Instant, Instant> span(const Period& period, const std::vector<Period>& weeks) {
    auto from = period.from;
    auto to = period.to;
    if (!weeks.empty()) {
        from = std::min(from, weeks.front().from);
        to = std::max(to, weeks.back().to);
    }
    return {from, to};
}

// Gathered first: no engine need answer while a stream is open.
Result<void> add_repeats(const Measuring& with, std::map<std::string, Reliability>& products) {
    struct Repair {
        std::string product{};
        domain::TicketId ticket{};
        domain::AssetId asset{};
        Instant resolved_at{};
    };
    std::vector<Repair> repairs;
    const auto& [name, from, to] = with.period;
    TRY(with.statistics.lives(store::LifeBy::resolved, from, to, Dimension::total, [&](const store::TicketLife& life) {
        if (!life.asset || !life.resolved_at) return;
        if (with.kind_of(life.category) != domain::CategoryKind::fault) return;
        repairs.push_back({std::string{life.product}, life.ticket, life.asset, *life.resolved_at});
    }));
    for (const auto& repair : repairs) {
        const auto until = TRY(with.deadline(repair.resolved_at));
        const bool again =
            TRY(with.statistics.fault_after(repair.asset, repair.resolved_at, until, repair.ticket, with.faults));
        auto& repeats = products[repair.product].repeats;
        repeats.numerator += again ? 1 : 0;
        ++repeats.denominator;
    }
    return {};
}

std::vector<std::string> types_of(const store::WarrantyCase& told, FaultType type) {
    switch (type) {
    case FaultType::category:
        return {std::string{told.category}};
    case FaultType::cause:
        return {told.cause ? std::string{domain::word(*told.cause)} : std::string{}};
    case FaultType::tag:
        return told.tags.empty() ? std::vector<std::string>{""} : told.tags;
    }
    return {};
}

// By product, then most first, then by name, those of no type last.
bool comes_before(const FaultRow& a, const FaultRow& b) {
    if (a.product != b.product)
        return a.product.empty() != b.product.empty() ? b.product.empty() : a.product < b.product;
    if (a.faults != b.faults) return a.faults > b.faults;
    return a.type.empty() != b.type.empty() ? b.type.empty() : a.type < b.type;
}

}  // namespace

std::optional<double> Reliability::trend() const { return slope_of(weekly); }
std::optional<double> FaultRow::trend() const { return slope_of(weekly); }

Result<std::vector<Period>> trend_weeks(const Period& period, int count, Instant now, const calendar::Zone& zone) {
    return last_periods(PeriodUnit::week, count, std::min(period.to, now), zone);
}

Result<std::map<std::string, Reliability>> reliability(const ReliabilityQuestion& question) {
    const auto& with = question.measuring;
    std::map<std::string, Reliability> products;
    std::set<std::pair<std::string, domain::AssetId>> failed;
    const auto others = TRY(with.statistics.assets_not_delivered_before(with.end));
    const auto [from, to] = span(with.period, question.weeks);
    TRY(with.statistics.cases(from, to, [&](const store::WarrantyCase& told) {
        if (with.kind_of(told.category) != domain::CategoryKind::fault) return;
        const std::string product{told.product};
        add_week(products[product].weekly, question.weeks, told.opened_at);
        if (!within(with.period, told.opened_at)) return;
        products[product].claims += is_claim(told, with.kind_of, question.zone) ? 1 : 0;
        if (told.asset && !told.left_out && !others.contains(told.asset)) failed.emplace(product, told.asset);
    }));
    for (const auto& [product, asset] : failed) ++products[product].failed;
    for (const auto& units : TRY(with.statistics.units_delivered_before(with.end)))
        products[units.product].in_service += units.count;
    TRY(add_repeats(with, products));
    for (auto& [product, found] : products) found.weekly.resize(question.weeks.size());
    return products;
}

Result<std::vector<FaultRow>> fault_types(const ReliabilityQuestion& question, const Period& before, FaultType type) {
    const auto& with = question.measuring;
    std::map<std::pair<std::string, std::string>, FaultRow> cells;
    std::map<std::string, std::int64_t> of_product;
    const auto [from, to] = span(with.period, question.weeks);
    TRY(with.statistics.cases(std::min(from, before.from), to, [&](const store::WarrantyCase& told) {
        if (with.kind_of(told.category) != domain::CategoryKind::fault) return;
        const std::string product{told.product};
        of_product[product] += within(with.period, told.opened_at) ? 1 : 0;
        for (auto& name : types_of(told, type)) {
            auto& row = cells[{product, name}];
            row.faults += within(with.period, told.opened_at) ? 1 : 0;
            row.before += within(before, told.opened_at) ? 1 : 0;
            add_week(row.weekly, question.weeks, told.opened_at);
        }
    }));
    std::vector<FaultRow> rows;
    for (auto& [key, row] : cells) {
        if (row.faults == 0 && row.before == 0) continue;
        row.product = key.first;
        row.type = key.second;
        row.of_product = of_product[row.product];
        rows.push_back(std::move(row));
    }
    std::ranges::sort(rows, comes_before);
    return rows;
}

}  // namespace aftersales::service::report
