// What each kind of failure is to a script: one table, which the manual reads too (cli.md, Exit status).
#pragma once

#include "aftersales/error.hpp"

#include <array>
#include <cstddef>
#include <string_view>

namespace aftersales::cli {

struct ExitStatus {
    ErrorKind kind{};
    int status{};
    std::string_view word{};
    std::string_view sentence{};
};

inline constexpr std::array exit_statuses{
    ExitStatus{ErrorKind::refused, 1, "refused",
               "The state does not allow it, a row is bad, or the answer of a check is no."},
    ExitStatus{ErrorKind::not_found, 1, "not found", "What was named does not exist."},
    ExitStatus{ErrorKind::usage, 2, "usage", "The words typed are wrong, or name an id that the policy does not know."},
    ExitStatus{ErrorKind::policy, 3, "policy", "The policy is invalid, or one that was named cannot be read."},
    ExitStatus{ErrorKind::unavailable, 4, "unavailable", "The store or the policy is missing, unreadable or too new."},
    ExitStatus{ErrorKind::corrupt, 4, "corrupt", "The store is damaged."},
    ExitStatus{ErrorKind::conflict, 5, "conflict", "Somebody was quicker, or a reference came with other contents."},
    ExitStatus{ErrorKind::internal, 70, "internal", "A bug of the program."},
    ExitStatus{ErrorKind::busy, 75, "busy", "The store stayed busy for longer than the time to wait; try again."},
    ExitStatus{ErrorKind::interrupted, 130, "interrupted", "A person stopped it."},
};

constexpr int exit_status(ErrorKind kind) {
    for (const auto& known : exit_statuses) {
        if (known.kind == kind) return known.status;
    }
    return -1;
}

constexpr bool every_kind_has_a_status() {
    for (int kind = 0; kind <= static_cast<int>(ErrorKind::internal); ++kind) {
        if (exit_status(static_cast<ErrorKind>(kind)) < 0) return false;
    }
    return exit_statuses.size() == static_cast<std::size_t>(ErrorKind::internal) + 1;
}
static_assert(every_kind_has_a_status());

}  // namespace aftersales::cli
