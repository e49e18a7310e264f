// What the rules of the policy say of a return.
#include "aftersales/service/change/facts.hpp"
#include "aftersales/store/records.hpp"
#include "returns/past_repairs.hpp"
#include "returns/return_step.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aftersales::service {

Result<JudgedReturn> verdict_on_return(const Reading& desk, const domain::ProductReturn& it) {
    const auto ticket = TRY(store::get<domain::Ticket>(desk.store, it.ticket));
    if (!ticket) return fail(ErrorKind::not_found, no_such(domain::ObjectKind::ticket, it.ticket.value));
    std::optional<domain::Asset> asset;
    if (it.asset) asset = TRY(store::get<domain::Asset>(desk.store, it.asset));
    auto known = TRY(facts_of(*ticket, desk.store, desk.policy));
    JudgedReturn judged{.applied = desk.policy.zone().date(it.opened_at)};
    if (asset) {
        judged.delivered = asset->delivered, judged.purchased = asset->purchased;
        judged.repairs = TRY(repairs_before(desk, asset->id, it.opened_at));
        if (!asset->product.empty()) known.facts.product = asset->product;
        const auto& model = known.facts.product;
        std::optional<domain::Product> product;
        if (!model.empty()) product = TRY(store::get_by<domain::Product>(desk.store, "model", model));
        known.facts.product_line = product ? product->line : std::string{};
        known.facts.warranty = domain::warranty_state(&*asset, product ? &*product : nullptr, judged.applied);
    }
    judged.in_all = repairs_of(judged.repairs, "");
    const bool of_fault = known.facts.kind == domain::CategoryKind::fault;
    const auto of_one = repairs_of(judged.repairs, of_fault ? ticket->category : most_repaired(judged.repairs));
    known.facts.of_return =
        domain::ReturnFacts{.applied = judged.applied,
                            .delivered = judged.delivered,
                            .purchased = judged.purchased,
                            .proof = !it.proof.empty(),
                            .repairs = [all = judged.in_all, one = of_one](domain::RepairsOf which) {
                                return which == domain::RepairsOf::one_category ? one : all;
                            }};
    judged.verdict = domain::judge_return(desk.policy.returns.rules, known.facts);
    TRY(known.check());
    return judged;
}

}  // namespace aftersales::service
