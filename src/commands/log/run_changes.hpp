// What a run changed, as rows: of log show, and of what undo takes back.
#pragma once

#include "aftersales/calendar/zone.hpp"
#include "aftersales/domain/event.hpp"
#include "aftersales/render/sink.hpp"
#include "aftersales/render/value.hpp"
#include "aftersales/service/undo.hpp"
#include "aftersales/store/notice.hpp"

#include <span>
#include <string>
#include <vector>

namespace aftersales::commands {

std::span<const render::Column> run_change_columns();
std::vector<render::Value> run_change_cells(const domain::Event& event, service::Stands stands,
                                            const calendar::Zone& zone);
std::vector<render::Value> run_change_cells(const store::Notice& notice, service::Stands stands);
render::Record run_change_record(std::vector<render::Value> cells);

// "ticket 17: resolved, Pump replaced.": a line for people.
std::string run_change_line(const domain::Event& event, const calendar::Zone& zone);
std::string run_change_line(const store::Notice& notice);

}  // namespace aftersales::commands
