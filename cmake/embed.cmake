# connectsim_embed(TARGET file.json...): compiles the files' texts into TARGET, behind
# simulator/embedded_tables.h. Does nothing without files.
#
# The same file is the script that writes the .cpp at build time (cmake -P).
function(connectsim_embed target)
  if(NOT ARGN)
    return()
  endif()
  list(TRANSFORM ARGN PREPEND ${CMAKE_CURRENT_SOURCE_DIR}/ OUTPUT_VARIABLE files)
  set(output ${CMAKE_CURRENT_BINARY_DIR}/embedded_tables.cpp)
  add_custom_command(
    OUTPUT ${output}
    COMMAND ${CMAKE_COMMAND} "-DFILES=${files}" -DOUTPUT=${output} -P
            ${PROJECT_SOURCE_DIR}/cmake/embed.cmake
    DEPENDS ${files} ${PROJECT_SOURCE_DIR}/cmake/embed.cmake
    COMMENT "Embedding the tables"
    VERBATIM)
  target_sources(${target} PRIVATE ${output})
endfunction()

if(NOT CMAKE_SCRIPT_MODE_FILE)
  return()
endif()

list(LENGTH FILES count)
set(entries "")
foreach(file IN LISTS FILES)
  get_filename_component(name ${file} NAME_WLE)
  file(READ ${file} text)
  string(FIND "${text}" ")table\"" clash)
  if(NOT clash EQUAL -1)
    message(FATAL_ERROR "${file} contains the end mark of a raw string: )table\"")
  endif()
  string(APPEND entries "    {\"${name}\", R\"table(${text})table\"},\n")
endforeach()

file(WRITE ${OUTPUT} "// Written by cmake/embed.cmake.
#include \"simulator/embedded_tables.h\"

#include <array>

namespace connectsim {
namespace {

constexpr std::array<EmbeddedTable, ${count}> tables{{
${entries}}};

}  // namespace

std::span<const EmbeddedTable> embedded_tables() { return tables; }

std::string_view table_text(std::string_view name) {
  for (const EmbeddedTable& table : tables) {
    if (table.name == name) return table.text;
  }
  return {};
}

}  // namespace connectsim
")
