#include "aftersales/cli/declare.hpp"
#include "aftersales/cli/session.hpp"
#include "aftersales/service/attachments.hpp"
#include "aftersales/service/naming.hpp"
#include "aftersales/store/store.hpp"
#include "attachment/attachment.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace aftersales::commands {

namespace attachment_get_command {

struct Args {
    std::string file{};
};

constexpr std::size_t least_digits = 8;

// A beginning of a digest, or a ticket that has one file.
bool is_beginning_of_digest(const std::string& word) {
    return word.size() >= least_digits &&
           std::ranges::all_of(word, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

Result<std::string> only_file_of(domain::TicketId ticket, const store::Reader& store) {
    if (!TRY(store.get(domain::ObjectKind::ticket, ticket.value)))
        return fail(ErrorKind::not_found, fmt::format("there is no ticket {}", ticket.value));
    std::set<std::string> digests;
    TRY(service::list_attachments(store, {}, [&](const service::Attachment& each) -> Result<bool> {
        if (each.object == domain::ObjectKind::ticket && each.id == ticket.value) digests.insert(each.file.digest);
        return true;
    }));
    if (digests.size() == 1) return *digests.begin();
    const auto hint = fmt::format("See them: aftersales attachment list object:ticket id:{}", ticket.value);
    if (digests.empty()) return fail(ErrorKind::not_found, fmt::format("ticket {} has no file", ticket.value));
    return fail(ErrorKind::usage, fmt::format("ticket {} has {} files", ticket.value, digests.size()), {hint});
}

Result<void> run(const Args& args, cli::Session& session, render::Sink& out) {
    const auto desk = TRY(session.reading());
    const auto digest =
        is_beginning_of_digest(args.file)
            ? TRY(service::read_digest(desk.store, args.file))
            : TRY(only_file_of(TRY(service::read_ticket(desk.store, desk.policy, args.file)), desk.store));
    return out.text(TRY(TRY(session.files())->bytes(digest)));
}

}  // namespace attachment_get_command

cli::Command attachment_get() {
    using namespace attachment_get_command;
    return cli::declare<Args>("attachment get", cli::Group::tickets, "Give out a file of a ticket")
        .about("Writes the bytes of the file, or with -o a file of any name. They are held against the digest first: "
               "one that is damaged is refused. A file goes by its digest, of which the first eight digits and more "
               "are enough, or by its ticket where that has one file.")
        .takes("DIGEST", &Args::file, "the digest, or a ticket that has one file")
        .writes({std::string{cli::any_ending}})
        .example("aftersales attachment get 9f86d081 -o plate.jpg", "Look at a picture.")
        .see_also({"attachment list", "doctor"})
        .runs(run);
}

}  // namespace aftersales::commands
