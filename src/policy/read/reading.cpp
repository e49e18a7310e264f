#include "read/reading.hpp"

#include "aftersales/text/article.hpp"
#include "aftersales/text/distance.hpp"

#include <algorithm>

namespace aftersales::policy {

namespace {

bool holds(const std::vector<std::string>& names, std::string_view name) {
    return std::find(names.begin(), names.end(), name) != names.end();
}

}  // namespace

void PolicyReading::mistake(Place place, std::string message, std::string hint) {
    findings.push_back({.line = place.line,
                        .column = place.column,
                        .message = std::move(message),
                        .hint = std::move(hint),
                        .warning = false});
}

void PolicyReading::mistake(Place place, const Error& error) {
    mistake(place, error.message, error.hints.empty() ? std::string{} : error.hints.front());
}

void PolicyReading::warning(Place place, std::string message, std::string hint) {
    mistake(place, std::move(message), std::move(hint));
    findings.back().warning = true;
}

std::string quoted(std::string_view text) { return "'" + std::string{text} + "'"; }

std::string suggestion(std::string_view typed, const std::vector<std::string>& words) {
    if (const auto near = text::nearest(typed, words)) return "did you mean " + quoted(*near) + "?";
    if (words.empty() || words.size() > 8) return {};
    std::string list = "Known are ";
    for (const std::string& word : words) list += (&word == words.data() ? "" : ", ") + word;
    return list + ".";
}

bool known(PolicyReading& reading, const TomlNode& text, std::string_view what, const std::vector<std::string>& names) {
    if (holds(names, text.text)) return true;
    reading.mistake(text.place, quoted(text.text) + " is not " + text::with_article(what),
                    suggestion(text.text, names));
    return false;
}

bool known_person_or_role(PolicyReading& reading, const TomlNode& text) {
    using domain::Addressee;
    const std::string& value = text.text;
    const auto to = domain::read_addressee(value);
    if (to.means == Addressee::Means::staff) {
        const auto& id = to.name;
        if (holds(reading.names.staff, id)) return true;
        reading.mistake(text.place, quoted(id) + " is not one of the staff", suggestion(id, reading.names.staff));
        return false;
    }
    if (to.means == Addressee::Means::role) {
        const auto& role = to.name;
        if (holds(reading.names.roles, role)) return true;
        const auto near = text::nearest(role, reading.names.roles);
        if (!near) return true;
        reading.mistake(text.place, quoted(role) + " is not a role anybody has", "did you mean " + quoted(*near) + "?");
        return false;
    }
    std::string hint = "Write role:R or staff:ID.";
    if (holds(reading.names.staff, value)) hint = "did you mean " + quoted(Addressee::staff(value).written()) + "?";
    if (holds(reading.names.roles, value)) hint = "did you mean " + quoted(Addressee::role(value).written()) + "?";
    reading.mistake(text.place, quoted(value) + " is neither a role nor one of the staff", std::move(hint));
    return false;
}

}  // namespace aftersales::policy
