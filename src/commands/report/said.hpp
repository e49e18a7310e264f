// What `report feedback` prints besides its figures: scores by dimension, and the customers' own words (D20).
#pragma once

#include "aftersales/render/sink.hpp"
#include "aftersales/service/desk.hpp"
#include "aftersales/service/report/voices.hpp"

namespace aftersales::commands::report {

Result<void> show_dimensions(const service::Reading& desk, const service::report::Period& period, render::Sink& out);
Result<void> show_voices(const service::Reading& desk, const service::report::Period& period,
                         service::report::VoiceKind voice, render::Sink& out);

}  // namespace aftersales::commands::report
