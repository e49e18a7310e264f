// The fields of what can be imported, by the names that columns and maps use (cli.md, import), each told once.
#pragma once

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace aftersales::service {

enum class Importable { tickets, customers, assets, products, callbacks, history, parts, orders, visits, deliveries };

// In the order in which people are told of them.
struct ImportableWord {
    std::string_view word{};
    Importable what{};
    std::string_view about{};  // what a row of them is, where the word does not say it
};
inline constexpr std::array importable_words{
    ImportableWord{"tickets", Importable::tickets},
    ImportableWord{"customers", Importable::customers},
    ImportableWord{"assets", Importable::assets},
    ImportableWord{"products", Importable::products},
    ImportableWord{"callbacks", Importable::callbacks},
    ImportableWord{"history", Importable::history, "one change of a ticket a row"},
    ImportableWord{"parts", Importable::parts},
    ImportableWord{"orders", Importable::orders, "of parts"},
    ImportableWord{"visits", Importable::visits},
    ImportableWord{"deliveries", Importable::deliveries},
};

std::vector<std::string> import_field_names(Importable what);

}  // namespace aftersales::service
