#include "exchange/nobodies.hpp"

#include "aftersales/service/party/given_contact.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aftersales::service {

void Nobodies::keep(const policy::Policy& policy, const ImportRow& row) {
    auto nobodies = nobodies_in(policy, row.text("phone"), row.text("email"));
    if (!nobodies) return;
    if (names_no_unit(row.text("serial"))) nobodies->push_back(fmt::format("serial '{}'", row.text("serial")));
    if (nobodies->empty()) return;
    ++rows_;
    constexpr std::size_t most = 5;
    for (const auto& each : *nobodies) {
        if (seen_.size() < most && std::ranges::find(seen_, each) == seen_.end()) seen_.push_back(each);
    }
}

std::string Nobodies::remark() const {
    if (rows_ == 0) return {};
    return fmt::format("{} {} what identifies nobody: no customer or unit is found by {}", rows_,
                       rows_ == 1 ? "row tells" : "rows tell", fmt::join(seen_, ", "));
}

}  // namespace aftersales::service
