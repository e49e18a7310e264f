// One exported record as flat fields: the same for JSON and CSV.
#pragma once

#include "aftersales/domain/callback/callback.hpp"
#include "aftersales/domain/party/customer.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/party/contacts.hpp"
#include "aftersales/store/store.hpp"

#include <optional>
#include <span>
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
// What was found, offered and done, in the order of its columns; beside its events a ticket need not tell it.
std::span<const domain::Field* const> exported_as_found();
void add_found(ExportRow& row, const domain::Ticket& ticket);
// Which columns: an export of everything has those it had at first, since its events say the rest; it stays the same
// byte for byte.
enum class Columns { all, of_the_first_format, with_what_became };  // the last: what no command says of it too

// Of a record that is told field by field: by its table.
ExportRow export_row(const domain::RecordView& record, const policy::Policy& policy, Columns columns);
ExportRow export_row(const store::AssetLine& line, const policy::Policy& policy, Columns columns);
// With all phones and e-mail addresses, as "VALUE=LABEL".
ExportRow export_row(const domain::Customer& customer, const Contacts& contacts, const policy::Policy& policy);
ExportRow export_row(const store::CallbackLine& line, const policy::Policy& policy);

// `type` comes first in JSON; CSV has no column for it.
std::string json_line(std::string_view type, const ExportRow& row);
std::string csv_header(const ExportRow& row);
std::string csv_line(const ExportRow& row);

}  // namespace aftersales::service
