#include "aftersales/service/absences.hpp"

#include "aftersales/cli/declare.hpp"
#include "aftersales/policy/labels.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/report/range.hpp"
#include "staff/staff.hpp"

#include <array>

namespace aftersales::commands {

namespace staff_absences_command {

struct Args {
    std::optional<std::string> staff{};
    std::optional<std::string> period{};
};

constexpr std::array absence_columns{
    render::Column{"id", "ID", render::Kind::id, "the absence's id", true, render::Importance::vital},
    render::Column{"staff", "Staff", render::Kind::text, "who is away", true, render::Importance::vital},
    render::Column{"name", "Name", render::Kind::text, "the person's name"},
    render::Column{"from", "From", render::Kind::instant, "since when", true, render::Importance::vital},
    render::Column{"to", "To", render::Kind::instant, "until when, not included", true, render::Importance::vital},
    render::Column{"substitute", "Substitute", render::Kind::text, "who stands in"},
    render::Column{"note", "Note", render::Kind::prose, "what was said with it"},
};

Result<void> run(const Args& args, service::Reading& desk, render::Sink& out) {
    const auto staff = TRY(policy::read_staff(desk.policy, args.staff.value_or("")));
    // From today on, unless a period is asked for.
    auto from = desk.now;
    auto to = domain::Instant{std::chrono::seconds{253'402'300'799}};
    if (args.period) {
        const auto range = TRY(service::report::range_or_last_months({.written = args.period}, desk));
        for (const auto& warning : range.warnings) out.warning(warning);
        from = range.period.from;
        to = range.period.to;
    }
    TRY(out.table(absence_columns));
    for (const auto& each : TRY(service::absences(desk.store, staff, from, to))) {
        const auto* person = desk.policy.person(each.staff);
        TRY(out.row({each.id, each.staff, render::text_or_absent(person != nullptr ? person->name : ""), each.from,
                     each.to, render::text_or_absent(each.substitute), render::text_or_absent(each.note.value)}));
    }
    return {};
}

}  // namespace staff_absences_command

cli::Command staff_absences() {
    using namespace staff_absences_command;
    return cli::declare<Args>("staff absences", cli::Group::service, "List who is away")
        .about("Those who are away now or will be, in order; in a period, those who are away in it. What was taken "
               "back is "
               "left out.")
        .takes("[STAFF]", &Args::staff, "one person", cli::ValueKind::person)
        .takes("--period PERIOD", &Args::period, "when they are away")
        .by_default("from now on")
        .lists(absence_columns)
        .example("aftersales staff absences", "See who is away, and who will be.")
        .see_also({"staff away"})
        .runs(run);
}

}  // namespace aftersales::commands
