#include "aftersales/policy/policy.hpp"
#include "aftersales/service/change/change.hpp"
#include "aftersales/service/classification.hpp"
#include "aftersales/service/intake.hpp"
#include "aftersales/store/store.hpp"
#include "exchange/importers.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace aftersales::service {

namespace {

// Where nothing tells that the customer confirmed, a closing needs a reason of its own.
constexpr auto closed_elsewhere = "imported as closed";

// The instants of a ticket's history, in the order in which steps follow each other.
struct Life {
    domain::Instant opened{};
    std::optional<domain::Instant> responded{}, diagnosed{}, proposed{}, resolved{}, closed{};
    std::optional<domain::Instant> reopened{};  // nothing where it ended again since
    std::optional<int> score{};
    std::string status{};
};

Result<std::optional<domain::Instant>> past(const ImportRow& row, std::string_view field, domain::Instant opened,
                                            domain::Instant now) {
    const auto at = TRY(row.instant(field));
    if (at && *at < opened) return row.mistake(field, fmt::format("'{}' lies before the opening", row.text(field)));
    if (at && *at > now) return row.mistake(field, fmt::format("'{}' lies in the future", row.text(field)));
    return at;
}

// A step after the resolution could not have been taken.
Result<void> check_order(const ImportRow& row, const Life& life) {
    if (!life.resolved) return {};
    for (const auto& [field, at] : {std::pair{"responded_at", life.responded},
                                    {"diagnosed_at", life.diagnosed},
                                    {"proposed_at", life.proposed}}) {
        const bool again = life.reopened && at && *at >= *life.reopened;
        if (at && *at > *life.resolved && !again)
            return row.mistake(field, fmt::format("'{}' lies behind the resolution", row.text(field)));
    }
    if (life.closed && *life.closed < *life.resolved) {
        return row.mistake("closed_at", fmt::format("'{}' lies before the resolution", row.text("closed_at")));
    }
    return {};
}

Result<std::optional<int>> score_of(const ImportRow& row, const Life& life) {
    const auto cell = row.text("score");
    if (cell.empty()) return std::optional<int>{};
    const bool fits = cell == "10" || (cell.size() == 1 && cell[0] >= '1' && cell[0] <= '9');
    if (!fits) return row.mistake("score", fmt::format("'{}' is not a score from 1 to 10", cell));
    if (!life.resolved && !life.closed) return row.mistake("score", "a score needs a resolution or a closing");
    return std::optional{cell == "10" ? 10 : cell[0] - '0'};
}

// What the instants leave open, and nothing else, may be said.
Result<std::string> status_of(const ImportRow& row, const Life& life) {
    const auto cell = row.text("status");
    if (cell.empty()) return cell;
    const auto status = domain::read_word<domain::Status>(cell);
    if (!status) {
        return row.mistake(
            "status", fmt::format("'{}' is not a status", cell),
            {"[values.status] of a map says what their words mean: new, in_progress, waiting_customer, waiting_parts, "
             "waiting_third_party, resolved, closed, cancelled."});
    }
    const auto implied = life.reopened ? domain::Status::reopened
                         : life.closed ? domain::Status::closed
                                       : domain::Status::resolved;
    const auto misfit = [&] {
        return row.mistake(
            "status", fmt::format("'{}' does not fit the instants, which say {}", cell, domain::word(implied)),
            domain::is_open(*status)
                ? std::vector<std::string>{"One that is open again has the instant of that in reopened_at."}
                : std::vector<std::string>{});
    };
    // The ticket that it went on as is not told.
    if (*status == domain::Status::cancelled || *status == domain::Status::merged) {
        if (life.resolved && !life.reopened) return row.mistake("status", "a resolved ticket cannot be cancelled");
        return std::string{domain::word(domain::Status::cancelled)};
    }
    if (life.reopened) {
        if (!domain::is_open(*status) || *status == domain::Status::fresh) return misfit();
        return cell;
    }
    if (life.closed || life.resolved) {
        if (*status != implied) return misfit();
        return std::string{};
    }
    const bool open = domain::is_open(*status) && *status != domain::Status::reopened;
    if (!open) return row.mistake("status", fmt::format("'{}' needs its instant", cell));
    return cell;
}

Result<Life> life_of(const ImportRow& row, domain::Instant now) {
    Life life;
    const auto opened = TRY(row.instant("opened_at"));
    if (!opened) return row.mistake("opened_at", "a ticket has an instant at which it was opened");
    if (*opened > now) return row.mistake("opened_at", fmt::format("'{}' lies in the future", row.text("opened_at")));
    life.opened = *opened;
    life.responded = TRY(past(row, "responded_at", life.opened, now));
    life.diagnosed = TRY(past(row, "diagnosed_at", life.opened, now));
    life.proposed = TRY(past(row, "proposed_at", life.opened, now));
    life.resolved = TRY(past(row, "resolved_at", life.opened, now));
    life.closed = TRY(past(row, "closed_at", life.opened, now));
    life.reopened = TRY(past(row, "reopened_at", life.opened, now));
    if (life.reopened && std::max(life.resolved, life.closed) > life.reopened) life.reopened.reset();
    TRY(check_order(row, life));
    life.score = TRY(score_of(row, life));
    life.status = TRY(status_of(row, life));
    return life;
}

Result<void> check_words(const ImportRow& row, const policy::Policy& policy) {
    const auto category = check_category(policy, row.text("category"));
    if (!category) return row.mistake("category", category.error().message, category.error().hints);
    const auto priority = check_priority(policy, row.text("priority"));
    if (!priority) return row.mistake("priority", priority.error().message, priority.error().hints);
    return {};
}

Result<domain::Opened> opening(Writing& desk, const ImportRow& row, const Life& life, NamedCustomers& customers,
                               Assignees& assignees) {
    domain::CustomerAdded party;
    party.name = {row.text("customer_name")};
    party.phone = {row.text("phone")};
    party.email = {row.text("email")};
    party.region = row.text("region");
    party.tier = row.text("tier");
    auto customer = TRY(customers.find_or_add(desk, party, life.opened));
    domain::AssetAdded unit;
    unit.serial = row.text("serial");
    unit.product = row.text("product");
    unit.customer = customer ? customer->id : domain::CustomerId{};
    const auto asset = TRY(find_or_add_asset(desk, unit, life.opened));
    if (!customer && asset && asset->customer) customer = TRY(desk.store.customer(asset->customer));

    domain::Opened opened;
    opened.subject = {row.text("subject")};
    if (opened.subject.empty()) opened.subject = {row.text("reference")};
    if (opened.subject.empty()) return row.mistake("subject", "a ticket needs a subject or a reference");
    opened.description = {row.text("description")};
    opened.channel = row.text("channel");
    opened.occurred = {row.text("occurred")};
    opened.frequency = {row.text("frequency")};
    opened.signs = {row.text("signs")};
    if (customer) opened.customer = customer->id;
    if (asset) opened.asset = asset->id;
    opened.product = asset && !asset->product.empty() ? asset->product : unit.product;
    opened.outlet = row.text("outlet");
    opened.region = party.region.empty() && customer ? customer->region : party.region;
    opened.tier = customer ? customer->tier : party.tier;
    opened.assignee = assignees.id_of(desk.policy, row.text("assignee"));
    opened.reference = row.text("reference");
    opened.category = row.text("category");
    opened.priority = row.text("priority");
    opened.tags = row.words("tags");
    for (const auto* field : {"category", "priority", "outlet", "assignee"}) {
        if (!row.text(field).empty()) opened.by_hand.emplace_back(field);
    }
    opened.imported_at = desk.now;
    if (life.status != "cancelled" && !life.reopened) opened.status = life.status;
    return opened;
}

struct Moment {
    domain::Instant at{};
    domain::Decision (*decide)(const domain::Ticket&){};
};

std::vector<Moment> moments_of(const Life& life) {
    std::vector<Moment> moments;
    const auto add = [&](const std::optional<domain::Instant>& at, domain::Decision (*decide)(const domain::Ticket&)) {
        if (at) moments.push_back({*at, decide});
    };
    add(life.responded, [](const domain::Ticket& ticket) { return domain::respond(ticket, {}); });
    add(life.diagnosed, [](const domain::Ticket& ticket) { return domain::diagnose(ticket, {}, {}); });
    add(life.proposed, [](const domain::Ticket& ticket) { return domain::propose(ticket, {}); });
    std::stable_sort(moments.begin(), moments.end(), [](const auto& a, const auto& b) { return a.at < b.at; });
    return moments;
}

Result<void> end(TicketChange& change, const ImportRow& row, const Life& life) {
    if (life.resolved) TRY(take(change, domain::resolve(change.ticket(), {row.text("solution")}), *life.resolved));
    if (life.resolved && life.score) {
        const auto at = life.closed && !life.reopened ? *life.closed : *life.resolved;
        TRY(take(change, domain::confirm(change.ticket(), life.score, true, {}), at));
    }
    if (!life.closed) return {};
    if (life.status == "cancelled" && !life.reopened) {
        return take(change, domain::cancel(change.ticket(), {}), *life.closed);
    }
    const bool confirmed = change.ticket().confirmed_at.has_value();
    const auto score = life.resolved ? std::optional<int>{} : life.score;
    return take(change, domain::close(change.ticket(), score, !confirmed, {closed_elsewhere}), *life.closed);
}

Result<void> begin_again(TicketChange& change, const Life& life) {
    // Of one that was closed without a resolution nothing tells when.
    if (domain::is_open(change.ticket().status)) {
        TRY(take(change, domain::close(change.ticket(), {}, true, {closed_elsewhere}), *life.reopened));
    }
    return take(change, domain::reopen(change.ticket(), {}), *life.reopened);
}

// What the status says of a ticket whose instants have been told.
Result<void> take_status(TicketChange& change, const Life& life) {
    const auto status = domain::read_word<domain::Status>(life.status);
    const bool untold = status && (life.reopened || status == domain::Status::cancelled);
    if (!untold || change.ticket().status == *status) return {};
    return take(change, towards(change.ticket(), *status, {}), change.ticket().last_step_at);
}

Result<void> take_steps(TicketChange& change, const ImportRow& row, const Life& life) {
    const auto moments = moments_of(life);
    const auto again = [&](const Moment& moment) { return life.reopened && moment.at >= *life.reopened; };
    // Of a closing without a resolution, what came later stands behind it and cannot be told.
    for (const auto& moment : moments) {
        if (!again(moment)) TRY(take(change, moment.decide(change.ticket()), moment.at));
    }
    TRY(end(change, row, life));
    if (life.reopened) TRY(begin_again(change, life));
    for (const auto& moment : moments) {
        if (again(moment)) TRY(take(change, moment.decide(change.ticket()), moment.at));
    }
    return take_status(change, life);
}

}  // namespace

Result<void> take(TicketChange& change, domain::Decision decision, domain::Instant at) {
    auto decided = TRY(std::move(decision));
    if (!decided) return {};
    return change.add_past(std::move(*decided), at);
}

Result<Added> import_ticket(Writing& desk, const ImportRow& row, NamedCustomers& customers, Assignees& assignees) {
    const auto reference = row.text("reference");
    if (!reference.empty() && TRY(desk.store.ticket_by_reference(reference))) return Added::known;
    const auto life = TRY(life_of(row, desk.now));
    TRY(check_words(row, desk.policy));
    auto opened = TRY(opening(desk, row, life, customers, assignees));
    auto change = TRY(TicketChange::fresh(desk));
    TRY(classify_opening(desk.store, desk.policy, change.ticket().id, life.opened, life.opened, opened));
    TRY(change.add_past(std::move(opened), life.opened));
    TRY(take_steps(change, row, life));
    TRY(change.save());
    return Added::yes;
}

}  // namespace aftersales::service
