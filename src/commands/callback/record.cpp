#include "aftersales/cli/declare.hpp"
#include "aftersales/service/naming.hpp"
#include "aftersales/service/times.hpp"
#include "callback/callback.hpp"
#include "callback/page.hpp"
#include "score.hpp"

namespace aftersales::commands {

namespace {

struct Answer {
    std::string key{};
    std::string value{};
};

Result<void> read(std::string_view word, Answer& into) {
    const auto sign = word.find('=');
    if (sign == std::string_view::npos || sign == 0) {
        return fail(ErrorKind::usage, "'" + std::string{word} + "' is not an answer: expected KEY=VALUE");
    }
    into = {.key = std::string{word.substr(0, sign)}, .value = std::string{word.substr(sign + 1)}};
    return {};
}

struct Args {
    std::string id{};
    std::string reached{};
    std::optional<Score> score{};
    std::vector<Answer> answers{};
    std::string note{};
    std::optional<std::string> problem{};
    std::optional<std::string> at{};
};

Result<void> run(const Args& args, service::Writing& desk, render::Sink& out) {
    service::CallOutcome outcome{.reached = args.reached == "yes", .score = value_of(args.score)};
    for (const auto& [key, value] : args.answers) outcome.answers.emplace_back(key, domain::Text{value});
    outcome.note = {args.note};
    if (args.problem && args.problem->empty())
        return fail(ErrorKind::usage, "--problem: what the problem is is missing");
    if (args.problem) outcome.problem = {*args.problem};
    outcome.at = TRY(service::read_point(desk.policy, desk.now, args.at));
    const auto id = TRY(service::read_callback(args.id));
    return tell_changed(TRY(service::record_call(desk, id, outcome)), desk, out);
}

}  // namespace

cli::Command callback_record() {
    return cli::declare<Args>("callback record", cli::Group::callbacks, "Record what came of a call")
        .about("Who was not reached is called again after the policy's retry_after, max_attempts times at most.\n\n"
               "A problem reopens the ticket that the call follows, else goes to the unit's newest open ticket, else "
               "opens one. "
               "A score at or below the policy's low_score escalates that ticket as unsatisfied and reopens nothing.")
        .takes("ID", &Args::id, "the callback", cli::ValueKind::callback)
        .takes("--reached YES", &Args::reached, "whether somebody was reached")
        .choices({"yes", "no"})
        .required()
        .takes("--score 1-10", &Args::score, "how satisfied the customer is")
        .takes("--answer KEY=VALUE", &Args::answers, "an answer")
        .takes("-m,--message NOTE", &Args::note, "what else was said")
        .whole()
        .takes("--problem TEXT", &Args::problem, "what is wrong: opens or reopens a ticket")
        .takes("--at INSTANT", &Args::at, "when the call was made, if not now")
        .example("aftersales callback record 3 --reached yes --score 9 --answer noise=none", "A content customer.")
        .example("aftersales callback record 4 --reached no", "Nobody answered; it comes back.")
        .see_also({"callback show", "callback reschedule"})
        .runs(run);
}

}  // namespace aftersales::commands
