#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "documents/forms/builder.hpp"
#include "documents/plan_facts.hpp"

/// What several papers of a plan print.
namespace ruam::documents {

/// One agency of a plan, whatever nodes it stands on.
struct PlanAgency {
  std::string key, name;
};

class PlanParts {
 public:
  PlanParts(Builder& out, const PlanFacts& facts);

  /// «ประเด็นยุทธศาสตร์ที่ 1», «เป้าประสงค์ที่ 1.2»
  std::string title(std::size_t node) const;
  const std::string& number(std::size_t node) const { return numbers_[node]; }
  /// Children of a node, or the top of the tree.
  std::vector<std::size_t> below(const std::optional<Uuid>& parent) const;
  std::vector<std::size_t> of_kind(plans::NodeKind kind) const;

  /// Indicators of a node with baseline and a target for each year; with results where there are.
  void indicator_table(const plans::Node& node);
  std::vector<const plans::Indicator*> indicators(const Uuid& node) const;
  /// «ร้อยละของ… : 2562 = 80, 2563 = 85»
  std::string indicator_line(const plans::Indicator& one) const;
  std::string figure(const std::optional<Thousandths>& value) const;

  std::string agencies(const plans::Node& node, plans::Duty duty) const;
  std::vector<PlanAgency> all_agencies() const;
  std::optional<plans::Duty> duty(const plans::Node& node, const std::string& key) const;

  std::string projects(const Uuid& node) const;
  /// Code and words of a link's target; in brackets when it is over.
  doc::Run link(const plans::Link& link) const;

  /// Missions by agencies: ● leads, ○ supports, with the legend and what each carries.
  void matrix();

 private:
  doc::Row matrix_head(const std::vector<PlanAgency>& columns, bool is_numbered) const;
  void matrix_foot(doc::Table& table, const std::vector<PlanAgency>& columns,
                   const std::vector<std::size_t>& rows) const;

  Builder& out_;
  const PlanFacts& facts_;
  std::vector<std::string> numbers_;
};

}  // namespace ruam::documents
