set(connectsim_library_type STATIC)

# connectsim_library(FOLDER SOURCES file... INCLUDES folder... PACKAGES target...)
#
# The library connectsim::FOLDER, made of the named files of the current folder. INCLUDES are the
# folders whose headers it may include (docs: the include arrows; tests/tidy_test.cpp checks the
# includes themselves); PACKAGES are used in its own .cpp files only. A folder that has no .cpp
# file (yet) is a library of headers.
function(connectsim_library folder)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;INCLUDES;PACKAGES")
  set(library connectsim_${folder})
  if(DEFINED connectsim_left_out)
    list(FILTER arg_SOURCES EXCLUDE REGEX ${connectsim_left_out})
  endif()
  if(arg_SOURCES)
    set(scope PUBLIC)
    add_library(${library} ${connectsim_library_type} ${arg_SOURCES})
    # Who links the installed library needs no package of headers: it is compiled in.
    list(TRANSFORM arg_PACKAGES REPLACE "^(nlohmann_json|Boost)::.*$" "$<BUILD_INTERFACE:\\0>")
    target_link_libraries(${library} PRIVATE ${arg_PACKAGES})
    connectsim_rooms(${library} ${arg_SOURCES})
  else()
    set(scope INTERFACE)
    add_library(${library} INTERFACE)
  endif()
  add_library(connectsim::${folder} ALIAS ${library})
  # The include root is the repository root: #include "model/network/network.h".
  target_include_directories(${library} ${scope} $<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}>)
  list(TRANSFORM arg_INCLUDES PREPEND connectsim::)
  target_link_libraries(${library} ${scope} ${arg_INCLUDES})
endfunction()

# connectsim_cold(TARGET): what is told, once a command: -O3 would only take longer to compile.
function(connectsim_cold target)
  target_compile_options(${target} PRIVATE
    $<$<OR:$<CONFIG:Release>,$<CONFIG:RelWithDebInfo>>:-O1>)
endfunction()

# connectsim_rooms(TARGET file...): a unity build compiles the sources of one room as one. Most of
# the time goes into the standard library's headers, which each then reads once. So what stands in
# the anonymous namespaces of one room needs names that differ.
function(connectsim_rooms target)
  set_target_properties(${target} PROPERTIES UNITY_BUILD_MODE GROUP)
  if(CONNECTSIM_TESTS AND CMAKE_UNITY_BUILD)
    # A canary's faulty source comes before the room that holds the right one, and must win in it.
    target_compile_options(${target} PRIVATE -fPIC -fsemantic-interposition)
  endif()
  foreach(source ${ARGN})
    get_filename_component(room ${source} DIRECTORY)
    string(MAKE_C_IDENTIFIER "room_${room}" room)
    set_property(SOURCE ${source} PROPERTY UNITY_GROUP ${room})
  endforeach()
endfunction()
