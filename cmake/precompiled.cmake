# precompiled(NAME FLAGS… HEADERS…): the headers that nearly every file reads, parsed once per tree; a library takes them by
# target_precompile_headers(X REUSE_FROM NAME). A file still includes what it uses: the fuzz tree builds without this.

function(precompiled name)
  cmake_parse_arguments(PRECOMPILED "" "" "FLAGS;HEADERS;LIBRARIES" ${ARGN})
  file(WRITE ${CMAKE_BINARY_DIR}/${name}.cpp.new "// Made by cmake/precompiled.cmake.\n")
  file(COPY_FILE ${CMAKE_BINARY_DIR}/${name}.cpp.new ${CMAKE_BINARY_DIR}/${name}.cpp ONLY_IF_DIFFERENT)
  add_library(${name} OBJECT EXCLUDE_FROM_ALL ${CMAKE_BINARY_DIR}/${name}.cpp)
  set_target_properties(${name} PROPERTIES UNITY_BUILD OFF)
  target_compile_options(${name} PRIVATE ${PRECOMPILED_FLAGS})
  target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR}/server)
  target_link_libraries(${name} PRIVATE ${PRECOMPILED_LIBRARIES})
  target_precompile_headers(${name} PRIVATE ${PRECOMPILED_HEADERS})
endfunction()
