# foundation(NAME): server/NAME with all its folders is one static library, its tests one program NAME_test.
# room(NAME ON OTHERS...): the same for a room; ON declares which rooms it may include (scripts/check-layers reads it).

function(ruam_library name)
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/server/${name}/*.cpp ${CMAKE_SOURCE_DIR}/server/${name}/*.S)
  set(tests ${sources})
  list(FILTER sources EXCLUDE REGEX "_(test|fuzz|driver)\\.cpp$")
  list(FILTER tests INCLUDE REGEX "_test\\.cpp$")
  add_library(${name} STATIC ${sources})
  target_include_directories(${name} PUBLIC ${CMAKE_SOURCE_DIR}/server)
  target_compile_options(${name} PRIVATE $<$<COMPILE_LANGUAGE:CXX>:${program_flags}>)
  set_property(GLOBAL APPEND PROPERTY RUAM_LIBRARIES ${name})
  if(tests AND GTest_FOUND) # ./run installs no test packages; ./test does and asks for the target `tests`
    add_executable(${name}_test EXCLUDE_FROM_ALL ${tests})
    target_link_libraries(${name}_test PRIVATE ${name} GTest::gmock GTest::gtest_main)
    if(TARGET testing)
      target_link_libraries(${name}_test PRIVATE testing)
    endif()
    # The rooms are sanitized or optimized, their tests need not be: one compilation serves all trees.
    target_compile_options(${name}_test PRIVATE ${test_flags})
    # No unity for tests: `using testing::X` in one file meets ruam::testing of another.
    set_target_properties(${name}_test PROPERTIES UNITY_BUILD OFF)
    if(RUAM_PRECOMPILE)
      target_precompile_headers(${name}_test REUSE_FROM precompiled_tests)
    endif()
    set_property(GLOBAL APPEND PROPERTY RUAM_TESTS ${name}_test)
    gtest_discover_tests(${name}_test DISCOVERY_MODE PRE_TEST)
  endif()
endfunction()

function(foundation name)
  ruam_library(${name})
  target_link_libraries(${name} PUBLIC assets ${foundation_libraries})
endfunction()

function(room name)
  cmake_parse_arguments(ROOM "" "" "ON" ${ARGN})
  ruam_library(${name})
  # Files of all rooms call their helpers alike (read_row, list, get): they do not share a translation unit.
  set_target_properties(${name} PROPERTIES UNITY_BUILD OFF)
  if(RUAM_PRECOMPILE)
    target_precompile_headers(${name} REUSE_FROM precompiled)
  endif()
  target_link_libraries(${name} PUBLIC platform ${ROOM_ON})
  if(TARGET ${name}_test AND (name STREQUAL "people" OR "people" IN_LIST ROOM_ON))
    target_link_libraries(${name}_test PRIVATE test_office)
  endif()
endfunction()
