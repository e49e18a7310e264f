// What a line asks of its output: its globals, and where those name a file and no format, the file's ending.
#pragma once

#include "aftersales/cli/spec.hpp"
#include "aftersales/render/output.hpp"
#include "parse.hpp"

namespace aftersales::cli {

// Of "out/weekly.CSV", "csv"; "" where the name has no ending.
std::string ending_of(std::string_view path);

// A command that has a format of its own gets what the ending says as its --format. ErrorKind::usage for an ending that
// the command does not write.
Result<render::Wishes> wishes(const Spec& spec, Parsed& parsed);

}  // namespace aftersales::cli
