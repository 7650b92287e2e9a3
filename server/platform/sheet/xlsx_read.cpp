#include <charconv>
#include <cmath>

#include <fmt/format.h>
#include <pugixml.hpp>

#include "platform/doc/content.hpp"
#include "platform/sheet/package.hpp"
#include "platform/sheet/sheet.hpp"
#include "platform/sheet/values.hpp"

namespace ruam::sheet {

namespace {

Problem not_a_workbook() { return {Kind::invalid, "sheet.not_xlsx"}; }

/// Name without its prefix: writers choose x: or none.
std::string_view local(const char* name) {
  const std::string_view view(name);
  const auto colon = view.find(':');
  return colon == std::string_view::npos ? view : view.substr(colon + 1);
}

pugi::xml_node child(const pugi::xml_node& node, std::string_view name) {
  for (const auto& one : node.children())
    if (local(one.name()) == name) return one;
  return {};
}

/// All text of a rich string, phonetic hints left out.
void append_text(std::string& out, const pugi::xml_node& node) {
  for (const auto& one : node.children()) {
    const auto name = local(one.name());
    if (name == "t")
      out += one.text().get();
    else if (name == "r")
      out += child(one, "t").text().get();
  }
}

bool is_builtin_date(int id) {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) ||
         (id >= 50 && id <= 58) || (id >= 71 && id <= 81);
}

/// A format code with a year or day letter outside quotes and brackets shows a date.
bool is_date_code(std::string_view code) {
  bool quoted = false, bracketed = false;
  for (std::size_t i = 0; i < code.size(); ++i) {
    const char c = code[i];
    if (c == '"') quoted = !quoted;
    if (quoted) continue;
    if (c == '[') bracketed = true;
    if (c == ']') bracketed = false;
    if (c == '\\') {
      ++i;
      continue;
    }
    if (!bracketed && (c == 'y' || c == 'Y' || c == 'd' || c == 'D' || c == 'b' || c == 'B'))
      return true;
  }
  return false;
}

std::string number_text(std::string_view raw) {
  double value = 0;
  const auto [end, error] = std::from_chars(raw.data(), raw.data() + raw.size(), value);
  if (error != std::errc() || end != raw.data() + raw.size()) return std::string(raw);
  if (value == std::floor(value) && std::abs(value) < 1e15) return fmt::format("{:.0f}", value);
  return fmt::format("{:.15g}", value);
}

class WorkbookReader {
 public:
  WorkbookReader(Package& package, const Limits& limits) : package_(package), limits_(limits) {}

  Result<std::vector<Grid>> read() {
    const auto book = TRY(part("xl/workbook.xml"));
    const auto root = child(*book, "workbook");
    if (!root) return not_a_workbook();
    days_since_1904_ = child(root, "workbookPr").attribute("date1904").as_bool();
    TRY(read_targets());
    TRY(read_strings());
    TRY(read_styles());
    std::vector<Grid> out;
    for (const auto& sheet : child(root, "sheets").children()) {
      const auto target = targets_.find(relation_of(sheet));
      if (target == targets_.end()) return not_a_workbook();
      out.push_back(TRY(read_sheet(target->second)));
      out.back().name = doc::clean(sheet.attribute("name").value());
      out.back().is_hidden = sheet.attribute("state").value() != std::string_view("") &&
                             sheet.attribute("state").value() != std::string_view("visible");
    }
    return out;
  }

 private:
  using Xml = std::unique_ptr<pugi::xml_document>;

  Result<Xml> part(const std::string& path, bool needed = true) {
    auto bytes = TRY(package_.read(path));
    auto xml = std::make_unique<pugi::xml_document>();
    if (!bytes && needed) return not_a_workbook();
    if (bytes && !xml->load_buffer(bytes->data(), bytes->size(),
                                   pugi::parse_default | pugi::parse_ws_pcdata))
      return not_a_workbook();
    return xml;
  }

  static std::string relation_of(const pugi::xml_node& sheet) {
    for (const auto& attribute : sheet.attributes())
      if (local(attribute.name()) == "id" && std::string_view(attribute.name()) != "id")
        return attribute.value();
    return {};
  }

  Result<void> read_targets() {
    const auto xml = TRY(part("xl/_rels/workbook.xml.rels"));
    for (const auto& one : child(*xml, "Relationships").children()) {
      std::string target = one.attribute("Target").value();
      target = target.starts_with('/') ? target.substr(1) : "xl/" + target;
      targets_[one.attribute("Id").value()] = target;
    }
    return {};
  }

  Result<void> read_strings() {
    const auto xml = TRY(part("xl/sharedStrings.xml", false));
    for (const auto& one : child(*xml, "sst").children()) {
      if (local(one.name()) != "si") continue;
      append_text(strings_.emplace_back(), one);
    }
    return {};
  }

