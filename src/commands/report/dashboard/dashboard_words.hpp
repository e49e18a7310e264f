// The words of the dashboard in the languages of the templates: one table, a row each. `{0}` and so on are figures.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace aftersales::commands::report {

enum class Language { en, zh_cn, zh_tw };
// Of the policy's word; English for one that has no words here.
Language language_of(std::string_view word);
std::string_view tag_of(Language language);  // "zh-CN", for the page's own lang

// In the order of the table in dashboard_words.cpp.
enum class Say {
    title,
    as_of,
    policy_version,
    attention,
    nothing_stands_out,
    how_found,
    rules,
    consequences,
    goals,
    no_goals,
    goal,
    before,
    missed_goal,
    no_value,
    volume,
    volume_of,
    backlog,
    backlog_of,
    legend_opened,
    legend_resolved,
    open_now,
    clocks,
    clocks_of,
    categories,
    categories_of,
    products,
    outlets,
    outlets_note,
    outliers,
    scores,
    scores_of,
    callbacks,
    callbacks_of,
    visits,
    visits_of,
    parts,
    parts_of,
    table,
    nothing,
    no_group,
    footer,
    outlet_late_respond,
    outlet_late_resolve,
    outlet_late_so,
    outlet_stands_out,
    outlet_stands_out_so,
    product_faults,
    product_faults_so,
    category_rise,
    category_rise_so,
    calls_missed,
    calls_missed_so,
    calls_missed_most,
    scores_fell,
    scores_fell_so,
    kpi_missed,
    kpi_missed_so,
    kpi_missed_before,
    clock_fell,
    clock_fell_so,
    backlog_grew,
    backlog_grew_so,
    escalations_rose,
    escalations_rose_so,
    of_all,
    cumulative,
    deliveries,
    deliveries_note,
    returns,
    returns_note
};

std::string_view words(Say what, Language language);
// The heading of a column; its name where it has no words.
std::string_view heading(std::string_view column, Language language);
// What people call a clock.
std::string_view clock_words(std::string_view clock, Language language);
// "2026-03" as a month of that language; anything else as it is.
std::string period_words(const std::string& name, Language language);

}  // namespace aftersales::commands::report
