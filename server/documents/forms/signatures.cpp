#include "documents/forms/signatures.hpp"

#include <algorithm>

namespace ruam::documents {
namespace {

Signer for_ink(const ProjectFacts& project, const SignerBlock& block) {
  Signer signer{.label = block.label, .position = block.position, .role = block.role};
  signer.is_head = block.role == "office_head";
  if (const auto holder = project.holders.find(block.role); holder != project.holders.end()) {
    const auto& [name, position, acting_phrase] = holder->second;
    signer.name = name;
    signer.acting_phrase = acting_phrase;
    signer.is_head = signer.is_head && acting_phrase.empty();
    if (signer.position.empty() || !acting_phrase.empty()) signer.position = position;
  }
  return signer;
}

doc::Signature block_of(const Builder& out, const Signer& signer, const SignatureShape& shape) {
  doc::Signature block{.sign = shape.sign, .date_line = shape.date_line};
  (shape.place == "behind" ? block.behind : block.label) = signer.label;
  if (out.style().copy != Copy::public_) block.name = signer.name;
  if (!signer.position.empty())
    block.under.push_back(signer.is_head ? signer.position
                                         : out.words("position") + " " + signer.position);
  if (!signer.acting_phrase.empty()) block.under.push_back(signer.acting_phrase);
  if (!signer.picture.empty() && out.style().copy != Copy::public_)
    block.image = doc::Picture{.bytes = signer.picture, .alt = "ลายมือชื่อ"};
  if (signer.signed_note) block.under.push_back(*signer.signed_note);
  return block;
}

/// Read from left to right; the last that is left alone stands in the middle.
void add_columns(Builder& out, std::vector<doc::Signature> blocks, std::size_t in_a_row) {
  doc::Table table{.borders = false, .space_before = 16};
  table.columns.resize(in_a_row, doc::Column{.percent = 100.0 / static_cast<double>(in_a_row)});
  for (std::size_t i = 0; i < blocks.size(); i += in_a_row) {
    doc::Row row;
    for (auto k = i; k < std::min(i + in_a_row, blocks.size()); ++k) {
      auto& block = blocks[k];
      block.right_half = false;
      block.space_before = i == 0 ? 0 : 12;
      doc::Cell cell;
      cell.blocks.push_back(std::move(block));
      row.cells.push_back(std::move(cell));
    }
    if (row.cells.size() == 1) row.cells[0].colspan = static_cast<int>(in_a_row);
    table.rows.push_back(std::move(row));
  }
  out.blocks().push_back(std::move(table));
}

}  // namespace

std::vector<Signer> places_to_sign(const ProjectFacts& project, const Template& form) {
  if (!form.signatures || form.signatures->blocks.empty()) return project.signers;
  auto left = project.signers;
  std::vector<Signer> places;
  for (const auto& block : form.signatures->blocks) {
    const auto step = std::find_if(left.begin(), left.end(),
                                   [&](const Signer& s) { return s.role == block.role; });
    if (step == left.end()) {
      places.push_back(for_ink(project, block));
      continue;
    }
    auto signer = std::move(*step);
    left.erase(step);
    signer.label = block.label;
    if (!block.position.empty() && signer.acting_phrase.empty()) signer.position = block.position;
    places.push_back(std::move(signer));
  }
  places.insert(places.end(), left.begin(), left.end());
  return places;
}

void add_signatures(Builder& out, const ProjectFacts& project) {
  const auto shape =
      out.form().signatures.value_or(SignatureShape{"right", "", "above", false, {}});
  std::vector<doc::Signature> blocks;
  for (const auto& signer : places_to_sign(project, out.form()))
    blocks.push_back(block_of(out, signer, shape));
  if (shape.layout == "two_columns") return add_columns(out, std::move(blocks), 2);
  if (shape.layout == "three_columns") return add_columns(out, std::move(blocks), 3);
  for (auto& block : blocks) {
    block.right_half = shape.layout != "centre";
    out.blocks().push_back(std::move(block));
  }
}

}  // namespace ruam::documents
