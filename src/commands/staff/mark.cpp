#include "aftersales/cli/declare.hpp"
#include "aftersales/service/staff_marks.hpp"
#include "aftersales/service/times.hpp"
#include "aftersales/text/unicode.hpp"
#include "score.hpp"
#include "staff/staff.hpp"
#include "words.hpp"

namespace aftersales::commands {

namespace staff_mark_command {

struct Args {
    std::string staff{};
    domain::MarkBy by{};
    Score mark{};
    std::string aspect{};
    std::string note{};
    std::optional<std::string> at{};
};

Result<void> run(const Args& args, service::Writing& desk, render::Sink& out) {
    const domain::StaffMark given{.staff = args.staff,
                                  .by = args.by,
                                  .mark = args.mark.value,
                                  .aspect = std::string{text::trimmed(args.aspect)},
                                  .note = {args.note}};
    const auto at = TRY(service::read_point(desk.policy, desk.now, args.at));
    const auto mark = TRY(service::mark_staff(desk, given, at));
    return out.created(mark.id, {{"id", mark.id},
                                 {"at", mark.given_at},
                                 {"staff", mark.staff},
                                 {"by", std::string{domain::word(mark.by)}},
                                 {"mark", mark.mark},
                                 {"aspect", render::text_or_absent(mark.aspect)},
                                 {"note", render::text_or_absent(mark.note.value)}});
}

}  // namespace staff_mark_command

cli::Command staff_mark() {
    using namespace staff_mark_command;
    return cli::declare<Args>("staff mark", cli::Group::reports, "Enter a mark that somebody gave a person")
        .about("Prints the mark's id. Marks are given for the appraisal by superiors, peers, subordinates, customers "
               "and the person "
               "itself, as a whole or for an aspect. One that was given is never changed; who entered it stands in the "
               "history and in no list.")
        .takes("STAFF", &Args::staff, "the person", cli::ValueKind::person)
        .takes("--by SOURCE", &Args::by, "whose mark it is")
        .choices(all_words<domain::MarkBy>())
        .required()
        .takes("--mark 1-10", &Args::mark, "the mark, ten being the best")
        .required()
        .takes("--aspect WORD", &Args::aspect, "what it is given for, if not for the whole")
        .takes("-m,--message NOTE", &Args::note, "what was said with it")
        .whole()
        .takes("--at INSTANT", &Args::at, "when it was given, if not now")
        .example("aftersales staff mark wang.lei --by peer --mark 8 --aspect teamwork",
                 "A colleague finds it good to work with Wang Lei.")
        .see_also({"staff marks", "report staff"})
        .runs(run);
}

}  // namespace aftersales::commands
