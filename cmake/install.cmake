# What `cmake --install` and `cpack` put on a machine: the program; the libraries connectsim::model,
# scenarios, simulator and reports with the headers of public_headers.cmake as connectsim/..., for
# find_package(connectsim) and pkg-config; the documentation. docs/library.md shows their use.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)
include(public_headers)

# connectsim_included(RESULT header...): these headers and all of ours that they include. Fails on a
# package that a public header must not bring along.
function(connectsim_included result)
  set(found "")
  set(waiting ${ARGN})
  while(waiting)
    list(POP_FRONT waiting header)
    if(header IN_LIST found)
      continue()
    endif()
    list(APPEND found ${header})
    file(STRINGS ${PROJECT_SOURCE_DIR}/${header} lines REGEX "^#include [<\"]")
    foreach(line IN LISTS lines)
      if(line MATCHES "^#include \"([^\"]+)\"")
        list(APPEND waiting ${CMAKE_MATCH_1})
      elseif(line MATCHES "<(nlohmann|fmt|boost|rapidcheck|CLI|catch2|yaml-cpp|pugixml)" AND NOT
             header IN_LIST connectsim_headers_of_packages)
        message(FATAL_ERROR "${header} is installed and must not bring along: ${line}")
      endif()
    endforeach()
  endwhile()
  list(SORT found)
  set(${result} ${found} PARENT_SCOPE)
endfunction()

# Headers are written once more with connectsim/ before what they include, so that no program gets
# a folder "model" on its include path.
connectsim_included(headers ${connectsim_public_headers})
foreach(header IN LISTS headers)
  file(READ ${PROJECT_SOURCE_DIR}/${header} text)
  string(REPLACE "#include \"" "#include \"connectsim/" text "${text}")
  file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/include/connectsim/${header} CONTENT "${text}" @ONLY)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${header})
endforeach()
install(DIRECTORY ${PROJECT_BINARY_DIR}/include/connectsim
  DESTINATION ${CMAKE_INSTALL_INCLUDEDIR} FILES_MATCHING PATTERN "*.h")

# The page in the browser, where preset "page" has built it: a program installed without it says so.
set(CONNECTSIM_PAGE ${PROJECT_SOURCE_DIR}/build/page/page.html CACHE FILEPATH
  "The page that connectsim teach writes")
install(FILES ${CONNECTSIM_PAGE} DESTINATION ${CMAKE_INSTALL_DATADIR}/connectsim OPTIONAL)

set(libraries model scenarios simulator reports)
foreach(library IN LISTS libraries)
  set_target_properties(connectsim_${library} PROPERTIES EXPORT_NAME ${library})
  target_compile_features(connectsim_${library} PUBLIC cxx_std_20)
  target_include_directories(connectsim_${library}
    PUBLIC $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>)
endforeach()
list(TRANSFORM libraries PREPEND connectsim_ OUTPUT_VARIABLE targets)
install(TARGETS connectsim RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS ${targets} EXPORT connectsim ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
set(package ${CMAKE_INSTALL_LIBDIR}/cmake/connectsim)
install(EXPORT connectsim NAMESPACE connectsim:: FILE connectsim-targets.cmake
  DESTINATION ${package})
configure_package_config_file(cmake/connectsim-config.cmake.in connectsim-config.cmake
  INSTALL_DESTINATION ${package} NO_SET_AND_CHECK_MACRO)
write_basic_package_version_file(connectsim-config-version.cmake COMPATIBILITY SameMinorVersion)
file(RELATIVE_PATH prefix_from_pkgconfig
  /${CMAKE_INSTALL_LIBDIR}/pkgconfig /)
configure_file(cmake/connectsim.pc.in connectsim.pc @ONLY)
install(FILES ${PROJECT_BINARY_DIR}/connectsim-config.cmake
  ${PROJECT_BINARY_DIR}/connectsim-config-version.cmake DESTINATION ${package})
install(FILES ${PROJECT_BINARY_DIR}/connectsim.pc
  DESTINATION ${CMAKE_INSTALL_LIBDIR}/pkgconfig)
# What the program says of itself: manual page, completions, schemas.
set(made ${PROJECT_BINARY_DIR}/made)
install(CODE "
  function(made file)
    get_filename_component(folder ${made}/\${file} DIRECTORY)
    file(MAKE_DIRECTORY \${folder})
    execute_process(COMMAND \"$<TARGET_FILE:connectsim>\" \${ARGN}
      OUTPUT_FILE ${made}/\${file} COMMAND_ERROR_IS_FATAL ANY)
  endfunction()
  made(${CMAKE_INSTALL_MANDIR}/man1/connectsim.1 man)
  made(${CMAKE_INSTALL_DATADIR}/bash-completion/completions/connectsim completion bash)
  made(${CMAKE_INSTALL_DATADIR}/zsh/site-functions/_connectsim completion zsh)
  made(${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d/connectsim.fish completion fish)
  foreach(name IN ITEMS ${connectsim_schemas})
    made(${CMAKE_INSTALL_DATADIR}/connectsim/schemas/\${name}.schema.json schema \${name})
  endforeach()")
install(DIRECTORY ${made}/ DESTINATION .)
install(DIRECTORY docs/ DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES README.md CHANGELOG.md LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR})

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME connectsim)
set(CPACK_PACKAGE_CONTACT "the connectsim developers <connectsim@example.invalid>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY
  "Offline simulator and test harness for RDS's \"Set up Lambda connection\"")
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SECTION devel)
# For programs that link the libraries; the last for those that use connectsim::rapidcheck.
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "libfmt-dev, libyaml-cpp-dev, librapidcheck-dev")
include(CPack)
