#include "callbacks/anchors.hpp"

#include "callbacks/judging.hpp"
#include "callbacks/placing.hpp"

#include <algorithm>

namespace aftersales::service {

namespace {

using std::chrono::days;
using Take = std::function<Result<bool>(const Anchored&)>;

// A call that its window has no time for moves out of it; no calendar is closed for longer.
constexpr days longest_closure{60};
constexpr days listed_after_window{7};

days most_days(const calendar::CalendarSpan& span) {
    constexpr int days_a_month = 31;
    constexpr int days_a_working_day = 3;  // a working day a week would be 7: the closure above allows for that
    return days{span.days + span.months * days_a_month + span.working_days * days_a_working_day};
}

days fewest_days(const calendar::CalendarSpan& span) {
    constexpr int days_a_month = 28;
    return days{span.days + span.months * days_a_month + span.working_days};
}

// Whether a call about something at the end of that day would still be listed on `since`.
Result<bool> may_be_listed(const policy::Policy& policy, const domain::Program& program, domain::Date day,
                           domain::Date since) {
    const auto* calendar = TRY(policy.calendar(policy.callbacks.calendar));
    const auto window = TRY(domain::window_of(program, day, *calendar));
    if (window.to + listed_after_window >= since) return true;
    const auto latest = policy.zone().start_of(day + days{1});
    const auto time = TRY(first_time(policy, window, latest));
    return domain::listed_until({.due_to = window.to, .call_at = time.call_at}, policy.zone()) >= since;
}

class Gathering {
public:
    Gathering(const store::Reader& store, const policy::Policy& policy, const AnchorsWanted& wanted, const Take& take)
        : store_{store}, policy_{policy}, program_{wanted.program}, days_{wanted.days}, take_{take},
          query_{.program = wanted.program.id, .asked = wanted.asked} {}

    Result<void> all() {
        switch (program_.anchor) {
        case domain::Anchor::delivered:
        case domain::Anchor::purchased:
            return assets();
        case domain::Anchor::resolved:
        case domain::Anchor::closed:
            return tickets();
        case domain::Anchor::birthday:
        case domain::Anchor::on:
        case domain::Anchor::every:
            return customers();
        }
        return {};
    }

private:
    [[nodiscard]] domain::Date day_of(domain::Instant instant) const { return policy_.zone().date(instant); }

    Result<void> assets() {
        return store_.calls().assets_by_day(program_.anchor, days_.from, days_.to, query_,
                                            [&](const store::AnchorLine& line) -> Result<bool> {
                                                TRY(take_({.line = &line, .day = *line.day, .event_at = {}}));
                                                return true;
                                            });
    }

    Result<void> tickets() {
        const auto& zone = policy_.zone();
        const auto from = zone.start_of(days_.from);
        const auto to = zone.start_of(days_.to + days{1}) - calendar::seconds{1};
        return store_.calls().tickets_by_end(
            program_.anchor, from, to, query_, [&](const store::AnchorLine& line) -> Result<bool> {
                TRY(take_({.line = &line, .day = day_of(*line.event_at), .event_at = line.event_at}));
                return true;
            });
    }

    [[nodiscard]] std::vector<domain::Date> days_of(const store::AnchorLine& line) const {
        if (program_.anchor == domain::Anchor::birthday && line.day)
            return domain::anniversaries(*line.day, days_.from, days_.to);
        if (program_.anchor == domain::Anchor::every && program_.every && line.event_at)
            return domain::recurrences(day_of(*line.event_at), *program_.every, days_.from, days_.to);
        if (program_.anchor == domain::Anchor::on && program_.on) return {*program_.on};
        return {};
    }

    // Only words without wildcards can be asked of the store.
    [[nodiscard]] std::vector<std::string> tiers() const {
        const auto& all = program_.when.tier;
        const bool exact = std::none_of(all.begin(), all.end(), [](const std::string& each) {
            return each.empty() || each.find_first_of("*?") != std::string::npos;
        });
        return exact ? all : std::vector<std::string>{};
    }

    [[nodiscard]] store::CustomerQuery whom() const {
        using By = store::CustomerQuery::By;
        store::CustomerQuery customers{.by = By::all, .from = days_.from, .to = days_.to};
        if (program_.anchor == domain::Anchor::birthday) customers.by = By::birthday;
        if (program_.anchor == domain::Anchor::every) customers.by = By::tier;
        if (program_.anchor == domain::Anchor::on) customers.anchor = program_.on;
        customers.tiers = tiers();
        customers.with_assets = asks_about_unit(program_.when);
        return customers;
    }

    // Nobody is asked about a set day that has not come, or is long past.
    [[nodiscard]] bool is_out_of_reach() const {
        return program_.anchor == domain::Anchor::on &&
               !(program_.on && days_.from <= *program_.on && *program_.on <= days_.to);
    }

    Result<void> customers() {
        if (is_out_of_reach()) return {};
        domain::CustomerId shown{};
        std::vector<domain::Date> taken;  // of that customer
        return store_.calls().customers_to_call(whom(), query_, [&](const store::AnchorLine& line) -> Result<bool> {
            if (line.customer != shown) taken.clear();
            shown = line.customer;
            for (const auto day : days_of(line)) {
                if (std::find(taken.begin(), taken.end(), day) != taken.end()) continue;
                if (program_.anchor != domain::Anchor::on &&
                    TRY(store_.calls().has_callback(program_.id, line.customer, day)))
                    continue;
                if (TRY(take_({.line = &line, .day = day, .event_at = {}}))) taken.push_back(day);
            }
            return true;
        });
    }

    const store::Reader& store_;
    const policy::Policy& policy_;
    const domain::Program& program_;
    Days days_;
    const Take& take_;
    store::AnchorQuery query_;
};

}  // namespace

// The last day of a list does not go back while the day counted from goes on: the first that matters is halved for.
Result<Days> anchor_days(const policy::Policy& policy, const domain::Program& program, domain::Date since,
                         domain::Date until) {
    const auto to = until - fewest_days(program.earliest);
    auto from = since - listed_after_window - longest_closure - most_days(program.latest);
    auto beyond = to + days{1};
    while (from < beyond) {
        const auto middle = from + (beyond - from) / 2;
        if (TRY(may_be_listed(policy, program, middle, since))) {
            beyond = middle;
        } else {
            from = middle + days{1};
        }
    }
    return Days{.from = from, .to = to};
}

Result<void> anchors_of(const store::Reader& store, const policy::Policy& policy, const AnchorsWanted& wanted,
                        const Take& take) {
    return Gathering{store, policy, wanted, take}.all();
}

}  // namespace aftersales::service
