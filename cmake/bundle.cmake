# Makes one HTML file of the page: SOURCE/page.html with everything in it that its marks name.
# cmake -DSOURCE=FOLDER -DMODULE=connectsim.wasm -DOUTPUT=page.html -P bundle.cmake
#
#   <!-- bundle: FILE -->        the text of FILE; the marks inside a script take JSON
#   /* bundle: modules */        the modules that modules.txt names, in order, as one
#   <!-- bundle: engine.wasm.base64 -->   the module, as base64 of a gzip stream
#   <!-- bundle: pack.json -->   stays, for `connectsim teach --pack`
#
# Modules become one: their imports of each other and the word `export` go.
file(READ ${SOURCE}/page.html page)

# bundled(MARK TEXT): puts a text in the place of a mark, which must be there once. Not with
# string(REPLACE), which would take a backslash and semicolons for its own.
function(bundled mark text)
  string(FIND "${page}" "${mark}" first)
  string(FIND "${page}" "${mark}" last REVERSE)
  if(first EQUAL -1 OR NOT first EQUAL last)
    message(FATAL_ERROR "page.html must hold once: ${mark}")
  endif()
  string(LENGTH "${mark}" length)
  math(EXPR behind "${first} + ${length}")
  string(SUBSTRING "${page}" 0 ${first} head)
  string(SUBSTRING "${page}" ${behind} -1 tail)
  set(page "${head}${text}${tail}" PARENT_SCOPE)
endfunction()

# Nothing in a script may end it; in JSON there is no tag at all.
function(script_text result text)
  string(REPLACE "</" "<\\/" text "${text}")
  set(${result} "${text}" PARENT_SCOPE)
endfunction()

file(READ ${SOURCE}/modules.txt names)
string(REGEX MATCHALL "[^\n]+" names "${names}")
set(modules "")
foreach(name IN LISTS names)
  file(READ ${SOURCE}/${name} text)
  string(REGEX REPLACE "(^|\n)import [^;]*;" "\\1" text "${text}")
  string(REGEX REPLACE "(^|\n)export " "\\1" text "${text}")
  string(APPEND modules "// ${name}\n${text}")
endforeach()
script_text(modules "${modules}")
bundled("/* bundle: modules */" "${modules}")

get_filename_component(folder ${OUTPUT} DIRECTORY)
execute_process(COMMAND gzip -9nc ${MODULE} COMMAND base64 -w0
  OUTPUT_VARIABLE engine COMMAND_ERROR_IS_FATAL ANY)
bundled("<!-- bundle: engine.wasm.base64 -->" "${engine}")

while(page MATCHES "<!-- bundle: ([a-z_.-]+) -->")
  set(name ${CMAKE_MATCH_1})
  set(mark "${CMAKE_MATCH_0}")
  if(name STREQUAL "pack.json")
    set(text "@pack@")
  else()
    file(READ ${SOURCE}/${name} text)
    if(name MATCHES "[.]json$")
      string(REPLACE "<" "\\u003c" text "${text}")
    endif()
  endif()
  bundled("${mark}" "${text}")
endwhile()
bundled("@pack@" "<!-- bundle: pack.json -->")

file(WRITE ${OUTPUT}.new "${page}")
file(RENAME ${OUTPUT}.new ${OUTPUT})
