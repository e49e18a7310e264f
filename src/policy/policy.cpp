#include "aftersales/domain/record/any.hpp"
#include "aftersales/policy/fingerprint.hpp"
#include "aftersales/text/distance.hpp"
#include "aftersales/text/secrets.hpp"
#include "aftersales/text/sha256.hpp"
#include "calendar/source.hpp"

#include <algorithm>

namespace aftersales::policy {

namespace {

template <class Record>
const Record* find_id(const std::vector<Record>& records, std::string_view id) {
    const auto found = std::find_if(records.begin(), records.end(), [&](const Record& each) { return each.id == id; });
    return found == records.end() ? nullptr : &*found;
}

calendar::CalendarRules always(const calendar::Zone& zone) {
    calendar::CalendarRules rules{.name = "24x7", .zone = zone};
    constexpr calendar::Hours whole{calendar::seconds{0}, calendar::seconds{86400}};
    for (auto& day : rules.week) day = {whole};
    return rules;
}

}  // namespace

Policy::Policy() : clocks{domain::default_clock_rules()}, calendars{std::make_unique<Calendars>()} {}
Policy::~Policy() = default;
Policy::Policy(Policy&&) noexcept = default;
Policy& Policy::operator=(Policy&&) noexcept = default;

const calendar::Zone& Policy::zone() const { return calendars->zone; }

std::vector<std::string> Policy::calendar_names() const {
    std::vector<std::string> names;
    for (const CalendarSource& source : calendars->sources) names.push_back(source.name);
    names.emplace_back("24x7");
    return names;
}

Result<const calendar::WorkCalendar*> Policy::calendar(const std::string& name) const {
    if (name.empty()) return calendar(default_calendar.empty() ? "24x7" : default_calendar);
    if (const auto built = calendars->built.find(name); built != calendars->built.end()) return built->second.get();
    const auto& sources = calendars->sources;
    const auto named = [&](const CalendarSource& each) { return each.name == name; };
    const auto source = std::find_if(sources.begin(), sources.end(), named);
    if (source == sources.end() && name != "24x7") {
        const std::vector<std::string> names = calendar_names();
        const auto near = text::nearest(name, names);
        std::vector<std::string> hints;
        if (near) hints.push_back("Did you mean '" + *near + "'?");
        return fail(ErrorKind::usage, "'" + name + "' is not a calendar of the policy", std::move(hints));
    }
    auto rules = source == sources.end() ? Result<calendar::CalendarRules>{always(calendars->zone)}
                                         : calendar_rules(*source, calendars->read_file, path);
    auto& place = calendars->built[name];
    place = std::make_unique<calendar::WorkCalendar>(TRY(std::move(rules)));
    return place.get();
}

domain::FindCalendar Policy::find_calendar() const {
    return [this](const std::string& name) { return calendar(name); };
}

const domain::Plan* Policy::plan(std::string_view id) const { return find_id(plans, id); }
const Staff* Policy::person(std::string_view id) const { return find_id(staff, id); }

const Channel* Policy::channel(std::string_view name) const {
    const auto found =
        std::find_if(channels.begin(), channels.end(), [&](const Channel& each) { return each.name == name; });
    return found == channels.end() ? nullptr : &*found;
}

const domain::Checklist* Policy::checklist(std::string_view id) const {
    const auto found = std::ranges::find(checklists, id, &domain::Checklist::id);
    return found == checklists.end() ? nullptr : &*found;
}

std::vector<std::string> Policy::members_of(std::string_view role) const {
    std::vector<std::string> ids;
    for (const Staff& each : staff) {
        if (std::find(each.roles.begin(), each.roles.end(), role) != each.roles.end()) ids.push_back(each.id);
    }
    std::sort(ids.begin(), ids.end());
    return ids;
}

const Team* Policy::team(std::string_view id) const {
    const auto found = std::find_if(teams.begin(), teams.end(), [&](const Team& each) { return each.id == id; });
    return found == teams.end() ? nullptr : &*found;
}

const Outlet* Policy::outlet(std::string_view id) const {
    const auto found = std::ranges::find(outlets, id, &Outlet::id);
    return found == outlets.end() ? nullptr : &*found;
}

std::vector<std::string> Policy::members_of(const Team& team) const {
    std::vector<std::string> ids;
    if (!team.lead.empty()) ids.push_back(team.lead);
    for (const auto& member : team.members) {
        if (member.means == domain::Addressee::Means::staff) ids.push_back(member.name);
        if (member.means != domain::Addressee::Means::role) continue;
        for (auto& each : members_of(member.name)) ids.push_back(std::move(each));
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

const VisitRule* Policy::visit_rule(std::string_view id) const {
    const auto found = std::ranges::find(visit_rules, id, &VisitRule::id);
    return found == visit_rules.end() ? nullptr : &*found;
}

int Policy::travel(std::string_view from, std::string_view to, std::optional<int> otherwise) const {
    constexpr int usual = 30;
    const auto is = [](std::string_view one, std::string_view other) {
        return [one, other](const RegionPair& road) { return road.from == one && road.to == other; };
    };
    const bool known = !from.empty() && !to.empty();
    auto found = known ? std::ranges::find_if(roads, is(from, to)) : roads.end();
    if (known && found == roads.end()) found = std::ranges::find_if(roads, is(to, from));
    return found != roads.end() ? found->minutes : otherwise.value_or(usual);
}

std::string Policy::prefix_of(domain::ObjectKind object) const {
    if (object == domain::ObjectKind::ticket) return ticket_prefix;
    const auto found = numbers.find(object);
    return found != numbers.end() ? found->second : std::string{domain::number_prefix_of(object)};
}

Result<std::vector<SourceFile>> Policy::sources() const {
    std::vector<SourceFile> all{{.path = "", .text = text::without_passwords(text)}};
    for (const CalendarSource& source : calendars->sources) {
        for (const NamedFile& file : source.files) {
            const auto seen = [&](const SourceFile& each) { return each.path == file.path; };
            if (std::any_of(all.begin(), all.end(), seen)) continue;
            all.push_back({.path = file.path, .text = TRY(calendars->read_file(file.path))});
        }
    }
    return all;
}

namespace {

std::string fingerprint_of(const std::vector<SourceFile>& sources) {
    std::string bytes;
    // Lengths keep the texts apart: moving a byte from one to the next changes the sum.
    for (const SourceFile& source : sources) {
        bytes += std::to_string(source.path.size()) + ":" + source.path + std::to_string(source.text.size()) + ":" +
                 source.text;
    }
    return text::sha256(bytes);
}

}  // namespace

Result<std::string> Policy::fingerprint() const { return fingerprint_of(TRY(sources())); }

Result<std::string> fingerprint_as_written(const Policy& policy) {
    auto all = TRY(policy.sources());
    all.front().text = policy.text;
    return fingerprint_of(all);
}

}  // namespace aftersales::policy
