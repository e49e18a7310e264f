#include "aftersales/cli/declare.hpp"
#include "aftersales/domain/query/fields.hpp"
#include "aftersales/service/times.hpp"
#include "record/columns.hpp"
#include "record/options.hpp"

#include <fmt/format.h>

namespace aftersales::commands {

namespace {

Result<void> run_list(const RecordFace& face, const std::vector<cli::Given>& given, service::Reading& desk,
                      render::Sink& out) {
    const auto scope = service::filter_scope(desk);
    const auto filter = TRY(domain::read_filter(face.object, given[0].words, scope));
    if (given[1].given) return out.text(domain::explain(filter, desk.policy.zone()) + "\n");
    const auto join = face.join ? TRY(face.join(desk)) : Join{};
    const auto columns = columns_of(face);
    const store::Listing listing{.filter = filter, .order = std::string{face.order}};
    if (!face.appointment) {
        TRY(out.table(columns));
        return desk.store.list(face.object, listing,
                               [&](const store::AnyLine& line) { return out.row(cells_of(face, line, join)); });
    }
    TRY(out.agenda(columns));
    return desk.store.list(face.object, listing, [&](const store::AnyLine& line) {
        return out.row(cells_of(face, line, join), [&] { return face.appointment(line, desk); });
    });
}

}  // namespace

cli::Command record_list(const RecordFace& face, CommandWording wording) {
    cli::Command command;
    auto& spec = command.spec;
    auto terms = cli::parameter("[TERM…]", fmt::format("what the {}s must be like", noun_of(face.object)));
    terms.repeatable = true;
    terms.kind = cli::ValueKind::term;
    terms.fields = domain::asked_fields(face.object);
    spec = spec_of(face, "list", std::move(wording), cli::Needs::reading);
    spec.parameters = {std::move(terms), cli::parameter("--explain", "show how the terms were read instead")};
    for (const auto& column : columns_of(face)) spec.columns.push_back(column.name);
    command.read = [&face](const std::vector<cli::Given>& given) -> Result<cli::Invocation> {
        return cli::Invocation{cli::Needs::reading, [&face, given](const cli::Desk& desk, render::Sink& out) {
                                   return run_list(face, given, *std::get<service::Reading*>(desk), out);
                               }};
    };
    return command;
}

}  // namespace aftersales::commands
