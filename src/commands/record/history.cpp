#include "record/history.hpp"

#include "aftersales/cli/declare.hpp"
#include "aftersales/domain/standing.hpp"
#include "aftersales/policy/policy.hpp"
#include "record/options.hpp"
#include "ticket/event_text.hpp"
#include "ticket/record.hpp"

#include <array>

namespace aftersales::commands {

namespace {

constexpr std::array columns_of_history{
    render::Column{"seq", "Seq", render::Kind::number, "the revision it made", true, render::Importance::vital},
    render::Column{"at", "At", render::Kind::instant, "when it happened", true, render::Importance::vital},
    render::Column{"actor", "Actor", render::Kind::text, "who did it"},
    render::Column{"kind", "Kind", render::Kind::text, "what kind of event it is", true, render::Importance::low},
    render::Column{"what", "What", render::Kind::prose, "what happened, in a line", true, render::Importance::vital},
    render::Column{"recorded_at", "Recorded", render::Kind::instant, "when it was told", false},
    render::Column{"run", "Run", render::Kind::key, "the invocation it belongs to", false},
    render::Column{"detail", "Detail", render::Kind::prose, "the event's own fields", false},
    render::Column{"undone", "Undone by", render::Kind::key, "the run that took it back; empty where it stands", false},
};

Result<void> run_history(const RecordFace& face, const std::vector<cli::Given>& given, const service::Reading& desk,
                         render::Sink& out) {
    const auto id = TRY(read_id(desk, face.object, given.front().words.back()));
    return print_history({.object = face.object, .id = id}, desk, out);
}

}  // namespace

std::span<const render::Column> history_columns() { return columns_of_history; }

Result<void> print_history(const store::RecordName& record, const service::Reading& desk, render::Sink& out) {
    const auto events = TRY(desk.store.history(record.object, record.id));
    if (events.empty()) return fail(ErrorKind::not_found, service::no_such(record.object, record.id));
    TRY(out.table(columns_of_history));
    const auto undone = domain::taken_back_by(events);
    for (std::size_t place = 0; place < events.size(); ++place) {
        const auto& event = events[place];
        const auto by = undone[place] == nullptr ? std::string{} : undone[place]->run;
        auto what = event_text(event, desk.policy.zone(), undone[place]);
        const bool more =
            TRY(out.row({event.revision, event.at, render::text_or_absent(event.actor),
                         std::string{domain::kind(event.change)}, std::move(what), event.recorded_at,
                         render::text_or_absent(event.run), event_record(event), render::text_or_absent(by)}));
        if (!more) break;
    }
    return {};
}

cli::Command record_history(const RecordFace& face, CommandWording wording) {
    cli::Command command;
    auto id = cli::parameter("ID", std::string{face.id_help});
    id.kind = cli::kind_of_record(face.object);
    command.spec = spec_of(face, "history", std::move(wording), cli::Needs::reading);
    command.spec.parameters = {std::move(id)};
    for (const auto& column : columns_of_history) command.spec.columns.push_back(column.name);
    command.read = [&face](const std::vector<cli::Given>& given) -> Result<cli::Invocation> {
        return cli::Invocation{cli::Needs::reading, [&face, given](const cli::Desk& desk, render::Sink& out) {
                                   return run_history(face, given, *std::get<service::Reading*>(desk), out);
                               }};
    };
    return command;
}

}  // namespace aftersales::commands
