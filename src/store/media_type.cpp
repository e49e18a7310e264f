#include "aftersales/store/files.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace aftersales::store {
namespace {

using std::string_view;
using TypeOf = std::pair<string_view, string_view>;

constexpr std::array by_ending{
    TypeOf{"jpg", "image/jpeg"},
    TypeOf{"jpeg", "image/jpeg"},
    TypeOf{"png", "image/png"},
    TypeOf{"gif", "image/gif"},
    TypeOf{"webp", "image/webp"},
    TypeOf{"heic", "image/heic"},
    TypeOf{"bmp", "image/bmp"},
    TypeOf{"tif", "image/tiff"},
    TypeOf{"tiff", "image/tiff"},
    TypeOf{"svg", "image/svg+xml"},
    TypeOf{"mp4", "video/mp4"},
    TypeOf{"mov", "video/quicktime"},
    TypeOf{"avi", "video/x-msvideo"},
    TypeOf{"webm", "video/webm"},
    TypeOf{"3gp", "video/3gpp"},
    TypeOf{"mp3", "audio/mpeg"},
    TypeOf{"m4a", "audio/mp4"},
    TypeOf{"wav", "audio/wav"},
    TypeOf{"amr", "audio/amr"},
    TypeOf{"ogg", "audio/ogg"},
    TypeOf{"pdf", "application/pdf"},
    TypeOf{"txt", "text/plain"},
    TypeOf{"log", "text/plain"},
    TypeOf{"md", "text/markdown"},
    TypeOf{"csv", "text/csv"},
    TypeOf{"html", "text/html"},
    TypeOf{"json", "application/json"},
    TypeOf{"xml", "application/xml"},
    TypeOf{"eml", "message/rfc822"},
    TypeOf{"zip", "application/zip"},
    TypeOf{"gz", "application/gzip"},
    TypeOf{"doc", "application/msword"},
    TypeOf{"docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"},
    TypeOf{"xls", "application/vnd.ms-excel"},
    TypeOf{"xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"},
    TypeOf{"ppt", "application/vnd.ms-powerpoint"},
    TypeOf{"pptx", "application/vnd.openxmlformats-officedocument.presentationml.presentation"},
};

constexpr std::array by_head{
    TypeOf{"\xFF\xD8\xFF", "image/jpeg"},
    TypeOf{"\x89PNG\r\n\x1A\n", "image/png"},
    TypeOf{"GIF8", "image/gif"},
    TypeOf{"%PDF-", "application/pdf"},
    TypeOf{"PK\x03\x04", "application/zip"},
    TypeOf{"\x1F\x8B", "application/gzip"},
};

std::string ending_in_lower_case(const std::string& name) {
    const auto dot = name.rfind('.');
    if (dot == std::string::npos) return {};
    auto ending = name.substr(dot + 1);
    std::ranges::transform(ending, ending.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c + 32) : c; });
    return ending;
}

}  // namespace

std::string media_type(const std::string& name, string_view head) {
    const auto ending = ending_in_lower_case(name);
    for (const auto& [known, type] : by_ending)
        if (known == ending) return std::string{type};
    for (const auto& [known, type] : by_head)
        if (head.starts_with(known)) return std::string{type};
    return "application/octet-stream";
}

}  // namespace aftersales::store
