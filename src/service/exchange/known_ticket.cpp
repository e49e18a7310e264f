#include "exchange/known_ticket.hpp"

#include "aftersales/domain/fold.hpp"
#include "aftersales/domain/party/customer.hpp"
#include "aftersales/domain/standing.hpp"
#include "aftersales/domain/ticket/tags.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/change/change.hpp"
#include "aftersales/service/intake.hpp"
#include "aftersales/service/party/parties.hpp"
#include "aftersales/service/party/untaken.hpp"
#include "aftersales/service/reporters.hpp"
#include "aftersales/store/records.hpp"
#include "aftersales/text/unicode.hpp"
#include "exchange/importers.hpp"
#include "exchange/known_record.hpp"
#include "exchange/life.hpp"
#include "exchange/named_cells.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace aftersales::service {

namespace {

// Fields of the ticket itself that an import may change.
constexpr std::array own_fields{"subject", "description", "category", "priority",  "channel", "product",
                                "outlet",  "region",      "occurred", "frequency", "signs"};

bool is_of_a_person(std::string_view field) {
    return field == "category" || field == "priority" || field == "outlet" || field == "assignee";
}

bool lacks_tags(const domain::Ticket& ticket, const ImportRow& row) {
    const auto tags = row.words("tags");
    return std::ranges::any_of(
        tags, [&](const std::string& tag) { return std::ranges::find(ticket.tags, tag) == ticket.tags.end(); });
}

// Whether it was ended then and is known to have been opened again since.
bool ended_before(const domain::Ticket& ticket, domain::Instant at) {
    return std::ranges::any_of(ticket.rests, [&](const domain::Rest& rest) { return rest.to && at <= *rest.to; });
}

// Whether the row tells of something that happened since: then it is no older than what is known.
bool tells_later(const domain::Ticket& ticket, const Life& life) {
    const auto later = [](const std::optional<domain::Instant>& said, const std::optional<domain::Instant>& is) {
        return said && (!is || *said > *is);
    };
    return later(life.responded, ticket.responded_at) || later(life.diagnosed, ticket.diagnosed_at) ||
           later(life.proposed, ticket.proposed_at) || later(life.resolved, ticket.resolved_at) ||
           (later(life.closed, ticket.closed_at) && !ended_before(ticket, *life.closed)) ||
           (life.reopened && !ended_before(ticket, *life.reopened));
}

bool same_instants(const domain::Ticket& ticket, const Life& life) {
    const auto same = [](const std::optional<domain::Instant>& said, const std::optional<domain::Instant>& is) {
        return !said || said == is;
    };
    if (life.reopened && std::ranges::none_of(ticket.rests, [&](const auto& rest) { return rest.to == life.reopened; }))
        return false;
    const bool over = ticket.status == domain::Status::cancelled || (life.reopened && life.closed < life.reopened);
    return life.opened == ticket.opened_at && same(life.responded, ticket.responded_at) &&
           same(life.diagnosed, ticket.diagnosed_at) && same(life.proposed, ticket.proposed_at) &&
           same(life.resolved, ticket.resolved_at) && (over || same(life.closed, ticket.closed_at));
}

bool same_status(const domain::Ticket& ticket, const Life& life) {
    if (life.score && life.score != ticket.score) return false;
    const auto said = domain::read_word<domain::Status>(life.status);
    if (!said || ticket.status == *said) return true;
    return said == domain::Status::cancelled && ticket.status == domain::Status::merged;
}

// Who and what it is about, where the row tells it.
Result<bool> same_parties(const Writing& desk, const domain::Ticket& ticket, const ImportRow& row) {
    const auto& store = desk.store;
    domain::Customer told;
    told.name = {row.text("customer_name")}, told.phone = {row.text("phone")}, told.email = {row.text("email")};
    if (ticket.customer && names_someone(told)) {
        const auto customer = TRY(store::get<domain::Customer>(store, ticket.customer));
        if (!customer || !TRY(strange_contacts(store, desk.policy, told, *customer)).empty()) return false;
        if (const auto other = other_than(*customer, told)) {
            // Another name was kept as the reporter's.
            const auto reporter = TRY(reporter_of(store, ticket.id));
            if (!reporter || reporter->name != other->name) return false;
        }
    }
    const auto& serial = row.text("serial");
    if (serial.empty()) return true;
    const auto asset =
        ticket.asset ? TRY(store::get<domain::Asset>(store, ticket.asset)) : std::optional<domain::Asset>{};
    return asset && asset->serial == serial;
}

// A tier follows to the tickets that are open, and to no other.
Result<bool> has_tier(const Writing& desk, const domain::Ticket& ticket, const std::string& tier) {
    if (tier.empty() || ticket.tier == tier) return true;
    if (!ticket.customer || domain::is_open(ticket.status)) return false;
    return TRY(surviving_customer(desk.store, ticket.customer)).tier == tier;
}

// What the row says of the customer and the unit, where it is another. The tier may follow to this ticket.
Result<bool> take_parties(Writing& desk, const domain::Ticket& ticket, const ImportRow& row) {
    bool taken = false;
    if (ticket.customer) {
        auto customer = TRY(surviving_customer(desk.store, ticket.customer));
        const auto before = customer.revision;
        auto party = party_in(row);
        // What the ticket has itself says nothing of what its customer is by now.
        if (party.tier == ticket.tier || !domain::is_open(ticket.status)) party.tier.clear();
        const SaidOfCustomer said{.told = std::move(party), .found_by = {}, .name = NameIs::whoever_reported};
        TRY(take_said(desk, customer, said, OnKnown::update));
        taken = customer.revision != before;
    }
    auto unit = ticket.asset ? TRY(store::get<domain::Asset>(desk.store, ticket.asset)) : std::nullopt;
    if (!unit || unit->serial != row.text("serial")) return taken;
    const auto before = unit->revision;
    domain::Asset told;
    if (row.text("product") != ticket.product) told.product = row.text("product");
    TRY(take_said(desk, *unit, told, OnKnown::update));
    return taken || unit->revision != before;
}

// What a ticket was when each of the runs before this one had done with it. A row that says so again is of an older
// file: nothing is taken back.
class EarlierStates {
public:
    static Result<EarlierStates> of(const store::Reader& store, domain::TicketId id) {
        EarlierStates earlier;
        const auto history = domain::without_undone(TRY(store.history(domain::ObjectKind::ticket, id.value)));
        domain::Ticket ticket;
        for (std::size_t i = 0; i < history.size(); ++i) {
            TRY(domain::fold_in(ticket, history[i]));
            const bool done = i + 1 < history.size() && history[i + 1].run != history[i].run;
            if (done) earlier.all_.push_back(ticket);
        }
        return earlier;
    }

