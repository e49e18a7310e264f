// What reports read (D21, D22): streams of small facts in [from, to), each with the group the ticket (or callback) has
// now. The arithmetic is service/measure's; here is only what an index can give quickly.
#pragma once

#include "aftersales/domain/clock/clock.hpp"
#include "aftersales/domain/id.hpp"
#include "aftersales/domain/words.hpp"
#include "aftersales/result.hpp"

#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace aftersales::store {

enum class Dimension {
    total,
    category,
    priority,
    product,
    product_line,
    outlet,
    assignee,
    channel,
    region,
    tier,
    cause,
    tag
};

// What rows are divided by: one dimension or two. Of `tag`, a ticket is told once for each of its tags, and once
// without one where it has none; so are its moments, clocks and callbacks.
struct Grouping {
    Dimension first{Dimension::total};
    std::optional<Dimension> second{};

    constexpr Grouping() = default;
    // NOLINTNEXTLINE(google-explicit-constructor): one dimension is a grouping.
    constexpr Grouping(Dimension one, std::optional<Dimension> other = std::nullopt) : first{one}, second{other} {}
    bool operator==(const Grouping&) const = default;
};

// What can be counted by the moment it happened.
enum class Happened { opened, first_answer, resolved, closed, reopened, gone, confirmed, escalated, delayed };

struct Moment {
    Happened what{};
    domain::Instant at{};
    domain::TicketId ticket{};
    std::string_view group{};     // valid during the visit
    std::string_view category{};  // of opened: whose kind tells complaints
    domain::Instant opened_at{};
    int open_change{};           // +1, 0, -1: what it did to the number of open tickets
    std::optional<int> score{};  // a score recorded with it
    bool score_replaced{};       // a later one of the same resolution took its place
    bool left_out{};             // cancelled or merged by now: KPIs leave it out
    std::string_view second{};   // the value of the second dimension, where there is one
};

struct ClockRun {
    domain::ClockName clock{};
    domain::TicketId ticket{};
    std::string_view group{};
    std::string_view priority{};
    domain::ClockState state{};
    domain::Instant started_at{};
    domain::Instant due_at{};
    std::optional<domain::Instant> stopped_at{};
    std::string_view second{};
};

// A callback that is due, or one recording of it: an attempt that reached nobody is one too.
struct Call {
    bool due{};  // by call_at as it is now; else recorded
    domain::Instant at{};
    std::string_view group{};
    std::string_view program{};
    std::string_view assignee{};
    bool reached{};
    bool counts_as_due{};  // not skipped, dropped or merged
    std::optional<int> score{};
    domain::CallbackState state{};  // as it is now
    domain::Date due_from{};        // its window, both days included
    domain::Date due_to{};
    bool problem{};          // recorded with a problem, which opened or reopened a ticket …
    bool problem_settled{};  // … that is resolved or closed by now
    std::string_view second{};
};

// One thing said in a call that was recorded: the score of a dimension, the answer to a question, and what is told
// verbatim.
struct Said {
    enum class Kind { score, answer, note, suggestion, problem };
    Kind kind{};
    domain::Instant at{};
    domain::CallbackId callback{};
    std::string_view group{};
    std::string_view program{};
    std::string_view key{};      // the dimension, the question as the policy has it, or any word; of score and answer
    std::optional<int> score{};  // of score
    std::string_view text{};     // of all others; what was erased is not told
    std::string_view second{};
};

// A ticket's life as KPIs need it; cancelled and merged ones are left out.
struct TicketLife {
    domain::TicketId ticket{};
    domain::AssetId asset{};
    std::string_view category{};
    domain::Status status{};
    domain::Instant opened_at{};
    std::optional<domain::Instant> responded_at{};
    std::optional<domain::Instant> proposed_at{};
    std::optional<domain::Instant> resolved_at{};
    bool answered_before{};  // an import says that it was answered, and nothing when
    std::string_view product{};
    std::string_view group{};
    std::string_view second{};
};
enum class LifeBy { opened, responded, resolved };

