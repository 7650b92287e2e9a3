#include <algorithm>

#include "documents/forms/grid.hpp"
#include "documents/forms/plan.hpp"
#include "documents/forms/plan_parts.hpp"

/// The two tables of a plan that are papers of their own, on A4 across.
namespace ruam::documents {
namespace {

using plans::NodeKind;

constexpr doc::Page across{
    .landscape = true, .left_mm = 15, .right_mm = 15, .top_mm = 18, .bottom_mm = 15};

std::map<std::string, std::string> values_of(const PlanFacts& facts) {
  const auto& [from, to] = facts.years;
  return {{"office", facts.office_name},
          {"office_short", facts.office_short},
          {"title", facts.content.title},
          {"years",
           from == to ? std::to_string(from) : std::to_string(from) + " - " + std::to_string(to)}};
}

class AlignmentTable {
 public:
  AlignmentTable(const PlanFacts& facts, const Template& form, const Style& style)
      : facts_(facts), out_(form, style, values_of(facts)), parts_(out_, facts) {}

  doc::Document build() {
    static const Printers<AlignmentTable> printers = {{"table", &AlignmentTable::table},
                                                      {"reasons", &AlignmentTable::reasons}};
    out_.document.page = across;
    out_.title_lines();
    print_sections(*this, out_, projects::Content{}, printers);
    return std::move(out_.document);
  }

 private:
  bool is_of(const plans::Link& link, const std::optional<Uuid>& node) const {
    return link.node == node;
  }

  void table(const Section& s) {
    Grid grid(out_, s);
    std::size_t count = 0;
    row(grid, {}, out_.words("whole_plan"), count);
    for (std::size_t i = 0; i < facts_.content.nodes.size(); ++i) {
      const auto& node = facts_.content.nodes[i];
      row(grid, node.id, parts_.title(i) + " " + node.text, count);
    }
    auto done = std::move(grid).take();
    done.size = 12;
    out_.blocks().push_back(std::move(done));
  }

  /// What leads to no column of the template stands in the last one.
  void row(Grid& grid, const std::optional<Uuid>& node, const std::string& name,
           std::size_t& count) {
    GridCells cells;
    for (std::size_t i = 0; i < facts_.content.links.size(); ++i) {
      const auto& link = facts_.content.links[i];
      if (!is_of(link, node)) continue;
      auto& cell = cells[grid.has(link.list) ? std::string_view(link.list) : "others"];
      if (cell.empty()) cell.push_back({});
      doc::Paragraph p{.runs = {parts_.link(link)}};
      p.anchor = "/links/" + std::to_string(i);
      cell.front().blocks.push_back(std::move(p));
    }
    if (cells.empty()) return;
    cells["no"] = one_cell(std::to_string(++count));
    cells["node"] = one_cell(name);
    grid.add(std::move(cells));
  }

  void reasons(const Section& s) {
    std::size_t count = 0;
    for (const auto& link : facts_.content.links) {
      if (link.reason.empty()) continue;
      if (count++ == 0) {
        auto h = doc::heading(1, out_.label(s));
        h.new_page = true;
        out_.blocks().push_back(std::move(h));
      }
      doc::Paragraph p{.left_mm = 8, .hanging_mm = 8};
      auto target = parts_.link(link);
      target.bold = true;
      p.runs = {doc::text(std::to_string(count) + ") "), std::move(target),
                doc::text(" – " + link.reason)};
      out_.blocks().push_back(std::move(p));
    }
  }

  const PlanFacts& facts_;
  Builder out_;
  PlanParts parts_;
};

class MatrixPaper {
 public:
  MatrixPaper(const PlanFacts& facts, const Template& form, const Style& style)
      : facts_(facts), out_(form, style, values_of(facts)), parts_(out_, facts) {}

  doc::Document build() {
    static const Printers<MatrixPaper> printers = {{"list", &MatrixPaper::list},
                                                   {"grid", &MatrixPaper::grid}};
    out_.document.page = across;
    out_.title_lines();
    print_sections(*this, out_, projects::Content{}, printers);
    return std::move(out_.document);
  }

 private:
  void list(const Section& s) {
    if (!s.label.empty()) out_.heading(s);
    auto table = out_.table("list");
    table.size = 13;
    for (const auto i : parts_.of_kind(NodeKind::issue)) {
      std::vector<std::size_t> rows;
      collect(facts_.content.nodes[i].id, rows);
      group(table, parts_.title(i) + " " + facts_.content.nodes[i].text, rows);
    }
    std::vector<std::size_t> alone;
    for (const auto i : parts_.of_kind(NodeKind::goal))
      if (!facts_.content.nodes[i].parent) alone.push_back(i);
    group(table, out_.words("goals"), alone);
    group(table, out_.words("missions"), parts_.of_kind(NodeKind::mission));
    if (table.rows.size() == 1) return out_.prose("", "/nodes");
    out_.blocks().push_back(std::move(table));
  }

  /// Goals of an issue and what somebody carries below it.
  void collect(const Uuid& above, std::vector<std::size_t>& rows) const {
    for (const auto i : parts_.below(above)) {
      const auto& node = facts_.content.nodes[i];
      if (node.kind == NodeKind::goal || !node.agencies.empty()) rows.push_back(i);
      collect(node.id, rows);
    }
  }

  void group(doc::Table& table, const std::string& name, const std::vector<std::size_t>& rows) {
    for (std::size_t k = 0; k < rows.size(); ++k) {
      const auto& node = facts_.content.nodes[rows[k]];
      doc::Row row;
      row.anchor = "/nodes/" + std::to_string(rows[k]);
      if (k == 0) {
        auto head = doc::cell(name);
        head.rowspan = static_cast<int>(rows.size());
        row.cells.push_back(std::move(head));
      }
      row.cells.push_back(doc::cell(parts_.title(rows[k]) + " " + node.text));
      row.cells.push_back(measures(node));
      const auto lead = parts_.agencies(node, plans::Duty::lead);
      row.cells.push_back(doc::cell(lead.empty() ? "-" : lead));
      row.cells.push_back(doc::cell(parts_.agencies(node, plans::Duty::support)));
      row.cells.push_back(doc::cell(parts_.projects(node.id)));
      table.rows.push_back(std::move(row));
    }
  }

  doc::Cell measures(const plans::Node& node) const {
    doc::Cell cell;
    for (const auto* one : parts_.indicators(node.id))
      cell.blocks.push_back(doc::paragraph(parts_.indicator_line(*one)));
    if (cell.blocks.empty()) cell.blocks.push_back(doc::paragraph(""));
    return cell;
  }

  void grid(const Section& s) {
    if (parts_.of_kind(NodeKind::mission).empty()) return;
    auto h = doc::heading(1, out_.label(s));
    h.new_page = true;
    out_.blocks().push_back(std::move(h));
    parts_.matrix();
  }

  const PlanFacts& facts_;
  Builder out_;
  PlanParts parts_;
};

}  // namespace

doc::Document plan_alignment(const PlanFacts& plan, const Template& form, const Style& style) {
  return AlignmentTable{plan, form, style}.build();
}

doc::Document plan_matrix(const PlanFacts& plan, const Template& form, const Style& style) {
  return MatrixPaper{plan, form, style}.build();
}

}  // namespace ruam::documents
