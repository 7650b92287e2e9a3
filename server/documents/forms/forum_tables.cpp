#include "documents/forms/forum_tables.hpp"

namespace ruam::documents {
namespace {

std::string of_target(std::int64_t came, std::int64_t target) {
  if (target <= 0) return "-";
  const auto hundredths = (came * 20'000 + target) / (target * 2);
  auto text = std::to_string(hundredths / 100);
  if (hundredths % 100 == 0) return text;
  const auto rest = std::to_string(hundredths % 100);
  return text + "." + std::string(2 - rest.size(), '0') + rest;
}

std::string with_side(const Builder& out, const std::string& name, bool is_outside) {
  return name + " (" + out.words(is_outside ? "outside" : "inside") + ")";
}

doc::Row counts_row(const Builder& out, std::string name, const forums::GroupCount& one) {
  return {.cells = {doc::cell(std::move(name)), doc::cell(out.number(one.target)),
                    doc::cell(out.number(one.invited)), doc::cell(out.number(one.accepted)),
                    doc::cell(out.number(one.came)), doc::cell(of_target(one.came, one.target))}};
}

void add_own(const ForumFacts& facts, const Builder& out, doc::Table& table) {
  forums::GroupCount sum;
  for (const auto& one : facts.heard.rows) {
    table.rows.push_back(counts_row(out, with_side(out, one.name, one.is_outside), one));
    sum.target += one.target;
    sum.invited += one.invited;
    sum.accepted += one.accepted;
    sum.came += one.came;
  }
  auto total = counts_row(out, out.words("total"), sum);
  total.bold = true;
  table.rows.push_back(std::move(total));
}

/// Without a total: what is not told would be what is missing from it.
void add_public(const ForumFacts& facts, const Builder& out, doc::Table& table) {
  const auto told = [&](const std::optional<std::int64_t>& count) {
    return doc::cell(count ? out.number(*count) : out.words("fewer"));
  };
  for (const auto& one : facts.heard.shown.rows) {
    const auto name =
        one.name.empty() ? out.words("gathered") : with_side(out, one.name, one.is_outside);
    table.rows.push_back({.cells = {doc::cell(name), doc::cell(out.number(one.target)),
                                    told(one.invited), told(one.accepted), told(one.came),
                                    doc::cell(one.came ? of_target(*one.came, one.target) : "-")}});
  }
}

}  // namespace

doc::Table forum_counts(const ForumFacts& facts, const Builder& out) {
  auto table = out.table("counts");
  for (std::size_t i = 1; i < table.columns.size(); ++i)
    table.columns[i].align = doc::Align::center;
  table.size = 14;
  if (out.style().copy == Copy::public_)
    add_public(facts, out, table);
  else
    add_own(facts, out, table);
  return table;
}

}  // namespace ruam::documents
