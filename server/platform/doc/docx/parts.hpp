#pragma once

#include <string>

#include "platform/doc/tree.hpp"

/// The fixed and half-fixed parts of a Word file; the body is written by docx/write.cpp.
namespace ruam::doc::docx {

std::string content_types();
std::string package_relations();
std::string core_properties(const Document& document);
std::string styles(const Document& document);
std::string settings();
std::string font_table();
std::string header(const Document& document, bool first_page);
std::string footer(const Document& document);

inline constexpr const char* declaration =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
inline constexpr const char* namespaces =
    " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
    " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\""
    " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
    " xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"";

}  // namespace ruam::doc::docx
