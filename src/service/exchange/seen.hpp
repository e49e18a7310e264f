// The keys of the rows of one file, and what their rows said: the same key with other contents is a mistake of the
// file. Holds digests alone: a file of a million rows costs 32 MB.
#pragma once

#include "exchange/rows.hpp"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace aftersales::service {

class SeenRows {
public:
    enum class Before { never, same };

    // Whether the file said this before; ErrorKind::conflict, naming the line, where it said otherwise. A row without a
    // key is never known.
    Result<Before> look(std::string_view key_field, const ImportRow& row) const;
    // The row was taken, and counts from now on.
    void keep(std::string_view key_field, const ImportRow& row);

private:
    struct Seen {
        std::uint64_t key{};
        std::uint32_t contents{};
        std::uint32_t line{};  // 0 of a free place
    };
    [[nodiscard]] std::size_t place_of(std::uint64_t key) const;
    void grow();

    std::vector<Seen> table_{};  // a power of two of places, at most three quarters of them taken
    std::size_t taken_{};
};

// The field by which rows of a kind are known, "" where they have none.
std::string_view key_field(Importable what);

}  // namespace aftersales::service
