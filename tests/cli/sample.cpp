// The sample face as a program, with commands that misbehave on request; its transcripts are in tests/cli/sample/.
#include "aftersales/cli/main.hpp"
#include "aftersales/cli/session.hpp"
#include "aftersales/store/store.hpp"
#include "face.hpp"

#include <algorithm>
#include <unistd.h>

namespace aftersales::cli::sample {
namespace {

struct RowsArgs {
    int count{3};
};

Command rows() {
    return declare<RowsArgs>("rows", Group::reports, "Print rows")
        .takes("[N]", &RowsArgs::count, "how many")
        .example("sample rows 3", "Print three rows.")
        .runs(+[](const RowsArgs& args, render::Sink& out) -> Result<void> {
            const std::array columns{render::Column{.name = "id", .title = "ID", .kind = render::Kind::id},
                                     render::Column{.name = "text", .title = "Text"}};
            TRY(out.table(columns));
            for (int i = 1; i <= args.count; ++i) {
                if (!TRY(out.row({i, "漏\x1b水"}))) break;
            }
            return {};
        });
}

struct NoArgs {
    bool wait{};
};

Command doubt() {
    return declare<NoArgs>("doubt", Group::policy, "Answer no")
        .takes("--wait", &NoArgs::wait, "wait to be interrupted")
        .example("sample doubt", "Answer no.")
        .runs(+[](const NoArgs& args, render::Sink& out) -> Result<void> {
            if (args.wait) ::sleep(10);
            out.warning("there is a doubt");
            TRY(out.text("no\n"));
            return fail(ErrorKind::refused, "");
        });
}

Command break_down() {
    return declare<NoArgs>("break", Group::policy, "Throw")
        .example("sample break", "Throw an exception.")
        .runs(+[](const NoArgs&, render::Sink& out) -> Result<void> {
            TRY(out.text("never seen\n"));
            throw std::logic_error{"thrown on purpose"};
        });
}

Command rules() {
    return declare<NoArgs>("rules", Group::policy, "Need a policy")
        .example("sample rules", "Fail for want of a policy.")
        .runs(+[](const NoArgs&, service::Rules&, render::Sink&) { return Result<void>{}; });
}

Command twice() {
    return declare<NoArgs>("twice", Group::data, "Run a command twice")
        .example("sample twice", "Print rows twice.")
        .runs(+[](const NoArgs&, Session& session, render::Sink&) -> Result<void> {
            TRY(session.run({"rows", "1"}));
            TRY(session.run({"rows", "1", "-O", "json"}));
            return session.run({"--store", "x", "rows"});
        });
}

constexpr std::array list{
    Entry{"break", break_down}, Entry{"doubt", doubt},          Entry{"import", import},    Entry{"rows", rows},
    Entry{"rules", rules},      Entry{"ticket assign", assign}, Entry{"ticket note", note}, Entry{"twice", twice},
};

}  // namespace
}  // namespace aftersales::cli::sample

int main(int argc, char** argv) {
    using namespace aftersales::cli;
    return main(argc, argv, {sample::list, sample::topics}, {});
}
