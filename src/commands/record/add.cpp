#include "aftersales/text/contains.hpp"
#include "record/columns.hpp"
#include "record/options.hpp"

#include <fmt/format.h>

namespace aftersales::commands {

namespace {

// The last option of what hangs on a ticket is --force; its reason is the message.
Result<service::StepOptions> forced_by(const RecordFace& face, const std::vector<cli::Given>& given) {
    service::StepOptions when;
    if (!hangs_on_ticket(face.object) || !given.back().given) return when;
    const auto options = options_of(face, Telling::first);
    for (std::size_t i = 0; i < options.size(); ++i)
        if (text::contains(options[i].names, "-m") && given[i].given) when.force = given[i].words.back();
    if (!when.force || when.force->empty())
        return fail(ErrorKind::usage, "--force needs a reason", {"Say why with -m WHY."});
    return when;
}

Result<void> run_add(const RecordFace& face, const std::vector<cli::Given>& given, service::Writing& desk,
                     render::Sink& out) {
    const auto fields = given_fields(face.object, Telling::first);
    auto record = domain::empty_record(face.object);
    service::FieldValues values;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        if (!given[i].given) continue;
        const auto text = TRY(said(desk, *fields[i], Telling::first, given[i].words));
        if (!domain::read_field(*fields[i], domain::ref_of(record), text))
            return fail(ErrorKind::usage, fmt::format("'{}' cannot be a {}", text, fields[i]->name));
        values.emplace_back(fields[i]->name, text);
    }
    const auto added = TRY(face.add(desk, record, TRY(forced_by(face, given))));
    const auto id = domain::number_of(domain::view_of(added));
    const auto taken = taken_by(face, Telling::first, given);
    if (face.take) TRY(face.take(desk, id, taken));
    if (face.misread)
        for (const auto& each : face.misread(desk, values, taken)) out.warning(each);
    if (face.surprises && out.shows_progress())
        for (const auto& each : face.surprises(desk, values)) out.remark("aftersales: " + each);
    const auto reading = reading_of(desk);
    if (!out.shows_changes()) return out.created(id, {});
    return out.created(id, TRY(record_of(face, reading, added)));
}

}  // namespace

cli::Command record_add(const RecordFace& face, CommandWording wording) {
    cli::Command command;
    auto& spec = command.spec;
    spec = spec_of(face, "add", std::move(wording), cli::Needs::writing);
    spec.parameters = options_of(face, Telling::first);
    command.read = [&face](const std::vector<cli::Given>& given) -> Result<cli::Invocation> {
        return cli::Invocation{cli::Needs::writing, [&face, given](const cli::Desk& desk, render::Sink& out) {
                                   return run_add(face, given, *std::get<service::Writing*>(desk), out);
                               }};
    };
    return command;
}

}  // namespace aftersales::commands
