#include "aftersales/cli/declare.hpp"
#include "aftersales/cli/input.hpp"
#include "aftersales/service/exchange/import_file.hpp"
#include "aftersales/service/naming.hpp"
#include "aftersales/service/times.hpp"
#include "aftersales/text/unicode.hpp"
#include "callback/callback.hpp"
#include "callback/callback_page.hpp"
#include "callback/form.hpp"
#include "data/remarks.hpp"
#include "score.hpp"

#include <fmt/format.h>

namespace aftersales::commands {

namespace callback_record_command {

struct GivenAnswer {
    std::string key{};
    std::string value{};
};

Result<void> read(std::string_view word, GivenAnswer& into) {
    const auto sign = word.find('=');
    if (sign == std::string_view::npos || sign == 0) {
        return fail(ErrorKind::usage, "'" + std::string{word} + "' is not an answer: expected KEY=VALUE");
    }
    into = {.key = std::string{word.substr(0, sign)}, .value = std::string{word.substr(sign + 1)}};
    return {};
}

struct Args {
    std::string what{};
    std::optional<std::string> reached{};
    std::optional<Score> score{};
    std::vector<GivenAnswer> answers{};
    std::vector<std::string> suggestions{};
    std::string note{};
    std::string said{};
    bool replace{};
    std::optional<std::string> problem{};
    std::optional<std::string> at{};
    std::string on_error{"stop"};
    std::string encoding{};
    std::string sheet{};
};

// Anything but an id is a file.
bool is_list(const Args& args) {
    return args.what == "-" || args.what.find_first_not_of("0123456789") != std::string::npos;
}

Result<std::vector<domain::Answer>> answers(const Args& args, const domain::Callback& callback,
                                            const service::Writing& desk) {
    std::vector<domain::Answer> all;
    for (const auto& [key, value] : args.answers) {
        auto answer = service::read_answer(desk.store, desk.policy, callback, key, value);
        if (!answer) return fail(answer.error().kind, "--answer: " + answer.error().message, answer.error().hints);
        all.push_back(std::move(*answer));
    }
    for (const auto& suggestion : args.suggestions) {
        all.push_back({.key = std::string{domain::suggestion_key}, .score = {}, .text = {suggestion}});
    }
    return all;
}

// The ticket that the problem went to is not taken back with it: it may have been worked on since.
void tell_left(const domain::Callback& before, const domain::Callback& after, render::Sink& out) {
    if (!before.problem_ticket || after.problem_ticket) return;
    out.remark(fmt::format("aftersales: ticket {0}, to which the first recording of callback {1} led, stays as it is; "
                           "look at it: aftersales ticket show {0}",
                           before.problem_ticket.value, before.id.value));
}

// Why what was recorded is replaced.
Result<domain::Text> replaces(const Args& args) {
    if (!args.replace) return domain::Text{};
    if (!text::trimmed(args.note).empty()) return domain::Text{args.note};
    return fail(ErrorKind::usage, "--replace: why is missing", {"Say it with -m WHY."});
}

Result<void> record_one(const Args& args, service::Writing& desk, render::Sink& out) {
    if (!args.reached) return fail(ErrorKind::usage, "--reached: whether somebody was reached is missing");
    service::CallOutcome outcome{.reached = *args.reached == "yes", .score = value_of(args.score)};
    outcome.replaces = TRY(replaces(args));
    if (args.problem && args.problem->empty())
        return fail(ErrorKind::usage, "--problem: what the problem is is missing");
    if (args.problem) outcome.problem = {*args.problem};
    outcome.at = TRY(service::read_point(desk.policy, desk.now, args.at));
    const auto id = TRY(service::read_callback(args.what));
    const auto before = TRY(service::require_callback(desk.store, id));
    if (!args.said.empty() && !args.replace)
        return fail(ErrorKind::usage, "--note is the note of what is replaced: without --replace, -m is the note");
    outcome.note = {args.replace ? args.said : args.note};
    outcome.answers = TRY(answers(args, before, desk));
    const auto after = TRY(service::record_call(desk, id, outcome));
    tell_left(before, after, out);
    for (const auto& answer : outcome.answers) {
        if (const auto remark = service::unscored(desk.store, desk.policy, before, answer))
            out.warning(text::without_controls("--answer: " + *remark));
    }
    return tell_changed(after, desk, out);
}

Result<void> check_alone(const Args& args) {
    const bool said = args.reached || args.score || !args.answers.empty() || !args.suggestions.empty() ||
                      (!args.note.empty() && !args.replace) || !args.said.empty() || args.problem || args.at;
    if (!said) return {};
    return fail(ErrorKind::usage, "a list says itself what came of each call: its file stands alone",
                {"Of a single call the callback's id is named: aftersales callback record 3 --reached yes"});
}

Result<void> record_list(const Args& args, service::Writing& desk, render::Sink& out) {
    TRY(check_alone(args));
    auto file = TRY(
        service::read_import_file(TRY(cli::file_or_input(args.what, cli::most_of_records)),
                                  {.name = args.what, .format = {}, .encoding = args.encoding, .sheet = args.sheet}));
    file.source.on_error = args.on_error == "skip" ? service::OnError::skip : service::OnError::stop;
    const auto exported = exported_columns();
    const auto done = TRY(service::record_calls(
        desk, {.text = file.text, .exported = exported, .replaces = TRY(replaces(args))}, file.source,
        [&](const domain::Callback& before, const domain::Callback& after) {
            tell_left(before, after, out);
            return tell_changed(after, desk, out);
        },
        [&](const std::string& refused) { out.warning(refused); }));
    tell_remarks(file.source, done, out);
    out.remark(fmt::format("aftersales: read {}, recorded {}, known {}, not filled in {}, refused {}", done.read,
                           done.added, done.known, done.left, done.refused));
    if (done.refused > 0) return fail(ErrorKind::refused, "");
    return {};
}

Result<void> run(const Args& args, service::Writing& desk, render::Sink& out) {
    return is_list(args) ? record_list(args, desk, out) : record_one(args, desk, out);
}

}  // namespace callback_record_command

cli::Command callback_record() {
    using namespace callback_record_command;
    return cli::declare<Args>("callback record", cli::Group::callbacks,
                              "Record what came of a call, or of a list of them")
        .about(
            "Who was not reached is called again after the policy's retry_after, max_attempts times at most.\n\n"
            "A problem reopens the ticket that the call follows, else goes to the unit's newest open ticket, else "
            "opens one. A score at or below the policy's low_score escalates that ticket as unsatisfied and reopens "
            "nothing.\n\n"
            "A file is a list that comes back filled in: CSV as callback schedule --form wrote it and a spreadsheet "
            "saved it, or JSON lines. Its columns reached (yes, no, 是, 否), score, answer:KEY, note, suggestion, "
            "problem "
            "and at count, and those that it was exported with are passed over; behind reached, a column with the name "
            "of "
            "a dimension is scored. A row with an empty reached was not called yet. Rows that were recorded already "
            "are "
            "known, so that a list may come back twice; with another result they are a conflict, or replace it with "
            "--replace. All is recorded, or "
            "nothing; with --on-error skip the good rows are, and the exit status is 1.\n\n"
            "With --replace what was recorded last of a call, wrongly, is replaced: what is not said again is gone, -m "
            "says why, and a ticket that was opened for it stays.")
        .takes("ID|FILE", &Args::what, "the callback's id, or a list that was filled in; - is standard input",
               cli::ValueKind::callback)
        .list()
        .takes("--reached YES", &Args::reached, "whether somebody was reached; needed of a single call")
        .choices({"yes", "no"})
        .takes("--score 1-10", &Args::score, "how satisfied the customer is")
        .takes("--answer KEY=VALUE", &Args::answers,
               "an answer: KEY is one of the policy's dimensions (VALUE is a score), a question's number, or any word")
        .takes("--suggestion TEXT", &Args::suggestions, "what the customer suggests")
        .takes("-m,--message NOTE", &Args::note, "what else was said")
        .whole()
        .takes("--replace", &Args::replace, "it stands instead of what was recorded before; -m says why")
        .takes("--note NOTE", &Args::said, "what else was said, with --replace")
        .takes("--problem TEXT", &Args::problem, "what is wrong: opens or reopens a ticket")
        .takes("--at INSTANT", &Args::at, "when the call was made, if not now")
        .takes("--on-error WHAT", &Args::on_error, "whether a bad row ends a list")
        .choices({"stop", "skip"})
        .takes("--encoding NAME", &Args::encoding, "of a list; else UTF-8, UTF-16 with a mark, or GB18030")
        .takes("--sheet NAME", &Args::sheet, "of a list that is a workbook, by name or number; else the first")
        .example("aftersales callback record 3 --reached yes --score 9 --answer attitude=10 --answer noise=none",
                 "A content customer.")
        .example("aftersales callback record 4 --reached no", "Nobody answered; it comes back.")
        .example("aftersales callback record 3 --replace -m 'typed into the wrong row' --reached yes --score 4",
                 "Correct what was recorded of callback 3.")
        .example("aftersales callback record calls/wang.lei.csv", "Take back the list that wang.lei filled in.")
        .see_also({"callback show", "callback schedule", "callback reschedule"})
        .runs(run);
}

}  // namespace aftersales::commands
