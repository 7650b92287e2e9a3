// Writes the sample documents of platform/doc as DOCX, PDF, HTML and text into a folder:
// scripts/check-docx compares them, people look at them.
#include <cstdio>
#include <filesystem>
#include <fstream>

#include "platform/doc/samples_for_test.hpp"
#include "platform/doc/write.hpp"

int main(int argc, char** argv) {
  using namespace ruam::doc;
  if (argc != 2) return std::fprintf(stderr, "usage: doc_samples FOLDER\n"), 2;
  const std::filesystem::path folder = argv[1];
  std::filesystem::create_directories(folder);
  for (const auto& [name, document] : {std::pair{"proposal", samples::proposal()},
                                       std::pair{"long-table", samples::long_table(60)}}) {
    const auto put = [&](const char* ending, const std::string& bytes) {
      std::ofstream(folder / (std::string(name) + ending), std::ios::binary) << bytes;
    };
    put(".docx", to_docx(document));
    put(".pdf", to_pdf(document));
    put(".html", to_html_page(document));
    put(".txt", to_text(document));
  }
}
