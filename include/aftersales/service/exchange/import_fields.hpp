// The fields of what can be imported, by the names that columns and maps use (cli.md, import), each told once.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace aftersales::service {

enum class Importable { tickets, customers, assets, products, callbacks, history, parts };

struct ImportField {
    std::string_view name{};
    std::string_view sentence{};
};

std::vector<ImportField> import_fields(Importable what);
std::vector<std::string> import_field_names(Importable what);

}  // namespace aftersales::service
