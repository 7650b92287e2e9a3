#include "platform/doc/docx/read.hpp"

#include <pugixml.hpp>

#include "platform/doc/content.hpp"
#include "platform/sha256.hpp"
#include "platform/sheet/package.hpp"

namespace ruam::doc {
namespace {

Problem not_docx() { return {Kind::invalid, "docx.not_docx"}; }
Problem too_large() { return {Kind::too_large, "docx.too_large"}; }

std::string_view local(const char* name) {
  const std::string_view view(name);
  const auto colon = view.find(':');
  return colon == view.npos ? view : view.substr(colon + 1);
}

std::string_view attribute(const pugi::xml_node& node, std::string_view name) {
  for (const auto& one : node.attributes())
    if (local(one.name()) == name) return one.value();
  return {};
}

/// "_f0123456789abcdef_12" without its number; empty for a mark that is not ours.
std::string_view own_mark(std::string_view name) {
  constexpr std::size_t length = 18;
  const bool is_ours = name.size() > length && name.starts_with("_f") && name[length] == '_';
  return is_ours ? name.substr(0, length) : std::string_view{};
}

class Reader {
 public:
  explicit Reader(const ReadLimits& limits) : limits_(limits) {}

  Result<std::vector<ReadBlock>> read(const pugi::xml_node& body) {
    TRY(blocks(body, 0));
    return std::move(out_);
  }

 private:
  /// What stands in a body, a cell or a container around either.
  Result<void> blocks(const pugi::xml_node& parent, int depth) {
    if (depth > limits_.depth) return too_large();
    for (const auto& node : parent.children()) {
      const auto name = local(node.name());
      if (name == "p") {
        TRY(paragraph(node));
      } else if (name == "tbl") {
        TRY(table(node, depth));
      } else if (name == "bookmarkStart") {
        note_mark(node);
      } else if (name == "sdt" || name == "sdtContent" || name == "customXml" || name == "ins" ||
                 name == "moveTo") {
        TRY(blocks(node, depth + 1));
      }
    }
    return {};
  }

  Result<void> paragraph(const pugi::xml_node& node) {
    text_.clear();
    TRY(runs(node, 0));
    return add(clean(text_));
  }

  Result<void> add(std::string text) {
    if (cell_ != nullptr) {
      if (!cell_->text.empty() && !text.empty()) cell_->text += '\n';
      cell_->text += text;
      if (cell_->mark.empty()) cell_->mark = mark_;
      mark_.clear();
      return {};
    }
    if (out_.size() >= limits_.blocks) return too_large();
    out_.push_back({std::move(text), std::exchange(mark_, {})});
    return {};
  }

  Result<void> runs(const pugi::xml_node& parent, int depth) {
    if (depth > limits_.depth) return too_large();
    for (const auto& node : parent.children()) {
      const auto name = local(node.name());
      if (name == "t")
        text_ += node.text().get();
      else if (name == "tab" || name == "ptab")
        text_ += '\t';
      else if (name == "br" || name == "cr")
        text_ += '\n';
      else if (name == "noBreakHyphen")
        text_ += '-';
      else if (name == "bookmarkStart")
        note_mark(node);
      else if (!is_left_out(name))
        TRY(runs(node, depth + 1));
    }
    return {};
  }

  /// Properties, what was deleted, drawings and the texts that stand beside the text.
  static bool is_left_out(std::string_view name) {
    return name == "pPr" || name == "rPr" || name == "del" || name == "moveFrom" ||
           name == "drawing" || name == "pict" || name == "object" || name == "AlternateContent" ||
           name == "instrText" || name == "sdtPr" || name == "delText";
  }

  void note_mark(const pugi::xml_node& node) {
    if (const auto mark = own_mark(attribute(node, "name")); !mark.empty() && mark_.empty())
      mark_ = mark;
  }

  Result<void> table(const pugi::xml_node& node, int depth) {
    if (cell_ != nullptr) return blocks_of_rows(node, depth);  // a table in a cell is its words
    const int number = tables_++;
    int row = 0;
    for (const auto& line : node.children()) {
      if (local(line.name()) != "tr") continue;
      int column = 0;
      for (const auto& one : line.children()) {
        if (local(one.name()) != "tc") continue;
        if (out_.size() >= limits_.blocks) return too_large();
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

  Result<void> blocks_of_rows(const pugi::xml_node& node, int depth) {
    for (const auto& line : node.children())
      for (const auto& one : line.children())
        if (local(one.name()) == "tc") TRY(blocks(one, depth + 1));
    return {};
  }

  const ReadLimits& limits_;
  std::vector<ReadBlock> out_;
  ReadBlock* cell_ = nullptr;
  std::string text_, mark_;
  int tables_ = 0;
};

pugi::xml_node child(const pugi::xml_node& node, std::string_view name) {
  for (const auto& one : node.children())
    if (local(one.name()) == name) return one;
  return {};
}

Problem as_ours(const Problem& problem) {
  return problem.kind == Kind::too_large ? too_large() : not_docx();
}

}  // namespace

std::string mark_of(std::string_view anchor) { return "_f" + to_hex(sha256(anchor)).substr(0, 16); }

Result<std::vector<ReadBlock>> read_docx(std::string_view bytes, const ReadLimits& limits) {
  auto package = sheet::Package::open(bytes, {.bytes = limits.bytes});
  if (package.has_error()) return as_ours(package.error());
  const auto part = package->read("word/document.xml");
  if (part.has_error()) return as_ours(part.error());
  if (!*part) return not_docx();
  const std::string& xml = **part;
  // No writer of Word files declares a document type: whoever does wants something expanded.
  if (xml.find("<!DOCTYPE") != xml.npos || xml.find("<!ENTITY") != xml.npos) return not_docx();
  pugi::xml_document document;
  if (!document.load_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata))
    return not_docx();
  const auto body = child(child(document, "document"), "body");
  if (!body) return not_docx();
  return Reader(limits).read(body);
}

}  // namespace ruam::doc
