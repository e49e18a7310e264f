#include "face.hpp"
#include "wording.hpp"

#include <doctest/doctest.h>

#include <algorithm>

namespace wording_test {

using namespace aftersales;
using namespace aftersales::cli;

namespace {

struct Args {
    std::string text{};
};

Command careless() {
    return declare<Args>("careless", Group::help, "does nothing.")
        .takes("-q,--query TEXT", &Args::text, "")
        .see_also({"nowhere"})
        .runs(+[](const Args&, render::Sink&) { return Result<void>{}; });
}

}  // namespace

TEST_CASE("a careful list has no mistakes of wording") { CHECK(wording_mistakes(sample::face()).empty()); }

TEST_CASE("a careless command is told everything that is wrong with it") {
    const std::vector<Entry> list{{"careless", careless}, {"careless", careless}};
    const auto mistakes = wording_mistakes({list, {}});
    for (const auto* expected :
         {"careless: the summary begins with a capital", "careless: the summary has no full stop",
          "careless: has no example", "careless, -q, --query: has no help",
          "careless: see also 'nowhere', which there is not", "careless: out of order, or there twice",
          "careless: -q means --quiet elsewhere"}) {
        CHECK_MESSAGE(std::ranges::find(mistakes, expected) != mistakes.end(), expected);
    }
}

}  // namespace wording_test
