#include "documents/forms/plan_parts.hpp"

#include <algorithm>

#include "documents/forms/phrases.hpp"
#include "platform/thai/digits.hpp"

namespace ruam::documents {
namespace {

constexpr std::size_t most_named_columns = 8;  // more agencies than that are numbered

std::string agency_key(const plans::Agency& agency) {
  return agency.office ? agency.office->uuid.to_string() : agency.text;
}

std::string_view kind_word(plans::NodeKind kind) {
  return boost::describe::enum_to_string(kind, "");
}

}  // namespace

PlanParts::PlanParts(Builder& out, const PlanFacts& facts)
    : out_(out), facts_(facts), numbers_(plans::numbers(facts.content)) {}

std::string PlanParts::title(std::size_t node) const {
  const auto kind = std::string(kind_word(facts_.content.nodes[node].kind));
  return out_.words("kind_" + kind) + " " + numbers_[node];
}

std::vector<std::size_t> PlanParts::below(const std::optional<Uuid>& parent) const {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < facts_.content.nodes.size(); ++i)
    if (facts_.content.nodes[i].parent == parent) found.push_back(i);
  return found;
}

std::vector<std::size_t> PlanParts::of_kind(plans::NodeKind kind) const {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < facts_.content.nodes.size(); ++i)
    if (facts_.content.nodes[i].kind == kind) found.push_back(i);
  return found;
}

std::vector<const plans::Indicator*> PlanParts::indicators(const Uuid& node) const {
  std::vector<const plans::Indicator*> found;
  for (const auto& one : facts_.content.indicators)
    if (one.node == node) found.push_back(&one);
  return found;
}

std::string PlanParts::figure(const std::optional<Thousandths>& value) const {
  return value ? thai::format_quantity(*value, out_.style().digits) : std::string{};
}

std::string PlanParts::indicator_line(const plans::Indicator& one) const {
  std::string line = one.text;
  std::string years;
  for (const auto& target : one.targets)
    if (target.value)
      years +=
          (years.empty() ? "" : ", ") + std::to_string(target.year) + " = " + figure(target.value);
  if (!one.unit.empty()) line += " (" + one.unit + ")";
  return years.empty() ? line : line + " " + years;
}

void PlanParts::indicator_table(const plans::Node& node) {
  const auto own = indicators(node.id);
  if (own.empty()) return;
  doc::Table table{.head_rows = 1, .size = 14, .space_before = 4};
  const auto count = facts_.years.to - facts_.years.from + 1;
  const double of_year = std::min(10.0, 48.0 / static_cast<double>(count));
  if (count > 6) table.size = 12;
  table.columns = {{100 - 25 - of_year * static_cast<double>(count), doc::Align::left},
                   {12, doc::Align::center},
                   {13, doc::Align::right}};
  doc::Row head;
  for (const auto* key : {"indicator", "unit", "baseline"})
    head.cells.push_back(doc::cell(out_.words(key)));
  for (auto year = facts_.years.from; year <= facts_.years.to; ++year) {
    table.columns.push_back({of_year, doc::Align::right});
    head.cells.push_back(doc::cell(std::to_string(year)));
  }
  table.rows.push_back(std::move(head));
  for (const auto* one : own) {
    doc::Row row;
    row.anchor = "/indicators/" + std::to_string(one - facts_.content.indicators.data());
    auto base = figure(one->baseline.value);
    if (!base.empty() && one->baseline.year)
      base += "\n(" + std::to_string(*one->baseline.year) + ")";
    row.cells = {doc::cell(one->text), doc::cell(one->unit), doc::cell(base)};
    const auto reached = facts_.results.find(one->id);
    for (auto year = facts_.years.from; year <= facts_.years.to; ++year) {
      std::string text;
      for (const auto& target : one->targets)
        if (target.year == year) text = figure(target.value);
      if (reached != facts_.results.end())
        if (const auto value = reached->second.find(year); value != reached->second.end())
          text += "\n" + filled(out_.words("result"), {{"value", figure(value->second)}});
      row.cells.push_back(doc::cell(text));
    }
    table.rows.push_back(std::move(row));
  }
  out_.blocks().push_back(std::move(table));
}

std::string PlanParts::agencies(const plans::Node& node, plans::Duty duty) const {
  std::vector<std::string> names;
  for (const auto& one : node.agencies)
    if (one.duty == duty) names.push_back(one.text);
  return joined(names, ", ");
}

