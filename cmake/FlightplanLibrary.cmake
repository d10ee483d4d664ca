# flightplan_library(name DEPENDS libraries… LINKS third-party… HEADERS … SOURCES … [QT])
#
# Declares the library of the current folder, links what it names, and records which folders it may include.
# tests/architecture reads the record and checks every #include of every file against it. A name is the folder with
# underscores: model_base, views_map. Headers are a header set, so that CI can compile each one alone.

set(FLIGHTPLAN_ARROWS ${PROJECT_BINARY_DIR}/arrows.txt)
file(WRITE ${FLIGHTPLAN_ARROWS} "")

# The moc of Qt 6.4 does not know concepts and stumbles over <concepts> without this.
set(FLIGHTPLAN_MOC_OPTIONS -D_GLIBCXX_CONCEPTS=1)

function(flightplan_library name)
  cmake_parse_arguments(PARSE_ARGV 1 ARG "QT" "" "DEPENDS;LINKS;PRIVATE_LINKS;HEADERS;SOURCES")
  if(NOT ARG_SOURCES)
    # A library of headers alone still needs one translation unit, so that its headers are compiled by the build.
    set(ARG_SOURCES ${PROJECT_BINARY_DIR}/empty.cpp)
    file(WRITE ${PROJECT_BINARY_DIR}/empty.cpp "")
  endif()
  add_library(${name} STATIC ${ARG_SOURCES})
  target_sources(${name} PUBLIC FILE_SET HEADERS BASE_DIRS ${PROJECT_SOURCE_DIR} FILES ${ARG_HEADERS})
  target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR})
  target_link_libraries(${name} PUBLIC ${ARG_DEPENDS} ${ARG_LINKS} PRIVATE ${ARG_PRIVATE_LINKS})
  set_target_properties(${name} PROPERTIES VERIFY_INTERFACE_HEADER_SETS ON)
  if(ARG_QT)
    set_target_properties(${name} PROPERTIES AUTOMOC ON AUTOMOC_MOC_OPTIONS "${FLIGHTPLAN_MOC_OPTIONS}")
    target_compile_definitions(${name} PUBLIC QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_FOREACH)
  endif()
  file(RELATIVE_PATH folder ${PROJECT_SOURCE_DIR} ${CMAKE_CURRENT_SOURCE_DIR})
  file(APPEND ${FLIGHTPLAN_ARROWS} "${name} ${folder} ${ARG_DEPENDS}\n")
endfunction()

# flightplan_test(name [GUI] [LABELS …] DEPENDS … SOURCES …): one executable for the Qt Test classes of one library.
function(flightplan_test name)
  cmake_parse_arguments(PARSE_ARGV 1 ARG "GUI" "TIMEOUT" "DEPENDS;SOURCES;LABELS")
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 300)
  endif()
  if(NOT ARG_LABELS)
    set(ARG_LABELS quick)
  endif()
  if(ARG_GUI)
    set(support tests_support_gui)
  else()
    set(support tests_support)
  endif()
  add_executable(${name} ${ARG_SOURCES})
  set_target_properties(${name} PROPERTIES AUTOMOC ON AUTOMOC_MOC_OPTIONS "${FLIGHTPLAN_MOC_OPTIONS}" RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/tests)
  target_link_libraries(${name} PRIVATE ${support} ${ARG_DEPENDS})
  foreach(label engine threads)
    if(label IN_LIST ARG_LABELS)
      add_dependencies(${label}_tests ${name})
    endif()
  endforeach()
  add_test(NAME ${name} COMMAND ${name})
  set_tests_properties(${name} PROPERTIES LABELS "${ARG_LABELS}" TIMEOUT ${ARG_TIMEOUT}
    ENVIRONMENT "LC_ALL=C.UTF-8;QT_QPA_PLATFORM=offscreen;FLIGHTPLAN_SOURCE_DIR=${PROJECT_SOURCE_DIR};FLIGHTPLAN_BINARY_DIR=${PROJECT_BINARY_DIR}")
endfunction()
