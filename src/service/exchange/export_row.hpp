// One exported record as flat fields: the same for JSON and CSV.
#pragma once

#include "aftersales/domain/callback/callback.hpp"
#include "aftersales/domain/party/customer.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/store/store.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace aftersales::service {

struct ExportField {
    std::string_view name{};
    std::string text{};  // "" where absent
    bool number{};       // JSON writes it bare
};
using ExportRow = std::vector<ExportField>;

ExportRow export_row(const store::TicketLine& line, const std::optional<domain::Customer>& customer,
                     const policy::Policy& policy);
ExportRow export_row(const domain::Customer& customer);
ExportRow export_row(const store::AssetLine& line);
ExportRow export_row(const domain::Product& product);
ExportRow export_row(const store::CallbackLine& line, const policy::Policy& policy);
ExportRow export_row(const domain::StaffMark& mark, const policy::Policy& policy);

// `type` comes first in JSON; CSV has no column for it.
std::string json_line(std::string_view type, const ExportRow& row);
std::string csv_header(const ExportRow& row);
std::string csv_line(const ExportRow& row);

}  // namespace aftersales::service
