#include <algorithm>
#include <deque>
#include <map>

#include "plans/imports/book.hpp"
#include "plans/imports/fields.hpp"
#include "platform/json/json.hpp"
#include "platform/thai/digits.hpp"

namespace ruam::plans::imports {
namespace {

using ruam::imports::BookFaults, ruam::imports::key_of, ruam::imports::Option, ruam::imports::Row,
    ruam::imports::Table;

const std::vector<Option>& kinds() {
  static const auto all = [] {
    const char* const ids[] = {"issue", "goal",    "tactic", "focus",
                               "way",   "mission", "output", "outcome"};
    std::vector<Option> options;
    const auto names = kind_names();
    for (std::size_t i = 0; i < names.size(); ++i) options.push_back({ids[i], names[i]});
    return options;
  }();
  return all;
}

template <class E>
E to_enum(const std::string& id) {
  E value{};
  boost::describe::enum_from_string(id.c_str(), value);
  return value;
}

class Checker {
 public:
  Checker(const std::vector<sheet::Grid>& grids, const World& world) : world_(world) {
    const auto found = ruam::imports::find_sheets(grids, parts(), 5'000, faults_);
    for (std::size_t i = 0; i < parts().size(); ++i)
      tables_.emplace_back(parts()[i], found[i], faults_);
  }

  ruam::imports::Checked check() {
    read_plan();
    read_nodes();
    read_indicators();
    read_board();
    read_links();
    if (faults_.list.empty()) check_whole();
    ruam::imports::Checked out;
    if (faults_.list.empty() || ruam::imports::count_blocking(faults_.list) == 0)
      out.drafts.push_back({book_.content.title,
                            std::to_string(book_.years.from) + "-" + std::to_string(book_.years.to),
                            json::write(book_),
                            {}});
    out.faults = std::move(faults_).sorted(parts());
    return out;
  }

 private:
  std::optional<std::int64_t> year(const Row& row, Field field) {
    const auto value = row.whole(field);
    if (!value) {
      if (row.text(field).empty() && (field == from_year || field == to_year))
        row.fault(field, "import.missing");
      return value;
    }
    if (*value >= 2400 && *value <= 2700) return value;
    row.fault(field, "import.plan_year");
    return std::nullopt;
  }

  void read_plan() {
    const auto rows = tables_[0].rows();
    if (rows.size() != 1) {
      faults_.add({.sheet = std::string(parts()[0].name),
                   .row = rows.size() > 1 ? rows[1].number() : 0,
                   .code = rows.empty() ? "import.no_plan" : "import.one_plan"});
      return;
    }
    const auto& row = rows.front();
    auto& c = book_.content;
    c.title = row.words(title, 500);
    c.vision = row.words(vision, 5'000);
    c.values = row.words(values, 5'000);
    c.situation = row.words(situation, 30'000);
    const auto from = year(row, from_year), to = year(row, to_year);
    if (!from || !to) return;
    book_.years = {*from, *to};
    if (check_frame("แผน", book_.years).has_error()) row.fault(to_year, "plan.years");
  }

  void read_nodes() {
    for (const auto& row : tables_[1].rows()) {
      Node one{.id = new_uuid()};
      const auto key = key_of(row.words(code, 40));
      if (const auto said = row.option(kind, kinds()))
        one.kind = to_enum<NodeKind>(said->id);
      else if (row.text(kind).empty())
        row.fault(kind, "import.missing");
      one.text = row.words(text, 5'000);
      one.number = row.words(number, 20);
      read_years(row, one);
      read_agencies(row, lead, Duty::lead, one);
      read_agencies(row, support, Duty::support, one);
      if (!key.empty())
        if (const auto [at, is_new] = codes_.emplace(key, nodes_.size()); !is_new)
          row.fault(code, "import.reference_twice",
                    {{"row", std::to_string(nodes_[at->second].second.number())}});
      nodes_.emplace_back(std::move(one), row);
    }
    for (auto& [one, row] : nodes_) {
      const auto above = row.text(below);
      if (above.empty()) continue;
      if (const auto id = find_node(above))
        one.parent = id;
      else
        row.fault(below, "import.plan_no_such_code");
    }
    put_in_order();
  }

  std::optional<Uuid> find_node(const std::string& said) const {
    const auto found = codes_.find(key_of(said));
    if (found == codes_.end()) return std::nullopt;
    return nodes_[found->second].first.id;
  }

  void read_years(const Row& row, Node& one) {
    const auto cell = thai::with_digits(row.text(years), thai::Digits::arabic);
    std::string digits;
    for (const char c : cell + ",") {
      if (c >= '0' && c <= '9') {
        digits += c;
        continue;
      }
      if (digits.empty()) continue;
      if (digits.size() != 4) {
        row.fault(years, "import.plan_year");
        return;
      }
      one.years.push_back(std::stoll(digits));
      digits.clear();
    }
    if (one.years.empty() && !cell.empty()) row.fault(years, "import.plan_year");
  }

  void read_agencies(const Row& row, Field field, Duty duty, Node& one) {
    for (auto& name : row.lines(field)) {
      Agency agency{.id = new_uuid(), .text = name, .duty = duty};
      if (const auto known = world_.offices.find(key_of(name)); known != world_.offices.end())
        agency.office = known->second;
      one.agencies.push_back(std::move(agency));
    }
  }

  /// A parent before its children, siblings as they came; a circle is told of.
  void put_in_order() {
    std::map<std::optional<Uuid>, std::vector<std::size_t>> below_of;
    for (std::size_t i = 0; i < nodes_.size(); ++i) below_of[nodes_[i].first.parent].push_back(i);
    std::vector<std::size_t> open(below_of[std::nullopt].rbegin(), below_of[std::nullopt].rend());
    while (!open.empty()) {
      const auto at = open.back();
      open.pop_back();
      order_.push_back(at);
      const auto& children = below_of[nodes_[at].first.id];
      open.insert(open.end(), children.rbegin(), children.rend());
    }
    for (const auto at : order_) book_.content.nodes.push_back(nodes_[at].first);
    for (std::size_t i = 0; i < nodes_.size() && order_.size() < nodes_.size(); ++i)
      if (std::find(order_.begin(), order_.end(), i) == order_.end())
        nodes_[i].second.fault(below, "import.plan_circle");
  }

  std::optional<Uuid> node_of(const Row& row) const {
    const auto said = row.words(node, 40);
    if (said.empty()) return std::nullopt;
    const auto id = find_node(said);
    if (!id) row.fault(node, "import.plan_no_such_code");
    return id;
  }

  void read_indicators() {
    static const std::vector<Option> directions = {
        {"higher_better", "มากดี"}, {"lower_better", "น้อยดี"}, {"exact", "ตรงค่า"}};
    for (const auto& row : tables_[2].rows()) {
      Indicator one{.id = new_uuid()};
      one.node = node_of(row).value_or(Uuid{});
      one.text = row.words(indicator, 2'000);
      one.unit = row.words(unit, 100);
      if (const auto said = row.option(direction, directions))
        one.direction = to_enum<Direction>(said->id);
      one.baseline = {year(row, base_year), row.quantity(base_value), row.words(base_source, 500)};
      one.method = row.words(method, 1'000);
      one.keeper = row.words(keeper, 500);
      read_targets(row, one);
      book_.content.indicators.push_back(std::move(one));
      indicator_rows_.push_back(row);
    }
  }

  void read_targets(const Row& row, Indicator& one) {
    for (std::int64_t i = 0; i < most_target_years; ++i) {
      const auto field = static_cast<Field>(target_1 + i);
      const auto at = book_.years.from + i;
      const bool is_within = book_.years.from > 0 && at <= book_.years.to;
      if (is_within)
        one.targets.push_back({at, row.quantity(field)});
      else if (book_.years.from > 0 && !row.text(field).empty())
        row.fault(field, "import.plan_target_outside", {{"year", std::to_string(book_.years.to)}});
    }
  }

  void read_board() {
    static const std::vector<Option> sides = {{"strength", "จุดแข็ง"},
                                              {"weakness", "จุดอ่อน"},
                                              {"opportunity", "โอกาส"},
                                              {"threat", "อุปสรรค"}};
    for (const auto& row : tables_[3].rows()) {
      Factor one{.id = new_uuid()};
      if (const auto said = row.option(side, sides))
        one.side = to_enum<Side>(said->id);
      else if (row.text(side).empty())
        row.fault(side, "import.missing");
      one.text = row.words(factor, 2'000);
      one.evidence = row.words(evidence, 2'000);
      book_.content.swot.push_back(std::move(one));
    }
  }

  void read_links() {
    static const std::vector<Option> answers = {{"yes", "ใช่"}, {"no", "ไม่"}, {"no", "ไม่ใช่"}};
    for (const auto& row : tables_[4].rows()) {
      Link one{.id = new_uuid()};
      one.node = node_of(row);
      one.reason = row.words(reason, 2'000);
      if (const auto said = row.option(primary, answers)) one.primary = said->id == "yes";
      if (const auto said = row.option(list, upper_lists())) {
        one.list = said->id;
        read_item(row, one);
      } else if (row.text(list).empty()) {
        row.fault(list, "import.missing");
      }
      book_.content.links.push_back(std::move(one));
      link_rows_.push_back(row);
    }
  }

  void read_item(const Row& row, Link& one) {
    one.text = row.words(item, 2'000);
    const auto known = world_.lists.find(one.list);
    if (known == world_.lists.end() || one.text.empty()) return;  // words will do
    const auto key = key_of(one.text);
    std::vector<std::string> names;
    for (const auto& candidate : known->second) {
      if (key == key_of(candidate.id) || key == key_of(candidate.name)) {
        one.item = candidate.id;
        one.text = candidate.name;
        return;
      }
      names.push_back(candidate.name);
    }
    const auto suggestion = ruam::imports::nearest(one.text, names);
    if (suggestion.empty())
      row.fault(item, "import.choice_unknown");
    else
      row.fault(item, "import.choice_unknown_near", {{"suggestion", suggestion}});
  }

  /// What only the whole shows, told at the row that it came from.
  void check_whole() {
    const auto checked = check_content(book_.content, book_.years);
    if (!checked.has_error()) return;
    for (const auto& fault : checked.error().faults) {
      const auto at = place_in(fault.where);
      const auto* row = at ? row_of(*at) : nullptr;
      if (!row) {
        faults_.add({.sheet = std::string(parts()[0].name), .code = fault.code});
        continue;
      }
      row->fault(at->list == "nodes"        ? (fault.code == "plan.year_outside" ? years : below)
                 : at->list == "indicators" ? node
                                            : primary,
                 fault.code, fault.params);
    }
  }

  struct Place {
    std::string list;
    std::size_t index = 0;
  };
  static std::optional<Place> place_in(const std::string& pointer) {
    const std::string head = "/content/";
    if (!pointer.starts_with(head)) return std::nullopt;
    const auto slash = pointer.find('/', head.size());
    if (slash == std::string::npos) return std::nullopt;
    return Place{pointer.substr(head.size(), slash - head.size()),
                 static_cast<std::size_t>(std::atoll(pointer.c_str() + slash + 1))};
  }
  const Row* row_of(const Place& at) const {
    if (at.list == "nodes" && at.index < order_.size()) return &nodes_[order_[at.index]].second;
    if (at.list == "indicators" && at.index < indicator_rows_.size())
      return &indicator_rows_[at.index];
    if (at.list == "links" && at.index < link_rows_.size()) return &link_rows_[at.index];
    return nullptr;
  }

  const World& world_;
  BookFaults faults_;
  std::deque<Table> tables_;  // rows point at them
  Book book_;
  std::vector<std::pair<Node, Row>> nodes_;
  std::map<std::string, std::size_t> codes_;
  std::vector<std::size_t> order_;  ///< of the tree: places in nodes_
  std::vector<Row> indicator_rows_, link_rows_;
};

}  // namespace

ruam::imports::Checked check_book(const std::vector<sheet::Grid>& grids, const World& world) {
  return Checker(grids, world).check();
}

}  // namespace ruam::plans::imports
