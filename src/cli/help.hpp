// Help, read off the specs; no manual needs to be installed.
#pragma once

#include "aftersales/cli/spec.hpp"
#include "aftersales/result.hpp"

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace aftersales::cli {

enum class Extent { everyday, everything };

// Of the whole program: the commands by group; Extent::everything adds rare commands and the global options.
std::string program_help(const Face& face, Extent extent, int columns);
std::string topic_help(const Face& face, const Topic& topic, int columns);
std::string command_help(const Spec& spec, int columns);

// Of what the words name: nothing, a topic or a command. ErrorKind::usage where they name none.
Result<std::string> help_on(const Face& face, const std::vector<std::string>& words, int columns);

// The specs of a list, in its order.
std::vector<Spec> specs(std::span<const Entry> commands);

std::string version_text();  // "aftersales 1.0.0"

}  // namespace aftersales::cli
