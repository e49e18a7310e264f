#include "aftersales/cli/declare.hpp"
#include "aftersales/domain/query/fields.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/attachments.hpp"
#include "aftersales/service/change/change.hpp"
#include "aftersales/service/hanging.hpp"
#include "aftersales/service/naming.hpp"
#include "aftersales/service/times.hpp"
#include "aftersales/store/store.hpp"
#include "aftersales/text/unicode.hpp"
#include "attachment/attachment.hpp"

#include <fmt/format.h>

#include <array>
#include <set>

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
    render::Column{"record", "Record", render::Kind::key, "the record by its number: AS-17, VS-3", false},
};

using Records = std::set<std::pair<domain::ObjectKind, std::int64_t>>;

bool is_ticket_number(const std::string& word, const policy::Policy& policy) {
    const auto& prefix = policy.ticket_prefix;
    const bool has_prefix =
        word.size() > prefix.size() && text::folded(word.substr(0, prefix.size())) == text::folded(prefix);
    const auto digits = word.substr(has_prefix ? prefix.size() : 0);
    return !digits.empty() && digits.find_first_not_of("0123456789") == std::string::npos;
}

// Tickets that are named before the terms, each with what hangs on it.
Result<std::optional<Records>> take_tickets(std::vector<std::string>& terms, const service::Reading& desk) {
    Records records;
    std::size_t taken = 0;
    for (; taken < terms.size() && is_ticket_number(terms[taken], desk.policy); ++taken) {
        const auto id = TRY(service::read_ticket(desk.store, desk.policy, terms[taken]));
        if (!TRY(desk.store.get(domain::ObjectKind::ticket, id.value)))
            return fail(ErrorKind::not_found, service::no_such(domain::ObjectKind::ticket, id.value));
        records.emplace(domain::ObjectKind::ticket, id.value);
        for (const auto& each : TRY(service::hanging_on(desk.store, id)))
            records.emplace(domain::object_of_any(each), domain::number_of(domain::view_of(each)));
    }
    terms.erase(terms.begin(), terms.begin() + static_cast<std::ptrdiff_t>(taken));
    return taken == 0 ? std::optional<Records>{} : std::optional{std::move(records)};
}

Result<void> run(const Args& args, service::Reading& desk, render::Sink& out) {
    const auto scope = service::filter_scope(desk.policy, desk.now, desk.actor);
    auto terms = args.terms;
    const auto records = TRY(take_tickets(terms, desk));
    const auto filter = TRY(domain::read_attachment_filter(terms, scope));
    if (args.explain) return out.text(domain::explain(filter, desk.policy.zone()) + "\n");
    TRY(out.table(columns));
    return service::list_attachments(desk.store, filter, [&](const service::Attachment& each) -> Result<bool> {
        if (records && !records->contains({each.object, each.id})) return true;
        return out.row({each.file.digest, render::text_or_absent(each.file.name.value), each.file.size,
                        render::text_or_absent(each.file.type), std::string{domain::word(each.object)}, each.id,
                        each.at, render::text_or_absent(each.actor),
                        service::name_of(desk.policy, each.object, each.id)});
    });
}

}  // namespace attachment_list_command

cli::Command attachment_list() {
    using namespace attachment_list_command;
    return cli::declare<Args>("attachment list", cli::Group::tickets, "List the files of tickets")
        .about("Files come with a step, by --attach FILE; those of steps that were undone are not listed. Terms as for "
               "ticket list, on digest, name, size, type, object, id, at and actor. A bare word finds names. A ticket "
               "that is named first, by its id or number, has its own files and those of what hangs on it: visits, "
               "returns, deliveries.")
        .takes("[TERM…]", &Args::terms, "tickets, then what the files must be like")
        .fields(domain::attachment_fields)
        .takes("--explain", &Args::explain, "show how the terms were read instead")
        .lists(attachment_list_command::columns)
        .example("aftersales attachment list 17", "See the files of ticket 17 and of what hangs on it.")
        .example("aftersales attachment list 'type:image/*' at:this-week", "See the pictures of this week.")
        .see_also({"attachment get", "ticket note", "doctor"})
        .runs(run);
}

}  // namespace aftersales::commands
