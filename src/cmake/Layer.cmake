# One static library per layer, one test program per layer: the arrows of src/README.md, proved by the linker.
include_guard()

# The files of a layer are compiled together, in the order they are listed: what they include is read, and the templates they share are made,
# once. So names in the unnamed namespaces of a layer differ, and each file of tests has a namespace of its own. Many at once make a whole build cheap, few a change of one file quick.
set(AFTERSALES_TOGETHER 12 CACHE STRING "how many files of a layer are compiled together at most; 0: each alone")
function(aftersales_together target)
  if(NOT AFTERSALES_TOGETHER)
    return()
  endif()
  set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_MODE BATCH UNITY_BUILD_BATCH_SIZE ${AFTERSALES_TOGETHER})
endfunction()

# Layers that run once a command: they read its words and the policy and put its answer together. What goes over many tickets, events or
# rows is in the others. Optimising these is half the compiler's work on them, and no command is quicker for it.
set(aftersales_cold policy cli commands)
# It mostly asks the layers above it, and is by far the largest: an import is no slower for half the optimisation.
set(aftersales_warm service)
# What every row and event goes through: in so large a unit GCC would soon stop putting small functions where they are called.
set(aftersales_hot text domain store)

# How hard a layer is optimised in a release.
function(aftersales_optimised target name)
  if(name IN_LIST aftersales_cold)
    target_compile_options(${target} PRIVATE $<$<CONFIG:Release>:-Og>)
  elseif(name IN_LIST aftersales_warm)
    target_compile_options(${target} PRIVATE $<$<CONFIG:Release>:-O1>)
  elseif(name IN_LIST aftersales_hot)
    target_compile_options(${target} PRIVATE $<$<AND:$<CONFIG:Release>,$<CXX_COMPILER_ID:GNU>>:--param=inline-unit-growth=120>)
  endif()
endfunction()

# What the parts of a layer have in common.
macro(aftersales_part target)
  target_include_directories(${target} PUBLIC ${PROJECT_SOURCE_DIR}/include PRIVATE ${CMAKE_CURRENT_SOURCE_DIR})
  target_link_libraries(${target} PUBLIC ${layer_LINKS} PRIVATE aftersales_warnings ${layer_PRIVATE})
  aftersales_together(${target})
  # So large a unit fills GCC's heap, which it looks through again and again; a tenth of the time for a quarter more memory.
  target_compile_options(${target} PRIVATE $<$<AND:$<CONFIG:Release>,$<CXX_COMPILER_ID:GNU>>:--param=ggc-min-expand=250>)
endmacro()

# aftersales_layer(NAME SOURCES a.cpp … [EVERY_ROW b.cpp …] LINKS other …). EVERY_ROW is what each row of an import goes through: optimised
# in full, whatever the layer is, and a unit of its own, so that two processors have something to do.
function(aftersales_layer name)
  cmake_parse_arguments(layer "" "" "SOURCES;EVERY_ROW;LINKS;PRIVATE" ${ARGN})
  if(layer_SOURCES)
    add_library(aftersales_${name} STATIC ${layer_SOURCES})
    aftersales_part(aftersales_${name})
    aftersales_optimised(aftersales_${name} ${name})
    if(layer_EVERY_ROW)
      add_library(aftersales_${name}_rows OBJECT ${layer_EVERY_ROW})
      aftersales_part(aftersales_${name}_rows)
      target_sources(aftersales_${name} PRIVATE $<TARGET_OBJECTS:aftersales_${name}_rows>)
    endif()
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
  aftersales_together(test_${name})
  add_test(NAME unit.${name} COMMAND test_${name})
endfunction()
