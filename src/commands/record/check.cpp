#include "aftersales/cli/declare.hpp"
#include "aftersales/service/checklists.hpp"
#include "aftersales/service/times.hpp"
#include "record/columns.hpp"
#include "record/options.hpp"

#include <fmt/format.h>

namespace aftersales::commands {

namespace {

// In the order of the parameters.
enum CheckPlace : std::size_t { id_place, list_place, answers_place, message_place, at_place, revision_place };

Result<void> run_check(const RecordFace& face, const std::vector<cli::Given>& given, service::Writing& desk,
                       render::Sink& out) {
    const auto id = TRY(read_id(reading_of(desk), face.object, given[id_place].words.back()));
    service::StepOptions when;
    if (given[at_place].given) when.at = TRY(service::read_point(desk.policy, desk.now, given[at_place].words.back()));
    if (given[revision_place].given) {
        std::int64_t number{};
        TRY(cli::read(given[revision_place].words.back(), number));
        when.if_revision = number;
    }
    service::WantedChecks wanted{.list = given[list_place].words.back(), .answers = given[answers_place].words};
    if (given[message_place].given) wanted.message = {given[message_place].words.back()};
    const auto after = TRY(service::check_record(desk, {.object = face.object, .id = id}, when, wanted));
    if (!out.shows_changes()) return {};
    return out.changed(TRY(record_of(face, reading_of(desk), after)));
}

}  // namespace

cli::Command record_check(const RecordFace& face, CommandWording wording) {
    cli::Command command;
    auto id = cli::parameter("ID", std::string{face.id_help});
    id.kind = cli::kind_of_record(face.object);
    auto list = cli::parameter("CHECKLIST", "the list");
    list.kind = cli::ValueKind::checklist;
    auto answers = cli::parameter("ITEM=VALUE…", "what is answered to its items");
    answers.kind = cli::ValueKind::checklist_item;
    auto message = cli::parameter("-m,--message TEXT", "what is to be said of it");
    message.input = cli::Input::whole;
    command.spec = spec_of(face, "check", std::move(wording), cli::Needs::writing);
    command.spec.parameters = {
        std::move(id),
        std::move(list),
        std::move(answers),
        std::move(message),
        cli::parameter("--at INSTANT", "when it happened, if not now"),
        cli::parameter("--if-revision N",
                       fmt::format("only if the {} is still at this revision, else exit 5", noun_of(face.object)))};
    command.read = [&face](const std::vector<cli::Given>& given) -> Result<cli::Invocation> {
        return cli::Invocation{cli::Needs::writing, [&face, given](const cli::Desk& desk, render::Sink& out) {
                                   return run_check(face, given, *std::get<service::Writing*>(desk), out);
                               }};
    };
    return command;
}

}  // namespace aftersales::commands
