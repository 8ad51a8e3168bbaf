# connectsim_embed(TARGET FUNCTION HEADER file.json...): compiles the files' texts into TARGET,
# behind the FUNCTION that the HEADER declares.
#
# The same file is the script that writes the .cpp at build time (cmake -P).
function(connectsim_embed target function header)
  list(TRANSFORM ARGN PREPEND ${CMAKE_CURRENT_SOURCE_DIR}/ OUTPUT_VARIABLE files)
  set(output ${CMAKE_CURRENT_BINARY_DIR}/${function}.cpp)
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} "-DFILES=${files}" -DFUNCTION=${function} -DHEADER=${header}
            -DOUTPUT=${output} -P ${PROJECT_SOURCE_DIR}/cmake/embed.cmake
    DEPENDS ${files} ${PROJECT_SOURCE_DIR}/cmake/embed.cmake
    COMMENT "Writing ${function}"
    VERBATIM)
  target_sources(${target} PRIVATE ${output})
endfunction()

if(NOT CMAKE_SCRIPT_MODE_FILE)
  return()
endif()

# The longest string literal that a compiler must take is 65,536 characters: longer texts are
# written in pieces, which the compiler joins.
set(piece_length 16000)

list(LENGTH FILES count)
set(entries "")
foreach(file IN LISTS FILES)
  get_filename_component(name ${file} NAME_WLE)
  file(READ ${file} text)
  string(FIND "${text}" ")json\"" clash)
  if(NOT clash EQUAL -1)
    message(FATAL_ERROR "${file} contains the end mark of a raw string: )json\"")
  endif()
  string(LENGTH "${text}" length)
  set(pieces "")
  set(position 0)
  while(position LESS length)
    string(SUBSTRING "${text}" ${position} ${piece_length} piece)
    string(APPEND pieces "\n     R\"json(${piece})json\"")
    math(EXPR position "${position} + ${piece_length}")
  endwhile()
  string(APPEND entries "    {\"${name}\",${pieces}},\n")
endforeach()

file(WRITE ${OUTPUT} "// Written by cmake/embed.cmake.
#include \"${HEADER}\"

#include <array>

namespace connectsim {
namespace {

constexpr std::array<EmbeddedDocument, ${count}> documents{{
${entries}}};

}  // namespace

std::span<const EmbeddedDocument> ${FUNCTION}() { return documents; }

}  // namespace connectsim
")
