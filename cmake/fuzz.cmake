# libFuzzer programs, with clang only: cmake -B build/fuzz -G Ninja -DRUAM_FUZZ=ON -DCMAKE_CXX_COMPILER=clang++-14
# -DCMAKE_BUILD_TYPE=Debug; ninja -C build/fuzz thai_fuzz; build/fuzz/thai_fuzz -max_total_time=60
option(RUAM_FUZZ "Build libFuzzer programs (clang)" OFF)

# ruam_fuzz(NAME SOURCES...): a program of its own, all of its sources instrumented. Paths from server/.
function(ruam_fuzz name)
  list(TRANSFORM ARGN PREPEND ${CMAKE_SOURCE_DIR}/server/ OUTPUT_VARIABLE sources)
  add_executable(${name} EXCLUDE_FROM_ALL ${sources})
  target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR}/server)
  target_compile_options(${name} PRIVATE -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=all)
  target_link_options(${name} PRIVATE -fsanitize=fuzzer,address,undefined)
  target_link_libraries(${name} PRIVATE Boost::json ICU::i18n ICU::uc)
endfunction()

if(RUAM_FUZZ)
  if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    message(FATAL_ERROR "RUAM_FUZZ needs clang")
  endif()
  ruam_fuzz(thai_fuzz platform/thai/thai_fuzz.cpp platform/thai/repair.cpp platform/thai/letters.cpp
            platform/thai/normal_form.cpp platform/thai/digits.cpp platform/thai/dates.cpp
            platform/thai/date_reader.cpp platform/thai/fiscal.cpp platform/thai/period.cpp
            platform/search/fold.cpp platform/clock.cpp platform/money.cpp platform/result.cpp)
endif()