// A ticket as it was opened, with what tells a warranty claim (D30): its unit's dates and terms.
struct WarrantyCase {
    domain::TicketId ticket{};
    domain::Instant opened_at{};
    std::string_view outlet{};  // valid during the visit, as all texts here
    std::string_view region{};
    std::string_view product{};
    std::string_view category{};
    std::optional<domain::Cause> cause{};
    domain::AssetId asset{};
    bool left_out{};  // cancelled or merged by now
    std::optional<domain::Date> purchased{};
    std::optional<domain::Date> delivered{};
    std::string_view warranty{};          // of the unit; "" where it has no term of its own
    std::string_view product_warranty{};  // of its product
    std::vector<std::string> tags{};
};

// A resolution, with who recorded it and who has the ticket now.
struct Resolution {
    domain::Instant at{};
    domain::TicketId ticket{};
    std::string_view actor{};
    std::string_view assignee{};
};

// What a customer said when a solution was confirmed, where anything was said; what was erased is not told.
struct Confirmation {
    domain::Instant at{};
    domain::TicketId ticket{};
    std::string_view product{};
    std::string_view category{};
    std::optional<int> score{};
    std::string_view text{};
};

// What a gate said to a step: it had all, was forced, or refused.
struct GateMoment {
    enum class What { passed, refused, forced };
    What what{};
    domain::Instant at{};
    std::string_view gate{};
};

// How many units of a product there are.
struct Units {
    std::string product{};
    std::int64_t count{};
};

template <class Row>
using See = std::function<void(const Row&)>;

class Statistics {
public:
    virtual ~Statistics() = default;
    // In order of time within each kind; kinds one after the other.
    virtual Result<void> moments(domain::Instant from, domain::Instant to, Grouping by,
                                 const See<Moment>& see) const = 0;
    // Open tickets at an instant, by group.
    struct Backlog {
        std::string group{};
        std::int64_t open{};
        std::string second{};
    };
    virtual Result<std::vector<Backlog>> backlog(domain::Instant at, Grouping by) const = 0;
    // Runs whose due time lies in [from, to), paused and ended ones left out; `clocks` empty means all. By due time in
    // short periods, as they lie in long ones.
    virtual Result<void> clock_runs(domain::Instant from, domain::Instant to,
                                    const std::vector<domain::ClockName>& clocks, Grouping by,
                                    const See<ClockRun>& see) const = 0;
    virtual Result<void> calls(domain::Instant from, domain::Instant to, Grouping by, const See<Call>& see) const = 0;
    // By the moment of recording, then by callback; of each call the scores come first.
    virtual Result<void> said(domain::Instant from, domain::Instant to, Grouping by, const See<Said>& see) const = 0;
    virtual Result<void> lives(LifeBy when, domain::Instant from, domain::Instant to, Grouping by,
                               const See<TicketLife>& see) const = 0;
    // Tickets opened in [from, to), in that order.
    virtual Result<void> cases(domain::Instant from, domain::Instant to, const See<WarrantyCase>& see) const = 0;
    virtual Result<void> resolutions(domain::Instant from, domain::Instant to, const See<Resolution>& see) const = 0;
    virtual Result<void> confirmations(domain::Instant from, domain::Instant to,
                                       const See<Confirmation>& see) const = 0;
    // Not in order; what was taken back is none, but for refusals.
    virtual Result<void> gates(domain::Instant from, domain::Instant to, const See<GateMoment>& see) const = 0;
    // Units delivered before the day, by product.
    virtual Result<std::vector<Units>> units_delivered_before(domain::Date day) const = 0;
    // First and last instant at which anything was opened; nothing in an empty store.
    virtual Result<std::optional<std::pair<domain::Instant, domain::Instant>>> opened_range() const = 0;
    // The first instant at which anything is counted: an opening, a callback that is due, one that was recorded.
    virtual Result<std::optional<domain::Instant>> first_counted() const = 0;
    // Whether a fault was opened on the asset in (after, until].
    virtual Result<bool> fault_after(domain::AssetId asset, domain::Instant after, domain::Instant until,
                                     domain::TicketId but, const std::vector<std::string>& categories) const = 0;
    virtual Result<std::int64_t> assets_delivered_before(domain::Date day) const = 0;
    // Those that were not, ever or then.
    virtual Result<std::set<domain::AssetId>> assets_not_delivered_before(domain::Date day) const = 0;
    // Of those delivered before the day.
    virtual Result<std::int64_t> assets_with_ticket(domain::Instant from, domain::Instant to, domain::Date day,
                                                    const std::vector<std::string>& categories) const = 0;
};

}  // namespace aftersales::store
