#include "read/readers.hpp"

#include <algorithm>

namespace aftersales::policy {

namespace {

constexpr int most_visit_minutes = 24 * 60;

// "cert:gas": a certificate; one that nobody has is told, since nobody could be sent.
void read_needs(PolicyReading& reading, const Section& section, VisitRule& rule) {
    constexpr std::string_view of_certificate = "cert:";
    std::vector<std::string> had;
    for (const auto& person : reading.policy.staff)
        had.insert(had.end(), person.certificates.begin(), person.certificates.end());
    for (const TomlNode* node : section.nodes("needs")) {
        const std::string_view text = node->text;
        if (!text.starts_with(of_certificate) || text.size() == of_certificate.size()) {
            reading.mistake(node->place, quoted(text) + " is no need of a visit",
                            "Name a certificate: needs = [\"cert:gas\"].");
            continue;
        }
        std::string name{text.substr(of_certificate.size())};
        if (std::ranges::find(had, name) == had.end())
            reading.warning(node->place, "nobody has the certificate " + quoted(name), suggestion(name, had));
        rule.certificates.push_back(std::move(name));
    }
}

void read_checklists(PolicyReading& reading, const Section& section, VisitRule& rule) {
    const TomlNode* table = section.find("checklists");
    if (table == nullptr) return;
    const Section lists{reading, *table, {"visit.checklists"}};
    for (const TomlEntry* entry : lists.entries()) rule.checklists[entry->key] = entry->value.text;
}

VisitRule read_visit_rule(PolicyReading& reading, const TomlNode& table, Ids& ids) {
    const Section section{reading, table, {"visit"}};
    VisitRule rule{.id = ids.take(reading, section)};
    rule.when = read_condition(reading, section, ConditionOf::plan);
    rule.minutes = section.integer("minutes", 1, most_visit_minutes);
    rule.travel = section.integer("travel", 0, most_visit_minutes);
    read_needs(reading, section, rule);
    for (const TomlNode* node : section.nodes("by"))
        if (known_person_or_role(reading, *node)) rule.by.push_back(domain::read_addressee(node->text));
    rule.late_after = {.amount = 15 * 60, .text = "15m"};
    if (auto late = section.duration("late_after", Section::Zero::allowed)) rule.late_after = std::move(*late);
    if (rule.late_after.kind != calendar::Duration::Kind::elapsed)
        reading.mistake(section.find("late_after")->place, "'late_after' is elapsed time, such as \"15m\"");
    rule.notice = section.span("notice");
    read_checklists(reading, section, rule);
    return rule;
}

void read_roads(PolicyReading& reading, const Section& root) {
    const TomlNode* table = root.find("travel");
    if (table == nullptr) return;
    const Section travel{reading, *table, {"travel"}};
    for (const TomlNode& pair : travel.tables("minutes")) {
        const Section section{reading, pair, {"travel.minutes"}};
        RegionPair road{.from = section.text("from"), .to = section.text("to")};
        road.minutes = section.integer("minutes", 0, most_visit_minutes).value_or(0);
        const auto same = [&](const RegionPair& each) { return each.from == road.from && each.to == road.to; };
        if (std::ranges::any_of(reading.policy.roads, same))
            reading.mistake(section.place(),
                            "the road from " + quoted(road.from) + " to " + quoted(road.to) + " is told twice");
        reading.policy.roads.push_back(std::move(road));
    }
}

void read_delivery(PolicyReading& reading, const Section& root) {
    const TomlNode* table = root.find("delivery");
    if (table == nullptr) return;
    const Section section{reading, *table, {"delivery"}};
    reading.policy.delivery_notice = section.span("notice");
    reading.policy.vehicles = section.texts("vehicles");
}

}  // namespace

void read_visits(PolicyReading& reading, const Section& root) {
    Ids ids{"visit"};
    for (const TomlNode& table : root.tables("visit"))
        reading.policy.visit_rules.push_back(read_visit_rule(reading, table, ids));
    read_roads(reading, root);
    read_delivery(reading, root);
}

}  // namespace aftersales::policy