    [[nodiscard]] bool had(std::string_view field, const std::string& value) const {
        return std::ranges::any_of(
            all_, [&](const domain::Ticket& ticket) { return domain::field_value(ticket, field) == value; });
    }
    [[nodiscard]] bool had_assignee(const std::string& assignee) const {
        return std::ranges::find(all_, assignee, &domain::Ticket::assignee) != all_.end();
    }
    [[nodiscard]] bool stood(domain::Status status) const {
        return std::ranges::find(all_, status, &domain::Ticket::status) != all_.end();
    }

private:
    std::vector<domain::Ticket> all_{};
};

// The assignee as the row says it, an id where one of the staff is named.
std::string assignee_of(const Writing& desk, const ImportRow& row, Assignees& assignees) {
    return assignees.id_of(desk.policy, row.text("assignee"));
}

Result<bool> says_the_same(const Writing& desk, const domain::Ticket& ticket, const ImportRow& row, const Life& life,
                           Assignees& assignees) {
    for (const auto& [field, cell] : row.cells) {
        if (field == "tags" || field == "tier") continue;
        const auto value = domain::field_value(ticket, field);
        if (value && *value != cell) return false;
    }
    if (!TRY(has_tier(desk, ticket, row.text("tier")))) return false;
    const auto assignee = assignee_of(desk, row, assignees);
    if (!assignee.empty() && assignee != ticket.assignee) return false;
    const auto& solution = row.text("solution");
    const bool unresolved = !life.resolved && !ticket.resolved_at;  // there it is a note
    if (!solution.empty() && !unresolved && solution != ticket.solution.value) return false;
    if (lacks_tags(ticket, row) || !same_instants(ticket, life) || !same_status(ticket, life)) return false;
    return same_parties(desk, ticket, row);
}

// The steps that the row tells and the ticket has not taken.
class NewSteps {
public:
    NewSteps(RecordChange<domain::Ticket>& change, const ImportRow& row, const Life& life, const EarlierStates& earlier)
        : change_{change}, row_{row}, life_{life}, earlier_{earlier} {}

