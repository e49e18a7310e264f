// A return is applied for: by whom, of which unit, on which ticket.
#include "aftersales/domain/part/used_parts.hpp"
#include "aftersales/service/conditions.hpp"
#include "aftersales/service/intake.hpp"
#include "aftersales/service/naming.hpp"
#include "aftersales/service/references.hpp"
#include "aftersales/store/records.hpp"
#include "aftersales/text/distance.hpp"
#include "aftersales/text/unicode.hpp"
#include "returns/return_step.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aftersales::service {

namespace {

using domain::ProductReturn;

Result<void> check_reason(const policy::Policy& policy, const std::string& reason) {
    if (text::trimmed(reason).empty())
        return fail(ErrorKind::usage, "a return needs a reason", {"Say it with --reason REASON."});
    const auto& known = policy.returns.reasons;
    if (known.empty() || std::ranges::find(known, reason) != known.end()) return {};
    std::vector<std::string> hints;
    if (const auto near = text::nearest(reason, known)) hints.push_back(fmt::format("Did you mean '{}'?", *near));
    return fail(ErrorKind::usage,
                fmt::format("'{}' is not a reason of returns; there are {}", reason, fmt::join(known, ", ")),
                std::move(hints));
}

Result<void> check_announced(int quantity) {
    if (quantity >= 1 && quantity <= domain::most_parts) return {};
    return fail(ErrorKind::usage,
                fmt::format("{} is no quantity: from 1 to {} come back", quantity, domain::most_parts));
}

Result<void> check_request(const Writing& desk, const ReturnRequest& request) {
    TRY(check_reason(desk.policy, request.reason.value));
    if (request.quantity < 1 || request.quantity > domain::most_parts)
        return fail(ErrorKind::usage,
                    fmt::format("{} is no quantity: from 1 to {} come back", request.quantity, domain::most_parts));
    if (!request.ticket && request.serial.empty())
        return fail(ErrorKind::usage, "a return is for a ticket or a unit: --ticket TICKET or --serial SN");
    if (request.when.at && *request.when.at > desk.now)
        return fail(ErrorKind::refused,
                    fmt::format("{} lies in the future", desk.policy.zone().print(*request.when.at)));
    return {};
}

// The return as far as the command itself tells it.
ProductReturn told_by(const ReturnRequest& request) {
    return {.ticket = request.ticket,
            .reason = request.reason,
            .want = request.want,
            .quantity = request.quantity,
            .proof = request.proof,
            .condition = request.condition,
            .reference = request.reference,
            .told = request.told};
}

// The return that has the reference, if what came is the same, its unit too; else a conflict.
Result<std::optional<ProductReturn>> known_return(const Writing& desk, const ReturnRequest& request) {
    auto known = TRY(made_before(desk.store, told_by(request)));
    if (!known || request.serial.empty()) return known;
    const auto asset = TRY(store::find<domain::Asset>(desk.store, "serial", request.serial));
    if (asset && *asset == known->asset) return known;
    return fail(ErrorKind::conflict,
                fmt::format("the reference '{}' belongs to return {}, which has another serial number",
                            request.reference, known->id),
                {fmt::format("Look at it: aftersales return show {}", known->id)});
}

Result<std::optional<domain::Asset>> unit_named(const store::Reader& store, const std::string& serial) {
    if (serial.empty()) return std::optional<domain::Asset>{};
    return store::get<domain::Asset>(store, TRY(read_asset(store, "serial:" + serial)));
}

Result<void> check_unit(const domain::Asset& unit) {
    TRY(check_not_given_back(unit));
    if (!unit.customer)
        return fail(ErrorKind::refused, fmt::format("the unit '{}' is no customer's", unit.serial),
                    {fmt::format("Say whose it is: aftersales asset edit {} --customer ID", unit.id.value)});
    return {};
}

Result<void> check_owner(const Writing& desk, const domain::Ticket& ticket, const domain::Asset& unit) {
    if (!ticket.customer)
        return fail(ErrorKind::refused,
                    fmt::format("ticket {} has no customer, and the unit '{}' is customer {}'s", ticket.id.value,
                                unit.serial, unit.customer.value),
                    {fmt::format("Say whose it is: aftersales ticket update {} --customer {}", ticket.id.value,
                                 unit.customer.value)});
    const auto owner = TRY(surviving_customer(desk.store, unit.customer)).id;
    const auto asks = TRY(surviving_customer(desk.store, ticket.customer)).id;
    if (owner == asks) return {};
    return fail(ErrorKind::refused,
                fmt::format("the unit '{}' is customer {}'s, and ticket {} is customer {}'s", unit.serial, owner.value,
                            ticket.id.value, asks.value),
                {fmt::format("Look at them: aftersales customer show {}", owner.value)});
}

Result<domain::Ticket> ticket_for_return(const Writing& desk, domain::TicketId id) {
    auto ticket = TRY(store::get<domain::Ticket>(desk.store, id));
    if (!ticket) return fail(ErrorKind::not_found, no_such(domain::ObjectKind::ticket, id.value));
    if (domain::is_open(ticket->status)) return std::move(*ticket);
    return fail(ErrorKind::refused,
                fmt::format("ticket {} is {} and takes no return", id.value, domain::word(ticket->status)),
                {fmt::format("Reopen it first: aftersales ticket reopen {} -m WHY", id.value)});
}

// The newest open one of the unit, else one that is opened, about what the customer says.
Result<domain::TicketId> ticket_of_unit(Writing& desk, const ReturnRequest& said, const domain::Asset& unit,
                                        std::vector<std::string>& remarks) {
    if (const auto known = TRY(desk.store.questions().newest_open_ticket_of(unit.id))) {
        remarks.push_back(fmt::format("it hangs on ticket {}, the unit's newest open one", known->value));
        return *known;
    }
    Request request{.subject = {said.reason.value.substr(0, said.reason.value.find('\n'))}, .at = said.when.at};
    request.customer = unit.customer;
    request.asset.serial = unit.serial;
    const auto opened = TRY(open(desk, request));
    remarks.push_back(fmt::format("ticket {} was opened for it", opened.ticket.id.value));
    return opened.ticket.id;
}

Result<void> remark_others(const Writing& desk, const domain::Asset& unit, int quantity,
                           std::vector<std::string>& remarks) {
    if (quantity > 1)
        remarks.push_back(fmt::format("{} are announced with the one serial number '{}'", quantity, unit.serial));
    const auto of_unit = column_is("asset_id", domain::FieldKind::id, {std::to_string(unit.id.value)});
    return store::list<ProductReturn>(
        desk.store, {.filter = of_unit}, [&](const store::ReturnLine& line) -> Result<bool> {
            if (domain::is_open(line.it.state))
                remarks.push_back(fmt::format("return {} of the same unit is {}", return_number(desk.policy, line.it),
                                              domain::word(line.it.state)));
            return true;
        });
}

}  // namespace

