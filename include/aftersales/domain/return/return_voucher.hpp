// The number that stands on a parcel that comes back: RMA, six digits or more of the return's id, and a check digit by
// Damm's method, which finds every wrong digit and every two that changed places: "RMA-000003-1". D25.
#pragma once

#include "aftersales/result.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace aftersales::domain {

std::string voucher_of(std::int64_t number);

// Whether it is written as a voucher, right or wrong: without regard to case, dashes and blanks may be left out.
bool looks_like_voucher(std::string_view word);
// The return's id. ErrorKind::usage, naming the voucher, where its check digit is wrong; the word must look like one.
Result<std::int64_t> read_voucher(std::string_view word);

}  // namespace aftersales::domain
