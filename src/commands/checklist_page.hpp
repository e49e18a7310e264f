// Checklists of a record, for whatever shows a record that has some.
#pragma once

#include "aftersales/render/sink.hpp"
#include "aftersales/render/value.hpp"
#include "aftersales/service/checklists.hpp"

#include <string>
#include <vector>

namespace aftersales::commands {

// [{id, label, done, open, items: [{id, label, kind, required, done, value, at, actor}]}]; `open` counts what is
// required and not done.
render::List checklist_records(const std::vector<service::ListFace>& faces);

// Each list with its items, done and open; "" where there are none.
std::string checklist_text(const std::vector<service::ListFace>& faces, const render::View& view);

}  // namespace aftersales::commands
