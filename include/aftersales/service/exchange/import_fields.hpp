// The fields of what can be imported, by the names that columns and maps use (cli.md, import), each told once.
#pragma once

#include <string>
#include <vector>

namespace aftersales::service {

enum class Importable { tickets, customers, assets, products, callbacks, history, parts, deliveries };

std::vector<std::string> import_field_names(Importable what);

}  // namespace aftersales::service