  Result<void> read_styles() {
    const auto xml = TRY(part("xl/styles.xml", false));
    const auto root = child(*xml, "styleSheet");
    std::map<int, bool> own;
    for (const auto& one : child(root, "numFmts").children())
      own[one.attribute("numFmtId").as_int()] = is_date_code(one.attribute("formatCode").value());
    for (const auto& one : child(root, "cellXfs").children()) {
      const int id = one.attribute("numFmtId").as_int();
      const auto found = own.find(id);
      shows_date_.push_back(found != own.end() ? found->second : is_builtin_date(id));
    }
    return {};
  }

  Result<Grid> read_sheet(const std::string& path) {
    const auto xml = TRY(part(path));
    Grid grid;
    for (const auto& row : child(child(*xml, "worksheet"), "sheetData").children()) {
      if (local(row.name()) != "row") continue;
      const auto number = row.attribute("r").as_uint(unsigned(grid.rows.size() + 1));
      if (number == 0 || number > limits_.rows) return too_many();
      while (grid.rows.size() < number) grid.rows.emplace_back();
      if (row.attribute("hidden").as_bool())
        grid.odd.push_back({number - 1, 0, Oddity::hidden_row});
      TRY(read_row(row, number - 1, grid));
    }
    return grid;
  }

  Result<void> read_row(const pugi::xml_node& row, std::size_t number, Grid& grid) {
    auto& out = grid.rows[number];
    for (const auto& cell : row.children()) {
      if (local(cell.name()) != "c") continue;
      const auto column = column_of(cell.attribute("r").value(), out.size());
      if (column >= 16'384) return too_many();
      if (column >= out.size()) {
        cells_ += column + 1 - out.size();
        if (cells_ > limits_.cells) return too_many();
        out.resize(column + 1);
      }
      out[column] = doc::clean(value_of(cell));
      if (cell.attribute("t").value() == std::string_view("e"))
        grid.odd.push_back({number, column, Oddity::error_value});
      else if (child(cell, "f") && out[column].empty())
        grid.odd.push_back({number, column, Oddity::formula_without_value});
    }
    return {};
  }

  static Problem too_many() { return {Kind::too_large, "sheet.too_large", {{"what", "cells"}}}; }

  /// «BC12» → 54; a cell without a name stands behind the last one.
  static std::size_t column_of(std::string_view name, std::size_t next) {
    std::size_t column = 0;
    for (const char c : name) {
      if (c < 'A' || c > 'Z') break;
      column = column * 26 + std::size_t(c - 'A' + 1);
      if (column > 20'000) break;
    }
    return column == 0 ? next : column - 1;
  }

  std::string value_of(const pugi::xml_node& cell) const {
    const std::string_view type = cell.attribute("t").value();
    const std::string raw = child(cell, "v").text().get();
    if (type == "inlineStr") {
      std::string out;
      append_text(out, child(cell, "is"));
      return out;
    }
    if (type == "s") {
      std::size_t index = 0;
      const auto [end, error] = std::from_chars(raw.data(), raw.data() + raw.size(), index);
      return error == std::errc() && index < strings_.size() ? strings_[index] : std::string();
    }
    if (type == "b") return raw == "1" ? "TRUE" : "FALSE";
    if (type == "str" || type == "e" || type == "d" || raw.empty()) return raw;
    const auto style = cell.attribute("s").as_uint();
    if (style < shows_date_.size() && shows_date_[style]) return date_text(raw);
    return number_text(raw);
  }

  std::string date_text(const std::string& raw) const {
    double serial = 0;
    const auto [end, error] = std::from_chars(raw.data(), raw.data() + raw.size(), serial);
    if (error != std::errc() || !(serial >= 0 && serial < 2'958'466)) return raw;
    auto minutes = std::llround((serial - std::floor(serial)) * 24 * 60);
    auto days = std::int64_t(std::floor(serial)) + minutes / (24 * 60);
    minutes %= 24 * 60;
    // Day 1 is 1 January 1900, and Excel believes in a 29 February 1900.
    const Date epoch = days_since_1904_ ? Date{1904, 1, 1}
                       : days < 60      ? Date{1899, 12, 31}
                                        : Date{1899, 12, 30};
    auto out = to_string(add_days(epoch, int(days)));
    if (minutes != 0) out += fmt::format(" {:02}:{:02}", minutes / 60, minutes % 60);
    return out;
  }

  Package& package_;
  const Limits& limits_;
  std::map<std::string, std::string> targets_;
  std::vector<std::string> strings_;
  std::vector<bool> shows_date_;
  bool days_since_1904_ = false;
  std::size_t cells_ = 0;
};

}  // namespace

Result<std::vector<Grid>> read_xlsx(std::string_view bytes, const Limits& limits) {
  auto package = TRY(Package::open(bytes, limits));
  if (package.has("xl/vbaProject.bin")) return Problem{Kind::invalid, "sheet.has_macros"};
  return WorkbookReader(package, limits).read();
}

Result<std::vector<Grid>> read_values(std::string_view bytes, const Limits& limits) {
  auto package = TRY(Package::open(bytes, limits));
  return WorkbookReader(package, limits).read();
}

}  // namespace ruam::sheet