Result<OpenedReturn> open_return(Writing& desk, const ReturnRequest& request) {
    TRY(check_request(desk, request));
    if (auto known = TRY(known_return(desk, request))) return OpenedReturn{.made = std::move(*known), .known = true};
    OpenedReturn opened;
    auto unit = TRY(unit_named(desk.store, request.serial));
    if (unit) TRY(check_unit(*unit));
    const auto id = request.ticket ? request.ticket : TRY(ticket_of_unit(desk, request, *unit, opened.remarks));
    const auto ticket = TRY(ticket_for_return(desk, id));
    if (!unit && ticket.asset) {
        unit = TRY(store::get<domain::Asset>(desk.store, ticket.asset));
        if (unit) TRY(check_not_given_back(*unit));
    }
    if (unit && !request.serial.empty()) TRY(check_owner(desk, ticket, *unit));
    if (unit) TRY(remark_others(desk, *unit, request.quantity, opened.remarks));
    auto given = told_by(request);
    given.ticket = id;
    if (unit) given.asset = unit->id;
    opened.made = TRY(begin_record(desk, std::move(given), request.when));
    return opened;
}

Result<ProductReturn> edit_return(Writing& desk, std::int64_t id, const FieldValues& values) {
    auto change = TRY(RecordChange<ProductReturn>::of(desk, id));
    const auto before = change.record();
    for (const auto& [field, value] : values) TRY(change.set(field, value));
    const auto& after = change.record();
    if (after != before && (before.decision || !domain::is_open(before.state)))
        return fail(ErrorKind::refused, fmt::format("return {} is {}: what was applied for stays",
                                                    return_number(desk.policy, before), domain::word(before.state)));
    TRY(check_reason(desk.policy, after.reason.value));
    TRY(check_announced(after.quantity));
    if (after.quantity < before.received)
        return fail(ErrorKind::refused,
                    fmt::format("of return {} {} came already", return_number(desk.policy, before), before.received));
    TRY(change.save());
    return std::move(change).record();
}

}  // namespace aftersales::service
