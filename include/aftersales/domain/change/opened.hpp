// A request has come in, and what the rules made of it at once. D1-D4, D6.
// Each struct of a change lists its members once, in fields(): the codec, JSON and the export read that list.
#pragma once

#include "aftersales/domain/change/meaning.hpp"
#include "aftersales/domain/clock/clock.hpp"
#include "aftersales/domain/id.hpp"
#include "aftersales/domain/text.hpp"

#include <optional>
#include <string>
#include <vector>

namespace aftersales::domain {

struct Opened {
    static constexpr std::string_view word = "opened";
    static constexpr Meaning meaning{
        .openness = Openness::opens, .counted = true, .may_move_plan = true, .may_tag = true, .alters_facts = true};
    Text subject{};
    Text description{};
    std::string channel{};
    Text occurred{};
    Text frequency{};
    Text signs{};
    bool wants_priority{};
    CustomerId customer{};
    AssetId asset{};
    std::string product{};
    std::string outlet{};
    std::string region{};
    std::string tier{};
    std::string assignee{};
    std::string reference{};
    std::string category{};
    std::string priority{};
    std::vector<std::string> tags{};
    std::vector<std::string> by_hand{};
    std::vector<std::string> rules{};
    bool recurring{};
    std::optional<Instant> imported_at{};
    std::string status{};   // of an import: what the instants leave open ("" for new)
    CallbackId callback{};  // the callback whose problem it is
    Text steps_tried{};     // what the customer has tried already (D2)
    std::string row{};      // of an import: the digest of a row that had no reference, by which it is known again

    bool operator==(const Opened&) const = default;
};

template <class Self, class See>
void fields(Opened*, Self& it, See&& see) {
    see("subject", it.subject), see("description", it.description), see("channel", it.channel);
    see("occurred", it.occurred), see("frequency", it.frequency), see("signs", it.signs);
    see("wants_priority", it.wants_priority), see("customer", it.customer), see("asset", it.asset);
    see("product", it.product), see("outlet", it.outlet), see("region", it.region), see("tier", it.tier);
    see("assignee", it.assignee), see("reference", it.reference), see("category", it.category);
    see("priority", it.priority), see("tags", it.tags), see("by_hand", it.by_hand), see("rules", it.rules);
    see("recurring", it.recurring), see("imported_at", it.imported_at), see("status", it.status);
    see("callback", it.callback), see("row", it.row), see("steps_tried", it.steps_tried);
}

}  // namespace aftersales::domain
