// The bytes of a file that is to be taken in, as rows are read from them: unpacked, known by what they are, decoded.
#pragma once

#include "aftersales/result.hpp"
#include "aftersales/service/exchange/import.hpp"

#include <string>

namespace aftersales::service {

struct FileAsked {
    std::string name{};      // "-" for standard input; its ending tells the format where the bytes do not
    std::string format{};    // csv, tsv, jsonl, json, xlsx, or "" to find it out
    std::string encoding{};  // "" to find it out
    std::string sheet{};     // of a workbook: its name or number, "" for the first
};

// ErrorKind::refused with the name of the file, where it is of a kind that is not read: that kind is named.
Result<ImportFile> read_import_file(std::string bytes, const FileAsked& asked);

}  // namespace aftersales::service
