// Deflated bytes as they were: of gzip files and of the parts of a zip archive. The only user of zlib.
#pragma once

#include "aftersales/result.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace aftersales::text {

// What unpacked text may have at most: a small file must not fill the memory.
inline constexpr std::size_t most_unpacked = std::size_t{2} << 30;

bool is_gzip(std::string_view bytes);

// All members of a gzip file, one behind the other. ErrorKind::refused where it is damaged, cut off, or larger than
// `most`.
Result<std::string> gunzipped(std::string_view bytes, std::size_t most = most_unpacked);

// A raw deflate stream that is `size` bytes unpacked.
Result<std::string> inflated(std::string_view bytes, std::size_t size);

// The checksum of zip and gzip.
std::uint32_t checksum(std::string_view bytes);

}  // namespace aftersales::text