    Result<void> take_all() {
        if (!is_over()) TRY(answers());
        TRY(endings());
        TRY(again());
        return status();
    }

private:
    [[nodiscard]] const domain::Ticket& ticket() const { return change_.record(); }
    [[nodiscard]] bool is_over() const { return !domain::is_open(ticket().status); }

    Result<void> step(std::string_view field, domain::Decision decision, domain::Instant at) {
        const auto& desk = change_.desk();
        if (const auto dated = domain::check_date(ticket(), at, desk.now, desk.policy.zone()); !dated)
            return row_.mistake(field,
                                fmt::format("'{}' lies before the ticket's last step, and nothing can be put in there",
                                            row_.text(field)));
        return take(change_, std::move(decision), at);
    }

    Result<void> answers() {
        struct Answer {
            const char* field;
            std::optional<domain::Instant> said;
            std::optional<domain::Instant> is;
            domain::Decision (*decide)(const domain::Ticket&);
        };
        std::array all{Answer{"responded_at", life_.responded, ticket().responded_at,
                              [](const domain::Ticket& it) { return domain::respond(it, {}); }},
                       Answer{"diagnosed_at", life_.diagnosed, ticket().diagnosed_at,
                              [](const domain::Ticket& it) { return domain::diagnose(it, {}); }},
                       Answer{"proposed_at", life_.proposed, ticket().proposed_at,
                              [](const domain::Ticket& it) { return domain::propose(it, {}); }}};
        std::ranges::stable_sort(all, {}, &Answer::said);
        for (const auto& [field, said, is, decide] : all) {
            const bool is_now_known = std::string_view{field} == "responded_at" && ticket().responded_at;
            if (said && !is && !is_now_known) TRY(step(field, decide(ticket()), *said));
        }
        return {};
    }

    Result<void> endings() {
        if (life_.resolved && domain::is_open(ticket().status)) {
            const bool later = !ticket().resolved_at || *life_.resolved > *ticket().resolved_at;
            if (later) TRY(step("resolved_at", domain::resolve(ticket(), {row_.text("solution")}), *life_.resolved));
        }
        const bool resolved = ticket().status == domain::Status::resolved;
        if (resolved && life_.score && !ticket().score) {
            const auto at = std::max(life_.closed.value_or(*ticket().resolved_at), ticket().last_step_at);
            TRY(take(change_, domain::confirm(ticket(), life_.score, domain::Satisfied::yes, {}), at));
        }
        if (!life_.closed || ticket().closed_at == life_.closed || ticket().status == domain::Status::closed) return {};
        if (!resolved && !domain::is_open(ticket().status)) return {};
        if (ended_before(ticket(), *life_.closed)) return {};
        if (life_.reopened && *life_.closed < *life_.reopened && !rests_before(*life_.reopened)) return {};
        if (life_.status == "cancelled") return step("closed_at", domain::cancel(ticket(), {}), *life_.closed);
        const bool confirmed = ticket().confirmed_at.has_value();
        const auto score = ticket().score ? std::optional<int>{} : life_.score;
        return step(
            "closed_at",
            domain::close(ticket(), score, confirmed ? domain::Force::no : domain::Force::yes, {"imported as closed"}),
            *life_.closed);
    }

