// The streams of statistics.hpp as statements: each reads the index of its instants and looks its group up beside.
#pragma once

#include "aftersales/store/connection.hpp"
#include "aftersales/store/statistics.hpp"
#include "values.hpp"

namespace aftersales::store {

class SqlStatistics final : public Statistics {
public:
    explicit SqlStatistics(Connection& connection) : connection_(connection) {}

    Result<void> moments(domain::Instant from, domain::Instant to, Grouping by, const See<Moment>& see) const override;
    Result<std::vector<Backlog>> backlog(domain::Instant at, Grouping by) const override;
    Result<void> clock_runs(domain::Instant from, domain::Instant to, const std::vector<domain::ClockName>& clocks,
                            Grouping by, const See<ClockRun>& see) const override;
    Result<void> calls(domain::Instant from, domain::Instant to, Grouping by, const See<Call>& see) const override;
    Result<void> said(domain::Instant from, domain::Instant to, Grouping by, const See<Said>& see) const override;
    Result<void> lives(LifeBy by, domain::Instant from, domain::Instant to, const See<Life>& see) const override;
    Result<void> cases(domain::Instant from, domain::Instant to, const See<Case>& see) const override;
    Result<void> resolutions(domain::Instant from, domain::Instant to, const See<Resolution>& see) const override;
    Result<void> confirmations(domain::Instant from, domain::Instant to, const See<Confirmation>& see) const override;
    Result<std::vector<Units>> units_delivered_before(domain::Date day) const override;
    Result<std::optional<std::pair<domain::Instant, domain::Instant>>> opened_range() const override;
    Result<bool> fault_after(domain::AssetId asset, domain::Instant after, domain::Instant until, domain::TicketId but,
                             const std::vector<std::string>& categories) const override;
    Result<std::int64_t> assets_delivered_before(domain::Date day) const override;
    Result<std::int64_t> assets_with_ticket(domain::Instant from, domain::Instant to,
                                            const std::vector<std::string>& categories) const override;

private:
    Result<void> events(Happened what, std::string_view which, Grouping by, const Values& period,
                        const See<Moment>& see) const;
    Result<void> answers(Grouping by, const Values& period, const See<Moment>& see) const;
    Result<void> due_calls(Grouping by, const Values& period, const See<Call>& see) const;
    Result<void> recorded_calls(Grouping by, const Values& period, const See<Call>& see) const;
    Result<std::vector<Backlog>> added_up(std::string_view sql, const Values& values, Grouping by) const;
    Result<std::int64_t> number(std::string_view sql, const Values& values) const;

    Connection& connection_;
};

}  // namespace aftersales::store
