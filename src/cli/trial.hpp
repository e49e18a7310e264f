// What a trial (-n) would have done, told on standard error before it is taken back.
#pragma once

#include "aftersales/result.hpp"
#include "aftersales/store/store.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace aftersales::cli {

struct Trial {
    // A line for each record that this transaction's run wrote, with the kinds of its events, and for each notice that
    // it queued or changed; of very many only how many there are.
    std::vector<std::string> lines{};
    std::optional<std::int64_t> version{};  // of the policy that it ran under; nothing where it wrote nothing
};

Result<Trial> trial_of(store::Store& store);
// Once it is taken back: a line before the others where it had recorded the policy as a new version.
Result<void> tell_version(const store::Store& store, Trial& trial);

}  // namespace aftersales::cli
