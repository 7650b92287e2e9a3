#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "platform/doc/tree.hpp"

/// What all four writers agree on: which characters a run shows, and how the composed blocks
/// (label–value, signature) break down into plain ones.
namespace ruam::doc {

/// Well-formed UTF-8 of what came: broken bytes become U+FFFD, control characters other than
/// "\n" and "\t" vanish, "\r\n" is one new line.
std::string clean(std::string_view bytes);

/// True for well-formed UTF-8; else `good` is the number of bytes before the first fault.
bool is_utf8(std::string_view bytes, std::size_t& good);

/// The text of a run as printed: cleaned, in the document's digits; boxes as ☑/☐, dots as dots.
std::string shown(const Run& run, Digits digits);
std::string shown(const Runs& runs, Digits digits);
std::string with_digits(std::string text, Digits digits);

/// The heading and the answer behind it as one line of runs, bold only where it is the heading.
Runs plain(const Heading& block);

/// «label⇥value» with the value hanging at its tab.
Paragraph plain(const LabelValue& block);

/// The signature as centred paragraphs and pictures, to be kept together.
Blocks plain(const Signature& block);

/// Page number as printed in the head (`- 2 -`) or foot (`2 / 5`).
std::string page_number(const Document& document, int page, int pages);

/// Decodes the code point at `at` of well-formed UTF-8 and moves `at` behind it.
char32_t next_code_point(std::string_view text, std::size_t& at);

/// Nominal size that applies where none is said.
inline double size_or(double size, double fallback) { return size > 0 ? size : fallback; }

}  // namespace ruam::doc
