# Registers every test case of a Catch2 program as one ctest test, when ctest starts.
#
# ctest includes this file with `program` and `prefix` set. Catch2 2.13's own catch_discover_tests
# lists at build time, cannot label, and lets a name that matches nothing pass: here a case tagged
# [slow] gets the label slow, a hidden one (its tag starts with a dot) is left out, and a case that
# is not found fails.

# connectsim_add_cases(SPEC LABEL): one test for every case that SPEC selects.
function(connectsim_add_cases spec label)
  # The exit status is the number of cases, modulo 256: it tells nothing but a crash, as a text.
  execute_process(
    COMMAND ${program} --list-test-names-only ${spec}
    OUTPUT_VARIABLE names
    RESULT_VARIABLE status)
  if(NOT status MATCHES "^[0-9]+$")
    add_test("${prefix}: cases could not be listed (${status})" false)
    return()
  endif()
  # A loop over lines, because a name may hold semicolons and brackets, which lists do not survive.
  while(names MATCHES "^([^\n]*)\n")
    set(name "${CMAKE_MATCH_1}")
    string(LENGTH "${CMAKE_MATCH_0}" length)
    string(SUBSTRING "${names}" ${length} -1 names)
    if(name STREQUAL "")
      continue()
    endif()
    string(REGEX REPLACE "([\\,[])" "\\\\\\1" pattern "${name}")
    string(REPLACE "]" "\\]" pattern "${pattern}")
    add_test("${prefix}: ${name}" ${program} "${pattern}" --warn NoTests)
    set_tests_properties("${prefix}: ${name}" PROPERTIES LABELS "${label}")
  endwhile()
endfunction()

if(EXISTS ${program})
  connectsim_add_cases("~[slow]~[.]" "${prefix}")
  connectsim_add_cases("[slow]~[.]" "${prefix};slow")
else()
  add_test("${prefix}: not built" ${program})
endif()
