#include "aftersales/cli/declare.hpp"
#include "aftersales/cli/input.hpp"
#include "aftersales/cli/session.hpp"
#include "upkeep/shell_words.hpp"
#include "upkeep/upkeep.hpp"

#include <fmt/format.h>

namespace aftersales::commands {

namespace batch_command {

struct Args {
    std::string file{"-"};
    bool each{};
};

struct BatchLine {
    int number{};
    std::string_view text{};
};

std::vector<BatchLine> lines_of(std::string_view text) {
    std::vector<BatchLine> lines;
    int number = 0;
    while (!text.empty()) {
        const auto end = text.find('\n');
        lines.push_back({++number, text.substr(0, end)});
        if (end == std::string_view::npos) break;
        text.remove_prefix(end + 1);
    }
    return lines;
}

Result<void> run_line(const BatchLine& line, const std::string& file, cli::Session& session) {
    const auto placed = [&](Error error) {
        if (!error.message.empty()) error.message = fmt::format("{}:{}: {}", file, line.number, error.message);
        return fail(std::move(error));
    };
    auto words = shell_words(line.text);
    if (!words) return placed(std::move(words.error()));
    if (words->empty()) return {};
    if (words->front() == "aftersales") words->erase(words->begin());
    if (words->front() == "backup" || words->front() == "restore" || words->front() == "batch") {
        return placed({.kind = ErrorKind::usage,
                       .message = words->front() + " is not part of a batch",
                       .hints = {"Run it on its own, before or after."}});
    }
    auto done = session.run(*words);
    if (!done) return placed(std::move(done.error()));
    return {};
}

// Nothing that comes slowly is waited for while the store is locked.
void read_ahead(const BatchLine& line, const cli::Session& session) {
    auto words = shell_words(line.text);
    if (!words || words->empty()) return;
    if (words->front() == "aftersales") words->erase(words->begin());
    session.read_ahead(*words);
}

// Every line a transaction of its own: one that fails is told and the others go on; the first failure is the outcome.
Result<void> run_each(const std::vector<BatchLine>& lines, const std::string& file, cli::Session& session,
                      render::Sink& out) {
    Result<void> outcome{};
    for (const auto& line : lines) {
        auto done = run_line(line, file, session);
        if (done) continue;
        if (outcome)
            outcome = std::move(done);
        else
            out.warning(done.error().message);
    }
    return outcome;
}

Result<void> run(const Args& args, cli::Session& session, render::Sink& out) {
    const auto text = TRY(cli::text_or_input(args.file, cli::most_of_records));
    const auto lines = lines_of(text);
    if (args.each) return run_each(lines, args.file, session, out);
    for (const auto& line : lines) read_ahead(line, session);
    return session.in_one_transaction([&]() -> Result<void> {
        for (const auto& line : lines) TRY(run_line(line, args.file, session));
        return {};
    });
}

}  // namespace batch_command

cli::Command batch() {
    using namespace batch_command;
    return cli::declare<Args>("batch", cli::Group::data, "Run one command a line, all in one transaction")
        .about("Lines are quoted as in a shell, and nothing is expanded; # begins a comment. On an error nothing is "
               "kept and the "
               "line is named as FILE:LINE:. With --each every line is a transaction of its own, and those that fail "
               "do not "
               "stop the others.")
        .takes("[FILE]", &Args::file, "the commands; - or nothing is standard input", cli::ValueKind::path)
        .takes("--each", &Args::each, "keep what each line did")
        .writes({"txt", "csv", "tsv", "json", "jsonl"})
        .example("aftersales batch updates.txt", "Run the commands of a file, or none of them.")
        .runs(run);
}

}  // namespace aftersales::commands
