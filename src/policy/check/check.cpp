#include "aftersales/policy/check.hpp"

#include "check/checking.hpp"

#include <algorithm>

namespace aftersales::policy {

namespace {

void narrow(const TomlNode*& node, Place& place, std::string_view key) {
    if (node == nullptr || key.empty()) return;
    const TomlEntry* entry = node->entry(key);
    node = entry == nullptr ? nullptr : &entry->value;
    // A table's own place is that of its header or brace: the key says more.
    if (entry != nullptr) place = node->type == TomlNode::Type::table ? entry->place : node->place;
}

void check_reports(Checking& checking, const CheckReport& check_report) {
    for (const auto& [name, saved] : checking.policy.reports) {
        const auto known = check_report(name, saved);
        if (known) continue;
        const auto& wrong = known.error();
        checking.mistake(checking.place("report", name), "[report." + name + "]: " + wrong.message,
                         wrong.hints.empty() ? "" : wrong.hints.front());
    }
}

// Of a file with mistakes a part is missing, which would only lead to warnings that are wrong.
void check_whole(Checking& checking) {
    check_queries(checking);
    if (!checking.findings.empty()) return;
    check_tables(checking);
    check_midnights(checking);
    check_rules(checking);
    check_channels(checking);
    check_priorities(checking);
    check_steps(checking);
    check_roles(checking);
    check_kpis(checking);
    check_callbacks(checking);
    check_retention(checking);
}

}  // namespace

void Checking::mistake(Place place, std::string message, std::string hint) {
    findings.push_back({.line = place.line,
                        .column = place.column,
                        .message = std::move(message),
                        .hint = std::move(hint),
                        .warning = false});
}

void Checking::warn(Place place, std::string message, std::string hint) {
    mistake(place, std::move(message), std::move(hint));
    findings.back().warning = true;
}

Place Checking::place(std::string_view section, std::size_t index, std::string_view key, std::string_view inner) const {
    const TomlNode* node = file.find(section);
    if (node == nullptr || index >= node->items.size()) return {};
    node = &node->items[index];
    Place place = node->place;
    narrow(node, place, key);
    narrow(node, place, inner);
    return place;
}

Place Checking::place(std::string_view section, std::string_view key, std::string_view inner) const {
    const TomlNode* node = &file;
    Place place{};
    narrow(node, place, section);
    narrow(node, place, key);
    narrow(node, place, inner);
    return place;
}

std::vector<PolicyRemark> check(const Draft& draft, calendar::Date today, const CheckReport& check_report) {
    std::vector<PolicyRemark> all = draft.findings;
    const Toml toml = parse_toml(draft.policy.text);
    if (toml.mistake) return all;
    std::vector<PolicyRemark> beyond;
    Checking checking{
        .policy = draft.policy, .file = toml.root, .today = today, .known = draft.findings, .findings = beyond};
    check_files(checking);
    check_reach(checking);
    if (draft.valid()) check_whole(checking);
    if (check_report) check_reports(checking, check_report);
    all.insert(all.end(), beyond.begin(), beyond.end());
    std::stable_sort(all.begin(), all.end(), [](const PolicyRemark& a, const PolicyRemark& b) {
        return Place{a.line, a.column} < Place{b.line, b.column};
    });
    return all;
}

}  // namespace aftersales::policy