std::vector<PlanAgency> PlanParts::all_agencies() const {
  std::vector<PlanAgency> all;
  for (const auto i : of_kind(plans::NodeKind::mission))
    for (const auto& one : facts_.content.nodes[i].agencies) {
      const auto key = agency_key(one);
      if (std::none_of(all.begin(), all.end(), [&](const PlanAgency& a) { return a.key == key; }))
        all.push_back({key, one.text});
    }
  return all;
}

std::optional<plans::Duty> PlanParts::duty(const plans::Node& node, const std::string& key) const {
  for (const auto& one : node.agencies)
    if (agency_key(one) == key) return one.duty;
  return std::nullopt;
}

std::string PlanParts::projects(const Uuid& node) const {
  const auto found = facts_.projects.find(node);
  if (found == facts_.projects.end()) return {};
  std::string all;
  for (const auto& one : found->second)
    all += (all.empty() ? "" : "\n") + one.title + " (" + one.code + ")";
  return all;
}

doc::Run PlanParts::link(const plans::Link& link) const {
  const auto target = facts_.targets.find(link.id);
  std::string words = link.text;
  if (target != facts_.targets.end() && !target->second.code.empty())
    words = target->second.code + " " + words;
  if (target != facts_.targets.end() && target->second.ended_in)
    words = "(" + words + " " +
            filled(out_.words("ended"), {{"year", std::to_string(*target->second.ended_in)}}) + ")";
  return link.primary ? doc::bold(std::move(words)) : doc::text(std::move(words));
}

doc::Row PlanParts::matrix_head(const std::vector<PlanAgency>& columns, bool is_numbered) const {
  doc::Row head;
  head.cells = {doc::cell(out_.words("no")), doc::cell(out_.words("mission"))};
  for (std::size_t i = 0; i < columns.size(); ++i)
    head.cells.push_back(
        doc::cell(is_numbered ? "(" + std::to_string(i + 1) + ")" : columns[i].name));
  return head;
}

void PlanParts::matrix_foot(doc::Table& table, const std::vector<PlanAgency>& columns,
                            const std::vector<std::size_t>& rows) const {
  for (const auto wanted : {plans::Duty::lead, plans::Duty::support}) {
    doc::Row row{.bold = true};
    auto label = doc::cell(out_.words(wanted == plans::Duty::lead ? "leads" : "supports"));
    label.colspan = 2;
    label.align = doc::Align::right;
    row.cells.push_back(std::move(label));
    for (const auto& column : columns)
      row.cells.push_back(
          doc::cell(out_.number(std::count_if(rows.begin(), rows.end(), [&](std::size_t i) {
            return duty(facts_.content.nodes[i], column.key) == wanted;
          }))));
    table.rows.push_back(std::move(row));
  }
}

void PlanParts::matrix() {
  const auto rows = of_kind(plans::NodeKind::mission);
  const auto columns = all_agencies();
  if (rows.empty() || columns.empty()) return out_.prose("", "/nodes");
  const bool is_numbered = columns.size() > most_named_columns;
  doc::Table table{.head_rows = 1, .size = 14, .space_before = 4};
  const double share = std::min(12.0, 62.0 / static_cast<double>(columns.size()));
  table.columns = {{6, doc::Align::center},
                   {94 - share * static_cast<double>(columns.size()), doc::Align::left}};
  for (std::size_t i = 0; i < columns.size(); ++i)
    table.columns.push_back({share, doc::Align::center});
  table.rows.push_back(matrix_head(columns, is_numbered));
  for (const auto i : rows) {
    const auto& node = facts_.content.nodes[i];
    doc::Row row;
    row.anchor = "/nodes/" + std::to_string(i);
    row.cells = {doc::cell(numbers_[i]), doc::cell(node.text)};
    for (const auto& column : columns) {
      doc::Paragraph mark;
      if (const auto carries = duty(node, column.key))
        mark.runs = {*carries == plans::Duty::lead ? doc::disc() : doc::ring()};
      row.cells.push_back({.blocks = {std::move(mark)}});
    }
    table.rows.push_back(std::move(row));
  }
  matrix_foot(table, columns, rows);
  out_.blocks().push_back(std::move(table));
  doc::Paragraph legend{.size = 14, .space_before = 4};
  legend.runs = {doc::disc(), doc::text(" " + out_.words("lead") + "    "), doc::ring(),
                 doc::text(" " + out_.words("support"))};
  out_.blocks().push_back(std::move(legend));
  if (!is_numbered) return;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    doc::Paragraph line{.size = 14, .left_mm = 5};
    line.runs = {doc::text("(" + std::to_string(i + 1) + ") " + columns[i].name)};
    out_.blocks().push_back(std::move(line));
  }
}

}  // namespace ruam::documents
