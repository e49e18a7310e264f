#include "ticket/ticket_text.hpp"

#include "aftersales/domain/clock/timing.hpp"
#include "aftersales/domain/standing.hpp"
#include "aftersales/service/hanging.hpp"
#include "aftersales/service/naming.hpp"
#include "aftersales/service/reporters.hpp"
#include "aftersales/store/records.hpp"
#include "aftersales/text/unicode.hpp"
#include "aftersales/text/width.hpp"
#include "checklist_page.hpp"
#include "page_text.hpp"
#include "record/columns.hpp"
#include "record/hanging_line.hpp"
#include "ticket/event_text.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

namespace aftersales::commands {

namespace {

constexpr int ticket_label_columns = 12;
constexpr std::size_t last_events = 10;

std::string labelled(const std::string& id, const std::string& label) {
    if (id.empty() || label.empty() || label == id) return id;
    return id + " " + label;
}

void line(std::string& out, std::string_view label, const std::string& value, const render::View& view) {
    if (!value.empty()) out += hanging(text::padded(label, ticket_label_columns), value, view);
}

std::string instant_text(domain::Instant instant, const TicketPage& page, const render::View& view) {
    const auto whole = page.zone->print(instant);
    const bool this_year = whole.substr(0, 4) == page.zone->print(view.now).substr(0, 4);
    return this_year ? whole.substr(5, 5) + " " + whole.substr(11, 5) : whole.substr(0, 10) + " " + whole.substr(11, 5);
}

std::string reporter_text(const domain::Reporter& reporter) {
    std::string text = reporter.name.value;
    if (!reporter.phone.empty()) text += (text.empty() ? "" : ", ") + reporter.phone.value;
    return reporter.role ? fmt::format("{} ({})", text, domain::word(*reporter.role)) : text;
}

std::string customer_text(const domain::Customer& customer) {
    std::string text = customer.name.value;
    for (const auto* each : {&customer.phone.value, &customer.email.value, &customer.region}) {
        if (!each->empty()) text += (text.empty() ? "" : " · ") + *each;
    }
    if (!customer.tier.empty()) text += " (" + customer.tier + ")";
    return fmt::format("{} · {}", customer.id.value, text);
}

std::string asset_text(const TicketPage& page) {
    std::string text = page.ticket.product;
    if (!page.asset) return text;
    if (!page.asset->serial.empty()) text += (text.empty() ? "" : " · ") + page.asset->serial;
    if (page.asset->purchased) text += " · purchased " + calendar::print(*page.asset->purchased);
    if (page.asset->delivered) text += " · delivered " + calendar::print(*page.asset->delivered);
    return text;
}

std::string diagnosis_text(const domain::Ticket& ticket) {
    std::vector<std::string> found;
    if (ticket.cause) found.emplace_back(domain::word(*ticket.cause));
    if (ticket.verdict) found.emplace_back(domain::word(*ticket.verdict));
    if (ticket.verified)
        found.emplace_back(*ticket.verified == domain::Verified::yes ? "seen again" : "not seen again");
    const auto facts = fmt::format("{}", fmt::join(found, ", "));
    if (ticket.diagnosis.empty() || facts.empty()) return ticket.diagnosis.value + facts;
    return fmt::format("{} ({})", ticket.diagnosis.value, facts);
}

// "replace, adjust, 45 min, test passed, fee 120.00, by wang.wu"
std::string work_of(const domain::Ticket& ticket) {
    if (ticket.work.empty()) return {};
    auto text = fmt::format("{}", fmt::join(ticket.work, ", "));
    if (ticket.minutes > 0) text += fmt::format(", {} min", ticket.minutes);
    if (ticket.test) text += fmt::format(", test {}", domain::word(*ticket.test));
    if (ticket.fee) text += fmt::format(", fee {}", domain::print(*ticket.fee));
    if (!ticket.worked_by.empty()) text += fmt::format(", by {}", fmt::join(ticket.worked_by, ", "));
    return text;
}

std::string warranty_text(const TicketPage& page) {
    switch (page.warranty) {
    case domain::WarrantyState::in:
        return "in warranty";
    case domain::WarrantyState::out:
        return "out of warranty";
    case domain::WarrantyState::unknown:
        break;
    }
    return page.asset ? "not known" : "";
}

std::string clock_text(const ClockFace& face, const TicketPage& page, const render::View& view) {
    const auto& clock = face.clock;
    std::string text = text::padded(domain::word(clock.name), 10) + text::padded(domain::word(face.state), 9);
    text += text::padded(clock.target, 11);
    if (clock.due_at) text += "due " + instant_text(*clock.due_at, page, view);
    if (clock.stopped_at) text += "  stopped " + instant_text(*clock.stopped_at, page, view);
    if (face.left) {
        const auto amount = face.left->count() < 0 ? -*face.left : *face.left;
        const auto left = face.working ? work_text(amount) : span_text(amount);
        text += fmt::format("{}{}{} {}", clock.due_at ? "  " : "", left, face.working ? " of work" : "",
                            face.left->count() < 0 ? "late" : "left");
    }
    if (face.if_resumed) text += "  due " + instant_text(*face.if_resumed, page, view) + " if resumed now";
    if (clock.run > 1 && !domain::is_of_a_record(clock.name)) text += fmt::format("  (run {})", clock.run);
    return text;
}

using TimeUnit = std::pair<int, const char*>;

// At most two parts, the largest first.
std::string parts_text(domain::seconds span, std::span<const TimeUnit> units) {
    auto rest = span.count() < 0 ? -span.count() : span.count();
    std::string text;
    int parts = 0;
    for (const auto& [length, unit] : units) {
        const auto count = rest / length;
        rest %= length;
        if (count == 0 || parts == 2) continue;
        text += fmt::format("{}{}{}", text.empty() ? "" : " ", count, unit);
        ++parts;
    }
    if (text.empty()) return "0m";
    return span.count() < 0 ? "-" + text : text;
}

void facts(std::string& out, const TicketPage& page, const render::View& view) {
    const auto& ticket = page.ticket;
    line(out, "status", std::string{domain::word(ticket.status)}, view);
    line(out, "priority", page.priority, view);
    line(out, "category", page.category, view);
    line(out, "plan", ticket.plan, view);
    line(out, "tags", fmt::format("{}", fmt::join(ticket.tags, ", ")), view);
    if (page.customer) line(out, "customer", customer_text(*page.customer), view);
    if (page.reporter) line(out, "reporter", reporter_text(*page.reporter), view);
    line(out, "product", asset_text(page), view);
    line(out, "warranty", warranty_text(page), view);
    line(out, "wishes", ticket.wants_priority ? "priority handling" : "", view);
    line(out, "channel", ticket.channel, view);
    line(out, "outlet", ticket.outlet, view);
    line(out, "assignee", ticket.assignee, view);
    line(out, "team", page.team, view);
    line(out, "lead", ticket.lead, view);
    line(out, "followers", fmt::format("{}", fmt::join(ticket.followers, ", ")), view);
    line(out, "reference", ticket.reference, view);
    line(out, "opened", instant_text(ticket.opened_at, page, view), view);
    if (ticket.resolved_at) line(out, "resolved", instant_text(*ticket.resolved_at, page, view), view);
    if (ticket.closed_at) line(out, "closed", instant_text(*ticket.closed_at, page, view), view);
    if (ticket.promised_at) line(out, "promised", calendar::print(*ticket.promised_at), view);
    if (ticket.waiting_until) line(out, "waits until", calendar::print(*ticket.waiting_until), view);
    if (ticket.score) line(out, "score", std::to_string(*ticket.score), view);
    if (ticket.merged_into) line(out, "merged into", std::to_string(ticket.merged_into.value), view);
    line(out, "took in", fmt::format("{}", fmt::join(page.taken_in, ", ")), view);
    line(out, "occurred", ticket.occurred.value, view);
    line(out, "frequency", ticket.frequency.value, view);
    line(out, "signs", ticket.signs.value, view);
    line(out, "tried", ticket.steps_tried.value, view);
    line(out, "description", ticket.description.value, view);
    line(out, "restated", ticket.restated.value, view);
    line(out, "diagnosis", diagnosis_text(ticket), view);
    line(out, "offer", ticket.plan_text.value, view);
    line(out, "work", work_of(ticket), view);
    line(out, "parts", fmt::format("{}", fmt::join(ticket.parts, ", ")), view);
    line(out, "advice", ticket.advice.value, view);
    line(out, "solution", ticket.solution.value, view);
    for (const auto& advice : page.advice) line(out, "advice", advice, view);
    const auto print = [&](domain::Instant at) { return instant_text(at, page, view); };
    for (const auto& each : page.hanging) {
        const auto object = domain::object_of_any(each);
        const auto record = domain::view_of(each);
        line(out, noun_of(object), hanging_line(page.number_of(object, domain::number_of(record)), record, print),
             view);
    }
}

}  // namespace

std::string span_text(domain::seconds span) {
    return parts_text(span,
                      std::array{std::pair{86400, "d"}, std::pair{3600, "h"}, std::pair{60, "m"}, std::pair{1, "s"}});
}

std::string work_text(domain::seconds span) {
    return parts_text(span, std::array{std::pair{3600, "h"}, std::pair{60, "m"}, std::pair{1, "s"}});
}

Result<TicketPage> ticket_page(const domain::Ticket& ticket, const service::Reading& desk) {
    const auto& rules = desk.policy.classification;
    TicketPage page{
        .ticket = ticket, .number = service::number_of(desk.policy, ticket.id), .zone = &desk.policy.zone()};
    page.reporter = TRY(service::reporter_of(desk.store, ticket.id));
    if (ticket.customer) page.customer = TRY(store::get<domain::Customer>(desk.store, ticket.customer));
    if (ticket.asset) page.asset = TRY(store::get<domain::Asset>(desk.store, ticket.asset));
    for (const auto id : TRY(desk.store.questions().merged_into(ticket.id)))
        page.taken_in.push_back(service::number_of(desk.policy, id));
    const auto model = TRY(store::get_by<domain::Product>(desk.store, "model", ticket.product));
    page.warranty = domain::warranty_state(page.asset ? &*page.asset : nullptr, model ? &*model : nullptr,
                                           desk.policy.zone().date(ticket.opened_at));
    const auto* team = desk.policy.team(ticket.team);
    page.team = labelled(ticket.team, team != nullptr ? team->label : "");
    page.number_of = [&policy = desk.policy](domain::ObjectKind object, std::int64_t id) {
        return service::number_of(policy, object, id);
    };
    const auto* category = rules.category(ticket.category);
    const auto* priority = rules.priority(ticket.priority);
    page.category = labelled(ticket.category, category != nullptr ? category->label : "");
    page.priority = labelled(ticket.priority, priority != nullptr ? priority->label : "");
    if (category != nullptr && !category->advice.empty()) page.advice.push_back(category->advice);
    for (const auto& rule : rules.rules) {
        const bool decided = std::find(ticket.rules.begin(), ticket.rules.end(), rule.id) != ticket.rules.end();
        if (decided && !rule.advice.empty()) page.advice.push_back(rule.advice);
    }
    for (const auto& clock : ticket.clocks) {
        const auto target = calendar::read_duration(clock.target);
        page.clocks.push_back({.clock = clock,
                               .state = domain::state_at(clock, desk.now),
                               .left = TRY(domain::left_at(clock, desk.now, desk.policy.find_calendar())),
                               .if_resumed = TRY(domain::due_if_resumed(clock, desk.now, desk.policy.find_calendar())),
                               .working = target && target->kind != calendar::Duration::Kind::elapsed});
    }
    page.events = TRY(desk.store.history(domain::ObjectKind::ticket, ticket.id.value));
    page.hanging = TRY(service::hanging_on(desk.store, ticket.id, page.events));
    page.lists =
        TRY(service::list_faces(desk.policy, service::check_subject(ticket, desk.store, desk.policy), page.events));
    return page;
}

std::string show_text(const TicketPage& page, const render::View& view) {
    std::string out = hanging(page.number + "  ", page.ticket.subject.value, view);
    facts(out, page, view);
    if (!page.clocks.empty()) out += "\n";
    for (const auto& face : page.clocks) {
        const auto text = "  " + clock_text(face, page, view);
        out += text::width(text) <= view.columns ? text + "\n" : hanging("  ", text, view);
    }
    if (!page.lists.empty()) out += "\n" + checklist_text(page.lists, view);
    out += "\n";
    const auto undone = domain::taken_back_by(page.events);
    for (auto place = page.events.size() - std::min(page.events.size(), last_events); place < page.events.size();
         ++place) {
        const auto& event = page.events[place];
        const auto actor = text::padded(text::without_controls(event.actor), 10);
        out += hanging("  " + instant_text(event.at, page, view) + "  " + actor + "  ",
                       event_text(event, *page.zone, undone[place]), view);
    }
    return out;
}

}  // namespace aftersales::commands
