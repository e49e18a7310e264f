# Every foreign library, from the system; nothing is fetched. What the program always needs is linked in statically,
# because each shared library that needs libstdc++ costs a short command about half its running time (src/README.md).
include_guard()
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(CLI11 REQUIRED)
find_package(tl-expected REQUIRED)

# foreign(NAME archive.a …): an imported static library found by file name, or the shared one where there is no archive.
function(foreign name)
  add_library(foreign::${name} INTERFACE IMPORTED GLOBAL)
  foreach(library ${ARGN})
    find_library(foreign_${library} NAMES lib${library}.a ${library} REQUIRED)
    target_link_libraries(foreign::${name} INTERFACE ${foreign_${library}})
  endforeach()
endfunction()

foreign(sqlite SQLiteCpp sqlite3)
target_link_libraries(foreign::sqlite INTERFACE Threads::Threads ${CMAKE_DL_LIBS} m)
foreign(re2 re2)
target_link_libraries(foreign::re2 INTERFACE Threads::Threads)
foreign(utf8proc utf8proc)
foreign(md md)
foreign(z z)
foreign(expat expat)
