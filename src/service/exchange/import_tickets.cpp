#include "aftersales/policy/labels.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/change/change.hpp"
#include "aftersales/service/classification.hpp"
#include "aftersales/service/party/given_contact.hpp"
#include "aftersales/service/reporters.hpp"
#include "aftersales/store/records.hpp"
#include "aftersales/text/unicode.hpp"
#include "exchange/importers.hpp"
#include "exchange/known_record.hpp"
#include "exchange/known_ticket.hpp"
#include "exchange/life.hpp"
#include "exchange/named_cells.hpp"
#include "exchange/told_steps.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace aftersales::service {

namespace {

// Where nothing tells that the customer confirmed, a closing needs a reason of its own.
constexpr auto closed_elsewhere = "imported as closed";

bool waits(const Life& life) {
    const auto status = domain::read_word<domain::Status>(life.status);
    return status && domain::is_waiting(*status);
}

// It waits, and a step that would have ended a wait is told: it waits since then, if not for longer. Whoever waits for
// the customer was answered; where nothing tells when, the opening says so.
bool waits_since_its_steps(const Life& life) {
    const bool answered = life.responded || life.proposed;
    return waits(life) &&
           (answered || (life.diagnosed && life.status != domain::word(domain::Status::waiting_customer)));
}

// Who and what a row is about.
struct RowParties {
    std::optional<domain::Customer> customer{};
    std::optional<domain::Asset> asset{};
    Agreement agreement{Agreement::full};  // of what was known of them with what the row says
};

tl::unexpected<Error> anothers_unit(const ImportRow& row, const domain::Asset& asset, const std::string& customer) {
    return row.mistake(
        "serial", fmt::format("'{}' is the unit of customer {}", asset.serial, asset.customer.value),
        {fmt::format("Where it has changed hands: aftersales asset edit {} --customer {}", asset.id.value, customer)});
}

Result<RowParties> parties_of(Writing& desk, const ImportRow& row, const domain::Customer& party, const Life& life,
                              NamedCustomers& customers, OnKnown on_known) {
    RowParties it;
    it.asset = TRY(store::get_by<domain::Asset>(desk.store, "serial", row.text("serial")));
    const auto owner = it.asset ? it.asset->customer : domain::CustomerId{};
    // Where a name alone is told, it is whose unit it is.
    const bool by_unit = owner && !identifies(desk.policy, party.phone.value, party.email.value);
    it.customer = by_unit ? TRY(store::get<domain::Customer>(desk.store, owner))
                          : TRY(customers.find_or_add(desk, party, life.opened));
    const bool made = !by_unit && customers.made();
    if (it.customer && owner && owner != it.customer->id)
        // Whom a refused row brings is never added and has no number.
        return anothers_unit(row, *it.asset,
                             made ? "ID, once whoever has it now is added" : std::to_string(it.customer->id.value));
    domain::Asset unit;
    unit.serial = row.text("serial");
    unit.product = row.text("product");
    unit.customer = it.customer ? it.customer->id : domain::CustomerId{};
    auto agreement = Agreement::full;
    if (it.asset)
        agreement = TRY(take_said(desk, *it.asset, unit, on_known));
    else
        it.asset = TRY(find_or_add_asset(desk, unit, life.opened));
    if (agreement == Agreement::partial) it.agreement = agreement;
    if (!it.customer || made) return it;
    const SaidOfCustomer said{
        .told = party, .found_by = by_unit ? std::string{} : customers.found_by(), .name = NameIs::whoever_reported};
    if (TRY(take_said(desk, *it.customer, said, on_known)) == Agreement::partial) it.agreement = Agreement::partial;
    return it;
}

// What a row opens, and who reported it where that is not the customer whose phone it is.
struct Opening {
    domain::Opened opened{};
    std::optional<domain::Reporter> reporter{};
    Agreement agreement{};
};

// `first` is the row as it was at the opening.
Result<Opening> opening(Writing& desk, const ImportRow& row, const ImportRow& first, const Life& life,
                        TicketRows& together, OnKnown on_known) {
    const auto party = party_in(row);
    const auto [customer, asset, agreement] = TRY(parties_of(desk, row, party, life, together.customers, on_known));
    domain::Opened opened;
    opened.subject = {row.text("subject")};
    if (opened.subject.empty()) opened.subject = {row.text("reference")};
    if (opened.subject.empty()) return row.mistake("subject", "a ticket needs a subject or a reference");
    opened.description = {row.text("description")};
    opened.channel = first.text("channel");
    opened.occurred = {row.text("occurred")};
    opened.frequency = {row.text("frequency")};
    opened.signs = {row.text("signs")};
    opened.steps_tried = {row.text("steps_tried")};
    if (const auto& wants = first.text("wants_priority"); !wants.empty()) {
        const auto truth = read_truth(wants);
        if (!truth) return row.mistake("wants_priority", fmt::format("'{}' is neither yes nor no", wants));
        opened.wants_priority = *truth;
    }
    if (customer) opened.customer = customer->id;
    if (asset) opened.asset = asset->id;
    // What our own export says was the ticket's, whatever became of the customer and the unit since.
    const auto is_its_own = [&](const char* field) { return row.own_id != 0 && !row.text(field).empty(); };
    const bool by_unit = asset && !asset->product.empty() && !is_its_own("product");
    opened.product = by_unit ? asset->product : first.text("product");
    opened.outlet = first.text("outlet");
    opened.region = party.region.empty() && customer ? customer->region : first.text("region");
    opened.tier = customer && !is_its_own("tier") ? customer->tier : first.text("tier");
    opened.assignee = together.assignees.id_of(desk.policy, first.text("assignee"));
    opened.reference = row.text("reference");
    opened.category = first.text("category");
    opened.priority = first.text("priority");
    opened.tags = first.words("tags");
    for (const auto* field : {"category", "priority", "outlet", "assignee"}) {
        if (!first.text(field).empty()) opened.by_hand.emplace_back(field);
    }
    opened.imported_at = desk.now;
    const bool told = life.status == "cancelled" || life.reopened;
    if (!row.text("steps").empty())
        opened.status = status_at_opening(row);
    else if (!told && !waits_since_its_steps(life))
        opened.status = life.status;
    return Opening{std::move(opened), customer ? other_than(*customer, party) : std::nullopt, agreement};
}

struct StepMoment {
    domain::Instant at{};
    DecideTold decide{};
};

std::vector<StepMoment> moments_of(const Life& life, const ToldTexts& texts) {
    std::vector<StepMoment> moments;
    const auto add = [&](const std::optional<domain::Instant>& at, DecideTold decide) {
        if (at) moments.push_back({*at, std::move(decide)});
    };
    add(life.responded, [](const domain::Ticket& ticket) { return domain::respond(ticket, {}); });
    add(life.diagnosed, [&](const domain::Ticket& ticket) { return domain::diagnose(ticket, texts.diagnosis); });
    add(life.proposed, [&](const domain::Ticket& ticket) { return domain::propose(ticket, texts.plan); });
    std::stable_sort(moments.begin(), moments.end(), [](const auto& a, const auto& b) { return a.at < b.at; });
    return moments;
}

Result<void> end(RecordChange<domain::Ticket>& change, const ImportRow& row, const Life& life) {
    // What is being done for a ticket that is not resolved stands in its history.
    if (const auto& doing = row.text("solution"); !life.resolved && !doing.empty()) {
        TRY(take(change, domain::note(change.record(), {doing}), change.record().last_step_at));
    }
    if (life.resolved) TRY(take(change, domain::resolve(change.record(), {row.text("solution")}), *life.resolved));
    if (life.resolved && life.score) {
        const auto at = life.closed && !life.reopened ? *life.closed : *life.resolved;
        TRY(take(change, domain::confirm(change.record(), life.score, domain::Satisfied::yes, {}), at));
    }
    if (!life.closed) return {};
    if (life.status == "cancelled" && !life.reopened) {
        return take(change, domain::cancel(change.record(), {}), *life.closed);
    }
    const auto force = change.record().confirmed_at ? domain::Force::no : domain::Force::yes;
    const auto score = life.resolved ? std::optional<int>{} : life.score;
    return take(change, domain::close(change.record(), score, force, {closed_elsewhere}), *life.closed);
}

Result<void> begin_again(RecordChange<domain::Ticket>& change, const Life& life) {
    // Of one that was closed without a resolution nothing tells when.
    if (domain::is_open(change.record().status)) {
        TRY(take(change, domain::close(change.record(), {}, domain::Force::yes, {closed_elsewhere}), *life.reopened));
    }
    return take(change, domain::reopen(change.record(), {}), *life.reopened);
}

// What the status says of a ticket whose instants have been told.
Result<void> take_status(RecordChange<domain::Ticket>& change, const Life& life) {
    const auto status = domain::read_word<domain::Status>(life.status);
    const bool untold = status && (life.reopened || status == domain::Status::cancelled || waits(life));
    if (!untold || change.record().status == *status) return {};
    return take(change, towards(change.record(), *status, {}), change.record().last_step_at);
}

Result<void> take_steps(RecordChange<domain::Ticket>& change, const ImportRow& row, const Life& life) {
    const auto texts = TRY(texts_of(row));
    if (!life.diagnosed && texts.diagnosis.cause) return row.mistake("cause", "a cause needs diagnosed_at");
    if (!life.diagnosed && texts.diagnosis.verdict) return row.mistake("verdict", "a verdict needs diagnosed_at");
    // What nothing tells the instant of stands in the history.
    if (!life.diagnosed && !texts.diagnosis.message.empty())
        TRY(take(change, domain::note(change.record(), texts.diagnosis.message), life.opened));
    if (!life.proposed && !texts.plan.empty())
        TRY(take(change, domain::note(change.record(), texts.plan), life.opened));
    const auto moments = moments_of(life, texts);
    const auto again = [&](const StepMoment& moment) { return life.reopened && moment.at >= *life.reopened; };
    // Of a closing without a resolution, what came later stands behind it and cannot be told.
    for (const auto& moment : moments) {
        if (!again(moment)) TRY(take(change, moment.decide(change.record()), moment.at));
    }
    TRY(end(change, row, life));
    if (life.reopened) TRY(begin_again(change, life));
    for (const auto& moment : moments) {
        if (again(moment)) TRY(take(change, moment.decide(change.record()), moment.at));
    }
    return take_status(change, life);
}

// What the status says of a ticket whose steps have been told. Those of an older export leave out what took it up
// again; that it is new would take something back.
Result<void> fit_status(RecordChange<domain::Ticket>& change, const ImportRow& row, const Life& life) {
    const auto& ticket = change.record();
    const auto said = domain::read_word<domain::Status>(life.status);
    if (!said || ticket.status == *said || *said == domain::Status::fresh) return {};
    const bool goes_on = domain::is_open(*said) && *said != domain::Status::reopened && domain::is_open(ticket.status);
    if (goes_on) return take(change, towards(ticket, *said, {}), ticket.last_step_at);
    return row.mistake("status", fmt::format("'{}' does not fit the steps, after which it is {}", row.text("status"),
                                             domain::word(ticket.status)));
}

// The later values of fields are what the policy knows, as the last ones are.
Result<void> check_later_values(const policy::Policy& policy, const ImportRow& row) {
    for (const auto& [field, value] : later_values(row)) {
        auto then = row;
        then.cells.set(field, value);
        auto id = TRY(with_ids(policy, std::move(then))).text(field);
        if (field == "assignee") id = policy::read_staff(policy, value).value_or(value);
        if (id != value)
            return row.mistake("steps", fmt::format("'{}' is what people call it: its id is '{}'", value, id));
    }
    return {};
}

// All its steps are told, so that its instants say nothing more.
Result<void> take_told(RecordChange<domain::Ticket>& change, const ImportRow& row, const Life& life,
                       domain::Instant now) {
    for (const auto& [at, word, decide] : TRY(read_told_steps(row, now))) {
        auto taken = take(change, decide(change.record()), at);
        if (!taken) return row.mistake("steps", std::move(taken.error()), fmt::format("'{}': ", word));
    }
    return fit_status(change, row, life);
}

// The ticket of this desk that the row was exported from, where it has no reference to be known by.
Result<std::optional<domain::TicketId>> exported_from(const store::Reader& store, const ImportRow& row,
                                                      const Life& life) {
    using Found = std::optional<domain::TicketId>;
    if (row.own_id == 0 || !row.text("reference").empty()) return Found{};
    const auto ticket = TRY(store::get<domain::Ticket>(store, domain::TicketId{row.own_id}));
    const bool is_it =
        ticket && ticket->opened_at == life.opened && text::trimmed(ticket->subject.value) == row.text("subject");
    return is_it ? Found{ticket->id} : Found{};
}

}  // namespace

