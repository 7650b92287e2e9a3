#pragma once

#include <span>
#include <string>

#include "platform/doc/tree.hpp"

namespace ruam::doc {

/// A body fragment of plain tags and classes, and the style sheet it needs (no style attributes,
/// so that a strict content policy can show it in a shadow root).
struct Html {
  std::string body, style;
};

/// The document with every page reference (Run::page_of) saying the number that our layout gives.
/// The writers below do so themselves where a reference says nothing yet; doing it once beforehand
/// spares each of them a layout.
Document with_page_numbers(Document document);

/// PDF 1.7, fonts embedded, every source string extractable; the same tree gives the same bytes.
std::string to_pdf(const Document& document);

/// All of them as one file, in order: each begins a page, keeps its own paper and page numbers and
/// has its title among the bookmarks.
std::string to_pdf(std::span<const Document> documents);

/// Word file with real headings, tables and tab stops in TH Sarabun New; the same tree gives the
/// same bytes.
std::string to_docx(const Document& document);

/// The preview beside the fields: sheets of paper, anchors as data-field.
Html to_html(const Document& document);

/// One self-contained page of to_html, fonts inside, printable.
std::string to_html_page(const Document& document);

/// Plain UTF-8: a line a paragraph, table cells parted by tabs, headings at line start.
std::string to_text(const Document& document);

}  // namespace ruam::doc
