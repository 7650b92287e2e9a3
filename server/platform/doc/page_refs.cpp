#include "platform/doc/page_refs.hpp"

#include <algorithm>

namespace ruam::doc {
namespace {

/// Calls f(Run&) for every reference, also in cells and groups; f answers whether to stop.
template <class Blocks, class F>
bool any_ref(Blocks& blocks, const F& f) {
  const auto in_runs = [&](auto& runs) {
    return std::any_of(runs.begin(), runs.end(),
                       [&](auto& run) { return !run.page_of.empty() && f(run); });
  };
  const auto in_block = [&](auto& node) {
    using Node = std::remove_cvref_t<decltype(node)>;
    if constexpr (std::same_as<Node, Paragraph> || std::same_as<Node, Heading>)
      return in_runs(node.runs);
    else if constexpr (std::same_as<Node, LabelValue>)
      return in_runs(node.label) || in_runs(node.value);
    else if constexpr (std::same_as<Node, Group>)
      return any_ref(node.blocks, f);
    else if constexpr (std::same_as<Node, Table>)
      return std::any_of(node.rows.begin(), node.rows.end(), [&](auto& row) {
        return std::any_of(row.cells.begin(), row.cells.end(),
                           [&](auto& cell) { return any_ref(cell.blocks, f); });
      });
    else
      return false;
  };
  return std::any_of(blocks.begin(), blocks.end(),
                     [&](auto& block) { return std::visit(in_block, block.node); });
}

}  // namespace

bool has_page_refs(const Document& document) {
  return any_ref(document.blocks, [](const Run&) { return true; });
}

bool has_blank_page_refs(const Document& document) {
  return any_ref(document.blocks, [](const Run& run) { return run.text.empty(); });
}

bool set_page_refs(Document& document, const PageOf& pages) {
  bool changed = false;
  any_ref(document.blocks, [&](Run& run) {
    const auto found = pages.find(run.page_of);
    auto says = found == pages.end() ? std::string("-") : std::to_string(found->second);
    changed = changed || says != run.text;
    run.text = std::move(says);
    return false;
  });
  return changed;
}

}  // namespace ruam::doc
