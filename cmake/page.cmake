# What preset "page" builds instead of the program: the page in the browser, in one file. Included
# by the top folder's CMakeLists.txt for the toolchain of wasm.cmake. Needs nothing of the native
# build.
set(CMAKE_BUILD_TYPE Release)
set(CMAKE_CXX_FLAGS_RELEASE "-O2")
set(CMAKE_EXECUTABLE_SUFFIX .wasm)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR})

# The machine's own headers must not be seen: of its libraries of headers these alone.
set(headers ${PROJECT_BINARY_DIR}/headers)
file(MAKE_DIRECTORY ${headers})
# A header is looked for, not a folder: fmt is a program, too.
foreach(header boost/version.hpp fmt/format.h nlohmann/json.hpp)
  get_filename_component(library ${header} DIRECTORY)
  find_path(folder_of_${library} ${header} PATHS /usr/include NO_CMAKE_FIND_ROOT_PATH REQUIRED)
  file(CREATE_LINK ${folder_of_${library}}/${library} ${headers}/${library} SYMBOLIC)
endforeach()
include_directories(SYSTEM ${headers})
foreach(library Boost::headers fmt::fmt nlohmann_json::nlohmann_json pugixml::pugixml yaml-cpp)
  add_library(${library} INTERFACE IMPORTED)
endforeach()
# Boost 1.74 names what C++17 took away.
add_compile_definitions(FMT_HEADER_ONLY _LIBCPP_ENABLE_CXX17_REMOVED_UNARY_BINARY_FUNCTION)

# Of objects the linker takes what is called; archives would need one more package.
set(connectsim_library_type OBJECT)
# Reports that the page has no use for, and the reader of YAML.
set(connectsim_left_out
  "^(formats|report|observation)/|graph/(graph_dot|dot_text)|_yaml[.]cpp$")

# A module without main, whose stack lies first: what overflows it is noticed.
execute_process(COMMAND ${CMAKE_CXX_COMPILER} --target=wasm32-wasi -print-resource-dir
  OUTPUT_VARIABLE resources OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
set(wasm_link_options -nostdlib /usr/lib/wasm32-wasi/crt1-reactor.o
  -L${wasm_cpp_libraries} -L/usr/lib/wasm32-wasi
  LINKER:--entry=_initialize,--strip-all,--gc-sections,--stack-first,-z,stack-size=1048576)
set(wasm_libraries c++ c++abi c ${resources}/lib/wasi/libclang_rt.builtins-wasm32.a)

foreach(folder model scenarios simulator reports reports/page/browser)
  add_subdirectory(${folder})
endforeach()
