#include "aftersales/service/intake.hpp"

#include "aftersales/domain/rule/classify.hpp"
#include "aftersales/policy/labels.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/change/change.hpp"
#include "aftersales/service/classification.hpp"
#include "aftersales/service/party/given_contact.hpp"
#include "aftersales/service/party/holders.hpp"
#include "aftersales/service/times.hpp"
#include "aftersales/store/records.hpp"
#include "aftersales/text/unicode.hpp"
#include "party/unit_days.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aftersales::service {

namespace {

// Whether more than a name tells who it is.
bool is_identified(const Writing& desk, const Request& request) {
    return request.customer || identifies(desk.policy, request.party.phone.value, request.party.email.value);
}

}  // namespace

Result<std::optional<domain::Customer>> customer_for(Writing& desk, const Request& request,
                                                     const std::optional<domain::Asset>& asset, domain::Instant at,
                                                     std::string& shared) {
    if (request.customer) {
        return std::optional{TRY(surviving_customer(desk.store, request.customer))};
    }
    if (request.new_customer) return std::optional{TRY(add_customer(desk, request.party, at))};
    if (auto found = TRY(find_holder(desk.store, desk.policy, request.party)); found.customer) {
        shared = say_shared(found);
        return std::move(found.customer);
    }
    if (asset && asset->customer && !is_identified(desk, request)) {
        return std::optional{TRY(surviving_customer(desk.store, asset->customer))};
    }
    if (!names_someone(request.party)) return std::optional<domain::Customer>{};
    return std::optional{TRY(add_customer(desk, request.party, at))};
}

Result<std::optional<domain::Asset>> known_asset(const Writing& desk, const Request& request) {
    if (request.asset.serial.empty()) return std::optional<domain::Asset>{};
    const auto found = TRY(store::find<domain::Asset>(desk.store, "serial", request.asset.serial));
    if (!found) return std::optional<domain::Asset>{};
    return store::get<domain::Asset>(desk.store, *found);
}

Error another_s(const domain::Asset& asset, domain::CustomerId owner, std::string hint) {
    return {.kind = ErrorKind::refused,
            .message = fmt::format("the unit '{}' is customer {}'s", asset.serial, owner.value),
            .hints = {fmt::format("Look at them: aftersales customer show {}", owner.value), std::move(hint)}};
}

namespace {

// A unit changes hands only where that was said.
Result<domain::Asset> asset_of_customer(Writing& desk, const Request& request, domain::Asset asset,
                                        const std::optional<domain::Customer>& customer) {
    if (!customer || !asset.customer) return asset;
    const auto owner = TRY(surviving_customer(desk.store, asset.customer)).id;
    // A call may bring up what its customer had before.
    if (owner == customer->id || request.callback) return asset;
    if (request.take_over == TakeOver::yes)
        return edit_asset(desk, asset.id, {{"customer", std::to_string(customer->id.value)}});
    return fail(another_s(asset, owner, "Where it has changed hands: --take-over"));
}

}  // namespace

Result<std::optional<domain::Asset>> asset_for(Writing& desk, const Request& request,
                                               std::optional<domain::Asset> known,
                                               const std::optional<domain::Customer>& customer, domain::Instant at) {
    if (known) return std::optional{TRY(asset_of_customer(desk, request, std::move(*known), customer))};
    if (request.asset.serial.empty()) return std::optional<domain::Asset>{};
    auto wanted = request.asset;
    wanted.customer = customer ? customer->id : domain::CustomerId{};
    return std::optional{TRY(add_asset(desk, wanted, at))};
}

