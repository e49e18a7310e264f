#include "aftersales/cli/declare.hpp"
#include "aftersales/domain/standing.hpp"
#include "aftersales/policy/policy.hpp"
#include "record/columns.hpp"
#include "record/options.hpp"
#include "record/record_history.hpp"
#include "ticket/event_text.hpp"
#include "ticket/record.hpp"

#include <fmt/format.h>

namespace aftersales::commands {

Result<void> tell_history(const std::vector<domain::Event>& events, const calendar::Zone& zone, render::Sink& out) {
    TRY(out.table(history_columns));
    const auto undone = domain::taken_back_by(events);
    for (std::size_t place = 0; place < events.size(); ++place) {
        const auto& event = events[place];
        const auto by = undone[place] == nullptr ? std::string{} : undone[place]->run;
        auto what = event_text(event, zone, undone[place]);
        const bool more =
            TRY(out.row({event.revision, event.at, render::text_or_absent(event.actor),
                         std::string{domain::kind(event.change)}, std::move(what), event.recorded_at,
                         render::text_or_absent(event.run), event_record(event), render::text_or_absent(by)}));
        if (!more) break;
    }
    return {};
}

namespace {

Result<void> run_history(const RecordFace& face, const std::string& word, service::Reading& desk, render::Sink& out) {
    const auto id = TRY(read_id(desk, face.object, word));
    const auto events = TRY(desk.store.history(face.object, id));
    if (events.empty()) return fail(ErrorKind::not_found, fmt::format("there is no {} {}", noun_of(face.object), id));
    return tell_history(events, desk.policy.zone(), out);
}

}  // namespace

cli::Command record_history(const RecordFace& face, CommandWording wording) {
    cli::Command command;
    auto id = cli::parameter("ID", std::string{face.id_help});
    id.kind = cli::kind_of_record(face.object);
    command.spec = spec_of(face, "history", std::move(wording), cli::Needs::reading);
    command.spec.parameters = {std::move(id)};
    for (const auto& column : history_columns) command.spec.columns.push_back(column.name);
    command.read = [&face](const std::vector<cli::Given>& given) -> Result<cli::Invocation> {
        return cli::Invocation{cli::Needs::reading, [&face, given](const cli::Desk& desk, render::Sink& out) {
                                   return run_history(face, given.front().words.back(),
                                                      *std::get<service::Reading*>(desk), out);
                               }};
    };
    return command;
}

}  // namespace aftersales::commands
