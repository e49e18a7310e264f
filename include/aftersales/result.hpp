// Result<T>: a value or an Error. The only header that names tl::expected, so that C++23 is a change of one line.
#pragma once

#include "aftersales/error.hpp"

#include <tl/expected.hpp>

#include <type_traits>
#include <utility>

namespace aftersales {

template <class T>
using Result = tl::expected<T, Error>;

// Makes the value of a Result where it lies: a record is large to move.
using tl::in_place;

// Makes the failure that any Result<T> can be returned as.
[[nodiscard]] inline tl::unexpected<Error> fail(Error error) { return tl::unexpected<Error>{std::move(error)}; }

[[nodiscard]] inline tl::unexpected<Error> fail(ErrorKind kind, std::string message,
                                                std::vector<std::string> hints = {}) {
    return fail(Error{.kind = kind, .message = std::move(message), .hints = std::move(hints)});
}

// Takes the value out of a result that has one; needed because a Result<void> has no operator*.
template <class T>
T take(Result<T>&& result) {
    if constexpr (!std::is_void_v<T>) return std::move(*result);
}

}  // namespace aftersales

// The value of a Result, or a return of its error from the enclosing function. The counter gives each use a name of its
// own, so that TRY may stand inside TRY.
#define TRY(expression) TRY_COUNTED(__COUNTER__, expression)
#define TRY_COUNTED(counter, expression) TRY_NAMED(counter, expression)
#define TRY_NAMED(counter, expression)                                                                                 \
    __extension__({                                                                                                    \
        auto try_result_##counter = (expression);                                                                      \
        if (!try_result_##counter) return ::aftersales::fail(std::move(try_result_##counter.error()));                 \
        ::aftersales::take(std::move(try_result_##counter));                                                           \
    })
