#include "aftersales/policy/zone_file.hpp"
#include "aftersales/text/phone.hpp"
#include "calendar/source.hpp"
#include "read/readers.hpp"

#include <algorithm>

namespace aftersales::policy {

namespace {

constexpr std::int64_t format_version = 1;

void read_zone_name(PolicyReading& reading, const Section& section) {
    const TomlNode* name = section.find("timezone");
    if (name == nullptr) return;
    reading.policy.zone_name = name->text;
    auto zone = read_zone(name->text);
    if (zone) {
        reading.policy.calendars->zone = std::move(*zone);
    } else {
        reading.mistake(name->place, zone.error());
    }
}

void read_currency(PolicyReading& reading, const Section& section) {
    const TomlNode* currency = section.find("currency");
    if (currency == nullptr) return;
    const auto& word = currency->text;
    reading.policy.currency = word;
    const auto is_letter = [](char c) { return c >= 'A' && c <= 'Z'; };
    if (word.size() == 3 && std::ranges::all_of(word, is_letter)) return;
    reading.mistake(currency->place, quoted(word) + " is not a currency", "three letters, such as CNY");
}

void read_country(PolicyReading& reading, const Section& section) {
    const TomlNode* country = section.find("country");
    if (country == nullptr) return;
    reading.policy.country = country->text;
    if (text::is_phone_country(country->text)) return;
    auto upper = country->text;
    for (auto& c : upper) c = c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    reading.mistake(country->place, quoted(country->text) + " is not a country",
                    text::is_phone_country(upper) ? "did you mean " + quoted(upper) + "?"
                                                  : "Write its two letters of ISO 3166, such as CN, HK, TW or US.");
}

}  // namespace

void read_organization(PolicyReading& reading, const Section& root) {
    Policy& policy = reading.policy;
    const TomlNode* version = root.find("version");
    if (version != nullptr && version->integer != format_version) {
        reading.mistake(version->place,
                        "version " + std::to_string(version->integer) + " of the policy format is not known: 1");
    }
    policy.language = "zh-CN";
    policy.country = "CN";
    policy.currency = "CNY";
    policy.store_url = "aftersales.db";
    if (const TomlNode* table = root.find("organization")) {
        const Section section{reading, *table, {"organization"}};
        policy.organization = section.text("name");
        policy.language = section.text("language", policy.language);
        read_zone_name(reading, section);
        read_country(reading, section);
        read_currency(reading, section);
    }
    if (const TomlNode* table = root.find("store")) {
        const Section section{reading, *table, {"store"}};
        policy.store_url = section.text("url", policy.store_url);
        policy.files = section.text("files");
        policy.file_limit = section.size("file_limit").value_or(policy.file_limit);
    }
    if (const TomlNode* table = root.find("ticket")) {
        const Section section{reading, *table, {"ticket"}};
        policy.ticket_prefix = section.text("prefix");
    }
    if (const TomlNode* table = root.find("intake")) {
        const Section section{reading, *table, {"intake"}};
        policy.intake_channels = section.texts("channels");
    }
}

void read_default_calendar(PolicyReading& reading, const Section& root) {
    reading.policy.default_calendar = reading.names.calendars.front();
    const TomlNode* table = root.find("organization");
    const TomlNode* name = table == nullptr ? nullptr : table->find("calendar");
    if (name == nullptr || name->type != TomlNode::Type::text) return;
    if (known(reading, *name, "calendar", reading.names.calendars)) reading.policy.default_calendar = name->text;
}

}  // namespace aftersales::policy
