// The vocabulary of failure: what kind of trouble, what happened, and the way out.
// A kind is chosen by what the reader can do about it; cli/exit_status.hpp gives each its exit status.
#pragma once

#include <string>
#include <vector>

namespace aftersales {

enum class ErrorKind {
    usage,        // fix the words that were typed
    not_found,    // name something that exists
    refused,      // change the state first, or mend the row
    policy,       // mend the policy file
    unavailable,  // create, find or upgrade the store
    corrupt,      // run doctor, or restore a backup
    conflict,     // look again, then run it again
    busy,         // wait, then run it again
    interrupted,  // a person stopped it
    internal,     // report a bug of ours
};

// One failure. `message` starts in lower case, names the thing and has no full stop; it may hold several
// lines where several mistakes are reported at once. Each hint is a sentence or a command to paste; at most two, but of
// a refused step one for each thing that it lacks.
struct Error {
    ErrorKind kind{ErrorKind::internal};
    std::string message{};
    std::vector<std::string> hints{};

    bool operator==(const Error&) const = default;
};

}  // namespace aftersales
