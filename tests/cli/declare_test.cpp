#include "aftersales/render/output.hpp"
#include "face.hpp"

#include <doctest/doctest.h>

namespace declare_test {

using namespace aftersales;
using namespace aftersales::cli;

namespace {

struct Args {
    bool text{};
};
Result<void> preview(const Args&, service::Rules&, render::Sink&) { return {}; }
Result<void> change(const Args&, service::Writing&, render::Sink&) { return {}; }
Result<void> look(const Args&, const service::Reading&, render::Sink&) { return {}; }
Result<void> work(const Args&, Session&, render::Sink&) { return {}; }

Needs needs(const Command& command, bool text = false) { return command.read({Given{.given = text}}).value().needs; }

auto classify() {
    return declare<Args>("classify", Group::triage, "Classify").takes("--text", &Args::text, "no ticket");
}

}  // namespace

TEST_CASE("a declaration says names, placeholder, kind and whether it is needed") {
    const auto option = parameter("-s,--since INSTANT", "from when");
    CHECK(option.names == std::vector<std::string>{"-s", "--since"});
    CHECK(option.placeholder == "INSTANT");
    CHECK(option.kind == ValueKind::instant);
    CHECK_FALSE(option.required);
    CHECK(parameter("--told", "x").kind == ValueKind::flag);

    const auto many = parameter("[ID…]", "the tickets");
    CHECK(many.positional());
    CHECK(many.placeholder == "ID");
    CHECK(many.repeatable);
    CHECK_FALSE(many.required);
    CHECK(parameter("FILE", "x").required);
    CHECK(parameter("ID...", "x").repeatable);
}

TEST_CASE("what a command works at follows from its signature") {
    CHECK(needs(classify().runs(change)) == Needs::writing);
    CHECK(needs(classify().runs(look)) == Needs::reading);
    CHECK(needs(classify().runs(preview)) == Needs::rules);
    CHECK(needs(classify().runs(work)) == Needs::session);
    CHECK(needs(classify().runs(+[](const Args&, render::Sink&) { return Result<void>{}; })) == Needs::nothing);
    CHECK(classify().runs(change).spec.needs == Needs::writing);
}

TEST_CASE("arguments may ask for less than the command at large") {
    const auto command = classify().when([](const Args& args) { return args.text; }, preview).runs(change);
    CHECK(needs(command, true) == Needs::rules);
    CHECK(needs(command, false) == Needs::writing);
}

TEST_CASE("defaults are told from the fields themselves") {
    const auto spec = sample::note().spec;
    CHECK(spec.parameters[5].default_text == "5");
    CHECK(spec.parameters[1].default_text.empty());
    CHECK(spec.parameters[4].repeatable);
    CHECK(sample::import().spec.parameters[2].default_text == "csv");
}

}  // namespace declare_test
