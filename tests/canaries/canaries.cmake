# connectsim_canaries(HEADERS): for each planted fault of canaries.json the program
# canaries/canary_NAME, which is connectsim with that fault, and beside them list.txt: a line for
# each, with name, clause, the command that notices it, and what is wrong, separated by tabs. The
# target `canaries` builds them all. HEADERS is a source to compile their common headers with.
#
# Only the faulty file is compiled anew. It is linked before the libraries, and the linker takes the
# first definition of what both define. So that this also holds for calls within a room, which is
# compiled as one, a build with tests lets no function of the product be bound or inlined before
# (-fsemantic-interposition). So the product knows nothing of faults.
#
# The same file is the script that plants a fault at build time (cmake -P).

# What it takes to compile a faulty file: the faulty source, or what a faulty table is embedded as.
function(connectsim_plant name index source result)
  set(folder ${CMAKE_CURRENT_BINARY_DIR}/canaries/${name})
  get_filename_component(file ${source} NAME)
  add_custom_command(
    OUTPUT ${folder}/${file}
    COMMAND ${CMAKE_COMMAND} -DCANARIES=${CMAKE_CURRENT_SOURCE_DIR}/canaries/canaries.json
            -DINDEX=${index} -DROOT=${PROJECT_SOURCE_DIR} -DOUTPUT=${folder}/${file} -P
            ${CMAKE_CURRENT_SOURCE_DIR}/canaries/canaries.cmake
    DEPENDS ${PROJECT_SOURCE_DIR}/${source} ${CMAKE_CURRENT_SOURCE_DIR}/canaries/canaries.json
            ${CMAKE_CURRENT_SOURCE_DIR}/canaries/canaries.cmake
    COMMENT "Planting ${name}"
    VERBATIM)
  if(file MATCHES "\\.cpp$")
    set(${result} ${folder}/${file} PARENT_SCOPE)
    return()
  endif()
  # A table: embedded again, together with the others.
  file(GLOB tables CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/simulator/tables/*.json)
  list(TRANSFORM tables REPLACE ".*/${file}$" ${folder}/${file})
  set(embedded ${folder}/embedded_tables.cpp)
  add_custom_command(
    OUTPUT ${embedded}
    COMMAND ${CMAKE_COMMAND} "-DFILES=${tables}" -DFUNCTION=embedded_tables
            -DHEADER=simulator/tables/embedded_documents.h -DOUTPUT=${embedded} -P
            ${PROJECT_SOURCE_DIR}/cmake/embed.cmake
    DEPENDS ${tables} ${PROJECT_SOURCE_DIR}/cmake/embed.cmake
    COMMENT "Embedding the tables of ${name}"
    VERBATIM)
  set(${result} ${embedded} PARENT_SCOPE)
endfunction()

function(connectsim_canaries headers)
  set(canaries ${CMAKE_CURRENT_SOURCE_DIR}/canaries/canaries.json)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${canaries})
  file(READ ${canaries} document)
  string(JSON last LENGTH "${document}" canaries)
  math(EXPR last "${last} - 1")
  set(list "")
  add_custom_target(canaries)
  # Quick to build rather than quick; a fault may leave something unused.
  set(options -O0 -g0 -w)
  # What most sources begin with, read once for all of them.
  add_library(connectsim_canary_headers OBJECT ${headers})
  target_compile_options(connectsim_canary_headers PRIVATE ${options})
  target_precompile_headers(connectsim_canary_headers PRIVATE
    <algorithm> <array> <cstdint> <map> <optional> <set> <string> <string_view> <vector>)
  foreach(index RANGE ${last})
    string(JSON canary GET "${document}" canaries ${index})
    foreach(member name clause sentence file noticed_by)
      string(JSON ${member} GET "${canary}" ${member})
    endforeach()
    connectsim_plant(${name} ${index} ${file} source)
    set(program canary_${name})
    add_executable(${program} ${source})
    target_compile_options(${program} PRIVATE ${options})
    target_precompile_headers(${program} REUSE_FROM connectsim_canary_headers)
    target_link_options(${program} PRIVATE LINKER:--strip-debug,--allow-multiple-definition)
    get_target_property(libraries connectsim LINK_LIBRARIES)
    target_link_libraries(${program} PRIVATE $<TARGET_OBJECTS:connectsim> ${libraries})
    set_target_properties(${program} PROPERTIES
      RUNTIME_OUTPUT_DIRECTORY ${CMAKE_CURRENT_BINARY_DIR}/canaries)
    add_dependencies(canaries ${program})
    string(APPEND list "${name}\t${clause}\t${noticed_by}\t${sentence}\n")
  endforeach()
  file(GENERATE OUTPUT ${CMAKE_CURRENT_BINARY_DIR}/canaries/list.txt CONTENT "${list}")
endfunction()

if(NOT CMAKE_SCRIPT_MODE_FILE)
  return()
endif()

file(READ ${CANARIES} document)
foreach(member name file text replacement)
  string(JSON ${member} GET "${document}" canaries ${INDEX} ${member})
endforeach()
file(READ ${ROOT}/${file} source)
string(FIND "${source}" "${text}" first)
string(FIND "${source}" "${text}" last REVERSE)
if(first EQUAL -1)
  message(FATAL_ERROR "canary ${name}: ${file} does not hold the text to replace: ${text}")
elseif(NOT first EQUAL last)
  message(FATAL_ERROR "canary ${name}: ${file} holds the text to replace more than once: ${text}")
endif()
string(REPLACE "${text}" "${replacement}" faulty "${source}")
if(faulty STREQUAL source)
  message(FATAL_ERROR "canary ${name}: the replacement changes nothing")
endif()
# An unchanged file keeps its time: a new canary does not compile the others again.
set(before "")
if(EXISTS ${OUTPUT})
  file(READ ${OUTPUT} before)
endif()
if(NOT before STREQUAL faulty)
  file(WRITE ${OUTPUT} "${faulty}")
endif()
