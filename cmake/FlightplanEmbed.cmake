# flightplan_embed(target namespace [function file]…)
#
# Puts the bytes of files into a library. For each pair it defines, in the C++ namespace,
#     std::span<const std::byte> function();
# which the one .cpp that reads the file declares by itself. The assembler copies the bytes (.incbin), so a megabyte costs
# no compile time; a changed file is taken at the next build. Paths are relative to the calling folder.

include_guard(GLOBAL)

function(flightplan_embed target namespace)
  string(REPLACE "::" "_" prefix "${namespace}")
  set(source ${CMAKE_CURRENT_BINARY_DIR}/${target}_embedded.cpp)
  set(code "// Written by flightplan_embed.\n#include <cstddef>\n#include <cstdint>\n#include <span>\n")
  set(files "")
  set(pairs ${ARGN})
  while(pairs)
    list(POP_FRONT pairs function file)
    if(NOT file)
      message(FATAL_ERROR "flightplan_embed(${target}): ${function} has no file")
    endif()
    cmake_path(ABSOLUTE_PATH file NORMALIZE)
    list(APPEND files ${file})
    set(symbol ${prefix}_${function})
    # The length is a word of its own: the difference of two symbols would be the difference of two C++ arrays.
    string(APPEND code "
asm(R\"(.pushsection .rodata
.balign 16
.global ${symbol}_size
.hidden ${symbol}_size
${symbol}_size: .quad 1f - ${symbol}_data
.global ${symbol}_data
.hidden ${symbol}_data
${symbol}_data: .incbin \"${file}\"
1: .popsection)\");
extern \"C\" const std::uint64_t ${symbol}_size;
extern \"C\" const std::byte ${symbol}_data[];
namespace ${namespace} {
std::span<const std::byte> ${function}();
std::span<const std::byte> ${function}() { return {${symbol}_data, static_cast<std::size_t>(${symbol}_size)}; }
}
")
  endwhile()
  file(CONFIGURE OUTPUT ${source} CONTENT "${code}" @ONLY) # leaves an unchanged file alone
  set_source_files_properties(${source} PROPERTIES OBJECT_DEPENDS "${files}" SKIP_AUTOGEN ON)
  target_sources(${target} PRIVATE ${source})
endfunction()
