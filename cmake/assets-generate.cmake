# cmake -D DIR=… -P assets-generate.cmake: DIR/manifest.txt (group|path|file) to DIR/assets.S and DIR/assets.cpp.

set(types "html=text/html+" "js=text/javascript+" "css=text/css+" "json=application/json" "webmanifest=application/manifest+json"
    "svg=image/svg+xml" "png=image/png" "jpg=image/jpeg" "ico=image/x-icon" "webp=image/webp" "woff2=font/woff2" "txt=text/plain+"
    "csv=text/csv+" "sql=application/sql" "xml=application/xml")

function(content_type out file)
  set(${out} "application/octet-stream" PARENT_SCOPE)
  get_filename_component(extension "${file}" LAST_EXT)
  foreach(pair IN LISTS types)
    string(REGEX MATCH "^([^=]+)=(.*[^+])([+]?)$" _ "${pair}")
    if(extension STREQUAL ".${CMAKE_MATCH_1}")
      string(REPLACE "+" "; charset=utf-8" charset "${CMAKE_MATCH_3}")
      set(${out} "${CMAKE_MATCH_2}${charset}" PARENT_SCOPE)
    endif()
  endforeach()
endfunction()

set(count 0)
set(asm "\t.section .rodata\n")
set(externs "")

# Emits one file; out is the C++ expression of a std::string_view over it.
macro(embed out file)
  if(EXISTS "${file}")
    file(SIZE "${file}" size)
    string(APPEND asm "\t.balign 16\n\t.global ruam_asset_${count}\nruam_asset_${count}:\n\t.incbin \"${file}\"\n\t.byte 0\n")
    string(APPEND externs "extern const char ruam_asset_${count}[];\n")
    set(${out} "{ruam_asset_${count}, ${size}}")
    math(EXPR count "${count} + 1")
  else()
    set(${out} "{}")
  endif()
endmacro()

file(STRINGS ${DIR}/manifest.txt lines ENCODING UTF-8)
foreach(group web schema messages catalog demo packs templates language words)
  set(keyed "")
  foreach(line IN LISTS lines)
    if(line MATCHES "^${group}\\|([^|]+)\\|(.+)$")
      set(key ${CMAKE_MATCH_1})
      if(group STREQUAL "schema")
        get_filename_component(key ${CMAKE_MATCH_1} NAME) # migrations run in the order of their names over all rooms
      endif()
      list(APPEND keyed "${key}|${CMAKE_MATCH_1}|${CMAKE_MATCH_2}")
    endif()
  endforeach()
  list(SORT keyed)
  set(rows "")
  foreach(line IN LISTS keyed)
    string(REGEX MATCH "^[^|]+\\|([^|]+)\\|(.+)$" _ "${line}")
    set(path "${CMAKE_MATCH_1}")
    set(file "${CMAKE_MATCH_2}")
    embed(bytes "${file}")
    embed(br "${file}.br")
    embed(gz "${file}.gz")
    file(SHA256 "${file}" hash)
    content_type(type "${file}")
    set(immutable false)
    if(group STREQUAL "web" AND path MATCHES "/immutable/")
      set(immutable true)
    endif()
    string(APPEND rows "    {\"${path}\", ${bytes}, ${br}, ${gz},\n     \"${type}\", \"${hash}\", ${immutable}},\n")
  endforeach()
  if(rows)
    string(APPEND arrays "const Asset ${group}[] = {\n${rows}};\n")
    string(APPEND groups "  if (group == \"${group}\") return ${group};\n")
  endif()
endforeach()

file(WRITE ${DIR}/assets.S "${asm}\t.section .note.GNU-stack,\"\",@progbits\n")
file(WRITE ${DIR}/assets.cpp "// Made by cmake/assets-generate.cmake.
#include \"platform/assets.hpp\"

extern \"C\" {
${externs}}

namespace ruam {
namespace {
${arrays}}  // namespace

std::span<const Asset> assets([[maybe_unused]] std::string_view group) {
${groups}  return {};
}

const Asset* find_asset(std::string_view group, std::string_view path) {
  for (const auto& asset : assets(group))
    if (asset.path == path) return &asset;
  return nullptr;
}

}  // namespace ruam
")
