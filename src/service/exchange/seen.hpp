// The keys of the rows of one file, and what their rows said: the same key with other contents is a mistake of the file. Holds
// digests alone, so that a file of a million rows costs some tens of megabytes.
#pragma once

#include "exchange/rows.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>

namespace aftersales::service {

class SeenRows {
public:
    enum class Before { never, same };

    // Whether the file said this before; ErrorKind::conflict, naming the line, where it said otherwise. A row without a key is
    // never known.
    Result<Before> look(std::string_view key_field, const ImportRow& row) const;
    // The row was taken, and counts from now on.
    void keep(std::string_view key_field, const ImportRow& row);

private:
    struct Seen {
        std::uint64_t contents{};
        std::size_t line{};
    };
    std::unordered_map<std::uint64_t, Seen> all_{};  // by the digest of the key
};

// The field by which rows of a kind are known, "" where they have none.
std::string_view key_field(Importable what);

}  // namespace aftersales::service
