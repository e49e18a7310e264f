# One static library per layer, one test program per layer: the arrows of src/README.md, proved by the linker.
include_guard()

# aftersales_layer(NAME SOURCES a.cpp … LINKS other …)
function(aftersales_layer name)
  cmake_parse_arguments(layer "" "" "SOURCES;LINKS;PRIVATE" ${ARGN})
  if(layer_SOURCES)
    add_library(aftersales_${name} STATIC ${layer_SOURCES})
    target_include_directories(aftersales_${name} PUBLIC ${PROJECT_SOURCE_DIR}/include
                                                  PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
    target_link_libraries(aftersales_${name} PUBLIC ${layer_LINKS} PRIVATE aftersales_warnings ${layer_PRIVATE})
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
  add_test(NAME unit.${name} COMMAND test_${name})
endfunction()
