// What scheduling callbacks reads (D16-D17): the days that programs count from, each with what conditions ask about it,
// so that no row needs a question of its own.
#pragma once

#include "aftersales/domain/callback/rules.hpp"
#include "aftersales/domain/clock/clock.hpp"
#include "aftersales/domain/id.hpp"
#include "aftersales/result.hpp"
#include "aftersales/store/visit.hpp"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace aftersales::store {

// Which answers are wanted besides what the rows tell themselves.
struct Asked {
    bool lines{};    // the product's line
    bool tickets{};  // when the customer's last ticket was opened
    bool scores{};   // the customer's last score
    bool open{};     // how many tickets the customer has open
    bool operator==(const Asked&) const = default;
};

// The ticket's where it has them, else the asset's, else the customer's; "" where there is none.
struct CallFacts {
    std::string tier{};
    std::string channel{};
    std::string category{};
    std::string priority{};
    std::string product{};
    std::string product_line{};
    std::string outlet{};
    std::string region{};
    std::vector<std::string> tags{};  // of the ticket, then of the customer
    bool wants_priority{};
    std::optional<domain::Instant> last_ticket_at{};
    std::optional<int> last_score{};
    int open_tickets{};
};

// Who may be called about what: customers who were merged, erased or do not want to be called are left out.
struct AnchorLine {
    domain::CustomerId customer{};
    domain::AssetId asset{};
    domain::TicketId ticket{};
    std::optional<domain::Date> day{};          // of delivered, purchased; a customer's birthday
    std::optional<domain::Instant> event_at{};  // of resolved, closed; the beginning of a customer's tier
    domain::Instant known_at{};                 // when the asset, ticket or customer came to be known here
    CallFacts facts{};
};

struct AnchorQuery {
    std::string program{};  // what has a callback of it is left out; one that was dropped does not count
    Asked asked{};
};

// Customers, by id.
struct CustomerQuery {
    enum class By { birthday, tier, all } by{};
    // Birthdays that fall on days from one to the other, or on more days around them.
    domain::Date from{};
    domain::Date to{};
    std::optional<domain::Date> anchor{};  // a callback of this day is left out
    std::vector<std::string> tiers{};      // none: any
    bool with_assets{};                    // one line for each asset of a customer, one without where there is none
};

class Calls {
public:
    virtual ~Calls() = default;

    // Anchors in [from, to] that have no callback of the program yet: of assets those that were delivered or purchased,
    // of tickets those that were resolved or closed.
    virtual Result<void> assets_by_day(domain::Anchor anchor, domain::Date from, domain::Date to,
                                       const AnchorQuery& query, const Visit<AnchorLine>& visit) const = 0;
    virtual Result<void> tickets_by_end(domain::Anchor anchor, domain::Instant from, domain::Instant to,
                                        const AnchorQuery& query, const Visit<AnchorLine>& visit) const = 0;
    virtual Result<void> customers_to_call(const CustomerQuery& customers, const AnchorQuery& query,
                                           const Visit<AnchorLine>& visit) const = 0;
    // What was merged into open callbacks, by those.
    virtual Result<void>
    merged_programs(const std::function<void(domain::CallbackId into, const std::string& program)>& visit) const = 0;
    virtual Result<bool> has_callback(const std::string& program, domain::CustomerId customer,
                                      domain::Date anchor) const = 0;
    virtual Result<int> open_callbacks_of_day(const std::string& staff, domain::Instant from,
                                              domain::Instant to) const = 0;
    // Done, or given up, in [from, to).
    virtual Result<int> calls_done_by(const std::string& staff, domain::Instant from, domain::Instant to) const = 0;
};

}  // namespace aftersales::store
