// How a foreign export is read: which column is which field, how its times are written, what its words mean here
// (cli.md, import).
#pragma once

#include "aftersales/calendar/zone.hpp"
#include "aftersales/result.hpp"

#include <chrono>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace aftersales::policy {

struct ImportMap {
    std::vector<std::string> null{};  // cells that say nothing, besides empty ones
    std::optional<char> separator{};  // of the cells of a CSV; else it is found out
    std::size_t skip_lines{};         // above the header
    // field -> the names its column may have, the first that the file has counts ("": none of them need be there);
    // names in braces are columns put together: "{day} {time}". Nothing at all: columns are found by the fields' names.
    std::map<std::string, std::vector<std::string>> columns{};
    std::map<std::string, std::map<std::string, std::string>> values{};  // field -> their value -> ours
    std::map<std::string, std::string> constants{};                      // field -> value
    std::map<std::string, std::chrono::seconds> after_opening{};  // fields that tell how long after it, in which unit
    std::string tag_separator{","};                               // of the tags in a cell
    std::vector<std::string> time_formats{};                      // as strptime(3); none for ISO 8601 and the like
    bool serial_days{};                                           // a plain number is a day of a spreadsheet
    std::optional<calendar::Zone> zone{};                         // of times without an offset; else the organisation's
};

// ErrorKind::refused with every mistake, one a line, as `path:line:column: message`. `fields` are those that may be
// mapped.
Result<ImportMap> read_import_map(std::string_view text, const std::string& path,
                                  const std::vector<std::string>& fields);

}  // namespace aftersales::policy
