// The streams of statistics.hpp as statements: each reads the index of its instants and looks its group up beside.
#pragma once

#include "aftersales/store/connection.hpp"
#include "aftersales/store/statistics.hpp"
#include "sql/values.hpp"

#include <span>
#include <string>
#include <string_view>

namespace aftersales::store {

class TicketFacts;

// A kind of moment, and which events are of it. First answers stand with the ticket.
struct MomentKind {
    Happened what{};
    std::string_view which{};
};
std::span<const MomentKind> moment_kinds();
// Whether a later score took the place of that of the confirmation `e`: 1 or 0.
std::string_view score_replaced();

class SqlStatistics final : public Statistics {
public:
    // Of a store with more tickets than `many`, a period that holds much of it is read another way (ticket_facts.hpp).
    explicit SqlStatistics(Connection& connection, std::int64_t many = 10'000) : connection_(connection), many_(many) {}

    Result<void> moments(domain::Instant from, domain::Instant to, Grouping by, const See<Moment>& see) const override;
    Result<std::vector<Backlog>> backlog(domain::Instant at, Grouping by) const override;
    Result<void> clock_runs(domain::Instant from, domain::Instant to, const std::vector<domain::ClockName>& clocks,
                            Grouping by, const See<ClockRun>& see) const override;
    Result<void> calls(domain::Instant from, domain::Instant to, Grouping by, const See<Call>& see) const override;
    Result<void> said(domain::Instant from, domain::Instant to, Grouping by, const See<Said>& see) const override;
    Result<void> lives(LifeBy when, domain::Instant from, domain::Instant to, Grouping by,
                       const See<TicketLife>& see) const override;
    Result<void> cases(domain::Instant from, domain::Instant to, const See<WarrantyCase>& see) const override;
    Result<void> resolutions(domain::Instant from, domain::Instant to, const See<Resolution>& see) const override;
    Result<void> confirmations(domain::Instant from, domain::Instant to, const See<Confirmation>& see) const override;
    Result<void> gates(domain::Instant from, domain::Instant to, const See<GateMoment>& see) const override;
    Result<std::vector<Units>> units_delivered_before(domain::Date day) const override;
    Result<std::optional<std::pair<domain::Instant, domain::Instant>>> opened_range() const override;
    Result<std::optional<domain::Instant>> first_counted() const override;
    Result<bool> fault_after(domain::AssetId asset, domain::Instant after, domain::Instant until, domain::TicketId but,
                             const std::vector<std::string>& categories) const override;
    Result<std::int64_t> assets_delivered_before(domain::Date day) const override;
    Result<std::set<domain::AssetId>> assets_not_delivered_before(domain::Date day) const override;
    Result<std::int64_t> assets_with_ticket(domain::Instant from, domain::Instant to, domain::Date day,
                                            const std::vector<std::string>& categories) const override;

private:
    Result<void> events(Happened what, std::string_view which, Grouping by, const Values& period,
                        const See<Moment>& see) const;
    Result<void> answers(Grouping by, const Values& period, const See<Moment>& see) const;
    Result<void> due_calls(Grouping by, const Values& period, const See<Call>& see) const;
    Result<void> recorded_calls(Grouping by, const Values& period, const See<Call>& see) const;
    Result<std::vector<Backlog>> added_up(std::string_view sql, const Values& values, Grouping by) const;
    Result<std::int64_t> number(std::string_view sql, const Values& values) const;

    [[nodiscard]] Result<bool> is_long(domain::Instant from, domain::Instant to) const;
    Result<void> long_moments(Grouping by, const Values& period, const See<Moment>& see) const;
    Result<void> long_events(Happened what, std::string_view which, const TicketFacts& facts, const Values& period,
                             const See<Moment>& see) const;
    Result<void> long_clock_runs(Grouping by, std::string_view named, const Values& values,
                                 const See<ClockRun>& see) const;
    // " AND NOT EXISTS (…)" for events that an undone one took back; nothing in a store that has none.
    Result<std::string_view> that_stand() const;

    Connection& connection_;
    std::int64_t many_{};
};

}  // namespace aftersales::store
