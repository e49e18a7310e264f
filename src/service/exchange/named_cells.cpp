#include "exchange/named_cells.hpp"

#include "aftersales/policy/labels.hpp"
#include "aftersales/service/party/given_contact.hpp"

#include <array>
#include <utility>

namespace aftersales::service {

Result<ImportRow> with_ids(const policy::Policy& policy, ImportRow row) {
    using ReadId = Result<std::string> (*)(const policy::Policy&, const std::string&);
    constexpr std::array<std::pair<std::string_view, ReadId>, 5> named{{{"category", policy::read_category},
                                                                        {"priority", policy::read_priority},
                                                                        {"program", policy::read_program},
                                                                        {"channel", policy::read_channel},
                                                                        {"outlet", policy::read_outlet}}};
    for (const auto& [field, read] : named) {
        auto* cell = row.cells.find(field);
        if (cell == nullptr) continue;
        auto id = read(policy, *cell);
        if (!id) return row.mistake(field, id.error().message, id.error().hints);
        *cell = std::move(*id);
    }
    if (auto* serial = row.cells.find("serial"); serial != nullptr && names_no_unit(*serial)) serial->clear();
    if (const auto phone = nobodies_in(policy, row.text("phone"), {}); !phone)
        return row.mistake("phone", phone.error().message);
    if (const auto email = nobodies_in(policy, {}, row.text("email")); !email)
        return row.mistake("email", email.error().message);
    return row;
}

}  // namespace aftersales::service
