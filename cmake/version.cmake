# Writes the program's version, with the commit that it was built from where the sources are a
# checkout of their own, as a C++ source; leaves the file alone when that is what it holds.
# cmake -DSOURCE=FOLDER -DVERSION=1.2.3 -DOUTPUT=FILE -P version.cmake
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
#include \"cli/output/version.h\"

namespace connectsim {

std::string_view program_version() { return \"${VERSION}${commit}\"; }

}  // namespace connectsim
")
set(before "")
if(EXISTS ${OUTPUT})
  file(READ ${OUTPUT} before)
endif()
if(NOT before STREQUAL text)
  file(WRITE ${OUTPUT} "${text}")
endif()
