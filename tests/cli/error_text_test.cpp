#include "error_text.hpp"
#include "exit_status.hpp"

#include <doctest/doctest.h>

namespace error_text_test {

using namespace aftersales;
using namespace aftersales::cli;

TEST_CASE("an error is a line, and a line for each hint") {
    CHECK(
        error_text(
            {.kind = ErrorKind::refused, .message = "ticket 12 is closed", .hints = {"aftersales ticket reopen 12"}}) ==
        "aftersales: ticket 12 is closed\nhint: aftersales ticket reopen 12\n");
}

TEST_CASE("several mistakes are printed as they are") {
    CHECK(error_text({.kind = ErrorKind::policy, .message = "a.toml:1:2: x\na.toml:3:4: y"}) ==
          "a.toml:1:2: x\na.toml:3:4: y\n");
}

TEST_CASE("an error without a message says nothing, and quoted text steers no terminal") {
    CHECK(error_text({.kind = ErrorKind::refused}).empty());
    CHECK(error_text({.message = "no '\x1b[2J'"}) == "aftersales: no '\\x1b[2J'\n");
}

TEST_CASE("exit statuses are those of the contract") {
    CHECK(exit_status(ErrorKind::refused) == 1);
    CHECK(exit_status(ErrorKind::not_found) == 1);
    CHECK(exit_status(ErrorKind::usage) == 2);
    CHECK(exit_status(ErrorKind::policy) == 3);
    CHECK(exit_status(ErrorKind::unavailable) == 4);
    CHECK(exit_status(ErrorKind::corrupt) == 4);
    CHECK(exit_status(ErrorKind::conflict) == 5);
    CHECK(exit_status(ErrorKind::busy) == 75);
    CHECK(exit_status(ErrorKind::internal) == 70);
    CHECK(exit_status(ErrorKind::interrupted) == 130);
}

}  // namespace error_text_test
