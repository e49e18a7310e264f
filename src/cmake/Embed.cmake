# embed_templates(OUT FILE…): writes a source that holds the policies of `init`, one raw string each; NAME.LANGUAGE.toml says which is which.
include_guard()
function(embed_templates out)
  set(rows "")
  foreach(file ${ARGN})
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
    file(READ ${file} text)
    get_filename_component(stem ${file} NAME)
    string(REGEX MATCH "^([a-z]+)\\.([A-Za-z-]+)\\.toml$" _ ${stem})
    string(APPEND rows "    PolicyTemplate{\"${CMAKE_MATCH_1}\", \"${CMAKE_MATCH_2}\", R\"toml(${text})toml\"},\n")
  endforeach()
  file(CONFIGURE OUTPUT ${out} CONTENT [[// Written by src/cmake/Embed.cmake from the templates beside templates.hpp.
#include "upkeep/init/templates.hpp"

#include <array>

namespace aftersales::commands {

namespace {

constexpr std::array embedded_templates{
@rows@};

}  // namespace

std::span<const PolicyTemplate> policy_templates() { return embedded_templates; }

}  // namespace aftersales::commands
]] @ONLY)
endfunction()
