#include "platform/doc/write.hpp"

#include <fmt/format.h>

#include "platform/doc/docx/body.hpp"
#include "platform/doc/docx/parts.hpp"
#include "platform/doc/page_refs.hpp"

namespace ruam::doc {

namespace docx {

namespace {

constexpr const char* relation_type =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

std::string document_relations(const std::vector<ZipEntry>& media) {
  std::string out = declaration;
  out += "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">";
  const auto add = [&](const std::string& id, const char* type, const std::string& target) {
    out += fmt::format("<Relationship Id=\"{}\" Type=\"{}{}\" Target=\"{}\"/>", id, relation_type,
                       type, target);
  };
  add("rIdStyles", "styles", "styles.xml");
  add("rIdSettings", "settings", "settings.xml");
  add("rIdFonts", "fontTable", "fontTable.xml");
  add("rIdHeader1", "header", "header1.xml");
  add("rIdHeader2", "header", "header2.xml");
  add("rIdFooter1", "footer", "footer1.xml");
  for (std::size_t i = 0; i < media.size(); ++i)
    add(fmt::format("rIdImage{}", i + 1), "image", media[i].path.substr(5));
  return out + "</Relationships>";
}

std::string page_borders() {
  std::string out = "<w:pgBorders w:offsetFrom=\"page\">";
  for (const char* side : {"top", "left", "bottom", "right"})
    out +=
        fmt::format("<w:{} w:val=\"double\" w:sz=\"12\" w:space=\"28\" w:color=\"000000\"/>", side);
  return out + "</w:pgBorders>";
}

std::string section(const Document& document) {
  const auto twips = [](double mm) { return int(mm * 1440 / 25.4 + 0.5); };
  const auto& page = document.page;
  // Word has one top margin; where the first page differs, the head of the others fills the rest.
  const bool differs = page.first_top_mm > 0 && page.first_top_mm < page.top_mm;
  const double top = differs ? page.first_top_mm : page.top_mm;
  const double head = differs ? std::min(top * 0.4, 6.0) : std::min(page.top_mm * 0.6, 12.5),
               foot = std::min(page.bottom_mm * 0.5, 10.0);
  return fmt::format(
      "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rIdHeader1\"/><w:headerReference "
      "w:type=\"first\" r:id=\"rIdHeader2\"/><w:footerReference w:type=\"default\" "
      "r:id=\"rIdFooter1\"/><w:footerReference w:type=\"first\" r:id=\"rIdFooter1\"/><w:pgSz "
      "w:w=\"{}\" w:h=\"{}\"{}/><w:pgMar w:top=\"{}\" w:right=\"{}\" w:bottom=\"{}\" w:left=\"{}\" "
      "w:header=\"{}\" w:footer=\"{}\" w:gutter=\"0\"/>{}{}<w:titlePg/></w:sectPr>",
      page.landscape ? 16838 : 11906, page.landscape ? 11906 : 16838,
      page.landscape ? " w:orient=\"landscape\"" : "", twips(top), twips(page.right_mm),
      twips(page.bottom_mm), twips(page.left_mm), twips(head), twips(foot),
      page.frame ? page_borders() : "",
      document.digits == Digits::thai ? "<w:pgNumType w:fmt=\"thaiNumbers\"/>" : "");
}

}  // namespace

}  // namespace docx

std::string to_docx(const Document& document) {
  if (has_blank_page_refs(document)) return to_docx(with_page_numbers(document));
  using namespace docx;
  Body body(document);
  const double sheet_mm = document.page.landscape ? 297 : 210;
  body.write(document.blocks,
             {.width_mm = sheet_mm - document.page.left_mm - document.page.right_mm,
              .size = document.size});
  std::vector<ZipEntry> entries = {
      {"[Content_Types].xml", content_types()},
      {"_rels/.rels", package_relations()},
      {"docProps/core.xml", core_properties(document)},
      {"word/document.xml", fmt::format("{}<w:document{}><w:body>{}{}</w:body></w:document>",
                                        declaration, namespaces, body.xml(), section(document))},
      {"word/_rels/document.xml.rels", document_relations(body.media())},
      {"word/styles.xml", styles(document)},
      {"word/settings.xml", settings()},
      {"word/fontTable.xml", font_table()},
      {"word/header1.xml", header(document, false)},
      {"word/header2.xml", header(document, true)},
      {"word/footer1.xml", footer(document)}};
  entries.insert(entries.end(), body.media().begin(), body.media().end());
  return zip_of(entries);
}

}  // namespace ruam::doc