namespace {

// The ticket that has the reference, if what came is the same; else a conflict.
Result<std::optional<domain::Ticket>> known_ticket(Writing& desk, const Request& request) {
    if (request.reference.empty()) return std::optional<domain::Ticket>{};
    const auto id = TRY(store::find<domain::Ticket>(desk.store, "reference", request.reference));
    if (!id) return std::optional<domain::Ticket>{};
    auto ticket = TRY(store::get<domain::Ticket>(desk.store, *id));
    if (!ticket) return std::optional<domain::Ticket>{};
    const auto differs = [&](std::string_view what) {
        return fail(ErrorKind::conflict,
                    fmt::format("the reference '{}' belongs to ticket {}, which has another {}", request.reference,
                                id->value, what),
                    {fmt::format("Look at it: aftersales ticket show {}", id->value)});
    };
    if (ticket->subject != request.subject) return differs("subject");
    if (request.customer || names_someone(request.party)) {
        auto customer = request.customer ? std::optional{request.customer}
                                         : TRY(find_customer(desk.store, desk.policy, request.party));
        if (!customer && ticket->customer) {
            // By a name alone nobody is found; the same name is taken for the same customer here.
            const auto holder = TRY(require_customer(desk.store, ticket->customer));
            const bool by_name_alone = !is_identified(desk, request);
            if (by_name_alone && holder.name == request.party.name) customer = ticket->customer;
        }
        if (!customer || !ticket->customer) return differs("customer");
        const auto asks = TRY(surviving_customer(desk.store, *customer)).id;
        if (asks != TRY(surviving_customer(desk.store, ticket->customer)).id) return differs("customer");
    }
    if (!request.asset.serial.empty()) {
        const auto asset = TRY(store::find<domain::Asset>(desk.store, "serial", request.asset.serial));
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
    opened.steps_tried = request.steps_tried;
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
    if (request.at && *request.at > desk.now) {
        return fail(ErrorKind::refused, fmt::format("{} lies in the future", desk.policy.zone().print(*request.at)));
    }
    return check_days_of_unit(request.asset, today(desk.policy, desk.now));
}

// The request with the ids that its labels mean.
Result<Request> with_ids(const policy::Policy& policy, Request request) {
    request.category = TRY(read_category(policy, request.category));
    request.priority = TRY(read_priority(policy, request.priority));
    request.assignee = TRY(read_staff(policy, request.assignee));
    request.outlet = TRY(read_outlet(policy, request.outlet));
    request.asset.serial = text::trimmed(request.asset.serial);
    request.reference = text::trimmed(request.reference);
    TRY(check_not_spoilt("serial", request.asset.serial));
    TRY(check_not_spoilt("reference", request.reference));
    if (names_no_unit(request.asset.serial)) request.asset.serial.clear();
    // A call that brings something up is no channel that a desk chooses.
    if (request.channel != callback_channel) request.channel = TRY(read_channel(policy, request.channel));
    return request;
}

}  // namespace

Result<Intake> open(Writing& desk, const Request& said) {
    const auto request = TRY(with_ids(desk.policy, said));
    TRY(check(desk, request));
    const auto nobodies = TRY(nobodies_in(desk.policy, request.party.phone.value, request.party.email.value));
    if (auto known = TRY(known_ticket(desk, request)))
        return Intake{.ticket = std::move(*known), .known = true, .remarks = {}, .shared = {}};
    const auto at = request.at.value_or(desk.now);
    auto unit = TRY(known_asset(desk, request));
    std::string shared;
    auto customer = TRY(customer_for(desk, request, unit, at, shared));
    const auto asset = TRY(asset_for(desk, request, std::move(unit), customer, at));
    if (!customer && asset && asset->customer)
        customer = TRY(store::get<domain::Customer>(desk.store, asset->customer));

    auto change = TRY(RecordChange<domain::Ticket>::fresh(desk));
    auto opened = told(request, customer, asset);
    TRY(classify_opening(desk.store, desk.policy, change.record().id, at, opened));
    TRY(change.add(std::move(opened), at));
    TRY(change.save());
    Intake made{.ticket = change.record(), .known = false, .remarks = {}, .shared = std::move(shared)};
    for (const auto& each : nobodies) made.remarks.push_back(say_nobody(each));
    return made;
}

}  // namespace aftersales::service
