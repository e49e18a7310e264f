// report dashboard: one page for managers, to be opened in a browser or printed.
#include "aftersales/service/report/dashboard.hpp"

#include "aftersales/cli/session.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/render/destination.hpp"
#include "dashboard/page.hpp"
#include "question.hpp"
#include "report.hpp"

#include <fmt/format.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace aftersales::commands {
namespace report_dashboard_command {

namespace fs = std::filesystem;
namespace figures = service::report;

struct Args : report::ReportQuestion {
    std::string directory{};
};

Result<void> make_directory(const std::string& path) {
    std::error_code trouble;
    fs::create_directories(path, trouble);
    if (!trouble && fs::is_directory(path, trouble)) return {};
    return fail(ErrorKind::usage, fmt::format("-o, --output: {} cannot be made: {}", path,
                                              trouble ? trouble.message() : "there is something else of that name"));
}

bool holds(const fs::path& file, const std::string& bytes) {
    std::ifstream stream{file, std::ios::binary};
    std::ostringstream there;
    there << stream.rdbuf();
    return stream && there.str() == bytes;
}

// Whole or not at all; a file that holds it already is not touched, so that what watches it sees changes alone.
Result<void> write(const std::string& directory, const std::string& page) {
    TRY(make_directory(directory));
    const auto path = (fs::path{directory} / "index.html").string();
    if (holds(path, page)) return {};
    auto file = TRY(render::Destination::file(path));
    TRY(file.write(page));
    return file.finish();
}

Result<void> write_page(const Args& args, const service::Reading& desk, const cli::Session& session,
                        render::Sink& out) {
    const auto period = TRY(report::asked_period(args, desk, out));
    const auto facts = TRY(figures::dashboard(desk, period));
    const auto page =
        report::dashboard_page(facts, figures::findings(facts, figures::kinds_of(desk.policy)), desk.policy);
    if (!session.dry_run()) return write(args.directory, page);
    out.remark(fmt::format("aftersales: would write {}", (fs::path{args.directory} / "index.html").string()));
    return {};
}

Result<void> run(const Args& args, cli::Session& session, render::Sink& out) {
    if (args.directory.empty()) return fail(ErrorKind::usage, "-o, --output: a directory has a name");
    if (!args.as_of) return write_page(args, TRY(session.reading()), session, out);
    const auto then = TRY(report::past(session, *args.as_of));
    return write_page(args, then->desk(), session, out);
}

}  // namespace report_dashboard_command

cli::Command report_dashboard() {
    using namespace report_dashboard_command;
    return cli::declare<Args>("report dashboard", cli::Group::reports, "Write a page that shows how a period went")
        .about("Writes DIR/index.html: one page that needs no network and no script, for a screen, a telephone or "
               "paper. At its top stands what needs attention, found by rules that the page states; below it the KPIs "
               "against their goals, twelve weeks of requests and backlog, clocks, categories, outlets, scores and "
               "callbacks, and where the desk uses them visits, parts, deliveries and returns. Every figure is that "
               "of the reports of the same period, in the language of the policy.\n\n"
               "The directory is made where it is missing, and a page that would not change is not touched.")
        .takes("-o,--output DIR", &Args::directory, "where the page goes", cli::ValueKind::path)
        .required()
        .with(report::takes_period)
        .takes("--as-of INSTANT", &Args::as_of, "show it as it would have been shown then")
        .example("aftersales report dashboard -o /var/www/desk", "Write the page on last month.")
        .example("aftersales report dashboard -o week --period 'last week'", "Write the page on last week.")
        .see_also({"report kpi", "report monthly", "report outlets"})
        .runs(run);
}

}  // namespace aftersales::commands
