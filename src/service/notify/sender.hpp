// Who sends: a name for this process that others on the machine can tell living from gone, so that what a killed sender
// had claimed is taken again at once and not only when its time has run out.
#pragma once

#include <string>
#include <string_view>

namespace aftersales::service {

// "PID.START@NAMESPACE.BOOT"
std::string sender_name();

// Whether the process of that name (what stands behind `#` aside) is known to be gone. False where that cannot be told:
// on another machine, in another container.
bool is_gone(std::string_view sender);

}  // namespace aftersales::service
