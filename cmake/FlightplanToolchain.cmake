# How everything is compiled: warnings, determinism, sanitizers, and the faster tools where they are installed.

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
endif()

find_program(MOLD_PROGRAM mold)
if(MOLD_PROGRAM)
  add_link_options(-fuse-ld=mold)
endif()

add_compile_options(-Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion)
if(FLIGHTPLAN_WARNINGS_AS_ERRORS)
  add_compile_options(-Werror)
endif()

# A fused multiply-add rounds once where two instructions round twice: results would depend on the machine.
add_compile_options(-ffp-contract=off)

if(FLIGHTPLAN_SANITIZE)
  add_compile_options(-fsanitize=${FLIGHTPLAN_SANITIZE} -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${FLIGHTPLAN_SANITIZE})
endif()
