// XML as a stream of elements and texts, namespaces dropped from their names. The only user of expat.
#pragma once

#include "aftersales/result.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace aftersales::text {

// The attributes of an element, by name.
class Attributes {
public:
    explicit Attributes(const char** all) : all_{all} {}
    // "" where there is none.
    [[nodiscard]] std::string_view operator[](std::string_view name) const;

private:
    const char** all_;
};

// What is called while a document is read; each may be empty.
struct XmlReader {
    std::function<void(std::string_view name, const Attributes&)> begins{};
    std::function<void(std::string_view name)> ends{};
    std::function<void(std::string_view text)> says{};
};

// ErrorKind::refused where it is not well-formed, nests deeper than 256, or declares entities of its own.
Result<void> read_xml(std::string_view document, const XmlReader& reader);

}  // namespace aftersales::text
