// One reader for each part of the file. They come in the order of draft() (read.cpp): who names something comes after
// what can be named.
#pragma once

#include "aftersales/domain/rule/condition.hpp"
#include "read/section.hpp"

#include <string>

namespace aftersales::policy {

void read_organization(PolicyReading& reading, const Section& root);      // organization, store, ticket
void read_calendars(PolicyReading& reading, const Section& root);         // calendar
void read_default_calendar(PolicyReading& reading, const Section& root);  // organization.calendar
void read_people(PolicyReading& reading, const Section& root);            // staff, notify
void read_outlets(PolicyReading& reading, const Section& root);
void read_teams(PolicyReading& reading, const Section& root);       // team, numbers
void read_categories(PolicyReading& reading, const Section& root);  // category, priority
void read_rules(PolicyReading& reading, const Section& root);       // rule
void read_plans(PolicyReading& reading, const Section& root);       // sla, clock
void read_steps(PolicyReading& reading, const Section& root);       // escalation
void read_gates(PolicyReading& reading, const Section& root);       // gate
void read_visits(PolicyReading& reading, const Section& root);      // visit, travel, delivery
void read_returns(PolicyReading& reading, const Section& root);     // return, return_rule
void read_templates(PolicyReading& reading, const Section& root);   // template
void read_callbacks(PolicyReading& reading,
                    const Section& root);                     // callbacks, callback, callback_assign, callback_order
void read_kpis(PolicyReading& reading, const Section& root);  // kpi
void read_checklists(PolicyReading& reading, const Section& root);  // checklist
void read_reports(PolicyReading& reading, const Section& root);     // queries, report, retention

// The names of [notify.NAME].
std::vector<std::string> channel_names(const Policy& policy);

// The key `outlet` of a section: any text where the policy names no outlets.
std::string read_outlet_name(PolicyReading& reading, const Section& section);

// The key `calendar` of a section: "" where it is absent or names none.
std::string read_calendar_name(PolicyReading& reading, const Section& section);

// The most levels that a rule or a step may raise a ticket.
inline constexpr int most_levels = 100;

// The key `when` of a section, where there is one.
enum class ConditionOf { ticket, plan, callback, goods };
domain::Condition read_condition(PolicyReading& reading, const Section& section, ConditionOf of);

}  // namespace aftersales::policy
