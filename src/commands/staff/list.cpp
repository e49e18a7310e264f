#include "aftersales/cli/declare.hpp"
#include "aftersales/policy/policy.hpp"
#include "staff/staff.hpp"

#include <array>

namespace aftersales::commands {

namespace staff_list_command {

struct Args {};

constexpr std::array columns{
    render::Column{"staff", "Staff", render::Kind::key, "the person's id in the policy", true,
                   render::Importance::vital},
    render::Column{"name", "Name", render::Kind::text, "the person's name", true, render::Importance::vital},
    render::Column{"roles", "Roles", render::Kind::list, "the roles the person has", true, render::Importance::high},
    render::Column{"email", "E-mail", render::Kind::key, "where notices reach the person", true,
                   render::Importance::low},
    render::Column{"phone", "Phone", render::Kind::phone, "the person's phone"},
};

Result<void> run(const Args&, service::Rules& desk, render::Sink& out) {
    TRY(out.table(columns));
    for (const auto& person : desk.policy.staff) {
        const bool more = TRY(out.row({person.id, render::text_or_absent(person.name), render::texts(person.roles),
                                       render::text_or_absent(person.email), render::text_or_absent(person.phone)}));
        if (!more) break;
    }
    return {};
}

}  // namespace staff_list_command

cli::Command staff_list() {
    using namespace staff_list_command;
    return cli::declare<Args>("staff list", cli::Group::reports, "List the people of the policy, with their roles")
        .about("The people stand in the policy, in whose order they come. No store is needed.")
        .lists(staff_list_command::columns)
        .example("aftersales staff list --columns staff,roles", "Show who has which role.")
        .see_also({"staff mark", "report staff"})
        .runs(run);
}

}  // namespace aftersales::commands
