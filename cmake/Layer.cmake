# One static library per layer, one test program per layer: the arrows of src/README.md, proved by the linker.
include_guard()

# The standard headers cost more than what a file says itself: read once per target. An option, so that a build without it proves
# that every file includes what it uses.
option(AFTERSALES_PRECOMPILE "read the standard headers once per target" OFF)
set(aftersales_precompiled <algorithm> <array> <chrono> <functional> <map> <memory> <optional> <string> <string_view>
                           <variant> <vector> <tl/expected.hpp> <fmt/format.h>)
function(aftersales_precompile target)
  if(AFTERSALES_PRECOMPILE)
    target_precompile_headers(${target} PRIVATE ${aftersales_precompiled} ${ARGN})
  endif()
endfunction()

# aftersales_layer(NAME SOURCES a.cpp … LINKS other …)
function(aftersales_layer name)
  cmake_parse_arguments(layer "" "" "SOURCES;LINKS;PRIVATE" ${ARGN})
  if(layer_SOURCES)
    add_library(aftersales_${name} STATIC ${layer_SOURCES})
    target_include_directories(aftersales_${name} PUBLIC ${PROJECT_SOURCE_DIR}/include
                                                  PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
    target_link_libraries(aftersales_${name} PUBLIC ${layer_LINKS} PRIVATE aftersales_warnings ${layer_PRIVATE})
    aftersales_precompile(aftersales_${name})
  else()
    add_library(aftersales_${name} INTERFACE)
    target_include_directories(aftersales_${name} INTERFACE ${PROJECT_SOURCE_DIR}/include)
    target_link_libraries(aftersales_${name} INTERFACE ${layer_LINKS})
  endif()
endfunction()

# aftersales_test(NAME SOURCES a_test.cpp … LINKS aftersales_NAME …): program test_NAME, run by ctest.
function(aftersales_test name)
  cmake_parse_arguments(test "" "" "SOURCES;LINKS" ${ARGN})
  if(NOT test_SOURCES)
    return()
  endif()
  add_executable(test_${name} ${test_SOURCES})
  target_include_directories(test_${name} PRIVATE ${PROJECT_SOURCE_DIR} ${PROJECT_SOURCE_DIR}/src/${name})
  target_link_libraries(test_${name} PRIVATE ${test_LINKS} aftersales_test_main aftersales_warnings)
  aftersales_precompile(test_${name} <doctest/doctest.h>)
  add_test(NAME unit.${name} COMMAND test_${name})
endfunction()
