#include "aftersales/service/report/backlog.hpp"

#include "aftersales/domain/query/query.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/report/ticket_groups.hpp"
#include "aftersales/service/times.hpp"
#include "aftersales/store/records.hpp"

#include <algorithm>
#include <chrono>
#include <deque>
#include <map>
#include <set>

namespace aftersales::service::report {
namespace {

// Before and after everything that a store can hold.
constexpr Instant before_all{calendar::seconds{-62'135'596'800}};
constexpr Instant after_all{calendar::seconds{253'402'300'800}};

// The rows while they are made: first the open tickets are added, then their clocks.
class BacklogStanding {
public:
    BacklogStanding(const Reading& desk, Grouping by, Instant at) : desk_{desk}, by_{by}, at_{at} {
        if (by == Dimension::total) row("", "");
    }

    void add(domain::TicketId ticket, Instant opened, BacklogRow& row) {
        open_.insert(ticket);
        ++row.open;
        ++row.ages.at(band_of(at_ - opened));
        row.oldest = row.oldest ? std::min(*row.oldest, opened) : opened;
    }

    BacklogRow& row(std::string_view first, std::string_view second) {
        const auto place = groups_.place(first, second);
        if (place == rows_.size()) rows_.emplace_back();
        return rows_[place];
    }

    // Of runs that had begun and were not stopped then.
    Result<void> add_clocks() {
        const auto& statistics = desk_.store.statistics();
        std::set<std::pair<domain::TicketId, BacklogRow*>> late;
        TRY(statistics.clock_runs(before_all, at_, {}, by_, [&](const store::ClockRun& run) {
            if (runs_for_an_open_ticket(run)) late.emplace(run.ticket, &row(run.group, run.second));
        }));
        for (const auto& each : late) ++each.second->overdue;
        return statistics.clock_runs(at_, after_all, {}, by_, [&](const store::ClockRun& run) {
            if (!runs_for_an_open_ticket(run)) return;
            auto& row = this->row(run.group, run.second);
            if (row.next_due && *row.next_due <= run.due_at) return;
            row.next_due = run.due_at;
            row.next_ticket = run.ticket;
        });
    }

    Result<std::vector<BacklogRow>> finished() {
        std::vector<BacklogRow> sorted;
        for (const auto place : groups_.sorted(order_of(desk_.policy, by_))) {
            auto& row = sorted.emplace_back(std::move(rows_[place]));
            row.group = joined(groups_.at(place), by_);
            row.parts = groups_.at(place);
            if (!row.next_ticket) continue;
            if (const auto ticket = TRY(store::get<domain::Ticket>(desk_.store, row.next_ticket)))
                row.next_assignee = ticket->assignee;
        }
        return sorted;
    }

private:
    [[nodiscard]] bool runs_for_an_open_ticket(const store::ClockRun& run) const {
        return run.started_at <= at_ && (!run.stopped_at || *run.stopped_at > at_) && open_.contains(run.ticket);
    }

    const Reading& desk_;
    Grouping by_{};
    Instant at_{};
    Groups groups_{by_};
    std::deque<BacklogRow> rows_{};  // rows stay where they are
    std::set<domain::TicketId> open_{};
};

}  // namespace

std::size_t band_of(calendar::seconds age) {
    const auto bound = std::ranges::find_if(age_bounds, [&](int days) { return age < std::chrono::days{days}; });
    return static_cast<std::size_t>(bound - age_bounds.begin());
}

Result<std::vector<BacklogRow>> backlog(const Reading& desk, Grouping by) {
    const auto groups_of = TRY(TicketGroups::of(desk.store, by));
    const auto open = TRY(domain::read_ticket_filter({"status:open"}, filter_scope(desk.policy, desk.now, desk.actor)));
    BacklogStanding standing{desk, by, desk.now};
    TRY(store::list<domain::Ticket>(desk.store, {.filter = open}, [&](const store::TicketLine& line) -> Result<bool> {
        groups_of.each(line.ticket, [&](std::string_view first, std::string_view second) {
            standing.add(line.ticket.id, line.ticket.opened_at, standing.row(first, second));
        });
        return true;
    }));
    TRY(standing.add_clocks());
    return standing.finished();
}

Result<std::vector<BacklogRow>> backlog_at(const Reading& desk, Grouping by, Instant at) {
    struct Course {
        int open{};
        Instant opened_at{};
    };
    std::map<GroupName, std::map<domain::TicketId, Course>> courses;
    TRY(desk.store.statistics().moments(before_all, at, by, [&](const store::Moment& moment) {
        if (moment.open_change == 0) return;
        auto& course = courses[{std::string{moment.group}, std::string{moment.second}}][moment.ticket];
        course.open += moment.open_change;
        course.opened_at = moment.opened_at;
    }));
    BacklogStanding standing{desk, by, at};
    for (const auto& [group, tickets] : courses) {
        for (const auto& [ticket, course] : tickets) {
            if (course.open > 0) standing.add(ticket, course.opened_at, standing.row(group.first, group.second));
        }
    }
    TRY(standing.add_clocks());
    return standing.finished();
}

}  // namespace aftersales::service::report
