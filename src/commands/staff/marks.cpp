#include "aftersales/cli/declare.hpp"
#include "aftersales/policy/labels.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/report/range.hpp"
#include "aftersales/store/records.hpp"
#include "aftersales/store/staff_marks.hpp"
#include "staff/staff.hpp"

#include <array>

namespace aftersales::commands {

namespace staff_marks_command {

struct Args {
    std::optional<std::string> staff{};
    std::optional<std::string> period{};
};

constexpr std::array columns{
    render::Column{"id", "ID", render::Kind::id, "the mark's id", true, render::Importance::vital},
    render::Column{"at", "At", render::Kind::instant, "when it was given", true, render::Importance::low},
    render::Column{"staff", "Staff", render::Kind::text, "whom it was given", true, render::Importance::low},
    render::Column{"name", "Name", render::Kind::text, "the person's name", true, render::Importance::vital},
    render::Column{"by", "By", render::Kind::text, "whose it is: superior, peer, customer, self or subordinate", true,
                   render::Importance::high},
    render::Column{"mark", "Mark", render::Kind::number, "the mark, 1 to 10", true, render::Importance::vital},
    render::Column{"aspect", "Aspect", render::Kind::text, "what it was given for; empty for the whole"},
    render::Column{"note", "Note", render::Kind::prose, "what was said with it"},
};

Result<void> run(const Args& args, service::Reading& desk, render::Sink& out) {
    const auto staff = TRY(policy::read_staff(desk.policy, args.staff.value_or("")));
    auto from = domain::Instant::min();
    auto to = domain::Instant::max();
    if (args.period) {
        const auto range = TRY(service::report::range_or_last_months({.written = args.period}, desk));
        for (const auto& warning : range.warnings) out.warning(warning);
        from = range.period.from;
        to = range.period.to;
    }
    TRY(out.table(columns));
    return store::staff_marks(desk.store, from, to, staff, [&](const domain::StaffMark& mark) {
        const auto* person = desk.policy.person(mark.staff);
        return out.row({mark.id, mark.given_at, mark.staff, render::text_or_absent(person ? person->name : ""),
                        std::string{domain::word(mark.by)}, mark.mark, render::text_or_absent(mark.aspect),
                        render::text_or_absent(mark.note.value)});
    });
}

}  // namespace staff_marks_command

cli::Command staff_marks() {
    using namespace staff_marks_command;
    return cli::declare<Args>("staff marks", cli::Group::reports, "List the marks that were given")
        .about("Lists them in the order in which they were given: of one person or of everybody, in a period or ever. "
               "Who entered a mark is not shown.")
        .takes("[STAFF]", &Args::staff, "one person", cli::ValueKind::person)
        .takes("--period PERIOD", &Args::period, "when they were given")
        .by_default("always")
        .lists(staff_marks_command::columns)
        .example("aftersales staff marks wang.lei --period 2026-Q1", "Read what was said of Wang Lei in a quarter.")
        .see_also({"staff mark", "report staff"})
        .runs(run);
}

}  // namespace aftersales::commands
