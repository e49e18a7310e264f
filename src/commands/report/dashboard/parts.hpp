// The parts of the dashboard, in the order in which they stand on it.
#pragma once

#include "aftersales/service/report/findings.hpp"
#include "paper.hpp"

#include <string>
#include <vector>

namespace aftersales::commands::report {

using Findings = std::vector<figures::ReportFinding>;

void write_attention(render::Html& html, const Paper& paper, const Findings& findings);
void write_goals(render::Html& html, const Paper& paper);
void write_volume(render::Html& html, const Paper& paper);
void write_clocks(render::Html& html, const Paper& paper, const Findings& findings);
void write_categories(render::Html& html, const Paper& paper, const Findings& findings);
void write_outlets(render::Html& html, const Paper& paper, const Findings& findings);
void write_scores(render::Html& html, const Paper& paper);
// Visits and spare parts, each where the desk has any.
void write_field_work(render::Html& html, const Paper& paper);
// Nothing where there are none.
void write_deliveries(render::Html& html, const Paper& paper);
void write_returns(render::Html& html, const Paper& paper);
void write_callbacks(render::Html& html, const Paper& paper, const Findings& findings);

// Whether a finding of that concern, or one that follows from another, is about the subject.
bool is_found(const Findings& findings, figures::Concern concern, const std::string& subject,
              const std::string& detail = {});

// What an outlier's figure is counted in.
figures::Measured unit_of(std::string_view figure);

}  // namespace aftersales::commands::report
