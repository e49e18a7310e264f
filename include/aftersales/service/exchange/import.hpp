// Import: rows of other programs become customers, assets and tickets whose history keeps its instants (cli.md,
// import). One transaction; what is known is left alone, so that an import can be repeated.
#pragma once

#include "aftersales/policy/import_map.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/desk.hpp"
#include "aftersales/service/exchange/import_fields.hpp"
#include "aftersales/text/workbook.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace aftersales::service {

enum class ImportFormat { csv, tsv, jsonl, json, xlsx };
enum class OnError { stop, skip };
enum class OnKnown { keep, update, fail };  // of rows whose record is there already

// Whether rows of the format stand under a header.
bool is_table(ImportFormat format);

struct ImportSource {
    std::string name{};  // for messages; "-" is standard input
    ImportFormat format{};
    OnError on_error{};
    OnKnown on_known{};
    std::string replaces{};  // of callbacks: why the rows stand instead of what was recorded; "" where they do not
    std::string encoding{"UTF-8"};               // as it was read
    bool whole{true};                            // whether every byte was of it; else cells are looked at
    std::shared_ptr<const text::Sheet> sheet{};  // of a workbook
};

struct ImportSummary {
    std::int64_t read{};
    std::int64_t added{};
    std::int64_t known{};
    std::int64_t differ{};   // rows that say otherwise than what is known, which stays
    std::int64_t updated{};  // known ones that took what was new
    std::int64_t refused{};
    std::int64_t left{};                   // rows that change nothing
    std::vector<std::string> remarks{};    // what was passed over, or taken to be meant
    std::int64_t unsent{};                 // notices that wait here until they are adopted
    std::vector<std::string> strangers{};  // assignees of added rows who are none of the staff, each once
};

struct ImportFile {
    std::string text{};  // UTF-8; "" of a workbook
    ImportSource source{};
};

// With OnError::stop the first bad row is ErrorKind::refused, "FILE:LINE: …"; with skip each is told
// and counted.
Result<ImportSummary> import_rows(Writing& desk, Importable what, const ImportFile& file, const policy::ImportMap& map,
                                  const std::function<void(const Error&)>& tell);

// What `export all` wrote, into an empty store or over the same records: events are read, rows are their fold, numbers
// and revisions stay.
Result<ImportSummary> import_all(Writing& desk, std::string_view text, const std::string& name);

}  // namespace aftersales::service
