# connectsim_version(TARGET HEADER FUNCTION): compiles the program's version into TARGET, behind the
# FUNCTION that the HEADER declares. The commit is looked up each time.
#
# The same file is the script that writes the .cpp (cmake -P): the version, with the commit that it
# was built from where the sources are a checkout of their own. It leaves the file alone when that
# is what it holds.
function(connectsim_version target header function)
  set(output ${CMAKE_CURRENT_BINARY_DIR}/version.cpp)
  add_custom_target(${target}_version
    COMMAND ${CMAKE_COMMAND} -DSOURCE=${PROJECT_SOURCE_DIR} -DVERSION=${PROJECT_VERSION}
            -DHEADER=${header} -DFUNCTION=${function} -DOUTPUT=${output}
            -P ${PROJECT_SOURCE_DIR}/cmake/version.cmake
    BYPRODUCTS ${output}
    COMMENT "Looking up the commit"
    VERBATIM)
  target_sources(${target} PRIVATE ${output})
  set_source_files_properties(${output} PROPERTIES GENERATED ON SKIP_UNITY_BUILD_INCLUSION ON)
  add_dependencies(${target} ${target}_version)
endfunction()

if(NOT CMAKE_SCRIPT_MODE_FILE)
  return()
endif()

set(commit "")
execute_process(
  COMMAND git -C ${SOURCE} rev-parse --show-cdup --short=12 HEAD
  OUTPUT_VARIABLE words
  ERROR_QUIET
  RESULT_VARIABLE status)
# The first line is empty at the top of a checkout, and only there.
if(status EQUAL 0 AND words MATCHES "^\n([0-9a-f]+)\n$")
  set(commit " (${CMAKE_MATCH_1})")
endif()
set(text "// Written by cmake/version.cmake.
#include \"${HEADER}\"

namespace connectsim {

std::string_view ${FUNCTION}() { return \"${VERSION}${commit}\"; }

}  // namespace connectsim
")
set(before "")
if(EXISTS ${OUTPUT})
  file(READ ${OUTPUT} before)
endif()
if(NOT before STREQUAL text)
  file(WRITE ${OUTPUT} "${text}")
endif()
