#include "platform/doc/odt_read.hpp"

#include <pugixml.hpp>

#include "platform/doc/content.hpp"
#include "platform/sheet/package.hpp"

namespace ruam::doc {
namespace {

Problem not_odt() { return {Kind::invalid, "odt.not_odt"}; }
Problem odt_too_large() { return {Kind::too_large, "odt.too_large"}; }

class OdtReader {
 public:
  explicit OdtReader(const ReadLimits& limits) : limits_(limits) {}

  Result<std::vector<ReadBlock>> read(const pugi::xml_node& body) {
    TRY(blocks(body, 0));
    return std::move(out_);
  }

 private:
  Result<void> blocks(const pugi::xml_node& parent, int depth) {
    if (depth > limits_.depth) return odt_too_large();
    for (const auto& node : parent.children()) {
      const std::string_view name = node.name();
      if (name == "text:p" || name == "text:h") {
        text_.clear();
        TRY(runs(node, 0));
        TRY(add(clean(text_)));
      } else if (name == "table:table") {
        TRY(table(node, depth));
      } else if (name != "text:tracked-changes" && name != "office:forms") {
        TRY(blocks(node, depth + 1));
      }
    }
    return {};
  }

  Result<void> add(std::string text) {
    if (cell_ != nullptr) {
      if (!cell_->text.empty() && !text.empty()) cell_->text += '\n';
      cell_->text += text;
      return {};
    }
    if (out_.size() >= limits_.blocks) return odt_too_large();
    out_.push_back({.text = std::move(text)});
    return {};
  }

  Result<void> runs(const pugi::xml_node& parent, int depth) {
    if (depth > limits_.depth) return odt_too_large();
    for (const auto& node : parent.children()) {
      const std::string_view name = node.name();
      if (node.type() == pugi::node_pcdata)
        text_ += node.value();
      else if (name == "text:s")
        text_.append(std::min<std::size_t>(node.attribute("text:c").as_uint(1), 200), ' ');
      else if (name == "text:tab")
        text_ += '\t';
      else if (name == "text:line-break")
        text_ += '\n';
      else if (name != "text:note" && name != "office:annotation" && name != "draw:frame")
        TRY(runs(node, depth + 1));
    }
    return {};
  }

  Result<void> table(const pugi::xml_node& node, int depth) {
    if (cell_ != nullptr) return blocks(node, depth + 1);
    const int number = tables_++;
    int row = 0;
    return rows(node, depth, number, row);
  }

  Result<void> rows(const pugi::xml_node& node, int depth, int number, int& row) {
    if (depth > limits_.depth) return odt_too_large();
    for (const auto& line : node.children()) {
      const std::string_view name = line.name();
      if (name == "table:table-header-rows" || name == "table:table-row-group")
        TRY(rows(line, depth + 1, number, row));
      if (name != "table:table-row") continue;
      int column = 0;
      for (const auto& one : line.children("table:table-cell")) {
        if (out_.size() >= limits_.blocks) return odt_too_large();
        ReadBlock cell{.table = number, .row = row, .column = column++};
        cell_ = &cell;
        const auto done = blocks(one, depth + 1);
        cell_ = nullptr;
        TRY(done);
        out_.push_back(std::move(cell));
      }
      ++row;
    }
    return {};
  }

  const ReadLimits& limits_;
  std::vector<ReadBlock> out_;
  ReadBlock* cell_ = nullptr;
  std::string text_;
  int tables_ = 0;
};

}  // namespace

Result<std::vector<ReadBlock>> read_odt(std::string_view bytes, const ReadLimits& limits) {
  auto package = sheet::Package::open(bytes, {.bytes = limits.bytes});
  if (package.has_error())
    return package.error().kind == Kind::too_large ? odt_too_large() : not_odt();
  const auto part = package->read("content.xml");
  if (part.has_error()) return part.error().kind == Kind::too_large ? odt_too_large() : not_odt();
  if (!*part) return not_odt();
  const std::string& xml = **part;
  if (xml.find("<!DOCTYPE") != xml.npos || xml.find("<!ENTITY") != xml.npos) return not_odt();
  pugi::xml_document document;
  if (!document.load_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata))
    return not_odt();
  const auto body =
      document.child("office:document-content").child("office:body").child("office:text");
  if (!body) return not_odt();
  return OdtReader(limits).read(body);
}

}  // namespace ruam::doc
