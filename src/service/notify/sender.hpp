// Who sends: a name for this process that others on the machine can tell living from gone, so that what a killed sender
// had claimed is taken again at once and not only when its time has run out.
#pragma once

#include "aftersales/store/notice.hpp"

#include <string>
#include <string_view>

namespace aftersales::service {

// "PID.START@NAMESPACE.BOOT"
std::string sender_name();

// Whether the process of that name (what stands behind `#` aside) is known to be gone. False where that cannot be told:
// on another machine, in another container.
bool is_gone(std::string_view sender);

// Whether a sender may still be at the notice: what one held too long, or left behind, nobody sends.
bool is_being_sent(const store::Notice& notice, domain::Instant now);

}  // namespace aftersales::service
