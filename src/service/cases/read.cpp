// A file of cases, read whole before any is run.
#include "aftersales/domain/party/customer.hpp"
#include "case_reading.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aftersales::service {

namespace {

using policy::TomlNode;

constexpr const char* file_form = "a file of cases holds [[case]] tables";

// "in", "out" or "unknown"; or a span of the calendar, which counts from the purchase, else from the delivery.
void read_warranty(CaseTable& table, Case& made) {
    domain::Asset asset;
    asset.purchased = table.day("purchased", made.at);
    asset.delivered = table.day("delivered", made.at);
    made.world.goods.purchased = asset.purchased, made.world.goods.delivered = asset.delivered;
    asset.warranty = table.text("warranty").value_or("");
    if (const auto state = domain::read_word<domain::WarrantyState>(asset.warranty)) {
        made.world.warranty = *state;
        return;
    }
    if (!asset.warranty.empty() && !calendar::read_calendar_span(asset.warranty)) {
        table.reading().unknown(table.node("warranty")->place, "state of the warranty", asset.warranty,
                                spellings_of<domain::WarrantyState>());
        return;
    }
    made.world.warranty = domain::warranty_state(&asset, nullptr, table.reading().policy.zone().date(made.at));
}

// What a return is judged by beside the days of the unit: `repairs` before, those of one category where they are fewer,
// and how long they took.
void read_goods(CaseTable& table, Case& made) {
    auto& goods = made.world.goods;
    goods.applied = table.reading().policy.zone().date(made.at);
    goods.proof = table.truth("proof");
    const auto repairs = table.number("repairs").value_or(0);
    const auto of_one = table.number("repairs_of_category").value_or(repairs);
    calendar::seconds lasted{};
    if (const auto in_repair = table.text("in_repair")) {
        const auto read = calendar::read_duration(*in_repair);
        if (read && read->kind == calendar::Duration::Kind::elapsed)
            lasted = calendar::seconds{read->amount};
        else
            table.reading().mistake(table.node("in_repair")->place, "'in_repair' is elapsed time, such as \"12d\"");
    }
    goods.repairs = [repairs, of_one, lasted](domain::RepairsOf which) {
        return domain::PastRepairs{.times = which == domain::RepairsOf::one_category ? of_one : repairs,
                                   .lasted = lasted};
    };
}

void read_given(CaseReading& reading, const TomlNode& node, Case& made) {
    const auto& rules = reading.policy.classification;
    CaseTable table{reading, node, "given"};
    auto& opened = made.given;
    const auto take = [&](const char* key, std::string& into) { into = table.text(key).value_or(""); };
    take("subject", opened.subject.value);
    take("description", opened.description.value);
    take("channel", opened.channel);
    take("occurred", opened.occurred.value);
    take("frequency", opened.frequency.value);
    take("signs", opened.signs.value);
    take("steps_tried", opened.steps_tried.value);
    take("product", opened.product);
    take("outlet", opened.outlet);
    take("region", opened.region);
    take("tier", opened.tier);
    take("reference", opened.reference);
    opened.wants_priority = table.truth("wants_priority");
    opened.category = table.id("category", "category", ids_in(rules.categories));
    opened.priority = table.id("priority", "priority", ids_in(rules.priorities));
    opened.assignee = table.id("assign", "staff member", ids_in(reading.policy.staff));
    auto tags = table.texts("tags");
    if (auto more = table.texts("tag")) tags = std::move(more);
    opened.tags = tags.value_or(std::vector<std::string>{});
    // Who asks and for which unit tells a policy nothing by itself: only that there is one.
    for (const auto* key : {"customer", "name", "email"}) table.text(key);
    made.world.phone = !table.text("phone").value_or("").empty();
    made.world.serial = !table.text("serial").value_or("").empty();
    made.world.repeats = table.number("repeats").value_or(1);
    made.world.open_tickets = table.number("open_tickets").value_or(1);
    take("product_line", made.world.product_line);
    read_warranty(table, made);
    read_goods(table, made);
    const auto by_hand = [&](const char* field, const std::string& value) {
        if (!value.empty()) opened.by_hand.emplace_back(field);
    };
    by_hand("category", opened.category);
    by_hand("priority", opened.priority);
    by_hand("outlet", opened.outlet);
    by_hand("assignee", opened.assignee);
    table.finish();
}

void read_due(CaseReading& reading, const TomlNode& node, Case& made) {
    if (node.type != TomlNode::Type::table) {
        reading.mistake(node.place, "'due' must be a table such as { respond = INSTANT }");
        return;
    }
    for (const auto& member : node.members) {
        const auto clock = domain::read_word<domain::ClockName>(member.key);
        if (!clock) {
            reading.unknown(member.place, "clock", member.key, spellings_of<domain::ClockName>());
            continue;
        }
        const bool none =
            member.value.type == TomlNode::Type::text && (member.value.text.empty() || member.value.text == "none");
        made.expected.due[*clock] = none ? std::nullopt : read_case_instant(reading, member.value, made.at);
    }
}

void read_states(CaseReading& reading, CaseTable& table, Case& made) {
    for (const auto& [state, word] : domain::spellings<domain::ClockState>()) {
        const auto names = table.texts(word);
        if (!names) continue;
        auto& clocks = made.expected.states[state];
        for (const auto& name : *names) {
            if (const auto clock = domain::read_word<domain::ClockName>(name))
                clocks.push_back(*clock);
            else
                reading.unknown(table.node(word)->place, "clock", name, spellings_of<domain::ClockName>());
        }
    }
}

void read_expected_return(CaseReading& reading, CaseTable& table, Case& made) {
    made.expected.goods = table.texts("return");
    const auto decisions = spellings_of<domain::ReturnDecision>();
    for (const auto& each : made.expected.goods.value_or(std::vector<std::string>{}))
        if (!domain::read_word<domain::ReturnDecision>(each))
            reading.unknown(table.node("return")->place, "decision on a return", each, decisions);
    const auto* fee = table.node("return_fee");
    if (fee == nullptr) return;
    made.expected.return_fee =
        domain::read_money(fee->type == TomlNode::Type::integer ? std::to_string(fee->integer) : fee->text);
    if (!made.expected.return_fee) reading.mistake(fee->place, "'return_fee' is an amount such as 80 or \"12.50\"");
}

void read_expected(CaseReading& reading, const TomlNode& node, Case& made) {
    const auto& policy = reading.policy;
    CaseTable table{reading, node, "expect"};
    const auto take = [&](const std::string& key, std::string_view what, const std::vector<std::string>& known) {
        const bool said = table.node(key) != nullptr;
        const auto value = table.id(key, what, known);
        if (said) made.expected.fields[key] = value;
    };
    take("category", "category", ids_in(policy.classification.categories));
    take("priority", "priority", ids_in(policy.classification.priorities));
    take("plan", "plan", ids_in(policy.plans));
    take("assignee", "staff member", ids_in(policy.staff));
    take("status", "status", spellings_of<domain::Status>());
    if (const auto outlet = table.text("outlet")) made.expected.fields["outlet"] = *outlet;
    made.expected.tags = table.texts("tags");
    made.expected.rules = table.texts("rules");
    made.expected.refused = table.texts("refused");
    for (const auto& need : made.expected.refused.value_or(std::vector<std::string>{})) {
        if (!domain::read_need(need))
            reading.unknown(table.node("refused")->place, "need of a gate", need, domain::need_words());
    }
    read_expected_return(reading, table, made);
    if (const auto* due = table.node("due")) read_due(reading, *due, made);
    read_states(reading, table, made);
    table.finish();
}

void read_steps(CaseReading& reading, const TomlNode& node, Case& made) {
    if (node.type != TomlNode::Type::array) {
        reading.mistake(node.place, "'steps' must be a list of tables");
        return;
    }
    for (const auto& item : node.items)
        if (auto step = read_case_step(reading, item, made.at)) made.steps.push_back(std::move(*step));
}

Case read_case(CaseReading& reading, const TomlNode& node) {
    CaseTable table{reading, node, "case"};
    Case made{.place = node.place};
    made.name = table.text("name").value_or("");
    if (made.name.empty()) reading.mistake(node.place, "a case needs a name");
    if (table.node("at") == nullptr) reading.mistake(node.place, "a case needs 'at', when the ticket is opened");
    made.at = table.instant("at", reading.now).value_or(reading.now);
    const auto part = [&](const char* key, auto read) {
        const auto* value = table.node(key);
        if (value == nullptr) {
            reading.mistake(node.place, fmt::format("a case needs '{}'", key));
        } else if (value->type != TomlNode::Type::table) {
            reading.mistake(value->place, fmt::format("'{}' must be a table", key));
        } else {
            read(reading, *value, made);
        }
    };
    part("given", read_given);
    if (const auto* steps = table.node("steps")) read_steps(reading, *steps, made);
    part("expect", read_expected);
    table.finish();
    return made;
}

}  // namespace

Result<std::vector<Case>> read_cases(const std::string& text, const std::string& path, const policy::Policy& policy,
                                     domain::Instant now) {
    const auto root = TRY(policy::read_toml(text, path));
    CaseReading reading{.policy = policy, .path = path, .now = now};
    std::vector<Case> cases;
    for (const auto& member : root.members) {
        if (member.key != "case") {
            reading.unknown(member.place, "key", member.key, {"case"});
        } else if (member.value.type != TomlNode::Type::array) {
            reading.mistake(member.place, file_form);
        } else {
            for (const auto& item : member.value.items) cases.push_back(read_case(reading, item));
        }
    }
    if (cases.empty() && reading.mistakes.empty())
        return fail(ErrorKind::refused, fmt::format("{} holds no case", path));
    if (!reading.mistakes.empty())
        return fail(ErrorKind::refused, fmt::format("{}", fmt::join(reading.mistakes, "\n")));
    return cases;
}

}  // namespace aftersales::service
