# connectsim_property_canaries(): for each fault of canaries.txt the program property_canary_NAME,
# which is connectsim_properties_tests with that fault: nothing is compiled for it, the objects of
# the tests and of the program canary_NAME are linked once more.
function(connectsim_property_canaries)
  set(list ${CMAKE_CURRENT_SOURCE_DIR}/properties/canaries.txt)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${list})
  file(STRINGS ${list} lines REGEX "^[a-z]")
  foreach(line ${lines})
    string(REGEX MATCH "^[a-z_0-9]+" name ${line})
    set(program property_canary_${name})
    add_executable(${program} $<TARGET_OBJECTS:canary_${name}>)
    target_link_options(${program} PRIVATE LINKER:--strip-debug,--allow-multiple-definition)
    target_link_libraries(${program} PRIVATE $<TARGET_OBJECTS:connectsim_properties_tests>
      connectsim_test_support Catch2::Catch2WithMain)
    set_target_properties(${program} PROPERTIES LINKER_LANGUAGE CXX
      RUNTIME_OUTPUT_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR}/canaries)
  endforeach()
  set(test "canaries: rapidcheck finds every planted fault and shrinks what shows it")
  add_test(NAME ${test} COMMAND bash ${CMAKE_CURRENT_SOURCE_DIR}/properties/canaries_test.sh
    $<TARGET_FILE:connectsim_properties_tests> ${CMAKE_CURRENT_BINARY_DIR}/canaries ${list})
  set_tests_properties(${test} PROPERTIES LABELS canaries)
endfunction()
