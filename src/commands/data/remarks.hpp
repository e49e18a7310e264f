// What an import has to say of a file besides its figures.
#pragma once

#include "aftersales/render/sink.hpp"
#include "aftersales/service/exchange/import.hpp"

namespace aftersales::commands {

// The encoding where it is not UTF-8, and what was passed over or taken to be meant.
void tell_remarks(const service::ImportSource& source, const service::ImportSummary& summary, render::Sink& out);

}  // namespace aftersales::commands