Result<void> take(RecordChange<domain::Ticket>& change, domain::Decision decision, domain::Instant at) {
    auto decided = TRY(std::move(decision));
    if (!decided) return {};
    return change.add_past(std::move(*decided), at);
}

Result<RowOutcome> import_ticket(Writing& desk, const ImportRow& told, OnKnown on_known, TicketRows& together) {
    const auto& reference = told.text("reference");
    const auto known =
        reference.empty() ? std::nullopt : TRY(store::find<domain::Ticket>(desk.store, "reference", reference));
    if (known) return known_ticket(desk, told, *known, on_known, together.assignees);
    const auto row = TRY(with_ids(desk.policy, told));
    const auto life = TRY(life_of(row, desk.now));
    if (const auto own = TRY(exported_from(desk.store, row, life)))
        return known_ticket(desk, told, *own, on_known, together.assignees);
    const auto digest = reference.empty() ? digest_of(told) : std::string{};
    if (!digest.empty() && TRY(together.keyless.knows(desk.store, life.opened, digest))) return RowOutcome::known;
    TRY(check_left_open(row, life));
    TRY(check_later_values(desk.policy, row));
    const bool may_have_changed = !row.text("steps").empty();
    const auto first = may_have_changed ? std::optional{TRY(with_ids(desk.policy, at_opening(told)))} : std::nullopt;
    auto [opened, reporter, agreement] = TRY(opening(desk, row, first ? *first : row, life, together, on_known));
    opened.row = digest;
    auto change = TRY(RecordChange<domain::Ticket>::fresh(desk));
    TRY(classify_opening(desk.store, desk.policy, change.record().id, life.opened, opened));
    TRY(change.add_past(std::move(opened), life.opened));
    if (const auto& restated = row.text("restated"); !restated.empty())
        TRY(take(change, domain::restate(change.record(), {restated}), life.opened));
    TRY(row.text("steps").empty() ? take_steps(change, row, life) : take_told(change, row, life, desk.now));
    TRY(change.save());
    if (reporter) {
        TRY(keep_reporter(desk, change.record().id, std::move(*reporter)));
        together.customers.told_reporter();
    }
    if (!digest.empty()) together.keyless.keep(life.opened, digest);
    return agreement == Agreement::full ? RowOutcome::yes : RowOutcome::yes_but_differs;
}

}  // namespace aftersales::service
