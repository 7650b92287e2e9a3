#pragma once

#include <string>
#include <string_view>

/// What every HTML page carries with it. For platform/doc only.
namespace ruam::doc {

/// The rules of `.sheet` that no document changes.
std::string_view html_style();

/// The shipped faces as @font-face rules, so that a page needs nothing else.
const std::string& html_faces();

/// "data:image/png;base64,…"
std::string data_address(std::string_view type, std::string_view bytes);

}  // namespace ruam::doc
