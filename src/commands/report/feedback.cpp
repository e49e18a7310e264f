// report feedback: what customers thought of the service (D20).
#include "aftersales/service/report/feedback.hpp"

#include "aftersales/policy/policy.hpp"
#include "aftersales/store/store.hpp"
#include "charted.hpp"
#include "figure.hpp"
#include "question.hpp"
#include "report.hpp"
#include "said.hpp"
#include "tables.hpp"

#include <array>

namespace aftersales::commands {
namespace report_feedback_command {

namespace figures = service::report;

struct Args : report::ReportQuestion {
    bool dimensions{};
    bool suggestions{};
    bool comments{};
};

std::optional<double> satisfaction(const figures::FeedbackRow& row) {
    return figures::ratio(row.scores.sum * 10, row.scores.count);
}

constexpr std::array<report::FigureColumn<figures::FeedbackRow>, 15> feedback_figures{{
    {"group", [](const figures::FeedbackRow& row) { return render::text_or_absent(row.group); }},
    {"score_count", [](const figures::FeedbackRow& row) -> render::Value { return row.scores.count; }},
    {"score_mean", [](const figures::FeedbackRow& row) { return report::figure(row.scores.average()); }},
    {"satisfaction", [](const figures::FeedbackRow& row) { return report::figure(satisfaction(row)); }},
    {"low_scores", [](const figures::FeedbackRow& row) -> render::Value { return row.low; }},
    {"low_rate",
     [](const figures::FeedbackRow& row) { return report::share(figures::ratio(row.low, row.scores.count)); }},
    {"ticket_scores", [](const figures::FeedbackRow& row) -> render::Value { return row.of_tickets; }},
    {"callback_scores", [](const figures::FeedbackRow& row) -> render::Value { return row.of_callbacks; }},
    {"complaints", [](const figures::FeedbackRow& row) -> render::Value { return row.complaints; }},
    {"problems", [](const figures::FeedbackRow& row) -> render::Value { return row.problems; }},
    {"problems_settled", [](const figures::FeedbackRow& row) -> render::Value { return row.settled; }},
    {"score_count_before", [](const figures::FeedbackRow& row) -> render::Value { return row.before.count; }},
    {"score_mean_before", [](const figures::FeedbackRow& row) { return report::figure(row.before.average()); }},
    {"score_change", [](const figures::FeedbackRow& row) { return report::figure(row.change()); }},
    {"suggestions", [](const figures::FeedbackRow& row) -> render::Value { return row.suggestions; }},
}};
static_assert(report::all_defined(feedback_figures));
constexpr report::Charted charted{.figure = "satisfaction", .label = "group"};

Result<void> run(const Args& args, service::Reading& desk, render::Sink& out) {
    const auto by = TRY(figures::read_grouping(args.by));
    const auto period = TRY(report::asked_period(args, desk, out));
    if (int{args.dimensions} + int{args.suggestions} + int{args.comments} > 1)
        return fail(ErrorKind::usage, "--dimensions, --suggestions and --comments exclude each other");
    if (args.dimensions || args.suggestions || args.comments) {
        const auto* option = args.dimensions ? "--dimensions" : args.suggestions ? "--suggestions" : "--comments";
        TRY(report::refuse_by(args, option));
    }
    if (args.dimensions) return report::show_dimensions(desk, period, out);
    if (args.suggestions) return report::show_voices(desk, period, figures::VoiceKind::suggestion, out);
    if (args.comments) return report::show_voices(desk, period, figures::VoiceKind::comment, out);
    const auto rows =
        TRY(figures::feedback(desk.store.statistics(), {.period = period,
                                                        .before = figures::period_before(period, desk.policy.zone()),
                                                        .by = by,
                                                        .order = figures::order_of(desk.policy, by),
                                                        .kind_of = figures::kinds_of(desk.policy),
                                                        .low_score = desk.policy.callbacks.low_score}));
    TRY(report::draw_where_asked(args, charted, out));
    return report::print<figures::FeedbackRow>(out, report::divided<figures::FeedbackRow>(feedback_figures, by), rows,
                                               report::names_of(desk.policy, by));
}

}  // namespace report_feedback_command

std::span<const report::FigureColumn<service::report::FeedbackRow>> report::feedback_table() {
    return report_feedback_command::feedback_figures;
}

cli::Command report_feedback() {
    using namespace report_feedback_command;
    return cli::declare<Args>("report feedback", cli::Group::reports,
                              "Show scores, complaints and problems of customers")
        .about("Prints one row for each group: the scores recorded in the period on tickets and callbacks, how many "
               "were low, complaints opened, problems that callbacks found and how many of them are settled, and the "
               "mean score beside that of the stretch of the same length before: of a month, the month before.\n\n"
               "--dimensions prints the scores that calls ask for besides the whole, one row for each. --suggestions "
               "lists what customers suggested in calls, --comments what they said there and when they confirmed a "
               "solution, word for word; what was erased with a customer is left out.")
        .with(report::takes_period)
        .with(report::takes_by)
        .with(report::takes_chart<figures::FeedbackRow>(feedback_figures, charted))
        .takes("--dimensions", &Args::dimensions, "the mean scores by dimension")
        .takes("--suggestions", &Args::suggestions, "the suggestions, word for word")
        .takes("--comments", &Args::comments, "the comments, word for word")
        .lists(report_feedback_command::feedback_figures)
        .example("aftersales report feedback --period 2026-03 --by category",
                 "Show for the monthly report what customers were content with.")
        .example("aftersales report feedback --by product,category --columns product,category,suggestions",
                 "Count the suggestions for the product designers.")
        .example("aftersales report feedback --suggestions --format csv",
                 "Write down what last month's callers suggested.")
        .see_also({"report definitions", "report callbacks", "report kpi"})
        .with(report::takes_as_of<Args, run>)
        .runs(run);
}

}  // namespace aftersales::commands
