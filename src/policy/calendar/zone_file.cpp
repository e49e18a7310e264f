#include "aftersales/policy/zone_file.hpp"

#include "aftersales/text/distance.hpp"
#include "read/whole_file.hpp"

#include <algorithm>
#include <cstdlib>
#include <string_view>
#include <vector>

namespace aftersales::policy {

namespace {

std::string directory() {
    const char* set = std::getenv("TZDIR");
    return set != nullptr && *set != '\0' ? set : "/usr/share/zoneinfo";
}

// A name must not lead out of the directory.
bool is_zone_name(std::string_view name) {
    const auto fits = [](char each) {
        return (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z') || (each >= '0' && each <= '9') ||
               each == '_' || each == '-' || each == '+' || each == '/';
    };
    return !name.empty() && name.front() != '/' && name.back() != '/' && std::all_of(name.begin(), name.end(), fits);
}

// The names that zone1970.tab lists in its third column: enough to suggest one.
std::vector<std::string> known_names() {
    std::vector<std::string> names{"UTC"};
    const auto table = whole_file(directory() + "/zone1970.tab");
    if (!table) return names;
    std::string_view rest = *table;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find('\n'), rest.size());
        std::string_view line = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        for (int column = 0; column < 2; ++column) line.remove_prefix(std::min(line.find('\t'), line.size() - 1) + 1);
        if (!line.empty() && line.front() != '#') names.emplace_back(line.substr(0, line.find('\t')));
    }
    return names;
}

}  // namespace

Result<calendar::Zone> read_zone(const std::string& name) {
    if (name == "UTC") return calendar::Zone{};
    if (is_zone_name(name)) {
        if (const auto bytes = whole_file(directory() + "/" + name)) {
            auto zone = calendar::Zone::from_tzif(name, *bytes);
            if (zone) return zone;
        }
    }
    const auto names = known_names();
    if (const auto near = text::nearest(name, names)) {
        return fail(ErrorKind::policy, "'" + name + "' is not a time zone", {"did you mean '" + *near + "'?"});
    }
    return fail(ErrorKind::policy, "'" + name + "' is not a time zone",
                {names.size() > 1 ? "Time zones have IANA names such as Asia/Shanghai."
                                  : "Install the time zones, as with: apt install tzdata"});
}

}  // namespace aftersales::policy
