// The options that reports share: `--period`, `--last`, `--by`, `--as-of` and those of charts.
#pragma once

#include "aftersales/cli/declare.hpp"
#include "aftersales/cli/session.hpp"
#include "aftersales/service/as_of.hpp"
#include "aftersales/service/report/groups.hpp"
#include "aftersales/service/report/range.hpp"

#include <optional>
#include <string>
#include <vector>

namespace aftersales::commands::report {

namespace figures = service::report;

struct ReportQuestion {
    std::optional<std::string> period{};
    std::optional<int> last{};
    std::string by{"total"};
    std::optional<std::string> as_of{};
    bool chart{};
    std::optional<std::string> figure{};  // implies chart
    bool ascii{};
};

// The words of --by, for the parser.
std::vector<std::string> by_words();

// The range of --period, else the last whole month, or so many of them as --last says; its warnings are given.
Result<service::report::Period> asked_period(const ReportQuestion& asked, const service::Reading& desk,
                                             render::Sink& out);

// The grouping of a report on a subject (people, products, outlets): by the subject, with --by by that and one thing
// more; `total` is everything in one row.
Result<figures::Grouping> by_subject(figures::Dimension subject, const ReportQuestion& asked);

// ErrorKind::usage where --by stands beside an option whose rows it does not divide.
Result<void> refuse_by(const ReportQuestion& asked, std::string_view option);

// What --meta says of a report: its period, zone, instant, policy version and program.
Result<void> tell_about(render::Sink& out, const service::Reading& desk, const std::vector<figures::Period>& periods);

// The desk as --as-of wants it; output is in its zone.
Result<std::unique_ptr<service::Past>> past(cli::Session& session, const std::string& as_of);

template <class Args, Result<void> (*run)(const Args&, service::Reading&, render::Sink&)>
Result<void> run_as_of(const Args& args, cli::Session& session, render::Sink& out) {
    const auto then = TRY(past(session, *args.as_of));
    auto desk = then->desk();
    return run(args, desk, out);
}

// The option, and what happens with it: `run` works at the desk of then. Stands right before .runs(run).
template <class Args, Result<void> (*run)(const Args&, service::Reading&, render::Sink&)>
inline constexpr auto takes_as_of = [](auto& declaration) {
    declaration.takes("--as-of INSTANT", &Args::as_of, "answer as it would have been answered then");
    declaration.template when<cli::Session>(
        +[](const Args& args) { return args.as_of.has_value(); }, &run_as_of<Args, run>);
};

inline constexpr auto takes_period = [](auto& declaration) {
    declaration.takes("--period PERIOD", &ReportQuestion::period, "the period, if not the last whole month")
        .by_default("the last whole month")
        .takes("--last N", &ReportQuestion::last, "the last N whole months, in one");
};
// Of a report on a subject.
inline constexpr auto takes_more_by = [](auto& declaration) {
    declaration
        .takes("--by WORD", &ReportQuestion::by, "what the rows are divided by beside their subject; total for one row")
        .choices(by_words())
        .combinable();
};
inline constexpr auto takes_by = [](auto& declaration) {
    declaration.takes("--by WORD", &ReportQuestion::by, "what the rows are divided by, two joined by a comma at most")
        .choices(by_words())
        .combinable();
};

}  // namespace aftersales::commands::report
