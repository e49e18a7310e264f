#include "aftersales/cli/declare.hpp"
#include "record/columns.hpp"
#include "record/options.hpp"
#include "tag_changes.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aftersales::commands {

namespace {

std::vector<std::string> words_in(const std::string& joined) {
    std::vector<std::string> words;
    for (std::size_t from = 0; from < joined.size();) {
        const auto comma = std::min(joined.find(',', from), joined.size());
        words.push_back(joined.substr(from, comma - from));
        from = comma + 1;
    }
    return words;
}

Result<service::FieldValues> changes_of(const RecordFace& face, const std::vector<cli::Given>& given,
                                        const domain::AnyRecord& before, const service::Writing& desk) {
    service::FieldValues values;
    const auto fields = given_fields(face.object, Telling::change);
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const auto& words = given[i + 1];  // the id comes first
        if (!words.given) continue;
        const auto& field = *fields[i];
        auto text = field.holds == domain::Holds::words
                        ? TRY(tags_after(words_in(domain::written(field, domain::view_of(before))), words.words))
                        : TRY(said(desk, field, Telling::change, words.words));
        values.emplace_back(field.name, std::move(text));
    }
    return values;
}

Result<void> run_edit(const RecordFace& face, const std::vector<cli::Given>& given, service::Writing& desk,
                      render::Sink& out) {
    const auto id = TRY(read_id(reading_of(desk), face.object, given.front().words.back()));
    const auto before = TRY(desk.store.get(face.object, id));
    if (!before) return fail(ErrorKind::not_found, fmt::format("there is no {} {}", noun_of(face.object), id));
    const auto values = TRY(changes_of(face, given, *before, desk));
    const auto taken = taken_by(face, Telling::change, std::span{given}.subspan(1));
    const bool further =
        std::ranges::any_of(taken.all, [](const Words& each) { return each.option.starts_with("--"); });
    if (values.empty() && !further) {
        return fail(ErrorKind::usage, "nothing to change was said",
                    {fmt::format("Look at: aftersales {} edit --help", domain::word(face.object))});
    }
    auto after = TRY(face.edit(desk, id, values));
    if (face.take) {
        TRY(face.take(desk, id, taken));
        after = TRY(desk.store.get(face.object, id)).value_or(after);
    }
    if (face.misread)
        for (const auto& each : face.misread(desk, values, taken)) out.warning(each);
    if (face.surprises && out.shows_progress())
        for (const auto& each : face.surprises(desk, values)) out.remark("aftersales: " + each);
    const auto reading = reading_of(desk);
    return out.changed(TRY(record_of(face, reading, after)));
}

}  // namespace

cli::Command record_edit(const RecordFace& face, CommandWording wording) {
    cli::Command command;
    auto& spec = command.spec;
    spec = spec_of(face, "edit", std::move(wording), cli::Needs::writing);
    spec.parameters.push_back(cli::parameter("ID", std::string{face.id_help}));
    spec.parameters.front().kind = cli::kind_of_record(face.object);
    for (auto& each : options_of(face, Telling::change)) spec.parameters.push_back(std::move(each));
    command.read = [&face](const std::vector<cli::Given>& given) -> Result<cli::Invocation> {
        return cli::Invocation{cli::Needs::writing, [&face, given](const cli::Desk& desk, render::Sink& out) {
                                   return run_edit(face, given, *std::get<service::Writing*>(desk), out);
                               }};
    };
    return command;
}

}  // namespace aftersales::commands
