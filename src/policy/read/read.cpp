#include "aftersales/policy/read.hpp"

#include "aftersales/text/encoding.hpp"
#include "calendar/source.hpp"
#include "read/readers.hpp"
#include "read/whole_file.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace aftersales::policy {

namespace {

void read_sections(PolicyReading& reading, const TomlNode& file) {
    const Section root{reading, file, {""}};
    read_organization(reading, root);
    read_calendars(reading, root);
    read_default_calendar(reading, root);
    read_outlets(reading, root);
    read_people(reading, root);
    read_teams(reading, root);
    read_categories(reading, root);
    read_rules(reading, root);
    read_plans(reading, root);
    read_steps(reading, root);
    read_checklists(reading, root);
    read_gates(reading, root);
    read_visits(reading, root);
    read_returns(reading, root);
    read_templates(reading, root);
    read_callbacks(reading, root);
    read_kpis(reading, root);
    read_reports(reading, root);
}

}  // namespace

std::string print(const PolicyRemark& finding, const std::string& path) {
    std::string text = path + ":";
    if (finding.line != 0) text += std::to_string(finding.line) + ":" + std::to_string(finding.column) + ":";
    text += (finding.warning ? " warning: " : " ") + finding.message;
    return finding.hint.empty() ? text : text + " (" + finding.hint + ")";
}

bool Draft::valid() const {
    return std::all_of(findings.begin(), findings.end(), [](const PolicyRemark& each) { return each.warning; });
}

Draft draft(std::string text, const std::string& path, ReadFile read_file) {
    Draft result;
    result.policy.path = path;
    result.policy.text = std::move(text);
    result.policy.calendars->read_file = std::move(read_file);
    const Toml toml = parse_toml(result.policy.text);
    PolicyReading reading{.policy = result.policy, .findings = result.findings};
    if (toml.mistake) {
        reading.mistake(toml.mistake->place, toml.mistake->message);
        return result;
    }
    read_sections(reading, toml.root);
    const auto place = [](const PolicyRemark& finding) { return Place{finding.line, finding.column}; };
    std::stable_sort(result.findings.begin(), result.findings.end(),
                     [&](const PolicyRemark& a, const PolicyRemark& b) { return place(a) < place(b); });
    return result;
}

Result<Policy> read(std::string text, const std::string& path, ReadFile read_file) {
    Draft result = draft(std::move(text), path, std::move(read_file));
    if (result.valid()) return std::move(result.policy);
    std::string lines;
    for (const PolicyRemark& finding : result.findings) {
        if (!finding.warning) lines += (lines.empty() ? "" : "\n") + print(finding, path);
    }
    return fail(ErrorKind::policy, std::move(lines));
}

ReadFile files_beside(const std::string& policy_path) {
    const std::size_t slash = policy_path.rfind('/');
    std::string directory = slash == std::string::npos ? std::string{} : policy_path.substr(0, slash + 1);
    return [directory = std::move(directory)](const std::string& path) -> Result<std::string> {
        auto text = text::to_utf8(TRY(whole_file(path.starts_with('/') ? path : directory + path)));
        if (!text) return fail(ErrorKind::policy, fmt::format("cannot read '{}': {}", path, text.error().message));
        return text;
    };
}

}  // namespace aftersales::policy
