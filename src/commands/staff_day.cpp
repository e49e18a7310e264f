#include "staff_day.hpp"

#include "aftersales/policy/labels.hpp"
#include "aftersales/policy/policy.hpp"
#include "aftersales/service/times.hpp"

namespace aftersales::commands {

Result<AskedDay> asked_day(const StaffDayArgs& args, const service::Reading& desk) {
    const auto own = desk.policy.person(desk.actor) != nullptr ? desk.actor : std::string{};
    AskedDay asked{.staff = own, .day = service::today(desk.policy, desk.now)};
    auto day = args.day;
    if (args.staff) {
        const auto staff = policy::read_staff(desk.policy, *args.staff);
        if (staff)
            asked.staff = *staff;
        else if (*args.staff == "all")
            asked.staff.clear();
        else if (!day && service::read_day(desk.policy, desk.now, args.staff))
            day = args.staff;
        else
            return fail(staff.error());
    }
    if (day) asked.day = *TRY(service::read_day(desk.policy, desk.now, day));
    return asked;
}

void add_line(std::string& text, std::string_view line) {
    if (line.empty()) return;
    if (!text.empty()) text += '\n';
    text += line;
}

void takes_staff_and_day(cli::Declaration<StaffDayArgs>& declaration) {
    declaration.takes("[STAFF]", &StaffDayArgs::staff, "one person; all: everybody", cli::ValueKind::person)
        .takes("[DATE]", &StaffDayArgs::day, "the day")
        .by_default("today");
}

}  // namespace aftersales::commands