    // Whether the ticket lies ended, so that what is told of before a reopening is not over with already.
    [[nodiscard]] bool rests_before(domain::Instant at) const { return is_over() && ticket().last_step_at <= at; }

    Result<void> again() {
        if (!life_.reopened || !rests_before(*life_.reopened) || is_gone()) return {};
        TRY(step("reopened_at", domain::reopen(ticket(), {}), *life_.reopened));
        return answers();
    }

    [[nodiscard]] bool is_gone() const {
        return ticket().status == domain::Status::cancelled || ticket().status == domain::Status::merged;
    }

    // What the status says beyond the instants, from when it became known: none of them tells since when. That it is
    // new again, or what it was before, would take something back.
    Result<void> status() {
        const auto said = domain::read_word<domain::Status>(life_.status);
        if (!said || *said == domain::Status::fresh || *said == ticket().status || is_over()) return {};
        const bool is_untold = domain::is_open(*said) || *said == domain::Status::cancelled;
        if (!is_untold || *said == domain::Status::reopened || earlier_.stood(*said)) return {};
        return take(change_, towards(ticket(), *said, {}), std::max(change_.desk().now, ticket().last_step_at));
    }

    RecordChange<domain::Ticket>& change_;
    const ImportRow& row_;
    const Life& life_;
    const EarlierStates& earlier_;
};

Result<void> take_fields(RecordChange<domain::Ticket>& change, const ImportRow& row, const EarlierStates& earlier,
                         Assignees& assignees) {
    const auto& ticket = change.record();
    for (const auto* field : own_fields) {
        if (const auto& to = row.text(field); !to.empty() && !earlier.had(field, to))
            TRY(take(change,
                     domain::change_field(ticket, field, to, {},
                                          is_of_a_person(field) ? domain::ByHand::yes : domain::ByHand::no),
                     ticket.last_step_at));
    }
    if (const auto to = assignee_of(change.desk(), row, assignees); !to.empty() && !earlier.had_assignee(to))
        TRY(take(change, domain::assign(ticket, to, {}), ticket.last_step_at));
    if (!lacks_tags(ticket, row)) return {};
    const auto tags = domain::tags_after(ticket.tags, row.words("tags"));
    return take(change, domain::change_field(ticket, "tags", tags, {}, domain::ByHand::yes), ticket.last_step_at);
}

}  // namespace

Result<RowOutcome> known_ticket(Writing& desk, const ImportRow& told_row, domain::TicketId id, OnKnown on_known,
                                Assignees& assignees) {
    const auto told = life_of(told_row, desk.now);
    const auto named = with_ids(desk.policy, told_row);
    if (on_known == OnKnown::update) {
        if (!told) return fail(told.error());
        if (!named) return fail(named.error());
    }
    if (!told || !named) return RowOutcome::differs;
    const auto& life = *told;
    const auto& row = *named;
    auto change = TRY(RecordChange<domain::Ticket>::of(desk, id));
    if (TRY(says_the_same(desk, change.record(), row, life, assignees))) return RowOutcome::known;
    const auto& ticket = change.record();
    const bool gone = ticket.status == domain::Status::cancelled || ticket.status == domain::Status::merged;
    if (on_known != OnKnown::update || gone) return RowOutcome::differs;
    const auto earlier = tells_later(ticket, life) ? EarlierStates{} : TRY(EarlierStates::of(desk.store, id));
    const bool parties_changed = TRY(take_parties(desk, ticket, row));
    if (parties_changed) change = TRY(RecordChange<domain::Ticket>::of(desk, id));
    // Since when a field is another, the row does not tell: the steps that it tells were taken under it.
    TRY(take_fields(change, row, earlier, assignees));
    NewSteps steps{change, row, life, earlier};
    TRY(steps.take_all());
    const bool changed = parties_changed || change.changed();
    TRY(change.save());
    return changed ? RowOutcome::updated : RowOutcome::differs;
}

}  // namespace aftersales::service
