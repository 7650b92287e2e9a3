#include "platform/doc/docx/read.hpp"
#include "platform/doc/zip.hpp"

/// Any bytes as the document's XML, and as the whole file: an answer or a refusal, never a fall.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(reinterpret_cast<const char*>(data), size);
  (void)ruam::doc::read_docx(bytes).has_value();
  (void)ruam::doc::read_docx(ruam::doc::zip_of({{"word/document.xml", bytes}})).has_value();
  return 0;
}
