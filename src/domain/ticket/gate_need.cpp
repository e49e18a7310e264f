#include "aftersales/domain/ticket/gate_need.hpp"

#include "aftersales/domain/event.hpp"
#include "aftersales/domain/record/any.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

namespace aftersales::domain {
namespace {

template <auto Member>
bool has_text(const Ticket& ticket, std::string_view) {
    return !(ticket.*Member).empty();
}
template <auto Member>
bool has_value(const Ticket& ticket, std::string_view) {
    return static_cast<bool>(ticket.*Member);
}
bool passed_its_test(const Ticket& ticket, std::string_view) { return ticket.test == TestResult::passed; }
bool is_tagged(const Ticket& ticket, std::string_view name) {
    return std::find(ticket.tags.begin(), ticket.tags.end(), name) != ticket.tags.end();
}

// By word; a test holds that each is told once and that its command is one.
constexpr std::array needs{
    GateNeed{.word = "diagnosis",
             .missing = "no diagnosis",
             .supply = "aftersales ticket diagnose {0} -m TEXT",
             .told = has_text<&Ticket::diagnosis>},
    GateNeed{.word = "cause",
             .missing = "no cause",
             .supply = "aftersales ticket diagnose {0} -m TEXT --cause own|third_party|user",
             .told = has_value<&Ticket::cause>},
    GateNeed{.word = "verdict",
             .missing = "no verdict on the product",
             .supply = "aftersales ticket diagnose {0} -m TEXT --verdict quality|not_quality|user",
             .told = has_value<&Ticket::verdict>},
    GateNeed{.word = "verified",
             .missing = "not said whether the trouble was seen again",
             .supply = "aftersales ticket diagnose {0} -m TEXT --verified yes|no",
             .told = has_value<&Ticket::verified>},
    GateNeed{.word = "plan",
             .missing = "no solution offered",
             .supply = "aftersales ticket propose {0} -m TEXT",
             .told = has_text<&Ticket::plan_text>},
    GateNeed{.word = "solution",
             .missing = "no solution",
             .supply = "aftersales ticket resolve {0} -m SOLUTION",
             .told = has_text<&Ticket::solution>},
    GateNeed{.word = "work",
             .missing = "no work reported",
             .supply = "aftersales ticket work {0} --action ACTION -m STEPS",
             .told = has_text<&Ticket::work>},
    GateNeed{.word = "work.test_passed",
             .missing = "no test passed",
             .supply = "aftersales ticket work {0} --action inspect -m STEPS --test passed",
             .told = passed_its_test},
    GateNeed{.word = "work.parts",
             .missing = "no parts reported",
             .supply = "aftersales ticket work {0} --action replace -m STEPS --part SKU",
             .told = has_text<&Ticket::parts>},
    GateNeed{.word = "restated",
             .missing = "not read back to the customer",
             .supply = "aftersales ticket restate {0} -m TEXT",
             .told = has_text<&Ticket::restated>},
    GateNeed{.word = "confirmation",
             .missing = "not confirmed by the customer",
             .supply = "aftersales ticket confirm {0}",
             .told = has_value<&Ticket::confirmed_at>},
    GateNeed{.word = "score",
             .missing = "no score",
             .supply = "aftersales ticket confirm {0} --score 1-10",
             .told = has_value<&Ticket::score>},
    GateNeed{.word = "assignee",
             .missing = "no assignee",
             .supply = "aftersales ticket assign {0} STAFF",
             .told = has_text<&Ticket::assignee>},
    GateNeed{.word = "priority",
             .missing = "no priority",
             .supply = "aftersales ticket update {0} --priority PRIORITY",
             .told = has_text<&Ticket::priority>},
    GateNeed{.word = "category",
             .missing = "no category",
             .supply = "aftersales ticket update {0} --category CATEGORY",
             .told = has_text<&Ticket::category>},
    GateNeed{.word = "outlet",
             .missing = "no outlet",
             .supply = "aftersales ticket update {0} --outlet OUTLET",
             .told = has_text<&Ticket::outlet>},
    GateNeed{.word = "tag:",
             .missing = "no tag '{}'",
             .supply = "aftersales ticket update {0} --tag +{1}",
             .told = is_tagged},
    GateNeed{.word = "product",
             .missing = "no product",
             .supply = "aftersales ticket update {0} --product MODEL",
             .told = has_text<&Ticket::product>},
    GateNeed{.word = "asset",
             .missing = "no unit",
             .supply = "aftersales ticket update {0} --serial SN",
             .told = has_value<&Ticket::asset>},
    GateNeed{.word = "serial",
             .missing = "no serial number",
             .supply = "aftersales ticket update {0} --serial SN",
             .judge = GateNeed::JudgedBy::serial},
    GateNeed{.word = "customer",
             .missing = "no customer",
             .supply = "aftersales ticket update {0} --customer ID",
             .told = has_value<&Ticket::customer>},
    GateNeed{.word = "customer.phone",
             .missing = "no phone of the customer",
             .supply = "aftersales customer edit {2} --phone PHONE",
             .judge = GateNeed::JudgedBy::phone},
    GateNeed{.word = "reporter",
             .missing = "nobody named who reported it",
             .supply = "aftersales ticket open --reporter NAME says so at the opening",
             .judge = GateNeed::JudgedBy::some,
             .of = ObjectKind::reporter},
    GateNeed{.word = "checklist:",
             .missing = "the checklist '{}' is not done",
             .supply = "aftersales ticket check {0} {1} ITEM=VALUE, or visit, delivery, trip or return check ID {1} … "
                       "where the list is for those",
             .judge = GateNeed::JudgedBy::checklist},
    // Nothing open hangs on it. Of approvals none is ever asked as yet.
    GateNeed{.word = "no:open_approval",
             .missing = "an approval is asked",
             .supply = "aftersales ticket show {0}",
             .told = [](const Ticket&, std::string_view) { return true; }},
    GateNeed{.word = "no:open_callback",
             .missing = "a callback is open",
             .supply = "aftersales callback list ticket:{0} state:open",
             .judge = GateNeed::JudgedBy::none,
             .of = ObjectKind::callback,
             .states = "open"},
    GateNeed{.word = "no:reserved_part",
             .missing = "a part is reserved, or still to come",
             .supply = "aftersales part reservations ticket:{0} state:reserved,queued",
             .judge = GateNeed::JudgedBy::none,
             .of = ObjectKind::reservation,
             .states = "reserved queued"},
    GateNeed{.word = "no:open_visit",
             .missing = "a visit is open",
             .supply = "aftersales visit list ticket:{0} state:planned,confirmed,under_way,on_site",
             .judge = GateNeed::JudgedBy::none,
             .of = ObjectKind::visit,
             .states = "planned confirmed under_way on_site"},
    GateNeed{.word = "no:open_return",
             .missing = "a return is open",
             .supply = "aftersales return list ticket:{0} state:applied,approved,in_transit,received,inspected,decided",
             .judge = GateNeed::JudgedBy::none,
             .of = ObjectKind::product_return,
             .states = "applied approved in_transit received inspected decided"},
    GateNeed{.word = "no:open_delivery",
             .missing = "a delivery is open",
             .supply = "aftersales delivery list ticket:{0} state:accepted,planned,loaded,on_the_way",
             .judge = GateNeed::JudgedBy::none,
             .of = ObjectKind::delivery,
             .states = "accepted planned loaded on_the_way"},
    GateNeed{.word = "no:open_task",
             .missing = "a task is open",
             .supply = "aftersales task list ticket:{0} state:open",
             .judge = GateNeed::JudgedBy::none,
             .of = ObjectKind::task,
             .states = "open"},
};

// What ends what is open, by how far it is.
struct EndingCommand {
    ObjectKind object{};
    std::string_view states{};
    std::string_view command{};  // {0} the record
};
constexpr std::array endings{
    EndingCommand{ObjectKind::visit, "planned confirmed under_way",
                  "aftersales visit arrive {0} and visit finish {0} RESULT, or visit cancel {0} -m WHY"},
    EndingCommand{ObjectKind::visit, "on_site", "aftersales visit finish {0} RESULT"},
    EndingCommand{ObjectKind::product_return, "applied",
                  "aftersales return refuse {0} -m WHY, or return approve {0} and what follows"},
    EndingCommand{ObjectKind::product_return, "approved in_transit",
                  "aftersales return receive {0}, or return cancel {0} -m WHY"},
    EndingCommand{ObjectKind::product_return, "received", "aftersales return inspect {0} --quality yes|no -m TEXT"},
    EndingCommand{ObjectKind::product_return, "inspected", "aftersales return decide {0} DECISION"},
    EndingCommand{ObjectKind::product_return, "decided",
                  "aftersales return settle {0}, of what is rejected return close {0}"},
    EndingCommand{ObjectKind::delivery, "accepted",
                  "aftersales delivery plan {0} --date DATE --staff STAFF, or delivery cancel {0} -m WHY"},
    EndingCommand{ObjectKind::delivery, "planned loaded",
                  "aftersales delivery done {0}, or delivery cancel {0} -m WHY"},
    EndingCommand{ObjectKind::delivery, "on_the_way",
                  "aftersales delivery done {0}, delivery refuse {0} -m WHY or delivery nobody {0}"},
    EndingCommand{ObjectKind::reservation, "reserved", "aftersales part issue {0}, or part release {0}"},
    EndingCommand{ObjectKind::reservation, "queued", "aftersales part release {0}"},
    EndingCommand{ObjectKind::task, "open", "aftersales task done {0}, or task drop {0}"},
};

bool takes_name(const GateNeed& need) { return need.word.ends_with(':'); }

}  // namespace

std::span<const GateNeed> gate_needs() { return needs; }

std::optional<NamedNeed> read_need(std::string_view text) {
    for (const auto& need : needs) {
        if (takes_name(need) ? text.starts_with(need.word) && text.size() > need.word.size() : text == need.word)
            return NamedNeed{.need = &need, .name = std::string{text.substr(need.word.size())}};
    }
    return std::nullopt;
}

std::vector<std::string> need_words() {
    std::vector<std::string> words;
    for (const auto& need : needs) words.push_back(std::string{need.word} + (takes_name(need) ? "NAME" : ""));
    return words;
}

std::string why_no_gate(std::string_view step) {
    const auto family = step.substr(0, step.find('.'));
    if (family.size() == step.size()) return {};
    if (family == word(ObjectKind::reservation))
        return fmt::format("it is called part{} now", step.substr(family.size()));
    const auto has_family = [&](const std::string& each) { return each.starts_with(std::string{family} + "."); };
    const bool is_asked = std::ranges::any_of(all_steps(), has_family);
    // Of parts what a ticket needs hangs on it, and nothing else.
    const bool of_stock = family == "part" && lists("add edit receive move count scrap order expect cancel defective",
                                                    step.substr(std::min(family.size() + 1, step.size())));
    const bool is_free = !is_asked && family != "ticket" && read_word<ObjectKind>(family);
    if (!of_stock && !is_free) return {};
    return "it hangs on no ticket, and gates are asked of tickets";
}

std::string ending_command(ObjectKind object, std::string_view state, std::string_view number) {
    for (const auto& each : endings)
        if (each.object == object && lists(each.states, state)) return fmt::format(fmt::runtime(each.command), number);
    return {};
}

std::string missing_words(const NamedNeed& need) {
    auto words = fmt::format(fmt::runtime(need.need->missing), need.name);
    if (!need.open.empty()) words += fmt::format(": {}", fmt::join(need.open, ", "));
    return words;
}

std::string supplying(const NamedNeed& need, const Ticket& ticket) {
    if (!need.supplies.empty()) return fmt::format("{}", fmt::join(need.supplies, "; "));
    // The customer confirms a solution: before there is one nothing supplies it.
    const bool of_solution = need.need->word == "confirmation" || need.need->word == "score";
    if (of_solution && ticket.status != Status::resolved)
        return fmt::format("comes after the solution: aftersales ticket confirm {}, once the ticket is resolved",
                           ticket.id.value);
    // The phone is the customer's: without one, first say who that is.
    if (need.need->judge == GateNeed::JudgedBy::phone && !ticket.customer)
        return supplying(*read_need("customer"), ticket);
    return fmt::format(fmt::runtime(need.need->supply), ticket.id.value, need.name, ticket.customer.value);
}

}  // namespace aftersales::domain
