// What a trial (-n) would have done, told on standard error before it is taken back.
#pragma once

#include "aftersales/result.hpp"
#include "aftersales/store/store.hpp"

#include <string>
#include <vector>

namespace aftersales::cli {

// A line for each record that this transaction's run wrote, with the kinds of its events, and for each notice that it
// queued or changed; of very many only how many there are.
Result<std::vector<std::string>> trial_lines(store::Store& store);

}  // namespace aftersales::cli
