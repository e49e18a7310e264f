// The figures of the reports, for the dashboard: what a report prints is what the page shows.
#pragma once

#include "activity_figures.hpp"
#include "aftersales/service/report/attainment.hpp"
#include "aftersales/service/report/calling_report.hpp"
#include "aftersales/service/report/delivery_figures.hpp"
#include "aftersales/service/report/feedback.hpp"
#include "aftersales/service/report/kpi.hpp"
#include "aftersales/service/report/part_figures.hpp"
#include "aftersales/service/report/return_figures.hpp"
#include "aftersales/service/report/visit_figures.hpp"
#include "figure.hpp"

#include <span>

namespace aftersales::commands::report {

std::span<const FigureColumn<service::report::KpiRow>> kpi_table();
std::span<const FigureColumn<service::report::AttainmentRow>> clock_table();
std::span<const FigureColumn<service::report::FeedbackRow>> feedback_table();
std::span<const FigureColumn<service::report::CallingRow>> callback_table();
std::span<const FigureColumn<ActivityRow>> outlet_table();
std::span<const FigureColumn<service::report::VisitRow>> visit_table();
std::span<const FigureColumn<service::report::PartFigures>> part_table();
std::span<const FigureColumn<service::report::DeliveryRow>> delivery_table();

std::span<const FigureColumn<service::report::ReturnRow>> return_table();

}  // namespace aftersales::commands::report
