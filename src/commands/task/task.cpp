#include "aftersales/cli/declare.hpp"
#include "aftersales/service/tasks.hpp"
#include "record/known_under.hpp"
#include "record/made_record.hpp"
#include "task/task_commands.hpp"
#include "ticket/step.hpp"

namespace aftersales::commands {

namespace {

const RecordFace task_face{.object = domain::ObjectKind::task,
                           .group = cli::Group::service,
                           .id_help = "the task's id",
                           .ids_help = "the tasks, by their ids",
                           .edit = [](service::Writing& desk, std::int64_t id, const service::FieldValues& values)
                               -> Result<domain::AnyRecord> { return TRY(service::edit_task(desk, id, values)); }};

constexpr RecordStep doing{.face = task_face, .step = "done", .told = MayTell::never};
constexpr RecordStep dropping{.face = task_face, .step = "drop", .message_help = "why", .told = MayTell::never};
constexpr RecordStep reopening{.face = task_face, .step = "reopen", .message_help = "why", .told = MayTell::never};

}  // namespace

namespace task_add_command {

struct Args : MessageArgs {
    std::string ticket{}, team{}, to{}, due{}, reference{};
};

// A field of the task by what its option says; what is empty says nothing.
Result<void> take_word(domain::Task& task, std::string_view name, const std::string& word,
                       const service::Writing& desk) {
    if (word.empty()) return {};
    const auto& field = domain::field_in(domain::fields_of<domain::Task>, name);
    const auto text = TRY(said(desk, field, Telling::first, {word}));
    if (domain::read_field(field, domain::RecordRef{task}, text)) return {};
    return fail(ErrorKind::usage, fmt::format("'{}' cannot be a {}", text, field.name));
}

Result<void> run(const Args& args, service::Writing& desk, render::Sink& out) {
    domain::Task given{.team = args.team, .assignee = args.to, .text = {args.message}, .reference = args.reference};
    TRY(take_word(given, "ticket", args.ticket, desk));
    TRY(take_word(given, "due_at", args.due, desk));
    const auto known = TRY(known_under(domain::ObjectKind::task, args.reference, desk));
    const auto task = TRY(service::add_task(desk, std::move(given), TRY(options_of(args, desk))));
    if (!known.id) TRY(attach_to_ticket_of(domain::AnyRecord{task}, args.attach, desk));
    say_known(known, out);
    return tell_made(task_face, desk, task, out);
}

}  // namespace task_add_command

cli::Command task_add() {
    using namespace task_add_command;
    return cli::declare<Args>("task add", cli::Group::service, "Ask a team or a colleague for something")
        .about("Prints the task's id. The ticket's clock task runs until it is done; steps of the policy may name that "
               "clock. What a team is asked for is its lead's until somebody else is named.")
        .takes("--ticket TICKET", &Args::ticket, "the ticket that needs it", cli::ValueKind::ticket)
        .required()
        .takes("--team TEAM", &Args::team, "the team that does it")
        .takes("--to STAFF", &Args::to, "who does it", cli::ValueKind::person)
        .with(takes_message<Args>("what is to be done", Needed::yes))
        .takes("--due TIME", &Args::due, "by when; a day means its end")
        .required()
        .with(takes_reference<Args>)
        .with(takes_force<Args>)
        .takes("--attach FILE", &Args::attach, "keep the file with the ticket")
        .takes("--at INSTANT", &Args::at, "when it was asked for, if not now")
        .example("aftersales task add --ticket 17 --team production --due +3bd -m 'Check batch 44.'",
                 "Production is to look at a batch.")
        .see_also({"task done", "task list"})
        .runs(run);
}

cli::Command task_done() {
    return record_step(doing, {.summary = "Say that a task is done",
                               .about = "It stops the clock task of its ticket.",
                               .examples = {{"aftersales task done 3 -m 'Batch 44 is fine.'", "Task 3 is done."}},
                               .see_also = {"task reopen"}});
}

cli::Command task_drop() {
    return record_step(dropping, {.summary = "Say that a task is not needed any more",
                                  .about = "Its clock ends without a verdict.",
                                  .examples = {{"aftersales task drop 3 -m 'Asked twice.'", "Nobody needs task 3."}},
                                  .see_also = {"task reopen"}});
}

cli::Command task_reopen() {
    return record_step(reopening, {.summary = "Ask again for what was done or dropped",
                                   .about = "The clock task of its ticket goes again, to the same due time.",
                                   .examples = {{"aftersales task reopen 3 -m 'The report is missing.'",
                                                 "Task 3 is not done after all."}},
                                   .see_also = {"task edit"}});
}

cli::Command task_edit() {
    return record_edit(task_face,
                       {.summary = "Change a task: who does it, by when",
                        .about = "Each field that changes is an event with the value before and after.",
                        .examples = {{"aftersales task edit 3 --due +1bd", "It is due a working day from now."}},
                        .see_also = {"task list"}});
}

cli::Command task_list() {
    return record_list(task_face, {.summary = "List tasks",
                                   .about = "Terms as for ticket list.",
                                   .examples = {{"aftersales task list state:open assignee:me", "What I am to do."},
                                                {"aftersales task list state:open due:..now", "What is late."}},
                                   .see_also = {"task show"}});
}

cli::Command task_show() {
    return record_show(task_face, {.summary = "Show a task and what happened to it",
                                   .about = "Everything that is known of the task, and its history.",
                                   .examples = {{"aftersales task show 3", "Show task 3."}},
                                   .see_also = {"task list"}});
}

}  // namespace aftersales::commands
