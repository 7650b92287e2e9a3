#include <map>

#include "documents/forms/builder.hpp"
#include "documents/forms/mou.hpp"
#include "partners/export.hpp"
#include "platform/thai/dates.hpp"

namespace ruam::documents {
namespace {

std::string place_text(const Builder& out, const partners::Place& place) {
  std::string text;
  if (!place.subdistrict.empty()) text += out.words("subdistrict") + place.subdistrict;
  if (!place.district.empty())
    text += (text.empty() ? "" : " ") + out.words("district") + place.district;
  return text.empty() ? "-" : text;
}

std::string joined_lines(const std::string& one, const std::string& other) {
  if (one.empty()) return other.empty() ? "-" : other;
  return other.empty() ? one : one + "\n" + other;
}

}  // namespace

doc::Document directory(const DirectoryFacts& facts, const Template& form, const Style& style) {
  Builder out(form, style,
              {{"office", facts.office_name},
               {"province", facts.province},
               {"day", thai::print(facts.on, thai::DateForm::full)},
               {"count", std::to_string(facts.rows.size())}});
  out.title_lines();
  std::map<partners::EntryKind, std::vector<const partners::EntryRow*>> by_kind;
  for (const auto& row : facts.rows) by_kind[row.kind].push_back(&row);
  for (const auto& [kind, rows] : by_kind) {
    out.blocks().push_back(doc::heading(
        2, std::string(partners::kind_name(kind)) + " (" + std::to_string(rows.size()) + ")"));
    auto table = out.table("entries");
    table.size = 14;
    table.columns.front().align = doc::Align::center;
    std::size_t n = 0;
    for (const auto* row : rows) {
      const bool hides = style.copy == Copy::public_ && partners::is_person(kind);
      const auto& name = hides ? row->role : row->name;
      doc::Row line;
      line.cells = {
          doc::cell(std::to_string(++n)), doc::cell(hides ? name : joined_lines(name, row->role)),
          doc::cell(joined_lines(row->offers, "")), doc::cell(place_text(out, row->place)),
          doc::cell(row->living ? std::to_string(row->living) : "-")};
      table.rows.push_back(std::move(line));
    }
    out.blocks().push_back(std::move(table));
  }
  if (facts.rows.empty()) out.line(out.words("nobody"));
  return std::move(out.document);
}

}  // namespace ruam::documents
