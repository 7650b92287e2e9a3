# Bakes files into the program: the library `assets` holds them by .incbin, platform/assets.hpp finds them.
#   web        build/web-assets (written by scripts/build-web: the web app with .br and .gz twins; may be absent)
#   schema     server/ROOM/schema/*.sql          as ROOM/FILE
#   messages   server/ROOM/messages.*.json       as ROOM/FILE
#   catalog    server/catalog/data/*.csv         as FILE
#   demo       demo/**                           as the path below demo/
#   packs      server/cycle/packs/*.json          as FILE
#   language   server/platform/thai/model/*       as the path below server/
#   templates  server/ROOM/templates/**          as ROOM/PATH below templates/
#   words      server/ROOM/words/*.txt            as ROOM/FILE

function(ruam_asset_group out group base strip)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS LIST_DIRECTORIES false RELATIVE ${base} ${ARGN})
  set(lines "")
  foreach(file IN LISTS files)
    if(NOT file MATCHES "\\.(br|gz|md)$")
      string(REPLACE "${strip}" "/" path "${file}")
      string(APPEND lines "${group}|${path}|${base}/${file}\n")
      set_property(GLOBAL APPEND PROPERTY RUAM_ASSET_FILES ${base}/${file})
    endif()
  endforeach()
  set(${out} "${${out}}${lines}" PARENT_SCOPE)
endfunction()

set(server ${CMAKE_SOURCE_DIR}/server)
set(manifest "")
ruam_asset_group(manifest web ${CMAKE_SOURCE_DIR}/build/web-assets "//" ${CMAKE_SOURCE_DIR}/build/web-assets/*)
ruam_asset_group(manifest schema ${server} "/schema/" ${server}/*/schema/*.sql)
ruam_asset_group(manifest messages ${server} "//" ${server}/*/messages.*.json)
ruam_asset_group(manifest catalog ${server}/catalog/data "//" ${server}/catalog/data/*.csv)
ruam_asset_group(manifest demo ${CMAKE_SOURCE_DIR}/demo "//" ${CMAKE_SOURCE_DIR}/demo/*)
ruam_asset_group(manifest packs ${server}/cycle/packs "//" ${server}/cycle/packs/*.json)
ruam_asset_group(manifest language ${server} "//" ${server}/platform/thai/model/*.model)
ruam_asset_group(manifest templates ${server} "/templates/" ${server}/*/templates/*)
ruam_asset_group(manifest words ${server} "/words/" ${server}/*/words/*.txt)
get_property(asset_files GLOBAL PROPERTY RUAM_ASSET_FILES)

set(assets_dir ${CMAKE_BINARY_DIR}/assets)
file(MAKE_DIRECTORY ${assets_dir})
file(CONFIGURE OUTPUT ${assets_dir}/manifest.txt CONTENT "${manifest}" @ONLY) # touched only when it changes
add_custom_command(
  OUTPUT ${assets_dir}/assets.S ${assets_dir}/assets.cpp
  COMMAND ${CMAKE_COMMAND} -D DIR=${assets_dir} -P ${CMAKE_SOURCE_DIR}/cmake/assets-generate.cmake
  DEPENDS ${assets_dir}/manifest.txt ${CMAKE_SOURCE_DIR}/cmake/assets-generate.cmake ${asset_files}
  COMMENT "Embedding files" VERBATIM)
add_library(assets STATIC ${assets_dir}/assets.S ${assets_dir}/assets.cpp)
target_include_directories(assets PUBLIC ${CMAKE_SOURCE_DIR}/server)
set_target_properties(assets PROPERTIES UNITY_BUILD OFF)
