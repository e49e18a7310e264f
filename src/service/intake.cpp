#include "aftersales/service/intake.hpp"

#include "aftersales/domain/rule/classify.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/change/change.hpp"
#include "aftersales/service/classification.hpp"
#include "aftersales/store/store.hpp"
#include "aftersales/text/distance.hpp"
#include "aftersales/text/unicode.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aftersales::service {

namespace {

Result<void> check_known(std::string_view what, const std::string& id, const std::vector<std::string>& known) {
    if (id.empty() || std::find(known.begin(), known.end(), id) != known.end()) return {};
    std::vector<std::string> hints;
    if (const auto near = text::nearest(id, known))
        hints.push_back(fmt::format("Did you mean '{}'?", *near));
    else if (!known.empty())
        hints.push_back(fmt::format("The policy has {}.", fmt::join(known, ", ")));
    return fail(ErrorKind::usage, fmt::format("'{}' is not a {} of the policy", id, what), hints);
}

template <class Named>
std::vector<std::string> ids_of(const std::vector<Named>& all) {
    std::vector<std::string> ids;
    for (const auto& each : all) ids.push_back(each.id);
    return ids;
}

// Whom a customer goes on as, having been merged.
Result<domain::Customer> standing(const store::Reader& store, domain::CustomerId id) {
    auto customer = TRY(require_customer(store, id));
    while (customer.merged_into) customer = TRY(require_customer(store, customer.merged_into));
    return customer;
}

// Who asks: by number, found by phone or e-mail, made, or nobody.
Result<std::optional<domain::Customer>> customer_for(Writing& desk, const Request& request, domain::Instant at) {
    if (request.customer) {
        return std::optional{TRY(standing(desk.store, request.customer))};
    }
    if (const auto found = TRY(find_customer(desk.store, request.party))) return desk.store.customer(*found);
    if (!names_someone(request.party)) return std::optional<domain::Customer>{};
    return std::optional{TRY(add_customer(desk, request.party, at))};
}

Result<std::optional<domain::Asset>> asset_for(Writing& desk, const Request& request, domain::CustomerId customer,
                                               domain::Instant at) {
    if (request.asset.serial.empty()) return std::optional<domain::Asset>{};
    if (const auto found = TRY(desk.store.asset_by_serial(request.asset.serial))) return desk.store.asset(*found);
    auto wanted = request.asset;
    wanted.customer = customer;
    return std::optional{TRY(add_asset(desk, wanted, at))};
}

// The ticket that has the reference, if what came is the same; else a conflict.
Result<std::optional<domain::Ticket>> known_ticket(Writing& desk, const Request& request) {
    if (request.reference.empty()) return std::optional<domain::Ticket>{};
    const auto id = TRY(desk.store.ticket_by_reference(request.reference));
    if (!id) return std::optional<domain::Ticket>{};
    auto ticket = TRY(desk.store.ticket(*id));
    if (!ticket) return std::optional<domain::Ticket>{};
    const auto differs = [&](std::string_view what) {
        return fail(ErrorKind::conflict,
                    fmt::format("the reference '{}' belongs to ticket {}, which has another {}", request.reference,
                                id->value, what),
                    {fmt::format("Look at it: aftersales ticket show {}", id->value)});
    };
    if (ticket->subject != request.subject) return differs("subject");
    if (request.customer || names_someone(request.party)) {
        auto customer =
            request.customer ? std::optional{request.customer} : TRY(find_customer(desk.store, request.party));
        if (!customer && ticket->customer) {
            // By a name alone nobody is found; the same name is taken for the same customer here.
            const auto holder = TRY(require_customer(desk.store, ticket->customer));
            const bool by_name_alone = request.party.phone.empty() && request.party.email.empty();
            if (by_name_alone && holder.name == request.party.name) customer = ticket->customer;
        }
        if (!customer || !ticket->customer) return differs("customer");
        const auto asks = TRY(standing(desk.store, *customer)).id;
        if (asks != TRY(standing(desk.store, ticket->customer)).id) return differs("customer");
    }
    if (!request.asset.serial.empty()) {
        const auto asset = TRY(desk.store.asset_by_serial(request.asset.serial));
        if (!asset || *asset != ticket->asset) return differs("serial number");
    }
    return ticket;
}

domain::Opened told(const Request& request, const std::optional<domain::Customer>& customer,
                    const std::optional<domain::Asset>& asset) {
    domain::Opened opened;
    opened.subject = request.subject;
    opened.description = request.description;
    opened.channel = request.channel;
    opened.occurred = request.occurred;
    opened.frequency = request.frequency;
    opened.signs = request.signs;
    opened.wants_priority = request.wants_priority;
    opened.customer = customer ? customer->id : domain::CustomerId{};
    opened.asset = asset ? asset->id : domain::AssetId{};
    opened.product = asset && !asset->product.empty() ? asset->product : request.asset.product;
    opened.outlet = !request.outlet.empty() ? request.outlet : asset ? asset->outlet : std::string{};
    opened.region = !request.party.region.empty() ? request.party.region : customer ? customer->region : std::string{};
    opened.tier = customer ? customer->tier : request.party.tier;
    opened.assignee = request.assignee;
    opened.reference = request.reference;
    opened.category = request.category;
    opened.priority = request.priority;
    opened.tags = request.tags;
    opened.callback = request.callback;
    if (!request.category.empty()) opened.by_hand.emplace_back("category");
    if (!request.priority.empty()) opened.by_hand.emplace_back("priority");
    if (!request.outlet.empty()) opened.by_hand.emplace_back("outlet");
    if (!request.assignee.empty()) opened.by_hand.emplace_back("assignee");
    return opened;
}

Result<void> check(const Writing& desk, const Request& request) {
    if (text::trimmed(request.subject.value).empty()) {
        return fail(ErrorKind::usage, "a ticket needs a subject", {"Say it with --subject TEXT."});
    }
    TRY(check_category(desk.policy, request.category));
    TRY(check_priority(desk.policy, request.priority));
    TRY(check_staff(desk.policy, request.assignee));
    if (request.at && *request.at > desk.now) {
        return fail(ErrorKind::refused, fmt::format("{} lies in the future", desk.policy.zone().print(*request.at)));
    }
    return {};
}

}  // namespace

Result<void> check_category(const policy::Policy& policy, const std::string& id) {
    return check_known("category", id, ids_of(policy.classification.categories));
}

Result<void> check_priority(const policy::Policy& policy, const std::string& id) {
    return check_known("priority", id, ids_of(policy.classification.priorities));
}

Result<void> check_staff(const policy::Policy& policy, const std::string& id) {
    return check_known("staff member", id, ids_of(policy.staff));
}

Result<Intake> open(Writing& desk, const Request& request) {
    TRY(check(desk, request));
    if (auto known = TRY(known_ticket(desk, request))) return Intake{.ticket = std::move(*known), .known = true};
    const auto at = request.at.value_or(desk.now);
    auto customer = TRY(customer_for(desk, request, at));
    const auto asset = TRY(asset_for(desk, request, customer ? customer->id : domain::CustomerId{}, at));
    if (!customer && asset && asset->customer) customer = TRY(desk.store.customer(asset->customer));

    auto change = TRY(TicketChange::fresh(desk));
    auto opened = told(request, customer, asset);
    TRY(classify_opening(desk.store, desk.policy, change.ticket().id, at, desk.now, opened));
    TRY(change.add(std::move(opened), at));
    TRY(change.save());
    return Intake{.ticket = change.ticket(), .known = false};
}

}  // namespace aftersales::service
