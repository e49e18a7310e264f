#include "face.hpp"
#include "help.hpp"

#include <doctest/doctest.h>

namespace help_test {

using namespace aftersales;
using namespace aftersales::cli;

TEST_CASE("the help of a command tells its usage, options, defaults and examples") {
    CHECK(command_help(sample::note().spec, 80) ==
          "usage: aftersales ticket note -m TEXT [OPTION…] ID…\n"
          "\n"
          "Note progress on a ticket.\n"
          "\n"
          "What was done is kept with the ticket. It may be told to the customer.\n"
          "\n"
          "Nothing else changes.\n"
          "\n"
          "Arguments\n"
          "  ID…  the tickets ('-' reads them from standard input, one a line)\n"
          "\n"
          "Options\n"
          "  -m, --message TEXT  what was done (required)\n"
          "  --at INSTANT        when it happened, if not now\n"
          "  --cause WORD        who caused it: own, user\n"
          "  --tag TAG           a tag to add (may be repeated)\n"
          "  --score N           how well it went (default: 5)\n"
          "  --told-customer     the customer was told\n"
          "\n"
          "Examples\n"
          "  aftersales ticket note 17 -m 'part ordered'\n"
          "      Note that a part was ordered.\n"
          "\n"
          "See also\n"
          "  aftersales help ticket assign\n"
          "\n"
          "Options of every command (-O, --columns, -o, -n …): aftersales help\n");
}

TEST_CASE("the short help lists everyday commands by group, the whole one adds the options of every command") {
    const auto brief = program_help(sample::face(), Extent::everyday, 80);
    CHECK(brief.starts_with("usage: aftersales [GLOBAL…] COMMAND"));
    CHECK(brief.find("Tickets\n  ticket assign  Hand a ticket over\n  ticket note    Note progress on a ticket\n") !=
          std::string::npos);
    CHECK(brief.find("--policy") == std::string::npos);
    CHECK(brief.find("manual") == std::string::npos);
    const auto whole = program_help(sample::face(), Extent::everything, 80);
    CHECK(whole.find("--policy FILE") != std::string::npos);
    CHECK(whole.find("-n, --dry-run") != std::string::npos);
}

TEST_CASE("help is on what the words name") {
    const auto face = sample::face();
    CHECK(help_on(face, {"ticket"}, 80).value().find("usage: aftersales ticket COMMAND") == 0);
    CHECK(help_on(face, {"ticket", "note"}, 80).value() == command_help(sample::note().spec, 80));
    CHECK(help_on(face, {"tickt"}, 80).error().hints == std::vector<std::string>{"Did you mean 'ticket'?"});
    CHECK_FALSE(help_on(face, {"import", "tickets"}, 80));
}

}  // namespace help_test
