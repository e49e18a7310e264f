// The attempts of a callback as its history has them, so that a result that comes back is known again.
#pragma once

#include "aftersales/domain/event.hpp"
#include "aftersales/result.hpp"
#include "aftersales/service/callbacks.hpp"

#include <optional>
#include <string>
#include <vector>

namespace aftersales::service {

struct Attempt {
    domain::Instant call_at{};  // when it was to be made: the hour that a list of then shows
    domain::Instant at{};       // when it was made
    domain::CallbackDone done{};
};
std::vector<Attempt> attempts_of(const std::vector<domain::Event>& history);

// Whether recording the outcome again would say the same.
bool says_the_same(const Attempt& attempt, const CallOutcome& outcome);
// "not reached", "reached, score 9"
std::string summary_of(const Attempt& attempt);

// Whether the outcome is one that was recorded already, told by when the call was made or, else, by the hour that the
// list gave it; a list without either means the last attempt until the next one is due. ErrorKind::conflict where that
// attempt had another result.
struct AttemptTimes {
    std::optional<domain::Instant> at{};
    std::optional<domain::Instant> call_at{};
};
Result<bool> is_known(const Writing& desk, const domain::Callback& callback, const CallOutcome& outcome,
                      const AttemptTimes& told);

}  // namespace aftersales::service
