#include "measures.hpp"
#include "read/readers.hpp"

#include <algorithm>

namespace aftersales::policy {

namespace {

const MeasureWord* read_measure(PolicyReading& reading, const Section& section) {
    const TomlNode* node = section.find("measure");
    if (node == nullptr) return nullptr;
    std::vector<std::string> words;
    for (const MeasureWord& each : measures) {
        if (each.word == node->text) return &each;
        words.emplace_back(each.word);
    }
    known(reading, *node, "measure", words);
    return nullptr;
}

Kpi read_kpi(PolicyReading& reading, const Section& section, Ids& ids) {
    Kpi kpi{.id = ids.take(reading, section)};
    kpi.label = section.text("label", kpi.id);
    kpi.within = section.duration("within");
    const MeasureWord* measure = read_measure(reading, section);
    if (measure == nullptr) return kpi;
    kpi.measure = measure->measure;
    const TomlNode* within = section.find("within");
    if (measure->needs_within && within == nullptr) {
        reading.mistake(section.find("measure")->place, "the measure " + quoted(measure->word) + " needs 'within'");
    }
    if (!measure->needs_within && within != nullptr) {
        reading.mistake(within->place, "the measure " + quoted(measure->word) + " takes no 'within'");
    }
    if (const TomlNode* node = section.find("goal")) {
        auto goal = read_goal(node->text, kpi.measure);
        if (goal) {
            kpi.goal = std::move(*goal);
        } else {
            reading.mistake(node->place, goal.error());
        }
    }
    return kpi;
}

}  // namespace

void read_kpis(PolicyReading& reading, const Section& root) {
    Ids ids{"KPI"};
    for (const TomlNode& table : root.tables("kpi")) {
        reading.policy.kpis.push_back(read_kpi(reading, Section{reading, table, {"kpi"}}, ids));
    }
}

}  // namespace aftersales::policy
