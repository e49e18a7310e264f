// What becomes of broken parts that came back.
#include "aftersales/domain/query/fields.hpp"
#include "part/part.hpp"
#include "part/part_words.hpp"

#include <array>

namespace aftersales::commands {

namespace part_defective_command {

struct Args : PartArgs {
    std::string what{};
    std::vector<std::string> words{};
    std::string to{};
    std::string amount{};
    std::optional<std::int64_t> if_revision{};
};

Result<void> run_list(const Args& args, service::Reading& desk, render::Sink& out) {
    if (!args.to.empty() || !args.amount.empty())
        return fail(ErrorKind::usage, "--to and --amount say what becomes of a part, and list only looks");
    constexpr auto object = domain::ObjectKind::defective_part;
    const auto filter = TRY(domain::read_filter(object, args.words, service::filter_scope(desk)));
    TRY(out.table(columns_of(defective_face)));
    return desk.store.list(object, {.filter = filter, .order = "id"},
                           [&](const store::AnyLine& line) { return out.row(cells_of(defective_face, line, {})); });
}

Result<service::WantedAct> wanted_of(const Args& args) {
    domain::DefectivePart set{.supplier = args.to, .credit = TRY(amount_of("--amount", args.amount))};
    if (args.what != "send" && !args.to.empty())
        return fail(ErrorKind::usage, "--to: only what is sent has a receiver");
    if (args.what != "credit" && set.credit)
        return fail(ErrorKind::usage, "--amount: only what is credited has an amount");
    if (args.what == "credit" && !set.credit)
        return fail(ErrorKind::usage, "how much was credited is missing: --amount AMOUNT");
    if (args.what == "scrap" && args.message.empty()) return fail(ErrorKind::usage, "why is missing: -m WHY");
    return service::WantedAct{.place = domain::place_of_step(domain::ObjectKind::defective_part, args.what),
                              .set = std::move(set),
                              .message = {args.message}};
}

Result<void> settle(const Args& args, service::Writing& desk, render::Sink& out) {
    if (args.words.empty()) return fail(ErrorKind::usage, fmt::format("{}: which one is missing", args.what));
    const auto wanted = TRY(wanted_of(args));
    const auto note = TRY(note_of(args, desk));
    for (const auto& word : args.words) {
        const auto id = TRY(read_id(reading_of(desk), domain::ObjectKind::defective_part, word));
        const auto after =
            TRY(service::settle_defective(desk, id, {.at = note.at, .if_revision = args.if_revision}, wanted));
        const auto& credit = std::get<domain::DefectivePart>(wanted.set).credit;
        const auto& known = std::get<domain::DefectivePart>(after).credit;
        if (credit && credit != known)
            return fail(ErrorKind::refused, fmt::format("defective part {} was credited already: {}", id,
                                                        known ? domain::print(*known) : "nothing"));
        TRY(tell_record(defective_face, desk, after, out));
    }
    return {};
}

}  // namespace part_defective_command

cli::Command part_defective() {
    using namespace part_defective_command;
    return cli::declare<Args>("part defective", cli::Group::service, "List defective parts and say what became of them")
        .about("Broken parts that came back from customers are kept in quarantine. list takes terms as ticket list "
               "does; send says that they went to the supplier, credit what that gave for them, scrap that they were "
               "thrown away.")
        .takes("WHAT", &Args::what, "what to do")
        .choices({"list", "send", "credit", "scrap"})
        .takes("[ID|TERM…]", &Args::words, "the defective parts by their ids; of list what they must be like")
        .lines()
        .takes("--to SUPPLIER", &Args::to, "whom they are sent to")
        .by_default("the part's own supplier")
        .takes("--amount AMOUNT", &Args::amount, "what was credited")
        .with(takes_part_note<Args>)
        .takes("--if-revision N", &Args::if_revision, "only if it is still at this revision, else exit 5")
        .lists(columns_of(defective_face))
        .example("aftersales part defective list state:held", "What is to be sent.")
        .example("aftersales part defective send 3 --to acme", "It goes to the supplier.")
        .example("aftersales part defective credit 3 --amount 18", "The supplier paid for it.")
        .see_also({"part return", "part scrap"})
        .when<service::Reading>([](const Args& args) { return args.what == "list"; }, run_list)
        .runs(settle);
}

}  // namespace aftersales::commands
