# The toolchain of preset "page": clang 19, lld and wasi-libc as Debian has them (section [page] of
# packages.txt). Exceptions are those of WebAssembly; what Debian's C++ library lacks of them stands
# in reports/page/browser/exceptions.cpp.
set(CMAKE_SYSTEM_NAME WASI)
set(CMAKE_SYSTEM_PROCESSOR wasm32)
set(CMAKE_CXX_COMPILER clang++-19)
set(CMAKE_CXX_COMPILER_TARGET wasm32-wasi)
set(CMAKE_CXX_COMPILER_WORKS TRUE)  # what it links by itself is no module
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)

set(wasm_cpp /usr/lib/llvm-19/include/wasm32-wasi/c++/v1)
set(wasm_cpp_libraries /usr/lib/llvm-19/lib/wasm32-wasi)
set(wasm_c /usr/include/wasm32-wasi)
set(CMAKE_CXX_FLAGS_INIT
  "-fwasm-exceptions -nostdinc++ -nostdlibinc -isystem ${wasm_cpp} -isystem ${wasm_c}")
