// What the end of a command means for its notice: sent, to be tried again, or failed for good.
#pragma once

#include "aftersales/domain/clock/clock.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/store/notice.hpp"
#include "notify/child.hpp"

#include <string>

namespace aftersales::service {

// "" where it was sent; else what went wrong, in one line.
std::string trouble_of(const Ending& ending, const policy::Channel& channel);
// For good: the receiver or the message itself is refused, so that no later try can succeed: sysexits EX_DATAERR,
// EX_NOUSER. What lies with the command or the way is always tried again.
enum class Lasts { for_now, for_good };
Lasts how_long(const Ending& ending);

store::Notice after_success(store::Notice notice, domain::Instant now);
store::Notice after_trouble(store::Notice notice, const policy::Channel& channel, std::string trouble, Lasts lasts,
                            domain::Instant now);

}  // namespace aftersales::service
