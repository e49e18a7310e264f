#include "aftersales/cli/declare.hpp"
#include "aftersales/policy/labels.hpp"
#include "aftersales/service/times.hpp"
#include "callback/appointment.hpp"
#include "callback/callback.hpp"
#include "callback/columns.hpp"
#include "callback/form.hpp"

#include <fmt/format.h>

namespace aftersales::commands {

namespace callback_schedule_command {

struct Args {
    std::optional<std::string> as_of{};
    std::string horizon{"0d"};
    std::vector<std::string> programs{};  // each may name several
    bool form{};
};

// "d7,d30" is two.
Result<std::vector<std::string>> programs_of(const Args& args, const policy::Policy& policy) {
    std::vector<std::string> all;
    for (const auto& words : args.programs) {
        for (std::size_t from = 0; from <= words.size();) {
            const auto comma = std::min(words.find(',', from), words.size());
            all.push_back(TRY(policy::read_program(policy, words.substr(from, comma - from))));
            from = comma + 1;
        }
    }
    return all;
}

Result<void> run(const Args& args, service::Writing& desk, render::Sink& out) {
    const auto day = TRY(service::read_day(desk.policy, desk.now, args.as_of));
    service::CallbackDay list{.day = day.value_or(service::today(desk.policy, desk.now))};
    list.until = TRY(service::horizon_of(desk.policy, list.day, args.horizon));
    list.programs = TRY(programs_of(args, desk.policy));
    const auto listed = TRY(service::schedule_callbacks(desk, list));
    const auto reading = service::reading_of(desk);
    const Form form{columns_of_the_day(), desk.policy};
    TRY(out.agenda(args.form ? form.columns() : columns_of_the_day()));
    for (const auto& each : listed) {
        auto cells = callback_cells(each.line, each.turn, desk.policy);
        if (args.form) cells = form.cells(std::move(cells), each.line.callback);
        if (!TRY(out.row(std::move(cells), [&] { return appointment(each.line, reading); }))) break;
    }
    if (const auto held = TRY(service::held_callbacks(desk, list)); held > 0) {
        out.remark(fmt::format("aftersales: {} held by open tickets of {}; see: aftersales callback list state:open "
                               "held:yes",
                               held == 1 ? "1 more callback is" : fmt::format("{} more callbacks are", held),
                               held == 1 ? "its customer" : "their customers"));
    }
    return {};
}

}  // namespace callback_schedule_command

cli::Command callback_schedule() {
    using namespace callback_schedule_command;
    return cli::declare<Args>("callback schedule", cli::Group::callbacks, "Create what is due and print the day's list")
        .about(
            "Creates the callbacks whose window opens by the day and the horizon, and prints all that are open and "
            "whose "
            "window has opened by then: most points first, then by time, then by id. Meant for cron: run again it "
            "creates "
            "none twice, and days on which it was not run are caught up.\n\n"
            "A callback stays on the list until seven days after its window, or after its hour where that is later; "
            "then it "
            "is missed. One that was moved, or reached nobody, comes back on the day of its new hour.\n\n"
            "With --form the list has empty columns for what comes of each call: reached, score, answer:DIMENSION for "
            "all that the policy scores, note, suggestion, problem. Filled in, callback record takes it back.\n\n"
            "With --split assignee -o DIR each caller has a file, which is left alone where nothing changed. Who has "
            "no "
            "calls any more gets an empty list instead of yesterday's; files that no list left there are not touched.")
        .takes("--as-of DATE", &Args::as_of, "the day of the list")
        .by_default("today")
        .takes("--horizon DURATION", &Args::horizon, "how far to look ahead of that day")
        .takes("--program PROGRAM", &Args::programs, "only these programs: d7,d30")
        .takes("--form", &Args::form, "add the columns that a caller fills in, for callback record")
        .lists(columns_of_the_day())
        .example("aftersales callback schedule --format csv -o today.csv", "Write today's list to a file.")
        .example("aftersales callback schedule --form --excel --split assignee -o calls",
                 "Write a list for each caller, to be filled in with a spreadsheet.")
        .example("aftersales callback schedule --format ics -o calls.ics", "Write the list as a calendar.")
        .example("aftersales callback schedule --horizon 3bd", "See what comes in the next three working days, too.")
        .see_also({"callback record", "callback list"})
        .runs(run);
}

}  // namespace aftersales::commands
