#include "aftersales/cli/declare.hpp"
#include "aftersales/domain/query/fields.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/attachments.hpp"
#include "aftersales/service/times.hpp"
#include "attachment/attachment.hpp"

#include <array>

namespace aftersales::commands {

namespace attachment_list_command {

struct Args {
    std::vector<std::string> terms{};
    bool explain{};
};

constexpr std::array columns{
    render::Column{"digest", "Digest", render::Kind::key, "the SHA-256 of the file", true, render::Importance::vital},
    render::Column{"name", "Name", render::Kind::prose, "what it was called", true, render::Importance::vital},
    render::Column{"size", "Size", render::Kind::number, "how many bytes it has"},
    render::Column{"type", "Type", render::Kind::text, "its media type"},
    render::Column{"object", "Object", render::Kind::text, "what kind of record it belongs to"},
    render::Column{"id", "ID", render::Kind::id, "the record"},
    render::Column{"at", "At", render::Kind::instant, "when it was added"},
    render::Column{"actor", "Actor", render::Kind::text, "who added it"},
};

Result<void> run(const Args& args, service::Reading& desk, render::Sink& out) {
    const auto scope = service::filter_scope(desk.policy, desk.now, desk.actor);
    const auto filter = TRY(domain::read_attachment_filter(args.terms, scope));
    if (args.explain) return out.text(domain::explain(filter, desk.policy.zone()) + "\n");
    TRY(out.table(columns));
    return service::list_attachments(desk.store, filter, [&](const service::Attachment& each) -> Result<bool> {
        return out.row({each.file.digest, render::text_or_absent(each.file.name.value), each.file.size,
                        render::text_or_absent(each.file.type), std::string{domain::word(each.object)}, each.id,
                        each.at, render::text_or_absent(each.actor)});
    });
}

}  // namespace attachment_list_command

cli::Command attachment_list() {
    using namespace attachment_list_command;
    return cli::declare<Args>("attachment list", cli::Group::tickets, "List the files of tickets")
        .about("Files come with a step, by --attach FILE; those of steps that were undone are not listed. Terms as for "
               "ticket list, on digest, name, size, type, object, id, at and actor. A bare word finds names.")
        .takes("[TERM…]", &Args::terms, "what the files must be like")
        .fields(domain::attachment_fields)
        .takes("--explain", &Args::explain, "show how the terms were read instead")
        .lists(attachment_list_command::columns)
        .example("aftersales attachment list object:ticket id:17", "See the files of ticket 17.")
        .example("aftersales attachment list 'type:image/*' at:this-week", "See the pictures of this week.")
        .see_also({"attachment get", "ticket note", "doctor"})
        .runs(run);
}

}  // namespace aftersales::commands
