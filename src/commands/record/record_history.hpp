// The history of a record of any kind, a row for each event.
#pragma once

#include "aftersales/calendar/zone.hpp"
#include "aftersales/domain/event.hpp"
#include "aftersales/render/sink.hpp"

#include <array>
#include <vector>

namespace aftersales::commands {

inline constexpr std::array history_columns{
    render::Column{"seq", "Seq", render::Kind::number, "the revision it made", true, render::Importance::vital},
    render::Column{"at", "At", render::Kind::instant, "when it happened", true, render::Importance::vital},
    render::Column{"actor", "Actor", render::Kind::text, "who did it"},
    render::Column{"kind", "Kind", render::Kind::text, "what kind of event it is", true, render::Importance::low},
    render::Column{"what", "What", render::Kind::prose, "what happened, in a line", true, render::Importance::vital},
    render::Column{"recorded_at", "Recorded", render::Kind::instant, "when it was told", false},
    render::Column{"run", "Run", render::Kind::key, "the invocation it belongs to", false},
    render::Column{"detail", "Detail", render::Kind::prose, "the event's own fields", false},
    render::Column{"undone", "Undone by", render::Kind::key, "the run that took it back; empty where it stands", false},
};

// The events as they are stored, from the first.
Result<void> tell_history(const std::vector<domain::Event>& events, const calendar::Zone& zone, render::Sink& out);

}  // namespace aftersales::commands
