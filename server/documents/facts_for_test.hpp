#pragma once

#include <regex>
#include <string>

#include "documents/facts.hpp"
#include "platform/assets.hpp"
#include "platform/doc/commands_for_test.hpp"
#include "platform/doc/write.hpp"
#include "platform/json/json.hpp"
#include "projects/amounts.hpp"

/// What forms are printed from, out of the demonstration's contents and without a database.
namespace ruam::documents {

inline std::string demo(std::string_view path) {
  return std::string(find_asset("demo", path)->bytes);
}

inline ProjectFacts facts(std::string_view file, std::int64_t year) {
  ProjectFacts out;
  out.content = projects::with_amounts(json::read<projects::Content>(demo(file)).value()).value();
  out.office_name = "สำนักงานตัวอย่าง";
  out.office_short = "สนง.ตัวอย่าง";
  out.fiscal_year = year;
  out.status = projects::Status::running;
  for (const auto& one : out.content.responsible) out.responsible.push_back(one.text);
  for (const auto& link : out.content.alignment)
    out.alignment.push_back({.list = link.list,
                             .item = link.item,
                             .name = link.text,
                             .code = "3",
                             .parent_name = "ประเด็นตัวอย่าง",
                             .parent_code = "12",
                             .is_primary = link.primary,
                             .has_own_words = true});
  out.programme_kind = "strategic";
  out.signers = {{.label = "ผู้เสนอโครงการ", .name = "นายเสนอ ตัวอย่าง", .position = "ผู้อำนวยการกลุ่ม"},
                 {.label = "ผู้อนุมัติโครงการ",
                  .name = "นางอนุมัติ ตัวอย่าง",
                  .position = "ผู้อำนวยการสำนักงาน",
                  .is_head = true}};
  return out;
}

/// Without blanks, line ends and the marks of word breaks.
inline std::string flat(const std::string& text) {
  static const std::regex gaps("[ \\n\\r\\t\\f]|\u200B|\u00A0");
  return std::regex_replace(text, gaps, "");
}

/// What poppler reads, in its reading order or (-raw) in that of the content, without the numbers
/// of the pages.
inline std::string pdf_text(const doc::Document& document, const std::string& order = "") {
  const doc::samples::Scratch scratch;
  const auto text = doc::samples::run("pdftotext " + order + " -enc UTF-8 " +
                                      scratch.put("d.pdf", doc::to_pdf(document)) + " -");
  return std::regex_replace(text, std::regex("\\f- [0-9]+ -(\u200B)?\\n"), "");
}

}  // namespace ruam::documents
