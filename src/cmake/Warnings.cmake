# What every target of ours is compiled with; errors only in a git checkout, so that a tarball builds on newer compilers.
include_guard()

add_library(aftersales_warnings INTERFACE)
target_compile_options(
  aftersales_warnings
  INTERFACE -Wall
            -Wextra
            -Wpedantic
            # Files that are compiled together see each other's names: what shadows those is no mistake.
            $<$<CXX_COMPILER_ID:GNU>:-Wshadow=local>
            -Wconversion
            -Wsign-conversion
            -Wold-style-cast
            -Wnon-virtual-dtor
            -Wswitch-enum
            # GCC 12 at -O2 sees the last five in std::string and std::variant where they are not (GCC bugs 105329, 105651, 105562).
            $<$<CXX_COMPILER_ID:GNU>:-Wuseless-cast;-Wduplicated-cond;-Wlogical-op;-Wno-array-bounds;-Wno-restrict;-Wno-stringop-overflow;-Wno-stringop-overread;-Wno-maybe-uninitialized>
            $<$<BOOL:${AFTERSALES_WERROR}>:-Werror>)
target_compile_definitions(aftersales_warnings INTERFACE _GLIBCXX_ASSERTIONS)
