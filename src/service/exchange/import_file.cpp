#include "aftersales/service/exchange/import_file.hpp"

#include "aftersales/text/archive.hpp"
#include "aftersales/text/encoding.hpp"
#include "aftersales/text/inflate.hpp"
#include "aftersales/text/unicode.hpp"
#include "aftersales/text/workbook.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>

namespace aftersales::service {

namespace {

struct FileEnding {
    std::string_view ending;
    ImportFormat format;
};

constexpr std::array endings{FileEnding{".csv", ImportFormat::csv},      FileEnding{".tsv", ImportFormat::tsv},
                             FileEnding{".tab", ImportFormat::tsv},      FileEnding{".jsonl", ImportFormat::jsonl},
                             FileEnding{".ndjson", ImportFormat::jsonl}, FileEnding{".json", ImportFormat::json},
                             FileEnding{".xlsx", ImportFormat::xlsx},    FileEnding{".xlsm", ImportFormat::xlsx}};

std::optional<ImportFormat> by_ending(const std::string& name) {
    auto plain = text::folded(name);
    if (plain.ends_with(".gz")) plain.resize(plain.size() - 3);
    const auto fits = [&](const FileEnding& one) { return plain.ends_with(one.ending); };
    const auto found = std::ranges::find_if(endings, fits);
    return found == endings.end() ? std::nullopt : std::optional{found->format};
}

std::optional<ImportFormat> by_word(const std::string& word) {
    const auto fits = [&](const FileEnding& one) { return one.ending.substr(1) == word; };
    const auto found = std::ranges::find_if(endings, fits);
    return found == endings.end() ? std::nullopt : std::optional{found->format};
}

// The first bytes of files that are no tables.
struct Signature {
    std::string_view bytes;
    std::string_view what;
};

constexpr std::array others{
    Signature{"\xD0\xCF\x11\xE0", "an old Office file (.xls, .doc), or a workbook with a password"},
    Signature{"%PDF-", "a PDF"},
    Signature{"SQLite format 3", "an SQLite database"},
    Signature{"{\\rtf", "a text with formats (.rtf)"},
    Signature{"\x89PNG", "a picture"},
    Signature{"\xFF\xD8\xFF", "a picture"},
    Signature{"BZh", "packed with bzip2"},
    Signature{"\xFD"
              "7zXZ",
              "packed with xz"},
    Signature{"\x28\xB5\x2F\xFD", "packed with zstd"},
    Signature{"7z\xBC\xAF", "a 7z archive"},
    Signature{"Rar!", "a RAR archive"},
};

std::string_view of_archive(const text::Archive& archive) {
    if (archive.has_folder("word/")) return "a Word document (.docx)";
    if (archive.has_folder("ppt/")) return "a presentation (.pptx)";
    if (archive.has("content.xml")) return "an OpenDocument file (.ods, .odt)";
    if (archive.has("xl/workbook.bin")) return "a binary workbook (.xlsb)";
    return "a zip archive";
}

std::string_view of_markup(std::string_view text) {
    const auto head = text::folded(text::trimmed(text.substr(0, 64)));
    if (head.starts_with("<!doctype html") || head.starts_with("<html") || head.starts_with("<table"))
        return "an HTML page";
    return head.starts_with("<?xml") ? "XML" : "";
}

tl::unexpected<Error> not_read(const std::string& name, std::string_view what) {
    return fail(ErrorKind::refused, fmt::format("{}: it is {}, which is not read", name, what),
                {"Save it as .xlsx, or as CSV."});
}

Error named(Error error, const std::string& name) {
    error.message = name + ": " + error.message;
    return error;
}

// JSON that nobody called so: an object, or an array of such.
std::optional<ImportFormat> by_beginning(std::string_view text) {
    const auto head = text::trimmed(text.substr(0, 256));
    if (head.size() < 2 || (head[0] != '{' && head[0] != '[')) return std::nullopt;
    const auto next = text::trimmed(head.substr(1));
    if (head[0] == '{' && (next.starts_with('"') || next.starts_with('}'))) return ImportFormat::jsonl;
    if (head[0] == '[' && (next.starts_with('{') || next.starts_with(']'))) return ImportFormat::json;
    return std::nullopt;
}

Result<ImportFile> workbook(const std::string& bytes, const FileAsked& asked) {
    const auto archive = text::Archive::of(bytes);
    if (!archive) return fail(named(archive.error(), asked.name));
    if (!archive->has("xl/workbook.xml")) return not_read(asked.name, of_archive(*archive));
    if (!asked.encoding.empty()) {
        return fail(ErrorKind::usage, fmt::format("{}: it is a workbook, which has no --encoding", asked.name));
    }
    auto sheet = text::read_sheet(bytes, asked.sheet);
    if (!sheet) return fail(named(sheet.error(), asked.name));
    ImportFile file;
    file.source.format = ImportFormat::xlsx;
    file.source.sheet = std::make_shared<const text::Sheet>(std::move(*sheet));
    return file;
}

}  // namespace

Result<ImportFile> read_import_file(std::string bytes, const FileAsked& asked) {
    if (text::is_gzip(bytes)) {
        auto unpacked = text::gunzipped(bytes);
        if (!unpacked) return fail(named(unpacked.error(), asked.name));
        bytes = std::move(*unpacked);
    }
    const auto format = by_word(asked.format);
    const bool is_zip = bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06");
    if (is_zip && format && *format != ImportFormat::xlsx) {
        return fail(ErrorKind::refused,
                    fmt::format("{}: it is a workbook or an archive, and no {}", asked.name, asked.format));
    }
    if (is_zip) {
        auto file = TRY(workbook(bytes, asked));
        file.source.name = asked.name;
        return file;
    }
    for (const auto& [start, what] : others) {
        if (bytes.starts_with(start)) return not_read(asked.name, what);
    }
    if (!asked.sheet.empty()) {
        return fail(ErrorKind::usage, fmt::format("{}: it is no workbook, and has no sheets", asked.name));
    }
    if (format == ImportFormat::xlsx) return fail(ErrorKind::refused, asked.name + ": it is no workbook");
    auto decoded = text::decode(std::move(bytes), asked.encoding);
    if (!decoded) return fail(named(decoded.error(), asked.name));
    if (const auto markup = of_markup(decoded->text); !markup.empty()) return not_read(asked.name, markup);
    const auto ending = by_ending(asked.name);
    const auto beginning = format || ending ? std::nullopt : by_beginning(decoded->text);
    ImportFile file{.text = std::move(decoded->text), .source = {.name = asked.name}};
    file.source.format = format.value_or(ending.value_or(beginning.value_or(ImportFormat::csv)));
    if (file.source.format == ImportFormat::xlsx) return fail(ErrorKind::refused, asked.name + ": it is no workbook");
    file.source.encoding = decoded->encoding;
    file.source.whole = decoded->whole;
    return file;
}

}  // namespace aftersales::service
