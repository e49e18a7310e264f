#include "xml.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <expat.h>
#include <memory>

namespace aftersales::text {

namespace {

constexpr int deepest_element = 256;

std::string_view local_name(std::string_view name) {
    const auto colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

struct Parsing {
    const XmlReader& reader;
    XML_Parser parser{};
    int depth{};
    std::string refusal{};

    void stop(std::string why) {
        refusal = std::move(why);
        XML_StopParser(parser, XML_FALSE);
    }
};

void XMLCALL begin_element(void* data, const char* name, const char** attributes) {
    auto& parsing = *static_cast<Parsing*>(data);
    if (++parsing.depth > deepest_element) return parsing.stop("nests too deep");
    if (parsing.reader.begins) parsing.reader.begins(local_name(name), Attributes{attributes});
}

void XMLCALL end_element(void* data, const char* name) {
    auto& parsing = *static_cast<Parsing*>(data);
    --parsing.depth;
    if (parsing.reader.ends) parsing.reader.ends(local_name(name));
}

void XMLCALL say(void* data, const char* text, int size) {
    auto& parsing = *static_cast<Parsing*>(data);
    if (parsing.reader.says) parsing.reader.says({text, static_cast<std::size_t>(size)});
}

// No office program writes one, and entities that hold each other would fill the memory.
void XMLCALL refuse_doctype(void* data, const char*, const char*, const char*, int) {
    static_cast<Parsing*>(data)->stop("declares entities");
}

}  // namespace

std::string_view Attributes::operator[](std::string_view name) const {
    for (const char** at = all_; at != nullptr && *at != nullptr; at += 2) {
        if (local_name(*at) == name) return *(at + 1);
    }
    return {};
}

Result<void> read_xml(std::string_view document, const XmlReader& reader) {
    const std::unique_ptr<XML_ParserStruct, decltype(&XML_ParserFree)> parser{XML_ParserCreate(nullptr),
                                                                              &XML_ParserFree};
    Parsing parsing{.reader = reader, .parser = parser.get()};
    XML_SetUserData(parser.get(), &parsing);
    XML_SetElementHandler(parser.get(), begin_element, end_element);
    XML_SetCharacterDataHandler(parser.get(), say);
    XML_SetStartDoctypeDeclHandler(parser.get(), refuse_doctype);
    constexpr std::size_t at_once = std::size_t{1} << 24;
    while (true) {
        const auto part = document.substr(0, at_once);
        document.remove_prefix(part.size());
        if (XML_Parse(parser.get(), part.data(), static_cast<int>(part.size()), document.empty()) != XML_STATUS_OK) {
            auto why = parsing.refusal;
            if (why.empty()) why = XML_ErrorString(XML_GetErrorCode(parser.get()));
            return fail(ErrorKind::refused,
                        fmt::format("malformed XML at line {}: {}", XML_GetCurrentLineNumber(parser.get()), why));
        }
        if (document.empty()) return {};
    }
}

}  // namespace aftersales::text
