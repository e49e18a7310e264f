#include "callbacks/anchors.hpp"

#include <algorithm>
#include <tuple>

namespace aftersales::service {

namespace {

using std::chrono::days;

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

class Gathering {
public:
    Gathering(const store::Reader& store, const policy::Policy& policy, const domain::Program& program, Days stretch)
        : store_{store}, policy_{policy}, program_{program}, days_{stretch} {}

    Result<std::vector<Anchored>> all() {
        switch (program_.anchor) {
        case domain::Anchor::delivered:
        case domain::Anchor::purchased:
            TRY(assets());
            break;
        case domain::Anchor::resolved:
        case domain::Anchor::closed:
            TRY(tickets());
            break;
        case domain::Anchor::birthday:
        case domain::Anchor::on:
        case domain::Anchor::every:
            TRY(customers());
            break;
        }
        std::sort(found_.begin(), found_.end(), [](const Anchored& a, const Anchored& b) {
            return std::tie(a.day, a.customer, a.asset, a.ticket) < std::tie(b.day, b.customer, b.asset, b.ticket);
        });
        return std::move(found_);
    }

private:
    [[nodiscard]] domain::Date day_of(domain::Instant instant) const { return policy_.zone().date(instant); }

    Result<void> assets() {
        return store_.assets_by_day(program_.anchor == domain::Anchor::delivered, days_.from, days_.to, program_.id,
                                    [&](const store::Reader::AnchorLine& line) -> Result<bool> {
                                        if (line.customer) {
                                            found_.push_back({.customer = line.customer,
                                                              .asset = line.asset.id,
                                                              .ticket = {},
                                                              .day = line.day,
                                                              .event_at = {},
                                                              .known_since = day_of(line.asset.added_at)});
                                        }
                                        return true;
                                    });
    }

    // The store answers by instants with a day to spare on both sides.
    Result<void> tickets() {
        const auto& zone = policy_.zone();
        return store_.tickets_by_end(program_.anchor == domain::Anchor::closed, zone.start_of(days_.from),
                                     zone.start_of(days_.to + days{1}), program_.id,
                                     [&](const store::Reader::AnchorLine& line) -> Result<bool> {
                                         const auto day = line.event_at ? day_of(*line.event_at) : line.day;
                                         if (line.customer && days_.from <= day && day <= days_.to) {
                                             found_.push_back({.customer = line.customer,
                                                               .asset = line.asset.id,
                                                               .ticket = line.ticket,
                                                               .day = day,
                                                               .event_at = line.event_at,
                                                               .known_since = {}});
                                         }
                                         return true;
                                     });
    }

    [[nodiscard]] std::vector<domain::Date> days_of(const domain::Customer& customer) const {
        if (program_.anchor == domain::Anchor::birthday && customer.birthday)
            return domain::anniversaries(*customer.birthday, days_.from, days_.to);
        if (program_.anchor == domain::Anchor::every && program_.every && customer.tier_since)
            return domain::recurrences(day_of(*customer.tier_since), *program_.every, days_.from, days_.to);
        if (program_.anchor == domain::Anchor::on && program_.on && days_.from <= *program_.on &&
            *program_.on <= days_.to)
            return {*program_.on};
        return {};
    }

    Result<void> customers() {
        // Nobody is asked about a day that has not come, or is long past.
        if (program_.anchor == domain::Anchor::on && days_of({}).empty()) return {};
        std::vector<Anchored> promised;
        TRY(store_.customers({.filter = {}, .order = "id", .descending = false, .limit = {}},
                             [&](const domain::Customer& customer) -> Result<bool> {
                                 for (const auto day : days_of(customer)) {
                                     promised.push_back({.customer = customer.id,
                                                         .asset = {},
                                                         .ticket = {},
                                                         .day = day,
                                                         .event_at = {},
                                                         .known_since = day_of(customer.added_at)});
                                 }
                                 return true;
                             }));
        for (auto& each : promised) {
            if (!TRY(store_.has_callback(program_.id, each.customer, each.day))) found_.push_back(each);
        }
        return {};
    }

    const store::Reader& store_;
    const policy::Policy& policy_;
    const domain::Program& program_;
    Days days_;
    std::vector<Anchored> found_{};
};

}  // namespace

Days anchor_days(const domain::Program& program, domain::Date since, domain::Date until) {
    return {.from = since - listed_after_window - longest_closure - most_days(program.latest),
            .to = until - fewest_days(program.earliest)};
}

Result<std::vector<Anchored>> anchors_of(const store::Reader& store, const policy::Policy& policy,
                                         const domain::Program& program, Days stretch) {
    return Gathering{store, policy, program, stretch}.all();
}

}  // namespace aftersales::service
