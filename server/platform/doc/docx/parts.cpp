#include "platform/doc/docx/parts.hpp"

#include <ctime>

#include <fmt/format.h>

#include "platform/doc/content.hpp"
#include "platform/doc/xml.hpp"

namespace ruam::doc::docx {

namespace {

constexpr const char* fonts =
    "<w:rFonts w:ascii=\"TH Sarabun New\" w:hAnsi=\"TH Sarabun New\" w:cs=\"TH Sarabun New\" "
    "w:eastAsia=\"TH Sarabun New\"/>";

std::string size_mark(double nominal) {
  return fmt::format("<w:sz w:val=\"{0}\"/><w:szCs w:val=\"{0}\"/>", int(nominal * 2 + 0.5));
}

std::string page_field(const char* instruction) {
  return fmt::format(
      "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> {} "
      "</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t>"
      "</w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>",
      instruction);
}

std::string literal(std::string_view words) {
  return "<w:r><w:t xml:space=\"preserve\">" + escaped(words) + "</w:t></w:r>";
}

std::string aligned(const char* align, std::string_view runs, std::string_view spacing = {}) {
  return fmt::format("<w:p><w:pPr>{}<w:jc w:val=\"{}\"/></w:pPr>{}</w:p>", spacing, align, runs);
}

/// Around the number of a later page, so that its text begins lower than on the first.
std::string lower_text(const Document& document) {
  const auto& page = document.page;
  if (page.first_top_mm <= 0 || page.first_top_mm >= page.top_mm) return {};
  constexpr double line_mm = 7.3;
  const double before = std::max(0.0, 12.5 - std::min(page.first_top_mm * 0.4, 6.0));
  const double after = std::max(0.0, page.top_mm - 12.5 - line_mm);
  const auto twips = [](double mm) { return int(mm * 1440 / 25.4 + 0.5); };
  return fmt::format("<w:spacing w:before=\"{}\" w:after=\"{}\"/>", twips(before), twips(after));
}

}  // namespace

std::string content_types() {
  std::string out = declaration;
  out +=
      "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
      "<Default Extension=\"rels\" "
      "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      "<Default Extension=\"jpeg\" ContentType=\"image/jpeg\"/>"
      "<Default Extension=\"png\" ContentType=\"image/png\"/>"
      "<Override PartName=\"/docProps/core.xml\" "
      "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>";
  constexpr std::pair<const char*, const char*> parts[] = {
      {"document", "document.main"}, {"styles", "styles"},  {"settings", "settings"},
      {"fontTable", "fontTable"},    {"header1", "header"}, {"header2", "header"},
      {"footer1", "footer"}};
  for (const auto& [name, type] : parts)
    out += fmt::format(
        "<Override PartName=\"/word/{}.xml\" ContentType=\"application/"
        "vnd.openxmlformats-officedocument.wordprocessingml.{}+xml\"/>",
        name, type);
  return out + "</Types>";
}

std::string package_relations() {
  return std::string(declaration) +
         "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
         "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
         "relationships/officeDocument\" Target=\"word/document.xml\"/>"
         "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/"
         "relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>";
}

std::string core_properties(const Document& document) {
  std::string out = declaration;
  out +=
      "<cp:coreProperties "
      "xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
      "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
      "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>";
  out += escaped(clean(document.title)) + "</dc:title><dc:creator>" +
         escaped(clean(document.author)) + "</dc:creator><dc:language>" +
         escaped(clean(document.language)) + "</dc:language>";
  if (document.created_ms) {
    const auto seconds = std::time_t(*document.created_ms / 1000);
    std::tm t = {};
    gmtime_r(&seconds, &t);
    out += fmt::format(
        "<dcterms:created xsi:type=\"dcterms:W3CDTF\">{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z"
        "</dcterms:created>",
        t.tm_year + 1900, t.tm_mon + 1, t.tm_mday, t.tm_hour, t.tm_min, t.tm_sec);
  }
  return out + "</cp:coreProperties>";
}

std::string styles(const Document& document) {
  std::string out = declaration;
  out += fmt::format(
      "<w:styles{}><w:docDefaults><w:rPrDefault><w:rPr>{}{}<w:lang w:val=\"en-US\" "
      "w:eastAsia=\"en-US\" w:bidi=\"th-TH\"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>"
      "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr>"
      "</w:pPrDefault></w:docDefaults><w:style w:type=\"paragraph\" w:default=\"1\" "
      "w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>",
      namespaces, fonts, size_mark(document.size));
  for (int level = 1; level <= 6; ++level)
    out += fmt::format(
        "<w:style w:type=\"paragraph\" w:styleId=\"Heading{0}\"><w:name w:val=\"heading {0}\"/>"
        "<w:basedOn w:val=\"Normal\"/><w:next w:val=\"Normal\"/><w:qFormat/><w:pPr><w:keepNext/>"
        "<w:keepLines/><w:outlineLvl "
        "w:val=\"{1}\"/></w:pPr><w:rPr><w:b/><w:bCs/></w:rPr></w:style>",
        level, level - 1);
  return out +
         "<w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name "
         "w:val=\"Normal Table\"/><w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar>"
         "<w:left w:w=\"90\" w:type=\"dxa\"/><w:right w:w=\"90\" w:type=\"dxa\"/></w:tblCellMar>"
         "</w:tblPr></w:style></w:styles>";
}

std::string settings() {
  return fmt::format(
      "{}<w:settings{}><w:compat><w:compatSetting w:name=\"compatibilityMode\" "
      "w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat></w:settings>",
      declaration, namespaces);
}

std::string font_table() {
  return fmt::format(
      "{}<w:fonts{}><w:font w:name=\"TH Sarabun New\"><w:altName w:val=\"TH SarabunPSK\"/>"
      "<w:charset w:val=\"DE\"/><w:family w:val=\"swiss\"/><w:pitch w:val=\"variable\"/></w:font>"
      "</w:fonts>",
      declaration, namespaces);
}

std::string header(const Document& document, bool first_page) {
  std::string out = fmt::format("{}<w:hdr{}>", declaration, namespaces);
  const bool numbered = document.numbers == PageNumbers::top_from_second && !first_page;
  if (numbered)
    out +=
        aligned("center", literal("- ") + page_field("PAGE") + literal(" -"), lower_text(document));
  if (document.draft) out += aligned("right", literal("ร่าง"));
  if (!numbered && !document.draft) out += "<w:p/>";
  return out + "</w:hdr>";
}

std::string footer(const Document& document) {
  std::string out = fmt::format("{}<w:ftr{}>", declaration, namespaces);
  if (!document.footer.empty())
    out += aligned("left", literal(with_digits(clean(document.footer), document.digits)));
  if (document.numbers == PageNumbers::bottom_of_total)
    out += aligned("center", page_field("PAGE") + literal(" / ") + page_field("NUMPAGES"));
  else if (document.footer.empty())
    out += "<w:p/>";
  return out + "</w:ftr>";
}

}  // namespace ruam::doc::docx
