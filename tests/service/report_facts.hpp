// Statistics made of literals, for the tests of reports: whole tables in memory, handed out as the store would.
#pragma once

#include "aftersales/store/statistics.hpp"
#include "calendar/zone_file.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <vector>

namespace aftersales::service::report {

using domain::Instant;
using store::Happened;

// Usable before the tests begin, unlike calendar::at.
inline Instant at(std::string_view text) { return calendar::read_instant(text).value(); }

// Groups are literals: the views must outlive the facts. The only group of a total has no name.
class Facts : public store::Statistics {
public:
    struct Fault {
        domain::AssetId asset{};
        Instant at{};
        domain::TicketId ticket{};
    };

    std::vector<store::Moment> moments_told{};
    std::vector<store::ClockRun> runs_told{};
    std::vector<store::Call> calls_told{};
    std::vector<store::Said> said_told{};
    std::vector<store::TicketLife> lives_told{};
    std::vector<Fault> faults_told{};
    std::vector<store::WarrantyCase> cases_told{};
    std::vector<store::Resolution> resolutions_told{};
    std::vector<store::Confirmation> confirmations_told{};
    std::vector<store::Units> units_told{};
    std::int64_t delivered{};
    std::set<domain::AssetId> not_delivered{};

    Result<void> moments(Instant from, Instant to, store::Grouping by,
                         const store::See<store::Moment>& see) const override {
        auto sorted = moments_told;
        std::ranges::stable_sort(sorted, [](const auto& a, const auto& b) {
            return std::pair{a.what, a.at} < std::pair{b.what, b.at};
        });
        for (auto each : sorted) {
            if (each.at < from || each.at >= to) continue;
            if (by == store::Dimension::total) each.group = "";
            see(each);
        }
        return {};
    }

    Result<void> gates(Instant, Instant, const store::See<store::GateMoment>&) const override { return {}; }

    Result<std::vector<Backlog>> backlog(Instant instant, store::Grouping by) const override {
        std::map<std::string, std::int64_t> open;
        for (const auto& each : moments_told) {
            if (each.at >= instant) continue;
            open[by == store::Dimension::total ? "" : std::string{each.group}] += each.open_change;
        }
        std::vector<Backlog> groups;
        for (const auto& [group, count] : open) groups.push_back({group, count});
        return groups;
    }

    Result<void> clock_runs(Instant from, Instant to, const std::vector<domain::ClockName>& clocks, store::Grouping by,
                            const store::See<store::ClockRun>& see) const override {
        for (auto each : runs_told) {
            const bool wanted = clocks.empty() || std::ranges::find(clocks, each.clock) != clocks.end();
            if (each.due_at < from || each.due_at >= to || !wanted) continue;
            if (by == store::Dimension::total) each.group = "";
            see(each);
        }
        return {};
    }

    Result<void> calls(Instant from, Instant to, store::Grouping by,
                       const store::See<store::Call>& see) const override {
        for (auto each : calls_told) {
            if (each.at < from || each.at >= to) continue;
            if (by == store::Dimension::total) each.group = "";
            see(each);
        }
        return {};
    }

    Result<void> said(Instant from, Instant to, store::Grouping by, const store::See<store::Said>& see) const override {
        for (auto each : said_told) {
            if (each.at < from || each.at >= to) continue;
            if (by == store::Dimension::total) each.group = "";
            see(each);
        }
        return {};
    }

    Result<void> lives(store::LifeBy when, Instant from, Instant to, store::Grouping by,
                       const store::See<store::TicketLife>& see) const override {
        for (auto each : lives_told) {
            const auto at = moment_of(each, when);
            if (!at || *at < from || *at >= to) continue;
            if (by == store::Dimension::total) each.group = "";
            see(each);
        }
        return {};
    }

    Result<void> cases(Instant from, Instant to, const store::See<store::WarrantyCase>& see) const override {
        for (const auto& each : cases_told) {
            if (each.opened_at >= from && each.opened_at < to) see(each);
        }
        return {};
    }

    Result<void> resolutions(Instant from, Instant to, const store::See<store::Resolution>& see) const override {
        for (const auto& each : resolutions_told) {
            if (each.at >= from && each.at < to) see(each);
        }
        return {};
    }
    Result<void> confirmations(Instant from, Instant to, const store::See<store::Confirmation>& see) const override {
        for (const auto& each : confirmations_told) {
            if (each.at >= from && each.at < to) see(each);
        }
        return {};
    }
    Result<std::vector<store::Units>> units_delivered_before(domain::Date) const override { return units_told; }

    Result<std::optional<std::pair<Instant, Instant>>> opened_range() const override {
        return std::optional<std::pair<Instant, Instant>>{};
    }

    Result<std::optional<Instant>> first_counted() const override { return std::optional<Instant>{}; }

    Result<bool> fault_after(domain::AssetId asset, Instant after, Instant until, domain::TicketId but,
                             const std::vector<std::string>& categories) const override {
        return !categories.empty() && std::ranges::any_of(faults_told, [&](const Fault& fault) {
            return fault.asset == asset && fault.ticket != but && fault.at > after && fault.at <= until;
        });
    }

    Result<std::int64_t> assets_delivered_before(domain::Date) const override { return delivered; }

    Result<std::set<domain::AssetId>> assets_not_delivered_before(domain::Date) const override { return not_delivered; }

    Result<std::int64_t> assets_with_ticket(Instant from, Instant to, domain::Date,
                                            const std::vector<std::string>&) const override {
        std::set<domain::AssetId> assets;
        for (const auto& fault : faults_told) {
            if (fault.at >= from && fault.at < to && !not_delivered.contains(fault.asset)) assets.insert(fault.asset);
        }
        return static_cast<std::int64_t>(assets.size());
    }

private:
    static std::optional<Instant> moment_of(const store::TicketLife& life, store::LifeBy by) {
        switch (by) {
        case store::LifeBy::opened:
            return life.opened_at;
        case store::LifeBy::responded:
            return life.responded_at;
        case store::LifeBy::resolved:
            return life.resolved_at;
        }
        return std::nullopt;
    }
};

// The kinds of the categories that these tests speak of: each is called as its kind is.
inline std::optional<domain::CategoryKind> kind_named(std::string_view category) {
    return domain::read_word<domain::CategoryKind>(category);
}

}  // namespace aftersales::service::report
