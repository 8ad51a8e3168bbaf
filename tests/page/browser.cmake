# The page in headless Chromium, where it was built and a browser is there (status 77: not so). Not
# with sanitizers: the engine in the page has none.
if(CMAKE_BUILD_TYPE STREQUAL "Asan")
  return()
endif()
foreach(test IN ITEMS modules levels workbench table sitting speed)
  add_test(NAME "browser: page, ${test}"
    COMMAND bash ${CMAKE_CURRENT_LIST_DIR}/page_test.sh ${test}_test.mjs)
  set_tests_properties("browser: page, ${test}" PROPERTIES LABELS "scripts;slow"
    SKIP_RETURN_CODE 77 ENVIRONMENT "CONNECTSIM_PROGRAM=$<TARGET_FILE:connectsim>")
endforeach()
# Others at work would be measured, too.
set_tests_properties("browser: page, speed" PROPERTIES RUN_SERIAL ON)
