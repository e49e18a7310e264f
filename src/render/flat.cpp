#include "flat.hpp"

namespace aftersales::render {
namespace {

Heading heading_of(const std::string& name, const Value& value) {
    Kind kind = Kind::text;
    if (std::holds_alternative<std::int64_t>(value.is)) kind = name == "id" ? Kind::id : Kind::number;
    if (std::holds_alternative<Figure>(value.is)) kind = Kind::number;
    if (std::holds_alternative<calendar::Instant>(value.is)) kind = Kind::instant;
    return {.name = name, .title = name, .kind = kind};
}

}  // namespace

Flat flattened(const Record& record) {
    Flat flat;
    for (const auto& [key, value] : record) {
        flat.headings.push_back(heading_of(key, value));
        flat.cells.push_back(value);
    }
    for (const auto& [key, value] : record) {
        const auto* inner = std::get_if<Record>(&value.is);
        if (inner == nullptr) continue;
        for (const auto& [name, part] : *inner) {
            flat.headings.push_back(heading_of(key + "." + name, part));
            flat.headings.back().shown = false;
            flat.cells.push_back(part);
        }
    }
    return flat;
}

}  // namespace aftersales::render
